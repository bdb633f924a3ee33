import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { earlyOf, lastedSeconds, SensorsCardController } from "../../src/cards/sensors/controller";
import { Feed } from "../../src/data/feed";
import type { SensorRow } from "../../src/data/messages";
import { DAY, HOUR } from "../../src/format/zone";
import { NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const iso = (time: number) => new Date(time * 1000).toISOString();

/** Returns a sensor of ten days that started some days ago. */
function sensor(daysAgo: number, changed: Partial<SensorRow> = {}): SensorRow {
  const start = NOW - daysAgo * DAY;
  return {
    product: "G7",
    kind: "sensor",
    in_use: false,
    started: iso(start),
    first_reading: iso(start + HOUR),
    last_reading: iso(start + 9 * DAY),
    planned_end: iso(start + 10 * DAY),
    grace_end: iso(start + 10.5 * DAY),
    ended: iso(start + 9 * DAY),
    latest_end: iso(start + 9 * DAY),
    hours_early: 24,
    hours_without_readings: 2.5,
    difference_percent: 8.2,
    pairs: 12,
    calibration_pairs: 2,
    not_known: ["serial_number"],
    ...changed,
  };
}

describe("the sensors card", () => {
  let server: Server;
  let feed: Feed;
  let controller: SensorsCardController;
  const host = { requestUpdate: vi.fn() };
  const asked = () => server.asked.filter(({ type }) => type === "dexcom_api/sensors").length;
  const draw = async () => {
    controller.update(feed);
    await vi.advanceTimersByTimeAsync(0);
    controller.update(feed);
  };

  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.sensors = [sensor(2, { in_use: true, ended: null, latest_end: null })];
    for (let count = 1; count <= 11; count += 1) server.sensors.push(sensor(2 + 10 * count));
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    controller = new SensorsCardController(host);
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("lists the newest sensors, and all of them on request", async () => {
    expect(controller.report).toBeUndefined();
    await draw();
    expect([controller.rows.length, controller.isLong, controller.isComplete]).toEqual([
      6,
      true,
      false,
    ]);
    controller.toggle();
    expect([controller.rows.length, controller.isComplete]).toEqual([12, true]);
    controller.toggle();
    expect(controller.rows).toHaveLength(6);
  });

  it("asks once until something is new, however old that is", async () => {
    await draw();
    await draw();
    expect(asked()).toBe(1);
    const year = NOW - 400 * DAY;
    server.tell({ ...STATUS, ...NO_NEWS, start: year, end: year + HOUR });
    await draw();
    expect(asked()).toBe(2);
  });

  it("has no columns for what can't be known", async () => {
    await draw();
    expect([controller.hasSensors, controller.hasDifferences]).toEqual([true, true]);
    expect(controller.reusedProducts).toEqual([]);
    const unknown = { kind: "transmitter", product: "G6", hours_early: null, pairs: null } as const;
    server.sensors = [sensor(2, unknown), sensor(100, unknown)];
    server.tell({ ...STATUS, ...NO_NEWS, latest: NOW });
    await draw();
    expect([controller.hasSensors, controller.hasDifferences]).toEqual([false, false]);
    expect(controller.reusedProducts).toEqual(["G6"]);
  });

  it("says how long sensors lasted and how early they ended", () => {
    const start = NOW - 20 * DAY;
    expect(lastedSeconds(sensor(20))).toBe(9 * DAY);
    expect(lastedSeconds(sensor(20, { started: null }))).toBe(9 * DAY - HOUR);
    expect(earlyOf(sensor(20))).toEqual({ least: DAY, most: DAY });
    expect(earlyOf(sensor(20, { in_use: true, ended: null, hours_early: null }))).toBeUndefined();
    const doubtful = (latest: number | null, changed: Partial<SensorRow> = {}) =>
      earlyOf(
        sensor(20, {
          hours_early: null,
          latest_end: latest === null ? null : iso(latest),
          ...changed,
        }),
      );
    expect(doubtful(start + 9.5 * DAY)).toEqual({ least: DAY / 2, most: DAY });
    expect(doubtful(start + 10.5 * DAY)).toEqual({ least: 0, most: DAY });
    expect(doubtful(null)).toEqual({ least: 0, most: DAY });
    expect(doubtful(start + 8 * DAY, { kind: "transmitter" })).toBeUndefined();
    expect(doubtful(start + 8 * DAY, { planned_end: null })).toBeUndefined();
  });
});
