import { last } from "../arrays";
import type { Days } from "../format/calendar";
import { PersonClock } from "../format/person-clock";
import type { Status, SummaryAnswer } from "./messages";

/**
 * Returns the days of the person from the first reading to the latest, by a summary that ends with
 * the latest reading; undefined without one.
 */
export function knownDays(
  { first_reading, known_since }: Status,
  { summary, utc_offsets }: Partial<SummaryAnswer> = {},
): Days | undefined {
  const latest = last(summary?.days ?? [])?.day;
  if (!latest || !utc_offsets) return undefined;
  const first = first_reading ?? known_since;
  return { first: first ? new PersonClock(utc_offsets).dayOf(first) : latest, last: latest };
}
