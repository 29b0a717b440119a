"""tui-reader: a terminal reader for threaded discussions.

The rooms, each importing only what stands above it:

- ``model``, ``errors``, ``commands``: what a thread is, what can go wrong, what a key can do
- ``text``: foreign text made safe and structured
- ``sources``: one module per format; from bytes to threads
- ``store``: the library on disk
- ``reading``: one open thread as a pure view model
- ``library``: the verbs of the product
- ``tui`` and ``cli``: its two faces
"""

__version__ = "0.1.0"
