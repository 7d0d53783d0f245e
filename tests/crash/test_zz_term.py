import asyncio
from tests.crash.crowd import *
async def test_x(district):
    await district.bot.start()
    crowd = await gather_crowd(district, 20)
    t=asyncio.create_task(report_all(crowd))
    for i in range(4):
        await wait_for_calls(district, 40)
        print("CODE", await district.bot.stop())
        print("STATES", (await district.states(outbox)).count("sending"))
        await district.bot.start()
    await t
    await nothing_is_lost_or_doubled(district, crowd)
    print("REP", await count_repetitions(district))
    print("TRACE", district.bot.printed.count("Traceback"))
