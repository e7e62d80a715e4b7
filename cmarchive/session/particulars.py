"""What an archive says of itself and may still change: office, 全宗号, the day of judging, the city's properties."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cmarchive.errors import ValueInvalid
from cmarchive.model import DEFAULT_FONDS, Profile
from cmarchive.session.profiles import checked_flags
from cmarchive.session.undoing import Undoing
from cmarchive.text import half_width, mark

_LONGEST_FONDS, _LONGEST_OFFICE = 20, 60  # characters


class Particulars(Undoing):
    """Changes the profile of an archive; county, code, year and scheme stay what they were when it was made."""

    def set_particulars(
        self, *, office: str, fonds: str, reference_date: date | None, city_flags: Iterable[str]
    ) -> Profile:
        """Change what an archive says of itself; 档号 already issued stay as they are. Raises ValueInvalid.

        Empty ``fonds`` stands for the one used until there is one, empty ``office`` for the county.
        """
        changed = replace(
            self.profile,
            office=_checked(office, mark("Profile", "立卷单位"), _LONGEST_OFFICE),
            fonds=_checked_fonds(fonds) or DEFAULT_FONDS,
            reference_date=reference_date,
            city_flags=checked_flags(self.scheme, city_flags),
        )
        if changed != self.profile:
            with self._edit(mark("Step", "修改档案库信息")) as store:
                store.set_profile(changed)
            self.profile = changed
        return changed


def _checked_fonds(text: str) -> str:
    """A 全宗号 as archives give it: letters and digits, perhaps parted by signs, never by blanks (DA/T 13)."""
    name = mark("Profile", "全宗号")
    fonds = _checked(half_width(text), name, _LONGEST_FONDS)
    if any(char.isspace() for char in fonds) or not all(char.isalnum() or char in "-_." for char in fonds):
        reason = mark("Profile", "只能用字母、数字和 - _ .，如 X043")
        raise ValueInvalid(value=text, field=name, reason=reason)
    return fonds


def _checked(text: str, name: str, longest: int) -> str:
    clean = " ".join(text.split())
    if not clean.isprintable() or len(clean) > longest:
        reason = mark("Profile", "含有不能显示的字符，或超过 {most} 个字").format(most=longest)
        raise ValueInvalid(value=text, field=name, reason=reason)
    return clean
