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
import { weekdayName } from "../../format/weekday";
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

/** Draws what is typical of a group, with the quartiles of its occasions. */
export function figuresList(figures: GroupFigures, words: Words): TemplateResult {
  const { format, say, status } = words;
  const { unit } = status;
  const glucose = (mgDl: number) => `${format.glucose(mgDl, status)} ${unit}`;
  const area = (mgDlHours: number) => `${format.glucose(mgDlHours, status)} ${unit} · h`;
  const time = (minutes: number) => duration(minutes * MINUTE, say);
  const entry = (label: string, figure: GroupFigure, show: (value: number) => string) => {
    const shown = (value: number | null) => (value === null ? say("response_long") : show(value));
    return html`<div>
      <dt class="quiet">${label}</dt>
      <dd>
        <strong>${shown(figure.typical)}</strong>
        <div class="quiet small">${say("response_half", { low: shown(figure.p25), high: shown(figure.p75) })}</div>
      </dd>
    </div>`;
  };
  const start = entry(say("response_start"), figures.start_mg_dl, glucose);
  if (isFall(figures)) {
    return html`<dl class="figures">
      ${start} ${entry(say("response_fall"), figures.fall_mg_dl, glucose)}
      ${entry(say("response_lowest"), figures.minutes_to_lowest, time)}
      ${entry(say("response_return"), figures.minutes_to_recovery, time)}
      ${entry(say("response_area_below"), figures.area_below_mg_dl_h, area)}
    </dl>`;
  }
  return html`<dl class="figures">
    ${start} ${entry(say("response_rise"), figures.rise_mg_dl, glucose)}
    ${entry(say("response_peak"), figures.minutes_to_peak, time)}
    ${entry(say("response_return"), figures.minutes_to_return, time)}
    ${entry(say("response_area_above"), figures.area_above_mg_dl_h, area)}
  </dl>`;
}

/** Draws how many occasions count, and why others don't. */
export function countsText(report: ResponsesReport, say: Localize): TemplateResult {
  const { counted, found, overlapping, too_few_readings } = report;
  return html`${say("occasions_counted", { counted, found })}
    ${overlapping > 0 ? say("occasions_overlapping", { count: overlapping }) : nothing}
    ${too_few_readings > 0 ? say("occasions_unread", { count: too_few_readings }) : nothing}`;
}

/** Says what the occasions of a group have in common. */
export function groupName(
  { amount_from, amount_to, hour, weekday }: ResponseGroupRow,
  unit: string | null,
  { format, say }: Words,
): string {
  if (hour !== null) return hourOfDay(hour, format);
  if (weekday !== null) return weekdayName(WEEKDAYS.indexOf(weekday) + 1, format);
  const [from, to] = [format.amount(amount_from ?? 0), format.amount(amount_to ?? 0)];
  return withUnit(from === to ? from : `${from}–${to}`, unit, say);
}

/** Says an amount in its unit. */
export function withUnit(amount: string, unit: string | null, say: Localize): string {
  if (unit === "U") return say("insulin_units", { amount });
  return unit === "min" ? say("duration_minutes", { minutes: amount }) : `${amount} ${unit}`;
}
