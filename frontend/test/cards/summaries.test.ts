import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DaysController } from "../../src/cards/days/controller";
import { ProfileController } from "../../src/cards/profile/controller";
import { Feed } from "../../src/data/feed";
import type { DaySummary, SummaryReport } from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { DAY, HOUR } from "../../src/format/zone";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const MIDNIGHT = Date.UTC(2026, 10, 25) / 1000;

function daySummary(back: number): DaySummary {
  const [start, end] = [MIDNIGHT - back * DAY, MIDNIGHT - (back - 1) * DAY];
  const [first, last] = [start, end].map((time) => new Date(time * 1000).toISOString());
  const metrics = { end: end > NOW ? new Date((NOW - HOUR) * 1000).toISOString() : last };
  return { day: first?.slice(0, 10), start: first, end: last, metrics } as DaySummary;
}

function summaryOf(count: number, back = 0): SummaryReport {
  const days = Array.from({ length: count }, (_, place) => daySummary(back + count - 1 - place));
  return { start: days[0]?.start, end: days[count - 1]?.end, days } as SummaryReport;
}

function summaryBetween(...edges: [start: string, end: string]): SummaryReport {
  const [first = 0, last = 0] = edges.map(
    (edge) => (MIDNIGHT - Date.parse(`${edge}Z`) / 1000) / DAY,
  );
  return summaryOf(first - last, last + 1);
}

const settled = () => vi.advanceTimersByTimeAsync(500);
const askedOf = (server: Server, command: string) =>
  server.asked.filter(({ type }) => type === `dexcom_api/${command}`);

