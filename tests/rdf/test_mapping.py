from __future__ import annotations

import json
from dataclasses import replace

import pytest

from daye_graph.curation.records import RECORD_FILES
from daye_graph.model.entity import Entity
from daye_graph.model.evidence import Evidence
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.things import ATTRIBUTES
from daye_graph.rdf.validation import validate
from daye_graph.settings import Settings
from tests.rdf.reading import iri, read
from tests.rdf.sample import build_plan_graph, build_sample
from tests.rdf.sample_text import TEXT, build_entities


def test_the_plan_names_the_graph_that_holds_all_its_triples() -> None:
    graph = build_sample()
    assert graph.name == iri("id:plan/yunze-2022")
    assert {quad.graph_name for quad in graph.quads} == {graph.name}


def test_the_manifest_speaks_before_the_letterhead() -> None:
    graph = build_sample()
    assert read(graph, "id:plan/yunze-2022", "dct:issued") == ["2022-06-30"]
    assert read(graph, "id:plan/yunze-2022", "dct:identifier") == ["云政发〔2022〕1号"]
    assert read(graph, "id:plan/yunze-2022", "dg:issuerName") == ["云泽市人民政府"]
    assert read(graph, "id:plan/yunze-2022", "dg:planYear") == ["2022", "2023", "2024"]
    manifest = build_plan_graph().manifest.model_copy(update={"issuer": "云泽市人民政府办公室"})
    assert read(build_sample(manifest=manifest), "id:plan/yunze-2022", "dg:issuerName") == [
        "云泽市人民政府办公室"
    ]


def test_what_is_unknown_is_left_out() -> None:
    manifest = build_plan_graph().manifest.model_copy(
        update={"validity": "", "retrieved": "", "title_en": ""}
    )
    graph = build_sample(manifest=manifest)
    assert read(graph, "id:plan/yunze-2022", "dg:validity") == []
    assert read(graph, "id:plan/yunze-2022", "dg:retrieved") == []
    assert read(graph, "id:plan/yunze-2022", "dct:title") == ["云泽市创新方案（2022—2024年）@zh"]


def test_sections_are_part_of_those_above_and_of_the_plan() -> None:
    graph = build_sample()
    assert read(graph, "id:section/b", "dct:isPartOf") == ["id:section/a"]
    assert read(graph, "id:section/a", "dct:isPartOf") == ["id:plan/yunze-2022"]
    assert read(graph, "id:section/a", "dg:number") == []
    assert read(graph, "id:section/b", "dg:number") == ["一、"]
    assert read(graph, "id:section/b", "dg:sectionKind") == ["dg:section-kind-heading"]


def test_a_task_is_part_of_its_action_or_else_of_the_plan() -> None:
    assert read(build_sample(), "id:task/a", "dct:isPartOf") == ["id:action/a"]
    task = build_plan_graph().tasks[0].model_copy(update={"action": None})
    assert read(build_sample(tasks=(task,)), "id:task/a", "dct:isPartOf") == ["id:plan/yunze-2022"]


def test_the_schedules_wording_is_an_alias_only_where_it_differs() -> None:
    assert read(build_sample(), "id:task/a", "skos:altLabel") == ["建设产业研究院@zh"]
    task = build_plan_graph().tasks[0].model_copy(update={"schedule_name": "建设研究院"})
    graph = build_sample(tasks=(task,))
    assert read(graph, "id:task/a", "skos:altLabel") == []
    assert read(graph, "id:task/a", "dg:scheduleName") == ["建设研究院"]


def test_statements_come_with_a_direct_triple() -> None:
    graph = build_sample()
    assert read(graph, "id:unit/kejiju", "dg:responsibleFor") == ["id:task/a"]
    assert read(graph, "id:enterprise/yunfeng", "dg:involvedIn") == ["id:action/a", "id:task/a"]
    assert read(graph, "id:enterprise/chunshan", "dg:involvedIn") == ["id:action/a"]
    assert read(graph, "id:task/a", "dg:contributesTo") == ["id:indicator/a"]


