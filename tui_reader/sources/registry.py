"""THE table of source formats, and which of them an input is in.

One row per format. The order settles ties: of two formats that are equally sure, the first is taken. The row says
where the parser is, and the parser is imported when an input is looked at, so that listing the formats costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import InputError, UnknownFormatError
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.narrowed import LARGE

if TYPE_CHECKING:
    from tui_reader.model import Thread
    from tui_reader.sources.base import Input, Report, Source


class Format(NamedTuple):
    """One row: a format that threads come in."""

    id: str
    """Stable name: what ``--as`` takes and what a post's ``source`` says."""
    title: str
    """What people call it."""
    how: str
    """How to obtain such a file: the menu entry or address at the site."""
    spec: str
    """Address of the public specification; empty where there is none."""
    module: str
    """The module of ``sources.formats`` that reads it."""
    parser: str
    """The ``Source`` in that module."""
    form: str = ""
    """The form that every such input has, `JSON` or `XML`; empty where it is text."""
    marks: tuple[bytes, ...] = ()
    """What stands near the start of each large input, if its parser names the `fields` that it reads.

    It is told here, so that of those parsers only the one is imported whose marks an input has.
    """

    def source(self) -> Source:
        """The parser, imported at the first call."""
        return _load(self)


JSON, XML = "json", "xml"
"""Forms by whose first characters it is told which parsers need not be asked."""

SURE = 0.95
"""The first format that is so sure is taken: what comes after it is more general, and need not be imported."""

LIKELY = 0.9
"""Where a format is so sure, those that guess need not look: that may mean to read all."""


PLAIN = 0.8
"""Where a format is so sure, or where it is one of JSON, an input is plainly of it and of no other."""


@cache
def _load(row: Format) -> Source:
    source: Source = getattr(import_module(f"tui_reader.sources.formats.{row.module}"), row.parser)()
    return source


