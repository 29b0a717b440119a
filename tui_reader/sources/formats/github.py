"""GitHub: issues, pull requests and discussions with their comments, from REST, GraphQL or ``gh … --json``; Gitea and
Forgejo, whose interface is alike.

All of them name the page of the discussion in the addresses of its parts, so an issue and its comments fit together
also where they come as two files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import hard_breaks
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import (
    Nodes,
    by_batch,
    by_time,
    extras,
    flags,
    made,
    mappings,
    moments,
    numbers,
    rows,
    texts,
)
from tui_reader.sources.jsons import items, mapping, moment, number, objects, text
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class GitHub(Source):
    """Issues, pull requests, discussions and their comments."""

    id = "github"
    fields = Fields(
        """
        author authorAssociation author_association body comments comments_data content createdAt created_at data
        databaseId discussion discussions edges html_url id in_reply_to_id isAnswer isMinimized issue issue_url issues
        labels lastEditedAt line login name node node_id nodes number originalLine original_line path pull pullRequest
        pullRequests pull_request pull_request_url reactionGroups reactors replies replyTo repository
        review_comments_data reviews reviews_data search state stateReason submittedAt submitted_at title totalCount
        type updated_at upvoteCount url user users
        """,
        whole="reactions",
    )

    def detect(self, input: Input) -> float:
        return 0.9 if any(_is_ours(node) for value in jsons.look(input).values[:3] for node in _some(value)) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "GitHub"
        posts: dict[str, Node] = {}
        comments: dict[str, list[Placed]] = {}
        for value in jsons.values(input, report):
            _take(value, posts, comments)
        for page in dict.fromkeys((*posts, *comments)):
            found = by_time(comments.get(page, []), _times)
            post = _post(page, posts.get(page, {}), found)
            stated = number(posts.get(page), "comments")
            if stated is None:
                stated = number(mapping(posts.get(page), "comments"), "totalCount")
            if stated is not None:
                report.stated = (report.stated or 0) + stated
            yield assemble_rows(post, by_batch(found, _comments), report)


Placed = tuple[str, str, Node]
"""A comment as it came: its id, empty where it has none; the id of what it stands below; its object."""


_PAGE = re.compile(r"(https?://[^/\s]+/[^/\s]+/[^/\s]+/(?:issues|pulls?|discussions|commit)/\w+)(?:#(.+))?")
_API_PAGE = re.compile(r"https?://(?:api\.)?([^/\s]+)/(?:api/v3/)?repos/([^/\s]+/[^/\s]+)/(issues|pulls)/(\d+)")
_API_COMMENT = re.compile(r"https?://(?:api\.)?([^/\s]+)/(?:api/v3/)?repos/([^/\s]+/[^/\s]+)/(?:\w+/)?comments/\d+")


def _some(value: object) -> list[Node]:
    """A few objects of a value in which its kind can be seen: lists of lists are what some tools make of pages."""
    some: list[Node] = []
    for item in value[:2] if isinstance(value, list) else [value]:
        some += objects(item[:2]) if isinstance(item, list) else objects([item])
    inner = [mapping(node, key) for node in some for key in ("issue", "pull_request", "discussion", "data")]
    graph = [found for node in some for found in _of_graphql(node)]
    return [
        *some,
        *(node for node in inner if node),
        *graph,
        *(below for node in graph for key in _BELOW for below in _connection(node.get(key))[:1]),
    ]


def _of_graphql(value: object) -> list[Node]:
    repository = mapping(value, "data", "repository") or mapping(value, "repository")
    found = [node for key in ("issue", "pullRequest", "discussion") if (node := mapping(repository, key))]
    for key in ("issues", "pullRequests", "discussions"):
        found += _connection(repository.get(key))
    if (node := mapping(value, "data", "node")) and any(map(_is_ours, (node, *_connection(node.get("comments"))[:1]))):
        found.append(node)  # what its id was asked for: a discussion, or a further page of its comments
    return found + _connection(mapping(value, "data").get("search"))


def _connection(value: object) -> list[Node]:
    """What stands in a list, in the ``nodes`` or in the ``edges`` of a GraphQL connection."""
    if isinstance(value, list):
        return objects(value)
    return objects(value, "nodes") or [node for edge in objects(value, "edges") if (node := mapping(edge, "node"))]


def _is_ours(node: Node) -> bool:
    if "body" not in node and "comments" not in node:
        return False
    addresses = [text(node, "html_url"), text(node, "url"), text(node, "issue_url"), text(node, "pull_request_url")]
    if not any(_PAGE.match(url) or _API_PAGE.match(url) or _API_COMMENT.match(url) for url in addresses):
        return "authorAssociation" in node or ("author" in node and "createdAt" in node and "number" in node)
    return "gitlab" not in addresses[0]


_AROUND = ("issue", "pull_request", "discussion", "data", "repository")
"""What answers and events wrap what they are about in."""

_BELOW = ("comments", "replies", "reviews", "comments_data", "reviews_data", "review_comments_data")
"""Where the interfaces, and the tools that save their answers, put what stands below a post or comment."""


def _take(value: object, posts: dict[str, Node], comments: dict[str, list[Placed]]) -> None:
    """Put posts and comments where they belong, by their pages; no recursion."""
    stack: list[tuple[object, str, str]] = [(value, "", "")]
    while stack:
        value, page, parent = stack.pop()
        if isinstance(value, list):
            stack.extend((item, page, parent) for item in reversed(value))
            continue
        if not isinstance(value, dict):
            continue
        inner: list[Node] = []
        graph: list[Node] = []
        if not value.keys().isdisjoint(_AROUND):
            graph = _of_graphql(value)
            wrapped = [value.get(key) for key in ("issue", "pull_request", "discussion", "data")]
            inner = [node for node in wrapped if isinstance(node, dict) and _is_ours(node)]
        if graph or (inner and "body" not in value):
            if inner:
                stack.append((value.get("comments"), _page_of(inner[0])[0], ""))
            stack.extend((node, "", "") for node in reversed(graph or inner))
            continue
        own, mark = _page_of(value)
        own = page if page.startswith(NO_ADDRESS) else own or page
        below = ""
        if "title" in value and not mark and ("number" in value or "comments" in value or "body" in value):
            own = own or f"{NO_ADDRESS}{len(posts)}"
            posts[own] = value
        else:
            below = _id(value, mark)
            if "body" in value and not _is_event(value):
                comments.setdefault(own, []).append((below, parent, value))
        if not value.keys().isdisjoint(_BELOW):
            for key in _BELOW:
                stack.extend((node, own, below) for node in reversed(_connection(value.get(key))))


def _is_event(node: Node) -> bool:
    """Whether a row of a timeline of Gitea or Forgejo is about what somebody did, such as to put a label on."""
    return "issue_url" in node and text(node, "type") not in ("", "comment", "review", "code")


NO_ADDRESS = "?"
"""Begins the name of a post whose address was not asked for."""

UNKNOWN = "/issues/?"
"""Stands for the page where comments name only their repository."""


def _page_of(node: Node) -> tuple[str, str]:
    """The discussion's page and the mark of a comment in it, by a node's addresses."""
    for key in ("html_url", "url"):
        if (address := text(node, key)) and (found := _PAGE.match(address)):
            return found[1], found[2] or ""
    for key in ("issue_url", "pull_request_url", "url"):
        if found := _API_PAGE.match(text(node, key)):
            kind = "issues" if found[3] == "issues" else "pull"
            mark = "comment" if key != "url" else ""
            return f"https://{found[1]}/{found[2]}/{kind}/{found[4]}", mark
    if found := _API_COMMENT.match(text(node, "url")):  # as of 2012: of which issue is not said
        return f"https://{found[1]}/{found[2]}{UNKNOWN}", "comment"
    return "", ""


_MARK = re.compile(r"(issuecomment-|discussioncomment-)?([\w-]+)")


def _id(node: Node, mark: str) -> str:
    """The id of a comment: the same by its number, by its address and by GraphQL."""
    if mark and mark != "comment" and (found := _MARK.fullmatch(mark)):
        return found[2]
    return text(node, "databaseId", "id", "node_id")


def _post(page: str, node: Node, comments: Sequence[Placed]) -> Post:
    (created,), (author,) = moments([node], *_CREATED), _authors([node])
    edited = moment(node.get("lastEditedAt"))  # updated_at is the time of its last comment
    (extra,) = extras(
        edited=[edited if edited != created else ""],
        reactions=[_reactions(node)],
        score=numbers([node], "upvoteCount"),
        role=_roles([node]),
    )
    labels = [label if isinstance(label, str) else text(label, "name") for label in _labels(node)]
    if labels := [label for label in labels if label]:
        extra["tags"] = labels
    if state := text(node, "state", "stateReason"):
        extra["status"] = state.lower()
    url = text(node, "html_url")
    if not url and _PAGE.match(text(node, "url")):
        url = text(node, "url")
    if page.startswith(NO_ADDRESS):
        page = next(filter(None, (_page_of(comment)[0] for _, _, comment in comments[:1])), "")
    url = url or page
    title, body = text(node, "title"), _body(text(node, "body"))
    identity = url
    if not url or url.endswith(UNKNOWN):
        identity, url = text(comments[0][-1], "url") if comments else "", ""
    return Post(
        thread_id(url=identity or None, title=title, author=author, body=body),
        title or None,
        author or None,
        created,
        url or None,
        GitHub.id,
        body,
        "markdown",
        extra,
    )


def _labels(node: Node) -> list[object]:
    return items(node, "labels") or list(_connection(node.get("labels")))


def _is_silent(review: Node) -> bool:
    """Whether a review without a text says nothing: it only holds comments on lines."""
    return text(review, "state").upper() in ("", "COMMENTED", "PENDING", "DISMISSED")


_VERDICTS = {"APPROVED": "approved", "CHANGES_REQUESTED": "changes requested"}
"""States of a review that say something."""


_CREATED = ("created_at", "createdAt", "submitted_at", "submittedAt")


def _times(page: Sequence[Placed]) -> list[str | None]:
    return moments([node for _, _, node in page], *_CREATED)


def _comments(page: Sequence[Placed]) -> Rows:
    """Comments of their objects, but for reviews that say nothing."""
    bodies = list(map(_body, texts([node for _, _, node in page], "body")))
    if not all(bodies):
        page = [each for each, body in zip(page, bodies, strict=True) if body or not _is_silent(each[-1])]
        bodies = list(map(_body, texts([node for _, _, node in page], "body")))
    nodes = [node for _, _, node in page]
    created, edited = moments(nodes, *_CREATED), moments(nodes, "lastEditedAt", "updated_at")
    verdicts = [_VERDICTS.get(state.upper(), "") for state in texts(nodes, "state")]
    paths, lines = texts(nodes, "path"), numbers(nodes, "line", "original_line", "originalLine")
    answered = made(nodes, _answered, "in_reply_to_id", "replyTo")
    return rows(
        ids=[id for id, _, _ in page],
        parents=[above or parent for above, (_, parent, _) in zip(answered, page, strict=True)],
        authors=_authors(nodes),
        published=created,
        bodies=[
            body or (verdict and f"*{verdict.capitalize()}*") for body, verdict in zip(bodies, verdicts, strict=True)
        ],
        markups="markdown",
        extras=extras(
            edited=[when if when != first else "" for when, first in zip(edited, created, strict=True)],
            reactions=made(nodes, _reactions, "reactions", "reactionGroups"),
            score=numbers(nodes, "upvoteCount"),
            role=_roles(nodes),
            url=texts(nodes, "html_url", "url"),
            state=["hidden" if hidden else "" for hidden in flags(nodes, "isMinimized")],
            accepted=flags(nodes, "isAnswer"),
            path=[f"{path}:{line}" if path and line else path for path, line in zip(paths, lines, strict=True)],
            review=verdicts,
        ),
    )


def _answered(node: Node) -> str:
    """The id of the comment that one answers, where it says so itself."""
    if (above := number(node, "in_reply_to_id")) is not None:
        return f"discussion_r{above}"
    answered = mapping(node, "replyTo")
    return _id(answered, _page_of(answered)[1]) if answered else ""


def _authors(nodes: Nodes) -> list[str]:
    users = mappings(nodes, "user")
    people = users if all(users) else [user or mapping(node, "author") for user, node in zip(users, nodes, strict=True)]
    return texts(people, "login", "name")


def _reactions(node: Node) -> dict[str, int]:
    counts: dict[str, int] = {}
    reactions = mapping(node, "reactions")
    if reactions.get("total_count") != 0:
        counts = {name: count for name, count in reactions.items() if isinstance(count, int) and count > 0}
        counts.pop("total_count", None)
        counts.pop("totalCount", None)
    for group in objects(node, "reactionGroups"):
        users = number(mapping(group, "users") or mapping(group, "reactors"), "totalCount")
        if users:
            counts[text(group, "content").lower()] = users
    return counts


_ROLES = {role: role.lower() for role in ("OWNER", "MEMBER", "COLLABORATOR")}


def _roles(nodes: Nodes) -> list[str]:
    return [_ROLES.get(role, "") for role in texts(nodes, "author_association", "authorAssociation")]


def _body(words: str) -> str:
    return hard_breaks(without_comments(words.replace("\r\n", "\n")))


_FENCED = re.compile(r"(^```.*?^```|^~~~.*?^~~~)", re.DOTALL | re.MULTILINE)


def without_comments(markdown: str) -> str:
    """Markdown without the remarks that templates leave in it and the site does not show; code keeps its own."""
    if "<!--" not in markdown or "-->" not in markdown:
        return markdown
    parts = _FENCED.split(markdown)
    parts[::2] = [_without_remarks(part) for part in parts[::2]]
    return "".join(parts).strip()


def _without_remarks(part: str) -> str:
    """Text without ``<!-- … -->``; by searching, since a pattern would search again from every unclosed one."""
    kept: list[str] = []
    at = 0
    while (start := part.find("<!--", at)) >= 0 and (end := part.find("-->", start + 4)) >= 0:
        kept.append(part[at:start])
        at = end + 3
        while part.startswith((" ", "\t"), at):
            at += 1
        at += part.startswith("\n", at)
    kept.append(part[at:])
    return "".join(kept)
