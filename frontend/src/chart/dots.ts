import { BANDS, type Band, bandOf } from "../data/bands";
import type { RangeLimits, Reading } from "../data/messages";
import { GAP_SECONDS } from "../data/readings";

/** Returns where a time or a value stands, in pixels. */
export type Place = (value: number) => number;

/** Readings of one column of pixels are drawn as a line between its extremes. */
const COLUMN_PIXELS = 1;

/**
 * Returns a path of dots for each band. A dot is a line without length, whose ends are drawn; dots of
 * one column of pixels are joined.
 */
export function dotPaths(
  readings: readonly Reading[],
  limits: RangeLimits,
  x: Place,
  y: Place,
): Map<Band, string> {
  const paths = new Map<Band, string>(BANDS.map((band) => [band, ""]));
  const column: Column & { band: Band | undefined } = {
    ...{ left: Number.NEGATIVE_INFINITY, top: 0, bottom: 0, end: 0 },
    band: undefined,
  };
  const close = () => {
    const { band, bottom, left, top } = column;
    if (!band) return;
    const length = top === bottom ? "h0" : `V${bottom}`;
    paths.set(band, `${paths.get(band)}M${left},${top}${length}`);
  };
  for (const [time, mgDl] of readings) {
    const [left, top, band] = [half(x(time)), half(y(mgDl)), bandOf(mgDl, limits)];
    if (band === column.band && left - column.left < COLUMN_PIXELS) {
      column.top = Math.min(column.top, top);
      column.bottom = Math.max(column.bottom, top);
      continue;
    }
    close();
    Object.assign(column, { band, left, top, bottom: top });
  }
  close();
  return paths;
}

/**
 * Returns the path of a line through readings, with a gap where some are missing, and where a clock
 * that they are placed by was set back.
 */
export function tracePath(readings: readonly Reading[], x: Place, y: Place): string {
  let path = "";
  let last = Number.NEGATIVE_INFINITY;
  let column: Column | undefined;
  for (const [time, mgDl] of readings) {
    const [left, top] = [tenth(x(time)), tenth(y(mgDl))];
    const isGap = time < last || time - last > GAP_SECONDS;
    last = time;
    if (column && !isGap && left - column.left < COLUMN_PIXELS) {
      column.top = Math.min(column.top, top);
      column.bottom = Math.max(column.bottom, top);
      column.end = top;
      continue;
    }
    path += `${columnPath(column)}${isGap ? "M" : "L"}${left},${top}`;
    column = { left, top, bottom: top, end: top };
  }
  return path + columnPath(column);
}

interface Column {
  left: number;
  top: number;
  bottom: number;
  end: number;
}

function columnPath(column: Column | undefined): string {
  if (!column || column.top === column.bottom) return "";
  return `V${column.top}V${column.bottom}V${column.end}`;
}

function half(place: number): number {
  return Math.round(place * 2) / 2;
}

/** Rounds a place to a tenth of a pixel. */
export function tenth(place: number): number {
  return Math.round(place * 10) / 10;
}