FORMATS: tuple[Format, ...] = (
    Format(
        "tui-reader",
        "tui-reader's own exports (JSON, Markdown, HTML, mbox)",
        "tui-reader export THREAD --to thread.json, or any program that writes the JSON",
        "",
        "own",
        "Own",
    ),
    Format(
        "hackernews",
        "Hacker News (Algolia, Firebase)",
        "https://hn.algolia.com/api/v1/items/NUMBER, with the number at the end of the discussion's address",
        "https://hn.algolia.com/api",
        "hackernews",
        "HackerNews",
        JSON,
    ),
    Format(
        "reddit",
        "Reddit",
        "add .json to the address of a thread, as in https://www.reddit.com/comments/ID.json?limit=500",
        "https://www.reddit.com/dev/api/",
        "reddit",
        "Reddit",
        JSON,
        marks=(b'"kind"', b'"Listing"'),
    ),
    Format(
        "reddit-dump",
        "Reddit archives (JSON lines)",
        "unpack a .zst of an archive with zstd -d, or save an answer of an archive's search",
        "https://github.com/Watchful1/PushshiftDumps",
        "reddit_dump",
        "RedditDump",
        JSON,
    ),
    Format(
        "lobsters",
        "Lobsters",
        "add .json to the address of a story, as in https://lobste.rs/s/ID.json",
        "https://github.com/lobsters/lobsters/blob/main/app/models/story.rb",
        "lobsters",
        "Lobsters",
        JSON,
        marks=(b'"short_id"',),
    ),
    Format(
        "lemmy",
        "Lemmy, PieFed",
        "https://INSTANCE/api/v3/post?id=ID and https://INSTANCE/api/v3/comment/list?post_id=ID&limit=999",
        "https://join-lemmy.org/docs/contributors/04-api.html",
        "lemmy",
        "Lemmy",
        JSON,
        marks=(b'"ap_id"', b'"creator"'),
    ),
    Format(
        "mastodon",
        "Mastodon",
        "https://INSTANCE/api/v1/statuses/ID and …/ID/context; outbox.json of Preferences › Import and export",
        "https://docs.joinmastodon.org/methods/statuses/",
        "mastodon",
        "Mastodon",
        JSON,
        marks=(b'"in_reply_to_id"', b'"account"'),
    ),
    Format(
        "bluesky",
        "Bluesky",
        "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?depth=1000&uri=at://HANDLE/app.bsky.feed.post/ID",
        "https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread",
        "bluesky",
        "Bluesky",
        JSON,
    ),
    Format(
        "discourse",
        "Discourse",
        "add .json to the address of a topic, with ?page=2 and so on for its further pages, or ?print=true for all",
        "https://docs.discourse.org/#tag/Topics/operation/getTopic",
        "discourse",
        "Discourse",
        JSON,
        marks=(b'"cooked"', b'"post_number"'),
    ),
    Format(
        "nodebb",
        "NodeBB",
        "put api/ before the topic in its address, as in https://FORUM/api/topic/NUMBER, with ?page=2 and so on",
        "https://docs.nodebb.org/api/read/",
        "nodebb",
        "NodeBB",
        JSON,
    ),
    Format(
        "flarum",
        "Flarum",
        "https://FORUM/api/discussions/NUMBER, and https://FORUM/api/posts?filter[discussion]=NUMBER&page[limit]=50 "
        "with &page[offset]=50 and so on for long ones; add them together",
        "https://docs.flarum.org/rest-api",
        "flarum",
        "Flarum",
        JSON,
    ),
    Format(
        "stackexchange",
        "Stack Exchange (API)",
        "https://api.stackexchange.com/2.3/questions/ID?site=SITE&filter=withbody; also with ID/answers, ID/comments",
        "https://api.stackexchange.com/docs",
        "stackexchange",
        "StackExchange",
        JSON,
    ),
    Format(
        "stackexchange-dump",
        "Stack Exchange data dump",
        "your profile › Settings › Access › Data dump access; unpack it, add Posts.xml and Comments.xml",
        "https://meta.stackexchange.com/questions/2677",
        "stackdump",
        "StackDump",
        XML,
    ),
    Format(
        "github",
        "GitHub, Gitea, Forgejo",
        "gh issue view NUMBER --json title,body,author,createdAt,url,comments (also: gh pr view, gh api); of Gitea and "
        "Forgejo https://SERVER/api/v1/repos/OWNER/NAME/issues/NUMBER and …/timeline",
        "https://docs.github.com/rest/issues/comments",
        "github",
        "GitHub",
        JSON,
        marks=(b'"html_url"', b'"issue_url"'),
    ),
    Format(
        "gitlab",
        "GitLab",
        "https://gitlab.com/api/v4/projects/ID/issues/NUMBER and …/NUMBER/discussions?per_page=100",
        "https://docs.gitlab.com/api/discussions/",
        "gitlab",
        "GitLab",
        JSON,
    ),
    Format(
        "ghost",
        "Ghost",
        "Settings › Advanced › Import/Export › Export content",
        "https://docs.ghost.org/migration/custom",
        "ghost",
        "Ghost",
        JSON,
    ),
    Format(
        "slack",
        "Slack export",
        "Tools & settings › Workspace settings › Import/Export data › Export; add the zip or a channel's folder",
        "https://slack.com/help/articles/220556107-How-to-read-Slack-data-exports",
        "slack",
        "Slack",
        JSON,
    ),
    Format(
        "mattermost",
        "Mattermost bulk export",
        "mmctl export create, then mmctl export download; add the zip or the .jsonl in it",
        "https://docs.mattermost.com/onboard/bulk-loading-data-format.html",
        "mattermost",
        "Mattermost",
        JSON,
    ),
    Format(
        "zulip",
        "Zulip (API, export)",
        "https://ORGANISATION/api/v1/messages?anchor=newest&num_before=5000&num_after=0 with a narrow to a channel; "
        "or Settings › Organization › Data exports: the messages-….json beside realm.json",
        "https://zulip.com/api/get-messages",
        "zulip",
        "Zulip",
        JSON,
    ),
    Format(
        "rocketchat",
        "Rocket.Chat (API, export)",
        "https://SERVER/api/v1/channels.messages?roomId=ID&count=0; or a room's ⋮ › Export messages › Export as file: "
        "JSON",
        "https://developer.rocket.chat/apidocs/get-channel-messages",
        "rocketchat",
        "RocketChat",
        JSON,
    ),
    Format(
        "discord",
        "Discord (DiscordChatExporter)",
        "DiscordChatExporter.Cli export --format Json --channel ID",
        "https://github.com/Tyrrrz/DiscordChatExporter",
        "discord",
        "Discord",
        JSON,
    ),
    Format(
        "discord-package",
        "Discord data package",
        "User Settings › Data & Privacy › Request all of my data; add its messages folder",
        "https://support.discord.com/hc/en-us/articles/360004957991",
        "discord_package",
        "DiscordPackage",
    ),
    Format(
        "telegram",
        "Telegram export",
        "Telegram Desktop: a chat's ⋮ menu › Export chat history › Format: machine-readable JSON",
        "https://core.telegram.org/import-export",
        "telegram",
        "Telegram",
        JSON,
    ),
    Format(
        "telegram-html",
        "Telegram export (HTML)",
        "Telegram Desktop: a chat's ⋮ menu › Export chat history › Format: HTML",
        "https://core.telegram.org/import-export",
        "chat_pages",
        "TelegramPage",
        XML,
    ),
    Format(
        "discord-html",
        "Discord (DiscordChatExporter), HTML",
        "DiscordChatExporter.Cli export --format HtmlDark --channel ID",
        "https://github.com/Tyrrrz/DiscordChatExporter",
        "chat_pages",
        "DiscordPage",
        XML,
    ),
    Format(
        "matrix",
        "Matrix rooms (Element)",
        "Element: the room's info › Export chat › Format: JSON",
        "https://spec.matrix.org/latest/client-server-api/#room-events",
        "matrix",
        "Matrix",
        JSON,
    ),
    Format(
        "google-chat",
        "Google Chat (Takeout)",
        "Google Takeout › Google Chat; add the zip or a space's messages.json",
        "https://support.google.com/accounts/answer/3024190",
        "google_chat",
        "GoogleChat",
        JSON,
    ),
    Format(
        "skype",
        "Skype export",
        "messages.json in the archive that you asked Skype for (“Export chat history”)",
        "https://support.skype.com/en/faq/FA34894/how-do-i-export-or-delete-my-skype-data",
        "skype",
        "Skype",
        JSON,
    ),
    Format(
        "whatsapp",
        "WhatsApp chat",
        "in the chat: ⋮ › More › Export chat › Without media",
        "https://faq.whatsapp.com/1180414079177245",
        "whatsapp",
        "WhatsApp",
    ),
    Format(
        "twitter",
        "Twitter / X archive",
        "Settings › Your account › Download an archive of your data; add the zip, data/tweets.js or direct-messages.js",
        "https://help.x.com/en/managing-your-account/how-to-download-your-x-archive",
        "twitter",
        "Twitter",
    ),
    Format(
        "facebook",
        "Facebook, Messenger and Instagram download",
        "Accounts Center › Your information and permissions › Download your information › Format: JSON",
        "https://www.facebook.com/help/212802592074644",
        "facebook",
        "Facebook",
        JSON,
    ),
    Format(
        "linkedin",
        "LinkedIn data export",
        "Settings & Privacy › Data privacy › Get a copy of your data",
        "https://www.linkedin.com/help/linkedin/answer/a1339364",
        "linkedin",
        "LinkedIn",
    ),
    Format(
        "wordpress",
        "WordPress export (WXR)",
        "Tools > Export > All content, in the site's dashboard",
        "https://developer.wordpress.org/advanced-administration/wordpress/import/",
        "wordpress",
        "WordPress",
        XML,
    ),
    Format(
        "wordpress-api",
        "WordPress posts and comments (REST)",
        "https://SITE/wp-json/wp/v2/posts?_embed and https://SITE/wp-json/wp/v2/comments?post=NUMBER&per_page=100",
        "https://developer.wordpress.org/rest-api/reference/comments/",
        "wordpress_api",
        "WordPressApi",
        JSON,
    ),
    Format(
        "isso",
        "isso comments",
        "https://COMMENTS/?uri=/PATH/ at the comment server's address, which the page's script names",
        "https://isso-comments.de/docs/reference/server-api/",
        "isso",
        "Isso",
        JSON,
    ),
    Format(
        "blogger",
        "Blogger export (Atom, Takeout)",
        "Settings > Manage blog > Back up content; or Google Takeout > Blogger (feed.atom)",
        "https://support.google.com/blogger/answer/41387",
        "blogger",
        "Blogger",
        XML,
    ),
    Format(
        "disqus",
        "Disqus export (XML)",
        "Moderation panel > Community > Export",
        "https://help.disqus.com/en/articles/1717164-comments-export",
        "disqus",
        "Disqus",
        XML,
    ),
    Format(
        "movabletype",
        "Movable Type and TypePad export (text)",
        "Tools > Export Entries, in the blog's menu",
        "https://movabletype.org/documentation/appendices/import-export-format.html",
        "movabletype",
        "MovableType",
    ),
    Format(
        "feed",
        "Feeds of posts or comments (RSS, Atom, RDF)",
        "the page's feed link; on WordPress the page's address with /feed/ after it",
        "https://www.rfc-editor.org/rfc/rfc4685",
        "feeds",
        "Feeds",
        XML,
    ),
    Format(
        "json-feed",
        "JSON Feed",
        "the page's feed link, often /feed.json",
        "https://www.jsonfeed.org/version/1.1/",
        "jsonfeed",
        "JsonFeed",
        JSON,
    ),
    Format(
        "json",
        "Other JSON with comments in it",
        "an answer of a site's interface, or what a downloader saved (yt-dlp --write-comments, say)",
        "https://www.rfc-editor.org/rfc/rfc8259",
        "other_json",
        "OtherJson",
        JSON,
    ),
    Format(
        "table",
        "Table of comments (CSV)",
        "an export with columns for author, date and comment; id and parent where there are answers",
        "https://www.rfc-editor.org/rfc/rfc4180",
        "table",
        "Table",
    ),
    Format(
        "web-archive",
        "Web pages kept whole (MHTML, webarchive, WARC, WET)",
        "save the page in a browser as one file (Chrome, Edge: MHTML; Safari: web archive); wget --warc-file",
        "https://www.rfc-editor.org/rfc/rfc2557",
        "web_archive",
        "WebArchive",
    ),
    Format(
        "mail",
        "Mail and news (mbox, MMDF, Maildir, single messages, spools and batches of news; gzip of these)",
        "a list's archive page: the monthly mbox, Downloadable version; a mailer's Maildir or Export; Takeout › Groups",
        "https://www.rfc-editor.org/rfc/rfc4155",
        "mail",
        "Mail",
    ),
    Format(
        "page",
        "Web page",
        "save the page in a browser (Ctrl+S), as HTML or as one file",
        "",
        "page",
        "WebPage",
    ),
    Format(
        "text",
        "Text of a page",
        "copy a page out of the browser, or: w3m -dump ADDRESS, lynx -dump ADDRESS",
        "",
        "dump",
        "Dump",
    ),
)
"""Every format, the exact ones before the general ones."""

