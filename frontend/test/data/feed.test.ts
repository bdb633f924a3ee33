import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Feed } from "../../src/data/feed";
import type { Reading } from "../../src/data/messages";
import { DAY, HOUR } from "../../src/format/zone";
import { AHEAD, NO_NEWS, NOW, Server, STATUS, windowOf } from "../fakes/server";

const CARD = {};

const settled = () => vi.advanceTimersByTimeAsync(0);
const entity = (state: string) => ({
  entity_id: "sensor.dexcom_glucose",
  state,
  attributes: {},
});

describe("a feed", () => {
  let server: Server;
  let feed: Feed;

  beforeEach(() => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
    server = new Server();
    feed = new Feed(server, "sensor.dexcom_glucose");
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function follow(): Promise<void> {
    feed.listen(() => undefined);
    await settled();
  }

  it("counts the time from what Home Assistant says, and asks for it once the page is seen again", async () => {
    await follow();
    vi.setSystemTime(0);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(feed.now).toBeCloseTo(NOW + 90, 3);
    // The device slept for hours, and its counter stood still.
    server.time = NOW + 5 * HOUR;
    document.dispatchEvent(new Event("visibilitychange"));
    await settled();
    expect(feed.now).toBeCloseTo(NOW + 5 * HOUR, 3);
    server.time = NOW + 9 * HOUR;
    server.comeBack();
    await settled();
    expect(feed.now).toBeCloseTo(NOW + 9 * HOUR, 3);
  });

  it("asks once for what several cards need, and for more when one needs more", async () => {
    feed.listen(() => undefined);
    await follow();
    feed.need(NOW - DAY, NOW, CARD);
    feed.need(NOW - DAY, NOW, CARD);
    await settled();
    expect(server.subscribed).toBe(1);
    expect(server.asked).toHaveLength(1);
    expect(feed.has(NOW - DAY, NOW)).toBe(true);
    feed.need(NOW - 14 * DAY, NOW, CARD);
    await settled();
    expect(server.asked).toHaveLength(2);
    expect(feed.has(NOW - 14 * DAY, NOW)).toBe(true);
  });

  it("fetches nothing for a card that has left the page", async () => {
    await follow();
    feed.need(NOW - DAY, NOW, { isConnected: false });
    await settled();
    expect(server.asked).toEqual([]);
    feed.need(NOW - DAY, NOW, { isConnected: true });
    await settled();
    expect(server.asked).toHaveLength(1);
  });

  it("lets one card say what somebody has to do, and the next one when that is gone", async () => {
    const [first, second] = [{ isConnected: true }, { isConnected: true }];
    let updates = 0;
    feed.listen(() => {
      updates += 1;
    });
    expect([first, second, first].map((card) => feed.tells(card))).toEqual([true, false, true]);
    await settled();
    updates = 0;
    first.isConnected = false;
    feed.release(first);
    expect(updates).toBe(1);
    expect([first, second].map((card) => feed.tells(card))).toEqual([false, true]);
  });

  it("puts what is new into its place, and tells of it", async () => {
    const told = vi.fn();
    feed.listen(told);
    await settled();
    feed.need(NOW - DAY, NOW, CARD);
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

  it("asks again after an import, a change of the diary, and a lost connection", async () => {
    await follow();
    feed.need(NOW - DAY, NOW, CARD);
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
    await follow();
    feed.need(NOW - DAY, NOW, CARD);
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
      server.time = NOW + minutes * 60;
      const asking = new Feed(server, "sensor.dexcom_glucose");
      asking.listen(() => undefined);
      await settled();
      asking.need(NOW - 90 * DAY, NOW, CARD);
      await settled();
    }
    const windows = server.asked.map(windowOf);
    expect(windows[1]).toEqual(windows[2]);
    for (const [start = 0, end = 0] of windows) {
      expect([start % 3600, end % 3600]).toEqual([0, 0]);
      expect(end - start).toBeLessThanOrEqual(91 * DAY);
    }
  });

  it("asks again for what it couldn't get anew", async () => {
    await follow();
    feed.need(NOW - DAY, NOW, CARD);
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

  it.each([
    ["not_found", "unknown_entity"],
    ["not_supported", "unknown_entity"],
    ["not_loaded", "not_loaded"],
    ["unauthorized", "not_allowed"],
    ["window_too_long", "refused"],
    ["unknown_command", "not_loaded"],
    ["timeout", "failed"],
    [3, "failed"],
  ])("refused with %s, it says %s and tries again by itself", async (code, trouble) => {
    server.refusal = { code };
    await follow();
    expect(feed.trouble).toBe(trouble);
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(feed.trouble).toBeUndefined();
  });

  it("notices that the cards were updated while the page stays open", async () => {
    await follow();
    expect(feed.isOutdated).toBe(false);
    server.status = { ...STATUS, cards_version: "2" };
    server.comeBack();
    await settled();
    expect(feed.isOutdated).toBe(true);
  });

  it("says why the account is gone", async () => {
    await follow();
    server.tell({ gone: true, refused: false });
    expect(feed.trouble).toBe("not_loaded");
    server.tell({ gone: true, refused: true });
    expect(feed.trouble).toBe("not_allowed");
  });

  it("doesn't try again with each state of an entity that it may not follow", async () => {
    server.refusal = { code: "unauthorized" };
    feed.takeState(entity("100"));
    await follow();
    server.refusal = undefined;
    feed.takeState(entity("101"));
    await settled();
    expect(feed.trouble).toBe("not_allowed");
    feed.takeState(entity("unavailable"));
    feed.takeState(entity("102"));
    await settled();
    expect(feed.trouble).toBeUndefined();
  });

  it("follows an account as soon as Home Assistant, which was started again, loads it", async () => {
    feed.takeState(entity("100"));
    await follow();
    feed.need(NOW - 200 * DAY, NOW - 199 * DAY, CARD);
    await vi.advanceTimersByTimeAsync(250);
    const summary = feed.summary(14);
    server.refusal = { code: "unknown_command" };
    server.comeBack();
    feed.takeState(undefined);
    await settled();
    expect(feed.trouble).toBe("not_loaded");
    // Its entities are there before it is loaded as a whole.
    server.refusal = undefined;
    server.isLoading = true;
    feed.takeState(entity("unknown"));
    await settled();
    expect(server.subscribed).toBe(1);
    expect(feed.trouble).toBe("not_loaded");
    expect(feed.summary(14)).toBe(summary);
    server.isLoading = false;
    server.served.unshift([NOW - 199.5 * DAY, 70]);
    server.tell({ ...STATUS, ...NO_NEWS, reload: true });
    await settled();
    expect(feed.trouble).toBeUndefined();
    expect(feed.readings).toEqual(server.served);
    expect(feed.summary(14)).not.toBe(summary);
  });

  it("fetches what failed as soon as the account is loaded again", async () => {
    await follow();
    server.isLoading = true;
    server.tell({ gone: true, refused: false });
    feed.need(NOW - 200 * DAY, NOW - 199 * DAY, CARD);
    await vi.advanceTimersByTimeAsync(250);
    server.isLoading = false;
    server.tell({ ...STATUS, ...NO_NEWS, reload: true });
    await settled();
    expect(feed.has(NOW - 200 * DAY, NOW - 199 * DAY)).toBe(true);
  });

  it("follows the account that has the entities of one that was removed", async () => {
    await follow();
    server.tell({ gone: true, refused: false });
    server.refusal = { code: "not_found" };
    await vi.advanceTimersByTimeAsync(30_000);
    expect(feed.trouble).toBe("unknown_entity");
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(feed.trouble).toBeUndefined();
    expect(server.subscribed).toBe(1);
  });

  it("stays with the subscription of an account that comes back by itself", async () => {
    await follow();
    server.tell({ gone: true, refused: false });
    server.tell({ ...STATUS, ...NO_NEWS, reload: true });
    const subscribe = vi.spyOn(server, "subscribeMessage");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(subscribe).not.toHaveBeenCalled();
    expect(server.subscribed).toBe(1);
  });

  it("subscribes once to a connection that cards were opened without, or refused before", async () => {
    server.lose();
    await follow();
    server.comeBack();
    await settled();
    expect(server.subscribed).toBe(1);
    server.refusal = { code: "unknown_command" };
    server.comeBack();
    await settled();
    server.lose();
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    server.comeBack();
    await settled();
    expect(server.subscribed).toBe(1);
    const told = vi.fn();
    feed.listen(told);
    server.tell({ ...STATUS, ...NO_NEWS, latest: NOW });
    expect(told).toHaveBeenCalledOnce();
  });

  it("subscribes again also where the readings failed after the subscription did", async () => {
    await follow();
    feed.need(NOW - DAY, NOW, CARD);
    await settled();
    server.refusal = { code: "unauthorized" };
    server.comeBack();
    await settled();
    server.refusal = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.subscribed).toBe(1);
    expect(feed.trouble).toBeUndefined();
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

  describe("in the past", () => {
    const OLD = NOW - 1000 * DAY;
    const rested = () => vi.advanceTimersByTimeAsync(250);
    const askedFor = (moment: number) =>
      server.asked.filter((message) => {
        const [start = 0, end = 0] = windowOf(message);
        return start <= moment && moment < end;
      });

    beforeEach(async () => {
      server.served.unshift([OLD, 70], [OLD + DAY, 80]);
      await follow();
    });

    it("asks for parts that are the same for all, and for the newest reading", async () => {
      feed.need(OLD - DAY, OLD + DAY, CARD);
      await settled();
      expect(feed.has(OLD - DAY, OLD + DAY)).toBe(false);
      await rested();
      expect(feed.has(OLD - DAY, OLD + DAY)).toBe(true);
      expect(feed.readings).toEqual(server.served);
      feed.need(OLD, OLD + 2 * DAY, CARD);
      await rested();
      expect(askedFor(OLD)).toHaveLength(1);
      for (const [start = 0, end = 0] of askedFor(OLD).map(windowOf)) {
        expect([start % (28 * DAY), end - start]).toEqual([0, 28 * DAY]);
      }
    });

    it("asks for nothing that somebody only passes by", async () => {
      for (let days = 100; days <= 1000; days += 14) {
        feed.need(NOW - days * DAY, NOW - (days - 14) * DAY, CARD);
        await vi.advanceTimersByTimeAsync(100);
      }
      await rested();
      expect(server.asked.length).toBeLessThanOrEqual(3);
      expect(askedFor(OLD)).toHaveLength(1);
    });

    it("asks again for what has changed, and for nothing else", async () => {
      feed.need(OLD - DAY, OLD + DAY, CARD);
      await rested();
      const summary = feed.summary(14);
      const changed = { start: OLD - DAY, end: OLD + 2 * DAY };
      const diary = { diary_start: changed.start, diary_end: changed.end };
      for (const news of [
        { reload: true, ...changed },
        { diary_changed: true, ...diary },
      ]) {
        server.asked = [];
        server.tell({ ...STATUS, ...NO_NEWS, reload: true, start: 0, end: OLD - 60 * DAY });
        server.tell({ ...STATUS, ...NO_NEWS, ...news });
        await settled();
        expect(server.asked).toEqual(askedFor(OLD));
        expect(server.asked).toHaveLength(1);
      }
      expect(feed.summary(14)).toBe(summary);
    });

    it("knows what isn't stored, until it has come", async () => {
      server.missing = [[OLD - 90 * DAY, OLD]];
      feed.need(OLD - DAY, OLD + DAY, CARD);
      await rested();
      expect(feed.missingBefore(OLD - DAY, OLD + DAY)).toBe(OLD);
      expect(feed.missingBefore(OLD - DAY, OLD - HOUR)).toBe(OLD - HOUR);
      expect(feed.missingBefore(OLD, OLD + DAY)).toBeUndefined();
      server.missing = [];
      server.tell({ ...STATUS, ...NO_NEWS, reload: true, start: OLD - DAY, end: OLD });
      await settled();
      expect(feed.missingBefore(OLD - DAY, OLD + DAY)).toBeUndefined();
    });

    it("keeps a bounded number of parts, and asks again for others", async () => {
      for (let days = 100; days <= 1000; days += 28) {
        feed.need(NOW - days * DAY, NOW - (days - 1) * DAY, CARD);
        await rested();
      }
      expect(feed.has(NOW - 101 * DAY, NOW - 100 * DAY)).toBe(false);
      expect(feed.has(NOW - DAY, NOW)).toBe(true);
    });

    it("has no trouble from what failed for a card that has left the page", async () => {
      const lost = vi
        .spyOn(server, "sendMessagePromise")
        .mockImplementation(
          () => new Promise((_, reject) => setTimeout(() => reject({ code: 3 }), 1000)),
        );
      const other = new Feed(server, "sensor.dexcom_glucose");
      const stop = other.listen(() => undefined);
      await settled();
      other.need(OLD - DAY, OLD + DAY, CARD);
      await rested();
      stop();
      await vi.advanceTimersByTimeAsync(2000);
      lost.mockRestore();
      other.listen(() => undefined);
      await settled();
      other.need(OLD - DAY, OLD + DAY, CARD);
      await rested();
      expect(other.trouble).toBeUndefined();
      expect(other.has(OLD - DAY, OLD + DAY)).toBe(true);
    });

    it("tries again after a while, however often a card is drawn", async () => {
      server.refusal = { code: "home_assistant_error" };
      feed.need(OLD - DAY, OLD + DAY, CARD);
      for (let draws = 0; draws < 9; draws += 1) {
        await rested();
        feed.need(OLD - DAY, OLD + DAY, CARD);
      }
      expect(askedFor(OLD)).toHaveLength(1);
      server.refusal = undefined;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(feed.has(OLD - DAY, OLD + DAY)).toBe(true);
    });
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
    await follow();
    await Promise.all([feed.summary(14), feed.summary(14), feed.summary(90)]);
    expect(server.asked.map(({ days }) => days)).toEqual([14, 90]);
    const { high_mg_dl: high } = STATUS.limits;
    for (const [place, change] of [
      {},
      { is_imported: false },
      { is_imported: true },
      { limits: { ...STATUS.limits, high_mg_dl: high + 10 } },
    ].entries()) {
      server.tell({ ...STATUS, ...NO_NEWS, latest: NOW, ...change });
      await Promise.all([feed.summary(14), feed.summary(14)]);
      expect(server.asked).toHaveLength(3 + place);
    }
  });
});
