"""Commands that ask the network for what is new: refresh, follow, following, unfollow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui_reader.cli.adding import WHOLE
from tui_reader.cli.bar import Bar
from tui_reader.cli.main import library_option, offline_option, the_library
from tui_reader.cli.output import DONE, FAILED, complain, each, json_array, write, write_bytes, write_or_say

if TYPE_CHECKING:
    from tui_reader.kept import Followed
    from tui_reader.library.arriving import Result
    from tui_reader.library.following import Following, Refreshing, Trouble

_SPANS = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
_SPAN = re.compile(r"(\d{1,6})\s*([mhdw]?)")


class Span(click.ParamType[int]):
    """A span of time such as ``30m``, ``2h``, ``7d``, ``4w``, as a number of its unit."""

    name = "span"

    def __init__(self, unit: str) -> None:
        self._unit = unit

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The span in the unit that a number without one is in."""
        found = _SPAN.fullmatch(str(value).strip().lower())
        if found is None:
            self.fail(f"{value!r} is no span of time; write 30m, 2h, 7d or 4w", param, ctx)
        return int(found[1]) * _SPANS[found[2] or self._unit] // _SPANS[self._unit]


@click.command()
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@click.option("--every", type=Span("m"), metavar="SPAN", help="How often it is asked: 30m, 2h, 1d. As it is: 1h.")
@click.option("--most", type=int, metavar="N", help="How many posts are taken at once. As it is: 30.")
@click.option("--keep", type=Span("d"), metavar="SPAN", help="Take unopened posts out after a time: 30d. 0 keeps all.")
@click.option(
    "--discussions",
    type=click.Choice(["opened", "all"]),
    help="Fetch comments when a post is opened, or with every post. As it is: opened.",
)
@click.option("--title", metavar="TEXT", help="What to call it.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of what is followed now.")
@offline_option
@library_option
def follow(addresses: tuple[str, ...], as_json: bool, **options: Any) -> int:
    """Follow lists and feeds.

    ADDRESS is that of a feed, of a page that names one, of a front page or group of a site, or an OPML file.
    """
    following = the_library().following
    records: list[dict[str, object]] = []

    def enter(address: str) -> int:
        if Path(address).is_file():
            records.extend(_from_file(following, address))
            return DONE
        before = {source.id for source in following.sources()}
        source, results = following.follow(address, **options)
        status = _say(results, as_json=True)
        records.append(_source(source))
        if not as_json:
            new = sum(1 for result in results if getattr(result, "status", "") == "added")
            done = "followed already" if source.id in before else "followed"
            write(f"{source.id}  {done}  {source.title or source.address}  ({_posts(new)})")
        return status

    status = each(addresses, enter)
    if as_json:
        write_bytes(json_array(records))
    return status


def _from_file(following: Following, path: str) -> Iterator[dict[str, object]]:
    from tui_reader.library import opml

    fresh = following.enter(opml.read(Path(path).read_bytes(), path))
    complain(f"{path}: {len(fresh)} followed anew; tui-reader refresh fetches their posts")
    for source in fresh:
        yield _source(source)


def _posts(number: int) -> str:
    return "1 new post" if number == 1 else f"{number:,} new posts"


@click.command()
@click.argument("what", nargs=-1, metavar="[WHAT...]")
@WHOLE
@click.option("--due", is_flag=True, help="Only what is due by its own pace: for a timer.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of what was done.")
@offline_option
@library_option
def refresh(what: tuple[str, ...], whole: bool, due: bool, as_json: bool) -> int:
    """Fetch what came since.

    WHAT is a thread, or something that is followed. Without it: all that is followed, and the threads that were
    fetched and had something new within two weeks.
    """
    library = the_library()
    names: list[str] = []
    status = each(what, lambda name: names.append(_known(library, name)))
    if what and not names:
        return status
    refreshing = library.following.refresh(names, whole=whole, due=due)
    tally = Tally()
    results = tally.of(_watched(refreshing))
    if as_json:
        write_bytes(json_array(record for result in results if (record := _record(result)) is not None))
    else:
        for result in results:
            if (line := _line(result, named=bool(what))) is not None:
                write(line)
        if not what:
            write(tally.line())
    for problem in library.problems:
        complain(problem)
    return FAILED if tally.failed else status


def _known(library: Any, name: str) -> str:
    """What a person named, as the following has it: a source, the id of a thread, or its address."""
    from tui_reader.cli.opening import by_address

    if library.following.find(name) is not None:
        return name
    if "://" in name:
        watched = (one.id for one in library.following.watched() if one.address == name)
        if (id := next(watched, None) or by_address(library, name)) is not None:
            return id
    resolved: str = library.resolve(name)
    return resolved


def _watched(refreshing: Refreshing) -> Iterator[Result]:
    """Results as they come, with a line of progress where a person is watching."""
    bar = Bar()
    total = refreshing.left
    try:
        bar.show(0, total, f"{total:,} to fetch")
        for result in refreshing:
            bar.clear()
            yield result
            left = refreshing.left
            bar.show(max(total - left, 0), total, f"{left:,} left")
    finally:
        bar.clear()


