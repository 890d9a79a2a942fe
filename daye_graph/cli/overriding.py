"""`override`, which Python has from 3.12 on; the backport is too slow to load for what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

__all__ = ["override"]

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Callable[..., object]) -> Callable[..., object]:
        """Mark *method* as one that stands in for its base's."""
        return method
