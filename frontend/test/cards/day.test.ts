import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DayController } from "../../src/cards/day/controller";
import { Feed } from "../../src/data/feed";
import type { DiaryRow, ReportDay, SummaryReport } from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { DAY, HOUR } from "../../src/format/zone";
import { LATEST, serveReports } from "../fakes/reports";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const TODAY = Date.UTC(2026, 10, 25) / 1000;

describe("the day card", () => {
  let server: Server;
  let feed: Feed;
  let controller: DayController;
  let store: PeriodStore;
  const host = {
    requestUpdate: vi.fn(),
    showLook: vi.fn(),
    goTo: (day: string) => controller.choose(day),
  };
  const draw = async (day: "today" | "yesterday" = "today", opened?: string) => {
    for (let turn = 0; turn < 4; turn += 1) {
      controller.update(feed, day, opened, store);
      await vi.advanceTimersByTimeAsync(300);
    }
    return controller.shown?.summary.day;
  };

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.status = { ...STATUS, first_reading: TODAY - 3 * DAY + HOUR };
    serveReports(server);
    server.served = [];
    for (let time = TODAY - 2 * DAY; time <= LATEST; time += 300) server.served.push([time, 100]);
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    controller = new DayController(host);
    store = new PeriodStore();
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("shows today so far, with what has yet to be released", async () => {
    expect(await draw()).toBe("2026-11-25");
    expect(controller.shown).toMatchObject({ start: TODAY, end: TODAY + DAY, until: LATEST });
    expect(controller.trace).toMatchObject({ start: TODAY, until: TODAY + DAY });
    expect(controller.trace?.readings).toHaveLength(11 * 12 + 1);
    expect(controller.trace?.pending?.start).toBe(LATEST);
    expect([controller.earlier, controller.later]).toEqual(["2026-11-24", undefined]);
    expect(controller.isComplete).toBe(true);
  });

  it("goes from day to day, from the first reading to the latest", async () => {
    expect(await draw("yesterday")).toBe("2026-11-24");
    expect([controller.shown?.until, controller.trace?.pending]).toEqual([undefined, undefined]);
    controller.moveLater();
    controller.moveLater();
    expect(await draw("yesterday")).toBe("2026-11-25");
    for (const day of ["2026-11-24", "2026-11-23", "2026-11-22", "2026-11-22"]) {
      controller.moveEarlier();
      expect(await draw("yesterday")).toBe(day);
    }
    expect(controller.earlier).toBeUndefined();
  });

  it("shows the day that was opened, and never one that is still to come", async () => {
    expect(await draw("today", "2026-11-23")).toBe("2026-11-23");
    expect(await draw("today", "2027-01-01")).toBe("2026-11-25");
    const starts = server.asked.map(({ start, days }) => (days ? "" : String(start)));
    expect(starts.filter((start) => start > "2026-11-25T")).toEqual(["2026-11-25T00:00:00"]);
  });

  it("shows the last day of the view's period, until somebody goes elsewhere", async () => {
    store.select(periodAround("2026-11-23", "day", 1));
    expect(await draw()).toBe("2026-11-23");
    controller.moveLater();
    expect(await draw()).toBe("2026-11-24");
    store.select(periodAround("2026-11-23", "month", 1));
    expect(await draw()).toBe("2026-11-25");
  });

  it("keeps a day until another has come, and says why it doesn't", async () => {
    await draw();
    server.refusal = { code: "home_assistant_error" };
    controller.moveEarlier();
    expect(await draw()).toBe("2026-11-25");
    expect([controller.asked, controller.trouble]).toEqual(["2026-11-24", "refused"]);
  });

  it("says that a day is none that the person's clock left out", async () => {
    server.summaryBetween = () => ({ days: [] as ReportDay[] }) as SummaryReport;
    expect(await draw("yesterday")).toBeUndefined();
    expect([controller.asked, controller.isLoading]).toEqual(["2026-11-24", false]);
    expect([controller.earlier, controller.later]).toEqual(["2026-11-23", "2026-11-25"]);
  });

  it("lists the diary of the day with glucose at that moment, oldest first", async () => {
    const row = (kind: string, time: number) => ({ kind, time, end: null }) as DiaryRow;
    server.served = [
      [TODAY + HOUR, 100],
      [TODAY + 2 * HOUR, 200],
    ];
    server.diary = [
      row("carbs", TODAY + 2 * HOUR + 299),
      row("note", TODAY - 1),
      row("insulin", TODAY + 2 * HOUR - 60),
      row("alert", TODAY + HOUR + 400),
      row("note", TODAY + DAY),
    ];
    await draw();
    expect(controller.entries?.map(({ row: { kind }, mgDl }) => [kind, mgDl])).toEqual([
      ["alert", undefined],
      ["insulin", 200],
      ["carbs", 200],
    ]);
    server.diary = null as unknown as DiaryRow[];
    server.tell({ ...server.status, ...NO_NEWS, reload: true });
    await draw();
    expect(controller.entries).toBeUndefined();
  });

  it("takes no entries for nothing logged only as far as the diary is known", async () => {
    const knownSince = async (time: number | null) => {
      server.status = { ...server.status, diary_known_since: time };
      server.tell({ ...server.status, ...NO_NEWS });
      await draw();
      return controller.shown?.isDiaryKnown;
    };
    expect(await knownSince(TODAY)).toBe(true);
    expect(await knownSince(TODAY + HOUR)).toBe(false);
    expect(await knownSince(null)).toBe(false);
  });

  it("zooms into a day, and shows all of the next", async () => {
    await draw();
    controller.zoom({ start: TODAY + HOUR, end: TODAY + 3 * HOUR });
    await draw();
    expect(controller.trace).toMatchObject({ start: TODAY + HOUR, until: TODAY + 3 * HOUR });
    controller.moveEarlier();
    await draw();
    expect([controller.isZoomed, controller.trace?.start]).toEqual([false, TODAY - DAY]);
  });

  it("drops the day of another account at once", async () => {
    await draw();
    feed = new Feed(server, "sensor.b");
    feed.listen(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    server.refusal = { code: "home_assistant_error" };
    await draw();
    const { asked, shown, trace, trouble } = controller;
    expect({ asked, shown, trace, trouble }).toEqual({ trouble: "refused" });
  });

  it("shows nothing without readings", async () => {
    server.tell({ ...STATUS, ...NO_NEWS, latest: null });
    expect(await draw()).toBeUndefined();
    expect(server.asked).toEqual([]);
  });
});