describe("cards of summaries", () => {
  let server: Server;
  let feed: Feed;
  const host = { requestUpdate: vi.fn() };

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.summaryOf = summaryOf;
    server.summaryBetween = summaryBetween;
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    await settled();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  describe("the days card", () => {
    let controller: DaysController;
    const store = new PeriodStore();
    const draw = async (count = 14) => {
      controller.update(feed, count, "UTC", store);
      await settled();
      controller.update(feed, count, "UTC", store);
      return controller.days;
    };

    beforeEach(() => {
      controller = new DaysController(host);
    });

    it("has the days with their readings, newest first", async () => {
      const days = (await draw(7)) ?? [];
      expect(days.map(({ summary }) => summary.day)).toEqual(
        ["25", "24", "23", "22", "21", "20", "19"].map((day) => `2026-11-${day}`),
      );
      expect(controller.span).toEqual({ start: MIDNIGHT - 6 * DAY, end: MIDNIGHT + DAY });
      expect(feed.has(MIDNIGHT - 6 * DAY, NOW)).toBe(true);
      expect(days.map((day) => controller.readingsOf(day).length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
      await draw(7);
      expect(askedOf(server, "summary")).toHaveLength(1);
    });

    it("leaves out days before anything is known, but never the newest", async () => {
      for (const [knownDays, shown] of [
        [3, 4],
        [-2, 1],
      ] as const) {
        server.tell({ ...STATUS, ...NO_NEWS, known_since: MIDNIGHT - knownDays * DAY + HOUR });
        expect(await draw()).toHaveLength(shown);
      }
    });

    it("has the days of the view's period, but not hundreds of them", async () => {
      store.select(periodAround("2023-02-05", "month", 1));
      const days = (await draw()) ?? [];
      expect([days.length, days[0]?.summary.day]).toEqual([28, "2023-02-28"]);
      store.select(periodAround("2023-02-05", "year", 1));
      expect(await draw()).toHaveLength(31);
      store.select(undefined);
      expect(await draw()).toHaveLength(14);
    });

    it("asks for nothing where there are no readings", async () => {
      server.tell({ ...STATUS, ...NO_NEWS, latest: null });
      expect(await draw()).toBeUndefined();
      expect(server.asked).toEqual([]);
    });

    it("says which day isn't over", async () => {
      const days = (await draw(7)) ?? [];
      expect(days.map(({ isSoFar }) => isSoFar)).toEqual([true, ...Array(6).fill(false)]);
    });
  });

  describe("the profile card", () => {
    let controller: ProfileController;
    const store = new PeriodStore();
    const draw = async () => {
      controller.update(feed, store);
      await settled();
      controller.update(feed, store);
    };

    beforeEach(() => {
      controller = new ProfileController(host);
      controller.configure({ type: "x", entity: "sensor.a", days: 7 });
    });

    it("asks for its summary before anything has come, and not again because of that", async () => {
      feed = new Feed(server, "sensor.b");
      controller.update(feed, store);
      expect([feed.status, askedOf(server, "summary").length]).toEqual([undefined, 1]);
      feed.listen(() => undefined);
      await draw();
      expect(feed.status && controller.answer?.summary?.days).toHaveLength(7);
      expect(askedOf(server, "summary")).toHaveLength(1);
    });

    it("follows the view's period and what it is compared with, until days are chosen", async () => {
      const shown = () => [
        controller.answer?.summary?.days[0]?.day,
        controller.answer?.previous?.days[0]?.day,
        controller.shownDays,
      ];
      await draw();
      expect(shown()).toEqual(["2026-11-19", undefined, 7]);
      store.select(periodAround("2026-10-05", "month", 1));
      store.compare("year_before");
      await draw();
      expect(shown()).toEqual(["2026-10-01", "2025-10-01", undefined]);
      controller.showDays(30);
      await draw();
      expect(shown()).toEqual(["2026-10-27", undefined, 30]);
      store.move(-1);
      await draw();
      expect(shown()).toEqual(["2026-09-01", "2025-09-01", undefined]);
      // An import of that time changes the figures, but one of a time before does not.
      const asked = () => askedOf(server, "summary").length;
      const before = asked();
      for (const [year, more] of [
        [2024, 0],
        [2025, 2],
      ] as const) {
        const end = Date.UTC(year, 8, 5) / 1000;
        server.tell({ ...STATUS, ...NO_NEWS, start: end - DAY, end });
        await draw();
        expect(asked() - before).toBe(more);
      }
      store.select(undefined);
    });

    it("keeps the figures of one period until those of another have arrived", async () => {
      await draw();
      expect(controller.answer?.summary?.days).toHaveLength(7);
      controller.showDays(90);
      controller.update(feed);
      expect([controller.isLoading, controller.answer?.summary?.days.length]).toEqual([true, 7]);
      await draw();
      expect([controller.isLoading, controller.answer?.summary?.days.length]).toEqual([false, 90]);
    });

    it("says that it failed, keeps what it has, and recovers", async () => {
      await draw();
      server.refusal = { code: "home_assistant_error" };
      controller.showDays(30);
      await draw();
      expect([controller.trouble, controller.isLoading]).toEqual(["refused", false]);
      expect(controller.answer?.summary?.days).toHaveLength(7);
      server.refusal = undefined;
      await vi.advanceTimersByTimeAsync(30_000);
      await draw();
      expect(controller.trouble).toBeUndefined();
      expect(controller.answer?.summary?.days).toHaveLength(30);
    });

    it("drops the figures of another account", async () => {
      await draw();
      const other = new Feed(server, "sensor.b");
      other.listen(() => undefined);
      server.refusal = { code: "home_assistant_error" };
      controller.update(other);
      await settled();
      expect([controller.answer, controller.trouble]).toEqual([undefined, "refused"]);
    });

    it("fetches the readings of the report once it is opened", async () => {
      controller.showDays(90);
      await draw();
      expect(askedOf(server, "readings")).toEqual([]);
      void controller.openReport();
      expect(controller.reportReadings).toBeUndefined();
      await draw();
      expect(controller.reportReadings).toEqual(server.served);
      expect(feed.has(MIDNIGHT - 13 * DAY, MIDNIGHT + DAY)).toBe(true);
      controller.closeReport();
      expect(controller.report).toBe("closed");
    });
  });
});
