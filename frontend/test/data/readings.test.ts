import { describe, expect, it } from "vitest";
import { TraceBlocks } from "../../src/chart/blocks";
import { dotPaths, tracePath } from "../../src/chart/dots";
import { linearScale } from "../../src/chart/scales";
import { BANDS, bandOf } from "../../src/data/bands";
import type { Reading } from "../../src/data/messages";
import { between, extremesOf, nearest, replaced } from "../../src/data/readings";

const LIMITS = { very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250 };
const READINGS: Reading[] = [
  [0, 100],
  [300, 110],
  [600, 120],
  [3600, 60],
  [3900, 39],
];
const x = linearScale([0, 3900], [0, 390]);
const y = linearScale([40, 400], [360, 0], true);

describe("readings", () => {
  it("are found from a time on and before another", () => {
    expect(between(READINGS, 300, 3600)).toEqual(READINGS.slice(1, 3));
  });

  it("give place to what is new in their window, and to nothing outside of it", () => {
    const news: Reading[] = [[450, 115]];
    expect(replaced(READINGS, 300, 601, news)).toEqual([
      READINGS[0],
      ...news,
      ...READINGS.slice(3),
    ]);
    expect(replaced(READINGS, 300, 601, [])).toEqual([READINGS[0], ...READINGS.slice(3)]);
  });

  it("are nearest to a time, but not across a gap", () => {
    expect(nearest(READINGS, 440)).toEqual(READINGS[1]);
    expect(nearest(READINGS, 460)).toEqual(READINGS[2]);
    expect(nearest(READINGS, 2100)).toBeUndefined();
  });
});

describe("bands", () => {
  it("have the limits in range, as the consensus has it", () => {
    const values = [39, 54, 69, 70, 180, 181, 250, 251, 401];
    expect(values.map((value) => BANDS.indexOf(bandOf(value, LIMITS)))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });
});

describe("a trace", () => {
  it("has a dot for each reading, in the path of its band and at the edge where out of range", () => {
    const paths = dotPaths(READINGS, LIMITS, x, y);
    expect(paths.get("in_range")).toBe("M0,300h0M30,290h0M60,280h0");
    expect(paths.get("low")).toBe("M360,340h0");
    expect(paths.get("very_low")).toBe("M390,360h0");
  });

  it("joins what falls into one column of pixels, as far as it is in one band", () => {
    const dense = linearScale([0, 3900], [0, 2]);
    const paths = dotPaths(READINGS, LIMITS, dense, y);
    expect(paths.get("in_range")).toBe("M0,280V300");
    expect(paths.get("low")).toBe("M2,340h0");
    expect(paths.get("very_low")).toBe("M2,360h0");
    expect(tracePath(READINGS, dense, y)).toBe("M0,300V280V300V280M1.8,340V340V360V360");
  });

  it("has a gap where readings are missing", () => {
    expect(tracePath(READINGS, x, y)).toBe("M0,300L30,290L60,280M360,340L390,360");
  });

  it("starts a new trace where the clock was set back", () => {
    const readings: Reading[] = [
      [600, 100],
      [900, 110],
      [300, 100],
      [600, 90],
    ];
    expect(tracePath(readings, x, y)).toBe("M60,300L90,290M30,300L60,310");
  });

  it("is drawn again only where it has changed", () => {
    const day = (count: number): Reading[] =>
      Array.from({ length: count }, (_, place) => [place * 300, 100]);
    const blocks = new TraceBlocks();
    const scales = { pixelsPerSecond: 0.1, y, limits: LIMITS };
    const before = blocks.of(day(500), scales);
    const after = blocks.of(day(501), scales);
    expect(after.map(({ start }) => start)).toEqual([0, 86_400]);
    expect(after.map((block, place) => block === before[place])).toEqual([true, false]);
    // It begins where the day before ends.
    expect(after[1]?.line.startsWith("M-30,300L0,300")).toBe(true);
    expect(after[1]?.dots[0]?.[1].startsWith("M0,300h0M30,300h0")).toBe(true);
    expect(blocks.of(day(501), { ...scales, pixelsPerSecond: 0.2 })[0]).not.toBe(after[0]);
  });

  it("has extremes", () => {
    expect([extremesOf(READINGS), extremesOf([])]).toEqual([[39, 120], undefined]);
  });
});
