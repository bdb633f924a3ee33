import type { DiaryRow, Reading, Status } from "../../data/messages";
import { between } from "../../data/readings";
import type { Span } from "../../data/span";

/** Returns the readings that are so many seconds before a span, moved into it. */
export function movedReadings(
  readings: readonly Reading[],
  { start, end }: Span,
  seconds: number,
): Reading[] {
  if (!seconds) return [];
  return between(readings, start - seconds, end - seconds).map(([time, mgDl]) => [
    time + seconds,
    mgDl,
  ]);
}

/** Returns the entries that overlap a span. */
export function entriesWithin(rows: readonly DiaryRow[], { start, end }: Span): DiaryRow[] {
  return rows.filter((row) => row.time < end && (row.end ?? row.time) >= start);
}

/**
 * Returns the time from the latest reading until now, as far as it is between two times.
 *
 * Nothing is pending of an account that only files feed.
 */
export function pendingSpan(
  { latest, next_reading }: Status,
  now: number,
  start: number,
  end: number,
): Span | undefined {
  if (latest === null || next_reading?.due === null) return undefined;
  const span = { start: Math.max(latest, start), end: Math.min(now, end) };
  return span.start < span.end ? span : undefined;
}
