import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Feed } from "../src/feed";
import type { Connection } from "../src/hass";
import type { NewsEvent, Reading, ReadingsAnswer, Status } from "../src/messages";
import { DAY } from "../src/zone";

const NOW = Date.parse("2026-11-25T12:00:00Z") / 1000;
const STATUS: Status = {
  unit: "mg/dL",
  unit_per_mg_dl: 1,
  limits: { very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250 },
  latest: NOW - 3600,
  expected_delay_seconds: 3600,
  stale: false,
  stale_reason: null,
  signed_out: false,
  known_since: NOW - 90 * DAY,
  diary_known_since: NOW - 90 * DAY,
  missing_before: null,
  may_import: true,
};
const NO_NEWS = {
  gone: false as const,
  start: null,
  end: null,
  readings: [],
  reload: false,
  diary_changed: false,
};

/** The other end of the WebSocket: it serves readings, and tells what a test says. */
class Server implements Connection {
  served: Reading[] = [[NOW - 3600, 100]];
  asked: Record<string, unknown>[] = [];
  subscribed = 0;
  answerMilliseconds = 0;
  refusal: { code: string } | undefined;
  private tellNews: (event: NewsEvent) => void = () => undefined;
  private ready: () => void = () => undefined;

  async subscribeMessage<Message>(callback: (message: Message) => void) {
    if (this.refusal) throw this.refusal;
    this.subscribed += 1;
    this.tellNews = callback as (event: unknown) => void;
    this.tell({ ...STATUS, ...NO_NEWS });
    return async () => {
      this.subscribed -= 1;
    };
  }

