"""A plan's graph in a store on disk, filled once and then opened read-only.

The folder holds an entry for each plan: ``<key>/graph``, a folder that Oxigraph itself
can serve (``oxigraph serve-read-only --location``), and ``<key>/plan.json``. The
key is the digest of all that the graph depends on, as in the cache, so that an
answer is never stale; a plan's entry of before goes when the new one is there.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from pyoxigraph import Store

from daye_graph.errors import OutputError, UsageError
from daye_graph.query.cache import Built, Source, lock_folder
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.inputs import digest_inputs
from daye_graph.wording import Wording

_FACTS = "plan.json"
_GRAPH = "graph"
_LOCK = "lock"
_UNFINISHED = ".filling-"


def open_stored(source: Source, folder: Path) -> Engine:
    """Give the engine over the plan's graph in *folder*, filled where it lacks the plan as it is.

    Raises:
        SourceError: the plan's file can't be read.
        UsageError: the folder holds something else.
        OutputError: it can't be written, or what it holds can't be read.
    """
    _check_folder(folder)
    key = digest_inputs(source.path, source.settings)
    entry = folder / key
    try:
        if not (entry / _FACTS).is_file():
            with lock_folder(folder):
                if not (entry / _FACTS).is_file():
                    _fill(entry, source.build(source.path, source.settings))
        facts = PlanFacts(**json.loads((entry / _FACTS).read_bytes()))
        store = Store.read_only(str(entry / _GRAPH))
    except (OSError, ValueError, TypeError) as error:
        raise _unusable(entry, error) from error
    return Engine(store, facts, source.settings)


def _check_folder(folder: Path) -> None:
    """Refuse a folder with other things in it: a name mistyped must not fill somebody's documents."""
    if folder.is_dir():
        others = [
            each.name
            for each in folder.iterdir()
            if each.name != _LOCK and not each.name.startswith(_UNFINISHED) and not _is_entry(each)
        ]
    else:
        others = [folder.name] if folder.exists() else []
    if others:
        raise UsageError(
            Wording(
                f"{folder}：里面有别的东西（{min(others)}）；--store 需要一个新的或由它自己建的文件夹",
                en=f"{folder}: holds something else ({min(others)}); "
                "--store takes a new folder, or one that it has made",
            )
        )


def _is_entry(folder: Path) -> bool:
    return (folder / _FACTS).is_file() and (folder / _GRAPH).is_dir()


def _fill(entry: Path, built: Built) -> None:
    """Fill a folder of its own and rename it, so that a reader finds all or nothing."""
    work = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=entry.parent))
    try:
        store = Store(str(work / _GRAPH))
        store.bulk_extend(built.quads)
        store.optimize()
        store.flush()
        del store  # closes it
        facts = json.dumps(built.plan._asdict(), ensure_ascii=False)
        (work / _FACTS).write_text(facts, encoding="utf-8")
        work.chmod(0o755)  # mkdtemp's own mode would keep a server's user out
        work.rename(entry)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    _remove_aged(entry, built.plan.id)


def _remove_aged(entry: Path, plan: str) -> None:
    for other in entry.parent.iterdir():
        if other != entry and _is_entry(other):
            facts = json.loads((other / _FACTS).read_bytes())
            if facts.get("id") == plan:
                shutil.rmtree(other, ignore_errors=True)


def _unusable(entry: Path, error: Exception) -> OutputError:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return OutputError(
        Wording(
            f"{entry}：存储用不了（{reason}）；请检查权限，或删去这个文件夹后重来",
            en=f"{entry}: the store cannot be used ({reason}); "
            "check its permissions, or remove the folder and try again",
        )
    )
