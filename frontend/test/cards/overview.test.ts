import { beforeEach, describe, expect, it, vi } from "vitest";
import { OverviewController } from "../../src/cards/overview/controller";
import {
  daysOf,
  type Findable,
  type Finding,
  findAll,
  type Listable,
  listDays,
  shareText,
} from "../../src/cards/overview/findings";
import { Feed } from "../../src/data/feed";
import type {
  DaySummary,
  FindingRow,
  JudgedGoal,
  LowRow,
  SummaryReport,
} from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { Formatter } from "../../src/format/formatter";
import { DAY, HOUR } from "../../src/format/zone";
import { type Localize, localize } from "../../src/localize";
import { LATEST, reportOf } from "../fakes/reports";
import { NOW, Server, STATUS } from "../fakes/server";

const say: Localize = (key, values) => localize("en", key, values);
const format = new Formatter(
  {
    locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
    config: { time_zone: "UTC" },
  },
  NOW,
);
const TODAY = Date.UTC(2026, 10, 25) / 1000;
const GOAL: JudgedGoal = {
  ...{ range: "in_range", more_than_percent: 70, less_than_percent: null },
  met: true,
};
const PERCENTS: Record<string, number | null> = {
  "2026-11-20": 99,
  "2026-11-21": 65,
  "2026-11-22": 91,
  "2026-11-23": 70,
  "2026-11-24": null,
  "2026-11-25": 100,
};
const low = (day: string, lowest_mg_dl: number) => ({ day, lowest_mg_dl }) as LowRow;

/** Returns a summary from noon of November 20 to that of November 25; days have all readings. */
function summary(more: Partial<SummaryReport> = {}): SummaryReport {
  const report = reportOf(TODAY - 5 * DAY, NOW, (day) => PERCENTS[day] ?? null);
  const [first, ...days] = report.days.map((day) => {
    const count = (Date.parse(day.metrics.end) - Date.parse(day.metrics.start)) / 300_000;
    const readings = { expected_readings: count, present_readings: count };
    return { ...day, metrics: { ...day.metrics, ...readings } };
  });
  if (!first) throw new Error("There are no days.");
  const start = new Date((TODAY - 4.5 * DAY) * 1000).toISOString();
  const cut = { ...first, metrics: { ...first.metrics, start } };
  const found = { in_range_percent: 85.3, low_episodes: 0, goals: [GOAL], lows: [] };
  return { ...report, ...found, days: [cut, ...days], ...more };
}

/** Returns a summary in which readings of some days are missing, by their day of the month. */
function withGaps(missing: Record<number, number>): SummaryReport {
  const lacking = ({ day, metrics }: DaySummary) => ({
    ...metrics,
    present_readings: metrics.expected_readings - (missing[Number(day.slice(-2))] ?? 0),
  });
  return summary({ days: summary().days.map((day) => ({ ...day, metrics: lacking(day) })) });
}

function find(kind: Finding["kind"], more: Partial<Findable> = {}): Finding | undefined {
  const data = { summary: summary(), previous: null, missing: [], patterns: [] };
  const view = { ...data, status: STATUS, format, say };
  return findAll({ ...view, ...more }).find((finding) => finding.kind === kind);
}

/** Returns what stands out on two days. */
function pattern(more: Partial<FindingRow> = {}): FindingRow {
  return {
    ...{ id: "time_of_day-low-all_days-03h", kind: "time_of_day", status: "new" },
    ...{ text: "Below 70 mg/dL on 2 of 13 days, 2:10 to 4:05", status_text: "" },
    ...{ days: ["2026-11-21", "2026-11-23"], change: null },
    ...more,
  } as FindingRow;
}

const datesOf = (finding: Finding | undefined) =>
  finding?.days.map(({ summary: { day } }) => Number(day.slice(-2)));

