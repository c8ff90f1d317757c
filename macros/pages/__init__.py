"""Markdown and macros become a page of an edition."""
