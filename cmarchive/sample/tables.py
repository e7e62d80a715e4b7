"""The tables the sample's papers print: months of a ledger, equipment, wastes, and figures as the county reports them."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.numbers import plain
from cmarchive.sample.source import SampleEnterprise

Rows = tuple[tuple[str, ...], ...]
_SIGNATURE = "（签名）"
_POLLUTANTS = {"化学需氧量": "cod", "氨氮": "nh3n", "二氧化硫": "so2", "氮氧化物": "nox"}
_STATISTICS = (
    ("industrial_water_total", "工业用水总量", "吨"),
    ("water_fresh", "新鲜水量", "吨"),
    ("water_reused", "重复用水量", "吨"),
    ("wastewater_discharged", "工业废水排放量", "吨"),
    ("cod_industrial", "化学需氧量排放量", "吨"),
    ("nh3n_industrial", "氨氮排放量", "吨"),
    ("so2_industrial", "二氧化硫排放量", "吨"),
    ("nox_industrial", "氮氧化物排放量", "吨"),
    ("solid_waste_generated", "工业固体废物产生量", "吨"),
    ("solid_waste_reused", "工业固体废物综合利用量", "吨"),
    ("solid_waste_disposed", "工业固体废物处置量", "吨"),
    ("hazardous_waste_generated", "危险废物产生量", "吨"),
    ("sewage_treated_central", "污水处理量", "万吨"),
    ("sludge_generated", "污泥产生量", "吨"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRequest:
    """What a table is about: the enterprise, the year, the figures as written, and the dice of the paper."""

    enterprise: SampleEnterprise
    year: int
    written: Mapping[tuple[str, str, int], str]
    chance: random.Random

    def figure(self, code: str) -> str:
        """A figure of the enterprise as written; a dash when there is none."""
        return self.written.get((self.enterprise.name, code, self.year), "") or "—"


def table(name: str, request: TableRequest) -> Rows:
    """Make the table called ``name``; its first row is the heading."""
    return _TABLES[name](request)


def places(name: str, request: TableRequest) -> tuple[tuple[str, str], ...]:
    """What a drawing shows, as rows labelled 构筑物: buildings, steps of the process or sensitive places."""
    if name == "process":
        names = request.enterprise.traits["process"].split("→")
    elif name == "receptors":
        names = [
            "示例村（北，650米）",
            "示例小学（东，820米）",
            "示例河（南，300米）",
            "本单位",
            "示例社区（西，1200米）",
        ]
    else:
        names = request.enterprise.traits["buildings"]
    return tuple(("构筑物", text) for text in names)


def _materials(request: TableRequest) -> Rows:
    grown = Decimal(90 + 4 * (request.year % 4)) / 100
    rows = [("序号", "名称", "单位", "年用量", "用途")]
    for number, (name, amount, unit) in enumerate(request.enterprise.traits["materials"], 1):
        rows.append((str(number), name, unit, plain(round(Decimal(amount) * grown, 1)), "生产"))
    rows.append(
        (str(len(rows)), f"产品：{request.enterprise.product}", "—", request.enterprise.capacity, "销售")
    )
    return tuple(rows)


def _equipment(request: TableRequest) -> Rows:
    head = ("序号", "设备名称", "型号", "数量", "投用时间", "是否淘汰类")
    rows = [
        (str(number), name, model, count, request.enterprise.started, "否")
        for number, (name, model, count) in enumerate(request.enterprise.traits["equipment"], 1)
    ]
    return (head, *rows)


def _emissions(request: TableRequest) -> Rows:
    rows = [("污染物", "许可排放量（吨）", "实际排放量（吨）", "数据来源")]
    for name in request.enterprise.traits["pollutants"]:
        code = _POLLUTANTS.get(name)
        allowed = request.figure(f"permit_{code}") if code else "—"
        actual = request.figure(f"actual_{code}") if code else f"{request.chance.uniform(0.02, 0.4):.2f}"
        rows.append((name, allowed, actual, "自行监测"))
    return tuple(rows)


def _permits(request: TableRequest) -> Rows:
    rows = [("排放口", "污染物", "许可排放浓度", "年许可排放量（吨）")]
    for name in request.enterprise.traits["pollutants"]:
        code = _POLLUTANTS.get(name)
        rows.append(("主要排放口", name, "按标准执行", request.figure(f"permit_{code}") if code else "—"))
    return tuple(rows)


def _monitoring(request: TableRequest) -> Rows:
    rows = [("监测点位", "监测项目", "单位", "监测结果", "标准限值", "评价")]
    limits = (
        ("pH", "无量纲", "6~9"),
        ("化学需氧量", "mg/L", "80"),
        ("氨氮", "mg/L", "8"),
        ("悬浮物", "mg/L", "30"),
    )
    for item, unit, limit in limits:
        value = "7.2" if item == "pH" else f"{int(limit) * request.chance.uniform(0.3, 0.8):.1f}"
        rows.append(("废水总排放口", item, unit, value, limit, "达标"))
    rows += [
        (f"厂界{side}", "昼间噪声", "dB(A)", f"{request.chance.uniform(52, 59):.1f}", "65", "达标")
        for side in "东南西北"
    ]
    return tuple(rows)


def _wastes(request: TableRequest) -> Rows:
    rows = [("废物名称", "废物代码", "数量（吨）", "去向")]
    rows += [(name, code, amount, "委托处置") for name, code, amount in request.enterprise.traits["wastes"]]
    return tuple(rows)


def _months(head: tuple[str, ...], low: float, high: float) -> Callable[[TableRequest], Rows]:
    """A ledger of twelve months: amounts within a range, stored until the end of each quarter."""

    def rows(request: TableRequest) -> Rows:
        lines, stored = [head], 0.0
        for month in range(1, 13):
            amount = round(request.chance.uniform(low, high), 2)
            stored += amount
            moved = round(stored, 2) if month % 3 == 0 else 0.0
            stored = round(stored - moved, 2)
            lines.append((f"{month}月", f"{amount:.2f}", f"{moved:.2f}", f"{stored:.2f}", _SIGNATURE))
        return tuple(lines)

    return rows


def _operation(request: TableRequest) -> Rows:
    rows = [("月份", "运行天数", "处理量", "药剂用量（千克）", "电耗（千瓦时）", "运行情况", "记录")]
    for month in range(1, 13):
        amount, dose = request.chance.randint(300, 900), request.chance.randint(40, 160)
        power = request.chance.randint(900, 4200)
        rows.append((f"{month}月", "30", str(amount), str(dose), str(power), "正常", _SIGNATURE))
    return tuple(rows)


def _records(request: TableRequest) -> Rows:
    del request
    kinds = (
        "基本信息",
        "生产设施运行管理信息",
        "污染防治设施运行管理信息",
        "监测记录信息",
        "其他环境管理信息",
    )
    head = ("序号", "台账类别", "记录形式", "存放位置", "保存期限")
    return (
        head,
        *(
            (str(number), kind, "电子和纸质", "安全环保部档案柜", "五年")
            for number, kind in enumerate(kinds, 1)
        ),
    )


def _supplies(request: TableRequest) -> Rows:
    head = ("序号", "物资名称", "数量", "存放位置", "检查情况")
    names = ("防毒面具", "防护服", "吸附棉", "沙袋", "潜水泵", "围油栏", "应急照明灯", "急救箱")
    rows = (
        (str(n), name, str(request.chance.randint(2, 40)), "应急物资库", "完好")
        for n, name in enumerate(names, 1)
    )
    return (head, *rows)


def _hazards(request: TableRequest) -> Rows:
    head = ("排查日期", "隐患内容", "级别", "整改措施", "完成情况")
    texts = ("阀门标识不清", "围堰排水口未关闭", "应急物资数量不足", "地沟盖板破损")
    rows = (
        (f"{request.year}-{3 * n:02d}-10", text, "一般", "立即整改", "已完成")
        for n, text in enumerate(texts, 1)
    )
    return (head, *rows)


def _chemicals(request: TableRequest) -> Rows:
    head = ("序号", "名称", "最大存量（吨）", "存放位置", "标签和说明书", "检查结果")
    rows = (
        (str(n), name, str(request.chance.randint(3, 40)), "罐区", "齐全", "符合")
        for n, name in enumerate(("甲醇", "盐酸", "液碱", "次氯酸钠"), 1)
    )
    return (head, *rows)


def _statistics(request: TableRequest) -> Rows:
    rows = [("指标名称", "计量单位", "本年实际")]
    rows += [
        (name, unit, request.figure(code)) for code, name, unit in _STATISTICS if request.figure(code) != "—"
    ]
    return tuple(rows) if len(rows) > 1 else (*rows, ("主要指标", "—", "见系统填报数据"))


def _tax(request: TableRequest) -> Rows:
    rows = [("税款所属期", "应税污染物", "应纳税额（元）", "税票号")]
    for quarter in range(1, 5):
        tax = f"{request.chance.uniform(1200, 9800):.2f}"
        receipt = f"SL{request.year}{quarter}{request.chance.randint(1000, 9999)}"
        rows.append((f"{request.year}年第{quarter}季度", "水、大气污染物", tax, receipt))
    return tuple(rows)


_TABLES: Mapping[str, Callable[[TableRequest], Rows]] = {
    "materials": _materials,
    "equipment": _equipment,
    "emissions": _emissions,
    "permits": _permits,
    "monitoring": _monitoring,
    "wastes": _wastes,
    "waste_months": _months(("月份", "产生量（吨）", "转移量（吨）", "月末贮存（吨）", "记录"), 0.1, 1.2),
    "medical_months": _months(("月份", "产生量（吨）", "移交量（吨）", "暂存（吨）", "记录"), 0.5, 4.0),
    "solid_months": _months(("月份", "产生量（吨）", "外运利用（吨）", "月末贮存（吨）", "记录"), 2.0, 60.0),
    "operation": _operation,
    "records": _records,
    "supplies": _supplies,
    "hazards": _hazards,
    "chemicals": _chemicals,
    "statistics": _statistics,
    "tax": _tax,
}