describe("an overview tells", () => {
  it("what stands out, with its days", () => {
    const patterns = [pattern()];
    const found = find("pattern time_of_day-low-all_days-03h", { patterns });
    expect(found?.text).toBe("Below 70 mg/dL on 2 of 13 days, 2:10 to 4:05");
    expect([found?.detail, datesOf(found)]).toEqual(["Nov 21, Nov 23", [21, 23]]);
  });

  it("whether that is new, and what was in the period before", () => {
    const status_text = "No longer: 0 of 13 since then";
    const previous = reportOf(TODAY - 10 * DAY, TODAY - 5 * DAY);
    const over = pattern({ status: "over", status_text, days: ["2026-11-16", "2026-11-17"] });
    const found = find("pattern time_of_day-low-all_days-03h", { patterns: [over], previous });
    expect([found?.detail, datesOf(found)]).toEqual([status_text, [16, 17]]);
  });

  it("nothing twice", () => {
    const change = { range: "in_range", percent: 80, percent_before: 60, met: true } as const;
    const patterns = [
      pattern({ kind: "best_day", id: "best" }),
      pattern({ kind: "change", id: "in_range", change }),
      pattern({ kind: "change", id: "below", change: { ...change, range: "below" } }),
    ];
    expect(find("pattern best", { patterns })).toBeUndefined();
    expect(find("pattern in_range", { patterns })).toBeUndefined();
    expect(find("pattern below", { patterns })?.detail).toBe("");
  });

  it("what the time in range was before, with the days from then", () => {
    const previous = { ...reportOf(TODAY - 10 * DAY, TODAY - 5 * DAY), in_range_percent: 84.4 };
    const change = find("change", { previous: previous as SummaryReport });
    expect([change?.change?.before.bare, change?.change?.now.text]).toEqual(["84", "85%"]);
    expect(change?.detail).toBe("Previous period: Nov 15, 2026 – Nov 19, 2026");
    expect(find("change")).toBeUndefined();
    const unknown = { ...previous, in_range_percent: null } as SummaryReport;
    expect(find("change", { previous: unknown })).toBeUndefined();
  });

  it("the best of the days that are whole and known", () => {
    const best = find("best_day");
    expect([best?.text, best?.detail]).toEqual(["Best day: Sunday, November 22", "In range: 91%"]);
    expect(datesOf(best)).toEqual([22]);
    const [, , one] = summary().days;
    expect(find("best_day", { summary: summary({ days: one ? [one] : [] }) })).toBeUndefined();
  });

  it("how many lows there were, how low, and on which days", () => {
    const lows = [low("2026-11-21", 58), low("2026-11-21", 61), low("2026-11-24", 66)];
    const found = find("lows", { summary: summary({ low_episodes: 3, lows }) });
    expect([found?.text, found?.detail]).toEqual(["Lows: 3, down to 58 mg/dL", "Nov 21, Nov 24"]);
    expect(found?.days.map(({ detail }) => detail)).toEqual([
      "Lows: 2, down to 58 mg/dL",
      "Lows: 1, down to 66 mg/dL",
    ]);
    expect(find("lows")).toMatchObject({ text: "Lows: 0", days: [] });
    expect(find("lows", { summary: summary({ low_episodes: null }) })).toBeUndefined();
  });

  it("the whole days below the goal, if there is one", () => {
    const below = find("days_below");
    expect(below?.text).toBe("Days with less than 70% in range: 1");
    expect(datesOf(below)).toEqual([21]);
    expect(find("days_below", { summary: summary({ goals: [] }) })).toBeUndefined();
    const easy = [{ ...GOAL, more_than_percent: 60 }];
    expect(find("days_below", { summary: summary({ goals: easy }) })).toBeUndefined();
  });

  it("how long there were no readings, on days with an hour of that", () => {
    const gaps = find("without_readings", {
      summary: withGaps({ 20: 12, 21: 11, 22: 288, 24: 13, 25: 14 }),
    });
    expect([gaps?.text, gaps?.detail]).toEqual([
      "Without readings: 27 h 15 min",
      "Nov 20, Nov 22, Nov 24, +1",
    ]);
    expect(gaps?.days[2]?.detail).toBe("Without readings: 1 h 05 min");
    expect(find("without_readings")).toBeUndefined();
  });

  it("nothing of readings that aren't stored, or from before the first", () => {
    const gaps = withGaps({ 21: 100, 22: 100, 23: 100 });
    const missing: [number, number][] = [[TODAY - 4 * DAY, TODAY - 3 * DAY]];
    const unstored = find("without_readings", { summary: gaps, missing });
    expect(datesOf(unstored)).toEqual([22, 23]);
    const status = { ...STATUS, first_reading: TODAY - 3 * DAY + HOUR };
    expect(datesOf(find("without_readings", { summary: gaps, status }))).toEqual([23]);
  });
});

