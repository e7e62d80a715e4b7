"""Real types by first bytes: what was told of a file, what may be handed over, and what must not be."""

_TYPES = (
    (b"%PDF", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"GIF8", "image/gif"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\3\4", "zip"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"MZ", "exe"),
    (b"\x7fELF", "exe"),
    (b"\xcf\xfa\xed\xfe", "exe"),
    (b"#!", "script"),
)
_EXECUTABLE = (
    *(".exe", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf"),
    *(".hta", ".lnk", ".msi", ".dll", ".jar", ".sh", ".app", ".pif", ".reg"),
)
_PACKED = {"rar", "7z", "gzip"}


def kind_of(head: bytes) -> str:
    """A type by its first bytes; empty when they tell nothing."""
    return next((name for start, name in _TYPES if head.startswith(start)), "")


def agrees(media_type: str, head: bytes) -> bool:
    """Tell whether first bytes are those of a type as it was told; what neither can tell agrees."""
    kind = kind_of(head)
    exact = {"application/pdf", "image/jpeg", "image/png", "image/tiff", "image/bmp", "image/gif"}
    if media_type in exact or kind in exact:
        return media_type == kind
    return True


def is_executable(path: str, head: bytes) -> bool:
    """Tell whether a system might run it."""
    name = path.rpartition("/")[2].casefold()
    return kind_of(head) in ("exe", "script") or name.endswith(_EXECUTABLE)


def is_packed(media_type: str, head: bytes) -> bool:
    """Tell whether it is an archive within the archive; Office and OFD files are ZIPs and are not meant."""
    kind = kind_of(head)
    if kind == "zip":
        return media_type in ("application/zip", "application/x-zip-compressed")
    return kind in _PACKED


def is_known(media_type: str) -> bool:
    """Tell whether the format is one an archive accepts (GB/T 18894-2016, GB/T 33190-2016; from memory)."""
    accepted = (
        "application/pdf",
        "application/ofd",
        "application/msword",
        "application/rtf",
        "application/xml",
        "application/vnd.",
        "application/wps",
        "application/x-wps",
        "image/",
        "audio/",
        "video/",
        "text/",
    )
    return media_type.startswith(accepted) and media_type != "application/vnd.rar"
