"""One open thread, and the lists around it, as pure view models: what stands on every screen line, and what a key does.

Nothing here knows the terminal toolkit: the models are tested without an app, and widgets stay thin shells that map
roles to colours. ``bodies`` and ``thread`` know nothing of each other; ``comments`` brings them together.
"""
