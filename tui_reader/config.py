"""What the user has set: the keymap, the theme, the name they comment under. Read from ``config.toml``.

Pure and light, since both faces need it before anything is painted: the app builds its bindings from the keymap,
``tui-reader config`` prints the effective one. The file is only ever read; what the app itself remembers (the last
theme, the order of the posts) lies in a file of its own.

The keymap is the table of commands with the preset laid over it and the user's own keys over that. A preset takes
a key from whatever had it; a key of the user's that something else has is an error that names the line and the
clash, since silently losing a command is worse than being asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.commands import BY_ID, COMMANDS, Command, Context
from tui_reader.errors import ConfigError
from tui_reader.places import config_path
from tui_reader.presets import PRESETS

THEMES = ("dark", "light", "terminal", "contrast")
"""Our own themes, in the order in which the theme command goes through them."""

BORROWED = (
    "textual-dark", "textual-light", "nord", "gruvbox", "catppuccin-mocha", "dracula", "tokyo-night", "monokai",
    "flexoki", "catppuccin-latte", "catppuccin-frappe", "catppuccin-macchiato", "solarized-light", "solarized-dark",
    "rose-pine", "rose-pine-moon", "rose-pine-dawn", "atom-one-dark", "atom-one-light",
)  # fmt: skip
"""The toolkit's themes, by its names; here as words, since nothing of the toolkit is imported to read a file."""

SITES = (
    "hackernews", "reddit", "lobsters", "lemmy", "piefed", "discourse", "stackexchange", "github", "gitlab",
    "mastodon", "bluesky", "hyperkitty", "pipermail", "publicinbox",
)  # fmt: skip
"""Sites whose addresses can be set, by their ids in the registry of ``fetch``."""

SECONDS = range(1, 601)
"""How long a host may be silent."""

MEGABYTES = range(1, 1025)
"""How large an answer may be."""

MEASURES = range(30, 201)
"""What the measure of the text can be, in cells."""

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of every command by its id; the first key of each is the one shown."""

DEFAULT_KEYMAP: Keymap = {command.id: command.keys for command in COMMANDS}
"""The keys of the table of commands."""

MAX_BYTES = 1_000_000
"""A configuration that is larger than this is something else."""

_ALIASES = {
    "esc": "escape", "return": "enter", "bksp": "backspace", "del": "delete", "ins": "insert",
    "pgdn": "pagedown", "pgup": "pageup", "page_down": "pagedown", "page_up": "pageup", " ": "space",
    "slash": "/", "backslash": "\\", "minus": "-", "equals_sign": "=", "colon": ":", "question_mark": "?",
    "comma": ",", "at": "@", "plus": "+", "underscore": "_", "full_stop": ".", "semicolon": ";",
    "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+h": "backspace",
}  # fmt: skip
"""Other spellings of keys; the last four are the same byte to a terminal."""

_NAMED = frozenset(
    {
        *("space", "enter", "tab", "escape", "backspace", "delete", "insert", "home", "end"),
        *("pageup", "pagedown", "up", "down", "left", "right"),
        *(f"f{number}" for number in range(1, 25)),
    }
)


@dataclass(frozen=True, slots=True)
class Network:
    """How addresses are fetched."""

    offline: bool = False
    """Nothing is asked of any host."""
    seconds: int = 20
    """Time that a host may be silent."""
    megabytes: int = 64
    """Size of an answer at most, also once it is unpacked."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything the user has set, with the defaults filled in."""

    keymap: Keymap = field(default_factory=lambda: DEFAULT_KEYMAP, hash=False)
    """The effective keys of every command."""
    preset: str | None = None
    """The preset that the keymap starts from; ``None`` for our own keys."""
    theme: str | None = None
    """The theme that the user asked for; ``None`` leaves it to what the app remembers."""
    ascii: bool | None = None
    """Plain ASCII marks; ``None`` decides by the terminal."""
    you: tuple[str, ...] = ()
    """The names that the user comments under, marked ``you`` in threads."""
    people: tuple[str, ...] = ()
    """People whose comments the user wants to notice, marked ``chosen`` in threads."""
    measure: int | None = None
    """Cells of a line of text at most; ``None`` for our own measure."""
    network: Network = Network()
    """How addresses are fetched."""
    sites: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Where a site's interface is asked instead of at its own address, by the site's id."""


def load(path: Path | None = None) -> Config:
    """The user's configuration; the defaults where there is no file.

    Raises ``ConfigError`` with the line where the file says something that cannot be done.
    """
    path = config_path() if path is None else path
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except OSError as error:
        raise ConfigError(f"cannot be read ({error.strerror})", where=str(path)) from error
    if len(data) > MAX_BYTES:
        raise ConfigError("is too large for a configuration", todo="keep it under 1 MB", where=str(path))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", todo="save it as UTF-8", where=str(path)) from error
    return parse(text, where=str(path))


def parse(text: str, where: str = "config.toml") -> Config:
    """A configuration from the text of its file; ``where`` names the file in errors."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"is not valid TOML: {error}", where=where) from error
    except RecursionError as error:
        raise ConfigError("is nested too deeply", where=where) from error
    reader = _Reader(text, where)
    for key in data:
        if key not in _SETTINGS:
            raise reader.error(f"there is no setting {key!r}", "", key, todo=_nearest(key, _SETTINGS))
    preset = reader.choice(data, "preset", tuple(PRESETS))
    theme = reader.choice(data, "theme", (*THEMES, *BORROWED))
    plain = data.get("ascii")
    if plain is not None and not isinstance(plain, bool):
        raise reader.error("`ascii` is true or false", "", "ascii")
    measure = data.get("measure")
    if measure is not None and (type(measure) is not int or measure not in MEASURES):
        raise reader.error(f"`measure` is a number from {MEASURES[0]} to {MEASURES[-1]}", "", "measure")
    return Config(
        keymap=reader.keymap(data.get("keys", {}), preset),
        preset=preset,
        theme=theme,
        ascii=plain,
        you=reader.names(data, "you"),
        people=reader.names(data, "people"),
        measure=measure,
        network=reader.network(data.get("network", {})),
        sites=reader.sites(data.get("sites", {})),
    )


