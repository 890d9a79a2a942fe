"""The columns and options of the public contract, copied from it to the letter."""

from __future__ import annotations

EVIDENCE = "quote start end spans"
TAIL = "id rule origin"

COLUMNS = {
    "actions": "group number action tasks enterprises units",
    "tasks": f"group action number task appendix_name boxes {EVIDENCE} {TAIL}",
    "boxes": f"number title action task {EVIDENCE} {TAIL}",
    "enterprises": (
        f"enterprise action task box industries role objects source year {EVIDENCE} direction {TAIL}"
    ),
    "units": f"action task unit position role etc {EVIDENCE} {TAIL}",
    "milestones": f"action task year text {EVIDENCE} {TAIL}",
    "observations": (
        "number indicator year kind value unit value_as_written unit_as_written comparator source task "
        f"{EVIDENCE} {TAIL}"
    ),
    "entities": "type name aliases mentions start",
    "mentions": f"type entity surface section {EVIDENCE} {TAIL}",
    "sections": f"level number title kind {EVIDENCE} {TAIL}",
    "targets": f"action task subject value_min value_max unit comparator year {EVIDENCE} {TAIL}",
    "platforms": f"platform type level target_level hosts place action task {EVIDENCE} {TAIL}",
    "upgrades": (f"subject subject_type from_level target_level target_title year source {EVIDENCE} {TAIL}"),
    "institutes": f"institute relation organization organization_type {EVIDENCE} {TAIL}",
    "layout": f"element kind member relation {EVIDENCE} {TAIL}",
    "places": "place kind code code_scheme longitude latitude position elements crs source confidence",
    "industries": f"industry parent enterprises {EVIDENCE} {TAIL}",
    "technologies": f"industry technology {EVIDENCE} {TAIL}",
    "findings": "rule severity subject detail quotes spans detail_en accepted",
    "neighbours": f"subject_type subject relation object_type object {EVIDENCE} {TAIL}",
}
INDICATORS = "number group indicator unit attribute"
"""The columns of `indicators` before those of the plan's own years."""

OPTIONS = {
    "actions": "group",
    "tasks": "action",
    "boxes": "action",
    "enterprises": "action task industry role direction enterprise",
    "units": "task unit action",
    "milestones": "task year action unit",
    "indicators": "group",
    "observations": "indicator year kind source",
    "entities": "type",
    "mentions": "entity",
    "sections": "",
    "targets": "task action",
    "platforms": "action level host type",
    "upgrades": "level",
    "institutes": "institute",
    "layout": "",
    "places": "kind",
    "industries": "",
    "technologies": "industry",
    "findings": "rule severity",
    "neighbours": "entity depth",
}
