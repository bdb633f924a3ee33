/**
 * What an overview says about a period. For whatever else a summary can tell, add a function that
 * returns a finding, or several, to FINDERS, in the order of what matters most.
 */
import { inRangeGoal } from "../../data/goal-shade";
import type { DaySummary, FindingRow, SummaryAnswer } from "../../data/messages";
import { READING_SECONDS } from "../../data/readings";
import { overlaps } from "../../data/span";
import { duration } from "../../format/formatter";
import { showPercent } from "../../format/numbers";
import { HOUR, startOf } from "../../format/zone";
import { type Written, writePercent } from "../../summary/change";
import type { SummaryView } from "../../summary/parts";
import { periodOf } from "../../summary/period";
import { previousText } from "../../summary/texts";

/** A day of a finding, and the part of the finding that is on it. */
export interface FoundDay {
  summary: DaySummary;
  detail: string;
}

/** What stands out has many kinds, each with an id. */
type PatternKind = `pattern ${string}`;

/** Something to say about a period, and the days that it is about. */
export interface Finding {
  kind: "change" | "best_day" | "lows" | "days_below" | "without_readings" | PatternKind;
  text: string;
  /** What a figure was in the period before, and what it is; it stands before the text. */
  change?: { before: Written; now: Written };
  detail: string;
  days: FoundDay[];
}

/** What findings are made of. */
export interface Findable extends SummaryView {
  /** What stands out, in words. */
  patterns: readonly FindingRow[];
  /** The parts of the period whose readings aren't stored. */
  missing: SummaryAnswer["missing"];
}

/** Shorter gaps belong to a change of the sensor, or to a phone out of reach. */
const GAP_SECONDS = HOUR;
/** So many dates are written beside a finding. */
const MAX_DATES = 3;

const FINDERS = [findChange, findPatterns, findBestDay, findLows, findDaysBelow, findGaps];

/** What an overview lists days of. */
export type Listable = Finding["kind"] | "in_range";

/** Days to choose from, and what they have in common. */
export interface DayList {
  title: string;
  days: readonly FoundDay[];
}

/** Returns the days that something is about; undefined if there is nothing of it, or no longer. */
export function listDays(what: Listable | undefined, view: Findable): DayList | undefined {
  if (what === "in_range") return { title: view.say("in_range"), days: daysOf(view.summary) };
  const finding = findAll(view).find(({ kind }) => kind === what);
  return finding && { title: finding.change ? finding.detail : finding.text, days: finding.days };
}

/** Says what matters of a period, the most important first. */
export function findAll(view: Findable): Finding[] {
  return FINDERS.flatMap((find): Finding | Finding[] => find(view) ?? []);
}

/** Returns all days of a period that has readings, without what is on them. */
export function daysOf({ days }: { days: readonly DaySummary[] }): FoundDay[] {
  return days
    .filter(({ metrics }) => metrics.present_readings > 0)
    .map((summary) => ({ summary, detail: "" }));
}

/** Writes the date of a day. */
export function dayText({ day }: DaySummary, { format }: Pick<SummaryView, "format">): string {
  return format.date(startOf(day, format.zone), { weekday: "long", day: "numeric", month: "long" });
}

/**
 * Writes the time in range of a day, and what that is; undefined where the period begins or ends
 * within the day, whose figure would be another one.
 */
export function shareText(
  day: DaySummary,
  { format, say, status }: Pick<SummaryView, "format" | "say" | "status">,
): { percent: string; label: string } | undefined {
  const [whole, measured] = [periodOf(day), periodOf(day.metrics)];
  const isSoFar = measured.end < whole.end;
  const isOver = whole.end <= (status.latest ?? 0);
  if (measured.start > whole.start || (isSoFar && isOver)) return undefined;
  const { in_range_percent } = day.metrics;
  if (in_range_percent === null) return { percent: "–", label: say("not_enough_data") };
  return { percent: format.percent(in_range_percent), label: say(isSoFar ? "so_far" : "in_range") };
}

function findChange({ format, previous, say, summary }: Findable): Finding | undefined {
  const [before, now] = [previous?.in_range_percent, summary.in_range_percent];
  if (!previous || before == null || now === null) return undefined;
  const write = (percent: number) => writePercent(showPercent(percent), format);
  return {
    kind: "change",
    text: say("in_range"),
    change: { before: write(before), now: write(now) },
    detail: previousText(previous, format, say),
    days: daysOf(previous),
  };
}

/**
 * Returns what stands out, with its days. The card has sentences of its own for the best day and for
 * what the time in range was before.
 */
