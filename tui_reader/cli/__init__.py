"""The face for shells and scripts: what is said on the command line, and how it ends.

``families`` says which module holds which command; ``main`` is the click group that loads them when they are called.
What needs no options (``--version``, ``keys``, ``paths``, opening a thread) goes past click altogether, in ``quick``:
importing click alone costs three bare interpreters. Every command ends in ``output.run``, which turns whatever went
wrong into one line on standard error and an exit status.
"""
