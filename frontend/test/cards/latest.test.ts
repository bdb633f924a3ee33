import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Drawing } from "../../src/cards/account-card";
import { latestParts } from "../../src/cards/latest";
import { Feed } from "../../src/data/feed";
import { followLatest } from "../../src/data/latest";
import type { Status } from "../../src/data/messages";
import { Formatter } from "../../src/format/formatter";
import { DAY, HOUR } from "../../src/format/zone";
import type { HomeAssistant } from "../../src/home-assistant/hass";
import { localizer } from "../../src/localize";
import { AHEAD, NOW, Server, STATUS } from "../fakes/server";

const LATEST = NOW - HOUR;

function entity(entity_id: string, translation_key: string, device_id = "anna") {
  return { entity_id, platform: "dexcom_api", translation_key, device_id };
}

function house(server: Server, ...others: ReturnType<typeof entity>[]): HomeAssistant {
  const entities = [
    entity("sensor.a", "glucose"),
    entity("sensor.a_trend", "trend"),
    entity("binary_sensor.a_stale", "stale_data"),
    ...others,
  ];
  return {
    connection: server,
    entities: Object.fromEntries(entities.map((one) => [one.entity_id, one])),
    devices: { anna: { id: "anna", name: "Anna", identifiers: [["dexcom_api", "01A"]] } },
    states: {
      "sensor.a_trend": { state: "rising", attributes: {} },
      "binary_sensor.a_stale": { state: "on", attributes: { reason: "No upload" } },
    },
    locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
    config: { time_zone: "UTC" },
    formatEntityAttributeValue: (
      { attributes }: { attributes: Record<string, string> },
      name: string,
    ) => attributes[name],
  } as unknown as HomeAssistant;
}

describe("the latest reading on a tile or a badge", () => {
  let server: Server;
  const config = { type: "x", entity: "sensor.a" };

  async function parts(
    status: Partial<Status> = {},
    options = {},
    ...others: ReturnType<typeof entity>[]
  ) {
    server.status = { ...STATUS, ...status };
    const feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    await vi.advanceTimersByTimeAsync(500);
    followLatest(feed, 6, server);
    await vi.advanceTimersByTimeAsync(500);
    const latest = followLatest(feed, 6, server);
    if (!latest) throw new Error("There is no status.");
    const hass = house(server, ...others);
    const format = new Formatter(hass, feed.now);
    const drawing = { hass, feed, format, say: localizer(hass) } as Drawing;
    return { ...latest, ...latestParts(drawing, latest, { ...config, ...options }) };
  }

  beforeEach(() => {
    // The clock of the device is days ahead.
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.served = [];
    for (let time = LATEST - DAY; time <= LATEST; time += 300) server.served.push([time, 62]);
    server.served.push([LATEST + 2 * HOUR, 300]);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("has its age by the server's clock, its range, and the hours up to it", async () => {
    const { age, band, name, readings, reason, value } = await parts();
    expect({ age, band, name, reason, value }).toEqual({
      age: "1 h 00 min ago",
      band: "low",
      name: "",
      reason: "",
      value: "62",
    });
    expect(readings[0]?.[0]).toBeGreaterThan(LATEST - 6 * HOUR);
    expect(readings[readings.length - 1]).toEqual([LATEST, 62]);
  });

  it("says that it is late, or that the sign-in is refused", async () => {
    expect((await parts({ freshness: "late" })).reason).toBe("later than usual");
    const { reason, value } = await parts({ freshness: "late", signed_out: true });
    expect([reason, value]).toEqual(["Dexcom refuses the sign-in", "62"]);
  });

  it.each([
    [8 * HOUR, "04:00"],
    [20 * HOUR, "Tue 16:00"],
    [6 * DAY + 20 * HOUR, "Nov 18"],
  ])("is a dash %d seconds later, with since when and why", async (old, time) => {
    const stale = await parts({ freshness: "stale", latest: NOW - old });
    expect(stale).toMatchObject({
      age: `No readings since ${time}`,
      band: undefined,
      readings: [],
      reason: "No upload",
      value: "–",
    });
    expect(server.asked).toEqual([]);
  });

  it("isn't there until it has come", async () => {
    const feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    await vi.advanceTimersByTimeAsync(500);
    expect(feed.status).toBeDefined();
    expect(followLatest(feed, 6, server)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(500);
    expect(followLatest(feed, 6, server)?.reading).toEqual([LATEST, 62]);
  });

  it("is a dash before the first reading", async () => {
    expect(await parts({ latest: null, freshness: null })).toMatchObject({
      age: "No readings yet",
      value: "–",
    });
  });

  it("says whose it is where there are several people, or what somebody has written", async () => {
    const other = entity("sensor.b", "glucose", "ben");
    expect((await parts({}, {}, other)).name).toBe("Anna");
    expect((await parts({}, { title: "Ann" }, other)).name).toBe("Ann");
    expect((await parts({}, { title: "" }, other)).name).toBe("");
  });
});
