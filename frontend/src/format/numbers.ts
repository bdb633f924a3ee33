/**
 * How glucose, percentages and durations are rounded and shown: the twin of glucose/numbers.py in
 * the integration. tests/number_vectors.json holds both to the same results.
 */
import type { Band } from "../data/bands";
import type { RangeLimits, Status } from "../data/messages";

/** A number with the decimals to show; with a sign, the true one is less or more than it. */
export interface ShownNumber {
  value: number;
  digits: number;
  sign: "" | "<" | ">";
}

/** The unit of an account. */
export type Unit = Pick<Status, "unit" | "unit_per_mg_dl">;

/** A duration in the parts worth naming: the first that isn't zero, and the next. */
export interface Duration {
  days: number;
  hours: number;
  minutes: number;
}

/** Sensors measure from 40 to 400 mg/dL, and send 39 and 401 for values outside. */
export const LOWEST_MG_DL = 40;
export const HIGHEST_MG_DL = 400;

const HALF_A_TENTH = 0.05;
const ALL_TENTHS = 1000;
const FIRST_WHOLE_PERCENT = 10;
const FIRST_HOURS_IN_DAYS = 48;

/** Rounds halves away from zero, as a meter does. */
export function roundHalfUp(value: number, digits = 0): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5)) / scale + 0;
}

/** Shows glucose of any source, for example a meter value or a limit. */
export function showGlucose(mgDl: number, unit: Unit): ShownNumber {
  return inUnit(mgDl, unit, digitsOf(unit));
}

/** Shows a sensor's reading: "<40" or ">400" where the sensor can't measure. */
export function showReading(mgDl: number, unit: Unit): ShownNumber {
  return beyondSensor(mgDl, unit) ?? showGlucose(mgDl, unit);
}

/** Shows the mean of a sensor's readings, with one decimal more than a meter. */
export function showMean(mgDl: number, unit: Unit): ShownNumber {
  return beyondSensor(mgDl, unit) ?? inUnit(mgDl, unit, digitsOf(unit) + 1);
}

/**
 * Shows the first and last value of a range. An open range has one value with a sign, and a range
 * that the limits leave no room for has none. The limits themselves are in range, so the ranges
 * next to it begin one digit further.
 */
export function showLimits(band: Band, limits: RangeLimits, unit: Unit): ShownNumber[] {
  const { very_low_mg_dl, low_mg_dl, high_mg_dl, very_high_mg_dl } = limits;
  switch (band) {
    case "very_low":
      return [{ ...showGlucose(very_low_mg_dl, unit), sign: "<" }];
    case "low":
      return low_mg_dl > very_low_mg_dl
        ? fromTo(showGlucose(very_low_mg_dl, unit), moved(showGlucose(low_mg_dl, unit), -1))
        : [];
    case "in_range":
      return fromTo(showGlucose(low_mg_dl, unit), showGlucose(high_mg_dl, unit));
    case "high":
      return high_mg_dl < very_high_mg_dl
        ? fromTo(moved(showGlucose(high_mg_dl, unit), 1), showGlucose(very_high_mg_dl, unit))
        : [];
    case "very_high":
      return [{ ...showGlucose(very_high_mg_dl, unit), sign: ">" }];
  }
}

/** Shows a percentage that stands alone: "<0.1", "0.1" to "9.9", "10" to "99", or ">99". */
export function showPercent(percent: number): ShownNumber {
  if (percent <= 0 || percent >= 100) {
    return { value: percent <= 0 ? 0 : 100, digits: 0, sign: "" };
  }
  if (percent < HALF_A_TENTH) return { value: 0.1, digits: 1, sign: "<" };
  if (percent >= 99.5) return { value: 99, digits: 0, sign: ">" };
  const tenths = roundHalfUp(percent, 1);
  return tenths < FIRST_WHOLE_PERCENT
    ? { value: tenths, digits: 1, sign: "" }
    : { value: roundHalfUp(percent), digits: 0, sign: "" };
}

/** Shows the percentages of all ranges together, in tenths that add up to 100. */
export function showRanges(percents: readonly number[]): ShownNumber[] {
  return percents.map((_, place) => showMerged(percents, place));
}

/** Shows the percentage of some of the ranges as it is shown next to the others. */
export function showMerged(percents: readonly number[], ...places: number[]): ShownNumber {
  const tenths = apportion(percents, ALL_TENTHS);
  const value = sumAt(tenths, places) / 10;
  if (value === 0 || value === 100) return { value, digits: 0, sign: "" };
  const exact = sumAt(percents, places);
  // These mark less than half a tenth, and more than all but half a tenth.
  if (exact > 0 && exact < HALF_A_TENTH) return { value, digits: 1, sign: "<" };
  const isAlmostAll = exact >= 100 - HALF_A_TENTH && exact < 100;
  return { value, digits: 1, sign: isAlmostAll ? ">" : "" };
}

function sumAt(values: readonly number[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (values[place] as number), 0);
}

/**
 * Returns whole parts of a total that add up to it: the largest remainders are rounded up, and
 * every range that occurred has at least one part.
 */
export function apportion(percents: readonly number[], total: number): number[] {
  const exact = percents.map((percent) => percent * (total / 100));
  const parts = exact.map((part) => Math.max(Math.floor(part), part > 0 ? 1 : 0));
  const rest = (place: number) => (exact[place] as number) - (parts[place] as number);
  for (;;) {
    const missing = total - parts.reduce((sum, part) => sum + part, 0);
    if (missing === 0) return parts;
    const step = Math.sign(missing);
    // Only ranges that can spare a part give one.
    const places = [...parts.keys()].filter(
      (place) => (parts[place] as number) > (step < 0 ? 1 : 0),
    );
    if (places.length === 0) return parts;
    const place = places.reduce((best, other) =>
      step * rest(other) > step * rest(best) ? other : best,
    );
    parts[place] = (parts[place] as number) + step;
  }
}

/** Rounds a duration to whole minutes, and from two days on to whole hours. */
export function durationOf(seconds: number): Duration {
  const minutes = Math.max(0, roundHalfUp(seconds / 60));
  if (minutes < FIRST_HOURS_IN_DAYS * 60) {
    return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  }
  const hours = roundHalfUp(minutes / 60);
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 };
}

function digitsOf({ unit }: Unit): number {
  return unit === "mg/dL" ? 0 : 1;
}

function inUnit(mgDl: number, { unit_per_mg_dl }: Unit, digits: number): ShownNumber {
  return { value: roundHalfUp(mgDl * unit_per_mg_dl, digits), digits, sign: "" };
}

function beyondSensor(mgDl: number, unit: Unit): ShownNumber | undefined {
  if (mgDl < LOWEST_MG_DL) return { ...showGlucose(LOWEST_MG_DL, unit), sign: "<" };
  if (mgDl > HIGHEST_MG_DL) return { ...showGlucose(HIGHEST_MG_DL, unit), sign: ">" };
  return undefined;
}

function moved(number: ShownNumber, steps: number): ShownNumber {
  const { value, digits } = number;
  return { ...number, value: roundHalfUp(value + steps / 10 ** digits, digits) };
}

function fromTo(first: ShownNumber, last: ShownNumber): ShownNumber[] {
  return first.value < last.value ? [first, last] : [first];
}
