import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MonthController } from "../../src/cards/days/month-controller";
import { Feed } from "../../src/data/feed";
import { PeriodStore, periodAround } from "../../src/data/period";
import { DAY, HOUR } from "../../src/format/zone";
import { LATEST, serveReports } from "../fakes/reports";
import { AHEAD, NOW, Server, STATUS } from "../fakes/server";

const SUNDAY = 0;
const MONDAY = 1;

describe("the calendar of the days card", () => {
  let server: Server;
  let feed: Feed;
  let controller: MonthController;
  let store: PeriodStore;
  const draw = async (firstWeekday = MONDAY) => {
    for (let turn = 0; turn < 3; turn += 1) {
      controller.update(feed, "UTC", firstWeekday, store);
      await vi.advanceTimersByTimeAsync(300);
    }
    return controller.month?.first;
  };
  const cells = () => controller.weeks.flat();
  const cellOf = (date: string) => cells().find((cell) => cell.date === date);

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    server = new Server();
    server.status = { ...STATUS, first_reading: Date.UTC(2026, 8, 20) / 1000 + HOUR };
    serveReports(server);
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    controller = new MonthController({ requestUpdate: vi.fn() });
    store = new PeriodStore();
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("has the weeks of the current month, as the person's begin", async () => {
    expect(await draw()).toBe("2026-11-01");
    expect([controller.weeks.length, cells()[0]?.date]).toEqual([6, "2026-10-26"]);
    await draw(SUNDAY);
    expect([controller.weeks.length, cells()[0]?.date]).toEqual([5, "2026-11-01"]);
    expect(cells().filter(({ isInMonth }) => isInMonth)).toHaveLength(30);
  });

  it("has a day for each date with readings, today so far", async () => {
    await draw();
    expect(cells().filter(({ day }) => day)).toHaveLength(25);
    expect(cellOf("2026-11-24")?.day?.isSoFar).toBe(false);
    expect(cellOf("2026-11-25")?.day?.isSoFar).toBe(true);
    expect(cellOf("2026-10-31")?.day).toBeUndefined();
    expect(cellOf("2026-11-26")?.day).toBeUndefined();
  });

  it("goes back to the first reading, and forward to the latest", async () => {
    await draw();
    expect([controller.canMoveEarlier, controller.canMoveLater]).toEqual([true, false]);
    controller.move(-1);
    controller.move(-1);
    expect(await draw()).toBe("2026-10-01");
    controller.move(-1);
    expect(await draw()).toBe("2026-09-01");
    expect([controller.canMoveEarlier, controller.canMoveLater]).toEqual([false, true]);
    expect(cells().flatMap(({ day }) => day?.summary.day ?? [])[0]).toBe("2026-09-20");
  });

  it("shows no figures of another month while its own are on their way", async () => {
    await draw();
    controller.move(-1);
    controller.update(feed, "UTC", MONDAY, store);
    expect([controller.isLoading, cells().some(({ day }) => day)]).toEqual([true, false]);
  });

  it("says before when readings of the month aren't stored", async () => {
    await draw();
    expect(controller.missingBefore).toBeUndefined();
    const [first, second] = [LATEST - 20 * DAY, LATEST - 10 * DAY];
    server.missing = [
      [first - DAY, first],
      [second - DAY, second],
    ];
    controller.move(-1);
    await draw();
    expect(controller.missingBefore).toBe(second);
  });

  it("drops the figures of another account", async () => {
    await draw();
    feed = new Feed(server, "sensor.b");
    feed.listen(() => undefined);
    server.refusal = { code: "home_assistant_error" };
    await draw();
    expect([controller.month, cells(), controller.trouble]).toEqual([undefined, [], "refused"]);
  });

  it("follows the view's period until somebody goes to another month", async () => {
    store.select(periodAround("2026-10-12", "week", MONDAY));
    expect(await draw()).toBe("2026-10-01");
    controller.move(-1);
    expect(await draw()).toBe("2026-09-01");
    store.select(periodAround("2026-11-30", "month", MONDAY));
    expect(await draw()).toBe("2026-11-01");
    store.select(periodAround("2026-11-30", "year", MONDAY));
    expect(await draw()).toBe("2026-11-01");
  });
});
