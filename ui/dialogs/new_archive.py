"""The few facts a new archive needs."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cmarchive.assessment import FlagKind, Scheme
from cmarchive.session import is_city_code
from cmarchive.text import half_width
from ui.dialogs.dialog import Dialog
from ui.texts import listed, shown
from ui.widgets.basics import button, label, row_of
from ui.widgets.choice import tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArchive:
    """What was asked for."""

    path: Path
    scheme: str
    county: str
    region_code: str
    year: int
    city_flags: tuple[str, ...]


_CODE = 6  # digits of a 区划代码


class NewArchiveDialog(Dialog):
    """Asks for county, code, year, the city's properties and the folder; says what is wrong beside the button."""

    def __init__(self, schemes: list[Scheme], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schemes = schemes
        self.setWindowTitle(self.tr("新建档案库"))
        self.setMinimumWidth(520)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(16)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.scheme = QComboBox()
        for scheme in schemes:
            self.scheme.addItem(shown(scheme.title), scheme.id)
        self.scheme.setMinimumContentsLength(24)
        self.scheme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.county = QLineEdit()
        self.county.setPlaceholderText(self.tr("如 示例县"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("6 位数字"))
        self.code.setMaxLength(12)
        self.year = QSpinBox()
        self.year.setRange(1990, 2100)
        tidy(self.year)
        self.year.setValue(date.today().year)
        self.folder = QLineEdit(str(folder))
        choose = button(self.tr("选择…"), self._ask_folder)
        for name, field in (
            (self.tr("考核方案"), self.scheme),
            (self.tr("县区名称"), self.county),
            (self.tr("行政区划代码"), self.code),
            (self.tr("考核年度"), self.year),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.kind = label("", "secondary")
        form.insertRow(3, "", self.kind)  # below the code
        self.years = label("", "secondary")
        form.addRow("", self.years)
        self.flags = QWidget()
        self._boxes: dict[str, QCheckBox] = {}
        form.addRow(self.tr("城市属性"), self.flags)
        later = self.tr("决定哪些考核要求适用；以后可在“文件 › 档案库信息”中修改。")
        form.addRow("", label(later, "secondary"))
        self.folder.setAccessibleName(self.tr("保存在"))
        form.addRow(self.tr("保存在"), row_of(self.folder, choose))
        box.addLayout(form)
        self.path = label("", "secondary", wrap=True)
        self.problem = label("", "error", wrap=True)
        box.addWidget(self.path)
        box.addWidget(self.problem)
        self._build_buttons(box)
        self.scheme.currentIndexChanged.connect(lambda _row: self._fill_flags())
        for edit in (self.county, self.code, self.folder):
            edit.textChanged.connect(lambda _text: self._review())
        self.year.valueChanged.connect(lambda _year: self._review())
        self._fill_flags()
        self._review()
        self.county.setFocus()

    def answer(self) -> NewArchive:
        """What stands in the form."""
        county = self.county.text().strip()
        return NewArchive(
            path=Path(self.folder.text().strip()) / f"{county}{self.year.value()}.cma",
            scheme=str(self.scheme.currentData()),
            county=county,
            region_code=half_width(self.code.text()),
            year=self.year.value(),
            city_flags=tuple(code for code, flag in self._boxes.items() if flag.isChecked()),
        )

    def say(self, text: str) -> None:
        """Say why the archive could not be made."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _build_buttons(self, box: QVBoxLayout) -> None:
        self.make = button(self.tr("新建"), self.accept, "primary")
        self.make.setDefault(True)
        box.addLayout(row_of(None, button(self.tr("取消"), self.reject), self.make))

    def _fill_flags(self) -> None:
        if (old := self.flags.layout()) is not None:
            QWidget().setLayout(old)
        grid = QGridLayout(self.flags)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        self._boxes = {}
        row = self.scheme.currentIndex()
        flags = self._schemes[row].flags.values() if 0 <= row < len(self._schemes) else ()
        for number, flag in enumerate(one for one in flags if one.kind is FlagKind.CITY):
            made = QCheckBox(shown(flag.title))
            self._boxes[flag.code] = made
            grid.addWidget(made, number // 3, number % 3)
        self.resize(
            max(self.width(), self.sizeHint().width()), self.height()
        )  # flags have longer names elsewhere

    def _review(self) -> None:
        answer = self.answer()
        missing = ""
        if not answer.county:
            missing = self.tr("请填写县区名称。")
        elif not (len(answer.region_code) == _CODE and answer.region_code.isdecimal()):
            missing = self.tr("行政区划代码应为 6 位数字（GB/T 2260）。")
        elif not self.folder.text().strip():
            missing = self.tr("请选择保存的文件夹。")
        elif answer.path.exists():
            missing = self.tr("“{path}”已经存在，请换一个文件夹，或直接打开它。").format(path=answer.path)
        self.make.setEnabled(not missing)
        touched = bool(self.county.text() or self.code.text())
        self.say(missing if touched else "")
        self.path.setText(self._told(answer))
        is_city = is_city_code(answer.region_code)
        self.kind.setText(self.tr("按市级建立，另有接收、审核、汇总三页。") if is_city else "")
        self.kind.setVisible(is_city)
        scheme = self._schemes[self.scheme.currentIndex()]
        years = range(answer.year - scheme.year_count + 1, answer.year + 1)
        text = self.tr("收集 {years} 年的数据和材料").format(years=listed(str(year) for year in years))
        self.years.setText(text)

    def _told(self, answer: NewArchive) -> str:
        """What will be made; before anything is filled in, what is needed for it."""
        if not answer.county:
            return self.tr(
                "填写名称和代码，点“新建”。市级审核单位填写市的名称和代码（末两位 00），另有接收、审核、汇总三页。"
            )
        return self.tr("将建立：{path}").format(path=answer.path)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("保存在"), self.folder.text())
        if name:
            self.folder.setText(name)