function findPatterns(view: Findable): Finding[] {
  const known = [...(view.previous?.days ?? []), ...view.summary.days];
  return view.patterns
    .filter(({ change, kind }) => kind !== "best_day" && change?.range !== "in_range")
    .map(({ days, id, kind, status_text, text }) => {
      // All days of both periods are behind a change: those of the latter are listed.
      const about = kind === "change" ? view.summary.days : known;
      const found = about
        .filter(({ day }) => days.indexOf(day) >= 0)
        .map((summary) => ({ summary, detail: "" }));
      const detail = status_text || (kind === "change" ? "" : datesText(found, view));
      return { kind: `pattern ${id}`, text, detail, days: found };
    });
}

function findBestDay(view: Findable): Finding | undefined {
  const { format, say, summary } = view;
  const days = wholeDays(summary.days);
  if (days.length < 2) return undefined;
  // Of several such days, the latest.
  const best = days.reduce((one, other) => (percentOf(other) >= percentOf(one) ? other : one));
  const percent = format.percent(percentOf(best));
  return {
    kind: "best_day",
    text: say("labelled", { label: say("best_day"), value: dayText(best, view) }),
    detail: say("labelled", { label: say("in_range"), value: percent }),
    days: [{ summary: best, detail: "" }],
  };
}

function findLows(view: Findable): Finding | undefined {
  const { format, say, status, summary } = view;
  if (summary.low_episodes === null) return undefined;
  const count = format.number(summary.low_episodes);
  const downTo = (lows: readonly { lowest_mg_dl: number }[]) => {
    const lowest = Math.min(...lows.map(({ lowest_mg_dl }) => lowest_mg_dl));
    return say("down_to", { value: `${format.reading(lowest, status)} ${status.unit}` });
  };
  const days = summary.days.flatMap((day) => {
    const lows = summary.lows.filter((low) => low.day === day.day);
    if (lows.length === 0) return [];
    const value = `${format.number(lows.length)}, ${downTo(lows)}`;
    return [{ summary: day, detail: say("labelled", { label: say("lows"), value }) }];
  });
  const value = summary.lows.length > 0 ? `${count}, ${downTo(summary.lows)}` : count;
  return {
    kind: "lows",
    text: say("labelled", { label: say("lows"), value }),
    detail: datesText(days, view),
    days,
  };
}

function findDaysBelow(view: Findable): Finding | undefined {
  const { format, say, summary } = view;
  const goal = inRangeGoal(summary);
  if (goal === null) return undefined;
  const days = wholeDays(summary.days)
    .filter((day) => percentOf(day) < goal)
    .map((day) => ({ summary: day, detail: "" }));
  if (days.length === 0) return undefined;
  const percent = format.shownPercent({ value: goal, digits: 0, sign: "" });
  return {
    kind: "days_below",
    text: say("labelled", {
      label: say("days_below", { percent }),
      value: format.number(days.length),
    }),
    detail: datesText(days, view),
    days,
  };
}

/** Finds the days that lack an hour of readings or more; what isn't stored yet doesn't count. */
function findGaps(view: Findable): Finding | undefined {
  const { missing, say, status, summary } = view;
  const isStored = (day: DaySummary) =>
    !missing.some(([start, end]) => overlaps(periodOf(day.metrics), { start, end })) &&
    periodOf(day.metrics).start >= (status.first_reading ?? 0);
  const gaps = summary.days
    .filter(isStored)
    .map((day) => ({ summary: day, seconds: lackingSeconds(day) }))
    .filter(({ seconds }) => seconds >= GAP_SECONDS);
  if (gaps.length === 0) return undefined;
  const total = gaps.reduce((sum, { seconds }) => sum + seconds, 0);
  const text = (seconds: number) =>
    say("labelled", { label: say("without_readings"), value: duration(seconds, say) });
  const days = gaps.map(({ seconds, ...day }) => ({ ...day, detail: text(seconds) }));
  return { kind: "without_readings", text: text(total), detail: datesText(days, view), days };
}

function lackingSeconds({ metrics }: DaySummary): number {
  return (metrics.expected_readings - metrics.present_readings) * READING_SECONDS;
}

/** Returns the days that lie in the period as a whole and have enough readings. */
function wholeDays(days: readonly DaySummary[]): DaySummary[] {
  return days.filter((day) => {
    const [whole, measured] = [periodOf(day), periodOf(day.metrics)];
    return (
      day.metrics.in_range_percent !== null &&
      measured.start <= whole.start &&
      measured.end >= whole.end
    );
  });
}

function percentOf({ metrics }: DaySummary): number {
  return metrics.in_range_percent ?? 0;
}

function datesText(days: readonly FoundDay[], { format }: Findable): string {
  const dates = days.map(({ summary }) => format.dateOfYear(startOf(summary.day, format.zone)));
  const more = dates.length - MAX_DATES;
  const rest = more > 0 ? [`+${format.number(more)}`] : [];
  return [...dates.slice(0, MAX_DATES), ...rest].join(", ");
}
