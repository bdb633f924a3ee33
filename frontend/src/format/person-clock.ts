import { findLast, last } from "../arrays";
import type { UtcOffset } from "../data/messages";
import { type Clock, dateOf, HOUR } from "./zone";

/** The clock of a person, which changes on trips and when clocks go forward or back. */
export class PersonClock implements Clock {
  /**
   * Takes pairs of a time and the seconds by which it is ahead of UTC from then on, oldest first. The
   * first one also holds before.
   */
  constructor(private readonly offsets: readonly UtcOffset[]) {}

  wall(time: number): number {
    const [, seconds] = findLast(this.offsets, ([since]) => since <= time) ?? this.first;
    return time + seconds;
  }

  dayOf(time: number): string {
    return dateOf(this.wall(time));
  }

  hourTicks(start: number, end: number, hours: number): number[] {
    const step = hours * HOUR;
    const ticks: number[] = [];
    for (let place = 0; place < Math.max(this.offsets.length, 1); place += 1) {
      const [since, seconds] = this.offsets[place] ?? this.first;
      const from = place === 0 ? start : Math.max(since, start);
      const until = this.offsets[place + 1]?.[0] ?? Number.POSITIVE_INFINITY;
      for (
        let tick = Math.ceil((from + seconds) / step) * step - seconds;
        tick < until && tick <= end;
        tick += step
      ) {
        if (tick !== last(ticks)) ticks.push(tick);
      }
    }
    return ticks;
  }

  private get first(): UtcOffset {
    return this.offsets[0] ?? [0, 0];
  }
}
