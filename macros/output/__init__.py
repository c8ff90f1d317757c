"""Pages become a folder: a site, leaflets, an index."""
