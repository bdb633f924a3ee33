import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Feed } from "../../src/data/feed";
import type { Lane, LanesAnswer } from "../../src/data/messages";
import type { Span } from "../../src/data/span";
import { DAY, HOUR } from "../../src/format/zone";
import { LanesController } from "../../src/lanes/controller";
import type { LaneSource } from "../../src/lanes/home-lane";
import { isTooLong } from "../../src/lanes/spans";
import { NOW, Server } from "../fakes/server";

const SOURCES = ["binary_sensor.bed", "sensor.heart"].map(
  (entity): LaneSource => ({
    entity,
    name: entity,
    color: "blue",
    stateText: (state) => state,
    eventText: (type) => type,
  }),
);
const LATEST: Span = { start: NOW - DAY, end: NOW + HOUR };

/** Answers questions about lanes, and tells which ones there were. */
class LanesServer extends Server {
  questions: { entities: string[]; start: number; end: number }[] = [];
  lanes: Lane[] = [{ kind: "states", known_since: NOW - DAY, bars: [] }, { kind: "not_allowed" }];
  fails = false;

  override async sendMessagePromise<Answer>(message: Record<string, unknown>): Promise<Answer> {
    if (message.type !== "dexcom_api/lanes") return super.sendMessagePromise(message);
    const [start, end] = [message.start, message.end].map(
      (time) => Date.parse(String(time)) / 1000,
    );
    const question = { start: start as number, end: end as number };
    this.questions.push({ ...question, entities: message.entities as string[] });
    if (this.fails) throw { code: "timeout" };
    return { ...question, lanes: this.lanes } satisfies LanesAnswer as Answer;
  }
}

describe("lanes", () => {
  let server: LanesServer;
  let feed: Feed;
  let lanes: LanesController;
  const host = { requestUpdate: vi.fn() };

  /** Draws a time, and once more with what has come. */
  async function show(span: Span, sources: readonly LaneSource[] = SOURCES) {
    lanes.update(feed, sources, span);
    await vi.advanceTimersByTimeAsync(500);
    return lanes.update(feed, sources, span).homes;
  }
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW * 1000 });
    vi.stubGlobal("document", new EventTarget());
    vi.clearAllMocks();
    server = new LanesServer();
    feed = new Feed(server, "sensor.a");
    feed.listen(() => undefined);
    lanes = new LanesController(host);
    await pass(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("are read for a little more than what is shown, in the order of the options", async () => {
    const before = lanes.update(feed, SOURCES, LATEST).homes;
    expect(before.map(({ lane }) => lane)).toEqual([undefined, undefined]);
    const homes = await show(LATEST);
    expect(host.requestUpdate).toHaveBeenCalledTimes(1);
    expect(homes.map(({ entity, lane }) => [entity, lane?.kind])).toEqual([
      ["binary_sensor.bed", "states"],
      ["sensor.heart", "not_allowed"],
    ]);
    const [question] = server.questions;
    expect(question?.entities).toEqual(SOURCES.map(({ entity }) => entity));
    expect(question?.start).toBeLessThanOrEqual(LATEST.start);
    expect(question?.end).toBeGreaterThanOrEqual(LATEST.end);
    expect(homes[0]?.readUntil).toBeLessThan(NOW + 5);
    expect(lanes.update(feed, SOURCES, LATEST).homes).toBe(homes);
    expect(server.questions).toHaveLength(1);
  });

  it.each([
    ["three hours", 3 * HOUR, 60],
    ["a day", DAY, 300],
    ["two weeks", 14 * DAY, 300],
  ])("of %s are read again at a pace that can be seen", async (_, seconds, pace) => {
    const span = { start: NOW - seconds, end: NOW + HOUR };
    await show(span);
    await pass(pace - 10);
    await show(span);
    expect(server.questions).toHaveLength(1);
    await pass(15);
    await show(span);
    expect(server.questions).toHaveLength(2);
  });

  it("of a time that is over are read once", async () => {
    const span = { start: NOW - 9 * DAY, end: NOW - 8 * DAY };
    await show(span);
    await pass(3 * HOUR);
    await show(span);
    expect(server.questions).toHaveLength(1);
  });

  it("are read more closely once somebody has zoomed in, and stopped", async () => {
    await show({ start: NOW - 14 * DAY, end: NOW - DAY });
    for (let hours = 48; hours >= 12; hours -= 12) {
      lanes.update(feed, SOURCES, { start: NOW - 5 * DAY, end: NOW - 5 * DAY + hours * HOUR });
    }
    expect(server.questions).toHaveLength(1);
    await pass(1);
    expect(server.questions).toHaveLength(2);
    expect((server.questions[1]?.end ?? 0) - (server.questions[1]?.start ?? 0)).toBeLessThan(
      14 * HOUR,
    );
  });

  it("stay while they can't be read, and say so if none were", async () => {
    server.fails = true;
    const homes = await show(LATEST);
    expect(homes.map(({ lane }) => lane?.kind)).toEqual(["failed", "failed"]);
    await show(LATEST);
    expect(server.questions).toHaveLength(1);
    server.fails = false;
    await pass(31);
    expect((await show(LATEST))[0]?.lane?.kind).toBe("states");
    server.fails = true;
    await pass(400);
    expect((await show(LATEST))[0]?.lane?.kind).toBe("states");
    expect(server.questions).toHaveLength(3);
  });

  it("of other entities aren't mixed up with those from before", async () => {
    await show(LATEST);
    const others = SOURCES.slice(1);
    expect(lanes.update(feed, others, LATEST).homes[0]?.lane).toBeUndefined();
    expect(await show(LATEST, others)).toHaveLength(1);
    expect(server.questions[1]?.entities).toEqual(["sensor.heart"]);
  });

  it("are neither read for a quarter nor after the card has left", async () => {
    expect(await show({ start: NOW - 93 * DAY, end: NOW })).toEqual([]);
    expect(isTooLong({ start: NOW - 80 * DAY, end: NOW })).toBe(false);
    lanes.update(feed, SOURCES, LATEST);
    lanes.disconnect();
    await pass(5);
    expect(server.questions).toEqual([]);
  });
});
