"""The comments pane: how a thread is drawn, and what a key does to it. The way in is ``view.CommentsView``."""
