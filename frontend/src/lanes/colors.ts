import type { LaneColor } from "../cards/config";

/** The colors of lanes: at least 3:1 on a card. */
export const COLORS: Record<LaneColor, { light: string; dark: string }> = {
  blue: { light: "#1f6fd1", dark: "#6fb1ff" },
  orange: { light: "#b45f06", dark: "#f0a04b" },
  teal: { light: "#00796b", dark: "#4db6ac" },
  purple: { light: "#7b3fb5", dark: "#c199f0" },
  green: { light: "#4b7d1f", dark: "#9ccc65" },
  pink: { light: "#c2318a", dark: "#f48ac4" },
  brown: { light: "#795548", dark: "#c8a290" },
  gray: { light: "#5f6b76", dark: "#a9b4be" },
};

/** Returns the style of what has the color of a lane. */
export function styleOf(color: LaneColor): string {
  const { dark, light } = COLORS[color];
  return `--lane-light:${light};--lane-dark:${dark}`;
}
