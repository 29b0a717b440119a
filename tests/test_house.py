"""The house itself: what must not stand in the tree, what is generated, and that the licence and samples travel."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.generated import README, renewed
from tui_reader import __version__

ROOT = Path(__file__).parent.parent

ENDINGS = {".py", ".md", ".toml", ".txt", ".json", ".html", ".mbox", ".svg", ".xml", ".tcss", ".yml", ".yaml", ""}
"""Files that are read as text."""


def tracked() -> list[Path]:
    """Every file that belongs to the repository and is text."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.splitlines()]
    else:  # an unpacked archive
        paths = [path for path in ROOT.rglob("*") if ".venv" not in path.parts]
    return [path for path in paths if path.is_file() and path.suffix in ENDINGS]


FORBIDDEN = {
    "a registry's address": re.compile(r"(?:pypi|pythonhosted)\.(?:org|io)|/simple/?[\"']|index-url", re.I),
    "a path of the workshop": re.compile(r"/work/(?:main|shared)\b|\.\./shared\b"),
    "a secret": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|ghp_[A-Za-z0-9]{30}|AKIA[0-9A-Z]{16}"),
    "a conflict": re.compile(r"^(?:<{7}|>{7}) ", re.M),
}
"""What must not stand in any file, by its name."""


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_tree_is_clean(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if path != Path(__file__)
        and (match := FORBIDDEN[what].search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not found


def test_generated_parts_of_the_readme_are_fresh() -> None:
    text = README.read_text(encoding="utf-8")
    assert renewed(text) == text, "run: python -m tests.generated"


def test_what_the_readme_links_to_is_there() -> None:
    for path in (README, ROOT / "CONTRIBUTING.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
            assert "://" in target or (ROOT / target).exists(), target


def test_every_module_that_the_guide_names_is_there() -> None:
    modules = {f"/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob("*/**/*.py")}
    named = re.findall(r"`([\w/]+/\w+\.py)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert [name for name in named if not any(module.endswith(f"/{name}") for module in modules)] == []
    assert len(named) > 20


def test_every_command_stands_in_the_readme() -> None:
    from tui_reader.cli.families import FAMILIES

    table = README.read_text(encoding="utf-8").partition("## The command line")[2]
    assert all(re.search(rf"\b{command}\b", table) for command in FAMILIES)


def test_threads_that_the_readme_names_are_samples() -> None:
    arrays = [json.loads(path.read_bytes()) for path in (ROOT / "data").glob("*.json")]
    samples = [thread["id"] for array in arrays if isinstance(array, list) for thread in array if "comments" in thread]
    named = re.findall(r"tui-reader (?:export|show) ([a-z][\w-]*)", README.read_text(encoding="utf-8"))
    assert [sum(id.startswith(name) for id in samples) for name in named] == [1, 1]


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_samples_travel_with_the_package() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert build["wheel"]["force-include"]["data"] == "tui_reader/data"
    assert "data" in build["sdist"]["include"]


def test_the_check_runs_what_the_readme_says() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "uv run pytest" in script
    assert "pip install uv && uv run pytest" in README.read_text(encoding="utf-8")
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
