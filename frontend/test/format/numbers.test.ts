import { describe, expect, it } from "vitest";
import vectors from "../../../tests/number_vectors.json";
import { BANDS } from "../../src/data/bands";
import {
  apportion,
  durationOf,
  type ShownNumber,
  showGlucose,
  showLimits,
  showMean,
  showMerged,
  showPercent,
  showRanges,
  showReading,
} from "../../src/format/numbers";

const UNITS = ["mg/dL", "mmol/L"] as const;
const text = ({ value, digits, sign }: ShownNumber): string => sign + value.toFixed(digits);

describe.each(UNITS)("glucose in %s", (unit) => {
  const account = { unit, unit_per_mg_dl: vectors.unit_per_mg_dl[unit] };

  it.each([
    ["glucose", vectors.glucose, showGlucose],
    ["readings", vectors.readings, showReading],
    ["means", vectors.means, showMean],
  ] as const)("is shown as Home Assistant shows it: %s", (_kind, rows, show) => {
    expect(rows.map((row) => text(show(row.mg_dl, account)))).toEqual(rows.map((row) => row[unit]));
  });

  it.each(vectors.limits)("has ranges from $low_mg_dl to $high_mg_dl", (row) => {
    const limits = { very_low_mg_dl: 54, very_high_mg_dl: 250, ...row };
    const texts = BANDS.map((band) => showLimits(band, limits, account).map(text).join("–"));
    expect(texts).toEqual(row[unit]);
  });
});

describe("percentages", () => {
  it.each(vectors.percents)("that stand alone: $percent", (row) => {
    expect(text(showPercent(row.percent))).toBe(row.text);
  });

  it.each(vectors.ranges)("that belong together: $about", (row) => {
    expect(showRanges(row.percents).map(text)).toEqual(row.texts);
  });

  it.each(vectors.merged)("of several ranges: $about", ({ percents, places, text: expected }) => {
    expect(text(showMerged(percents, ...places))).toBe(expected);
  });

  it("share out a day so that nothing is lost", () => {
    expect(apportion([0.01, 0.01, 99.97, 0, 0.01], 1440)).toEqual([1, 1, 1437, 0, 1]);
    expect(apportion([0, 0, 0, 0, 0], 1440)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("durations", () => {
  it.each(vectors.durations)("of $seconds s", ({ seconds, ...parts }) => {
    expect(durationOf(seconds)).toEqual(parts);
  });
});
