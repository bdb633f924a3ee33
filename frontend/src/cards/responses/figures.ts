import { html, nothing, type TemplateResult } from "lit";
import { hourOfDay } from "../../chart/profile-chart";
import type {
  GroupFigure,
  GroupFigures,
  ResponseGroupRow,
  ResponsesReport,
  Status,
} from "../../data/messages";
import { duration, type Formatter } from "../../format/formatter";
import { showGlucose } from "../../format/numbers";
import { weekdayName, weekdaysFrom } from "../../format/weekday";
import { MINUTE } from "../../format/zone";
import type { Localize } from "../../localize";
import { isFall } from "./controller";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** How figures are said. */
interface Words {
  format: Formatter;
  say: Localize;
  status: Status;
}

/** Draws what is typical of a group, and the same of its middle half. */
export function figuresList(figures: GroupFigures, { format, say, status }: Words): TemplateResult {
  const { unit } = status;
  const entry = (
    label: string,
    { typical, p25, p75 }: GroupFigure,
    show: (value: number) => string,
    unitShown = "",
  ) => {
    const shown = (value: number | null) => (value === null ? say("response_long") : show(value));
    return html`<div>
      <dt class="quiet">${label}</dt>
      <dd>
        <strong>${shown(typical)}</strong> ${unitShown}
        <div class="quiet small">${say("response_half", { low: shown(p25), high: shown(p75) })}</div>
      </dd>
    </div>`;
  };
  const glucose = (label: string, figure: GroupFigure) =>
    entry(label, figure, (mgDl) => format.glucose(mgDl, status), unit);
  const area = (label: string, figure: GroupFigure) =>
    entry(label, figure, (mgDlHours) => format.glucose(mgDlHours, status), `${unit} · h`);
  const time = (label: string, figure: GroupFigure) =>
    // A duration stays on one line.
    entry(label, figure, (minutes) => duration(minutes * MINUTE, say).replace(/ /g, "\u00a0"));
  /** Leaves out when glucose was highest or lowest if it typically doesn't get there. */
  const timeOf = (change: GroupFigure, label: string, figure: GroupFigure) =>
    showGlucose(change.typical ?? 0, status).value === 0
      ? html`<div><dt class="quiet">${label}</dt><dd><strong>–</strong></dd></div>`
      : time(label, figure);
  const { minutes_to_recovery, minutes_to_return } = figures;
  return html`<dl class="figures">
    ${glucose(say("response_start"), figures.start_mg_dl)}
    ${glucose(say("response_rise"), figures.rise_mg_dl)}
    ${timeOf(figures.rise_mg_dl, say("response_peak"), figures.minutes_to_peak)}
    ${area(say("response_area_above"), figures.area_above_mg_dl_h)}
    ${time(say("response_return"), isFall(figures) ? minutes_to_recovery : minutes_to_return)}
    ${glucose(say("response_fall"), figures.fall_mg_dl)}
    ${timeOf(figures.fall_mg_dl, say("response_lowest"), figures.minutes_to_lowest)}
    ${area(say("response_area_below"), figures.area_below_mg_dl_h)}
  </dl>`;
}

/** Draws how many occasions count, and why others don't. */
export function countsText(report: ResponsesReport, say: Localize): TemplateResult {
  const { counted, found, overlapping, too_few_readings } = report;
  return html`${say("occasions_counted", { counted, found })}
    ${overlapping > 0 ? say("occasions_overlapping", { count: overlapping }) : nothing}
    ${too_few_readings > 0 ? say("occasions_unread", { count: too_few_readings }) : nothing}`;
}

/** Returns groups with their places, weekdays in the order of weeks that begin on a day (0 is Sunday). */
export function groupsFrom(
  firstWeekday: number,
  groups: readonly ResponseGroupRow[],
): [group: ResponseGroupRow, place: number][] {
  const days = weekdaysFrom(firstWeekday);
  const order = ({ weekday }: ResponseGroupRow) =>
    weekday === null ? 0 : days.indexOf(numberOf(weekday));
  return groups
    .map((group, place): [ResponseGroupRow, number] => [group, place])
    .sort(([one], [other]) => order(one) - order(other));
}

/** Says what the occasions of a group have in common. */
export function groupName(
  { amount_from, amount_to, hour, weekday }: ResponseGroupRow,
  unit: string | null,
  { format, say }: Words,
): string {
  if (hour !== null) return hourOfDay(hour, format);
  if (weekday !== null) return weekdayName(numberOf(weekday), format);
  const [from, to] = [format.amount(amount_from ?? 0), format.amount(amount_to ?? 0)];
  return withUnit(from === to ? from : `${from}–${to}`, unit, say);
}

/** Returns the number of a weekday; 1 is Monday. */
function numberOf(weekday: string): number {
  return WEEKDAYS.indexOf(weekday) + 1;
}

/** Says an amount in its unit. */
export function withUnit(amount: string, unit: string | null, say: Localize): string {
  if (unit === "U") return say("insulin_units", { amount });
  return unit === "min" ? say("duration_minutes", { minutes: amount }) : `${amount} ${unit}`;
}
