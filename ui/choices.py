"""What was chosen for the binding of an archive, and how it is remembered: only what differs from a preset."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from cmarchive.session import BindOptions, Preset, preset_options
from ui.settings import Settings

_OPTIONAL = {"thickness": float, "resolution": int}


@dataclass(frozen=True, slots=True, kw_only=True)
class BindChoices:
    """The preset in use, whether all volumes are joined besides, and the presets somebody changed."""

    preset: Preset = Preset.REVIEW
    single: bool = False
    changed: Mapping[Preset, BindOptions] = field(default_factory=dict)

    @property
    def options(self) -> BindOptions:
        """The options in use."""
        return self.changed.get(self.preset) or preset_options(self.preset)

    @property
    def change_count(self) -> int:
        """How many options differ from the preset in use."""
        return len(_changes(self.options))

    def with_options(self, options: BindOptions) -> "BindChoices":
        """The same with other options of their preset; each preset keeps its own changes."""
        changed = {**self.changed, options.preset: options}
        if options == preset_options(options.preset):
            del changed[options.preset]
        return replace(self, preset=options.preset, changed=changed)


def to_text(choices: BindChoices) -> str:
    """Write choices down."""
    return json.dumps(
        {
            "preset": choices.preset,
            "single": choices.single,
            "changes": {preset: _changes(options) for preset, options in choices.changed.items()},
        },
        ensure_ascii=False,
    )


def choices_of(settings: Settings, archive: Path) -> BindChoices:
    """What was chosen for an archive; when nothing was, page numbers stand where a person prefers them."""
    if text := settings.choices("bind", archive):
        return from_text(text)
    presets = [
        replace(preset_options(one), number_style=settings.preferences().number_style) for one in Preset
    ]
    return BindChoices(changed={one.preset: one for one in presets if one != preset_options(one.preset)})


def from_text(text: str) -> BindChoices:
    """Read choices back; what a later program wrote, or a person spoiled, is as if it had not been chosen."""
    try:
        stored = json.loads(text)
        preset = Preset(stored["preset"])
        changes = {Preset(name): dict(one) for name, one in stored["changes"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return BindChoices()
    changed = {one: _apply(preset_options(one), told) for one, told in changes.items()}
    return BindChoices(preset=preset, single=stored.get("single") is True, changed=changed)


def _changes(options: BindOptions) -> dict[str, Any]:
    base = preset_options(options.preset)
    return {
        one.name: _plain(getattr(options, one.name))
        for one in fields(BindOptions)
        if getattr(options, one.name) != getattr(base, one.name)
    }


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def _apply(options: BindOptions, told: Mapping[str, Any]) -> BindOptions:
    known = {one.name for one in fields(BindOptions)} - {"preset"}
    for name, value in told.items():
        if name in known:
            try:
                options = replace(options, **{name: _read(name, getattr(options, name), value)})
            except (ValueError, TypeError):
                continue
    return options


def _read(name: str, like: Any, value: Any) -> Any:
    """A stored value as the option wants it. Raises ValueError or TypeError when it is another thing."""
    if name in _OPTIONAL:
        return None if value is None else _OPTIONAL[name](value)
    if isinstance(like, frozenset):
        return frozenset(str(one) for one in value)
    if isinstance(like, StrEnum):
        return type(like)(value)
    if isinstance(value, bool) is not isinstance(like, bool):
        raise TypeError(name)
    if isinstance(like, float):
        return float(value)
    if isinstance(like, str) and isinstance(value, str):
        return value  # a marked text is a text
    if type(value) is not type(like):
        raise TypeError(name)
    return value
