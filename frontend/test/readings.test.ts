import { scaleLinear } from "d3-scale";
import { describe, expect, it } from "vitest";
import { BANDS, bandOf } from "../src/bands";
import { dotPaths, tracePath } from "../src/chart/dots";
import type { Reading } from "../src/messages";
import { between, nearest, replaced, stretches } from "../src/readings";

const LIMITS = { very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250 };
const READINGS: Reading[] = [
  [0, 100],
  [300, 110],
  [600, 120],
  [3600, 60],
  [3900, 39],
];
const x = scaleLinear([0, 3900], [0, 390]);
const y = scaleLinear([40, 400], [360, 0]).clamp(true);

describe("readings", () => {
  it("are cut where some are missing", () => {
    expect(stretches(READINGS).map((stretch) => stretch.length)).toEqual([3, 2]);
  });

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
    expect(paths.get("in_range")).toBe("M0.0,300.0h0M30.0,290.0h0M60.0,280.0h0");
    expect(paths.get("low")).toBe("M360.0,340.0h0");
    expect(paths.get("very_low")).toBe("M390.0,360.0h0");
  });

  it("draws one dot where several would be the same", () => {
    const paths = dotPaths([...READINGS, ...READINGS], LIMITS, x, y);
    expect(paths.get("in_range")?.match(/M/g)).toHaveLength(3);
  });

  it("has a gap where readings are missing", () => {
    expect(tracePath(READINGS, x, y).match(/M/g)).toHaveLength(2);
  });
});
