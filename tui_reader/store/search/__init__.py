"""The search index: derived from threads and bookmarks, so that it may be deleted at any time."""
