"""The client: manners, limits and safety, against servers that behave and servers that do not."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import time
from pathlib import Path
from typing import Any

import brotli
import pytest
import trustme

from tests.fetch.serving import Asked, Reply, Server, raw, serving
from tui_reader.errors import FetchError
from tui_reader.fetch import manners, network
from tui_reader.fetch.client import USER_AGENT, Answer, Client
from tui_reader.fetch.settings import Settings

SHORT = Settings(seconds=5)
"""Settings that give a lost test up soon."""


def ask(address: str, settings: Settings = SHORT, **named: Any) -> Answer:
    """One request of a client of its own."""

    async def work() -> Answer:
        client = Client(settings)
        try:
            return await client.get(address, **named)
        finally:
            await client.close()

    return asyncio.run(work())


def refusal(address: str, settings: Settings = SHORT, **named: Any) -> FetchError:
    """Why a request fails."""
    with pytest.raises(FetchError) as failure:
        ask(address, settings, **named)
    assert failure.value.where
    assert "\n" not in str(failure.value)
    return failure.value


def test_a_page_is_fetched_by_a_name_that_says_who_we_are(server: Server) -> None:
    server.routes["/"] = Reply(b"<p>hello", headers={"Set-Cookie": "id=7"})

    async def twice() -> None:
        client = Client(Settings())
        for _ in range(2):
            assert (await client.get(server.url + "/")).body == b"<p>hello"
        await client.close()

    asyncio.run(twice())
    assert server.asked[0].headers["user-agent"] == USER_AGENT
    assert "br" in server.asked[0].headers["accept-encoding"]
    assert all("cookie" not in asked.headers for asked in server.asked)


def test_nothing_is_asked_offline(server: Server) -> None:
    assert "offline" in str(refusal(server.url, Settings(offline=True)))
    assert not server.asked


@pytest.mark.parametrize(
    ("status", "words", "requests"),
    [
        (400, "check the address", 1),
        (401, "asks for a login (401); set TUI_READER_TOKEN_127_0_0_1", 1),
        (403, "refuses to answer (403)", 1),
        (404, "is not there (404); check the address", 1),
        (410, "is gone for good (410); what was fetched before stays", 1),
        (429, "asks for fewer requests (429)", 3),
        (451, "legal", 1),
        (500, "is in trouble (500); try again later", 3),
        (503, "is in trouble (503); try again later", 3),
    ],
)
def test_each_failure_says_what_to_do(
    server: Server, status: int, words: str, requests: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manners.Host, "hold", lambda self, seconds: None)
    server.routes["/"] = Reply(b"no", status)
    error = refusal(server.url + "/")
    assert words in str(error)
    assert error.status == status
    assert len(server.asked) == requests


def test_trouble_that_passes_is_not_noticed(server: Server) -> None:
    server.routes["/"] = lambda asked: Reply(b"fine") if len(server.asked) > 2 else Reply(b"", 502)
    assert ask(server.url + "/").body == b"fine"


def test_a_long_wait_is_told_and_kept_to(server: Server) -> None:
    server.routes["/"] = Reply(b"", 429, {"Retry-After": "3600"})

    async def twice() -> list[FetchError]:
        client = Client(Settings())
        errors = []
        for path in ("/", "/other"):
            with pytest.raises(FetchError) as failure:
                await client.get(server.url + path)
            errors.append(failure.value)
        await client.close()
        return errors

    errors = asyncio.run(twice())
    assert all("asked again in 60 minutes" in str(error) and error.later for error in errors)
    assert len(server.asked) == 1


def test_a_short_wait_is_waited_out(server: Server) -> None:
    times: list[float] = []

    def route(asked: Asked) -> Reply:
        times.append(time.monotonic())
        return Reply(b"fine") if len(times) > 1 else Reply(b"", 503, {"Retry-After": "0.2"})

    server.routes["/"] = route
    assert ask(server.url + "/").body == b"fine"
    assert times[1] - times[0] >= 0.2


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"retry-after": "7"}, 7.0),
        (403, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "12"}, 12.0),
        (403, {"x-ratelimit-remaining": "3", "x-ratelimit-reset": "12"}, None),
        (429, {"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        (429, {"retry-after": "soon"}, None),
        (429, {"retry-after": "-4"}, None),
        (429, {"retry-after": "nan"}, None),
        (200, {"retry-after": "7"}, None),
    ],
)
def test_waits_are_understood(status: int, headers: dict[str, str], seconds: float | None) -> None:
    assert manners.asked_to_wait(status, headers) == seconds


def test_at_most_four_at_once(server: Server) -> None:
    server.routes["/*"] = Reply(b"fine")
    server.delay = 0.02

    async def many() -> None:
        client = Client(Settings())
        await asyncio.gather(*(client.get(f"{server.url}/{i}") for i in range(24)))
        await client.close()

    asyncio.run(many())
    assert server.most == manners.AT_ONCE


def test_a_server_that_takes_one_connection_after_another() -> None:
    def talk(connection: socket.socket) -> None:
        while True:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine")
            if not connection.recv(65536):
                return

    with raw(talk, one=True) as address:

        async def many() -> list[Answer]:
            client = Client(Settings(seconds=0.6))
            found = await asyncio.gather(*(client.get(f"{address}/{i}") for i in range(12)))
            await client.close()
            return found

        assert [answer.body for answer in asyncio.run(many())] == [b"fine"] * 12


# The cache


def test_what_did_not_change_is_not_sent_again(server: Server, tmp_path: Path) -> None:
    def route(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == '"a"':
            return Reply(status=304, headers={"ETag": '"a"', "Cache-Control": "no-cache"})
        return Reply(b"once", headers={"ETag": '"a"', "Cache-Control": "no-cache"})

    server.routes["/"] = route
    settings = Settings(cache=tmp_path)
    first, second = ask(server.url + "/", settings), ask(server.url + "/", settings)
    assert (first.body, first.same, second.body, second.same) == (b"once", False, b"once", True)
    assert len(server.asked) == 2


def test_the_headers_of_a_cache_are_honoured_unless_a_reader_asks_anew(server: Server, tmp_path: Path) -> None:
    server.routes["/"] = Reply(b"kept", headers={"Cache-Control": "max-age=600", "ETag": '"k"'})
    settings = Settings(cache=tmp_path)
    for _ in range(3):
        ask(server.url + "/", settings)
    assert len(server.asked) == 1
    ask(server.url + "/", settings, fresh=True)
    assert server.asked[1].headers["if-none-match"] == '"k"'


def test_what_is_not_to_be_kept_is_not(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server.routes["/"] = Reply(b"private words", headers={"Cache-Control": "max-age=600"})
    settings = Settings(cache=tmp_path)
    monkeypatch.setenv("TUI_READER_TOKEN_127_0_0_1", "a-secret-token")
    ask(server.url + "/", settings)
    assert server.asked[0].headers["authorization"] == "Bearer a-secret-token"
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"a-secret-token" not in kept
    assert b"private words" not in kept


def test_a_cache_that_cannot_be_used_costs_nothing(server: Server, tmp_path: Path) -> None:
    (tmp_path / "http.sqlite").write_bytes(b"no database at all, " * 200)
    server.routes["/"] = Reply(b"fine", headers={"Cache-Control": "max-age=600"})
    assert ask(server.url + "/", Settings(cache=tmp_path)).body == b"fine"


# Badly behaved


def _silent(connection: socket.socket) -> None:
    connection.recv(1)


def _trickle(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(200):
        connection.sendall(b"x")
        time.sleep(0.05)


def _cut(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this")


def _nonsense(connection: socket.socket) -> None:
    connection.sendall(b"220 mail.example ESMTP\r\n")


def _endless_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for _ in range(100_000):
        connection.sendall(b"X-More: " + b"a" * 1000 + b"\r\n")


@pytest.mark.parametrize(
    ("talk", "words"),
    [
        (_silent, "did not answer within"),
        (_trickle, "takes longer than"),
        (_cut, "cut off in the middle"),
        (_nonsense, "cut off in the middle"),
        (_endless_head, "cut off in the middle"),
        (lambda connection: None, "cut off in the middle"),
    ],
)
def test_bad_answers_end_in_words_and_in_time(talk: Any, words: str) -> None:
    with raw(talk) as address:
        begun = time.monotonic()
        error = refusal(address, Settings(seconds=0.2))
        assert words in str(error)
        assert "try again later" in str(error)
        assert time.monotonic() - begun < 5


def test_nobody_there_and_no_such_host() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert "cannot be reached (" in str(refusal(f"http://127.0.0.1:{port}/"))
    assert "the host cannot be found" in str(refusal("http://nowhere.invalid/"))


@pytest.mark.parametrize("packed", [gzip.compress(bytes(64 * 1024 * 1024)), brotli.compress(bytes(64 * 1024 * 1024))])
def test_bombs_are_stopped(server: Server, packed: bytes) -> None:
    coding = "gzip" if packed.startswith(b"\x1f\x8b") else "br"
    server.routes["/"] = Reply(packed, headers={"Content-Encoding": coding})
    assert "larger than 8 MB" in str(refusal(server.url + "/", Settings(limit=8 * 1024 * 1024)))


def test_large_bodies_are_not_even_begun(server: Server) -> None:
    server.routes["/"] = Reply(bytes(9 * 1024 * 1024))
    assert "larger than 8 MB" in str(refusal(server.url + "/", Settings(limit=8 * 1024 * 1024)))


def test_what_does_not_unpack(server: Server) -> None:
    server.routes["/"] = Reply(b"not gzip", headers={"Content-Encoding": "gzip"})
    assert "cannot be unpacked" in str(refusal(server.url + "/"))


def test_a_page_instead_of_json(server: Server) -> None:
    server.routes["/"] = Reply(b"<html>")
    with pytest.raises(FetchError, match="something else"):
        ask(server.url + "/").json()


# Redirects


def test_redirects_are_followed_to_their_end(server: Server) -> None:
    server.routes |= {
        "/a": Reply(b"", 301, {"Location": "/b"}),
        "/b": Reply(b"", 307, {"Location": server.url + "/c"}),
        "/c": Reply(b"here"),
    }
    answer = ask(server.url + "/a")
    assert (answer.body, answer.url) == (b"here", server.url + "/c")


def test_circles_and_chains_end(server: Server) -> None:
    server.routes["/a"] = Reply(b"", 301, {"Location": "/b"})
    server.routes["/b"] = Reply(b"", 301, {"Location": "/a"})
    assert "in a circle" in str(refusal(server.url + "/a"))
    for i in range(9):
        server.routes[f"/{i}"] = Reply(b"", 302, {"Location": f"/{i + 1}"})
    assert "more than 5 times" in str(refusal(server.url + "/0"))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "gopher://x/"])
def test_no_redirect_leaves_the_web(server: Server, target: str) -> None:
    server.routes["/"] = Reply(b"", 302, {"Location": target})
    assert "redirects to what is not fetched" in str(refusal(server.url + "/"))


def test_a_redirect_to_another_port_of_this_machine_is_refused(server: Server) -> None:
    with serving() as other:
        other.routes["/"] = Reply(b"the inside")
        server.routes["/"] = Reply(b"", 302, {"Location": other.url + "/"})
        assert "leads to this machine" in str(refusal(server.url + "/"))
        assert not other.asked


# Safety


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "LOCALHOST.", "printer", "nas.local", "10.0.0.1", "192.168.1.1", "169.254.169.254",
        "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fc00::1]", "[64:ff9b::7f00:1]", "100.64.0.1",
        "224.0.0.1", "2130706433", "127.1",
    ],
)  # fmt: skip
def test_what_a_page_names_does_not_lead_inside(host: str) -> None:
    assert "leads to this machine" in str(refusal(f"http://{host}:9/", found=True))


@pytest.mark.parametrize("numbers", [["127.0.0.1"], ["93.184.216.34", "10.1.1.1"]])
def test_names_are_checked_after_they_are_resolved(numbers: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    async def resolve(self: Any, host: str, port: int, **named: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    assert "leads to this machine" in str(refusal("http://rebound.example.org/", found=True))


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    asked: list[str] = []
    port = int(server.url.rpartition(":")[2])
    server.routes["/"] = Reply(b"public")

    async def resolve(self: Any, host: str, port_: int, **named: object) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host if host[0].isdigit() else "93.184.216.34", port_))]

    async def connect(self: Any, host: str, port_: int, *rest: object) -> Any:
        assert host == "93.184.216.34"
        return await true(self, "127.0.0.1", port, *rest)

    true = network.httpcore2.AnyIOBackend.connect_tcp
    monkeypatch.setattr(network.httpcore2.AnyIOBackend, "connect_tcp", connect)
    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    assert ask("http://site.example.org/", found=True).body == b"public"
    assert asked.count("site.example.org") == 1


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/x", "http://", "http://a b/", "data:,x"])
def test_only_the_web(address: str) -> None:
    refusal(address)


def test_passwords_in_addresses_are_not_repeated() -> None:
    error = refusal("http://ines:hunter2@example.org/")
    assert "hunter2" not in str(error)


def test_certificates_are_verified(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(context) as server:
        server.routes["/"] = Reply(b"safe")
        assert "has no valid certificate" in str(refusal(server.url + "/"))
        authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
        assert ask(server.url + "/").body == b"safe"
        server.routes["/"] = Reply(b"", 302, {"Location": "http://127.0.0.1/"})
        assert "without encryption" in str(refusal(server.url + "/"))


def test_proxies_are_used(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    server.routes["http://site.example.org/page"] = Reply(b"through the proxy")
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert ask("http://site.example.org/page", found=True).body == b"through the proxy"


def test_a_request_can_be_cancelled() -> None:
    async def work(address: str) -> float:
        client = Client(Settings(seconds=60))
        task = asyncio.create_task(client.get(address))
        await asyncio.sleep(0.05)
        begun = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await client.close()
        return time.monotonic() - begun

    with raw(_silent) as address:
        assert asyncio.run(work(address)) < 1
