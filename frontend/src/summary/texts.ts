import { last } from "../arrays";
import type { DaySummary, SummaryReport } from "../data/messages";
import { type Formatter, spanOfTexts } from "../format/formatter";
import { startOf } from "../format/zone";
import type { Localize } from "../localize";
import type { SummaryView } from "./parts";

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const ENOUGH_PERCENT = 70;

/** Says from when to when something was, by the days of the person; of days so far, until when. */
export function periodText({ start, end, days }: SummaryReport, format: Formatter): string {
  const [first, final] = [days[0], last(days)];
  if (!first || !final) {
    return spanOfTexts([start, end].map((time) => format.date(secondsOf(time), DAY)));
  }
  const dayOf = ({ day }: DaySummary) => format.date(startOf(day, format.zone), DAY);
  const isSoFar =
    secondsOf(start) === secondsOf(first.start) && secondsOf(end) < secondsOf(final.end);
  if (!isSoFar) return spanOfTexts([dayOf(first), dayOf(final)]);
  const midnight = startOf(final.day, format.zone);
  const until = format.time(midnight + secondsOf(end) - secondsOf(final.start));
  return first === final
    ? `${dayOf(first)}, ${spanOfTexts([format.time(midnight), until])}`
    : spanOfTexts([dayOf(first), `${dayOf(final)}, ${until}`]);
}

function secondsOf(time: string): number {
  return Date.parse(time) / 1000;
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

/** Says why a period has no metrics: what they need, and when readings began if that was in it. */
export function lackTexts({ summary, status, format, say }: SummaryView): string[] {
  const { active_percent, start } = summary;
  if (active_percent >= ENOUGH_PERCENT) return [say("not_enough_hours_detail")];
  // From 69.5% on, rounding would show the 70% that are needed.
  const percent = format.percent(Math.min(active_percent, ENOUGH_PERCENT - 1));
  const first = status.first_reading;
  const began = first !== null && first > Date.parse(start) / 1000;
  return [
    say("not_enough_data_detail", { percent }),
    ...(began
      ? [say("labelled", { label: say("reading_first"), value: format.date(first, DAY) })]
      : []),
  ];
}
