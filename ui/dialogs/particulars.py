"""What an archive says of itself: whose it is, and what may still be changed of that."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cmarchive.assessment import FlagKind, Scheme
from cmarchive.model import DEFAULT_FONDS, Profile
from ui.dialogs.dialog import Dialog
from ui.texts import listed, shown
from ui.widgets.basics import button, label, row_of
from ui.widgets.choice import tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticularsWish:
    """What stands in the form."""

    office: str
    fonds: str
    reference_date: date | None
    city_flags: tuple[str, ...]


class ParticularsDialog(Dialog):
    """County, code, year and scheme are only shown: everything collected hangs on them."""

    def __init__(self, profile: Profile, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("档案库信息"))
        self.setMinimumWidth(560)
        years = listed(str(year) for year in profile.years)
        self.office = QLineEdit(profile.office)
        self.office.setPlaceholderText(profile.county)
        self.fonds = QLineEdit("" if profile.fonds == DEFAULT_FONDS else profile.fonds)
        self.fonds.setPlaceholderText(self.tr("由档案馆给定，如 X043"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMinimumWidth(148)
        self.fixed = QCheckBox(self.tr("按固定日期判断材料是否有效"))
        self._build_day(profile.reference_date)
        self._boxes = {
            flag.code: QCheckBox(shown(flag.title))
            for flag in scheme.flags.values()
            if flag.kind is FlagKind.CITY
        }
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("县区"), label(f"{profile.county} · {profile.region_code}"))
        form.addRow(self.tr("考核年度"), label(years))
        form.addRow(self.tr("考核方案"), label(shown(scheme.title), wrap=True))
        form.addRow(self.tr("立卷单位"), self.office)
        form.addRow("", label(self.tr("印在封面、备考表和台账上；不填就印县区名称。"), "secondary"))
        form.addRow(self.tr("全宗号"), self.fonds)
        form.addRow("", label(self.tr("用于以后发出的档号；已经发出的档号不改动。"), "secondary"))
        form.addRow(self.tr("基准日"), row_of(self.fixed, self.day, None))
        flags = QVBoxLayout()
        flags.setSpacing(6)
        for code, box in self._boxes.items():
            box.setChecked(code in profile.city_flags)
            flags.addWidget(box)
        form.addRow(self.tr("城市属性"), flags)
        form.addRow("", label(self.tr("决定哪些考核要求适用。"), "secondary"))
        for name, field in (
            (self.tr("立卷单位"), self.office),
            (self.tr("全宗号"), self.fonds),
            (self.tr("基准日"), self.day),
        ):
            field.setAccessibleName(name)
        self.save = button(self.tr("保存"), self.accept, "primary")
        self.save.setDefault(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(16)
        outer.addLayout(form)
        outer.addLayout(row_of(None, button(self.tr("取消"), self.reject), self.save))
        self.fonds.setFocus()

    @property
    def answer(self) -> ParticularsWish:
        """What stands in the form."""
        day = self.day.date()
        return ParticularsWish(
            office=self.office.text(),
            fonds=self.fonds.text(),
            reference_date=date(day.year(), day.month(), day.day()) if self.fixed.isChecked() else None,
            city_flags=tuple(code for code, box in self._boxes.items() if box.isChecked()),
        )

    def _build_day(self, reference: date | None) -> None:
        tidy(self.day)
        shown_day = reference or date.today()
        self.day.setDate(QDate(shown_day.year, shown_day.month, shown_day.day))
        self.fixed.setChecked(reference is not None)
        self.fixed.setToolTip(self.tr("不选时按当天判断"))
        self.day.setEnabled(reference is not None)
        self.fixed.toggled.connect(self.day.setEnabled)
