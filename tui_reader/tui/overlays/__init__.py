"""Overlays: raised blocks above the status line, for what is asked or shown in passing.

Each is a plain object with lines and keys; the screen under it shows the one that is open.
"""
