"""Widgets: thin shells that put the lines of a model on the screen."""
