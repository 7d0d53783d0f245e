from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from storage import members
from storage.database import Database, Transaction
from storage.members import INVITATION_LASTS, InvitationProblem, Invited, Member, MemberRole, Membership
from storage.tables import metadata

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
ROAD = "区公路站"


async def invite(database: Database, role: MemberRole = MemberRole.OFFICE, unit: str | None = None) -> str:
    async with database.transaction() as tx:
        return await members.invite(tx, role, unit, NOW)


async def accept(
    database: Database, payload: str, telegram_id: int = 7, name: str = "何苗", now: datetime = NOW
) -> Invited | InvitationProblem:
    async with database.transaction() as tx:
        return await members.accept(tx, payload, telegram_id, name, "zh-CN", now)


async def find(database: Database, telegram_id: int = 7) -> Member:
    async with database.transaction() as tx:
        found = await members.find(tx, telegram_id)
    assert found
    return found


@pytest.mark.usefixtures("stored")
async def test_an_invitation_makes_a_stranger_a_member(database: Database) -> None:
    async with database.transaction() as tx:
        assert await members.find(tx, 7) is None
    payload = await invite(database, MemberRole.COORDINATOR, ROAD)
    assert await accept(database, payload) == Invited(MemberRole.COORDINATOR, ROAD)
    member = await find(database)
    assert (member.name, member.locale, member.focus_draft_id) == ("何苗", "zh-CN", None)
    assert member.memberships == (Membership(MemberRole.COORDINATOR, ROAD),)


async def test_an_invitation_binds_one_person_who_is_welcome_again(database: Database) -> None:
    payload = await invite(database)
    long_after = NOW + INVITATION_LASTS * 10
    assert await accept(database, payload) == Invited(MemberRole.OFFICE, None)
    assert await accept(database, payload, 8) is InvitationProblem.USED
    assert await accept(database, payload, now=long_after) == Invited(MemberRole.OFFICE, None)
    assert (await find(database)).memberships == (Membership(MemberRole.OFFICE, None),)
    async with database.transaction() as tx:
        assert await members.find(tx, 8) is None


async def test_an_old_or_invented_invitation_binds_nobody(database: Database) -> None:
    payload = await invite(database)
    too_late = NOW + INVITATION_LASTS + timedelta(seconds=1)
    assert await accept(database, payload, now=too_late) is InvitationProblem.EXPIRED
    assert await accept(database, "x" * 24) is InvitationProblem.UNKNOWN
    assert await accept(database, payload, now=NOW + INVITATION_LASTS) == Invited(MemberRole.OFFICE, None)


async def test_an_invitation_to_a_unit_that_does_not_exist_is_not_made(database: Database) -> None:
    async with database.transaction() as tx:
        with pytest.raises(LookupError):
            await members.invite(tx, MemberRole.COORDINATOR, "区糖果局", NOW)


async def test_the_payload_of_an_invitation_stands_in_no_table(database: Database) -> None:
    payload = await invite(database)
    await accept(database, payload)
    async with database.transaction() as tx:
        everything = [
            repr(row) for table in metadata.sorted_tables for row in await tx.execute(sa.select(table))
        ]
    assert len(everything) == 3  # the invitation, the member, the membership
    assert payload not in "\n".join(everything)


async def test_a_payload_fits_into_a_deep_link(database: Database) -> None:
    payloads = {await invite(database) for _ in range(20)}
    assert len(payloads) == 20
    for payload in payloads:
        assert len(payload) <= 64
        assert set(payload) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


@pytest.mark.usefixtures("stored")
async def test_a_person_may_hold_several_roles_and_reports_for_some(database: Database) -> None:
    held = (
        (MemberRole.COORDINATOR, ROAD),
        (MemberRole.DEPUTY, "区照明所"),
        (MemberRole.LEADER, "东河镇人民政府"),
        (MemberRole.OFFICE, None),
        (MemberRole.OFFICE, None),
    )
    for role, unit in held:
        await accept(database, await invite(database, role, unit))
    member = await find(database)
    assert member.memberships == tuple(Membership(role, unit) for role, unit in held[:4])
    assert member.reporting_units() == {ROAD, "区照明所"}
    assert member.is_office


# BUG on PostgreSQL: member.name has 120 characters, Telegram's two names and the space between have up to 129.
async def test_the_longest_name_that_telegram_permits_is_kept(database: Database) -> None:
    name = f"{'名' * 64} {'姓' * 64}"
    await accept(database, await invite(database), name=name)
    assert (await find(database)).name == name


async def test_a_member_whom_telegram_refuses_is_not_among_the_reachable(
    database: Database, member: Member
) -> None:
    async def reachable(tx: Transaction) -> list[int]:
        return [known.telegram_id for known in await members.all_reachable(tx)]

    async with database.transaction() as tx:
        assert await reachable(tx) == [member.telegram_id]
        await members.mark_reachable(tx, member.telegram_id, unreachable_since=NOW)
        assert await reachable(tx) == []
        assert await members.find(tx, member.telegram_id) == replace(member, is_reachable=False)
        await members.mark_reachable(tx, member.telegram_id, unreachable_since=None)
        assert await reachable(tx) == [member.telegram_id]


async def test_a_member_keeps_the_language_that_was_chosen(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await members.choose_locale(tx, member.id, "en")
    assert (await find(database, member.telegram_id)).locale == "en"


@pytest.mark.usefixtures("stored")
async def test_units_are_listed_as_the_plan_names_them(database: Database) -> None:
    async with database.transaction() as tx:
        assert await members.unit_names(tx) == [ROAD, "东河镇人民政府", "区照明所"]