def test_the_members_of_a_list_keep_their_order_as_names() -> None:
    graph = build_sample()
    assert read(graph, "id:involvement/a", "dg:object") == ["id:research-institute/zhineng"]
    (names,) = read(graph, "id:involvement/a", "dg:objectList")
    assert json.loads(names) == ["智能制造研究院", "省级研究院"]
    assert read(graph, "id:involvement/b", "dg:objectList") == []


def test_a_key_that_nothing_bears_stays_a_link_that_validation_reports() -> None:
    involvement = build_plan_graph().involvements[0].model_copy(update={"objects": ("platform/unknown",)})
    graph = build_sample(involvements=(involvement,))
    assert read(graph, "id:involvement/a", "dg:object") == ["id:platform/unknown"]
    assert [each.shape.rpartition("#")[2] for each in validate(graph, Settings())] == ["object"]


def test_an_empty_cell_has_no_value() -> None:
    observation = (
        build_plan_graph()
        .observations[0]
        .model_copy(
            update={"value": None, "value_as_written": "/", "unit_as_written": None, "comparator": None}
        )
    )
    graph = build_sample(observations=(observation,))
    assert read(graph, "id:observation/a", "dg:value") == []
    assert read(graph, "id:observation/a", "dg:valueAsWritten") == ["/"]
    assert validate(graph, Settings()) == []


def test_every_span_is_a_target_with_its_place_and_its_words() -> None:
    graph = build_sample()
    assert read(graph, "id:task/a", "oa:hasTarget") == ["id:task/a/e1", "id:task/a/e2"]
    assert read(graph, "id:task/a", "dg:quote") == ["（1）建设研究院"]
    spans = []
    for number in (1, 2):
        target = f"id:task/a/e{number}"
        assert read(graph, target, "dg:position") == [str(number)]
        assert read(graph, target, "oa:hasSelector") == [f"{target}/position", f"{target}/quote"]
        assert read(graph, target, "oa:hasSource") == read(graph, "id:plan/yunze-2022", "dg:textVersion")
        start, end = (int(read(graph, f"{target}/position", f"oa:{edge}")[0]) for edge in ("start", "end"))
        before, exact, after = (
            read(graph, f"{target}/quote", f"oa:{part}")[0] for part in ("prefix", "exact", "suffix")
        )
        assert TEXT[start:end] == exact
        assert TEXT[:start].endswith(before)
        assert TEXT[end:].startswith(after)
        spans.append(f"{start}-{end}")
    assert read(graph, "id:task/a", "dg:spans") == [";".join(spans)]
    assert read(graph, "id:task/a", "dg:start") == [spans[0].partition("-")[0]]
    assert read(graph, "id:task/a", "dg:end") == [spans[1].partition("-")[2]]


def test_the_words_around_a_quote_are_short_and_stop_at_what_xml_cannot_hold() -> None:
    graph = build_sample()
    quote = "id:mention/industry/e1/quote"
    assert TEXT[TEXT.index("新能源产业") - 1] == "\f"
    assert read(graph, quote, "oa:prefix") == [""]
    assert read(graph, quote, "oa:suffix") == [" 储能技术 云峰牌水泵 天使投资"]


def test_evidence_without_a_span_gives_no_target_and_is_reported() -> None:
    empty = Evidence(spans=(), quote="", source="body")
    milestone = build_plan_graph().milestones[0].model_copy(update={"evidence": empty})
    faults = {
        each.shape.rpartition("#")[2] for each in validate(build_sample(milestones=(milestone,)), Settings())
    }
    assert faults == {"quote", "start", "end", "spans", "hasTarget"}


def test_entities_are_ranked_by_their_first_mention() -> None:
    graph = build_plan_graph()
    ranked = build_sample(mentions=tuple(reversed(graph.mentions)))
    assert read(ranked, "id:policy-document/rencai", "dg:order") == ["1"]
    assert read(ranked, "id:enterprise/yunfeng", "dg:order") == ["13"]
    assert read(ranked, "id:enterprise/chunshan", "dg:order") == ["14"]
    assert read(ranked, "id:industry/nengyuan", "dg:order") == ["15"]


