"""Screens: what the panes are, where they stand, and what a command does there."""
