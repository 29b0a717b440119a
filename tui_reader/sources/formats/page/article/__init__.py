"""The text of an article, however short it is and however far it reaches."""
