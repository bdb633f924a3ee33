"""The answers that an import of the year gets, as bytes."""

from datetime import datetime, timedelta

from aiohttp import ClientSession

from custom_components.dexcom_api.dexcom.client import WINDOW_FORMAT
from custom_components.dexcom_api.dexcom.const import DATA_PATH
from custom_components.dexcom_api.dexcom.windows import window_pieces
from custom_components.dexcom_api.readings.importer import windows_backwards

from ._year import YearServer


async def fetch_bodies(year: YearServer) -> list[bytearray]:
    """Return the bodies of the year, the newest first, as the client reads them."""
    async with ClientSession() as session:
        # The windows of an import; the minute by which they overlap has no reading.
        return [
            await fetch_body(session, year, *window)
            for piece in windows_backwards(year.first, year.last + timedelta(seconds=1))
            for window in window_pieces(*piece)
        ]


async def fetch_body(
    session: ClientSession, year: YearServer, start: datetime, end: datetime
) -> bytearray:
    """Return the body of a window."""
    async with session.get(
        f"{year.url}{DATA_PATH}egvs",
        params={
            "startDate": start.strftime(WINDOW_FORMAT),
            "endDate": end.strftime(WINDOW_FORMAT),
        },
        headers={"Authorization": f"Bearer {year.token['access_token']}"},
        raise_for_status=True,
    ) as response:
        return bytearray(await response.read())
