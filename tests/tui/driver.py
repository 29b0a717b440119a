"""What a person at the keyboard sees and does, in words that tests can use."""

from __future__ import annotations

import base64

from textual import events
from textual.pilot import Pilot

from tui_reader.tui.app import ReaderApp
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.screens.reading import ReadingScreen

_CHARACTERS = {"space": " ", "tab": "\t", "enter": "\r"}


class Driver:
    """One running app."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.sent: list[str] = []
        """What was sent to the terminal beside the screen."""
        app.session.send = self.sent.append

    @property
    def screen(self) -> ReadingScreen:
        """The reading screen, also where another lies over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def desk(self) -> Desk:
        """What lies open."""
        return self.app.session.desk

    async def press(self, *keys: str) -> None:
        """Presses keys, one after the other; the pilot's own way sleeps twice for each."""
        for key in keys:
            character = key if len(key) == 1 else _CHARACTERS.get(key)
            self.app.post_message(events.Key(key, character))
            await self.pilot.pause(0)
            await self.pilot.pause(0)
        await self.pilot.pause(0.001)

    async def write(self, text: str) -> None:
        """Types a text."""
        await self.press(*("space" if character == " " else character for character in text))

    def rows(self) -> list[str]:
        """The whole screen as the terminal shows it, one text per row."""
        width, height = self.app.size
        buffer = [[" "] * width for _ in range(height)]
        for y, strips in enumerate(self.app.screen._compositor.render_strips()):
            x = 0
            for segment in strips:
                for character in segment.text:
                    if x < width:
                        buffer[y][x] = character
                    x += 1
        return ["".join(row).rstrip() for row in buffer]

    def text(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.rows())

    def status(self) -> str:
        """The last row."""
        return self.rows()[-1]

    def told(self) -> str:
        """What the screen in front tells, whole."""
        screen = self.app.screen
        assert isinstance(screen, TiledScreen)
        return screen.told

    @property
    def clipboard(self) -> str:
        """What was copied last by the terminal."""
        return base64.b64decode(self.sent[-1].removeprefix("\x1b]52;c;").removesuffix("\a")).decode()

    def cursor(self) -> str | None:
        """Id of the comment under the cursor."""
        assert self.desk.comments is not None
        return self.desk.comments.cursor_id