BY_ID = {row.id: row for row in FORMATS}
"""The rows by their id."""


def named(id: str) -> Source:
    """The parser of a format's name that a person typed; raises ``InputError`` where there is none."""
    if id not in BY_ID:
        raise InputError(f"no format is called {id!r}", todo="tui-reader sources lists them")
    return BY_ID[id].source()


def detect(input: Input) -> Source:
    """The parser of an input, by its content; raises ``InputError`` where none fits."""
    others = _other_forms(input)
    if JSON not in others and input.size > LARGE:
        _narrow(input)
    best = _surest(input, (row for row in FORMATS if row.form not in others))
    if (best is None or best.guesses) and JSON not in others:
        best = _of_answers(input) or best
    if best is None:
        text = input.decoded.text  # raises the clearer error for what is not text at all
        if not text or text.isspace():
            raise InputError("is empty", todo="save it again", where=input.name)
        if refusal := _refusal(input):
            raise InputError(refusal, todo=_LISTED, where=input.name)
        raise _unknown(input)
    return best


def _narrow(input: Input) -> None:
    """Read a large document without the fields that its format does not need, where that can be told from its start."""
    for row in FORMATS:
        if row.marks and all(mark in input.head for mark in row.marks):
            source = row.source()
            input.fields = source.fields
            if source.detect(input) >= LIKELY:
                return
            input.fields = None
            input.cache.clear()  # only this parser has looked, and at what lacks what another may need


