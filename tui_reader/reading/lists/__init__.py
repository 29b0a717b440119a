"""The long lists: posts, results of a search, bookmarks, and what stands beside the chosen one."""