it("the time in range of a day is that of all of it, or so far", () => {
  const shares = summary().days.map((day) => shareText(day, { format, say, status: STATUS }));
  expect(shares.map((share) => share && `${share.percent} ${share.label}`)).toEqual([
    undefined,
    "65% In range",
    "91% In range",
    "70% In range",
    "– Not enough data",
    "100% so far",
  ]);
  const [, ...before] = reportOf(TODAY - 10 * DAY, TODAY - 5 * DAY).days;
  const cut = before.map((day) => ({ ...day, metrics: { ...day.metrics, end: day.start } }));
  expect(cut.map((day) => shareText(day, { format, say, status: STATUS }))).toEqual(
    cut.map(() => undefined),
  );
});

it("the days of a period are those with readings", () => {
  expect(daysOf(withGaps({ 22: 288 })).map(({ summary: { day } }) => day)).not.toContain(
    "2026-11-22",
  );
});

it("the listed days are those of the latest summary", () => {
  const shown = { previous: null, missing: [], patterns: [], status: STATUS, format, say };
  const listed = (what: Listable | undefined, lows: LowRow[]) => {
    const list = listDays(what, {
      ...shown,
      summary: summary({ lows, low_episodes: lows.length }),
    });
    return [list?.title, list?.days.map(({ summary: { day } }) => day.slice(-2)).join(" ")];
  };
  const lows = [low("2026-11-22", 61), low("2026-11-23", 66)];
  expect(listed("lows", lows)).toEqual(["Lows: 2, down to 61 mg/dL", "22 23"]);
  expect(listed("lows", lows.slice(1))).toEqual(["Lows: 1, down to 66 mg/dL", "23"]);
  expect(listed("in_range", [])[0]).toBe("In range");
  expect(listed("change", [])).toEqual([undefined, undefined]);
  expect(listed(undefined, [])).toEqual([undefined, undefined]);
});

const WORDS = { language: "en", has_12_hours: true };

describe("the overview card", () => {
  const host = { requestUpdate: vi.fn(), openDay: vi.fn() };
  let controller: OverviewController;
  beforeEach(() => {
    controller = new OverviewController(host);
    host.openDay.mockClear();
  });

  it("asks for the latest days, or for the view's period and what it is compared with", () => {
    vi.stubGlobal("document", new EventTarget());
    const server = new Server();
    server.summaryOf = (days) => reportOf(LATEST - days * DAY, LATEST);
    const feed = new Feed(server, "sensor.a");
    const store = new PeriodStore();
    controller.update(feed, 30, WORDS, store);
    expect(server.asked.map(({ days, type }) => [type, days])).toEqual([
      ["dexcom_api/summary", 30],
      ["dexcom_api/patterns", 30],
    ]);
    expect(server.asked[1]).toMatchObject(WORDS);
    store.select(periodAround("2026-10-05", "month", 1));
    store.compare("year_before");
    controller.update(feed, 30, WORDS, store);
    expect(server.asked.slice(2).map(({ start }) => start)).toEqual([
      "2026-10-01T00:00:00",
      "2025-10-01T00:00:00",
      "2026-10-01T00:00:00",
    ]);
    vi.unstubAllGlobals();
  });

  it("has what stands out once it has come", async () => {
    vi.stubGlobal("document", new EventTarget());
    const server = new Server();
    server.patterns = [pattern()];
    const updated = new Promise<void>((resolve) => host.requestUpdate.mockImplementation(resolve));
    controller.update(new Feed(server, "sensor.a"), 14, WORDS);
    expect(controller.patterns).toEqual([]);
    await updated;
    await Promise.resolve();
    expect(controller.patterns.map(({ id }) => id)).toEqual(["time_of_day-low-all_days-03h"]);
    host.requestUpdate.mockReset();
    vi.unstubAllGlobals();
  });

  it("opens the only day at once, and lists several to choose from", () => {
    const days = daysOf(summary());
    controller.open("best_day", days.slice(0, 1));
    expect(host.openDay.mock.calls).toEqual([["2026-11-20"]]);
    expect(controller.list).toBeUndefined();
    controller.open("lows", days);
    expect(controller.list).toBe("lows");
    controller.closeList();
    expect(controller.list).toBeUndefined();
    expect(host.openDay).toHaveBeenCalledTimes(1);
  });
});
