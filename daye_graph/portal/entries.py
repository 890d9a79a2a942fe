"""What a bundle knows of each file once it is written: size, digest and what a machine saw in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from daye_graph.portal.files import BundleFile
from daye_graph.portal.review_scanning import Concern, scan
from daye_graph.wording import Wording


@dataclass(frozen=True, slots=True)
class Entry:
    """A written file without its bytes: `size` in bytes, `sha256` in lower-case hex.

    `concerns` are the patterns of personal data and the like that its text holds. The rest is
    as in `BundleFile`.
    """

    path: str
    size: int
    sha256: str
    media_type: str
    title: Wording
    dataset: str
    description: Wording | None
    conforms_to: tuple[str, ...]
    packed: str
    concerns: tuple[Concern, ...]


def make_entry(file: BundleFile) -> Entry:
    """Give what is known of *file*."""
    return Entry(
        path=file.path,
        size=len(file.data),
        sha256=hashlib.sha256(file.data).hexdigest(),
        media_type=file.media_type,
        title=file.title,
        dataset=file.dataset,
        description=file.description,
        conforms_to=file.conforms_to,
        packed=file.packed,
        concerns=scan(file),
    )
