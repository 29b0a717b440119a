"""THE table of source formats.

One row per format. The order settles ties: of two formats that are equally sure, the first is taken. The row says
where the parser is, and the parser is imported when an input is looked at, so that listing the formats costs nothing.
Which of them an input is in is told by `detection`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import InputError

if TYPE_CHECKING:
    from tui_reader.sources.base import Source


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
    """The form that every such input has, `JSON`, `XML`, `MARKUP` or `WORDS`; empty where it may have several."""
    marks: tuple[bytes, ...] = ()
    """What stands near the start of each large input, if its parser names the `fields` that it reads.

    It is told here, so that of those parsers only the one is imported whose marks an input has.
    """

    def source(self) -> Source:
        """The parser, imported at the first call."""
        return _load(self)


JSON, XML, MARKUP, WORDS = "json", "xml", "markup", "words"
"""Forms by whose first characters it is told which parsers need not be asked, nor imported.

`MARKUP` is a web page too, which `XML` never is; `WORDS` do not begin with a tag.
"""


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
        "https://hn.algolia.com/api/v1/items/NUMBER, with the number at the end of the discussion's address; items of "
        "https://hacker-news.firebaseio.com/v0/item/NUMBER.json, as a list or one a line",
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
        "Lemmy, PieFed, Mbin",
        "https://INSTANCE/api/v3/post?id=ID and https://INSTANCE/api/v3/comment/list?post_id=ID&limit=999; of Mbin "
        "https://INSTANCE/api/entry/ID and …/ID/comments",
        "https://join-lemmy.org/docs/contributors/04-api.html",
        "lemmy",
        "Lemmy",
        JSON,
        marks=(b'"ap_id"', b'"creator"'),
    ),
    Format(
        "mastodon",
        "Mastodon, Misskey",
        "https://INSTANCE/api/v1/statuses/ID and …/ID/context; outbox.json of Preferences › Import and export; of "
        "Misskey what https://INSTANCE/api/notes/show and …/notes/children answer",
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
        "https://gitlab.com/api/v4/projects/ID/issues/NUMBER and …/NUMBER/discussions?per_page=100; an answer of "
        "GraphQL with iid or webUrl, title, author and discussions",
        "https://docs.gitlab.com/api/discussions/",
        "gitlab",
        "GitLab",
        JSON,
    ),
    Format(
        "bugzilla",
        "Bugzilla (REST, XML)",
        "https://SERVER/rest/bug/NUMBER and https://SERVER/rest/bug/NUMBER/comment; or the link XML below a bug, "
        "https://SERVER/show_bug.cgi?ctype=xml&id=NUMBER",
        "https://bugzilla.readthedocs.io/en/latest/api/core/v1/comment.html",
        "bugzilla",
        "Bugzilla",
    ),
    Format(
        "ghost",
        "Ghost",
        "Settings › Advanced › Import/Export › Export content; or https://SITE/ghost/api/content/posts/?key=KEY, and "
        "what the page of a post loads from https://SITE/members/api/comments/",
        "https://docs.ghost.org/migration/custom",
        "ghost",
        "Ghost",
        JSON,
    ),
    Format(
        "slack",
        "Slack (export, API)",
        "Tools & settings › Workspace settings › Import/Export data › Export; add the zip or a channel's folder; or "
        "what slackdump or conversations.history and conversations.replies give",
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
        WORDS,
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
        MARKUP,
    ),
    Format(
        "discord-html",
        "Discord (DiscordChatExporter), HTML",
        "DiscordChatExporter.Cli export --format HtmlDark --channel ID",
        "https://github.com/Tyrrrz/DiscordChatExporter",
        "chat_pages",
        "DiscordPage",
        MARKUP,
    ),
    Format(
        "matrix",
        "Matrix rooms (Element, API)",
        "Element: the room's info › Export chat › Format: JSON; or "
        "https://SERVER/_matrix/client/v3/rooms/ID/messages?dir=b&limit=1000",
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
        WORDS,
    ),
    Format(
        "twitter",
        "Twitter / X archive",
        "Settings › Your account › Download an archive of your data; add the zip, data/tweets.js or direct-messages.js",
        "https://help.x.com/en/managing-your-account/how-to-download-your-x-archive",
        "twitter",
        "Twitter",
        WORDS,
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
        WORDS,
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
        WORDS,
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
        WORDS,
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
        WORDS,
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
