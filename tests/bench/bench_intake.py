"""How long taking in files lasts, against copying them and computing their SHA-256 (budget: at most 1.5 times).

Usage: python tests/bench/bench_intake.py [MEGABYTES], 1000 unless told. Prints seconds and, last, the ratio.
"""

import hashlib
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cmarchive.store import ObjectStore

FILES = 200


def make_files(folder: Path, megabytes: int) -> list[Path]:
    """Write files of random bytes, all different, the same in every run."""
    source = random.Random(1)
    size = megabytes * 1_000_000 // FILES
    files = [folder / f"{number:04d}.bin" for number in range(FILES)]
    for file in files:
        file.write_bytes(source.randbytes(size))
    return files


def copy_and_hash(files: list[Path], target: Path) -> None:
    """The yardstick: copy each file, then read the copy and hash it."""
    target.mkdir()
    for file in files:
        copy = target / file.name
        shutil.copyfile(file, copy)
        with copy.open("rb") as opened:
            hashlib.file_digest(opened, "sha256")


def take_in(files: list[Path], target: Path) -> None:
    """The program's own way: copy, fsync, verify, rename."""
    store = ObjectStore(target)
    for file in files:
        store.take_in(file)


def main() -> None:
    """Time both, alternating, and print the best of three of each."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "source").mkdir()
        files = make_files(folder / "source", megabytes)
        best = {"copy + sha256": float("inf"), "take in": float("inf")}
        for _ in range(3):
            for label, work in (("copy + sha256", copy_and_hash), ("take in", take_in)):
                target = folder / "target"
                began = time.perf_counter()
                work(files, target)
                best[label] = min(best[label], time.perf_counter() - began)
                shutil.rmtree(target)
    for label, seconds in best.items():
        print(f"{label}: {seconds:.2f} s for {megabytes} MB in {FILES} files")
    print(f"ratio {best['take in'] / best['copy + sha256']:.2f}")


if __name__ == "__main__":
    main()
