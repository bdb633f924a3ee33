import { describe, expect, it } from "vitest";
import { limitsText, minutesText, type Share, sharesOf } from "../../src/chart/band-bar";
import { profileChart, profileCurve } from "../../src/chart/profile-chart";
import { BANDS } from "../../src/data/bands";
import type {
  DaySummary,
  Metrics,
  ProfilePoint,
  ReportDay,
  Status,
  SummaryReport,
} from "../../src/data/messages";
import { Formatter } from "../../src/format/formatter";
import { showPercent } from "../../src/format/numbers";
import { type Localize, loadTexts, localize } from "../../src/localize";
import { changePart, writePercent } from "../../src/summary/change";
import { lackTexts, lengthText, periodText, previousText } from "../../src/summary/texts";

const LIMITS = { very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250 };
const MG_DL = { unit: "mg/dL", unit_per_mg_dl: 1 } as const;
const METRICS = {
  expected_readings: 14 * 288,
  present_readings: 14 * 280,
  very_low_percent: 0.2,
  low_percent: 5,
  in_range_percent: 70,
  high_percent: 20,
  very_high_percent: 4.8,
} as Metrics;

const say: Localize = (key, values) => localize("en", key, values);
const format = new Formatter(
  {
    locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
    config: { time_zone: "Europe/Berlin" },
  },
  Date.UTC(2026, 10, 25) / 1000,
);

function point(hour: number, median: number | null): ProfilePoint {
  const at = (more: number) => (median === null ? null : median + more);
  return {
    minute_of_day: hour * 60,
    p5_mg_dl: at(-40),
    p25_mg_dl: at(-20),
    p50_mg_dl: median,
    p75_mg_dl: at(20),
    p95_mg_dl: at(40),
  };
}

