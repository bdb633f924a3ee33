import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type GlucoseCardConfig, glucoseSchema } from "../../src/cards/glucose/config";
import { GlucoseController } from "../../src/cards/glucose/controller";
import { Feed } from "../../src/data/feed";
import type { DiaryRow, StatesLane } from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { DAY, HOUR, wall } from "../../src/format/zone";
import { styleOf } from "../../src/lanes/colors";
import { ShownLanes } from "../../src/lanes/shown-lanes";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const LATEST = NOW - HOUR;
const FIRST = LATEST - 20 * DAY;
const CARBS = { kind: "carbs", time: LATEST - HOUR, end: null } as DiaryRow;
const WALK = { kind: "exercise", time: LATEST - 25 * HOUR, end: LATEST - 23 * HOUR } as DiaryRow;

describe("the glucose card", () => {
  let server: Server;
  let feed: Feed;
  let controller: GlucoseController;
  let store: PeriodStore;
  const host = { requestUpdate: vi.fn(), showLook: vi.fn() };

  const configure = (options: Partial<GlucoseCardConfig> = {}) =>
    controller.configure(glucoseSchema.parse({ type: "x", entity: "sensor.a", ...options }));
  /** Draws the card, and once more with what has come. */
  async function draw() {
    controller.update(feed, "Europe/Berlin", store);
    await vi.advanceTimersByTimeAsync(500);
    controller.update(feed, "Europe/Berlin", store);
    const { trace } = controller;
    if (!trace) throw new Error("There is no trace.");
    return trace;
  }

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    vi.clearAllMocks();
    server = new Server();
    server.served = [];
    for (let time = FIRST; time <= LATEST; time += 300) server.served.push([time, 100]);
    server.diary = [WALK, CARBS];
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    controller = new GlucoseController(host);
    store = new PeriodStore();
    configure();
    controller.update(undefined, "Europe/Berlin");
    expect(controller.trace).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("reads lanes out, also where there are no readings, and keys go there", async () => {
    const lane: StatesLane = {
      kind: "states",
      known_since: FIRST,
      bars: [[LATEST + 1800, LATEST + 3000, "on", 1]],
    };
    const source = {
      entity: "light.a",
      name: "A",
      color: "blue" as const,
      stateText: String,
      eventText: String,
    };
    const shown = new ShownLanes([{ ...source, lane, readUntil: NOW }]);
    controller.update(feed, "Europe/Berlin", store, { update: () => shown });
    await vi.advanceTimersByTimeAsync(500);
    controller.update(feed, "Europe/Berlin", store, { update: () => shown });
    controller.lookAt(LATEST + 2400);
    expect(controller.look).toMatchObject({
      reading: undefined,
      lanes: [{ style: styleOf("blue") }],
    });
    controller.lookAt(LATEST);
    expect(controller.look?.lanes).toEqual([]);
    controller.press("ArrowRight");
    expect(controller.look?.time).toBe(LATEST + 1800);
    controller.press("ArrowLeft");
    expect(controller.look?.reading?.[0]).toBe(LATEST);
  });

  it.each([3, 24, 336] as const)("shows the latest %d hours, and follows them", async (hours) => {
    configure({ hours });
    const trace = await draw();
    // The axis moves in steps, so that it begins up to one before these hours.
    expect(Math.floor(((trace.end - trace.start) / (hours * HOUR)) * 48)).toBe(48);
    expect(Math.ceil((trace.end - trace.start) / 300) - trace.readings.length).toBeLessThan(2);
    expect(trace.pending?.start).toBe(LATEST);
    expect(trace.pending?.end).toBeCloseTo(NOW, -1);
    expect(trace.until).toBeGreaterThan(NOW);
    expect(controller.isComplete).toBe(true);
    server.time += 300;
    server.measure([LATEST + 300, 123]);
    const next = await draw();
    expect(next.readings.slice(-1)).toEqual([[LATEST + 300, 123]]);
    expect(next.until - next.start).toBe(trace.until - trace.start);
    if (hours > 3) expect(next.start).toBe(trace.start);
    server.tell({ ...STATUS, ...NO_NEWS, freshness: "stale" });
    expect((await draw()).pending).toBeUndefined();
  });

  it("awaits nothing where only files feed the account", async () => {
    configure({ hours: 24 });
    expect((await draw()).pending).toBeDefined();
    const next_reading = STATUS.next_reading && { ...STATUS.next_reading, due: null };
    server.tell({ ...STATUS, ...NO_NEWS, next_reading });
    expect((await draw()).pending).toBeUndefined();
  });

  it("pages through all that there is, and no further", async () => {
    configure({ hours: 336 });
    server.status = { ...STATUS, first_reading: FIRST };
    const { start } = await draw();
    expect(controller.canMoveEarlier).toBe(true);
    expect(controller.followsLatest).toBe(true);
    controller.moveLater();
    expect(controller.followsLatest).toBe(true);
    controller.moveEarlier();
    expect((await draw()).end).toBe(start);
    expect(controller.followsLatest).toBe(false);
    expect(controller.canMoveEarlier).toBe(false);
    controller.moveLater();
    expect(controller.followsLatest).toBe(true);
    controller.moveEarlier();
    await draw();
    controller.showLatest();
    expect((await draw()).start).toBe(start);
  });

  it.each([
    ["yesterday", 1],
    ["last_week", 7],
  ] as const)("moves the readings of %s to today", async (overlay, days) => {
    configure({ hours: 3, overlay });
    server.served = server.served.map(([time]) => [time, time < LATEST - DAY / 2 ? 70 : 150]);
    const { end, oldest, overlay: past, start } = await draw();
    expect(oldest).toBe(start - days * DAY);
    expect(past.length).toBeGreaterThanOrEqual(36);
    for (const [time, mgDl] of past) {
      expect(start <= time && time < end && mgDl === 70).toBe(true);
    }
  });

  it("compares with the same time by the clock, also on the day that it changes", async () => {
    // Clocks went back in Berlin on October 25.
    server.status = { ...STATUS, latest: Date.UTC(2026, 9, 25, 11) / 1000 };
    configure({ hours: 3, overlay: "yesterday" });
    const { oldest, start } = await draw();
    expect(start - oldest).toBe(25 * HOUR);
  });

  it.each([
    // Clocks went forward and back in Berlin in these nights.
    ["2026-03-29T10:00Z", "yesterday", 24, 24],
    ["2026-03-30T10:00Z", "yesterday", 24, 23],
    ["2026-03-31T10:00Z", "last_week", 72, 73],
    ["2026-10-25T10:00Z", "yesterday", 24, 24],
    ["2026-10-26T10:00Z", "yesterday", 24, 24],
    ["2026-10-27T10:00Z", "last_week", 168, 169],
  ] as const)(
    "compares at the same time on the wall, up to %s",
    async (end, overlay, hours, compared) => {
      const time = (moment: number) => wall(moment, "Europe/Berlin");
      const latest = Date.parse(end) / 1000;
      const days = overlay === "yesterday" ? 1 : 7;
      server.status = { ...STATUS, latest, server_time: latest + HOUR };
      server.time = latest + HOUR;
      server.served = [];
      for (let moment = latest - 20 * DAY; moment <= latest; moment += 300) {
        server.served.push([moment, (time(moment) % DAY) / 300]);
      }
      feed = new Feed(server, "sensor.a");
      feed.listen(() => undefined);
      await vi.advanceTimersByTimeAsync(0);
      configure({ hours, overlay });
      const { overlay: past } = await draw();
      for (const [moment, of] of past) {
        expect((time(moment) % DAY) / 300).toBe(of);
        controller.lookAt(moment);
        expect(time(controller.look?.compared?.[0] ?? 0)).toBe(time(moment) - days * DAY);
      }
      const moments = past.map(([moment]) => moment);
      expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
      expect(Math.round(past.length / 12)).toBe(compared);
    },
  );

  it("shows one overlay after the other", () => {
    const shown = [1, 2, 3].map(() => {
      controller.showNextOverlay();
      return controller.overlay;
    });
    expect(shown).toEqual(["yesterday", "last_week", "none"]);
  });

  it("shows what the diary has of the period, unless it is switched off", async () => {
    expect((await draw()).diary).toEqual([WALK, CARBS]);
    controller.showHours(12);
    expect((await draw()).diary).toEqual([CARBS]);
    configure({ show_diary: false });
    expect((await draw()).diary).toEqual([]);
  });

  it("looks at the nearest reading, and from there at others by keys", async () => {
    const { readings } = await draw();
    const looked = () => controller.look?.reading && readings.indexOf(controller.look.reading);
    controller.lookAt(LATEST - 3600 + 100);
    expect(looked()).toBe(readings.length - 13);
    for (const [key, place] of [
      ["ArrowRight", readings.length - 12],
      ["PageUp", readings.length - 24],
      ["ArrowLeft", readings.length - 25],
      ["PageDown", readings.length - 13],
      ["Home", 0],
      ["ArrowLeft", 0],
      ["End", readings.length - 1],
      ["ArrowRight", readings.length - 1],
    ] as const) {
      expect(controller.press(key)).toBe(true);
      expect(looked(), key).toBe(place);
    }
    expect(controller.press("Tab")).toBe(false);
    // Looking changes nothing else.
    expect(host.requestUpdate).not.toHaveBeenCalled();
    expect(controller.press("Escape")).toBe(true);
    expect(controller.look).toBeUndefined();
  });

  it("reads out what a time has: entries, another period's reading, or that it is to come", async () => {
    configure({ overlay: "yesterday" });
    await draw();
    const at = (time: number) => {
      controller.lookAt(time);
      return controller.look;
    };
    expect(at(CARBS.time)).toMatchObject({
      reading: [CARBS.time, 100],
      compared: [CARBS.time - DAY, 100],
      entries: [CARBS],
      isPending: false,
    });
    expect(at(CARBS.time + 13 * 60)?.entries).toEqual([]);
    expect(at(NOW - 60)).toMatchObject({ reading: undefined, isPending: true });
    expect(at(NOW + 600)?.isPending).not.toBe(true);
    // A pixel of weeks is hours.
    controller.secondsPerPixel = 600;
    expect(at(CARBS.time + 30 * 60)?.entries).toEqual([CARBS]);
  });

  it("zooms into a part by keys and gestures, moves it, and goes back to all of it", async () => {
    const all = await draw();
    const seconds = all.until - all.start;
    controller.lookAt(LATEST - 6 * HOUR);
    controller.press("+");
    const half = await draw();
    expect(half.end - half.start).toBeCloseTo(seconds / 2);
    expect(half.start).toBeLessThan(LATEST - 6 * HOUR);
    expect([controller.isZoomed, controller.hours]).toEqual([true, undefined]);
    controller.moveEarlier();
    expect((await draw()).end).toBeCloseTo(half.start);
    controller.moveLater();
    expect((await draw()).start).toBeCloseTo(half.start);
    for (let presses = 0; presses < 9; presses += 1) controller.press("+");
    const hour = await draw();
    expect(hour.end - hour.start).toBeCloseTo(HOUR);
    controller.zoom({ start: all.start - DAY, end: all.start + 4 * HOUR });
    expect((await draw()).start).toBe(all.start);
    controller.press("-");
    controller.press("-");
    expect(await draw()).toMatchObject({ start: all.start, until: all.until });
    controller.zoomBy(0.5, LATEST);
    controller.press("Escape");
    controller.press("Escape");
    expect([controller.isZoomed, controller.followsLatest]).toEqual([false, true]);
  });

  it("keeps what somebody looks at if it is configured again the same way", async () => {
    configure({ hours: 6 });
    await draw();
    controller.moveEarlier();
    controller.lookAt((await draw()).start + HOUR);
    const { end } = await draw();
    configure({ hours: 6, title: "Anna", overlay: "yesterday" });
    expect((await draw()).end).toBe(end);
    expect([controller.overlay, controller.look !== undefined]).toEqual(["yesterday", true]);
    configure({ hours: 12, overlay: "yesterday" });
    expect([(await draw()).end, controller.followsLatest]).toEqual([LATEST + 300, true]);
  });

  it("follows the period of its view, pages it, and compares it with another", async () => {
    server.status = { ...STATUS, first_reading: FIRST - 800 * DAY };
    for (let time = FIRST - 369 * DAY; time < FIRST - 350 * DAY; time += 300) {
      server.served.push([time, 150]);
    }
    server.served.sort(([one], [other]) => one - other);
    await draw();
    store.select(periodAround("2026-11-15", "week", 1));
    const week = {
      start: Date.UTC(2026, 10, 8, 23) / 1000,
      end: Date.UTC(2026, 10, 15, 23) / 1000,
    };
    expect(await draw()).toMatchObject({ ...week, until: week.end, overlay: [] });
    expect(controller.hours).toBeUndefined();
    store.compare("year_before");
    const { overlay, overlayTime } = await draw();
    expect(overlayTime(week.start)).toBe(week.start - 365 * DAY);
    expect(overlay.every(([, mgDl]) => mgDl === 150) && overlay.length).toBe(7 * 288);
    const asked = server.asked.map(
      ({ start, end }) => Date.parse(`${end}`) - Date.parse(`${start}`),
    );
    expect(Math.max(...asked) / 1000 / DAY).toBeLessThan(93);
    controller.moveEarlier();
    expect(store.period?.first).toBe("2026-11-02");
    expect((await draw()).end).toBe(week.start);
    controller.showHours(12);
    expect((await draw()).start).toBe(week.start - 12 * HOUR);
    expect(controller.compared).toBeUndefined();
    store.move(1);
    expect((await draw()).start).toBe(week.start);
    controller.showLatest();
    expect([store.period, (await draw()).end]).toEqual([undefined, LATEST + 300]);
  });
});
