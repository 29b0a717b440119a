"""The verbs of the product, used by both faces; the only room in which sources and store meet.

``Library`` is the door: every verb is a method of it, or a module here that works on one.
"""

from tui_reader.library.library import Library

__all__ = ["Library"]
