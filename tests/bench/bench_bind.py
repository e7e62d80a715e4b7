"""How long binding lasts, against a bare merge of the same files by qpdf (budget: at most 0.7 times; after one change 10 %).

Usage: python tests/bench/bench_bind.py [PAGES], 6000 unless told. Makes 200 dpi grey scans, 20 pages a file, files them
for 20 enterprises, then merges (`qpdf --empty --pages`) and binds in turn, three times each. Binding includes contents,
numbers, links, outline, verification and validation. Prints seconds, pages per second, peak memory and, last, ratios.
"""

import io
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import img2pdf
from PIL import Image, ImageDraw

from cmarchive.model import Enterprise
from cmarchive.session import Session

PAGES_A_FILE = 20
ENTERPRISES = 20
ROUNDS = 3
ONCE = Path(__file__).with_name("bind_once.py")
SCANS = 40  # different pictures; each page carries its own comment, so that no two streams are alike


def make_scan(source: random.Random) -> bytes:
    """A grey A4 page at 200 dpi: paper grain, and lines of dark blots where writing would be."""
    grain = Image.frombytes("L", (827, 1170), source.randbytes(827 * 1170)).point(
        lambda value: 232 + value // 16
    )
    page = grain.resize((1654, 2339))
    draw = ImageDraw.Draw(page)
    for line in range(40):
        y = 180 + line * 50
        for column in range(45):
            x = 190 + column * 30
            for _ in range(5):
                left, top = x + source.randrange(16), y + source.randrange(16)
                draw.rectangle(
                    (left, top, left + source.randrange(2, 12), top + 3), fill=source.randrange(70)
                )
    out = io.BytesIO()
    page.save(out, "JPEG", quality=14, dpi=(200, 200))
    return out.getvalue()


def with_comment(jpeg: bytes, text: str) -> bytes:
    """The same picture with a comment segment after its first marker."""
    comment = text.encode("ascii")
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + jpeg[2:]


def make_files(folder: Path, pages: int) -> list[Path]:
    """Write the scans as PDF files of 20 pages."""
    source = random.Random(1)
    scans = [make_scan(source) for _ in range(SCANS)]
    files = []
    for number in range(pages // PAGES_A_FILE):
        images = [
            with_comment(scans[(number * 7 + page) % SCANS], f"scan {number} {page}")
            for page in range(PAGES_A_FILE)
        ]
        files.append(folder / f"{number:04d}.pdf")
        files[-1].write_bytes(img2pdf.convert(images))
    return files


def make_archive(path: Path, files: list[Path]) -> None:
    """File the scans for enterprises, fifteen a dossier, in slots of their own."""
    with Session.create(
        path,
        scheme_id="cm-2011",
        county="示例县",
        region_code="610123",
        year=2025,
        reference_date=date(2025, 11, 20),
    ) as session:
        slots = [slot.code for slot in session.scheme.slots]
        each = -(-len(files) // ENTERPRISES)
        for number in range(ENTERPRISES):
            enterprise = session.put_enterprise(Enterprise(id="", name=f"示例{number + 1:02d}号企业有限公司"))
            for index, file in enumerate(files[number * each : (number + 1) * each]):
                session.add([file], subject=enterprise.key, slot=slots[index * 3 % len(slots)])


def merge(files: list[Path], target: Path) -> float:
    """Seconds of the yardstick."""
    began = time.perf_counter()
    subprocess.run(["qpdf", "--empty", "--pages", *map(str, files), "--", str(target)], check=True)
    seconds = time.perf_counter() - began
    target.unlink()
    return seconds


def main() -> None:
    """Merge and bind in turn, and print the medians."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 6000
    merges, binds = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "scans").mkdir()
        files = make_files(folder / "scans", pages)
        size = sum(file.stat().st_size for file in files)
        make_archive(folder / "a.cma", files)
        for _ in range(ROUNDS):
            if shutil.which("qpdf"):
                merges.append(merge(files, folder / "merged.pdf"))
            command = [sys.executable, str(ONCE), str(folder / "a.cma"), str(folder / "out")]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            binds.append(json.loads(done.stdout))
            shutil.rmtree(folder / "out")
    cold = statistics.median(one["cold"] for one in binds)
    again = statistics.median(one["again"] for one in binds)
    print(
        "each:",
        [round(one["cold"], 2) for one in binds],
        [round(one["again"], 2) for one in binds],
        [round(one, 2) for one in merges],
    )
    print(f"{binds[0]['pages']} pages, {size / 1e6:.0f} MB in {len(files)} files")
    print(f"bind: {cold:.2f} s, {binds[0]['pages'] / cold:.0f} pages/s; after one change {again:.2f} s")
    print(
        f"peak memory: {max(one['own'] for one in binds):.0f} MB, workers {max(one['others'] for one in binds):.0f} MB"
    )
    print(f"after one change / first binding: ratio {again / cold:.3f}")
    if merges:
        print(f"qpdf: {statistics.median(merges):.2f} s")
        print(f"ratio {cold / statistics.median(merges):.2f}")
    else:
        print("qpdf is not installed: no ratio")


if __name__ == "__main__":
    main()
