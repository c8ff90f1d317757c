"""What an area says."""
