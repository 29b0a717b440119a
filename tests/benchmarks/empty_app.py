"""The least that a Textual app can be: what our start is compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class EmptyApp(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line that says that it has painted."""
        yield Static("painted")


if __name__ == "__main__":
    EmptyApp().run()