class Tally:
    """What a round of visits brought."""

    def __init__(self) -> None:
        self.sources = self.posts = self.comments = self.failed = self.threads = 0

    def of(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results that are no failures, each counted; failures are said as they come."""
        from tui_reader.library.arriving import Visited
        from tui_reader.library.items import Added, Failed

        for result in results:
            if isinstance(result, Failed):
                self.failed += 1
                complain(result.message)
                continue
            if isinstance(result, Visited):
                self.sources += 1
            elif isinstance(result, Added):
                self.threads += 1
                self.posts += result.status == "added"
                self.comments += result.new
                for note in result.notes:
                    complain(f"{result.source}: {note}")
            yield result

    def line(self) -> str:
        """All of it in a line."""
        sources = "1 source" if self.sources == 1 else f"{self.sources:,} sources"
        comments = "1 new comment" if self.comments == 1 else f"{self.comments:,} new comments"
        failed = f", {self.failed:,} failed" if self.failed else ""
        return f"{sources}, {_posts(self.posts)}, {comments}{failed}"


def _say(results: Iterable[Result], *, as_json: bool) -> int:
    """Say what failed; the exit status."""
    tally = Tally()
    for result in tally.of(results):
        if not as_json and (line := _line(result, named=True)) is not None:
            write(line)
    return FAILED if tally.failed else DONE


def _line(result: Result, *, named: bool) -> str | None:
    """A result in a line; what brought nothing has one only where it was asked for by name."""
    from tui_reader.library.arriving import Visited
    from tui_reader.library.items import Added

    if isinstance(result, Visited):
        if not result.new and not named:
            return None
        return f"{result.source.id}  {_posts(result.new)}  {result.source.title or result.source.address}"
    assert isinstance(result, Added)
    if result.status == "unchanged" and not named:
        return None
    return f"{result.id}  {result.words()}  {result.label}"


def _record(result: Result) -> dict[str, object] | None:
    from tui_reader.library.arriving import Visited
    from tui_reader.library.items import Added

    if isinstance(result, Visited):
        source = result.source
        return {
            "kind": "source", "id": source.id, "title": source.title, "address": source.address,
            "new": result.new, "updated": result.updated,
        }  # fmt: skip
    if isinstance(result, Added):
        return {
            "kind": "thread", "id": result.id, "title": result.title, "status": result.status,
            "new": result.new, "edited": result.edited, "comments": result.comments, "source": result.source,
        }  # fmt: skip
    return None


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.option("--opml", is_flag=True, help="Print OPML, for another reader.")
@click.option("--failed", is_flag=True, help="Only what could not be fetched, threads too, with the reason.")
@library_option
def following(as_json: bool, opml: bool, failed: bool) -> int:
    """List what is followed."""
    found = the_library().following
    if failed:
        troubles = found.troubles()
        if as_json:
            write_bytes(json_array(map(_trouble, troubles)))
        else:
            write_or_say(map(_trouble_line, troubles), "nothing failed")
        return DONE
    sources = found.sources()
    if opml:
        from tui_reader.library.opml import write as opml_of

        write(opml_of(sources).rstrip("\n"))
    elif as_json:
        write_bytes(json_array(map(_source, sources)))
    else:
        write_or_say(map(_source_line, sources), "nothing is followed; tui-reader follow ADDRESS does")
    return DONE


def _source_line(source: Followed) -> str:
    title = f"  {source.title}" if source.title not in ("", source.address) else ""
    reason = f"  {source.reason}" if source.failures else ""
    return f"{source.id}  every {_span(source.every)}{title}  {source.address}{reason}"


def _trouble_line(trouble: Trouble) -> str:
    again = f"again {trouble.again[:16].replace('T', ' ')}"
    return f"{trouble.id}  {trouble.title}  {trouble.address}  {trouble.reason} ({again})"


def _span(minutes: int) -> str:
    for unit, size in reversed(_SPANS.items()):
        if minutes % size == 0:
            return f"{minutes // size}{unit}"
    return f"{minutes}m"


def _source(source: Followed) -> dict[str, object]:
    return {
        "id": source.id, "address": source.address, "title": source.title, "every": source.every, "most": source.most,
        "keep": source.keep, "discussions": source.discussions, "added": source.added or None,
        "checked": source.checked or None, "failures": source.failures, "reason": source.reason or None,
    }  # fmt: skip


def _trouble(trouble: Trouble) -> dict[str, object]:
    return {
        "id": trouble.id, "title": trouble.title, "address": trouble.address, "reason": trouble.reason,
        "tried": trouble.tried, "again": trouble.again,
    }  # fmt: skip


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="WHAT...")
@library_option
def unfollow(what: tuple[str, ...]) -> int:
    """Follow something no longer; its posts stay."""
    following = the_library().following

    def leave(name: str) -> None:
        source = following.unfollow(name)
        write(f"{source.id}  unfollowed  {source.title or source.address}")

    return each(what, leave)


COMMANDS = {"refresh": refresh, "follow": follow, "following": following, "unfollow": unfollow}
"""The commands of this family by name."""
