"""互见: a document that several indicators share is bound once, and everything that refers to it says where. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from cmarchive.bind.entries import Elsewhere, Entry
from cmarchive.bind.layout import Mark, Pointer, Sheet
from cmarchive.bind.metrics import fitting_size, printable
from cmarchive.bind.plans import VolumePlan
from cmarchive.model import Leaf, SubjectKind
from cmarchive.text import mark

LayOut = Callable[[VolumePlan], VolumePlan]
_Key = tuple[tuple[str, tuple[Leaf, ...]], ...]
_Home = tuple[int, int]  # indices of a volume and of an entry in it


def cross(volumes: Sequence[VolumePlan], lay_out: LayOut) -> tuple[VolumePlan, ...]:
    """Take repeated evidence out of the later indicators' volumes and say everywhere where it is bound.

    Documents are the same when their files are, in the same order. ``lay_out`` numbers the entries and pages of a
    volume. Run it again whenever page counts have changed: what was crossed before is brought up to date, and nothing
    is done twice.
    """
    homes = _homes(volumes)
    without = [_without_repeats(volume, volumes, homes) for volume in volumes]
    if not any(entry.elsewhere for volume in without for entry in volume.entries):
        places = item_places(volumes)
        return tuple(_pointed(volume, places) for volume in volumes)
    laid_out = [lay_out(volume) for volume in without]
    told = [_told(volume, laid_out, homes) for volume in laid_out]
    places = item_places(told)
    return tuple(replace(_pointed(volume, places), see_also=_see_also(volume, told)) for volume in told)


def _key(entry: Entry) -> _Key:
    """What makes two documents the same; empty for sheets of ours and for what has no files."""
    return tuple((file.digest, file.leaves) for file in entry.item.files) if entry.item is not None else ()


def _homes(volumes: Sequence[VolumePlan]) -> Mapping[_Key, _Home]:
    """Where every document of the indicators has its pages: the first volume that brings it."""
    homes: dict[_Key, _Home] = {}
    for number, volume in enumerate(volumes):
        if volume.subject.key.kind is SubjectKind.INDICATOR:
            for index, entry in enumerate(volume.entries):
                if (key := _key(entry)) and entry.elsewhere is None:
                    homes.setdefault(key, (number, index))
    return homes


def _without_repeats(
    volume: VolumePlan, volumes: Sequence[VolumePlan], homes: Mapping[_Key, _Home]
) -> VolumePlan:
    """The volume without the pages of what another indicator's volume brings first."""
    if volume.subject.key.kind is not SubjectKind.INDICATOR:
        return volume
    entries = []
    for entry in volume.entries:
        home = homes.get(_key(entry))
        if home is not None and volumes[home[0]].subject != volume.subject:
            entries.append(replace(entry, sources=(), elsewhere=_place(volumes, home)))
        else:
            entries.append(entry)
    return replace(volume, entries=tuple(entries))


def _told(volume: VolumePlan, volumes: Sequence[VolumePlan], homes: Mapping[_Key, _Home]) -> VolumePlan:
    """The volume with the final places of what it only points to."""
    entries = []
    for entry in volume.entries:
        home = homes.get(_key(entry)) if entry.elsewhere is not None else None
        if home is not None:
            entries.append(replace(entry, elsewhere=_place(volumes, home)))
        else:
            entries.append(entry)
    return replace(volume, entries=tuple(entries))


def _place(volumes: Sequence[VolumePlan], home: _Home) -> Elsewhere:
    volume = volumes[home[0]]
    return volume.place_of(volume.entries[home[1]])


def item_places(volumes: Sequence[VolumePlan]) -> Mapping[int, Elsewhere]:
    """Where every item stands, by its number."""
    return {
        entry.item.id: volume.place_of(entry)
        for volume in volumes
        for entry in volume.entries
        if entry.item is not None
    }


def _see_also(volume: VolumePlan, volumes: Sequence[VolumePlan]) -> tuple[str, ...]:
    """The 档号 of volumes this one points to or that point to it, in the order of the volumes."""
    mine = {entry.elsewhere.volume for entry in volume.entries if entry.elsewhere is not None}
    return tuple(
        other.reference
        for other in volumes
        if other.number in mine
        or any(one.elsewhere is not None and one.elsewhere.volume == volume.number for one in other.entries)
    )


def _pointed(volume: VolumePlan, places: Mapping[int, Elsewhere]) -> VolumePlan:
    """The volume with everything its own sheets say about where evidence is bound."""
    if not any(isinstance(one, Pointer) for one in _marks(volume)):
        return volume
    entries = tuple(
        replace(entry, sheets=tuple(_filled(sheet, volume, places) for sheet in entry.sheets))
        for entry in volume.entries
    )
    return replace(volume, entries=entries)


def _marks(volume: VolumePlan) -> Iterator[Mark]:
    for entry in volume.entries:
        for sheet in entry.sheets:
            yield from sheet.marks


def _filled(sheet: Sheet, volume: VolumePlan, places: Mapping[int, Elsewhere]) -> Sheet:
    return Sheet(
        tuple(
            _pointer(one, volume, places.get(one.item)) if isinstance(one, Pointer) else one
            for one in sheet.marks
        )
    )


def _pointer(one: Pointer, volume: VolumePlan, place: Elsewhere | None) -> Pointer:
    if place is None:
        text = mark("Sheet", "（不在本次装订的案卷中）")
    else:
        page = place.page_of(one.page)
        if place.volume == volume.number:
            text = mark("Sheet", "本卷第{page}页").format(page=page)
        else:
            text = mark("Sheet", "{reference} 第{page}页").format(reference=place.reference, page=page)
    shown = printable(text)
    return replace(one, text=shown, size=fitting_size(shown, one.full, one.room))
