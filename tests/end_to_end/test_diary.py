"""A diary entry that is made, edited, and deleted, in a real Home Assistant."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from ..live_home import USER
from .conftest import Home

MINUTE = timedelta(minutes=1)


class Diary:
    """The diary in Home Assistant, and the Dexcom app in which the person changes it."""

    def __init__(self, home: Home, entry_id: str, moment: datetime) -> None:
        """Log an entry of a moment."""
        self.home = home
        self.statistic_id = f"dexcom_api:{entry_id.lower()}_carbs"
        self.moment = moment
        self.hour = moment.replace(minute=0, second=0, microsecond=0)

    async def write(self, method: str, path: str, **fields: Any) -> dict[str, Any]:
        """Change the diary in the app, and let Home Assistant import the change."""
        now = await self.home.now()
        async with self.home.client.session.request(
            method,
            f"{self.home.simulator_url}/control/diary/{USER}{path}",
            json={**fields, "visible_from": now.isoformat()},
        ) as response:
            assert response.status == 200, await response.text()
            answer: dict[str, Any] = await response.json()
        if method == "POST":
            await self.home.update("sensor.dexcom_carbs_today")
        else:
            window = {"start": self.hour.isoformat(), "end": now.isoformat()}
            await self.home.client.post(
                "/api/services/dexcom_api/import_history", window
            )
        return answer

    async def logged(self) -> float:
        """Return the carbs that the simulator has of the hour."""
        return sum(
            float(event["value"])
            for event in await self.home.truth("events")
            if event["eventType"] == "carbs"
            and event["eventStatus"] != "deleted"
            and self.hour
            <= datetime.fromisoformat(event["systemTime"])
            < self.hour + 60 * MINUTE
        )

    async def titles(self) -> list[str]:
        """Return the titles of the calendar's events at the moment."""
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

    async def assert_right(self, *titles: str) -> None:
        """Assert that calendar and statistics soon agree with the simulator.

        Home Assistant polls at most once in ten seconds, and the recorder writes a moment later.
        """
        async with asyncio.timeout(30):
            while await self.titles() != list(
                titles
            ) or await self.hour_in_statistics() != pytest.approx(await self.logged()):
                await asyncio.sleep(0.5)


async def polled(home: Home) -> None:
    """Wait until the diary was polled; until then, its last entries are unknown."""
    async with asyncio.timeout(30):
        while (await home.states())["sensor.dexcom_last_insulin"]["state"] == "unknown":
            await asyncio.sleep(0.2)


async def fired(home: Home) -> tuple[str, dict[str, Any]]:
    """Return when the last diary entry fired an event, and its attributes.

    An event fires once the entry is saved, which can be a moment after the calendar shows it.
    """
    async with asyncio.timeout(30):
        while True:
            state = (await home.states())["event.dexcom_diary_entry"]
            if state["state"] != "unknown":
                return state["state"], state["attributes"]
            await asyncio.sleep(0.5)


async def test_entry_made_edited_and_deleted(home: Home) -> None:
    """An entry is right in calendar, statistics, and events, also after a restart."""
    entry = await home.sign_in()
    moment = (await home.now() - 5 * MINUTE).replace(microsecond=0)
    diary = Diary(home, entry["entry_id"], moment)
    # Entries of the first poll are past and fire nothing.
    await polled(home)
    await diary.assert_right()

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
    await home.update("sensor.dexcom_carbs_today")
    await diary.assert_right("47 g carbs")
    assert await fired(home) == (told, attributes)

    await diary.write("DELETE", f"/{made['recordId']}")
    await diary.assert_right()
    assert await fired(home) == (told, attributes)