def _surest(input: Input, rows: Iterable[Format]) -> Source | None:
    sure, best = 0.0, None
    for row in rows:
        source = row.source()
        if source.guesses and sure >= LIKELY:
            continue
        confidence = source.detect(input)
        if confidence > sure:
            sure, best = confidence, source
        if sure >= SURE:
            break
    return best


def _of_answers(input: Input) -> Source | None:
    """The parser of what stands in the list that an input is: scripts collect the pages of a discussion in one."""
    from tui_reader.sources.jsons import may_be_list_of_answers

    if not may_be_list_of_answers(input):
        return None
    input.is_list_of_answers = True
    best = _surest(input, (row for row in FORMATS if row.form != XML and not row.source().guesses))
    input.is_list_of_answers = best is not None
    return best


def _other_forms(input: Input) -> list[str]:
    """The forms that an input is not in."""
    start = input.start.lstrip("\ufeff \t\r\n\x1e")
    return ([] if start.startswith(("{", "[")) else [JSON]) + ([] if "<" in start else [XML])


def _refusal(input: Input) -> str:
    from tui_reader.sources.jsons import refusal
    from tui_reader.text.sanitize import clean_line

    words = refusal(input)
    return f"holds a site's refusal ({clean_line(words)})" if words else ""


_LISTED = "tui-reader sources lists what can be read"


