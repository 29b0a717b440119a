"""THE table of commands: everything that a key can do, each in one row.

Bindings, status line, help, palette, ``tui-reader keys``, the README's table, presets and the user's own keymap
are all made from these rows. A command's method in the app follows from its id: ``fold-all`` is ``fold_all``.
To add a key, add a row here and the method in the family of commands (``tui/families/``) that it belongs to.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Context = Literal["app", "reading", "posts", "article", "comments", "bookmarks", "search", "people"]
"""Where a command works: anywhere, in all three panes of the reading screen, in one of them, on a screen."""

Group = Literal["Move", "Fold", "Read", "Keep", "Find", "Library", "App"]
"""The heading under which help shows a command."""


class Command(NamedTuple):
    """One thing that a key does."""

    id: str
    """Stable name: what a keymap refers to."""
    keys: tuple[str, ...]
    """Default keys, the first is the one shown: printable ones as typed, others by Textual's names."""
    title: str
    """What it does in a few words, lower case: for help, palette and tables."""
    context: Context
    group: Group
    hint: str = ""
    """One or two words for the status line; empty for a command that is never hinted."""
    help: str = ""
    """One sentence more, where the title does not say it all."""
    also: tuple[Context, ...] = ()
    """Further contexts in which the same key does the same thing."""
    joint: str = ""
    """Title of this row and the next together, where help shows both in one line."""

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Every context in which it works, its own first."""
        return (self.context, *self.also)

    @property
    def method(self) -> str:
        """Name of the method that carries it out."""
        return self.id.replace("-", "_")


LISTS: tuple[Context, ...] = ("bookmarks", "search", "people")
"""Screens beside the reading screen in which the common commands work as well."""
NOTEBOOK: tuple[Context, ...] = ("bookmarks",)
"""The screen in which commands work as well that change what is kept."""
FOUND: tuple[Context, ...] = ("search", "people")
"""The screen in which commands work as well that are for the results of a search."""

COMMANDS: tuple[Command, ...] = (
    # Move
    Command("next", ("j", "down"), "next", "reading", "Move", also=LISTS, joint="next, previous"),
    Command("previous", ("k", "up"), "previous", "reading", "Move", also=LISTS),
    Command("first", ("g", "home"), "first", "reading", "Move", also=LISTS, joint="first, last"),
    Command("last", ("G", "end"), "last", "reading", "Move", also=LISTS),
    Command("half-page-down", ("ctrl+d",), "half a page down", "reading", "Move", also=LISTS,
            joint="half a page"),
    Command("half-page-up", ("ctrl+u",), "half a page up", "reading", "Move", also=LISTS),
    Command("page-down", ("pagedown", "ctrl+f"), "a page down", "reading", "Move", also=LISTS,
            joint="a page"),
    Command("page-up", ("pageup", "ctrl+b"), "a page up", "reading", "Move", also=LISTS),
    Command(
        "read-on", ("space",), "read on", "reading", "Move", "read on",
        "A page down, then the next unread comment, then the next unread post.", LISTS,
    ),
    Command("parent", ("p",), "parent", "comments", "Move", joint="parent, root of branch"),
    Command("root", ("P",), "root of the branch", "comments", "Move"),
    Command("next-sibling", ("}",), "next sibling", "comments", "Move", joint="next, previous sibling"),
    Command("previous-sibling", ("{",), "previous sibling", "comments", "Move"),
    Command("next-root", ("]",), "next root comment", "comments", "Move", joint="next, previous root"),
    Command("previous-root", ("[",), "previous root comment", "comments", "Move"),
    Command("next-match", ("n",), "next match or new comment", "reading", "Move", joint="next, previous new",
            help="The next hit while a find is kept, else the next new comment."),
    Command("previous-match", ("N",), "previous match or new comment", "reading", "Move"),
    Command("next-post", ("J",), "next post", "reading", "Move", joint="next, previous post"),
    Command("previous-post", ("K",), "previous post", "reading", "Move"),
    Command("back", ("backspace",), "back to where you were", "reading", "Move", also=FOUND),
    Command("next-pane", ("tab",), "next pane", "reading", "Move", "posts", also=FOUND),
    Command("previous-pane", ("shift+tab",), "previous pane", "reading", "Move"),
    # Fold
    Command("fold", ("h", "left"), "fold, then parent", "comments", "Fold", "fold", joint="fold, unfold"),
    Command("unfold", ("l", "right"), "unfold, then first child", "comments", "Fold"),
    Command("toggle-fold", ("enter",), "fold or unfold", "comments", "Fold", "fold"),
    Command(
        "fold-to-level", ("1", "2", "3", "4", "5", "6", "7", "8", "9"), "fold to that level", "comments",
        "Fold",
    ),
    Command("fold-all", ("-",), "fold all", "comments", "Fold", joint="fold all, unfold all"),
    Command("unfold-all", ("=",), "unfold all", "comments", "Fold"),
    Command("mute", ("m",), "mute or show again", "reading", "Fold",
            help="The branch under the cursor, or the thread in the other panes: folded from now on, never gone."),
    Command("mute-author", ("E",), "mute the author", "comments", "Fold",
            help="What they write on this site is folded from now on; once more shows it again."),
    Command("muted", ("H",), "what is muted", "reading", "Fold", help="A list; choosing from it shows it again."),
    Command("skim", ("v",), "skim", "comments", "Fold",
            help="Quotes and signatures folded, then first paragraphs, first sentences, then all."),
    Command("pan-right", (">",), "code to the right", "comments", "Fold", also=("article",), joint="code right, left"),
    Command("pan-left", ("<",), "code to the left", "comments", "Fold", also=("article",)),
    # Read
    Command("open", ("enter",), "open", "posts", "Read", "open", also=LISTS),
    Command("catch-up", ("c",), "catch up", "reading", "Read", "catch up",
            "Only what is new, and the chain above it."),
    Command("toggle-read", ("r",), "read or unread", "reading", "Read"),
    Command("all-read", ("R",), "all read", "reading", "Read", "all read"),
    Command("sort-comments", ("%",), "sort the comments", "comments", "Read",
            help="Best first where the site gave scores, newest, oldest, then as they stand on the site."),
    Command("peek", ("x",), "peek at the parent", "comments", "Read"),
    Command("zoom", ("z",), "zoom the pane", "reading", "Read"),
    Command("more-article", ("ctrl+down",), "more room for the article", "reading", "Read",
            joint="article taller, lower"),
    Command("less-article", ("ctrl+up",), "less room for the article", "reading", "Read"),
    Command("open-link", ("o",), "open in the browser", "reading", "Read", also=LISTS,
            joint="open link, choose link"),
    Command("choose-link", ("O",), "choose a link", "reading", "Read", also=LISTS),
    Command("changes", ("d",), "what was changed", "reading", "Read",
            help="The older texts of an edited comment or article, and the difference."),
    Command("elsewhere", ("A",), "discussed elsewhere", "reading", "Read",
            help="The other discussions of the same article in the library."),
    Command("details", ("i",), "details", "reading", "Read",
            help="Where the thread came from, how it was read, what is left of it."),
    Command("copy-link", ("y",), "copy the link", "reading", "Read", "copy link", also=LISTS,
            joint="copy link, copy text"),
    Command("copy-text", ("Y",), "copy the text", "reading", "Read", also=LISTS),
    # Keep
    Command("bookmark", ("b",), "bookmark", "reading", "Keep", "bookmark", also=FOUND),
    Command("passage", ("V",), "keep a passage", "reading", "Keep", also=("bookmarks", "search"),
            help="What the mouse selected, else sentence by sentence."),
    Command("note", ("e",), "note", "reading", "Keep", "note", also=("bookmarks", "search")),
    Command("tags", ("t",), "tags", "reading", "Keep", "tags", also=("bookmarks", "search")),
    Command("person-note", ("e",), "note on this person", "people", "Keep", "note"),
    Command("person-tag", ("t",), "tag this person", "people", "Keep", "tag"),
    Command("bookmarks", ("B",), "all bookmarks", "reading", "Keep"),
    Command("next-tag", ("l", "right"), "next tag", "bookmarks", "Keep", joint="next, previous tag"),
    Command("previous-tag", ("h", "left"), "previous tag", "bookmarks", "Keep"),
    Command("group", ("v",), "group by thread or tag", "bookmarks", "Keep", "group"),
    Command("choose", ("x",), "choose for an export", "bookmarks", "Keep"),
    Command("undo", ("u",), "undo", "reading", "Keep", "undo", also=LISTS),
    # Find
    Command("find", ("/",), "find in this pane", "reading", "Find", "find", also=NOTEBOOK),
    Command("filter", ("\\",), "filter the list", "reading", "Find", "filter", also=NOTEBOOK),
    Command("search", ("S",), "search the library", "reading", "Find", "search",
            "Posts, comments and notes; words, phrases and fields such as author:ines."),
    Command("edit-query", ("/", "S"), "change the query", "search", "Find", "change"),
    Command("newest-first", ("s",), "best, newest, or by thread", "search", "Find", "order"),
    Command("keep-shelf", ("ctrl+s",), "keep as a shelf", "search", "Find", "shelve",
            "The search, or the filter of the posts.", ("posts",)),
    Command("shelves", ("W",), "shelves", "reading", "Find", "shelves", "Saved searches, and how much in each is new.",
            ("search",)),
    Command("person", ("@",), "all by this author", "reading", "Find", "author",
            "All that they wrote, by thread; there: your tag, colour and note on them.", LISTS),
    Command("cancel", ("escape",), "end find, filter, zoom", "reading", "Find", also=LISTS),
    # Library
    Command("add", ("a",), "add files, links", "reading", "Library", "add"),
    Command("refresh", ("ctrl+r",), "refresh", "reading", "Library", "refresh",
            "Fetches what came to the thread that is shown.", joint="refresh this, all"),
    Command("refresh-all", ("F",), "refresh all", "reading", "Library", "refresh all",
            "Fetches what came to all that is followed and to the threads that were fetched lately."),
    Command("fetch-rest", ("M",), "fetch the rest", "reading", "Library",
            help="What a site folds away or continues elsewhere: below the comment, else of the whole thread."),
    Command("stop-fetching", ("ctrl+g",), "stop fetching", "reading", "Library"),
    Command("failures", ("!",), "failures", "reading", "Library",
            help="What could not be fetched, why, and when it is tried again."),
    Command("sort", ("s",), "sort the list", "reading", "Library", "sort", also=NOTEBOOK),
    Command("export", ("X",), "export", "reading", "Library", "export", also=NOTEBOOK,
            help="The thread, or the bookmarks that are chosen or listed: the file's ending says how."),
    Command("remove", ("D",), "remove, with undo", "reading", "Library", "remove", also=NOTEBOOK),
    # App
    Command("palette", (":", "ctrl+p"), "palette", "app", "App"),
    Command("theme", ("T",), "next theme", "app", "App", joint="next, all themes"),
    Command("choose-theme", ("ctrl+t",), "choose a theme", "app", "App",
            help="Our own and those of the toolkit, shown at once."),
    Command("help", ("?",), "help", "app", "App", "help"),
    Command("quit", ("q",), "back, then quit", "app", "App", "quit"),
    Command("leave", ("ctrl+q", "ctrl+c"), "quit at once", "app", "App"),
    Command("suspend", ("ctrl+z",), "suspend", "app", "App"),
)  # fmt: skip
"""Every command, in the order in which help and tables show them."""

BY_ID = {command.id: command for command in COMMANDS}
"""The rows by their id."""

KEY_NAMES = {
    "backspace": "bksp", "pagedown": "pgdn", "pageup": "pgup", "escape": "esc", "shift+tab": "⇧tab",
    "down": "↓", "up": "↑", "left": "←", "right": "→",
}  # fmt: skip
"""How a key is written for people, where that is not its name."""


def key_label(key: str) -> str:
    """A key as it is typed: ``ctrl+d`` is ``^d``, ``pagedown`` is ``pgdn``."""
    if key.startswith("ctrl+"):
        key = key.removeprefix("ctrl+")
        return "^" + KEY_NAMES.get(key, key)
    return KEY_NAMES.get(key, key)
