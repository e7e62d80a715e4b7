"""How long verifying a package takes, against sha256sum of the same bytes (budget: at most 1.2 times).

Usage: python tests/bench/bench_verify.py [MEGABYTES], 1000 unless told. Nothing is unpacked to the disk; SHA-256 and
SHA-512 of every file are both computed. Prints seconds, the peak memory and, last, the ratio.
"""

import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cmarchive.jobs import Monitor
from cmarchive.session import PackOptions, Session, verify_package

FILES = 400


def make_package(folder: Path, megabytes: int) -> Path:
    """A county whose originals are scans of random bytes, and its package without volumes."""
    source = random.Random(1)
    size = megabytes * 1_000_000 // FILES
    inbox = folder / "inbox"
    inbox.mkdir()
    for number in range(FILES):
        data = b"\xff\xd8\xff\xe0" + source.randbytes(size) + b"\xff\xd9"
        (inbox / f"{number:04d}.jpg").write_bytes(data)
    with Session.create(
        folder / "bench.cma", scheme_id="cm-2011", county="示例县", region_code="610101", year=2025
    ) as session:
        session.collect([inbox], Monitor())
        shutil.rmtree(inbox)
        return session.pack(folder / "bench.zip", Monitor(), options=PackOptions(with_volumes=False)).file


def timed(work: Callable[[], object]) -> float:
    """Seconds that ``work`` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def verified(package: Path) -> None:
    """Verify, and be sure that there was something to verify."""
    report = verify_package(package, Monitor())
    if not report.is_package:
        raise SystemExit(report.summary)


def main() -> None:
    """Time both, alternating, and print the best of three of each."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        package = make_package(Path(name), megabytes)
        command = ["sha256sum", str(package)]
        yardstick = own = float("inf")
        for _ in range(3):
            yardstick = min(
                yardstick, timed(lambda: subprocess.run(command, check=True, capture_output=True))
            )
            own = min(own, timed(lambda: verified(package)))
        size = package.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"sha256sum: {yardstick:.2f} s for {size / 1e6:.0f} MB in {FILES} files")
    print(f"verify: {own:.2f} s, peak memory {peak:.0f} MB (packing included)")
    print(f"ratio {own / yardstick:.2f}")


if __name__ == "__main__":
    main()
