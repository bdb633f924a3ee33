"""Creates reports from what is stored, after fetching what isn't."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util, slugify

from ..account import DexcomAccount, DexcomConfigEntry
from ..const import DOMAIN
from ..coverage import Interval
from ..dexcom.devices import transmitter_name
from ..findings.finder import async_find_findings
from ..findings.phrases import FindingPhrases
from ..glucose.comparison import MIN_DAYS
from ..glucose.numbers import GlucoseUnit
from ..naming import async_account_name, async_file_words
from ..past import BuildLock, Past, async_fetch_missing, async_stored_past
from ..polling.errors import translated_errors
from ..report import build_report, resolve_window
from ..response_types import DiarySource, ResponsesReport
from ..responses import ResponsesError, async_build_responses
from ..sensor_history import SensorRow, async_sensor_report
from ..storage.lasting import async_lasting
from ..texts import Texts, async_load_texts, supported_language
from .content import ClockOwner, ReportContent, Section
from .document import Paper
from .drawing import draw_report

# The days of a year are on more than 25 pages.
MAX_WINDOW: Final = timedelta(days=366)

RESPONSE_SOURCES: Final = (
    DiarySource.CARBS,
    DiarySource.FAST_ACTING,
    DiarySource.EXERCISE,
)

# Countries that use the paper of the United States.
LETTER_COUNTRIES: Final = "BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What a report should have; None is the default. Times are in UTC.

    The defaults are the last two weeks with readings, the unit of the account, and Home Assistant's
    language and the paper of its country.
    """

    start: datetime | None = None
    end: datetime | None = None
    sections: Sequence[Section] = tuple(Section)
    paper: Paper | None = None
    language: str | None = None
    unit: GlucoseUnit | None = None

    def resolve_window(self, account: DexcomAccount) -> tuple[datetime, datetime]:
        """Return the period.

        Raises ServiceValidationError if there are no readings, the period ends before it starts, or
        it is too long.
        """
        newest = account.readings.store.end(dt_util.utcnow())
        start, end = resolve_window(newest, self.start, self.end)
        if end - start > MAX_WINDOW:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="window_too_long",
                translation_placeholders={"days": str(MAX_WINDOW.days)},
            )
        return start, end


@dataclass(frozen=True, slots=True, repr=False)
class CreatedReport:
    """A report as a PDF, and the name for its file, without an ending."""

    content: bytes
    name: str


async def async_create_report(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    request: ReportRequest,
    *,
    with_diary: bool,
) -> CreatedReport:
    """Return a report on an account that is loaded.

    Raises ServiceValidationError for a wrong period or an account that is unloaded meanwhile, and
    HomeAssistantError if something that isn't stored can't be fetched.
    """
    window = Interval(*request.resolve_window(entry.runtime_data))
    with translated_errors():
        account = await async_fetch_missing(
            hass, entry, window, with_diary=with_diary, longest=MAX_WINDOW
        )
    fill = await async_prepare_content(
        hass, entry, account, request, window, with_diary=with_diary
    )
    words = async_file_words(hass, entry)

    def create(past: Past) -> CreatedReport:
        """Draw the report. Runs in a thread."""
        content = fill(past)
        return CreatedReport(draw_report(content), name_file(content, words))

    async with async_lasting(hass, BuildLock):
        past = await async_stored_past(account, window, with_diary=with_diary)
        return await hass.async_add_executor_job(create, past)


