import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Drawing } from "../../src/cards/account-card";
import { glucoseSchema } from "../../src/cards/glucose/config";
import { GlucoseController } from "../../src/cards/glucose/controller";
import { readoutOf, readoutText } from "../../src/cards/glucose/readout";
import { liveParts } from "../../src/cards/latest";
import { Feed } from "../../src/data/feed";
import { followLatest } from "../../src/data/latest";
import type { Live, Status } from "../../src/data/messages";
import { Formatter } from "../../src/format/formatter";
import { HOUR } from "../../src/format/zone";
import type { HomeAssistant } from "../../src/home-assistant/hass";
import { localize } from "../../src/localize";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const LATEST = NOW - HOUR;
const MINUTE = 60;
/** The same reading as the latest, the next one, and the last. */
const LIVE: Live = {
  name: "Share",
  timing: "reading",
  readings: [
    [LATEST + 20, 150],
    [LATEST + 5 * MINUTE, 160],
    [NOW - 2 * MINUTE, 62],
  ],
  same_seconds: 150,
  current_until: NOW + 13 * MINUTE,
};
const HASS = {
  locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
  config: { time_zone: "UTC" },
} as HomeAssistant;
const say = localize.bind(undefined, "en");

describe("live values", () => {
  let server: Server;
  let feed: Feed;
  let controller: GlucoseController;
  const host = { requestUpdate: vi.fn(), showLook: vi.fn() };

  /** Draws the card, and once more with what has come. */
  async function draw() {
    for (let turn = 0; turn < 2; turn += 1) {
      controller.update(feed, "UTC");
      await vi.advanceTimersByTimeAsync(500);
    }
    const { trace } = controller;
    if (!trace) throw new Error("There is no trace.");
    return trace;
  }
  const values = async () => (await draw()).live?.readings.map(([, mgDl]) => mgDl);
  const drawing = () => ({ feed, format: new Formatter(HASS, feed.now), say }) as Drawing;
  const words = () => ({ ...drawing(), status: feed.status as Status });
  function readout() {
    const { look } = controller;
    return look && readoutText(readoutOf(look, words()));
  }

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.live = LIVE;
    server.served = [];
    for (let time = LATEST - 8 * HOUR; time <= LATEST; time += 300) server.served.push([time, 100]);
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    controller = new GlucoseController(host);
    controller.configure(glucoseSchema.parse({ type: "x", entity: "sensor.a", hours: 3 }));
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("follow the latest reading, and go when the official ones come", async () => {
    expect(await values()).toEqual([160, 62]);
    // The answer with the reading is here before the event.
    server.status = { ...STATUS, latest: LATEST + 300 };
    server.served.push([LATEST + 300, 158]);
    server.tell({ ...server.status, ...NO_NEWS, live: LIVE });
    expect(await values()).toEqual([62]);
    server.live = { ...LIVE, readings: [], current_until: null };
    server.measure([LATEST + 600, 150]);
    expect(await values()).toBeUndefined();
  });

  it("are hidden without a source, and with the account", async () => {
    server.tell({ ...STATUS, ...NO_NEWS });
    expect(await values()).toBeUndefined();
    server.tell({ ...STATUS, ...NO_NEWS, live: LIVE });
    expect(await values()).toEqual([160, 62]);
    server.tell({ gone: true, refused: true });
    expect(feed.live).toBeUndefined();
    server.tell({ ...STATUS, ...NO_NEWS, latest: null, live: LIVE });
    expect(feed.live).toBeUndefined();
  });

  it("are drawn up to the present even if official readings are days old", async () => {
    server.status = { ...STATUS, freshness: "stale", latest: NOW - 200 * HOUR };
    server.tell({ ...server.status, ...NO_NEWS, live: LIVE });
    const trace = await draw();
    expect(trace.pending).toBeUndefined();
    expect(trace.end).toBeCloseTo(NOW, -1);
    expect(trace.until - trace.start).toBeLessThan(4 * HOUR);
    expect(trace.live?.readings).toHaveLength(3);
    controller.moveEarlier();
    expect((await draw()).live).toBeUndefined();
    controller.moveLater();
    expect((await draw()).live?.readings).toHaveLength(3);
  });

  it("are read out with their source, also by keys", async () => {
    await draw();
    controller.lookAt(NOW - MINUTE);
    expect(readout()).toBe("Wed, Nov 25, 11:58 · 62 mg/dL, Low · live, from Share");
    controller.press("ArrowLeft");
    expect(readout()).toBe("Wed, Nov 25, 11:05 · 160 mg/dL, In range · live, from Share");
    controller.press("ArrowLeft");
    expect(readout()).toBe("Wed, Nov 25, 11:00 · 100 mg/dL, In range");
    controller.press("End");
    server.tell({ ...STATUS, ...NO_NEWS, live: { ...LIVE, timing: "arrival" } });
    await draw();
    expect(readout()).toBe(
      "Wed, Nov 25, 11:58 · 62 mg/dL, Low · live, from Share, time of arrival",
    );
  });

  it("are on tiles and badges with their age, until they are old", async () => {
    for (const hours of [1, 6]) {
      followLatest(feed, hours, server);
      await vi.advanceTimersByTimeAsync(500);
      const latest = followLatest(feed, hours, server);
      expect(latest?.reading).toEqual([LATEST, 100]);
      expect(latest?.span.end).toBe(NOW + 3 * MINUTE);
      expect(latest?.readings.length).toBe(hours === 1 ? 0 : 5 * 12);
      const live = latest && liveParts(drawing(), latest.live);
      const [source, age] = ["live, from Share", "2 min ago"];
      expect(live).toEqual({ age, band: "low", source, value: "62" });
    }
    await vi.advanceTimersByTimeAsync(14 * MINUTE * 1000);
    const latest = followLatest(feed, 6, server);
    expect(latest?.live?.readings).toHaveLength(2);
    expect(latest && liveParts(drawing(), latest.live)).toBeUndefined();
  });
});