  async sendMessagePromise<Answer>(message: Record<string, unknown>): Promise<Answer> {
    this.asked.push(message);
    if (this.refusal) throw this.refusal;
    const answer: ReadingsAnswer = {
      ...STATUS,
      start: 0,
      end: NOW,
      readings: [...this.served],
      diary: [],
    };
    if (this.answerMilliseconds > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.answerMilliseconds));
    }
    return answer as Answer;
  }

  addEventListener(_: "ready", callback: () => void): void {
    this.ready = callback;
  }

  removeEventListener(): void {
    this.ready = () => undefined;
  }

  tell(event: NewsEvent): void {
    this.tellNews(event);
  }

  /** Tells of a reading that is new. */
  measure(reading: Reading): void {
    const [start] = reading;
    this.served.push(reading);
    this.tell({
      ...STATUS,
      ...NO_NEWS,
      latest: start,
      start,
      end: start + 1,
      readings: [reading],
    });
  }

  comeBack(): void {
    this.ready();
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe("a feed", () => {
  let server: Server;
  let feed: Feed;

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW * 1000 });
    server = new Server();
    feed = new Feed(server, "sensor.dexcom_glucose");
  });
  afterEach(() => void vi.useRealTimers());

  it("asks once for what several cards need, and for more when one needs more", async () => {
    feed.listen(() => undefined);
    feed.listen(() => undefined);
    feed.need(NOW - DAY);
    feed.need(NOW - DAY);
    await settled();
    expect(server.subscribed).toBe(1);
    expect(server.asked).toHaveLength(1);
    expect(feed.has(NOW - DAY)).toBe(true);
    feed.need(NOW - 14 * DAY);
    await settled();
    expect(server.asked).toHaveLength(2);
    expect(feed.has(NOW - 14 * DAY)).toBe(true);
  });

  it("puts what is new into its place, and tells of it", async () => {
    const told = vi.fn();
    feed.listen(told);
    feed.need(NOW - DAY);
    await settled();
    told.mockClear();
    const news: Reading[] = [
      [NOW - 3600, 101],
      [NOW - 3300, 105],
    ];
    server.tell({
      ...STATUS,
      ...NO_NEWS,
      start: NOW - 3600,
      end: NOW - 3299,
      readings: news,
    });
    expect(feed.readings).toEqual(news);
    expect(told).toHaveBeenCalledOnce();
    expect(server.asked).toHaveLength(1);
  });

  it("asks anew after an import, a change of the diary, and a connection that was down", async () => {
    feed.listen(() => undefined);
    feed.need(NOW - DAY);
    await settled();
    for (const happen of [
      () => server.tell({ ...STATUS, ...NO_NEWS, reload: true }),
      () => server.tell({ ...STATUS, ...NO_NEWS, diary_changed: true }),
      () => server.comeBack(),
    ]) {
      server.asked = [];
      happen();
      await settled();
      expect(server.asked).toHaveLength(1);
    }
  });

  it("loses no reading that comes while an answer is on its way", async () => {
    server.answerMilliseconds = 100;
    feed.listen(() => undefined);
    feed.need(NOW - DAY);
    await vi.advanceTimersByTimeAsync(50);
    server.measure([NOW - 3300, 300]);
    await vi.advanceTimersByTimeAsync(1000);
    server.measure([NOW - 3000, 310]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(feed.readings).toEqual([
      [NOW - 3600, 100],
      [NOW - 3300, 300],
      [NOW - 3000, 310],
    ]);
  });

  it("asks for whole hours, and for no more than Home Assistant answers", async () => {
    for (const minutes of [0, 1, 59]) {
      vi.setSystemTime((NOW + minutes * 60) * 1000);
      const asking = new Feed(server, "sensor.dexcom_glucose");
      asking.listen(() => undefined);
      asking.need(NOW - 90 * DAY);
      await settled();
    }
    const windows = server.asked.map(({ start, end }) =>
      [start, end].map((moment) => Date.parse(moment as string) / 1000),
    );
    expect(windows[1]).toEqual(windows[2]);
    for (const [start = 0, end = 0] of windows) {
      expect([start % 3600, end % 3600]).toEqual([0, 0]);
      expect(end - start).toBeLessThanOrEqual(91 * DAY);
    }
  });

  it("asks again for what it couldn't get anew", async () => {
    feed.listen(() => undefined);
    feed.need(NOW - DAY);
    await settled();
    server.served.push([NOW - 3300, 300]);
    server.refusal = { code: "home_assistant_error" };
    server.comeBack();
    await settled();
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(feed.trouble).toBeUndefined();
    expect(feed.readings).toHaveLength(2);
  });

  it("says why there is nothing, and tries again by itself", async () => {
    server.refusal = { code: "unauthorized" };
    feed.listen(() => undefined);
    await settled();
    expect(feed.trouble).toBe("not_allowed");
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(feed.trouble).toBeUndefined();
    server.tell({ gone: true });
    expect(feed.trouble).toBe("not_loaded");
    server.tell({ gone: true, refused: true });
    expect(feed.trouble).toBe("not_allowed");
  });

  it("subscribes again also where the readings failed after the subscription did", async () => {
    server.refusal = { code: "unauthorized" };
    feed.listen(() => undefined);
    feed.need(NOW - DAY);
    await settled();
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.subscribed).toBe(1);
    expect(feed.has(NOW - DAY)).toBe(true);
  });

  it("asks for a summary that failed again after a while, however often it is needed", async () => {
    const told = vi.fn();
    feed.listen(told);
    await settled();
    server.refusal = { code: "home_assistant_error" };
    for (let draws = 0; draws < 9; draws += 1) {
      await expect(feed.summary(14)).rejects.toBe(server.refusal);
    }
    expect(server.asked).toHaveLength(1);
    server.refusal = undefined;
    told.mockClear();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told).toHaveBeenCalled();
    await feed.summary(14);
    expect(server.asked).toHaveLength(2);
  });

  it("has all that there can be of a time before memory begins", async () => {
    feed.listen(() => undefined);
    feed.need(NOW - 200 * DAY);
    await settled();
    expect(feed.has(NOW - 200 * DAY)).toBe(true);
    feed.need(NOW - 300 * DAY);
    await settled();
    expect(server.asked).toHaveLength(1);
  });

  it("is silent when nobody listens any more", async () => {
    const stop = feed.listen(() => undefined);
    await settled();
    stop();
    await settled();
    expect(server.subscribed).toBe(0);
    server.asked = [];
    server.comeBack();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toHaveLength(0);
  });

  it("keeps a summary until something is new", async () => {
    feed.listen(() => undefined);
    await settled();
    await Promise.all([feed.summary(14), feed.summary(14), feed.summary(90)]);
    expect(server.asked.map(({ days }) => days)).toEqual([14, 90]);
    server.tell({ ...STATUS, ...NO_NEWS, latest: NOW });
    await feed.summary(14);
    expect(server.asked).toHaveLength(3);
  });
});
