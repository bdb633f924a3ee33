"""The profile card: time in range, the profile, and the page for the clinic."""

from datetime import timedelta
import re
from typing import Final

from playwright.async_api import Page, ViewportSize, expect
import pytest

from ..pdf.reading import ReadPdf
from .look import PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

CARD: Final = "dexcom-profile-card"
CONFIG: Final = {"type": f"custom:{CARD}", "entity": "sensor.dexcom_glucose"}

# Between two bands of the bar, in pixels.
BAND_GAP: Final = 2
A_PAGE: Final = re.compile(rb"/Type\s*/Page\b")


async def share_of(page: Page, band: str) -> float:
    """Return the percentage of a band in the card."""
    row = page.locator(CARD).locator(".bands li").filter(has=page.locator(f".{band}"))
    text = await row.locator("strong").inner_text()
    return float(text.rstrip("%").lstrip("<>"))


async def test_bands_are_those_of_the_readings(visitor: Visitor) -> None:
    """The percentages of the bands match the readings, for each window."""
    page = await visitor.show(CONFIG, size=ViewportSize(width=1280, height=1020))
    card = page.locator(CARD)
    for days in (7, 14, 30):
        await card.get_by_role("button", name=f"{days} d", exact=True).click()
        await expect(
            card.get_by_role("button", name=f"{days} d", exact=True)
        ).to_have_attribute("aria-pressed", "true")
        await expect(card.locator(".parts")).to_have_attribute("aria-busy", "false")
        await expect(card.locator(".chart .median")).to_have_attribute(
            "d", re.compile("^M")
        )
        egvs = await visitor.home.readings_of(timedelta(days=days))
        values = [egv["value"] for egv in egvs]
        for band, (low, high) in {"in_range": (70, 180), "high": (181, 250)}.items():
            share = 100 * sum(low <= value <= high for value in values) / len(values)
            right = pytest.approx(share, abs=0.6)
            # The chart of the window before stays until the summary of this one has come.
            for _ in range(100):
                if await share_of(page, band) == right:
                    break
                await page.wait_for_timeout(50)
            assert await share_of(page, band) == right
    await expect(card).to_contain_text("GMI")
    await expect(card.locator(".parts")).to_have_attribute("aria-busy", "false")
    await shot(page, "profile-card")


@pytest.mark.parametrize(("width", "rows"), [(360, [2, 2]), (540, [4]), (1280, [2, 2])])
async def test_figures_are_in_even_rows(
    visitor: Visitor, width: int, rows: list[int]
) -> None:
    """The four figures are in one row or in two of the same length."""
    section = {"type": "grid", "column_span": 4, "cards": [CONFIG]}
    view = {"type": "sections", "max_columns": 4, "sections": [section]}
    size = ViewportSize(width=width, height=900)
    page = await visitor.show_dashboard({"views": [view]}, size=size)
    figures = page.locator(CARD).locator(".figures > div")
    await expect(figures).to_have_count(4)
    tops = await figures.evaluate_all("all => all.map(e => Math.round(e.offsetTop))")
    assert [tops.count(top) for top in sorted(set(tops))] == rows


async def test_report_is_one_page(visitor: Visitor) -> None:
    """One click opens the report for the clinic, which prints as one page of A4."""
    page = await visitor.show(CONFIG, size=PHONE, dark=True)
    card = page.locator(CARD)
    await expect(card.locator(".chart .median")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await page.set_viewport_size({"width": 1280, "height": 1200})
    await card.get_by_role("button", name="Print").first.click()
    paper = card.frame_locator("iframe")
    await expect(paper.locator("body")).to_contain_text("Ambulatory glucose profile")
    await expect(paper.locator("body")).to_contain_text("Totals")
    await expect(paper.locator("path.dots, path.trace").first).to_be_attached()
    await shot(page, "report")
    content = await paper.locator("html").evaluate("html => html.outerHTML")
    printer = await page.context.new_page()
    await printer.set_content(content)
    printed = await printer.pdf(prefer_css_page_size=True)
    assert len(A_PAGE.findall(printed)) == 1


async def test_report_is_saved(visitor: Visitor) -> None:
    """Next to printing, the whole report of the same days can be saved as a PDF."""
    page = await visitor.show(CONFIG)
    card = page.locator(CARD)
    await expect(card.locator(".chart .median")).to_be_visible()
    await card.get_by_role("button", name="Print").first.click()
    async with page.expect_download() as waiting:
        await card.get_by_role("button", name="Save as PDF").click()
    download = await waiting.value
    assert download.suggested_filename.startswith("glucose_report_")
    pdf = ReadPdf((await download.path()).read_bytes())
    assert "Ambulatory glucose profile" in pdf.texts
    mean = await card.locator(".figures dd").first.inner_text()
    # The mean of the period before comes first.
    assert pdf.tables[2][1][0] == mean.split()[-1]


async def test_goals_are_shown(visitor: Visitor) -> None:
    """The card has the goals of the account, with marks on the bar; the report has them too."""
    page = await visitor.show(CONFIG)
    card = page.locator(CARD)
    goals = card.locator(".goals li")
    await expect(goals).to_have_count(5)
    await expect(goals.first).to_contain_text("In range")
    await expect(goals.first).to_contain_text("Goal: above 70%")
    assert float(await share_of(page, "in_range")) > 70
    await expect(goals.first.get_by_role("img", name="met", exact=True)).to_be_visible()
    bar = await card.locator(".band-bar").bounding_box()
    mark = await card.locator("[data-goal=below]").first.locator("i").bounding_box()
    assert bar is not None
    assert mark is not None
    # Between bands are gaps, of which the mark spans those below 4%, depending on the readings.
    gaps = await card.locator(".band-bar .fill").count() - 1
    share = 0.04 * (bar["height"] - gaps * BAND_GAP)
    spanned = (mark["height"] - share) / BAND_GAP
    assert spanned == pytest.approx(round(spanned), abs=0.1)
    assert 0 <= round(spanned) <= 2
    await card.get_by_role("button", name="Print").first.click()
    paper = card.frame_locator("iframe")
    await expect(paper.locator(".goals li")).to_have_count(5)