def _unknown(input: Input) -> UnknownFormatError:
    """The error for an input that is of no format: it says what it is, where that can be told."""
    from tui_reader.sources.jsons import look

    sight = look(input)
    if sight.cut:
        what = "is JSON that is cut off before anything that could be read"
        return UnknownFormatError(what, todo="download it again", where=input.name)
    what = "is JSON without comments of a known form" if sight.values else "is of no known format"
    return UnknownFormatError(what, todo=_LISTED, where=input.name)


def _says_nothing(thread: Thread) -> bool:
    """Whether a thread is one in name only: what a format that guesses finds in a file that is none of it."""
    post = thread.post
    return not (thread.comments or post.title or post.author or post.body.strip() or post.extra)


def _has_no_words(thread: Thread) -> bool:
    """Whether nobody says anything in a thread, whatever it is called: that may be made of the name of the file."""
    post = thread.post
    return not (post.body.strip() or post.author or any(each.body.strip() or each.extra for each in thread.comments))


def _told(thread: Thread, report: Report) -> Thread:
    """The thread with how it was read, for its details in the app."""

    reading = {"summary": report.summary(), "notes": list(report.notes)}
    return thread._replace(post=thread.post._replace(extra={**thread.post.extra, "reading": reading}))


def source_of(input: Input, as_: str | None = None) -> Source:
    """The parser of an input: of the format that is named, else of the one that its content is in."""
    if as_ is None:
        return detect(input)
    source = named(as_)
    if source.guesses:  # the others find nothing in what is not theirs; these find something in anything
        input.looks_like = _plainly(input, source)
    return source


def _plainly(input: Input, source: Source) -> str:
    """The id of another format that an input is of beyond doubt; empty where there is none, or it may be this one."""
    others = _other_forms(input)
    best = _surest(input, (row for row in FORMATS if row.form not in others))
    sure = best.detect(input) if best is not None else 0.0
    if best is None or sure <= source.detect(input):
        return ""
    return best.id if BY_ID[best.id].form == JSON or sure >= PLAIN else ""


def parse(input: Input, report: Report, as_: str | None = None) -> Iterator[Thread]:
    """The threads of an input; raises ``InputError`` where it has none.

    Args:
        input: what to read.
        report: takes how it was read.
        as_: the id of a format; detected where it is not given.
    """
    return parse_by(source_of(input, as_), [input], report)


def parse_by(source: Source, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
    """The threads of an input, or of several that are one archive, by a format's parser; as `parse` gives them."""
    found = 0
    skip = report.skip
    one = inputs[0]
    for input in inputs:
        if input.looks_like:
            report.note(f"looks like {input.looks_like}, but was read as {source.id}, which --as names")
    threads = source.parse(one, report) if len(inputs) == 1 else source.parse_together(inputs, report)
    while True:
        with collection_paused():
            thread = next(threads, None)
        if thread is None:
            break
        if _says_nothing(thread) if source.guesses else _has_no_words(thread) and not source.detect(one):
            continue
        found += 1
        yield _told(thread, report) if source.guesses else thread
    report.threads = found
    for input in inputs:
        if input.fault:
            report.cut_off(input.fault)
            report.sureness = min(report.sureness, 0.5)
    report.settle()
    if "decoded" in one.__dict__:
        for note in one.decoded.notes:
            report.note(note)
    if not found and report.skip == skip:
        raise _nothing_in(one, source, report)


def _nothing_in(input: Input, source: Source, report: Report) -> InputError:
    """The error for an input without any discussion, read by a format that it is of, or that a person named."""
    from tui_reader.sources.base import LEAVE_AS_AWAY, no_discussion

    title = BY_ID[source.id].title
    if source.guesses:
        return no_discussion(input)
    if source.detect(input):
        todo = f"it was read as {title}, and nobody says anything in it"
        return InputError("no discussion found", todo=todo, where=input.name)
    report.engine, report.found = "", 0  # what was taken for something was nothing of the kind
    report.notes.clear()
    what = f"holds nothing of the form {source.id} ({title})"
    return InputError(what, todo=LEAVE_AS_AWAY, where=input.name)
