"""Mastodon and the servers that speak its interface: a status, its context, lists of statuses.

A context has what stands above and below a status, but not the status itself: given with it (in one file or as two), it
is whole; alone, a placeholder stands in its place. An archive of an account has its statuses in ActivityPub's words
(``outbox.json``). Notes of Misskey and its kin are read as the statuses that they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape as as_html
from itertools import chain, repeat
from typing import Any

from tui_reader.model import Comment, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import escape, from_html, from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.join import ANSWERED, NATIVE
from tui_reader.sources.json_columns import (
    Nodes,
    all_texts,
    batches,
    by_batch,
    extras,
    held,
    made,
    mappings,
    moments,
    numbers,
    rows,
    texts,
    values,
)
from tui_reader.sources.jsons import items, mapping, moment, number, objects, text
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Mastodon(Source):
    """Statuses of Mastodon, GoToSocial, Pleroma and their kin."""

    id = "mastodon"
    fields = Fields(
        """
        account acct ancestors anyOf attachment attributedTo content context created_at descendants description
        display_name edited_at favourites_count id inReplyTo in_reply_to_account_id in_reply_to_id last_status likes
        mediaType media_attachments mentions name object oneOf options orderedItems poll published reblog remote_url
        replies replies_count spoiler_text status statuses summary tag tags title totalItems type updated uri url
        username votes_count
        """,
    )

    def detect(self, input: Input) -> float:
        return 0.95 if any(_is_ours(value) for value in jsons.look(input).values[:3]) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Mastodon"
        found: list[Node] = []
        gaps: dict[str, Node | None] = {}
        for value in jsons.values(input, report):
            stack = [value]
            while stack:
                node = stack.pop()
                if isinstance(node, list):
                    if all(map(_are_own, batches(node))):
                        found += node
                    else:
                        stack.extend(reversed(node))
                elif status := _status(node):
                    inner = status.get("reblog")
                    found.append(inner if inner and isinstance(inner, dict) else status)
                    if isinstance(node, dict) and _REPLY_ID in node:
                        report.engine = "Misskey"
                        stack.append(node.get("reply"))  # what a note answers stands in it, where it is a list of notes
                elif isinstance(node, dict):
                    if "ancestors" in node or "descendants" in node:
                        _note_gap(node, gaps)
                    stack += _wrapped(node)
        ids, answered = all_texts(found, "id", "in_reply_to_id")
        statuses, above = dict(zip(ids, found, strict=True)), dict(zip(ids, answered, strict=True))
        yield from _threads(statuses, above, {id: node for id, node in gaps.items() if id not in statuses}, report)


_WRAPPERS = ("descendants", "context", "status", "last_status", "ancestors", "statuses", "orderedItems", "object")
"""What holds statuses: contexts, notifications, conversations, reports and results of a search; an archive's outbox and
the activities in it."""
_DEPTH = 4
"""Wrappers within each other: a list of reports with lists of statuses."""
_LOOKED_AT = 20


def _wrapped(node: Mapping[str, object]) -> list[object]:
    return [node[key] for key in _WRAPPERS if key in node]


def _status(value: object) -> Node:
    """A status, also one in the words of ActivityPub; empty for what is none."""
    if not isinstance(value, dict):
        return {}
    if "content" not in value:
        return _of_misskey(value) if _REPLY_ID in value else {}
    return value if _is_status(value) else _of_note(value)


def _are_own(nodes: Sequence[Any]) -> bool:
    """Whether all of several are statuses, and none passes on that of another."""
    if set(map(type, nodes)) != {dict} or not all("content" in node and "in_reply_to_id" in node for node in nodes):
        return False
    accounts = values(nodes, "account")
    return set(map(type, accounts)) == {dict} and all(accounts) and not any(values(nodes, "reblog"))


def _is_ours(value: object) -> bool:
    values = [value]
    for _ in range(_DEPTH):
        if any(map(_status, values)):
            return True
        values = [
            inner
            for each in values
            for inner in (each[:_LOOKED_AT] if isinstance(each, list) else _wrapped(mapping(each)))
        ]
    return False


def _is_status(node: Node) -> bool:
    """Whether what has content is a status; one that answers nothing may lack the word for that."""
    account = node.get("account")
    if not account or not isinstance(account, dict):
        return False
    return "in_reply_to_id" in node or ("created_at" in node and bool(text(node, "url", "uri")))


def _of_note(node: Node) -> Node:
    """A note of ActivityPub (https://www.w3.org/TR/activitypub/) with content, as a status; empty for what is none."""
    id, by = text(node, "id"), text(node, "attributedTo")
    if node.get("type") not in ("Note", "Question") or not (id and by):
        return {}
    host, _, name = by.partition("://")[2].partition("/")
    return {
        "id": id,
        "uri": id,
        "url": node.get("url"),
        "in_reply_to_id": node.get("inReplyTo"),
        "account": {"acct": f"{name.rpartition('/')[2].removeprefix('@')}@{host}"},
        "content": node["content"],
        "spoiler_text": node.get("summary"),
        "created_at": node.get("published"),
        "edited_at": node.get("updated"),
        "favourites_count": mapping(node, "likes").get("totalItems"),
        "replies_count": mapping(node, "replies").get("totalItems"),
        "tags": [{"name": text(tag, "name").removeprefix("#")} for tag in objects(node, "tag") if _is_hashtag(tag)],
        "media_attachments": [
            {"url": file.get("url"), "description": file.get("name"), "type": text(file, "mediaType").partition("/")[0]}
            for file in objects(node, "attachment")
        ],
        "poll": {
            "options": [
                {"title": option.get("name"), "votes_count": mapping(option, "replies").get("totalItems")}
                for option in (*objects(node, "oneOf"), *objects(node, "anyOf"))
            ]
        },
    }


_REPLY_ID = "replyId"
"""A key that every note of Misskey has."""


def _of_misskey(node: Node, *, passed_on: bool = False) -> Node:
    """A note of Misskey (https://misskey-hub.net/en/docs/for-developers/api/) as a status; empty for what is none.

    Another note in it is passed on where it says nothing itself, else quoted; ``passed_on`` notes pass on none.
    """
    id, user = text(node, "id"), mapping(node, "user")
    if not (id and "text" in node and node.get("createdAt") and text(user, "username")):
        return {}
    renoted, files = mapping(node, "renote"), objects(node, "files")
    says = bool(text(node, "text") or files or text(node, "cw"))
    return {
        "id": id,
        "uri": node.get("url") or node.get("uri"),
        "in_reply_to_id": node.get(_REPLY_ID),
        "account": {"acct": _acct(user), "display_name": user.get("name")},
        "content": _paragraph(text(node, "text")) + (_quotation(renoted) if says and renoted else ""),
        "spoiler_text": node.get("cw"),
        "created_at": node.get("createdAt"),
        "edited_at": node.get("updatedAt"),
        "favourites_count": sum(count for count in mapping(node, "reactions").values() if isinstance(count, int)),
        "replies_count": node.get("repliesCount"),
        "tags": [{"name": tag} for tag in items(node, "tags")],
        "media_attachments": [
            {
                "url": file.get("url"),
                "description": file.get("comment") or file.get("name"),
                "type": text(file, "type").partition("/")[0],
            }
            for file in files
        ],
        "poll": {
            "options": [
                {"title": choice.get("text"), "votes_count": choice.get("votes")}
                for choice in objects(node, "poll", "choices")
            ]
        },
        "reblog": _of_misskey(renoted, passed_on=True) if renoted and not (says or passed_on) else None,
    }


def _acct(user: Node) -> str:
    """Somebody's name, with the server where that is another one."""
    return "@".join(filter(None, (text(user, "username"), text(user, "host"))))


def _paragraph(words: str) -> str:
    return f"<p>{as_html(words).replace(chr(10), '<br>')}</p>"


def _quotation(note: Node) -> str:
    """A note that another one quotes: who wrote it, and what; empty where it has no words."""
    author, words = _acct(mapping(note, "user")), text(note, "text", "cw")
    return f"<blockquote>{_paragraph(f'@{author}: {words}')}</blockquote>" if words else ""


def _is_hashtag(tag: Node) -> bool:
    return text(tag, "type") == "Hashtag"


def _note_gap(context: Node, gaps: dict[str, Node | None]) -> None:
    """Remember the status that a context is of: descendants name it, and it answers the last ancestor."""
    ancestors, descendants = objects(context, "ancestors"), objects(context, "descendants")
    ids, answered = all_texts(descendants, "id", "in_reply_to_id")
    known = {"", *texts(ancestors, "id"), *ids}
    if unknown := next((above for above in answered if above not in known), ""):
        gaps.setdefault(unknown, ancestors[-1] if ancestors else None)


def _threads(
    statuses: dict[str, Node], above: dict[str, str], gaps: dict[str, Node | None], report: Report
) -> Iterator[Thread]:
    above.update({id: text(node, "id") for id, node in gaps.items() if node is not None})
    for root, members in _groups((*statuses, *gaps), above).items():
        below = [id for id in members if id != root]
        if not any(id in statuses for id in members):
            continue  # only the place of a status that is not there
        if root in statuses:
            post = _post(statuses[root])
            report.stated = (report.stated or 0) + (0 if not below else number(statuses[root], "replies_count") or 0)
        elif len(members) == 1 and root not in gaps and root != members[0]:
            post, below = _post(statuses[members[0]]), []  # an answer alone: a thread of its own
        else:
            post = _unknown_post(root, [statuses[id] for id in below if id in statuses])
        answers = by_batch([statuses[id] for id in below if id in statuses], partial(_comments, root))
        if absent := [_placeholder(id, above.get(id), root) for id in below if id in gaps]:
            report.note("the status itself is not in its context; parse both together")
        yield assemble_rows(post, chain(answers, [Rows.of(absent)]), report)
    if report.stated == 0:
        report.stated = None


def _groups(ids: Iterable[str], above: Mapping[str, str]) -> dict[str, list[str]]:
    """Ids by the one at the top of what each answers; ``above`` says which one that is."""
    groups: dict[str, list[str]] = {}
    roots: dict[str, str] = {}
    for id in ids:
        root = roots.get(id) or roots.get(above.get(id) or id)
        if root is None:
            steps: list[str] = []
            at = id
            while at not in roots and above.get(at) and at not in steps[-1:] and len(steps) <= len(above):
                steps.append(at)
                at = above[at]
            root = roots.get(at, at)
            roots.update(zip(steps, repeat(root)))
        roots[id] = root
        groups.setdefault(root, []).append(id)
    return groups


def _placeholder(id: str, parent: str | None, root: str) -> Comment:
    return Comment(id, None if parent == root else parent, extra={"state": "missing"})


def _unknown_post(id: str, answers: list[Node]) -> Post:
    """The status that others answer, by what they say of it."""
    url = ""
    for status in answers:
        if text(status, "in_reply_to_id") != id:
            continue
        account = text(status, "in_reply_to_account_id")
        for person in (mapping(status, "account"), *objects(status, "mentions")):
            if text(person, "id") == account and text(person, "url"):
                url = f"{text(person, 'url')}/{id}"
    return Post(thread_id(url=url or f"mastodon/{id}"), url=url or None, source=Mastodon.id, extra={NATIVE: id})


def _post(status: Node) -> Post:
    url = text(status, "url", "uri")
    body, markup = _body(status)
    (extra,) = _extras([status], [""])
    extra[NATIVE] = text(status, "id")
    if above := text(status, "in_reply_to_id"):
        extra[ANSWERED] = above
    return Post(
        thread_id(url=url or f"mastodon/{text(status, 'id')}"),
        None,
        text(mapping(status, "account"), "acct", "username") or None,
        moment(status.get("created_at")),
        url or None,
        Mastodon.id,
        body,
        markup,
        extra,
    )


def _comments(root: str, statuses: Nodes) -> Rows:
    bodies, markups = from_htmls(texts(statuses, "content"))
    for place in held(statuses, "spoiler_text", "media_attachments", "poll"):
        bodies[place], markups[place] = _around(statuses[place], (bodies[place], markups[place]))
    return rows(
        ids=texts(statuses, "id"),
        parents=["" if parent == root else parent for parent in texts(statuses, "in_reply_to_id")],
        authors=texts(mappings(statuses, "account"), "acct", "username"),
        published=moments(statuses, "created_at"),
        bodies=bodies,
        markups=markups,
        extras=_extras(statuses, texts(statuses, "url", "uri")),
    )


def _extras(statuses: Nodes, urls: list[str]) -> list[dict[str, object]]:
    return extras(
        url=urls,
        score=numbers(statuses, "favourites_count"),
        edited=moments(statuses, "edited_at"),
        author_name=texts(mappings(statuses, "account"), "display_name"),
        tags=made(statuses, _tags, "tags"),
    )


def _tags(status: Node) -> list[str]:
    return [name for tag in objects(status, "tags") if (name := text(tag, "name"))]


def _body(status: Node) -> tuple[str, Markup]:
    return _around(status, from_html(text(status, "content")))


def _around(status: Node, content: tuple[str, Markup]) -> tuple[str, Markup]:
    """Content with its warning before it; what is attached and the options of a poll behind it, as lists."""
    body, markup = content
    lines = [_attachment(media) for media in objects(status, "media_attachments")]
    lines += [_option(option) for option in objects(status, "poll", "options")]
    warning = text(status, "spoiler_text")
    if not lines and not warning:
        return body, markup
    if markup == "plain":
        body = escape(body)
    parts: Iterable[str] = (f"**{escape(warning)}**" if warning else "", body, "\n".join(lines))
    return "\n\n".join(part for part in parts if part), "markdown"


def _attachment(media: Node) -> str:
    kind = text(media, "type")
    words = " ".join(text(media, "description").split()) or (kind if kind not in ("", "unknown") else "attachment")
    url = text(media, "url", "remote_url")
    return f"- [{escape(words)}]({url})" if url and " " not in url and ")" not in url else f"- {escape(words)}"


def _option(option: Node) -> str:
    votes = number(option, "votes_count")
    return f"- {escape(text(option, 'title'))}" + (f" ({votes:,} votes)" if votes is not None else "")
