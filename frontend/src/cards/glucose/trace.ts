import type { DiaryRow, Reading, Status } from "../../data/messages";
import { between } from "../../data/readings";
import type { Span } from "../../data/span";
import { HOUR, momentOf, steadySpans, wall } from "../../format/zone";

/** Returns the time at which clocks show so many seconds more than at another. */
export function movedTime(time: number, seconds: number, zone: string): number {
  return seconds ? momentOf(wall(time, zone) + seconds, zone) : time;
}

/** Returns the readings of a time when clocks showed so many seconds less than in a span, moved into it. */
export function movedReadings(
  readings: readonly Reading[],
  { start, end }: Span,
  seconds: number,
  zone: string,
): Reading[] {
  const moved: Reading[] = [];
  if (!seconds) return moved;
  // If clocks show the time at an edge of the span twice, readings can be up to an hour beyond it.
  const [first, last] = [start - HOUR, end + HOUR].map((time) => movedTime(time, -seconds, zone));
  const before = steadySpans({ start: first as number, end: last as number }, zone);
  for (const span of steadySpans({ start, end }, zone)) {
    let from = span.start + span.offset;
    for (const past of before) {
      const ahead = seconds + past.offset;
      const until = Math.min(span.end + span.offset, past.end + ahead);
      for (const [time, mgDl] of between(
        readings,
        Math.max(past.start, from - ahead),
        until - ahead,
      )) {
        moved.push([time + ahead - span.offset, mgDl]);
      }
      // Of an hour that clocks showed twice, the first counts.
      from = Math.max(from, until);
    }
  }
  return moved;
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
