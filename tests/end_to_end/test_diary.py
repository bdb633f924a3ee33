"""A diary entry that is made, edited and deleted, in a real Home Assistant."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from ..live_home import USER
from .conftest import Home

MINUTE = timedelta(minutes=1)


class Diary:
    """What Home Assistant shows of the diary, and what the person does in the app."""

    def __init__(self, home: Home, entry_id: str, moment: datetime) -> None:
        """Write into the diary of a moment."""
        self.home = home
        self.statistic_id = f"dexcom_api:{entry_id.lower()}_carbs"
        self.moment = moment
        self.hour = moment.replace(minute=0, second=0, microsecond=0)

    async def write(self, method: str, path: str, **fields: Any) -> dict[str, Any]:
        """Do something in the app, and have Home Assistant look at it.

        Changes are imported: Home Assistant polls at most once in ten seconds.
        """
        now = await self.home.now()
        async with self.home.client.session.request(
            method,
            f"{self.home.simulator_url}/control/diary/{USER}{path}",
            json={**fields, "visible_from": now.isoformat()},
        ) as response:
            assert response.status == 200, await response.text()
            answer: dict[str, Any] = await response.json()
        if method == "POST":
            await self.update()
        else:
            window = {"start": self.hour.isoformat(), "end": now.isoformat()}
            await self.home.client.post(
                "/api/services/dexcom_api/import_history", window
            )
        return answer

    async def update(self) -> None:
        """Have Home Assistant ask for the diary now."""
        await self.home.update("sensor.dexcom_carbs_today")

    async def logged(self, start: datetime, end: datetime) -> float:
        """Return the carbs that the simulator has from a time on and before another."""
        return sum(
            float(event["value"])
            for event in await self.home.truth("events")
            if event["eventType"] == "carbs"
            and event["eventStatus"] != "deleted"
            and start <= datetime.fromisoformat(event["systemTime"]) < end
        )

    async def titles(self) -> list[str]:
        """Return what the calendar has within a minute of the moment."""
        start, end = (self.moment - MINUTE, self.moment + MINUTE)
        events = await self.home.client.get(
            "/api/calendars/calendar.dexcom_diary"
            f"?start={start:%Y-%m-%dT%H:%M:%SZ}&end={end:%Y-%m-%dT%H:%M:%SZ}"
        )
        return [
            event["summary"]
            for event in events
            if datetime.fromisoformat(event["start"]["dateTime"]) == self.moment
        ]

    async def hour_in_statistics(self) -> float:
        """Return by how much the sum grows within the hour."""
        found = await self.home.client.ws(
            "recorder/statistics_during_period",
            start_time=self.hour.isoformat(),
            end_time=(self.hour + 60 * MINUTE).isoformat(),
            statistic_ids=[self.statistic_id],
            period="hour",
            types=["change"],
        )
        return float(sum(row["change"] for row in found.get(self.statistic_id, [])))

    async def reaches(self, midnight: datetime) -> bool:
        """Tell whether Dexcom has any reading of the day, which it hasn't for hours."""
        newest = (await self.home.truth("egvs"))[-1]
        return datetime.fromisoformat(newest["systemTime"]) >= midnight

    async def is_right(self, title: str | None) -> bool:
        """Tell whether calendar, total and statistics are those of the simulator's diary."""
        midnight = self.moment.replace(hour=0, minute=0, second=0)
        now = await self.home.now()
        today = (await self.home.states())["sensor.dexcom_carbs_today"]
        total = await self.logged(midnight, now)
        hour = await self.logged(self.hour, self.hour + 60 * MINUTE)
        if today["state"] == "unknown":
            is_today_right = not total and not await self.reaches(midnight)
        else:
            is_today_right = (
                today["state"] in (f"{total:g}", f"{total}")
                and today["attributes"]["last_reset"] == midnight.isoformat()
            )
        return (
            is_today_right
            and await self.titles() == ([title] if title else [])
            and await self.hour_in_statistics() == pytest.approx(hour)
        )

    async def assert_right(self, title: str | None) -> None:
        """Assert that all is right before long.

        Home Assistant asks at most once in ten seconds, and the recorder writes a moment later.
        """
        async with asyncio.timeout(30):
            while not await self.is_right(title):
                await asyncio.sleep(0.5)


async def fired(home: Home) -> tuple[str, dict[str, Any]]:
    """Return when the last diary entry was told, and what was told of it."""
    state = (await home.states())["event.dexcom_diary_entry"]
    return state["state"], state["attributes"]


async def test_entry_made_edited_and_deleted(home: Home) -> None:
    """An entry is right in calendar, totals, statistics and events, also after a restart."""
    entry = await home.sign_in()
    now = await home.now()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    moment = max(midnight, now - 5 * MINUTE).replace(microsecond=0)
    diary = Diary(home, entry["entry_id"], moment)
    await diary.update()
    # What is there at the first poll is past, and no news.
    await diary.assert_right(None)

    made = await diary.write(
        "POST", "", kind="carbs", value=31, moment=moment.isoformat()
    )
    await diary.assert_right("31 g carbs")
    told, attributes = await fired(home)
    assert attributes["event_type"] == "carbs"
    assert attributes["amount"] == 31
    assert datetime.fromisoformat(attributes["time"]) == moment

    await diary.write("PATCH", f"/{made['recordId']}", value=47)
    await diary.assert_right("47 g carbs")
    assert await fired(home) == (told, attributes)

    await home.restart_home_assistant()
    await diary.update()
    await diary.assert_right("47 g carbs")
    assert await fired(home) == (told, attributes)

    await diary.write("DELETE", f"/{made['recordId']}")
    await diary.assert_right(None)
    assert await fired(home) == (told, attributes)
