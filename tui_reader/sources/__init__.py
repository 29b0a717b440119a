"""From bytes to threads: one module per format, an explicit registry, detection, and the assembling of comments.

To add a format, write a module with one ``Source``, add its row to ``registry.FORMATS`` and a sample to ``data/``.
"""
