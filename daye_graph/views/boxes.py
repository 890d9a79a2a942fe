"""A thing to be placed, and the box it takes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to be placed; `parent` is the block that holds it."""

    key: str
    kind: str
    label: str
    parent: str | None = None


@dataclass(slots=True)
class Box:
    """A thing's place: centre, size and broken label; `x` counts from the left edge of its column."""

    item: Item
    lines: tuple[str, ...]
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0
