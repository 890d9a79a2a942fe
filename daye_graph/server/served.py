"""What is served: a site's own data, so that every way to it shows what its audience may see, and no more."""

from __future__ import annotations

import base64
import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import RdfFormat, Store

from daye_graph.errors import SourceError
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.settings import Settings
from daye_graph.wording import Wording

MARK = "daye-graph-site.json"
INTERNAL = "internal"
_PARTS = {"site": "data/site.js", "graph": "data/graph.js"}


@dataclass(frozen=True)
class Served:
    """One plan's graph with its site; `licence` and `publisher` are '' where unknown.

    `base_url` is where clients find the server, without a slash at its end.
    """

    engine: Engine
    site: Path
    audience: str
    base_url: str = ""
    licence: str = ""
    publisher: str = ""
    version: str = ""

    @property
    def is_internal(self) -> bool:
        """Whether it is for internal use, and so neither for other pages to read nor to be kept."""
        return self.audience == INTERNAL


def read_site(folder: Path) -> Served:
    """Give what the site in *folder* shows.

    Raises:
        SourceError: it is no site of ours, or not a whole one.
    """
    try:
        mark = json.loads((folder / MARK).read_bytes())
        meta = _read_payload(folder / _PARTS["site"])["meta"]
        packed = _read_payload(folder / _PARTS["graph"])["nquads"]
        quads = gzip.decompress(base64.b64decode(packed))
        plan = PlanFacts(*(meta["plan"][name] for name in ("iri", "id", "title", "date")))
        settings = Settings(ontology_base=meta["ontology_base"], id_base=meta["id_base"])
        told = {
            "licence": meta["licences"]["data"],
            "publisher": meta["publisher"],
            "version": meta["version"],
        }
    except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
        raise _explain(folder, error) from error
    store = Store()
    # our own writer's
    store.load(quads, format=RdfFormat.N_QUADS, lenient=True)
    return Served(Engine(store, plan, settings), folder, mark["audience"], **told)


def _read_payload(path: Path) -> dict[str, Any]:
    """Give what a data file of the site puts: ``daye.put("name",{…});``."""
    text = path.read_text(encoding="utf-8")
    payload: dict[str, Any] = json.loads(text[text.index("{") : text.rindex(")")])
    return payload


def _explain(folder: Path, error: Exception) -> SourceError:
    what = getattr(error, "strerror", None) or f"{type(error).__name__} {error}"
    return SourceError(
        Wording(
            f"{folder}：不是完整的 daye-graph 网站（{what}）；请用 daye-graph site 重新生成",
            en=f"{folder}: no whole site of daye-graph ({what}); make it again with daye-graph site",
        )
    )
