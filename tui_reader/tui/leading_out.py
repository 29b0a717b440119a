"""Out of the app from any screen: a text into the clipboard, an address into the browser, each with a word on it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import SuspendNotSupported

from tui_reader.tui.drawing.styles import safe_link
from tui_reader.tui.session import Host, Session


class Out:
    """The ways out of the app."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session

    def copy(self, text: str) -> None:
        """Copies a text by every way there is, and says which; a tool that hangs holds up no key."""
        from tui_reader.tui import outside

        sequence = outside.osc52(text)
        if sequence:
            self._session.send(sequence)

        def told(ways: list[str]) -> None:
            if sequence and "tmux" not in ways:  # which has sent it already, and may hold back ours
                ways = [*ways, "the terminal (OSC 52)"]
            self._host.tell(outside.copied(text, ways, link=safe_link(text)))

        tools = outside.clipboard_tools()
        if not tools:
            told([])
            return
        self._host.tell("copying")

        def work(_: Callable[[], bool]) -> None:
            ways = outside.copy_by(tools, text)
            self._host.soon(lambda: told(ways))

        self._host.aside(work)

    def open(self, address: str) -> None:
        """Opens an address in the browser and says what was done, or what would have been opened.

        Only ``http``, ``https`` and ``mailto`` open, and nothing that could be read as an option.
        """
        from tui_reader.tui import outside

        if not safe_link(address):
            self._host.tell("not opened: only http, https and mailto links are")
            return
        browser = outside.browser()
        if browser is None:
            self._host.tell(f"no browser here; it would have opened {address}")
        elif browser.terminal:
            try:
                with self._session.aside():
                    opened = outside.run_browser(browser, address)
            except SuspendNotSupported:
                opened = False
            self._opened(address, opened)
        else:
            self._host.tell(f"opening {address}")

            def work(_: Callable[[], bool]) -> None:
                opened = outside.run_browser(browser, address)
                self._host.soon(lambda: self._opened(address, opened))

            self._host.aside(work)

    def edit(self, text: str) -> str | None:
        """Lets the reader change a text in their own editor; ``None`` where it stays as it is."""
        from tui_reader.tui import outside

        command = outside.editor_command()
        if command is None:
            self._host.tell("no editor here: set EDITOR")
            return None
        try:
            with self._session.aside():
                found = outside.edited(command, text)
        except SuspendNotSupported:
            self._host.tell("the terminal cannot be given to an editor here")
            return None
        if found is None:
            self._host.tell("the note is as it was")
        return found

    def _opened(self, address: str, opened: bool) -> None:
        self._host.tell(f"opened {address}" if opened else f"the browser failed; it would have opened {address}")
