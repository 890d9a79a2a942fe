"""What a worker answers to each task."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Triple

from daye_graph.errors import UnknownNameError, UsageError
from daye_graph.query.engine import Engine
from daye_graph.server.evaluating import evaluate, write_graph
from daye_graph.server.limits import Limits, pass_bytes, pass_rows
from daye_graph.server.negotiation import CONTENT_TYPES
from daye_graph.server.refusing import JSON, RefusalError, Reply, write_json
from daye_graph.server.tasks import Ask, Describe, FindNearest, Query, Task


def answer(engine: Engine, task: Task, limits: Limits) -> Reply:
    """Give the answer to *task*; what it can't be given for is an answer as well."""
    try:
        return _answer(engine, task, limits)
    except RefusalError as refusal:
        return refusal.as_reply()
    except UnknownNameError as error:
        return RefusalError(404, _first(error), nearest=error.nearest).as_reply()
    except UsageError as error:
        return RefusalError(400, _first(error)).as_reply()


def _answer(engine: Engine, task: Task, limits: Limits) -> Reply:
    match task:
        case Query():
            return evaluate(engine, task, limits)
        case Ask():
            return _ask(engine, task, limits)
        case Describe():
            return _describe(engine, task, limits)
        case FindNearest():
            return Reply(200, JSON, write_json(find_nearest_things(engine, task.iri)))


def list_triples(engine: Engine, iri: str, most: int) -> list[Triple]:
    """Give what is said with *iri* as subject or object, each once, in a fixed order.

    Those are one more than *most* at most. What the name of a graph stands for is that graph: all of it.
    """
    from itertools import chain, islice

    node = NamedNode(iri)
    found = chain(
        engine.store.quads_for_pattern(node, None, None, None),
        engine.store.quads_for_pattern(None, None, node, None),
        engine.store.quads_for_pattern(None, None, None, node) if _is_ontology(engine, iri) else (),
    )
    triples = dict.fromkeys(quad.triple for quad in islice(found, most + 1))
    return sorted(triples, key=lambda triple: (triple.subject != node, str(triple)))


def find_nearest_things(engine: Engine, iri: str) -> list[str]:
    """Give the IRIs of things, which have a label, that come closest to *iri*."""
    from daye_graph.query.nearest import find_nearest

    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    base = engine.settings.id_base
    quads = engine.store.quads_for_pattern(None, label, None, None)
    names = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    tails = sorted(name.removeprefix(base) for name in names if name.startswith(base))
    return [base + tail for tail in find_nearest(iri.removeprefix(base)[:100], tails)]


def _ask(engine: Engine, task: Ask, limits: Limits) -> Reply:
    from daye_graph.query.answer import find_answer
    from daye_graph.query.formats import FORMATS, write_answer

    form = next(each for each in FORMATS if each == task.form)
    found = find_answer(engine, task.question, task.options)
    if len(found.rows) > limits.max_rows:
        raise pass_rows(limits)
    data = write_answer(found, form, date=engine.plan.date)
    if len(data) > limits.max_bytes:
        raise pass_bytes(limits)
    return Reply(200, JSON if form == "json" else CONTENT_TYPES[form], data)


def _describe(engine: Engine, task: Describe, limits: Limits) -> Reply:
    triples = list_triples(engine, task.iri, limits.max_rows)
    if len(triples) > limits.max_rows:
        raise pass_rows(limits)
    if task.form != "html":
        return write_graph(triples, task.form, prefixes=engine.prefixes, limits=limits)
    from daye_graph.server.pages import write_thing

    return Reply(200, CONTENT_TYPES["html"], write_thing(task.iri, triples, engine=engine))


def find_label(engine: Engine, node: NamedNode) -> str:
    """Give the Chinese label of *node*, else any, else ''."""
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    found = [
        quad.object
        for quad in engine.store.quads_for_pattern(node, label, None, None)
        if isinstance(quad.object, Literal)
    ]
    return min(found, key=lambda each: (each.language != "zh", each.value)).value if found else ""


def _is_ontology(engine: Engine, iri: str) -> bool:
    return iri == engine.settings.ontology_base.rstrip("#/")


def _first(error: UsageError) -> str:
    # a message knows both languages, str(error) only one
    message: str = error.args[0]
    return message
