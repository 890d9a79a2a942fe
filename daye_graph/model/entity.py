"""Entities: the named things of a plan, and the curated records that settle their names."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import SkipValidation

from daye_graph.model.evidence import Noun

EntityType = Literal[
    "Enterprise",
    "University",
    "ResearchInstitute",
    "Platform",
    "GovernmentUnit",
    "Place",
    "Industry",
    "Technology",
    "Product",
    "Fund",
    "FinancialProduct",
    "Programme",
    "PolicyDocument",
]
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
"""All types, in the order of the contract."""


class EntityRecord(Noun):
    """One row of data/entities: what the text cannot tell. Never a relation.

    `names` are the forms that stand for the thing, in any order; which of them
    is canonical the text decides. `attributes` are the columns that only this
    type has (level, kind, code, …), empty ones left out.
    """

    type: EntityType
    slug: str
    names: tuple[str, ...]
    name_en: str = ""
    note: str = ""
    source: str = ""
    attributes: tuple[tuple[str, str], ...] = ()


class Entity(Noun):
    """A named thing that the plan mentions.

    `name` is the most frequent form in the text (on a tie the longer, then the
    first); `aliases` are the other forms, curated ones included. `discovered`
    is the rule that found it where no record knows it, else ''.
    """

    type: EntityType
    slug: str
    name: str
    aliases: SkipValidation[tuple[str, ...]] = ()
    name_en: str = ""
    note: str = ""
    source: str = ""
    attributes: SkipValidation[tuple[tuple[str, str], ...]] = ()
    discovered: str = ""

    @property
    def key(self) -> str:
        """What identifies the thing inside one plan: its type and slug, as its IRI spells them."""
        return f"{KIND_SLUGS[self.type]}/{self.slug}"


KIND_SLUGS: dict[EntityType, str] = {
    "Enterprise": "enterprise",
    "University": "university",
    "ResearchInstitute": "research-institute",
    "Platform": "platform",
    "GovernmentUnit": "unit",
    "Place": "place",
    "Industry": "industry",
    "Technology": "technology",
    "Product": "product",
    "Fund": "fund",
    "FinancialProduct": "financial-product",
    "Programme": "programme",
    "PolicyDocument": "policy-document",
}