async def async_prepare_content(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    account: DexcomAccount,
    request: ReportRequest,
    window: Interval,
    *,
    with_diary: bool,
) -> Callable[[Past], ReportContent]:
    """Return a function that turns what is stored of a window into what a report shows.

    It can run in a thread.
    """
    readings = account.readings
    options, limits = readings.options, readings.data.limits
    unit, source = request.unit or options.unit, readings.data.source
    language = supported_language(request.language or hass.config.language)
    texts = await async_load_texts(hass, language, has_12_hours=False)
    prepared = partial(
        ReportContent,
        name=async_account_name(hass, entry),
        clock_owner=ClockOwner.HOME
        if options.use_home_time_zone
        else ClockOwner.PERSON,
        limits=limits,
        unit=unit,
        device=transmitter_name(source) if source else None,
        printed=dt_util.utcnow(),
        sections=request.sections,
        paper=request.paper or default_paper(hass.config.country),
        language=language,
        texts=texts,
        **await async_find_parts(
            *(hass, entry, account, window, request.sections, texts, unit),
            with_diary=with_diary,
        ),
    )

    def fill(past: Past) -> ReportContent:
        report = build_report(
            *(past.trace, past.diary, window, past.clock, limits, unit),
            preset=options.goals,
            diary_gaps=past.diary_gaps,
        )
        if not with_diary:
            report["diary"] = None
        return prepared(report=report, trace=past.trace, clock=past.clock)

    return fill


async def async_find_parts(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    account: DexcomAccount,
    window: Interval,
    sections: Collection[Section],
    texts: Texts,
    unit: GlucoseUnit,
    *,
    with_diary: bool,
) -> dict[str, Any]:
    """Return the findings, sensors, and responses of a window, as far as sections show them."""
    return {
        "findings": await async_describe_findings(
            hass, account, window, texts, unit, with_diary=with_diary
        )
        if Section.PATTERNS in sections
        else (),
        "sensors": await async_find_sensors(hass, entry, window, with_diary=with_diary)
        if Section.SENSORS in sections
        else (),
        "responses": await async_find_responses(hass, account, window)
        if with_diary and Section.RESPONSES in sections
        else (),
    }


async def async_describe_findings(
    hass: HomeAssistant,
    account: DexcomAccount,
    window: Interval,
    texts: Texts,
    unit: GlucoseUnit,
    *,
    with_diary: bool,
) -> Sequence[tuple[str, str]]:
    """Return sentences on what stands out, or on why nothing does, each with its status."""
    found = await async_find_findings(hass, account, window, with_diary=with_diary)
    if not found.has_enough_days:
        fields = {"count": found.days, "least": MIN_DAYS}
        return [(texts["spoken_too_few_days"].format(**fields), "")]
    if not found.found:
        return [(texts["spoken_no_findings"].format(days=found.days), "")]
    phrases = FindingPhrases(texts=texts, unit=unit, limits=found.limits)
    return [
        (phrases.sentence(finding), phrases.status(finding)) for finding in found.found
    ]


async def async_find_responses(
    hass: HomeAssistant, account: DexcomAccount, window: Interval
) -> Sequence[tuple[DiarySource, ResponsesReport]]:
    """Return what glucose does after entries of the diary, of kinds that were logged."""
    found = []
    for source in RESPONSE_SOURCES:
        # Nothing was logged, or more than anyone can eat.
        with suppress(ResponsesError):
            report = await async_build_responses(hass, account, source, window)
            found.append((source, report))
    return found


async def async_find_sensors(
    hass: HomeAssistant, entry: DexcomConfigEntry, window: Interval, *, with_diary: bool
) -> Sequence[SensorRow]:
    """Return the sensors that were worn in a window, newest first."""
    report = await async_sensor_report(hass, entry, with_diary=with_diary)
    return [
        row
        for row in report["sensors"]
        if row["first_reading"] < window.end and row["last_reading"] >= window.start
    ]


def default_paper(country: str | None) -> Paper:
    """Return the paper that a country uses, given by its ISO 3166 code."""
    return Paper.LETTER if country in LETTER_COUNTRIES.split() else Paper.A4


def name_file(content: ReportContent, account_words: str) -> str:
    """Return a name for the file of a report that any disk allows."""
    edges = content.start, content.end - timedelta(seconds=1)
    days = (f"{content.localize(edge):%Y-%m-%d}" for edge in edges)
    title = slugify(content.say("card_report"))
    return "_".join((title, account_words, *dict.fromkeys(days)))
