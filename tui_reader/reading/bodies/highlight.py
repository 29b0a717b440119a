"""Code in three tones: keywords, strings, comments; everything else is plain.

Pygments is imported only when a piece of code is on the screen whose language is named or plain to see. Guessing
by trying lexers costs tens of milliseconds and is often wrong, so a few sure signs decide.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

Run = tuple[str, str]
"""A piece of a line of code: its text and its role."""

LONGEST = 40_000
"""Characters of code that are highlighted; more is shown plain."""

_SIGNS = (  # compiled when code is first on the screen
    (r"(?m)^#!.*\bpython|^\s*(?:def \w+\(.*\).*:|from [\w.]+ import |import \w+$|class \w+.*:)", "python"),
    (r"(?m)^#!.*sh\b|^\s*\$ \w+|^\s*(?:sudo|apt|git|cd|export) \S", "bash"),
    (r"(?m)^\s*(?:fn \w+[(<]|let mut |impl\b.*\{|use \w+::)", "rust"),
    (r"(?m)^\s*(?:package \w+$|func [\w(].*\{)", "go"),
    (r"(?m)^\s*#include\s*[<\"]", "c"),
    (r"(?m)^\s*(?:const|let|var) \w+ = |^\s*function\b.*\{|=> \{", "javascript"),
    (r"(?m)^\s*(?:SELECT|INSERT INTO|CREATE TABLE|UPDATE) ", "sql"),
    (r"(?i)\A\s*<(?:!DOCTYPE|html|\?xml|div|p|a)\b", "html"),
    (r"\A\s*[\[{]\s*(?:\"|[\[{])", "json"),
    (r"\A(?:diff --git |--- \S+.*\n\+\+\+ )", "diff"),
)


def guess(code: str) -> str:
    """The language of a piece of code where a sure sign tells it, else nothing."""
    head = code[:2000]
    for sign, language in _SIGNS:
        if re.search(sign, head):
            return language
    return ""


@lru_cache(maxsize=32)
def _lexer(language: str) -> Any:
    from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
    from pygments.util import ClassNotFound  # type: ignore[import-untyped]

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=512)
def _role(token: Any) -> str:
    from pygments.token import (  # type: ignore[import-untyped]
        Comment,
        Generic,
        Keyword,
        Name,
        Operator,
        String,
    )

    if token in Comment and token not in Comment.Preproc:
        return "code-com"
    if token in String or token in Generic.Inserted:
        return "code-str"
    if token in Keyword or token in Operator.Word or token in Name.Tag or token in Generic.Heading:
        return "code-kw"
    if token in Generic.Deleted:
        return "code-com"
    return "code"


def highlight(lines: tuple[str, ...], language: str) -> list[list[Run]]:
    """The lines of a piece of code as runs of one tone each."""
    if language != "text" and sum(map(len, lines)) <= LONGEST:
        code = "\n".join(lines)
        name = language or guess(code)
        lexer = _lexer(name) if name else None
        if lexer is not None:
            lit = _lex(lexer, code)
            if len(lit) == len(lines):
                return lit
    return [[(line, "code")] if line else [] for line in lines]


def _lex(lexer: Any, code: str) -> list[list[Run]]:
    rows: list[list[Run]] = [[]]
    for token, value in lexer.get_tokens(code):
        role = _role(token)
        for number, part in enumerate(value.split("\n")):
            if number:
                rows.append([])
            if part:
                row = rows[-1]
                if row and row[-1][1] == role:
                    row[-1] = (row[-1][0] + part, role)
                else:
                    row.append((part, role))
    return rows
