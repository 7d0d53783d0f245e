"""Updates that Telegram delivers itself. 200 is said only when an update is committed."""

import asyncio
import hashlib
import hmac
import json
from urllib.parse import urlsplit

import structlog
from aiohttp import ETag, web

from bot.app import Lianluo, introduce
from bot.intake import ALLOWED_UPDATES

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LARGEST_UPDATE = 1 << 20

log = structlog.get_logger()


async def serve_webhook(lianluo: Lianluo) -> None:
    """Serve by a webhook, until cancelled."""
    settings = lianluo.settings
    secret = settings.webhook_secret.get_secret_value() or _derive_secret(settings.token.get_secret_value())
    async with lianluo.running():
        runner = web.AppRunner(make_server(lianluo, secret), access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, *settings.address).start()
            await lianluo.application.bot.set_webhook(
                settings.webhook_url, secret_token=secret, allowed_updates=ALLOWED_UPDATES, max_connections=40
            )
            await introduce(lianluo.application, lianluo.texts)
            log.info("webhook listens", listen=settings.listen)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()


def _derive_secret(token: str) -> str:
    """Make the same secret on every replica without anybody having to think of one."""
    return hashlib.sha256(f"webhook {token}".encode()).hexdigest()


def make_server(lianluo: Lianluo, secret: str) -> web.Application:
    """Make the server of updates, of the bot's health, and of members' calendars."""

    async def receive(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
            is_update = isinstance(update["update_id"], int)
        except (ValueError, TypeError, KeyError):
            is_update = False
        if not is_update:
            return web.Response(status=400)
        try:
            await lianluo.receiver.receive([update])
        except Exception:
            log.exception("an update could not be stored; Telegram will bring it again")
            return web.Response(status=503)
        return web.Response()

    async def report_health(_request: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def give_calendar(request: web.Request) -> web.Response:
        content = await lianluo.calendars.fetch(request.match_info["token"])
        if content is None:
            return web.Response(status=404)
        tag = ETag(hashlib.sha256(content).hexdigest()[:32])
        if request.if_none_match and tag.value in {known.value for known in request.if_none_match}:
            return web.Response(status=304)  # phones ask every few hours for what has seldom changed
        response = web.Response(body=content, content_type="text/calendar", charset="utf-8")
        response.etag = tag
        response.headers["Cache-Control"] = "private, max-age=3600"
        return response

    server = web.Application(client_max_size=LARGEST_UPDATE)
    server.router.add_post(urlsplit(lianluo.settings.webhook_url).path or "/", receive)
    server.router.add_get("/healthz", report_health)
    server.router.add_get("/calendar/{token:[A-Za-z0-9_-]{20,60}}.ics", give_calendar)
    return server
