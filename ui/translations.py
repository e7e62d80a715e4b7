"""Gathers what the window says into ``resources/i18n`` and compiles it: ``python -m ui.translations [--fill FILE]``.

``lupdate`` finds the literals of ``tr`` and ``mark``; what schemes say is written into a throw-away module for it first.
Existing translations stay. ``--missing`` prints what has none, as JSON by context; ``--fill`` takes such a file back.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cmarchive.assessment import Scheme
from cmarchive.resources import resource
from cmarchive.session import scheme, scheme_ids

_ROOT = resource("").parent
_SOURCES = ("ui", "cmarchive")
_SCHEME = "Scheme"
_QUOTES = str.maketrans("“”", '""')  # the packaged font draws curly ones as wide as characters

# Contexts whose texts never reach the window. Printed documents stay Chinese in every language of the window: they are
# official forms. So does the command line, whose readers type Chinese names anyway.
NOT_SHOWN: Mapping[str, str] = {
    **dict.fromkeys(
        ("Back", "Chart", "Contents", "Count", "Cover", "Reference", "Sheet", "Spine", "Stamp", "Volume"),
        "printed in volumes",
    ),
    **dict.fromkeys(("Catalogue", "Swaps", "Transfer", "VolumeList"), "printed in lists beside volumes"),
    **dict.fromkeys(
        ("Chase", "Examination", "Index", "Registration", "ReviewPrint", "RollupPrint"),
        "printed in forms and reports",
    ),
    "Ledger": "printed in workbooks",
    **dict.fromkeys(
        ("Check", "Param", "SchemeBook"), "headings and values of the scheme workbook, read back as they are"
    ),
    "Template": "headings of workbooks to fill in, read back as they are",
    "Manifest": "written into the folder of volumes",
    **dict.fromkeys(("Demo", "Passphrase", "Usage"), "said on the command line"),
}


def file_of(language: str, kind: str = "ts") -> Path:
    """Where the translations into a language are."""
    return resource(f"i18n/{language}.{kind}")


def words_of(one: Scheme) -> Iterator[str]:
    """The short texts of a scheme that the window shows. Wordings of official texts, sources and notes are quotations."""
    yield from (one.title, one.short, one.verification)
    for flag in one.flags.values():
        yield from (flag.title, flag.choice)
    for group in one.groups:
        yield from (group.title, group.short)
    for indicator in one.indicators:
        yield from (indicator.name, indicator.short, indicator.group, indicator.scope, indicator.data_source)
        yield from (*indicator.lead_departments, *indicator.supporting_departments)
        yield from (condition.text for condition in indicator.condition.walk())
    for slot in (*one.slots, *(slot for indicator in one.indicators for slot in indicator.evidence)):
        yield slot.title
        yield from (field.title for field in slot.fields)
    for variable in one.variables.values():
        yield from (variable.name, variable.scope, variable.data_source, variable.department)
    for rule in one.rules:
        yield from (rule.title, rule.remedy)


def gather(language: str) -> ET.Element:
    """Bring the translations of a language up to date with the program; what is new has none yet."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = dict.fromkeys(word for id_ in scheme_ids() for word in words_of(scheme(id_)) if word)
        lines = [f"mark({json.dumps(_SCHEME)}, {json.dumps(word, ensure_ascii=False)})" for word in words]
        (folder / "schemes.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
        gathered = folder / f"{language}.ts"
        if file_of(language).exists():
            shutil.copy(file_of(language), gathered)
        _run("lupdate", "-extensions", "py", "-tr-function-alias", "QT_TRANSLATE_NOOP+=mark", *_SOURCES, name,
             "-source-language", "zh_CN", "-target-language", language, "-locations", "none", "-no-obsolete",
             "-ts", str(gathered))  # fmt: skip
        root = ET.parse(gathered).getroot()
    return _only_shown(root)


def _only_shown(root: ET.Element) -> ET.Element:
    contexts = sorted(root.findall("context"), key=lambda one: one.findtext("name", ""))
    for context in contexts:
        root.remove(context)
    root.extend(one for one in contexts if one.findtext("name") not in NOT_SHOWN)
    return root


def messages(root: ET.Element) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source and translation element of every message."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                yield context.findtext("name", ""), message.findtext("source", ""), translation


def fill(root: ET.Element, words: Mapping[str, Mapping[str, str]]) -> None:
    """Put translations in, by context and source."""
    for context, source, translation in messages(root):
        if text := words.get(context, {}).get(source):
            translation.text = text.translate(_QUOTES)
            translation.attrib.pop("type", None)


def missing(root: ET.Element) -> dict[str, dict[str, str]]:
    """What has no translation, by context."""
    found: dict[str, dict[str, str]] = {}
    for context, source, translation in messages(root):
        if translation.get("type") == "unfinished" or not translation.text:
            found.setdefault(context, {})[source] = ""
    return found


def store(root: ET.Element, language: str) -> None:
    """Write the translations, and what the window loads."""
    file = file_of(language)
    file.parent.mkdir(exist_ok=True)
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    file.write_text(text, encoding="utf-8", newline="\n")
    compile_into(file, file_of(language, "qm"))


def compile_into(source: Path, target: Path) -> None:
    """Make what the window loads."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent)) or f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True, cwd=_ROOT, stdout=subprocess.DEVNULL)


def main(argv: Sequence[str]) -> int:
    """Bring the translations up to date; returns 1 when something has none."""
    parser = argparse.ArgumentParser(prog="python -m ui.translations")
    parser.add_argument("--language", default="en")
    parser.add_argument("--fill", type=Path, metavar="JSON")
    parser.add_argument("--missing", action="store_true")
    arguments = parser.parse_args(argv[1:])
    root = gather(arguments.language)
    if arguments.fill is not None:
        fill(root, json.loads(arguments.fill.read_text(encoding="utf-8")))
    store(root, arguments.language)
    lacking = missing(root)
    if arguments.missing:
        print(json.dumps(lacking, ensure_ascii=False, indent=1))
    count = sum(map(len, lacking.values()))
    print(f"{count} texts without translation", file=sys.stderr)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
