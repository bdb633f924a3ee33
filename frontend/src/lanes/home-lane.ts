import { last } from "../arrays";
import type { LaneColor } from "../cards/config";
import type { CalendarLane, EventsLane, Lane, NumbersLane, StatesLane } from "../data/messages";

/** What a chart shows of an entity of the home, and how to say it. */
export interface HomeLane extends LaneSource {
  /** Undefined until it has been read. */
  lane: Lane | undefined;
  /** Until when it was read. */
  readUntil: number;
}

/** An entity that has a lane. */
export interface LaneSource {
  entity: string;
  name: string;
  color: LaneColor;
  /** Says a state, or a number with its unit, in the viewer's language. */
  stateText(state: string): string;
  /** Says the type of an event in the viewer's language. */
  eventText(type: string): string;
}

/** What there is to say of a lane at a time. */
export interface HomeLook {
  home: HomeLane;
  /** States with their share of the time, where several take turns. */
  states: readonly [state: string, share: number][];
  /** Whether the state is the mean of an hour. */
  isMean: boolean;
  eventTypes: readonly string[];
  titles: readonly string[];
  /** How many things happened of which nothing else is known. */
  untyped: number;
}

/** States in which nothing goes on, so that nothing is drawn. */
const QUIET: ReadonlySet<string> = new Set([
  ...["off", "not_home", "closed", "locked", "idle", "standby", "docked", "disarmed", "none"],
  ...["below_horizon", "no", "false", "0", ""],
]);

/** Returns whether a state is one in which nothing goes on. */
export function isQuiet(state: string): boolean {
  return QUIET.has(state.toLowerCase());
}

/** Returns since when anything of lanes is recorded; undefined if nothing is. */
export function recordedSince(lanes: readonly HomeLane[]): number | undefined {
  const known = lanes.flatMap(({ lane }) =>
    lane && lane.kind !== "calendar" && "known_since" in lane && lane.known_since !== null
      ? [lane.known_since]
      : [],
  );
  return known.length ? Math.min(...known) : undefined;
}

/** Returns what a lane has at a time, if it has anything; `near` is how far away a moment counts. */
export function lookAtLane(home: HomeLane, time: number, near: number): HomeLook | undefined {
  const { lane, readUntil } = home;
  const nothing = { home, states: [], isMean: false, eventTypes: [], titles: [], untyped: 0 };
  switch (lane?.kind) {
    case "states": {
      const states = statesAt(lane, time);
      return states.length ? { ...nothing, states } : undefined;
    }
    case "numbers": {
      const value = time <= readUntil ? numberAt(lane, time) : null;
      if (value === null) return undefined;
      const isMean = lane.hourly_until !== null && time < lane.hourly_until;
      return { ...nothing, states: [[String(value), 1]], isMean };
    }
    case "events":
      return eventsAt(lane, time, near, nothing);
    case "calendar": {
      const titles = titlesAt(lane, time, near);
      return titles.length ? { ...nothing, titles } : undefined;
    }
    default:
      return undefined;
  }
}

/** Returns the times at which a lane begins to have something, by time. */
export function startsOf({ lane }: HomeLane): number[] {
  switch (lane?.kind) {
    case "states":
      return lane.bars.filter(([, , state]) => !isQuiet(state)).map(([start]) => start);
    case "events":
      return lane.marks.map(([time]) => time);
    case "calendar":
      return lane.events.map(([start]) => start);
    default:
      return [];
  }
}

/** Returns the times in which the state of a lane is known, with gaps of less than `gap` seconds. */
export function knownSpans(bars: StatesLane["bars"], gap: number): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (const [start, end] of bars) {
    const open = last(spans);
    if (open && start - open[1] < gap) open[1] = Math.max(open[1], end);
    else spans.push([start, end]);
  }
  return spans;
}

function statesAt({ bars }: StatesLane, time: number): [string, number][] {
  return bars
    .filter(([start, end, state]) => start <= time && time < end && !isQuiet(state))
    .map(([, , state, share]) => [state, share]);
}

/** Returns the number that holds at a time; null where it is unknown. */
export function numberAt({ numbers }: NumbersLane, time: number): number | null {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as [number, number | null])[0] <= time) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1]?.[1] ?? null;
}

function eventsAt(
  { marks }: EventsLane,
  time: number,
  near: number,
  nothing: HomeLook,
): HomeLook | undefined {
  const found = marks.filter(([happened]) => Math.abs(happened - time) <= near);
  if (found.length === 0) return undefined;
  const eventTypes = [...new Set(found.map(([, type]) => type ?? ""))].filter(Boolean);
  const untyped = found
    .filter(([, type, total]) => !type || total > 1)
    .reduce((sum, [, , total]) => sum + total, 0);
  return { ...nothing, eventTypes, untyped };
}

function titlesAt({ events }: CalendarLane, time: number, near: number): string[] {
  return events
    .filter(([start, end]) => {
      const isShort = end - start < near;
      return isShort ? Math.abs(start - time) <= near : start <= time && time < end;
    })
    .map(([, , title]) => title);
}
