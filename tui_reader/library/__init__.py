"""The verbs of the product, used by both faces; the only room in which sources and store meet.

``Library`` is the door: a verb is a method of one of its families, or a module here that works on a library.
"""

from tui_reader.library.library import Library

__all__ = ["Library"]
