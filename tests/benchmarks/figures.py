"""Medians, percentiles and the lines that show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def median(values: Iterable[float]) -> float:
    """The middle value."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def p95(values: Iterable[float]) -> float:
    """The value that 95 of 100 stay under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def ms(seconds: float) -> str:
    """Seconds as milliseconds."""
    return f"{seconds * 1000:.1f} ms"


def row(name: str, *cells: str) -> None:
    """One line of a table."""
    print(f"{name:46}" + "".join(f"{cell:>19}" for cell in cells), flush=True)


def spread(name: str, values: Iterable[float], floor: Iterable[float] = (), work: Iterable[float] = ()) -> None:
    """A line of median and p95; p95 of the work in it; the median beside that of a floor measured in turn with it."""
    values, floor, work = list(values), list(floor), list(work)
    cells = [f"median {ms(median(values))}", f"p95 {ms(p95(values))}"]
    if work:
        cells.append(f"work p95 {ms(p95(work))}")
    if floor:
        ratio = median(values) / median(floor)
        cells.append(f"{ratio:.2f} x {ms(median(floor))}")
        cells.append(f"floor p95 {ms(p95(floor))}")
    row(name, *cells)


def repeat(times: int, act: Callable[[], float]) -> list[float]:
    """The results of an act done several times."""
    return [act() for _ in range(times)]
