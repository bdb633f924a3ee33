import type { SummaryReport } from "../data/messages";
import type { Span } from "../data/span";

/** How many days the report shows the traces of. */
export const REPORT_DAYS = 14;

/** Returns the period of a summary. */
export function periodOf({ start, end }: Pick<SummaryReport, "start" | "end">): Span {
  return { start: Date.parse(start) / 1000, end: Date.parse(end) / 1000 };
}

/** Returns the part of a period whose traces the report shows. */
export function reportPeriod(summary: SummaryReport): Span {
  const period = periodOf(summary);
  const [first] = summary.days.slice(-REPORT_DAYS);
  return first ? { ...period, start: periodOf(first).start } : period;
}
