import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HoursController, shadeOf } from "../../src/cards/hours/controller";
import { OverlayController } from "../../src/cards/overlay/controller";
import { Feed } from "../../src/data/feed";
import type { HourCell, ProfilePoint, ReportDay, SummaryReport } from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { DAY, HOUR } from "../../src/format/zone";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const MIDNIGHT = Date.UTC(2026, 10, 25) / 1000;
const iso = (time: number) => new Date(time * 1000).toISOString();
const profile = (mgDl: number) => [{ minute_of_day: 0, p50_mg_dl: mgDl }] as ProfilePoint[];

/** Returns what a server says of some days up to a Wednesday. */
function reportOf(count: number): SummaryReport {
  const days = Array.from({ length: count }, (_, place) => {
    const start = MIDNIGHT - (count - 1 - place) * DAY;
    return { day: iso(start).slice(0, 10), start: iso(start), end: iso(start + DAY) } as ReportDay;
  });
  const [start, end] = [days[0]?.start, days[count - 1]?.end];
  return { start, end, days, profile: profile(100) } as SummaryReport;
}

describe("cards of weeks", () => {
  let server: Server;
  let feed: Feed;
  let store: PeriodStore;
  const weeks = () => server.asked.filter(({ type }) => type === "dexcom_api/week");

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.summaryOf = (days) => reportOf(days + 1);
    server.summaryBetween = () => reportOf(120);
    server.week = { start: iso(NOW - DAY), end: iso(NOW), weekdays: [], profile: profile(200) };
    server.served = [];
    for (let time = MIDNIGHT - 20 * DAY; time < NOW - HOUR; time += 300) {
      // Each day is 10 mg/dL above the one before.
      server.served.push([time, 100 + 10 * Math.floor((time - MIDNIGHT) / DAY + 7)]);
    }
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    store = new PeriodStore();
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  describe("the overlay card", () => {
    let controller: OverlayController;
    const host = { requestUpdate: vi.fn(), open: vi.fn() };
    const draw = async () => {
      for (let turn = 0; turn < 4; turn += 1) {
        controller.update(feed, store);
        await vi.advanceTimersByTimeAsync(300);
      }
      return controller.days?.map(({ day }) => day.slice(-2)).join(" ");
    };
    const at = (mgDl: number, seconds = 6 * HOUR) => ({ seconds, mgDl, reachMgDl: 20 });

    beforeEach(() => {
      vi.clearAllMocks();
      controller = new OverlayController(host);
      controller.configure({ type: "x", entity: "sensor.a", days: 7, weekdays: "all" });
    });

    it("has the days on one axis, with the median of all", async () => {
      expect(await draw()).toBe("19 20 21 22 23 24 25");
      const [first] = controller.days ?? [];
      expect(first?.readings[0]).toEqual([0, 110]);
      expect(first?.readings[first.readings.length - 1]).toEqual([DAY - 300, 110]);
      expect([controller.profile, weeks()]).toEqual([profile(100), []]);
    });

    it("is on the clock of the person", async () => {
      server.offsets = [[0, -2 * HOUR]];
      await draw();
      const readings = controller.days?.map((day) => day.readings.length);
      // Two hours of what the server says is a day were the evening before.
      expect(readings?.slice(0, 6)).toEqual(Array(6).fill(22 * 12));
    });

    it("filters by weekday, with the median of these days", async () => {
      controller.configure({ type: "x", entity: "sensor.a", days: 7, weekdays: "weekend" });
      expect(await draw()).toBe("21 22");
      expect(weeks()).toMatchObject([{ days: 7, weekdays: [6, 7] }]);
      expect(controller.profile).toEqual(profile(200));
      controller.toggle(6);
      controller.update(feed, store);
      expect([controller.weekdays, controller.profile]).toEqual([[7], []]);
      controller.toggle(7);
      expect(controller.weekdays).toEqual([7]);
      for (const weekday of [1, 2, 3, 4, 5, 6]) controller.toggle(weekday);
      expect(await draw()).toBe("19 20 21 22 23 24 25");
      expect(controller.profile).toEqual(profile(100));
    });

    it("has no median of other weekdays, and no trouble with one that isn't shown", async () => {
      controller.toggle(6);
      await draw();
      expect(controller.profile).toEqual(profile(200));
      server.refusal = { code: "home_assistant_error" };
      controller.toggle(7);
      await draw();
      expect([controller.profile, controller.trouble]).toEqual([[], "refused"]);
      controller.showWeekdays([1, 2, 3, 4, 5, 6, 7]);
      await draw();
      expect([controller.profile, controller.trouble]).toEqual([profile(100), undefined]);
    });

    it("knows whether readings are missing or on their way", async () => {
      server.answerMilliseconds = 5000;
      controller.showDays(90);
      expect([await draw(), controller.isComplete]).toEqual(["", false]);
      await vi.advanceTimersByTimeAsync(5000);
      expect([await draw(), controller.isComplete]).toEqual([expect.stringContaining("25"), true]);
    });

    it("follows the view's period, but not with hundreds of lines", async () => {
      store.select(periodAround("2026-11-25", "year", 1));
      await draw();
      expect([controller.shownDays, controller.isCut]).toEqual([undefined, true]);
      expect(controller.span?.start).toBe(MIDNIGHT - 89 * DAY);
      // Only these have readings.
      expect(controller.days).toHaveLength(21);
      controller.showDays(14);
      await draw();
      expect([controller.days?.length, controller.isCut]).toEqual([14, false]);
    });

    it("opens the day that a mouse is on, or that is tapped twice", async () => {
      await draw();
      controller.picker.pointAt(at(131));
      expect(controller.picker.look).toMatchObject({
        line: { day: "2026-11-21" },
        reading: [6 * HOUR, 130],
      });
      controller.picker.tap(at(131), "2026-11-21");
      expect(host.open).toHaveBeenLastCalledWith("2026-11-21");
      host.open.mockClear();
      controller.picker.tap(at(151), "2026-11-21");
      expect([controller.picker.looked, host.open.mock.calls]).toEqual(["2026-11-23", []]);
      controller.picker.pointAt(at(300));
      expect(controller.picker.look).toBeUndefined();
      // Today has no evening yet.
      controller.picker.pointAt(at(171, 20 * HOUR));
      expect(controller.picker.looked).toBe("2026-11-24");
    });

    it("keeps the day that somebody looks at, as long as it is shown", async () => {
      await draw();
      controller.picker.pointAt(at(170));
      server.measure([NOW - HOUR, 99]);
      await draw();
      expect(controller.picker.look?.line).toBe(controller.days?.[6]);
      controller.toggle(3);
      await draw();
      expect(controller.picker.look).toBeUndefined();
    });

    it("is used with the keyboard", async () => {
      await draw();
      expect(controller.picker.press("Enter")).toBe(false);
      for (const [key, day] of [
        ["ArrowLeft", "25"],
        ["ArrowLeft", "24"],
        ["Home", "19"],
        ["ArrowLeft", "19"],
        ["ArrowRight", "20"],
        ["End", "25"],
      ] as const) {
        expect(controller.picker.press(key)).toBe(true);
        expect(controller.picker.looked).toBe(`2026-11-${day}`);
      }
      controller.picker.press("Enter");
      expect(host.open).toHaveBeenCalledWith("2026-11-25");
      expect([controller.picker.press("Escape"), controller.picker.look]).toEqual([
        true,
        undefined,
      ]);
      expect(controller.picker.press("a")).toBe(false);
    });
  });

  describe("the hours card", () => {
    const cell = (mean: number | null, percent: number | null) =>
      ({ active_percent: 50, mean_mg_dl: mean, in_range_percent: percent }) as HourCell;
    let controller: HoursController;
    const host = { requestUpdate: vi.fn() };
    const draw = async (firstWeekday = 1) => {
      controller.update(feed, firstWeekday, store);
      await vi.advanceTimersByTimeAsync(300);
    };

    beforeEach(() => {
      controller = new HoursController(host);
      controller.configure({ type: "x", entity: "sensor.a", days: 30, figure: "mean" });
      const hours = (weekday: number) =>
        Array.from({ length: 24 }, (_, hour) => cell(100 * weekday + hour, 80));
      server.week.weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday: String(weekday),
        hours: hours(weekday),
      }));
    });

    it("has the hours of the week, in the order of the viewer's", async () => {
      await draw(0);
      expect([controller.figure, controller.weekdays]).toEqual(["mean", [7, 1, 2, 3, 4, 5, 6]]);
      expect(controller.cellOf({ weekday: 7, hour: 23 })?.mean_mg_dl).toBe(723);
      expect(controller.span).toEqual({ start: NOW - DAY, end: NOW });
      await draw(1);
      expect(controller.weekdays).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(weeks()).toMatchObject([{ days: 30, weekdays: [1, 2, 3, 4, 5, 6, 7] }]);
    });

    it("follows the view's period, and asks again after a reading", async () => {
      await draw();
      store.select(periodAround("2026-11-23", "week", 1));
      await draw();
      expect(weeks()[1]).toMatchObject({
        start: "2026-11-23T00:00:00",
        end: "2026-11-30T00:00:00",
      });
      server.tell({ ...STATUS, ...NO_NEWS, latest: NOW - 60 });
      await draw();
      expect(weeks()).toHaveLength(3);
    });

    it("moves from hour to hour, and no further than the week", async () => {
      await draw();
      expect(controller.isEntry({ weekday: 1, hour: 0 })).toBe(true);
      expect(controller.move(2, 5)).toEqual({ weekday: 3, hour: 5 });
      expect(controller.isEntry({ weekday: 3, hour: 5 })).toBe(true);
      expect(controller.move(9, 99)).toEqual({ weekday: 7, hour: 23 });
      expect(controller.move(-9, -99)).toEqual({ weekday: 1, hour: 0 });
      controller.lookAway();
      expect([controller.look, controller.focused]).toEqual([undefined, { weekday: 1, hour: 0 }]);
    });

    it.each([
      [cell(100, 100), "in_range", { band: "in_range", strength: 1 }],
      [cell(100, 85), "in_range", { band: "in_range", strength: 0.5 }],
      [cell(100, 35), "in_range", { band: "high", strength: 0.5 }],
      [cell(65, 35), "mean", { band: "low", strength: 0.6 }],
      [cell(null, null), "mean", undefined],
      [undefined, "in_range", undefined],
    ] as const)("shades %o by %s", (given, figure, expected) => {
      expect(shadeOf(given, figure, STATUS)).toEqual(expected);
    });
  });
});
