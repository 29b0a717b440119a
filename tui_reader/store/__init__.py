"""The library on disk: durable, plain files that a person can read; the only room that imports tinydb.

- ``paths``: where everything lies · ``locks``: who may write · ``files``: atomic writes
- ``segments``: one file as tables of documents, parsed only where looked at · ``storage``: the same for TinyDB
- ``schema``: versions and migrations · ``disk``: a library's files, with damage and versions handled
- ``runs``, ``columns``: compact forms of sets and columns
- ``threads``, ``bodies``, ``catalogue``, ``entries``, ``list_rows``, ``states``, ``bookmarks``, ``undo``: what is kept
- ``ledger``: the catalogue kept true to the rest

Reading needs only orjson; TinyDB (13 ms to import) is imported by the first write.
"""
