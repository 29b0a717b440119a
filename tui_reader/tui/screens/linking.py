"""Links and copies: open in the browser, choose among the links, copy a link or a text."""

from __future__ import annotations

from tui_reader.reading.links import link_of
from tui_reader.reading.posts import PostsView
from tui_reader.tui.outside import copy_text, open_address
from tui_reader.tui.overlays.links import Links
from tui_reader.tui.screens.reading_on import ReadingOn


class Linking(ReadingOn):
    """The commands of the group Read that lead out of the app."""

    def address(self) -> str | None:
        """The address of what is under the cursor: of the comment where it has one, else of the post."""
        view = self.view
        if isinstance(view, PostsView):
            return view.entry.url if view.entry is not None else None
        url = view.url()
        if url is None and self.comments is not None:
            url = self.comments.tree.post.url
        return url

    def links_here(self) -> list[tuple[str, str]]:
        """Every link of what is under the cursor as label and address, its own address and the article's last."""
        view = self.view
        found = [] if isinstance(view, PostsView) else [(link.label, link.url) for link in view.links()]
        own = (
            "permalink" if self.pane == "comments" else "the discussion" if self.about() else "this page",
            self.address(),
        )
        for label, url in (own, ("the article", self.about())):
            if url and all(url != known for _, known in found):
                found.append((label, url))
        return found

    def about(self) -> str | None:
        """The page that the open post is about, where that is not its own address."""
        post = self.comments.tree.post if self.comments is not None else None
        entry = self.posts.entry
        if post is None or (self.pane == "posts" and (entry is None or entry.id != self.thread_id)):
            return None
        link = link_of(post.extra)
        return link if link != post.url else None

    def action_open_link(self) -> None:
        """Opens the page in the browser; where a post is about another page, asks which; else its only link."""
        address = self.address()
        if self.pane != "comments" and address is not None and self.about() is not None:
            self.action_choose_link()
            return
        if address is None:
            links = self.links_here()
            if len(links) > 1:
                self.action_choose_link()
                return
            address = links[0][1] if links else None
        if address is None:
            self.tell("no link here")
        else:
            self.open_url(address)

    def open_url(self, address: str) -> None:
        """Opens an address, and says what was done."""
        self.tell(open_address(address))

    def action_choose_link(self) -> None:
        """Offers every link here."""
        links = self.links_here()
        if links:
            self.open_overlay(Links(links, self.open_url, self.copy))
        else:
            self.tell("no link here")

    def action_copy_link(self) -> None:
        """Copies the address of what is under the cursor."""
        address = self.address()
        if address is None:
            self.tell("no link here")
        else:
            self.copy(address)

    def action_copy_text(self) -> None:
        """Copies the text of what is under the cursor."""
        view = self.view
        text = view.text() if not isinstance(view, PostsView) else view.entry.label if view.entry is not None else ""
        if text:
            self.copy(text)
        else:
            self.tell("no text here")

    def copy(self, text: str) -> None:
        """Copies a text by every way there is, and says which."""
        self.tell(copy_text(self.app, text))
