"""Looking an archive over: every original, every relation, the database itself and the audit trail."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cmarchive.errors import ArchiveDamaged, ObjectMissing
from cmarchive.jobs import Monitor
from cmarchive.model import Problem, SubjectKind
from cmarchive.store.failures import legible
from cmarchive.store.layout import DATABASE
from cmarchive.store.store import Store
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What an examination found. ``orphans`` do no harm and are removed by ``remove_orphans``."""

    objects: int
    size: int
    problems: tuple[Problem, ...]
    orphans: tuple[Path, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing is wrong; orphans are only untidy."""
        return not self.problems


def examine(store: Store, monitor: Monitor | None = None) -> Examination:
    """Verify every original and every relation. Reads all originals whole; changes nothing."""
    watch = monitor or Monitor()
    missing = mark("Doctor", "原件在档案库中缺失或已损坏（{digest}），请重新收集该文件，或从备份中找回。")
    problems = [
        *_database_problems(store),
        *_relation_problems(store),
        *_record_problems(store),
        *_audit_problems(store),
    ]
    names = store.items.file_names()
    watch.begin(mark("Stage", "核对原件"), len(names))
    for digest, name in names.items():
        try:
            store.objects.verify(digest, name)
        except ObjectMissing:
            problems.append(Problem(file=name, where="", message=missing.format(digest=digest)))
        watch.advance()
    return Examination(
        objects=len(names),
        size=store.objects.size(),
        problems=tuple(problems),
        orphans=tuple(store.objects.orphans(_wanted(store))),
    )


def remove_orphans(store: Store) -> list[Path]:
    """Delete what neither an item nor a step of the history refers to, and tell the audit trail.

    Not while files are being collected.
    """
    with store.atomic():  # holds the write lock, so that nobody commits an item meanwhile
        orphans = store.objects.orphans(_wanted(store))
        if orphans:
            store.audit.record("orphans-removed", "", {"files": [path.name for path in orphans]})
            store.objects.remove(orphans)
    return orphans


def _wanted(store: Store) -> set[str]:
    """The originals of items, and of those that taking a step back would bring back."""
    return {*store.items.digests(), *store.history.digests()}


def _database_problems(store: Store) -> Iterator[Problem]:
    template = mark("Doctor", "数据库自检发现损坏（{detail}），请从 backups 文件夹恢复最近的备份。")
    for (answer,) in store.connection.rows("PRAGMA integrity_check"):
        if answer != "ok":
            yield Problem(file=DATABASE, where="", message=template.format(detail=answer))


def _relation_problems(store: Store) -> Iterator[Problem]:
    broken = mark("Doctor", "第 {row} 条记录指向不存在的 {target}，请从 backups 文件夹恢复最近的备份。")
    for table, row, target, _key in store.connection.rows("PRAGMA foreign_key_check"):
        message = broken.format(row="?" if row is None else row, target=target)
        yield Problem(file=DATABASE, where=table, message=message)
    homeless = mark("Doctor", "企业编号 {number} 不在企业名录中，但有 {count} 条记录属于它。请补录该企业。")
    for table in ("figures", "items", "slot_notes"):
        sql = (
            f"SELECT subject, count(*) FROM {table} WHERE kind = ? "
            "AND subject NOT IN (SELECT id FROM enterprises) GROUP BY subject"
        )
        for number, count in store.connection.rows(sql, (SubjectKind.ENTERPRISE.value,)):
            yield Problem(file=DATABASE, where=table, message=homeless.format(number=number, count=count))


def _record_problems(store: Store) -> Iterator[Problem]:
    """Read every record as the use cases do; SQLite itself sees nothing wrong in a text that makes no sense."""
    template = mark("Doctor", "有记录的内容无法识别，请从 backups 文件夹恢复最近的备份。")
    readers: dict[str, Callable[[], object]] = {
        "enterprises": lambda: (store.enterprises.all(), store.enterprises.recycled()),
        "items": lambda: store.items.all(include_recycled=True),
        "figures": store.figures.all,
        "slot_notes": store.notes.all,
        "explanations": store.explanations.all,
        "volumes": store.volumes.all,
        "issued_references": store.references.all,
        "page_records": lambda: (store.prints.bound(), store.prints.printed()),
        "submissions": store.submissions.all,
        "packages": store.packages.all,
        "opinions": store.opinions.all,
        "decisions": store.decisions.all,
        "phrases": lambda: (store.phrases.all(), store.phrases.sheet()),
    }
    for table, read in readers.items():
        try:
            with legible(store.connection.archive):
                read()
        except ArchiveDamaged:
            yield Problem(file=DATABASE, where=table, message=template)


def _audit_problems(store: Store) -> Iterator[Problem]:
    template = mark(
        "Doctor", "操作记录自第 {number} 条起被改动或删除过，不能再作为凭证。请与最近的备份核对。"
    )
    if (number := store.audit.first_broken()) is not None:
        yield Problem(file=DATABASE, where="audit", message=template.format(number=number))
