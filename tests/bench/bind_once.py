"""Binds an archive twice, the second time after one document changed; bench_bind.py runs it in processes of its own.

Usage: python tests/bench/bind_once.py ARCHIVE FOLDER. Prints seconds, peak memory in MB and pages as JSON.
"""

import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def bind_twice(archive: Path, target: Path) -> dict[str, float]:
    """Bind ``archive`` into ``target``, which is not there yet; fonts are converted before the clock starts."""
    from cmarchive.bind import text_fonts  # the processes that help load this file too, and need none of it
    from cmarchive.jobs import Monitor
    from cmarchive.session import Session

    text_fonts()
    with Session.open(archive) as session:
        began = time.perf_counter()
        result = session.bind(target, Monitor())
        cold = time.perf_counter() - began
        item = next(item for item in session.view().items if item.subject is not None)
        session.update_item(replace(item, title=f"{item.title}（{time.time_ns()}）"))
        began = time.perf_counter()
        session.bind(target, Monitor())
        again = time.perf_counter() - began
    return {
        "cold": cold,
        "again": again,
        "own": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "others": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
        "pages": sum(volume.pages for volume in result.volumes),
    }


if __name__ == "__main__":
    print(json.dumps(bind_twice(Path(sys.argv[1]), Path(sys.argv[2]))))
