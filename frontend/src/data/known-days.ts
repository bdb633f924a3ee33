import type { Days } from "../format/calendar";
import { PersonClock } from "../format/person-clock";
import type { Status, SummaryAnswer } from "./messages";

/**
 * Returns the days of the person from the first reading to the latest, by the offsets of a summary
 * that ends with the latest reading; undefined without one.
 */
export function knownDays(
  { clock_shifts, first_reading, known_since, latest }: Status,
  { utc_offsets = [] }: Partial<SummaryAnswer> = {},
): Days | undefined {
  const [oldest] = utc_offsets;
  if (latest === null || !oldest) return undefined;
  const clock = new PersonClock(utc_offsets);
  const first = first_reading ?? known_since ?? latest;
  const laterShift = clock_shifts
    .filter(([time]) => first < time && time <= oldest[0])
    .reduce((sum, [, seconds]) => sum + seconds, 0);
  return { first: clock.dayOf(first - laterShift), last: clock.dayOf(latest) };
}
