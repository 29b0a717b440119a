"""The face for shells and scripts: what is said on the command line, and how it ends.

``families`` says which module holds which command; ``main`` is the click group that loads them when they are called.
What needs no options (``--version``, ``keys``, ``paths``, opening a thread) goes past click altogether, in ``quick``:
importing click alone costs three bare interpreters. Every command ends in ``output.run``, which turns whatever went
wrong into one line on standard error and an exit status.

How a start is kept light, in milliseconds beside the 9 of a bare interpreter: what every command speaks of is tuples,
since ``dataclasses`` costs 7 and each such class one (``model``, ``entry``; what a reader adds is apart, in ``kept``).
Little JSON is read and written without orjson, 10 (``store.codec``). Of the library only what is asked for is imported:
the families of verbs, and what rows are made from. ``list --json`` copies bytes (``store.list_rows``). Patterns that
few texts need are compiled when they are needed. ``tests/cli/test_start.py`` looks at what is loaded.
"""