_SETTINGS = ("preset", "theme", "ascii", "you", "people", "measure", "keys", "network", "sites")


def describe(config: Config) -> str:
    """The effective configuration as a ``config.toml`` that would give the same."""
    lines = [f"{key} = {_toml(value)}" for key, value in (
        ("preset", config.preset), ("theme", config.theme), ("ascii", config.ascii),
        ("you", config.you), ("people", config.people), ("measure", config.measure),
    ) if value not in (None, ())]  # fmt: skip
    if lines:
        lines.append("")
    lines.append("[keys]")
    width = max(len(command.id) for command in COMMANDS)
    for command in COMMANDS:
        keys = config.keymap[command.id]
        shown = ", ".join(_toml(key) for key in keys)
        lines.append(f"{command.id:<{width}} = [{shown}]  # {command.title}")
    lines += ["", "[network]"]
    lines += [f"{name} = {_toml(getattr(config.network, name))}" for name in ("offline", "seconds", "megabytes")]
    for site, api in config.sites.items():
        lines += ["", f"[sites.{site}]", f"api = {_toml(api)}"]
    return "\n".join(lines) + "\n"


def normal_key(key: str) -> str | None:
    """A key in the spelling of the table of commands; ``None`` for what is no key.

    ``^d``, ``C-d`` and ``ctrl+d`` are one; printable keys are written as they are typed.
    """
    key = key.strip() if len(key) > 1 else key
    if len(key) == 1:
        key = _ALIASES.get(key, key)
        return key if len(key) > 1 or (key.isprintable() and not key.isspace()) else None
    lower = key.lower()
    if len(key) == 2 and key[0] == "^":
        lower = f"ctrl+{lower[1]}"
    elif lower.startswith("c-") and len(key) == 3:
        lower = f"ctrl+{lower[2]}"
    lower = _ALIASES.get(lower, lower)
    if len(lower) == 1:
        return lower
    *modifiers, base = lower.split("+") if not lower.endswith("++") else [*lower[:-2].split("+"), "+"]
    base = _ALIASES.get(base, base)
    if any(modifier not in ("ctrl", "shift", "alt") for modifier in modifiers):
        return None
    if base in _NAMED or (modifiers and len(base) == 1 and base.isprintable()):
        return "+".join([*sorted(set(modifiers)), base])
    return None


def overlap(one: Command, other: Command) -> bool:
    """Whether the two can want the same key at the same time."""
    return any(_nested(a, b) or _nested(b, a) for a in one.contexts for b in other.contexts)


def clashes(keymap: Keymap) -> list[tuple[str, Command, Command]]:
    """Every key that two commands want at the same time, with the two."""
    holders: dict[str, list[Command]] = {}
    found = []
    for command in COMMANDS:
        for key in keymap[command.id]:
            for other in holders.setdefault(key, []):
                if overlap(command, other):
                    found.append((key, other, command))
            holders[key].append(command)
    return found


def _nested(inner: Context, outer: Context) -> bool:
    return inner == outer or outer == "app" or (outer == "reading" and inner in _PANES)


_PANES: tuple[Context, ...] = ("posts", "article", "comments")


def with_preset(preset: str | None) -> dict[str, tuple[str, ...]]:
    """The table's keys with a preset laid over them; a preset takes its keys from whatever had them."""
    keymap = dict(DEFAULT_KEYMAP)
    own = PRESETS[preset] if preset else {}
    taken = {(key, id_) for id_, keys in own.items() for key in keys}
    for command in COMMANDS:
        if command.id in own:
            keymap[command.id] = own[command.id]
        else:
            keymap[command.id] = tuple(
                key
                for key in command.keys
                if not any(key == mine and overlap(command, BY_ID[id_]) for mine, id_ in taken)
            )
    return keymap


