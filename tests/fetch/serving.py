"""Servers on 127.0.0.1 for tests: they answer what a test says, well or badly, and remember what they were asked."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    method: str
    target: str
    """Path and query."""
    headers: Mapping[str, str]
    """By names in lower case."""
    body: bytes = b""

    @property
    def path(self) -> str:
        """The path alone."""
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        """The last value of each parameter."""
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.target).query).items()}


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "text/html"


Route = Reply | Callable[[Asked], Reply]


def as_json(value: object, status: int = 200, **headers: str) -> Reply:
    """An answer in JSON."""
    return Reply(orjson.dumps(value), status, {k.replace("_", "-"): v for k, v in headers.items()}, "application/json")


class Server:
    """Answers by its routes: by path and query, else by path, else by the longest beginning that ends in ``*``."""

    def __init__(self, address: str) -> None:
        self.url = address
        self.routes: dict[str, Route] = {}
        self.asked: list[Asked] = []
        self.delay = 0.0
        self.without = ""
        """A key that is left out of all answers in JSON."""
        self.now = self.most = 0
        self._guard = threading.Lock()

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.target for asked in self.asked]

    def answer(self, asked: Asked) -> Reply:
        """The answer to one request."""
        with self._guard:
            self.asked.append(asked)
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            if self.delay:
                time.sleep(self.delay)
            route = self.routes.get(asked.target) or self.routes.get(asked.path) or self._begun(asked.path)
            if route is None:
                return Reply(b"<p>nothing here</p>", 404)
            reply = route if isinstance(route, Reply) else route(asked)
            return reply if not self.without else replace(reply, body=orjson.dumps(bare(reply.body, self.without)))
        finally:
            with self._guard:
                self.now -= 1

    def _begun(self, path: str) -> Route | None:
        fitting = [name for name in self.routes if name.endswith("*") and path.startswith(name[:-1])]
        return self.routes[max(fitting, key=len)] if fitting else None


def bare(body: bytes, name: str) -> object:
    """What stands in JSON, without one key wherever it is."""

    def of(value: object) -> object:
        if isinstance(value, list):
            return [of(item) for item in value]
        if isinstance(value, dict):
            return {key: of(item) for key, item in value.items() if key != name}
        return value

    return of(orjson.loads(body))


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no error."""


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server for as long as a test runs, with TLS where a context is given."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

        def do_GET(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = self.rfile.read(length)
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = server.answer(Asked(self.command, self.path, headers, body))
            self.send_response(reply.status)
            if reply.status != 304:
                self.send_header("Content-Type", reply.kind)
                self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if reply.status != 304:
                self.wfile.write(reply.body)

        do_POST = do_GET  # noqa: N815

    listener = _Listener(("127.0.0.1", 0), Handler)
    if context is not None:
        listener.socket = context.wrap_socket(listener.socket, server_side=True)
    scheme = "https" if context else "http"
    server = Server(f"{scheme}://127.0.0.1:{listener.server_address[1]}")
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


@contextmanager
def raw(talk: Callable[[socket.socket], None], *, one: bool = False) -> Iterator[str]:
    """A listener that hands each connection to a function, for answers that no server would give; its address.

    With ``one`` it takes no connection before the one before it has ended.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def run() -> None:
        while not stop.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            if one:
                _talk(talk, connection)
            else:
                threading.Thread(target=_talk, args=(talk, connection), daemon=True).start()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stop.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def _talk(talk: Callable[[socket.socket], None], connection: socket.socket) -> None:
    with connection:
        try:
            connection.recv(65536)
            talk(connection)
        except OSError:
            pass
