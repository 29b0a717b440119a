"""What lies in ``search.sqlite``: its tables, the marks that stand beside words, its own few figures.

The full-text table keeps no text (``content=''``): words only, some half of what the text takes. SQLite older than 3.43
cannot delete from such a table, so nothing ever is: a document whose block is gone is not found, and when too many are
gone the index is made anew. A document is a comment, a post, or a note of the notebook. Ids descend while a whole
library is read, newest first, and ascend with what comes later: the higher, the newer.

- ``blocks``: stretches of ids: a chunk of a thread's comments, its post, its notes, with what is known of each document
  beside its words: five bytes, where a row of its own would take thirty. A digest of what went in tells whether it must
  be read again.
- ``threads``: one row per thread, with the stamp of the file that was read.
- ``notes``: what is kept, with tags, for ``is:bookmarked`` and ``tag:``.
- ``words``: every word and in how many documents it is: what ``wa*`` stands for.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui_reader.errors import StoreError
from tui_reader.store.search.words import PRIVATE

Connection = sqlite3.Connection
"""What looks into the index."""

VERSION = "5"
"""Of the tables and of how text becomes words; an index of any other is made anew."""
POST, NOTES = -1, -2
"""What stands for a chunk's number where a block is no chunk: the post, the notes. Also the post's place."""
GONE = -3
"""Place of a comment that was kept and is no longer in its thread."""
MARKS = {name: f"{PRIVATE}{name}" for name in ("post", "note", "code", "link", "person")}
"""Words that say what a document is or has."""

START = 1 << 27
"""The first id; ids go both ways from here."""
MERGED_LATER = (("automerge", 0), ("crisismerge", 1_000))
"""Settings while a whole library is read: its segments are merged once, at the end."""
MERGED_ALONG = (("automerge", 8), ("crisismerge", 16))
"""Settings from then on: a few segments are merged now and then."""
TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
"""How SQLite cuts text into words."""
SCHEMA = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE threads (num INTEGER PRIMARY KEY, id TEXT UNIQUE, file TEXT, title TEXT, source TEXT, site TEXT,
                      tags TEXT, stamp TEXT);
CREATE TABLE blocks (first INTEGER PRIMARY KEY, thread INT, chunk INT, count INT, digest BLOB,
                     earliest INT, latest INT, times BLOB, sizes BLOB);
CREATE INDEX blocks_by_thread ON blocks (thread);
CREATE TABLE notes (num INTEGER PRIMARY KEY, thread INT, at INT, place INT, comment TEXT, tags TEXT);
CREATE INDEX notes_by_thread ON notes (thread);
CREATE TABLE words (word TEXT PRIMARY KEY, docs INT) WITHOUT ROWID;
CREATE VIRTUAL TABLE ft USING fts5(body, author, title, marks, content='', columnsize=0,
                                tokenize="{TOKENIZER}");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(ft, 'row');
"""


def get(connection: sqlite3.Connection, key: str) -> object:
    """A figure of the index; ``None`` where it has none of this name."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def get_number(connection: sqlite3.Connection, key: str) -> int:
    """The same as a number; 0 where there is none."""
    value = get(connection, key)
    return value if isinstance(value, int) else 0


def put(connection: sqlite3.Connection, key: str, value: object) -> None:
    """Set a figure."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def failure(error: sqlite3.Error, path: Path) -> StoreError:
    """What SQLite refused, in words."""
    words = str(error)
    if "full" in words:
        return StoreError("the disk is full", todo="free some space; the search index is made anew", where=str(path))
    if "readonly" in words or "unable to open" in words:
        return StoreError("the search index cannot be written", todo="check the rights of the folder", where=str(path))
    return StoreError(f"the search index cannot be read ({words})", todo="try again: it is made anew", where=str(path))
