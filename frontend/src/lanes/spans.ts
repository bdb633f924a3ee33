import type { Span } from "../data/span";
import { DAY } from "../format/zone";

/** Home Assistant says nothing of longer times. */
export const MAX_DAYS = 92;
/** So many parts of a time are read with it before and after, so that it can move. */
const STEPS = 16;
const SHORTEST_STEP = 300;

/** Returns whether a time is too long for lanes. */
export function isTooLong({ start, end }: Span): boolean {
  const { start: first, end: last } = widened({ start, end });
  return last - first > MAX_DAYS * DAY;
}

/** Returns whole steps around a time, so that dashboards ask the same question for a while. */
export function widened(span: Span): Span {
  const step = stepOf(span);
  return { start: Math.floor(span.start / step) * step, end: Math.ceil(span.end / step) * step };
}

/** Returns a part of a time that is a power of two of five minutes. */
export function stepOf({ start, end }: Span): number {
  const part = Math.max((end - start) / STEPS, SHORTEST_STEP);
  return SHORTEST_STEP * 2 ** Math.floor(Math.log2(part / SHORTEST_STEP));
}
