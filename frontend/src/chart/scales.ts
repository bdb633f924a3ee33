import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Limits, Reading } from "../messages";
import { HIGHEST_MG_DL, LOWEST_MG_DL } from "../numbers";

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

export type Scale = ScaleLinear<number, number>;

/** Returns where times stand. */
export function timeScale(start: number, end: number, plot: Plot): Scale {
  return scaleLinear([start, end], [plot.left, plot.right]);
}

/** Returns where values stand: up to 300 mg/dL, and to 400 where there are such; others at the edge. */
export function glucoseScale(readings: readonly Reading[], limits: Limits, plot: Plot): Scale {
  const usual = Math.max(USUAL_HIGHEST_MG_DL, limits.high_mg_dl + 20);
  const highest = readings.some(([, mgDl]) => mgDl > usual) ? HIGHEST_MG_DL : usual;
  return scaleLinear([LOWEST_MG_DL, highest], [plot.bottom, plot.top]).clamp(true);
}
