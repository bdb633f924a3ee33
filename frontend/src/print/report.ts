import { css, html, nothing, render, svg, type TemplateResult } from "lit";
import { bandBarStyles } from "../chart/band-bar";
import { tracePath } from "../chart/dots";
import { profileChartStyles } from "../chart/profile-chart";
import { linearScale } from "../chart/scales";
import type { DaySummary, Reading } from "../data/messages";
import { between } from "../data/readings";
import { duration } from "../format/formatter";
import { HIGHEST_MG_DL, LOWEST_MG_DL } from "../format/numbers";
import { DAY, startOf } from "../format/zone";
import { goalStyles, goalsPart } from "../summary/goals";
import { bandsPart, figuresPart, profilePart, type SummaryView } from "../summary/parts";
import { periodOf, REPORT_DAYS } from "../summary/period";
import { summaryStyles } from "../summary/styles";
import { lengthText, periodText, previousText } from "../summary/texts";
import { theme } from "../theme";

/** What stands on the page. */
export interface Report extends SummaryView {
  name: string;
  language: string;
  /** All from the report's start on; undefined as long as they are fetched. */
  readings: readonly Reading[] | undefined;
}

/** A4 in pixels of CSS, of which there are 96 an inch. */
export const PAGE = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 };

const PROFILE = { width: 700, height: 350 };
const TRACE = { width: 92, height: 66 };

/** Fills a document with a report of one page. */
export function drawReport(page: Document, report: Report): void {
  const { format, language, name, say, summary } = report;
  page.documentElement.lang = language;
  // Browsers propose the title as the name of a file.
  page.title = `${say("report")} – ${name} – ${periodText(summary, format)}`;
  render(pageTemplate(report), page.body, { creationScope: page });
}

function pageTemplate(report: Report): TemplateResult {
  const { format, name, previous, say, summary } = report;
  return html`<style>${STYLES}</style>
    <header>
      <div>
        <h1>${say("report")}</h1>
        <div class="account">${name}</div>
      </div>
      <div class="period">
        <strong>${periodText(summary, format)}</strong>
        ${previous && html`<div class="quiet small">${previousText(previous, format, say)}</div>`}
      </div>
    </header>
    <section class="numbers">
      <div class="side">${bandsPart(report)} ${goalsPart(report)}</div>
      <div class="side">${figuresPart(report)} ${totals(report)}</div>
    </section>
    ${profilePart(report, PROFILE)}
    <section>
      <h2>${say("daily_traces")} <span class="quiet small">${say("in_range")}</span></h2>
      <ol class="days">${summary.days.slice(-REPORT_DAYS).map((day) => dayTrace(day, report))}</ol>
    </section>`;
}

function totals({ format, say, summary }: Report): TemplateResult | typeof nothing {
  const found = summary.diary?.totals;
  if (!found) return nothing;
  const { start, end } = periodOf(summary);
  const days = (end - start) / DAY;
  // Days on which clocks go forward have 23 hours.
  const hasAverage = days >= 23 / 24;
  const inUnits = (units: number) => say("insulin_units", { amount: format.number(units, 1) });
  const rows: [string, number | null, (amount: number) => string][] = [
    [say("carbs"), found.carbs_g, (grams) => `${format.number(grams)} g`],
    [say("insulin"), found.insulin_units, inUnits],
    [say("diary_insulin_fast_acting"), found.insulin_fast_units, inUnits],
    [say("diary_insulin_long_acting"), found.insulin_long_units, inUnits],
    [say("exercise"), found.exercise_minutes, (minutes) => duration(minutes * 60, say)],
    [say("entries"), found.entries, (count) => format.number(count)],
  ];
  return html`<table>
    <caption>${say("totals")}</caption>
    ${rows.map(
      ([name, amount, text]) => html`<tr>
        <th scope="row">${name}</th>
        <td>${amount === null ? "–" : text(amount)}</td>
        <td class="quiet">${amount === null || !hasAverage ? nothing : say("day_average", { amount: text(amount / days) })}</td>
      </tr>`,
    )}
  </table>`;
}

