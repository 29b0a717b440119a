"""The engines that are known by their marks, as data: one row each, with the reason why it has a row.

The order settles ties. A new engine is a new row; nothing else knows their names.
"""

from __future__ import annotations

from tui_reader.sources.formats.page.tables.blogs import BLOGS
from tui_reader.sources.formats.page.tables.engines import Engine
from tui_reader.sources.formats.page.tables.forums import FORUMS
from tui_reader.sources.formats.page.tables.sites import SITES
from tui_reader.sources.formats.page.tables.widgets import WIDGETS

ENGINES: tuple[Engine, ...] = (*SITES, *FORUMS, *WIDGETS, *BLOGS)
"""Every row: sites before engines that many sites run, blogs last, since their marks are the most common."""
