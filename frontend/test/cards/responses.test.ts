import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { responsesSchema } from "../../src/cards/responses/config";
import { isFall, ResponsesController } from "../../src/cards/responses/controller";
import { groupsFrom } from "../../src/cards/responses/figures";
import { Feed } from "../../src/data/feed";
import type { ResponseGroupRow } from "../../src/data/messages";
import { PeriodStore, periodAround } from "../../src/data/period";
import { HOUR } from "../../src/format/zone";
import { contentsOf, FIGURES, mealOn, reportOf, rowOf } from "../fakes/responses";
import { AHEAD, NO_NEWS, NOW, Server, STATUS } from "../fakes/server";

const MEALS = [1, 2, 3, 4, 5, 6, 7].map((day) => mealOn(day));
const GROUP = { hour: null, weekday: null, amount_from: null, amount_to: null };
const ROOT = { type: "x", entity: "sensor.a" };

describe("the card of responses", () => {
  let server: Server;
  let feed: Feed;
  let store: PeriodStore;
  let controller: ResponsesController;
  const host = { requestUpdate: vi.fn(), open: vi.fn() };
  const asked = () => server.asked.filter(({ type }) => type === "dexcom_api/responses");
  const draw = async () => {
    controller.update(feed, store);
    await vi.advanceTimersByTimeAsync(300);
    controller.update(feed, store);
    return controller.lines.map(({ day }) => day.slice(-2)).join(" ");
  };
  const at = (mgDl: number, seconds = -HOUR) => ({ seconds, mgDl, reachMgDl: 4 });

  beforeEach(async () => {
    vi.useFakeTimers({ now: (NOW + AHEAD) * 1000 });
    vi.stubGlobal("document", new EventTarget());
    vi.clearAllMocks();
    server = new Server();
    server.responses = contentsOf({ responses: reportOf(MEALS) });
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    store = new PeriodStore();
    controller = new ResponsesController(host);
    controller.configure(responsesSchema.parse(ROOT));
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("has the curves of all that counts, from an hour before to four hours after", async () => {
    server.responses.responses = reportOf([...MEALS, mealOn(8, { curve: null })]);
    expect(await draw()).toBe("01 02 03 04 05 06 07");
    const [first] = controller.lines;
    expect([first?.readings[0], first?.readings[60]]).toEqual([
      [-HOUR, 110],
      [4 * HOUR, 115],
    ]);
    expect(asked()).toMatchObject([{ source: "carbs", days: 90 }]);
    expect(asked()[0]).not.toHaveProperty("group_by");
    expect([controller.knownSince, controller.problem]).toEqual([undefined, undefined]);
  });

  it("asks again for another source, period, or reading", async () => {
    await draw();
    controller.showSource("exercise");
    await draw();
    store.select(periodAround("2026-11-23", "week", 1));
    await draw();
    expect(controller.shownDays).toBeUndefined();
    controller.showDays(30);
    await draw();
    server.tell({ ...STATUS, ...NO_NEWS, latest: NOW - 60 });
    await draw();
    expect(asked().slice(1)).toMatchObject([
      { source: "exercise", days: 90 },
      { source: "exercise", start: "2026-11-23T00:00:00" },
      { source: "exercise", days: 30 },
      { source: "exercise", days: 30 },
    ]);
  });

  it.each<[string, Partial<ResponseGroupRow>[], string]>([
    ["hour", [{ hour: 7 }, { hour: 9 }], "01 02 03 04 05 06 07|"],
    ["weekday", [{ weekday: "mon" }, { weekday: "sun" }], "02 04 06|01 03 05 07"],
    [
      "amount",
      [
        { amount_from: 1, amount_to: 2 },
        { amount_from: 3, amount_to: 7 },
      ],
      "01 02|03 04 05 06 07",
    ],
  ])("shows groups by %s, each with its curves", async (grouping, groups, expected) => {
    server.responses.responses = reportOf(MEALS, {
      grouping: grouping as "hour",
      groups: groups.map((group, place) => ({ ...GROUP, ...group, ...rowOf(4 + place) })),
    });
    controller.showGrouping(grouping as "hour");
    expect(await draw()).toBe("01 02 03 04 05 06 07");
    expect(asked()).toMatchObject([{ group_by: grouping }]);
    const shown: string[] = [];
    for (const place of groups.keys()) {
      controller.showGroup(place);
      shown.push(await draw());
      expect(controller.shown?.figures).toBe(place === 0 ? null : FIGURES);
    }
    expect(shown.join("|")).toBe(expected);
    // Until the answer with other groups has come, there are none.
    controller.showGrouping("none");
    controller.update(feed, store);
    expect([controller.groups, controller.group]).toEqual([[], undefined]);
  });

  it("offers the entity that it is configured with, and asks for that", async () => {
    expect(controller.sources).toEqual([
      "carbs",
      "insulin_fast_acting",
      "insulin_long_acting",
      "exercise",
    ]);
    const home = { home_entity: "calendar.runs", home_match: "run" };
    controller.configure(responsesSchema.parse({ ...ROOT, ...home, source: "insulin" }));
    expect(controller.sources).toHaveLength(6);
    controller.showSource("home");
    await draw();
    expect(asked()).toMatchObject([{ source: "calendar.runs", match: "run" }]);
    // Without one, there is nothing to ask for.
    controller.configure(responsesSchema.parse({ ...ROOT, source: "home" }));
    expect([await draw(), asked().length, controller.home]).toEqual(["", 1, undefined]);
  });

  it.each([
    ["light.desk", "", "on"],
    ["person.anna", "home", "home"],
    ["event.doorbell", "", undefined],
    ["input_button.snack", "", undefined],
    ["scene.night", "", undefined],
    ["calendar.runs", "", undefined],
    ["calendar.runs", "run", "run"],
  ])("knows what %s is searched for", (home_entity, home_match, match) => {
    const options = { home_entity, home_match, source: "home" };
    controller.configure(responsesSchema.parse({ ...ROOT, ...options }));
    expect(controller.match).toBe(match);
    controller.showSource("carbs");
    expect(controller.match).toBeUndefined();
  });

  it("offers what happened instead, and looks for that until a source is chosen", async () => {
    const nothing = { labels: ["home", "not_home"], source_since: NOW - 10 * HOUR };
    server.responses = contentsOf({ problem: "no_occasions", ...nothing });
    controller.configure(
      responsesSchema.parse({ ...ROOT, source: "home", home_entity: "person.anna" }),
    );
    await draw();
    expect([controller.labels, controller.knownSince]).toEqual([
      nothing.labels,
      nothing.source_since,
    ]);
    expect([controller.match, controller.namedMatch]).toEqual(["on", ""]);
    server.responses = contentsOf({ responses: reportOf(MEALS) });
    controller.showMatch("home");
    expect([controller.hasAnswer, controller.problem]).toEqual([false, undefined]);
    expect(await draw()).toBe("01 02 03 04 05 06 07");
    expect([controller.match, controller.namedMatch, controller.labels]).toEqual([
      "home",
      "home",
      [],
    ]);
    controller.showSource("home");
    await draw();
    expect(asked().map(({ match }) => match)).toEqual(["on", "home"]);
    expect([controller.match, controller.problem]).toEqual(["on", "no_occasions"]);
  });

  it("has weekdays in the order of the viewer's weeks", () => {
    const names = ["mon", "wed", "sun"];
    const groups = names.map((weekday) => ({ ...GROUP, weekday, ...rowOf(5) }));
    const placesFrom = (day: number) => groupsFrom(day, groups).map(([, place]) => place);
    expect([0, 1, 3].map(placesFrom)).toEqual([
      [2, 0, 1],
      [0, 1, 2],
      [1, 2, 0],
    ]);
  });

  it("says why there is nothing, and since when the source is known", async () => {
    server.responses = contentsOf({ problem: "too_many_occasions" });
    expect([await draw(), controller.problem]).toEqual(["", "too_many_occasions"]);
    const since = "2026-11-20T00:00:00+00:00";
    server.responses = contentsOf({ responses: reportOf(MEALS, { known_since: since }) });
    controller.showSource("exercise");
    await draw();
    expect([controller.problem, controller.knownSince]).toEqual([
      undefined,
      Date.parse(since) / 1000,
    ]);
    server.refusal = { code: "home_assistant_error" };
    controller.showSource("insulin");
    await draw();
    expect([controller.trouble, controller.lines.length]).toEqual(["refused", 7]);
  });

  it("opens the day of a curve, with a pointer or the keyboard", async () => {
    await draw();
    controller.picker.pointAt(at(131));
    expect(controller.picker.look).toMatchObject({
      line: { day: "2026-11-03" },
      reading: [-HOUR, 130],
    });
    controller.picker.tap(at(131), controller.picker.looked);
    expect(host.open).toHaveBeenLastCalledWith("2026-11-03");
    controller.picker.press("End");
    controller.picker.press("Enter");
    expect(host.open).toHaveBeenLastCalledWith("2026-11-07");
    controller.picker.pointAt(at(300));
    expect(controller.picker.look).toBeUndefined();
  });

  it("knows whether glucose falls rather than rises", () => {
    expect(isFall(FIGURES)).toBe(false);
    expect(isFall({ ...FIGURES, fall_mg_dl: { typical: 63, p25: 1, p75: 90 } })).toBe(true);
  });
});
