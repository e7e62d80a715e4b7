"""What of the bind room the window and the command line may use."""

from cmarchive.bind import (
    PRESET_NAMES,
    SECRECY_LEVELS,
    BindOptions,
    Fit,
    Foreign,
    NumberForm,
    Numbering,
    NumberStyle,
    Preset,
    Sides,
    Stamp,
    preset_options,
)

__all__ = [
    "PRESET_NAMES",
    "SECRECY_LEVELS",
    "BindOptions",
    "Fit",
    "Foreign",
    "NumberForm",
    "NumberStyle",
    "Numbering",
    "Preset",
    "Sides",
    "Stamp",
    "preset_options",
]
