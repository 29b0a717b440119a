"""Addresses that Cloudflare hides are read as browsers show them."""

from __future__ import annotations

import time

import pytest

from tui_reader.text.html import to_markdown
from tui_reader.text.protected_addresses import with_addresses


def _hidden(address: str, key: int = 0x5A) -> str:
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


def test_a_name_in_a_text_is_the_name() -> None:
    code = _hidden("mira@social.example")
    html = f'<p>As @<bdi><span class="__cf_email__" data-cfemail="{code}">[email&#160;protected]</span></bdi> said.</p>'
    assert to_markdown(html) == "As @mira@social.example said."


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{}">[email&#160;protected]</a>',
        '<a data-cfemail="{}" href="/cdn-cgi/l/email-protection">[email protected]<script></script></a>',
        '<a href="https://oak.example/cdn-cgi/l/email-protection#{}">Write to us</a>',
        "<a href='/cdn-cgi/l/email-protection#{}'><span class='__cf_email__'>[email&nbsp;protected]</span></a>",
    ],
)
def test_a_link_leads_to_the_address(html: str) -> None:
    shown = with_addresses(html.format(_hidden("zoë+list@oak.example")))
    assert "mailto:zo%C3%AB+list@oak.example" in shown
    assert "protected]" not in shown
    assert "Write" in shown or "zoë+list@oak.example<" in shown


def test_an_address_is_text_whatever_it_holds() -> None:
    code = _hidden("<script>\"'@x.example")
    shown = with_addresses(f'<a href="/cdn-cgi/l/email-protection#{code}"><i data-cfemail="{code}">[email]</i></a>')
    assert "<script" not in shown
    assert shown.count('"') == 2


@pytest.mark.parametrize("code", ["", "5", "5a", "xyz", "5a0"])
def test_what_is_no_code_is_left_alone(code: str) -> None:
    html = f'<p><span data-cfemail="{code}">[email&#160;protected]</span></p>'
    assert with_addresses(html) == html


@pytest.mark.parametrize("piece", ["<a ", "<a data-cfemail=", "<a href='/cdn-cgi/l/email-protection#", "ab", "<a x='"])
def test_many_pieces_take_linear_time(piece: str) -> None:
    start = time.process_time()
    with_addresses(f"data-cfemail /cdn-cgi/l/email-protection {piece * 200_000}")
    assert time.process_time() - start < 2
