"""How to bind, in full: every option of a preset that a clerk may want otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cmarchive.session import (
    PRESET_NAMES,
    SECRECY_LEVELS,
    BindOptions,
    Fit,
    Foreign,
    NumberForm,
    Numbering,
    NumberStyle,
    Sides,
    Stamp,
    preset_options,
)
from ui.dialogs.dialog import Dialog
from ui.texts import shown
from ui.widgets.basics import Card, button, label, row_of, scrolled
from ui.widgets.choice import Choice, tidy

_WIDE = 880


class BindOptionsDialog(Dialog):
    """Shows the options of a preset with what was changed; 恢复预设 takes the changes back."""

    def __init__(self, options: BindOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        name = shown(PRESET_NAMES[options.preset])
        self.setWindowTitle(self.tr("装订选项 · {edition}").format(edition=name))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self._build_numbers(), self._build_paper())),
            (right, (self._build_marks(), self._build_documents(), self._build_content())),
        ):
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        body = self._body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        outer.addWidget(scrolled(body), 1)
        self.reset = button(self.tr("恢复预设"), self._reset)
        self.reset.setToolTip(self.tr("把这一页的各项改回“{edition}”的预设").format(edition=name))
        self.take = button(self.tr("确定"), self.accept, "primary")
        self.take.setDefault(True)
        outer.addLayout(row_of(self.reset, None, button(self.tr("取消"), self.reject), self.take))
        self._show(options)

    def answer(self) -> BindOptions:
        """What stands in the form."""
        return replace(
            self._options,
            number_style=self.number_style.value,
            numbering=self.numbering.value,
            number_form=self.number_form.value,
            number_size=self.number_size.value(),
            number_colour=self.number_colour.value,
            sides=self.sides.value,
            fit=self.fit.value,
            foldouts=self.foldouts.isChecked(),
            sheet_limit=self.sheet_limit.value(),
            thickness=self.thickness.value() or None,
            paper_weight=self.paper_weight.value(),
            stamp=self.stamp.value,
            foreign=self.foreign.value,
            resolution=self.resolution.value,
            watermark=self.watermark.text().strip(),
            secrecy_mark=self.secrecy_mark.isChecked(),
            leaves_out=frozenset(level for level, box in self.left_out.items() if box.isChecked()),
            breadcrumbs=self.breadcrumbs.isChecked(),
            dividers=self.dividers.isChecked(),
            indexes=self.indexes.isChecked(),
            findings=self.findings.isChecked(),
            spines=self.spines.isChecked(),
        )

    def _show(self, options: BindOptions) -> None:
        self.number_style.choose(options.number_style)
        self.numbering.choose(options.numbering)
        self.number_form.choose(options.number_form)
        self.number_size.setValue(options.number_size)
        self.number_colour.choose(options.number_colour)
        self.sides.choose(options.sides)
        self.fit.choose(options.fit)
        self.foldouts.setChecked(options.foldouts)
        self.sheet_limit.setValue(options.sheet_limit)
        self.thickness.setValue(options.thickness or 0)
        self.paper_weight.setValue(options.paper_weight)
        self.stamp.choose(options.stamp)
        self.foreign.choose(options.foreign)
        self.resolution.choose(options.resolution, f"{options.resolution} dpi")
        self.watermark.setText(options.watermark)
        self.secrecy_mark.setChecked(options.secrecy_mark)
        for level, box in self.left_out.items():
            box.setChecked(level in options.leaves_out)
        self.breadcrumbs.setChecked(options.breadcrumbs)
        self.dividers.setChecked(options.dividers)
        self.indexes.setChecked(options.indexes)
        self.findings.setChecked(options.findings)
        self.spines.setChecked(options.spines)

    def _reset(self) -> None:
        self._show(preset_options(self._options.preset))

    def _build_numbers(self) -> Card:
        self.number_style = Choice(
            (
                (NumberStyle.GB11822, self.tr("页脚外侧（GB/T 11822）")),
                (NumberStyle.DAT22, self.tr("页眉外侧（DA/T 22）")),
            ),
            self.tr("按卷整理用 GB/T 11822-2008，按件整理用 DA/T 22-2015"),
        )
        self.numbering = Choice(
            ((Numbering.VOLUME, self.tr("全卷连续")), (Numbering.ITEM, self.tr("每件另起"))),
            self.tr("页码在一册中连续编写，或每件从 1 编起"),
        )
        self.number_form = Choice(
            ((NumberForm.PLAIN, self.tr("只写页号")), (NumberForm.PAIR, self.tr("册号-页号"))),
            self.tr("册号-页号如 2-15，散页也能找回所在的册"),
        )
        self.number_size = _measure(6, 16, self.tr(" 磅"), self.tr("页码的字号，9 磅即小五号"))
        self.number_size.setSingleStep(0.5)
        self.number_colour = Choice(
            (
                ("000000", self.tr("黑色")),
                ("555555", self.tr("深灰")),
                ("C00000", self.tr("红色")),
                ("1F4E9E", self.tr("蓝色")),
            ),
            self.tr("彩色页码不易与原件上的旧页码混淆"),
        )
        return _card(
            self.tr("页码"),
            (
                (self.tr("位置"), self.number_style),
                (self.tr("编号"), self.numbering),
                (self.tr("写法"), self.number_form),
                (self.tr("字号"), self.number_size),
                (self.tr("颜色"), self.number_colour),
            ),
        )

    def _build_paper(self) -> Card:
        self.sides = Choice(
            ((Sides.ONE, self.tr("单面")), (Sides.TWO, self.tr("双面"))),
            self.tr("双面打印时，每件材料从正面开始"),
        )
        self.fit = Choice(
            ((Fit.MARGINS, self.tr("四边留白")), (Fit.FULL, self.tr("只留装订边"))),
            self.tr("原件缩放到留白之内，或尽量放大、只让出装订边"),
        )
        self.foldouts = QCheckBox(self.tr("A3 图表作折页，不缩小"))
        self.foldouts.setToolTip(self.tr("不选时，大于 A4 的页缩小到 A4"))
        self.sheet_limit = _number(1, 2000, self.tr(" 张"), self.tr("一册最多多少张纸；一件材料不拆开"))
        self.thickness = _measure(
            0, 200, self.tr(" 毫米"), self.tr("一册最多多厚，0 为不限；卷盒常见 20 至 60 毫米")
        )
        self.thickness.setSpecialValueText(self.tr("不限"))
        self.paper_weight = _number(
            40, 300, self.tr(" 克/平方米"), self.tr("纸张克重，用来估算厚度；80 克纸每张约 0.1 毫米")
        )
        return _card(
            self.tr("纸张与分册"),
            (
                (self.tr("打印"), self.sides),
                (self.tr("原件大小"), self.fit),
                ("", self.foldouts),
                (self.tr("每册上限"), self.sheet_limit),
                (self.tr("厚度上限"), self.thickness),
                (self.tr("纸张"), self.paper_weight),
            ),
        )

    def _build_marks(self) -> Card:
        self.stamp = Choice(
            (
                (Stamp.NONE, self.tr("不盖")),
                (Stamp.FILING, self.tr("归档章（DA/T 22）")),
                (Stamp.REFERENCE, self.tr("档号章（GB/T 11822）")),
            ),
            self.tr("盖在每件材料首页的空白处"),
        )
        self.watermark = QLineEdit()
        self.watermark.setPlaceholderText(self.tr("不加水印"))
        self.watermark.setMaxLength(20)
        self.watermark.setMinimumHeight(32)
        self.watermark.setToolTip(self.tr("浅灰色斜印在每一页上"))
        self.secrecy_mark = QCheckBox(self.tr("在页上印出本件密级"))
        self.left_out = {level: QCheckBox(shown(level)) for level in SECRECY_LEVELS}
        levels = QWidget()
        row = QHBoxLayout(levels)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for box in self.left_out.values():
            box.setToolTip(self.tr("这一密级的材料不装入，以一页说明代替"))
            row.addWidget(box)
        row.addStretch(1)
        return _card(
            self.tr("章与密级"),
            (
                (self.tr("每件首页"), self.stamp),
                (self.tr("水印"), self.watermark),
                ("", self.secrecy_mark),
                (self.tr("不装入"), levels),
            ),
        )

    def _build_documents(self) -> Card:
        self.foreign = Choice(
            ((Foreign.RENDER, self.tr("转为页面图像")), (Foreign.KEEP, self.tr("原样装入"))),
            self.tr("转为图像后案卷符合 PDF/A，但该件文字不能选取；原样装入则相反"),
        )
        self.resolution = Choice[int | None](
            (
                (None, self.tr("保持原样")),
                (200, "200 dpi"),
                (300, "300 dpi"),
                (400, "400 dpi"),
                (600, "600 dpi"),
            ),
            self.tr("更细的扫描图像降到这一分辨率；DA/T 31-2017 要求不低于 200，小字不低于 300"),
        )
        return _card(
            self.tr("材料"),
            (
                (self.tr("不合 PDF/A 的"), self.foreign),
                (self.tr("扫描件上限"), self.resolution),
            ),
        )

    def _build_content(self) -> Card:
        self.breadcrumbs = QCheckBox(self.tr("页上方的小字：企业、材料名称"))
        self.dividers = QCheckBox(self.tr("各类材料前的隔页"))
        self.indexes = QCheckBox(self.tr("汇总卷中的指标、数据项索引"))
        self.findings = QCheckBox(self.tr("列出没有解决的问题"))
        self.findings.setToolTip(self.tr("不选时只列已经说明的问题"))
        self.spines = QCheckBox(self.tr("案卷和档案盒的脊背（脊背.pdf）"))
        self.spines.setToolTip(self.tr("裁开后贴在卷皮和档案盒上；只装订部分案卷时不输出"))
        boxes = (self.breadcrumbs, self.dividers, self.indexes, self.findings, self.spines)
        return _card(self.tr("程序编制的内容"), tuple(("", box) for box in boxes))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its content, whose size is known once it has its style; where the screen is lower it scrolls."""
        screen = self.screen().availableSize()
        self.setMinimumWidth(self._body.minimumSizeHint().width() + 60)
        wanted = self._body.sizeHint().height() + 16 + 16 + 20 + 40
        self.resize(min(_WIDE, screen.width() - 40), min(wanted, screen.height() - 80))
        super().showEvent(event)


def _number(low: int, high: int, suffix: str, tip: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(low, high)
    made.setSuffix(suffix)
    _dress(made, tip)
    return made


def _measure(low: float, high: float, suffix: str, tip: str) -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setRange(low, high)
    made.setDecimals(1)
    made.setSuffix(suffix)
    _dress(made, tip)
    return made


def _dress(field: QAbstractSpinBox, tip: str) -> None:
    tidy(field)
    field.setToolTip(tip)


def _card(title: str, rows: Sequence[tuple[str, QWidget]]) -> Card:
    card = Card(title)
    form = QFormLayout()
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for name, field in rows:
        if name:
            field.setAccessibleName(name)
            named = label(name, "secondary")
            named.setMinimumWidth(84)
            form.addRow(named, field)
        else:
            form.addRow(field)
    card.add(form)
    return card
