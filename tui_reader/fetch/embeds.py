"""Comments that have an interface of their own beside the page: asked as the page's script would.

isso: https://isso-comments.de/docs/reference/server-api/. WordPress:
https://developer.wordpress.org/rest-api/reference/comments/
"""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from tui_reader.fetch.asking import Go, Piece, dig, listed, peek, required


async def ask(engine: str, api: str, page: str, go: Go) -> Piece | None:
    """What an interface has for a page; ``None`` where it has nothing. Raises ``FetchError``.

    Args:
        engine: the format of its answers, as ``sources`` calls it.
        api: its address; of WordPress with the number of the post.
        page: address of the page.
        go: the errand.
    """
    if engine == "wordpress-api":
        answers = await go.linked(api)
        return Piece(page, listed(answers), engine) if any(peek(answer) for answer in answers) else None
    address = api + "?" + urlencode({"uri": urlsplit(page).path or "/"})
    data = await go.json(address)
    required(isinstance(dig(peek(data), "replies"), list), address)
    return Piece(page, data, engine) if dig(peek(data), "replies") else None
