"""From bytes to threads: one module per format, an explicit registry, detection, and the assembling of comments.

To add a format, write a module with one ``Source``, add its line to ``registry.SOURCES`` and a sample to ``data/``.
"""
