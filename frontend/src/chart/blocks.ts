import type { Band } from "../data/bands";
import type { RangeLimits, Reading } from "../data/messages";
import { placeOf } from "../data/readings";
import { DAY } from "../format/zone";
import { dotPaths, tracePath } from "./dots";
import type { Scale } from "./scales";

/** The readings of a day, drawn from where the day begins. */
export interface Block {
  start: number;
  line: string;
  dots: readonly (readonly [Band, string])[];
}

interface KeptBlock extends Block {
  before: Reading | undefined;
  readings: readonly Reading[];
}

/** How readings become places in a chart. */
export interface BlockScales {
  pixelsPerSecond: number;
  y: Scale;
  limits: RangeLimits;
}

/**
 * Keeps the paths of a trace, cut into days. A new reading moves all of them but changes only the
 * first and the last, and the browser reads no other path again.
 */
export class TraceBlocks {
  private scaledBy = "";
  private kept = new Map<number, KeptBlock>();

  /** Returns the blocks of readings. */
  of(readings: readonly Reading[], scales: BlockScales): Block[] {
    const { pixelsPerSecond, y, limits } = scales;
    const scaledBy = JSON.stringify([pixelsPerSecond, y.domain, y.range, limits]);
    const known = scaledBy === this.scaledBy ? this.kept : new Map<number, KeptBlock>();
    this.scaledBy = scaledBy;
    this.kept = new Map();
    for (let place = 0; place < readings.length; ) {
      const start = Math.floor((readings[place] as Reading)[0] / DAY) * DAY;
      const end = placeOf(readings, start + DAY);
      const [before, inside] = [readings[place - 1], readings.slice(place, end)];
      const last = known.get(start);
      const isSame = last && last.before === before && areSame(last.readings, inside);
      this.kept.set(start, isSame ? last : drawBlock(start, before, inside, scales));
      place = end;
    }
    return [...this.kept.values()];
  }
}

/** An answer that is fetched again has other objects with the same readings. */
function areSame(some: readonly Reading[], others: readonly Reading[]): boolean {
  return (
    some.length === others.length &&
    some.every(([time, mgDl], place) => time === others[place]?.[0] && mgDl === others[place]?.[1])
  );
}

function drawBlock(
  start: number,
  before: Reading | undefined,
  readings: readonly Reading[],
  { pixelsPerSecond, y, limits }: BlockScales,
): KeptBlock {
  const x = (time: number) => (time - start) * pixelsPerSecond;
  return {
    start,
    before,
    readings,
    line: tracePath(before ? [before, ...readings] : readings, x, y),
    dots: [...dotPaths(readings, limits, x, y)].filter(([, path]) => path),
  };
}
