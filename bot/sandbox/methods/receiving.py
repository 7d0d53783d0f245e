"""How the bot gets its updates: by asking (getUpdates) or by being told (a webhook)."""

import re
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal, bad_request
from bot.sandbox.methods.webhook import Execute, Target, Webhook
from bot.sandbox.state.updates import WEBHOOK_ACTIVE, WEBHOOK_SET, Update
from bot.sandbox.state.world import World

Json = dict[str, Any]

FIRST_PAUSE_S = 2.0


class Receiving:
    """The four methods about updates. `pause_s` is the webhook's second pause, doubled from then on."""

    def __init__(self, world: World, execute: Execute) -> None:
        self.pause_s = FIRST_PAUSE_S
        self._world = world
        self._execute = execute
        self._webhook: Webhook | None = None

    async def call(self, method: str, params: Params) -> Any:
        """Carry out one of the four; a batch of updates is a list of `Update`."""
        if method == "getupdates":
            return await self._get_updates(params)
        if method == "getwebhookinfo":
            return self._about_webhook()
        return await self._set_webhook(params.text("url") if method == "setwebhook" else "", params)

    async def stop(self) -> None:
        """Deliver nothing any more."""
        if self._webhook is not None:
            webhook, self._webhook = self._webhook, None
            await webhook.stop()

    async def _get_updates(self, params: Params) -> list[Update]:
        if self._webhook is not None:
            raise Refusal(409, WEBHOOK_ACTIVE)
        self._read_allowed(params)
        limit = params.integer("limit", 100)
        return await self._world.updates.poll(
            params.integer("offset"), limit if 1 <= limit <= 100 else 100, params.integer("timeout")
        )

    async def _set_webhook(self, url: str, params: Params) -> bool:
        target = _read_target(url, params) if url else None
        await self.stop()
        if params.is_true("drop_pending_updates"):
            self._world.updates.clear()
        if target is not None:
            self._read_allowed(params)
            self._world.updates.interrupt_poll(WEBHOOK_SET)
            world = self._world
            self._webhook = Webhook(target, world.updates, world.clock, self._execute, self.pause_s)
            await self._webhook.start()
        return True

    def _about_webhook(self) -> Json:
        updates = self._world.updates
        about: Json = {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": len(updates.pending()),
        }
        if self._webhook is None:
            return about
        target = self._webhook.target
        about |= {"url": target.url, "max_connections": target.max_connections}
        if target.last_error_at is not None:
            about["last_error_date"] = int(target.last_error_at.timestamp())
            about["last_error_message"] = target.last_error
        return about

    def _read_allowed(self, params: Params) -> None:
        kinds = params.structure("allowed_updates", "allowed updates")
        if isinstance(kinds, list):
            self._world.updates.allow(str(kind) for kind in kinds)


def _read_target(url: str, params: Params) -> Target:
    """Telegram takes https only; a local Bot API server, and so the sandbox, plain http too."""
    if not re.match(r"https?://[^/\s]+", url):
        raise bad_request("invalid webhook URL specified")
    secret = params.text("secret_token")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    return Target(url, secret, min(max(params.integer("max_connections", 40), 1), 100))