class _Reader:
    """Checks one file's values and says on which line something is wrong."""

    def __init__(self, text: str, where: str) -> None:
        self._lines = text.splitlines()
        self._where = where

    def error(self, what: str, table: str, key: str, *, todo: str = "") -> ConfigError:
        """An error at the line of a key of a table; ``""`` is the top of the file."""
        line = self._line(table, key)
        return ConfigError(what, todo=todo, where=f"{self._where}, line {line}" if line else self._where)

    def choice(self, data: Mapping[str, object], key: str, choices: tuple[str, ...]) -> str | None:
        """A value that must be one of a few."""
        value = data.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or value not in choices:
            raise self.error(f"there is no {key} {value!r}", "", key, todo=f"choose {_either(choices)}")
        return value

    def names(self, data: Mapping[str, object], key: str) -> tuple[str, ...]:
        """A value that is one name or a list of them."""
        value = data.get(key, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
            raise self.error(f"`{key}` is a name or a list of names", "", key)
        return tuple(dict.fromkeys(name.strip() for name in listed if name.strip()))

    def network(self, table: object) -> Network:
        """The table of how addresses are fetched."""
        if not isinstance(table, dict):
            raise self.error("`network` is a table", "", "network")
        for key, value in table.items():
            if key == "offline":
                if not isinstance(value, bool):
                    raise self.error("`offline` is true or false", "network", key)
            elif key in ("seconds", "megabytes"):
                limits = SECONDS if key == "seconds" else MEGABYTES
                if type(value) is not int or value not in limits:
                    raise self.error(f"`{key}` is a number from {limits[0]} to {limits[-1]}", "network", key)
            else:
                known = ("offline", "seconds", "megabytes")
                raise self.error(
                    f"there is no setting {key!r} of the network", "network", key, todo=_nearest(key, known)
                )
        return Network(**table)

    def sites(self, table: object) -> dict[str, str]:
        """Where the sites' interfaces are asked, by their ids."""
        if not isinstance(table, dict):
            raise self.error("`sites` is a table of sites", "", "sites")
        found: dict[str, str] = {}
        for site, values in table.items():
            if site not in SITES:
                raise self.error(f"there is no site {site!r}", "", f"sites.{site}", todo=f"choose {_either(SITES)}")
            if not isinstance(values, dict):
                raise self.error(f"`{site}` is a table with `api` in it", "sites", site)
            for key, value in values.items():
                if key != "api":
                    raise self.error(f"there is no setting {key!r} of a site", f"sites.{site}", key, todo="set `api`")
                if not isinstance(value, str) or not value.lower().startswith(("http://", "https://")):
                    todo = 'write "https://…"'
                    raise self.error("`api` is an address", f"sites.{site}", key, todo=todo)
                found[site] = value.rstrip("/")
        return found

    def keymap(self, table: object, preset: str | None) -> Keymap:
        """The effective keymap; checks ids, keys and clashes of the user's table."""
        if not isinstance(table, dict):
            raise self.error("`keys` is a table of commands and their keys", "", "keys")
        keymap = with_preset(preset)
        for id_, value in table.items():
            if id_ not in BY_ID:
                raise self.error(f"there is no command {id_!r}", "keys", id_, todo=_nearest(id_, tuple(BY_ID)))
            listed = [value] if isinstance(value, str) else value
            if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
                raise self.error(f"the keys of {id_} are a text or a list of texts", "keys", id_)
            keys = []
            for key in listed:
                normal = normal_key(key)
                if normal is None:
                    raise self.error(f"{key!r} is no key", "keys", id_, todo='write "x", "ctrl+x" or "f5"')
                keys.append(normal)
            keymap[id_] = tuple(dict.fromkeys(keys))
        for key, one, other in clashes(keymap):
            mine, theirs = (one, other) if one.id in table else (other, one)
            raise self.error(
                f"{key!r} is both {_called(mine)} and {_called(theirs)}",
                "keys",
                mine.id,
                todo=f"give {theirs.id} another key",
            )
        return keymap

    def _line(self, table: str, key: str) -> int:
        """Number of the line that sets the key, 0 where it cannot be told (an inline table)."""
        inside = ""
        for number, line in enumerate(self._lines, 1):
            stripped = line.strip()
            if stripped.startswith("["):
                inside = stripped.strip("[] \t").split("]")[0].strip().strip("\"'")
                if not table and inside == key:
                    return number
            elif inside == table and stripped.split("=")[0].strip().strip("\"'") == key:
                return number
        return 0


def _called(command: Command) -> str:
    """A command by its id, with its title where that says more."""
    return command.id if command.id.replace("-", " ") == command.title else f"{command.id} ({command.title})"


def _either(choices: tuple[str, ...]) -> str:
    return ", ".join(choices[:-1]) + f" or {choices[-1]}"


def _nearest(word: str, words: tuple[str, ...]) -> str:
    """A suggestion for a misspelt word; empty where nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, words, n=1)
    return f"did you mean {near[0]!r}?" if near else "`tui-reader config` lists the commands"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'
