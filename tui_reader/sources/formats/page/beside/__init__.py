"""What stands beside an article, at its edges and in its midst, and is no part of it."""
