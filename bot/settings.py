"""The only reader of the environment: LIANLUO_* variables, or the same names in a file `.env`."""

import os
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_DATABASE = "sqlite:///lianluo.sqlite3"
LAST_PORT = 65535
TELEGRAM = "https://api.telegram.org"


class Settings(BaseSettings):
    """What an operator may set. Every value is checked here, so that a slip is one clear sentence at start."""

    model_config = SettingsConfigDict(env_prefix="LIANLUO_", env_file=".env", extra="ignore")

    token: SecretStr = SecretStr("")
    database_url: str = DEFAULT_DATABASE
    api_url: str = TELEGRAM
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    listen: str = "127.0.0.1:8443"
    timezone: str = "Asia/Shanghai"
    proxy: str = ""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    send_rate: float = 30.0
    """Messages a second that Telegram permits this bot; 30 unless it pays for more."""
    files: str = ""
    """The folder in which the files that came with reports are saved; empty: they are not."""
    file_limit_mb: int = Field(default=20, ge=1)
    """The largest file that is saved; Telegram gives bots 20 MB at most (Bot API, getFile)."""

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise ValueError(f"expected an IANA time zone such as Asia/Shanghai, not {name!r}") from None
        return name

    @field_validator("api_url")
    @classmethod
    def _address_without_path(cls, value: str) -> str:
        url = urlsplit(value)
        if url.scheme not in ("http", "https") or not url.hostname or url.path not in ("", "/"):
            raise ValueError(f"expected scheme://host:port without a path, not {value!r}")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not value.startswith(
            ("sqlite:", "postgresql:", "postgres:")
        ):  # not quoted: it may hold a password
            raise ValueError("expected sqlite:///file or postgresql://user:password@host/name")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook_address(cls, value: str) -> str:
        if value and (urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).hostname):
            raise ValueError(f"expected https://host/path, not {value!r}")
        return value

    @field_validator("proxy")
    @classmethod
    def _known_proxy(cls, value: str) -> str:
        if value and not value.startswith(("http://", "socks4://", "socks5://")):
            raise ValueError("expected http://host:port or socks5://host:port")
        return value

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        _, separator, port = value.rpartition(":")
        if not separator or not port.isdigit() or int(port) > LAST_PORT:
            raise ValueError(f"expected host:port such as 127.0.0.1:8443, not {value!r}")
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which days begin and reminders go out."""
        return ZoneInfo(self.timezone)

    @property
    def bot_id(self) -> str:
        """The bot's number, which is no secret: what stands before the colon of its token."""
        return self.token.get_secret_value().partition(":")[0]

    @property
    def files_folder(self) -> Path | None:
        """The folder of `files`, None where nothing is saved."""
        return Path(self.files).expanduser() if self.files.strip() else None

    @property
    def address(self) -> tuple[str, int]:
        """Host and port of `listen`."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]") or "127.0.0.1", int(port)


def terminal_locale() -> str:
    """Tell the language of the terminal: "en" where LANG says so, else the default."""
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return "en" if spoken.startswith("en") else "zh-CN"


def spare_memory() -> None:
    """Tell pypinyin to leave out its dictionary of phrases, 45 MB of which nothing here has a use."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
