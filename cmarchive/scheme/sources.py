"""Reading of sources.toml: what the keys stand for that entries cite."""

from cmarchive.provenance import Source
from cmarchive.scheme.reading import Table, note_duplicates


def read_sources(file: Table) -> dict[str, Source]:
    """Read the ``source`` tables; of two with the same key the first stands."""
    tables = list(file.tables("source", name="key"))
    sources = [_read_source(table) for table in tables]
    file.finish()
    note_duplicates(((table, one.key) for table, one in zip(tables, sources, strict=True)), key="key")
    found: dict[str, Source] = {}
    for one in sources:
        if one.key:
            found.setdefault(one.key, one)
    return found


def _read_source(table: Table) -> Source:
    source = Source(
        key=table.text("key", required=True),
        title=table.text("title", required=True),
        address=table.text("address", required=True),
        note=table.text("note"),
    )
    table.finish()
    return source
