import type { GoalRange, RangeLimits } from "./messages";

/** The five bands of the international consensus on time in range, lowest first. */
export const BANDS = ["very_low", "low", "in_range", "high", "very_high"] as const;
export type Band = (typeof BANDS)[number];

/** Returns the band of a value: the limits themselves are in range. */
export function bandOf(mgDl: number, limits: RangeLimits): Band {
  if (mgDl < limits.very_low_mg_dl) return "very_low";
  if (mgDl < limits.low_mg_dl) return "low";
  if (mgDl <= limits.high_mg_dl) return "in_range";
  if (mgDl <= limits.very_high_mg_dl) return "high";
  return "very_high";
}

/** Returns the bands of what a goal is about. */
export function bandsOf(range: GoalRange): readonly Band[] {
  if (range === "below") return BANDS.slice(0, 2);
  return range === "above" ? BANDS.slice(3) : [range];
}
