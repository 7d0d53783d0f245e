"""A font with Chinese letters, for what is drawn."""

from pathlib import Path

FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts", "/Library/Fonts")
NAMES = (
    "notosanscjk",
    "notoserifcjk",
    "notosanssc",
    "sourcehan",
    "wqy",
    "lxgwwenkai",
    "fandol",
    "arphic",
    "uming",
)
"""How the files of openly licensed fonts with Chinese letters begin."""


def find_chinese_font() -> Path | None:
    """Find such a font among those of the system and of the user."""
    found = (
        path
        for folder in FOLDERS
        for path in sorted(Path(folder).expanduser().rglob("*.[to]t[cf]"))
        if path.name.lower().replace("-", "").startswith(NAMES)
    )
    return next(found, None)
