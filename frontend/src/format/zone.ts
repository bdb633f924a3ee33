/** Days and hours by the clocks of a time zone. Times are seconds since 1970 UTC. */

import { last } from "../arrays";
import type { Span } from "../data/span";
import { addMonths } from "./calendar";

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What shows times: a time zone, or the clock of a person. */
export interface Clock {
  /** Returns what it shows at a time, as if it were UTC. */
  wall(time: number): number;
  /** Returns the date that it shows at a time, such as 2026-11-25. */
  dayOf(time: number): string;
  /** Returns the moments from start to end at which it shows a multiple of so many hours. */
  hourTicks(start: number, end: number, hours: number): number[];
}

/** Returns the clock of a time zone. */
export function zoneClock(zone: string): Clock {
  return {
    wall: (time) => wall(time, zone),
    dayOf: (time) => dayOf(time, zone),
    hourTicks: (start, end, hours) => hourTicks(start, end, zone, hours),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Offsets change at quarters of an hour, if at all. */
const OFFSET_SECONDS = HOUR / 4;
const MAX_OFFSETS = 10_000;
const offsets = new Map<string, number>();

/** Returns what clocks show, as if it were UTC. */
export function wall(time: number, zone: string): number {
  const quarter = Math.floor(time / OFFSET_SECONDS) * OFFSET_SECONDS;
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = wallOf(quarter, zone) - quarter;
    if (offsets.size > MAX_OFFSETS) offsets.clear();
    offsets.set(key, offset);
  }
  return time + offset;
}

function wallOf(time: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of partsFormat(zone).formatToParts(time * 1000)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

/** Returns when clocks show a time that is given as if it were UTC; the first of two such moments. */
export function momentOf(shown: number, zone: string): number {
  // An offset is at most a day, so that what it was a day before and after is all there can be.
  const candidates = [shown - DAY, shown + DAY].map((near) => shown - (wall(near, zone) - near));
  const exact = candidates.filter((moment) => wall(moment, zone) === shown);
  // A time that clocks skip is the moment at which they do so.
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** A time in which clocks don't change, and by how many seconds they are ahead of UTC. */
export interface SteadySpan extends Span {
  offset: number;
}

/** Clocks never change and change back within so many seconds. */
const STEADY_SECONDS = 14 * DAY;

/** Returns the parts of a time between which clocks change. */
export function steadySpans({ start, end }: Span, zone: string): SteadySpan[] {
  const spans: SteadySpan[] = [];
  const offsetAt = (time: number) => wall(time, zone) - time;
  for (let from = start; from < end; ) {
    const offset = offsetAt(from);
    let until = Math.min(from + STEADY_SECONDS, end);
    if (offsetAt(until) !== offset) {
      let [low, high] = [from, until].map((time) => Math.floor(time / OFFSET_SECONDS)) as [
        number,
        number,
      ];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (offsetAt(middle * OFFSET_SECONDS) === offset) low = middle;
        else high = middle;
      }
      until = high * OFFSET_SECONDS;
    }
    spans.push({ start: from, end: until, offset });
    from = until;
  }
  return spans;
}

/** Returns when the day of a time began, or one so many days later. */
export function startOfDay(time: number, zone: string, days = 0): number {
  const shown = wall(time, zone);
  return momentOf(shown - (shown % DAY) + days * DAY, zone);
}

/** Returns when the hour of a time began, in UTC. */
export function startOfHour(time: number): number {
  return Math.floor(time / HOUR) * HOUR;
}

/** Returns the date of what clocks show. */
export function dateOf(shown: number): string {
  return new Date(shown * 1000).toISOString().slice(0, 10);
}

/** Returns the local day of a time, such as 2026-11-25. */
export function dayOf(time: number, zone: string): string {
  return dateOf(wall(time, zone));
}

/** Returns when a local day such as 2026-11-25 began. */
export function startOf(day: string, zone: string): number {
  return momentOf(Date.parse(`${day}T00:00:00Z`) / 1000, zone);
}

/** Returns the moments from start to end at which clocks show a multiple of so many hours. */
export function hourTicks(start: number, end: number, zone: string, hours: number): number[] {
  const ticks: number[] = [];
  const step = hours * HOUR;
  for (let shown = Math.ceil(wall(start, zone) / step) * step; ; shown += step) {
    const moment = momentOf(shown, zone);
    if (moment > end) return ticks;
    if (moment >= start && moment !== last(ticks)) ticks.push(moment);
  }
}

/** Returns the moments from start to end at which every so many months begin. */
export function monthTicks(start: number, end: number, zone: string, months: number): number[] {
  const ticks: number[] = [];
  let day = `${dayOf(start, zone).slice(0, 7)}-01`;
  for (let tick = startOf(day, zone); tick <= end; tick = startOf(day, zone)) {
    if (tick >= start) ticks.push(tick);
    day = addMonths(day, months);
  }
  return ticks;
}
