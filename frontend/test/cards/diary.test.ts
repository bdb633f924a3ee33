import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { diarySchema } from "../../src/cards/diary/config";
import { DiaryController } from "../../src/cards/diary/controller";
import { Feed } from "../../src/data/feed";
import type { DaySummary, DiaryRow, SummaryReport } from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { DAY, HOUR } from "../../src/format/zone";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

// Midnights in Tokyo, where the person is.
const MIDNIGHT = Date.UTC(2026, 10, 24, 15) / 1000;

function summaryOf(count: number, until = MIDNIGHT + DAY): SummaryReport {
  const days = Array.from({ length: count }, (_, place) => {
    const start = until - (count - place) * DAY;
    const [first, last] = [start, start + DAY].map((time) => new Date(time * 1000).toISOString());
    const day = new Date((start + 9 * HOUR) * 1000).toISOString().slice(0, 10);
    return { day, start: first, end: last } as DaySummary;
  });
  return { start: days[0]?.start, end: days[count - 1]?.end, days } as SummaryReport;
}

function entry(time: number, kind: DiaryRow["kind"], amount: number | null = 1): DiaryRow {
  return { kind, sub_type: null, time, end: null, amount, unit: null, note: null };
}

describe("the diary card", () => {
  let server: Server;
  let feed: Feed;
  let controller: DiaryController;
  const store = new PeriodStore();

  async function draw(options = {}) {
    const config = diarySchema.parse({ type: "x", entity: "sensor.a", ...options });
    for (let drawn = 0; drawn < 3; drawn += 1) {
      controller.update(feed, config, "UTC", store);
      await vi.advanceTimersByTimeAsync(500);
    }
    const { clock, days = [], today } = controller;
    return days.map(({ day, entries }) => ({
      day: day.slice(5) + (day === today ? " today" : ""),
      entries: entries.map(({ kind, time }) => {
        const shown = new Date((clock?.wall(time) ?? 0) * 1000).toISOString();
        return `${shown.slice(11, 16)} ${kind}`;
      }),
    }));
  }

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    store.select(undefined);
    server = new Server();
    server.summaryOf = (count) => summaryOf(count);
    server.offsets = [[0, 9 * HOUR]];
    server.summaryBetween = () => summaryOf(2, MIDNIGHT - 20 * DAY);
    server.diary = [
      entry(MIDNIGHT - 20.5 * DAY, "note", null),
      entry(MIDNIGHT - 8 * DAY, "exercise"),
      entry(MIDNIGHT - 600, "carbs"),
      entry(MIDNIGHT + 600, "insulin"),
      entry(MIDNIGHT + 700, "alert", null),
      entry(NOW - 60, "insulin"),
      entry(NOW + HOUR, "insulin"),
    ];
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    controller = new DiaryController({ requestUpdate: vi.fn() });
    await vi.advanceTimersByTimeAsync(500);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("lists the past week by the days and times of the person's clock, newest first", async () => {
    expect(await draw()).toEqual([
      { day: "11-25 today", entries: ["20:59 insulin", "00:10 insulin"] },
      { day: "11-24", entries: ["23:50 carbs"] },
    ]);
    expect(controller.last.map(({ kind, time }) => [kind, time])).toEqual([
      ["insulin", NOW - 60],
      ["carbs", MIDNIGHT - 600],
    ]);
  });

  it("lists what its options say", async () => {
    expect((await draw({ show_alerts: true }))[0]?.entries).toContain("00:11 alert");
    expect((await draw({ days: 14 })).map(({ day }) => day)).toContain("11-17");
    expect((await draw({ days: 1 })).map(({ day }) => day)).toEqual(["11-25 today"]);
  });

  it("follows the period of the view", async () => {
    store.select(periodAround("2026-11-04", "day", 1));
    expect(await draw()).toEqual([{ day: "11-04", entries: ["12:00 note"] }]);
    expect(controller.last).toEqual([]);
    server.summaryBetween = () => null;
    store.select(periodAround("2026-11-05", "day", 1));
    expect(await draw()).toEqual([]);
    expect(controller.days).toEqual([]);
  });

  it("fetches only what it lists while the answer for other days is on its way", async () => {
    store.select(periodAround("2020-11-04", "day", 1));
    server.summaryBetween = () => summaryOf(2, MIDNIGHT - 2200 * DAY);
    await draw();
    server.refusal = { code: "home_assistant_error" };
    store.select(undefined);
    const need = vi.spyOn(feed, "need");
    await draw();
    expect(controller.trouble).toBe("refused");
    expect(Math.max(...need.mock.calls.map(([start, end]) => end - start))).toBe(2 * DAY);
  });

  it("knows whether there are no entries, or none that are stored", async () => {
    server.diary = [];
    expect([await draw(), controller.isKnown]).toEqual([[], true]);
    server.tell({ ...STATUS, ...NO_NEWS, diary_known_since: NOW - 2 * DAY });
    expect([await draw(), controller.isKnown]).toEqual([[], false]);
    expect([await draw({ days: 1 }), controller.isKnown]).toEqual([[], true]);
    server.summaryBetween = () => null;
    store.select(periodAround("2026-11-05", "day", 1));
    expect([await draw(), controller.isKnown]).toEqual([[], false]);
  });

  it("uses the time zone of the house where there are no readings to know the person's", async () => {
    server.summaryOf = () => null;
    server.offsets = [];
    server.status = { ...STATUS, latest: null };
    expect((await draw())[0]).toEqual({
      day: "11-25 today",
      entries: ["11:59 insulin"],
    });
  });

  it("waits for the diary, and says what keeps it from coming", async () => {
    server.answerMilliseconds = 60_000;
    await draw();
    expect(controller.days).toBeUndefined();
    server.refusal = { code: "unauthorized" };
    await draw({ days: 30 });
    expect(controller.trouble).toBe("not_allowed");
  });
});
