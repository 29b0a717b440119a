"""Links and copies: open in the browser, choose among the links, copy a link or a text."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.tui.desk.subject import Subject
from tui_reader.tui.leading_out import Out
from tui_reader.tui.session import Host, Session


class Link:
    """The commands of the group Read that lead out of the app."""

    def __init__(
        self, host: Host, session: Session, subject: Subject, follow: Callable[[str], None] | None = None
    ) -> None:
        """``follow`` brings the discussion that a link leads to into the library, where the screen can show it."""
        self._host = host
        self._keys = session.bindings.keymap["choose-link"]
        self._out = Out(host, session)
        self._subject = subject
        self._follow = follow

    def open_link(self) -> None:
        """Opens the page in the browser; where a post is about another page, asks which; else its only link."""
        pages = self._subject.pages() or self._subject.links()
        if not pages:
            self._host.tell("no link here")
        elif len(pages) == 1:
            self._out.open(pages[0][1])
        else:
            self.choose_link()

    def choose_link(self) -> None:
        """Offers every link here."""
        from tui_reader.tui.overlays.links import Links

        links = self._subject.links()
        if links:
            self._host.open_overlay(Links(links, self._out.open, self._out.copy, self._keys, self._follow))
        else:
            self._host.tell("no link here")

    def copy_link(self) -> None:
        """Copies what the mouse has selected, else the address of what is under the cursor."""
        if selected := self._host.selected():
            self._out.copy(selected)
            return
        address = self._subject.url()
        if address is None:
            self._host.tell("no link here")
        else:
            self._out.copy(address)

    def copy_text(self) -> None:
        """Copies what the mouse has selected, else the text of what is under the cursor."""
        text = self._host.selected() or self._subject.text()
        if text:
            self._out.copy(text)
        else:
            self._host.tell("no text here")
