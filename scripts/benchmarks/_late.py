"""How late the event loop gets while a thread of ours does one of its jobs."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final

from custom_components.dexcom_api.account import DexcomAccount
from custom_components.dexcom_api.cards.messages import readings_answer, summary_answer
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.glucose.rolling import RollingMetrics
from custom_components.dexcom_api.glucose.start_candidates import DailyCandidates
from custom_components.dexcom_api.glucose.trace import Readings
from custom_components.dexcom_api.image import IMAGES, async_build_content
from custom_components.dexcom_api.past import Past
from custom_components.dexcom_api.readings.merge import merge_readings
from custom_components.dexcom_api.readings.statistics import summarize_hours
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ._watch import Heartbeat

# Of each job, the least disturbed round counts: other programs and threads only add to it.
ROUNDS: Final = 5
SHOWN: Final = timedelta(days=90)

type Jobs = dict[str, list[Callable[[], object]]]


def make_jobs(account: DexcomAccount, body: bytearray) -> Jobs:
    """Return by name what threads do with three months of readings and the body of a month."""
    now = dt_util.utcnow()
    store, limits = account.readings.store, account.readings.data.limits
    readings, window = store.readings, Interval(now - SHOWN, now)
    month, _ = decode_columns(body)
    change = merge_readings(readings, readings, month)[1]
    hours = {int(seconds) // 3600 * 3600 for seconds in month.times}
    shown = Readings(readings.times, readings.values)
    diary = account.diary.store.diary
    windows = [window, Interval(window.start - SHOWN, window.start)]
    return {
        "decode": [partial(decode_columns, body)],
        "merge": [partial(merge_readings, readings, readings, month)],
        "summarize": [
            partial(summarize_hours, change.readings, hours),
            partial(RollingMetrics().follow, shown, limits),
            partial(DailyCandidates().follow, readings),
        ],
        "draw": [
            partial(image.draw_fn, async_build_content(account, image))
            for image in IMAGES
        ],
        "answer": [
            partial(readings_answer, window, readings, diary, True),
            partial(
                summary_answer,
                windows,
                Past(readings, diary, account.readings.clock),
                limits,
                account.readings.options,
                account.diary.store.coverage,
            ),
        ],
    }


async def async_late_ms(hass: HomeAssistant, jobs: Jobs) -> dict[str, float]:
    """Return by name how many milliseconds late the event loop was at most during a job."""
    late_seconds = {
        name: max(
            [
                min([await async_late_during(hass, job) for _ in range(ROUNDS)])
                for job in alike
            ]
        )
        for name, alike in jobs.items()
    }
    return {name: seconds * 1000 for name, seconds in late_seconds.items()}


async def async_late_during(hass: HomeAssistant, job: Callable[[], object]) -> float:
    """Return how many seconds late the event loop was at most while a thread did a job."""
    with Heartbeat() as heartbeat:
        await hass.async_add_executor_job(job)
    return heartbeat.latest_seconds
