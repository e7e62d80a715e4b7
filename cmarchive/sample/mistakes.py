"""Planting the mistakes of ``mistakes.toml`` in papers, figures and roster, so that a check has something to find."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from cmarchive.sample.planning import suffix
from cmarchive.sample.source import SampleFigure, SampleSource, Table
from cmarchive.sample.values import Medium, PlannedDocument


def spoil_papers(documents: Sequence[PlannedDocument], source: SampleSource) -> list[PlannedDocument]:
    """Change, copy or leave out papers as the mistakes ask; one that names no paper is a slip of ours.

    Raises:
        ValueError: for a mistake that matches no planned paper.
    """
    spoiled = list(documents)
    for mistake in source.mistakes:
        for change in mistake.get("paper", ()):
            hits = [one for one in spoiled if _is_meant(one, change)]
            if not hits:
                raise ValueError(f"{mistake['id']}: no paper {change}")
            for hit in hits:
                place = spoiled.index(hit)
                spoiled[place : place + 1] = _changed(hit, change)
    return spoiled


def _is_meant(document: PlannedDocument, change: Table) -> bool:
    wanted = (change["subject"], change["slot"], change.get("instance", document.instance))
    return wanted == (document.subject, document.slot, document.instance)


def _changed(document: PlannedDocument, change: Table) -> list[PlannedDocument]:
    if change.get("drop"):
        return []
    if "copy_to" in change:
        path = PurePosixPath(change["copy_to"], *document.path.parts[1:])
        return [document, replace(document, subject=change["copy_to"], path=path)]
    content: dict[str, Any] = {
        key: change[key] for key in ("number", "title", "holder", "author") if key in change
    }
    if "dated" in change:
        content["dated"] = date.fromisoformat(change["dated"])
    if "rows" in change:
        shown = dict(document.content.rows) | dict(change["rows"])
        content["rows"] = tuple(shown.items())
    medium = Medium(change.get("medium", document.medium))
    name = change.get("file", document.path.stem)
    return [
        replace(
            document,
            content=replace(document.content, **content),
            fields={**document.fields, **change.get("fields", {})},
            instance=change.get("new_instance", document.instance),
            medium=medium,
            path=document.path.with_name(f"{name}.{suffix(medium)}"),
        )
    ]


def spoil_figures(source: SampleSource) -> list[SampleFigure]:
    """The figures with the mistakes in them; ``value = ""`` leaves a year out, ``unit`` changes the row's unit."""
    rows = list(source.figures)
    for mistake in source.mistakes:
        for change in mistake.get("figure", ()):
            rows = _with(rows, change, mistake["id"])
    return rows


def _with(rows: list[SampleFigure], change: Table, mistake: str) -> list[SampleFigure]:
    for place, row in enumerate(rows):
        if (row.subject, row.code) == (change["subject"], change["variable"]):
            values = {**row.values, change["year"]: change["value"]}
            kept = {year: text for year, text in values.items() if text}
            return [*rows[:place], replace(row, values=kept), *rows[place + 1 :]]
    raise ValueError(f"{mistake}: no figure {change}")


def roster_misprints(source: SampleSource) -> dict[str, str]:
    """Credit codes as the roster misprints them: the check digit is another than it must be."""
    names = {mistake["roster"]["subject"] for mistake in source.mistakes if "roster" in mistake}
    return {
        one.name: one.credit_code[:17] + ("0" if one.credit_code[17] != "0" else "1")
        for one in source.enterprises
        if one.name in names
    }
