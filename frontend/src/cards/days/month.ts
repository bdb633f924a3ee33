import { html, nothing, type TemplateResult } from "lit";
import { type DayHost, openDay } from "../../data/day-link";
import { inRangeGoal, shadeOfShare } from "../../data/goal-shade";
import type { Status } from "../../data/messages";
import { addDays } from "../../format/calendar";
import { startOf } from "../../format/zone";
import type { Drawing } from "../account-card";
import { missingNotice } from "../notices";
import type { Day } from "./controller";
import { dayLabel } from "./labels";
import type { DateCell, MonthController } from "./month-controller";

/** How much of its color a day has at least and at most: its figure has to stay legible. */
const [FAINTEST, STRONGEST] = [0.1, 0.4];

/** Draws a month with the time in range of its days. */
export function monthPart(
  card: DayHost,
  controller: MonthController,
  drawing: Drawing,
): TemplateResult {
  const { feed, format, say } = drawing;
  const { isLoading, month, trouble, weeks } = controller;
  if (!month) {
    return html`<div class="message" role="status">${say(trouble ?? "loading")}</div>`;
  }
  const status = feed.status as Status;
  const [start, end] = [month.first, addDays(month.last, 1)].map((day) =>
    startOf(day, format.zone),
  ) as [number, number];
  return html`${missingNotice(drawing, start, end, controller.missingBefore)}
    ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
    <div class="arrows">
      <button aria-label=${say("earlier")} ?disabled=${!controller.canMoveEarlier}
        @click=${() => controller.move(-1)}>‹</button>
      <strong aria-live="polite">${format.date(start, { month: "long", year: "numeric" })}</strong>
      <button aria-label=${say("later")} ?disabled=${!controller.canMoveLater}
        @click=${() => controller.move(1)}>›</button>
    </div>
    <table aria-busy=${isLoading}>
      <thead><tr>${(weeks[0] ?? []).map(({ date }) => weekday(date, drawing))}</tr></thead>
      <tbody>${weeks.map(
        (week) => html`<tr>${week.map((cell) => dateCell(card, cell, drawing, status))}</tr>`,
      )}</tbody>
    </table>
    ${legend(drawing, status)}`;
}

function weekday(date: string, { format }: Drawing): TemplateResult {
  const time = startOf(date, format.zone);
  return html`<th scope="col" abbr=${format.date(time, { weekday: "long" })}>${format.weekday(time)}</th>`;
}

function dateCell(
  card: DayHost,
  { date, day, isInMonth }: DateCell,
  drawing: Drawing,
  status: Status,
): TemplateResult {
  if (!isInMonth) return html`<td></td>`;
  const number = drawing.format.number(Number(date.slice(-2)));
  if (!day) return html`<td><span class="quiet date">${number}</span></td>`;
  return html`<td><button class=${day.isSoFar ? "today" : ""} data-day=${date}
    aria-label=${dayLabel(day, drawing)}
    @click=${() => openDay(card, date)}>
    ${shade(day, status)}<span class="date">${number}</span>${figure(day, drawing)}
  </button></td>`;
}

function shade(day: Day, status: Status): TemplateResult {
  const percent = day.summary.metrics.in_range_percent;
  if (percent == null) return html`<i class="unknown"></i>`;
  const { band, strength } = shadeOfShare(percent, status);
  const opacity = FAINTEST + (STRONGEST - FAINTEST) * strength;
  return html`<i class="fill ${band}" style="opacity:${opacity.toFixed(2)}"></i>`;
}

function figure({ summary }: Day, { format }: Drawing): TemplateResult {
  const percent = summary.metrics.in_range_percent;
  return html`<span class="figure">${percent == null ? "–" : format.percent(percent)}</span>`;
}

function legend({ format, say }: Drawing, status: Status): TemplateResult {
  const goal = inRangeGoal(status);
  const value = goal === null ? "" : format.shownPercent({ value: goal, digits: 0, sign: "" });
  const item = (look: string, text: string) =>
    html`<li><span class="sample ${look}"><i class="fill ${look}"></i></span>${text}</li>`;
  return html`<ul class="legend">
    ${
      goal === null
        ? item("in_range", say("in_range"))
        : html`${item("in_range", say("labelled", { label: say("in_range"), value: say("above", { value }) }))}
          ${item("high", say("below", { value }))}`
    }
    <li><span class="sample"><i class="unknown"></i></span>${say("not_enough_data")}</li>
    <li><span class="sample today"></span>${say("labelled", { label: say("today"), value: say("so_far") })}</li>
  </ul>`;
}
