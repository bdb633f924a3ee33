import { last } from "../arrays";
import type { DaySummary, SummaryReport } from "../data/messages";
import { type Formatter, spanOfTexts } from "../format/formatter";
import { startOf } from "../format/zone";
import type { Localize } from "../localize";

/** Says from when to when something was, by the days of the person. */
export function periodText({ start, end, days }: SummaryReport, format: Formatter): string {
  const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
  const [first, final] = [days[0], last(days)];
  const edges =
    first && final
      ? [first, final].map((edge) => startOf(edge.day, format.zone))
      : [start, end].map((time) => Date.parse(time) / 1000);
  return spanOfTexts(edges.map((time) => format.date(time, day)));
}

/** Says how long a day was on which the clock of the person changed, in quarters of an hour. */
export function lengthText({ hours }: DaySummary, format: Formatter, say: Localize): string {
  // A change is seen at the first reading after it, minutes later.
  const rounded = Math.round(hours * 4) / 4;
  return rounded === 24 ? "" : ` (${say("hours_short", { count: format.amount(rounded) })})`;
}

/** Says with which period a summary is compared. */
export function previousText(previous: SummaryReport, format: Formatter, say: Localize): string {
  return say("labelled", { label: say("previous"), value: periodText(previous, format) });
}
