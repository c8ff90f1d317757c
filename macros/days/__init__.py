"""Which dates follow."""