function dayTrace(summary: DaySummary, report: Report): TemplateResult {
  const { day, metrics } = summary;
  const { format, readings, say, status } = report;
  const { start, end } = periodOf(summary);
  const x = linearScale([start, end], [0, TRACE.width]);
  const y = linearScale([LOWEST_MG_DL, HIGHEST_MG_DL], [TRACE.height, 0], true);
  const { low_mg_dl, high_mg_dl } = status.limits;
  const isOver = periodOf(metrics).end >= end;
  const share = metrics.in_range_percent;
  return html`<li>
    <div><span>${format.dayOfYear(startOf(day, format.zone))}${lengthText(summary, format, say)}</span> ${
      isOver
        ? html`<strong>${share === null ? "–" : format.percent(share)}</strong>`
        : html`<span class="quiet">${say("so_far")}</span>`
    }</div>
    <svg viewBox="0 0 ${TRACE.width} ${TRACE.height}" aria-hidden="true">
      <rect class="target" width=${TRACE.width} y=${y(high_mg_dl)} height=${y(low_mg_dl) - y(high_mg_dl)}></rect>
      ${[low_mg_dl, high_mg_dl].map(
        (limit) => svg`<line class="limit" x2=${TRACE.width} y1=${y(limit)} y2=${y(limit)}></line>`,
      )}
      <path class="trace" d=${tracePath(between(readings ?? [], start, end), x, y)}></path>
    </svg>
  </li>`;
}

// The page is a document of its own: what the cards' host has is its root's. It knows nothing of
// Home Assistant's theme, so that all is dark on white.
const STYLES = [
  theme.cssText.replace(/:host/g, ":root"),
  bandBarStyles.cssText,
  profileChartStyles.cssText,
  summaryStyles.cssText,
  goalStyles.cssText,
  css`
    @page {
      size: A4;
      margin: 0;
    }
    :root {
      background: #fff;
    }
    body {
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      justify-content: space-between;
      width: 210mm;
      height: 296.5mm;
      margin: 0;
      padding: 12mm;
      overflow: hidden;
      background: #fff;
      color: #000;
      font: 13px / 1.3 Roboto, "Noto Sans", Arial, sans-serif;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    /* What is known of a few hours doesn't fill the page. */
    body:not(:has(.chart)) {
      justify-content: flex-start;
      gap: 10mm;
    }
    header {
      display: flex;
      justify-content: space-between;
      align-items: end;
      border-bottom: 2px solid #000;
      padding-bottom: 6px;
    }
    h1 {
      margin: 0;
      font-size: 22px;
    }
    .account {
      font-size: 15px;
    }
    .period {
      text-align: end;
    }
    .numbers {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10mm;
    }
    .side {
      display: grid;
      gap: 12px;
      align-content: start;
    }
    .figures {
      grid-template-columns: 1fr 1fr;
    }
    table {
      border-collapse: collapse;
      font-size: 12px;
    }
    h2,
    caption,
    figcaption {
      font-size: 15px;
      font-weight: 500;
      text-align: start;
    }
    caption {
      padding-bottom: 4px;
    }
    th {
      text-align: start;
      font-weight: 400;
    }
    td {
      text-align: end;
      padding-inline-start: 8px;
    }
    th,
    td {
      border-top: 1px solid #ddd;
      padding-block: 2px;
    }
    .chart {
      min-height: 0;
    }
    /* By its width alone: a part of a height that isn't known is as high as the page in WebKit. */
    .chart svg {
      position: static;
      height: auto;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(7, 1fr);
      align-items: end;
      gap: 8px 6px;
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
      font-size: 10px;
    }
    .days div {
      display: flex;
      justify-content: space-between;
      gap: 0 4px;
    }
    .days svg {
      border: 1px solid #ccc;
    }
    .trace {
      fill: none;
      stroke: #000;
      stroke-width: 1;
    }
  `.cssText,
].join("");
