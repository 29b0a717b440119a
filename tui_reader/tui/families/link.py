"""Links and copies: open in the browser, choose among the links, copy a link or a text."""

from __future__ import annotations

from tui_reader.tui.outside import open_address
from tui_reader.tui.overlays.links import Links
from tui_reader.tui.session import Host
from tui_reader.tui.subject import Subject


class Link:
    """The commands of the group Read that lead out of the app."""

    def __init__(self, host: Host, subject: Subject) -> None:
        self._host = host
        self._subject = subject

    def open_link(self) -> None:
        """Opens the page in the browser; where a post is about another page, asks which; else its only link."""
        pages = self._subject.pages() or self._subject.links()
        if not pages:
            self._host.tell("no link here")
        elif len(pages) == 1:
            self._open(pages[0][1])
        else:
            self.choose_link()

    def _open(self, address: str) -> None:
        self._host.tell(open_address(address))

    def choose_link(self) -> None:
        """Offers every link here."""
        links = self._subject.links()
        if links:
            self._host.open_overlay(Links(links, self._open, self._host.copy))
        else:
            self._host.tell("no link here")

    def copy_link(self) -> None:
        """Copies the address of what is under the cursor."""
        address = self._subject.url()
        if address is None:
            self._host.tell("no link here")
        else:
            self._host.copy(address)

    def copy_text(self) -> None:
        """Copies the text of what is under the cursor."""
        text = self._subject.text()
        if text:
            self._host.copy(text)
        else:
            self._host.tell("no text here")
