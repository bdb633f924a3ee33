import type { RangeLimits } from "../data/messages";
import { HIGHEST_MG_DL, LOWEST_MG_DL } from "../format/numbers";

export interface Size {
  width: number;
  height: number;
}

/** The part of a chart that shows the trace; the rest is for labels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const USUAL_HIGHEST_MG_DL = 300;

type Pair = readonly [number, number];

/** Returns where a number stands between two edges. */
export interface Scale {
  (value: number): number;
  /** Returns the number at a place. */
  invert(place: number): number;
  readonly domain: Pair;
  readonly range: Pair;
}

/** Returns a scale from one pair of numbers to another; a clamped one goes no further. */
export function linearScale(domain: Pair, range: Pair, isClamped = false): Scale {
  const factor = (range[1] - range[0]) / (domain[1] - domain[0]);
  const [lowest, highest] = isClamped
    ? [Math.min(...domain), Math.max(...domain)]
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const place = (value: number) =>
    range[0] + (Math.min(Math.max(value, lowest), highest) - domain[0]) * factor;
  const invert = (at: number) => domain[0] + (at - range[0]) / factor;
  return Object.assign(place, { invert, domain, range });
}

/** Returns where times stand. */
export function timeScale(start: number, end: number, plot: Plot): Scale {
  return linearScale([start, end], [plot.left, plot.right]);
}

/** Returns where values stand: up to 300 mg/dL, and to 400 where there are such; others at the edge. */
export function glucoseScale(highestMgDl: number, limits: RangeLimits, plot: Plot): Scale {
  const usual = Math.max(USUAL_HIGHEST_MG_DL, limits.high_mg_dl + 20);
  const highest = highestMgDl > usual ? HIGHEST_MG_DL : usual;
  return linearScale([LOWEST_MG_DL, highest], [plot.bottom, plot.top], true);
}
