import { line } from "d3-shape";
import { BANDS, type Band, bandOf } from "../bands";
import type { Limits, Reading } from "../messages";
import { stretches } from "../readings";
import type { Scale } from "./scales";

/** Returns a path of dots for each band: a dot is a line without length and with round ends. */
export function dotPaths(
  readings: readonly Reading[],
  limits: Limits,
  x: Scale,
  y: Scale,
): Map<Band, string> {
  const paths = new Map<Band, string[]>(BANDS.map((band) => [band, []]));
  const drawn = new Set<string>();
  for (const [time, mgDl] of readings) {
    const dot = `M${x(time).toFixed(1)},${y(mgDl).toFixed(1)}h0`;
    // Weeks have more readings than a screen has places.
    if (drawn.has(dot)) continue;
    drawn.add(dot);
    paths.get(bandOf(mgDl, limits))?.push(dot);
  }
  return new Map([...paths].map(([band, dots]) => [band, dots.join("")]));
}

/** Returns the path of a line through readings, with a gap where some are missing. */
export function tracePath(readings: readonly Reading[], x: Scale, y: Scale): string {
  const draw = line<Reading>(
    ([time]) => x(time),
    ([, mgDl]) => y(mgDl),
  ).digits(1);
  return stretches(readings)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => draw(stretch) ?? "")
    .join("");
}
