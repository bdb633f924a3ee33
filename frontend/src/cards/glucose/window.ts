import type { Span } from "../../data/span";
import { HOUR } from "../../format/zone";

/** The axis moves by this share of its hours, so that a new reading seldom moves the trace. */
const STEP = 1 / 48;
/** It reaches beyond the present by so much, so that the next reading doesn't stretch it. */
const AHEAD_SECONDS = HOUR / 4;
/** Nothing shorter is shown, since it would have too few readings. */
const MIN_SECONDS = HOUR;

/** Which stretch of time a chart shows: the latest hours, another one, or a part of it. */
export class ChartWindow {
  hours: number;
  /** The part of the window that somebody looks into. */
  zoomed: Span | undefined;
  /** Undefined while the window follows the latest reading. */
  private fixed: Span | undefined;
  /** All of what a part was chosen from. */
  private whole: Span | undefined;
  private aheadSeconds = 0;

  constructor(hours: number) {
    this.hours = hours;
  }

  get followsLatest(): boolean {
    return !this.fixed && !this.zoomed;
  }

  /** Returns the window without zoom; the latest reading's five minutes end at a time. */
  base(latestEnd: number): Span {
    if (this.fixed) return this.fixed;
    const step = this.hours * HOUR * STEP;
    const start = Math.floor((latestEnd - this.hours * HOUR) / step) * step;
    return { start, end: latestEnd };
  }

  showLatest(): void {
    this.fixed = undefined;
    this.zoomed = undefined;
  }

  show(span: Span): void {
    this.fixed = span;
    this.zoomed = undefined;
  }

  /** Shows so many hours up to the end of what is shown. */
  showHours(hours: number, latestEnd: number): void {
    const end = (this.zoomed ?? this.fixed)?.end;
    this.hours = hours;
    this.showLatest();
    if (end !== undefined && end < latestEnd) this.fixed = { start: end - hours * HOUR, end };
  }

  /** Moves by the length of what is shown, and not beyond the latest reading. */
  move(direction: -1 | 1, latestEnd: number): void {
    const { start, end } = this.zoomed ?? this.base(latestEnd);
    const seconds = this.zoomed ? end - start : this.hours * HOUR;
    const edge = direction < 0 ? start : end + seconds;
    const moved = { start: edge - seconds, end: edge };
    if (this.zoomed) {
      const over = Math.max(moved.end - latestEnd, 0);
      this.zoomed = { start: moved.start - over, end: moved.end - over };
    } else {
      const isLatest = moved.end > latestEnd - this.hours * HOUR * STEP;
      this.fixed = isLatest ? undefined : moved;
    }
  }

  /** Returns where the axis of a window ends: after the present, if that follows the window. */
  axisEnd({ start, end }: Span, now: number): number {
    if (!this.followsLatest) return end;
    const needed = now - end;
    if (needed > this.aheadSeconds || needed < this.aheadSeconds - 2 * AHEAD_SECONDS) {
      this.aheadSeconds = Math.max(needed + AHEAD_SECONDS, 0);
    }
    return start + this.hours * HOUR * (1 + STEP) + this.aheadSeconds;
  }

  /** Shows a part of the axis, or all of what it was a part of. */
  zoom({ start, end }: Span, axis: Span): void {
    if (!this.zoomed || !this.whole) this.whole = axis;
    const within = {
      start: Math.min(this.whole.start, axis.start),
      end: Math.max(this.whole.end, axis.end),
    };
    const whole = within.end - within.start;
    const seconds = Math.min(Math.max(end - start, MIN_SECONDS), whole);
    const middle = (start + end) / 2;
    const first = Math.min(Math.max(middle - seconds / 2, within.start), within.end - seconds);
    this.zoomed = seconds < whole ? { start: first, end: first + seconds } : undefined;
  }
}

/** Returns a span that is so many times as long, with the same share of it before a time. */
export function scaledSpan({ start, end }: Span, factor: number, around: number): Span {
  return { start: around - (around - start) * factor, end: around + (end - around) * factor };
}