describe("the shares of the bands", () => {
  it("fill a day, lowest first, with words for what each is", () => {
    const shares = sharesOf(METRICS) ?? [];
    expect(shares.map(({ minutes }) => minutes)).toEqual([3, 72, 1008, 288, 69]);
    expect(shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(24 * 60);
    expect(shares.map((share) => minutesText(share, say))[1]).toBe("1 h 12 min a day");
    expect(shares.map(({ shown }) => format.shownPercent(shown))).toEqual([
      "0.2%",
      "5.0%",
      "70.0%",
      "20.0%",
      "4.8%",
    ]);
  });

  it("have a minute of the day for whatever happened", () => {
    const rare = { very_low_percent: 0.02, in_range_percent: 99.98 };
    const none = { low_percent: 0, high_percent: 0, very_high_percent: 0 };
    const shares = sharesOf({ ...METRICS, ...none, ...rare }) ?? [];
    expect(shares.map(({ minutes }) => minutes)).toEqual([1, 0, 1439, 0, 0]);
    expect(shares.map(({ shown }) => format.shownPercent(shown))).toEqual([
      "<0.1%",
      "0%",
      ">99.9%",
      "0%",
      "0%",
    ]);
  });

  it("are of the hours of a day so far, and of an average day as soon as there is a whole one", () => {
    const shown = (expected_readings: number, present_readings: number) => {
      const shares = sharesOf({ ...METRICS, expected_readings, present_readings }) ?? [];
      return minutesText(shares[1] as Share, say);
    };
    expect(shown(5 * 12, 48)).toBe("12 min");
    expect(shown(23 * 12, 23 * 12)).toBe("1 h 12 min a day");
  });

  it("are unknown as soon as one is", () => {
    expect(sharesOf({ ...METRICS, high_percent: null })).toBeUndefined();
    expect(sharesOf(null)).toBeUndefined();
  });

  it("have limits in words, as far as the limits leave room", () => {
    const limits = { ...LIMITS, high_mg_dl: 250 };
    const texts = BANDS.map((band) => limitsText(band, limits, MG_DL, format, say));
    expect(texts).toEqual(["below 54", "54–69", "70–250", undefined, "above 250"]);
  });
});

describe("a profile", () => {
  const profile = Array.from({ length: 24 }, (_, hour) => point(hour, 100 + hour));

  it("goes through the middles of the bins, and meets itself at midnight", () => {
    const curve = profileCurve(profile);
    expect(curve.slice(0, 3).map(({ minute_of_day }) => minute_of_day)).toEqual([0, 30, 90]);
    expect(curve[curve.length - 1]).toEqual({ ...point(24, 111.5), minute_of_day: 24 * 60 });
    expect(curve[0]).toEqual(point(0, 111.5));
    expect(profileCurve([])).toEqual([]);
  });

  it("ends where a bin is unknown, at midnight too", () => {
    const curve = profileCurve([point(0, null), ...profile.slice(1)]);
    expect(curve.map(({ p50_mg_dl }) => p50_mg_dl === null).lastIndexOf(true)).toBe(25);
    expect(curve[1]?.p95_mg_dl).toBeNull();
  });

  it("has a gap in all its paths there", () => {
    const gap = profile.map((bin, hour) => (hour === 12 ? point(hour, null) : bin));
    const size = { width: 400, height: 200 };
    const drawn = profileChart(gap, [], size, { ...MG_DL, limits: LIMITS }, format);
    const paths = drawn.values.filter((value) => typeof value === "string");
    expect(paths.map((path) => path.split("M").length - 1)).toEqual([2, 2, 0, 2]);
  });
});

describe("a period", () => {
  const days = ["01", "02", "03"].map((date) => {
    const start = Date.parse(`2026-11-${date}T08:00:00Z`);
    const edges = { start: new Date(start), end: new Date(start + 24 * 3600 * 1000) };
    return { ...JSON.parse(JSON.stringify(edges)), day: `2026-11-${date}` } as ReportDay;
  });
  it.each([
    [1, "2026-11-03T08:00:00Z", "2026-11-04T08:00:00Z", "Nov 3, 2026"],
    [1, "2026-11-03T08:00:00Z", "2026-11-03T13:12:00Z", "Nov 3, 2026, 00:00 – 05:12"],
    [3, "2026-11-01T08:00:00Z", "2026-11-04T08:00:00Z", "Nov 1, 2026 – Nov 3, 2026"],
    [3, "2026-11-01T08:00:00Z", "2026-11-03T13:12:00Z", "Nov 1, 2026 – Nov 3, 2026, 05:12"],
    [3, "2026-11-01T10:00:00Z", "2026-11-03T10:00:00Z", "Nov 1, 2026 – Nov 3, 2026"],
    [0, "2026-11-01T10:00:00Z", "2026-11-03T10:00:00Z", "Nov 1, 2026 – Nov 3, 2026"],
  ])("of %d days says until when it goes if its last day isn't over", (count, start, end, text) => {
    const summary = { ...METRICS, start, end, days: days.slice(3 - count) } as SummaryReport;
    expect(periodText(summary, format)).toBe(text);
  });
});

describe("the period before", () => {
  it("is said as the language writes what a value is of", async () => {
    await loadTexts("fr");
    const days = ["2026-11-01", "2026-11-08", "2026-11-14"].map((day) => ({ day }) as DaySummary);
    const before = { ...METRICS, days } as SummaryReport;
    const inLanguage = (language: string) =>
      previousText(before, format, (key, values) => localize(language, key, values));
    expect(inLanguage("en")).toBe("Previous period: Nov 1, 2026 – Nov 14, 2026");
    expect(inLanguage("fr")).toMatch(/^Période précédente\u00a0: /);
  });
});

describe("why a period has no metrics", () => {
  const [start, began] = ["2026-01-01T00:00:00+00:00", Date.UTC(2026, 7, 3) / 1000];
  const needs = (shown: string) =>
    `At least 70% of the readings are needed, but only ${shown} are available.`;
  it.each([
    [35.4, null, [needs("35%")]],
    [69.9, null, [needs("69%")]],
    [35.4, Date.parse(start) / 1000, [needs("35%")]],
    [35.4, began, [needs("35%"), "First reading: Aug 3, 2026"]],
    [100, began, ["At least 3 hours of readings are needed."]],
  ])("of %d%% of the readings is what is missing", (active_percent, first_reading, texts) => {
    const summary = { ...METRICS, active_percent, start } as SummaryReport;
    const status = { first_reading } as Status;
    expect(lackTexts({ summary, previous: null, status, format, say })).toEqual(texts);
  });
});

describe("the length of a day", () => {
  it.each([
    [24, ""],
    [24.03, ""],
    [16, " (16 h)"],
    [13.04, " (13 h)"],
    [23.5, " (23.5 h)"],
  ])("of %d hours is said where it isn't 24", (hours, text) => {
    expect(lengthText({ hours } as DaySummary, format, say)).toBe(text);
  });
});

describe("a figure and the one before", () => {
  it("stand in the order of time, with words for those who hear them", () => {
    const [before, now] = [84, 85].map((percent) => writePercent(showPercent(percent), format));
    if (!before || !now) throw new Error("There are no figures.");
    expect(now).toEqual({ text: "85%", bare: "85" });
    expect(changePart(now, before, say).values).toEqual(["84% before, now 85%", "84", "85%"]);
    expect(changePart(now, undefined, say).values).toEqual(["85%"]);
  });
});