def test_an_upgrade_goes_from_level_to_level_and_shows_on_the_thing_itself() -> None:
    graph = build_sample()
    assert read(graph, "id:upgrade/a", "dg:fromLevel") == ["dg:level-municipal"]
    assert read(graph, "id:upgrade/a", "dg:targetLevel") == ["dg:level-provincial"]
    assert read(graph, "id:platform/yunfeng-zhongxin", "dg:aimsAt") == ["dg:level-provincial"]


def test_a_platform_profile_keeps_its_hosts_in_order_and_leaves_the_curated_level_alone() -> None:
    graph = build_sample()
    (names,) = read(graph, "id:platform-profile/a", "dg:hostList")
    assert json.loads(names) == ["云峰机械", "春山农业"]
    assert read(graph, "id:platform/yunfeng-zhongxin", "dg:hostedBy") == [
        "id:enterprise/yunfeng",
        "id:enterprise/chunshan",
    ]
    assert read(graph, "id:platform/yunfeng-zhongxin", "dg:hasLevel") == ["dg:level-provincial"]
    assert read(graph, "id:platform-profile/a", "dg:targetLevel") == ["dg:level-national"]


def test_each_relation_to_the_layout_has_a_direct_triple_of_its_own() -> None:
    graph = build_sample()
    for name in ("hasMember", "connects", "leadsTowards"):
        assert read(graph, "id:layout/belt", f"dg:{name}") == ["id:place/gaoxinqu"]
    assert read(graph, "id:layout-membership/connects", "dg:relation") == ["dg:layout-relation-connects"]
    assert read(graph, "id:layout/core", "rdf:type") == ["dg:Core"]


def test_profiles_of_industries_and_technologies_show_on_the_things_themselves() -> None:
    graph = build_sample()
    assert read(graph, "id:industry/xinnengyuan", "skos:broader") == ["id:industry/nengyuan"]
    assert read(graph, "id:technology/chuneng", "dg:servesIndustry") == ["id:industry/xinnengyuan"]
    assert read(graph, "id:research-institute/zhineng", "dg:worksWith") == ["id:university/yunze"]


def test_tenets_are_ranked_within_their_class() -> None:
    graph = build_sample()
    for kind in ("positioning", "principle", "safeguard"):
        assert read(graph, f"id:{kind}/a", "dg:order") == ["1"]


def test_a_column_without_a_place_in_rdf_is_refused_by_name() -> None:
    odd = Entity(type="Fund", slug="odd", name="怪", attributes=(("colour", "red"),))
    with pytest.raises(ValueError, match=r"fund/odd: the column 'colour'"):
        build_sample(entities=(*build_entities(), odd))


def test_every_curated_column_has_its_place_or_is_left_out_on_purpose() -> None:
    assert set(ATTRIBUTES) == {(each.type, column) for each in RECORD_FILES for column in each.own_columns}


def test_levels_are_taken_by_key_and_by_the_contracts_word() -> None:
    things = tuple(
        thing.model_copy(update={"attributes": (("level", "省级"),)}) if thing.type == "Platform" else thing
        for thing in build_entities()
    )
    for entities in (things, build_entities()):
        graph = build_sample(entities=entities)
        assert read(graph, "id:platform/yunfeng-zhongxin", "dg:hasLevel") == ["dg:level-provincial"]


def test_both_bases_are_settings() -> None:
    settings = Settings(ontology_base="https://data.example/def/", id_base="https://data.example/id/")
    graph = build_named_graph(build_plan_graph(), settings)
    assert graph.name.value == "https://data.example/id/plan/yunze-2022"
    text = "".join(str(quad) for quad in graph.quads)
    assert "w3id.org/daye-graph" not in text
    assert validate(graph, settings) == []


def test_text_above_changes_offsets_but_no_iri() -> None:
    plan = build_plan_graph()
    version = plan.document.version.model_copy(update={"text": "新的一行\r\n" + TEXT})
    moved = replace(plan.document, version=version)
    before, after = (
        {node.value for node, _ in build_sample(**changes).descriptions}
        for changes in ({}, {"document": moved})
    )
    assert before == after
