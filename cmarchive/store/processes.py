"""Whether a process of this computer is still running. Answers are best effort and never raise."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes

    _QUERY_LIMITED_INFORMATION = 0x1000
    _STILL_ACTIVE = 259
    _ACCESS_DENIED = 5

    def is_running(pid: int) -> bool:
        """Tell whether process ``pid`` runs on this computer."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED
        try:
            code = ctypes.c_ulong()
            known = kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
            return not known or code.value == _STILL_ACTIVE
        finally:
            kernel.CloseHandle(ctypes.c_void_p(handle))

else:

    def is_running(pid: int) -> bool:
        """Tell whether process ``pid`` runs on this computer."""
        if pid <= 0:
            return False
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:  # it runs, for somebody else
            return True
        return True


def birth_of(pid: int) -> str:
    """Name when a process was started, so that a re-used number is recognised; empty where it cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return f"{boot}/{status.rpartition(')')[2].split()[19]}"  # field 22, counted after the name
    except (OSError, IndexError):
        return ""
