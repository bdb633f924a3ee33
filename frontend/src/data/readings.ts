import type { Reading } from "./messages";

/** A reading stands for the five minutes until the next; after more, there is a gap. */
export const READING_SECONDS = 300;
export const GAP_SECONDS = 3 * READING_SECONDS;

/** Returns the place of the first reading at a time or later. */
export function placeOf(readings: readonly Reading[], time: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle] as Reading)[0] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the readings from a time on and before another. */
export function between(readings: readonly Reading[], start: number, end: number): Reading[] {
  return readings.slice(placeOf(readings, start), placeOf(readings, end));
}

/** Puts readings in the place of all from a time on and before another. */
export function replaced(
  readings: readonly Reading[],
  start: number,
  end: number,
  by: readonly Reading[],
): Reading[] {
  const first = placeOf(readings, start);
  return [...readings.slice(0, first), ...by, ...readings.slice(placeOf(readings, end))];
}

/** Returns the reading that lies nearest to a time and not further than a gap, if there is one. */
export function nearest(readings: readonly Reading[], time: number): Reading | undefined {
  const place = placeOf(readings, time);
  const [before, after] = [readings[place - 1], readings[place]];
  const found = before && (!after || time - before[0] <= after[0] - time) ? before : after;
  return found && Math.abs(found[0] - time) <= GAP_SECONDS ? found : undefined;
}

/** Returns the lowest and the highest value of readings; nothing without readings. */
export function extremesOf(readings: readonly Reading[]): [number, number] | undefined {
  if (readings.length === 0) return undefined;
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, mgDl] of readings) {
    if (mgDl < lowest) lowest = mgDl;
    if (mgDl > highest) highest = mgDl;
  }
  return [lowest, highest];
}
