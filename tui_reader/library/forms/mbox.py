"""mbox: a thread as messages that any mail reader threads.

Messages are separated as in the mboxrd format (https://www.loc.gov/preservation/digital/formats/fdd/fdd000385.shtml):
a ``>`` more before every line that begins with ``From ``, however many stand there already. Threading is by
``In-Reply-To`` and ``References`` (RFC 5322, section 3.6.4).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from tui_reader.library.forms.common import title_of
from tui_reader.library.forms.jsons import copy_of
from tui_reader.model import Thread
from tui_reader.sources.copies import copy_lines, disarmed

NEAREST = 20
"""Parents that a message names: the first and the nearest; the line stays short in a chain of thousands."""
_START = datetime(1970, 1, 1, tzinfo=UTC)


def mbox_lines(threads: Iterable[Thread]) -> Iterator[bytes]:
    """Threads as a mailbox; one message a piece. A message without a time takes that of what it answers."""
    from tui_reader.reading.bodies.links import link_of

    for thread in threads:
        post = thread.post
        subject = title_of(thread)
        chains: dict[str | None, tuple[str, ...]] = {None: (_message_id(post.id, "post"),)}
        times: dict[str | None, datetime | None] = {None: _moment(post.published)}
        copy = "\n".join(copy_lines(copy_of(thread)))
        body = "\n\n".join(filter(None, (link_of(post.extra), post.body)))
        yield _message(chains[None], times[None], subject, post.author, body, post.url, copy)
        for comment in thread.comments:
            above = chains[comment.parent]
            chain = (*above, _message_id(post.id, comment.id))
            if len(chain) > NEAREST:
                chain = (chain[0], *chain[-NEAREST + 1 :])
            chains[comment.id] = chain
            time = times[comment.id] = _moment(comment.published) or times[comment.parent]
            url = comment.extra.get("url")
            address = url if isinstance(url, str) else None
            yield _message(chain, time, f"Re: {subject}", comment.author, comment.body, address)


def _message_id(thread: str, part: str) -> str:
    """A name for a message: the ids themselves where they are plain, else a digest, so that no two are one."""
    name = f"{part}.{thread}"
    if re.search(r"[^A-Za-z0-9.-]", name) or ".." in name or name.startswith("."):
        digest = hashlib.blake2b(f"{thread}\n{part}".encode("utf-8", "replace"), digest_size=8).hexdigest()
        name = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-") + "." + digest
    return f"<{name}@tui-reader.invalid>"


def _message(
    chain: tuple[str, ...],
    time: datetime | None,
    subject: str,
    author: str | None,
    body: str,
    url: str | None,
    copy: str = "",
) -> bytes:
    """A message; a copy of the whole thread is attached to its first, which is what `add` reads."""
    from email.utils import format_datetime

    head = [
        f"From tui-reader {(time or _START).astimezone(UTC).ctime()}",
        f"From: {disarmed(_sender(author))}",
        f"Subject: {disarmed(_header(subject))}",
        f"Message-ID: {chain[-1]}",
    ]
    if len(chain) > 1:
        head += [f"In-Reply-To: {chain[-2]}", "References: " + "\n ".join(chain[:-1])]
    if time is not None:
        head.append(f"Date: {format_datetime(time)}")
    if url and url.isascii() and url.isprintable() and not set(url) & set("<> "):
        head.append(f"Archived-At: <{disarmed(url)}>")
    head.append("MIME-Version: 1.0")
    plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    text = plain + re.sub(r"^(>*From )", r">\1", disarmed(body), flags=re.MULTILINE).rstrip("\n")
    if copy:
        edge = _boundary(text)
        head.append(f'Content-Type: multipart/mixed; boundary="{edge}"\n')
        text = f"--{edge}\n{text}\n--{edge}\n{_ATTACHED}\n{copy}\n--{edge}--"
    return ("\n".join(head) + "\n" + text + "\n\n").encode("utf-8", "replace")


_ATTACHED = """Content-Type: application/x-tui-reader; name="thread.tui-reader"
Content-Disposition: attachment; filename="thread.tui-reader"
Content-Transfer-Encoding: 7bit
"""


def _boundary(text: str) -> str:
    """A line between parts that stands in none of them."""
    edge = "=_tui-reader"
    while f"--{edge}" in text:
        edge += "_"
    return edge


def _header(words: str) -> str:
    """Words of a header, in one line and in ASCII."""
    from email.header import Header

    words = " ".join(words.split())
    return words if words.isascii() and words.isprintable() else Header(words, "utf-8", maxlinelen=998).encode()


def _sender(author: str | None) -> str:
    from email.utils import formataddr

    name = " ".join((author or "unknown").split())
    return formataddr((name.encode("utf-8", "replace").decode(), "unknown@tui-reader.invalid"), "utf-8")


def _moment(published: str | None) -> datetime | None:
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
