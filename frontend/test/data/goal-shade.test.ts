import { describe, expect, it } from "vitest";
import { inRangeGoal, shadeOfShare } from "../../src/data/goal-shade";
import type { Goal } from "../../src/data/messages";

const goals: Goal[] = [
  { range: "below", more_than_percent: null, less_than_percent: 4 },
  { range: "in_range", more_than_percent: 60, less_than_percent: null },
];

describe("the color of a time in range", () => {
  it.each([
    [100, "in_range", 1],
    [70, "in_range", 0.25],
    [60, "high", 0],
    [0, "high", 1],
  ])("tells by how much %d%% meets or misses the goal", (percent, band, strength) => {
    expect(inRangeGoal({ goals })).toBe(60);
    expect(shadeOfShare(percent, { goals })).toEqual({ band, strength });
  });

  it("goes by nothing else where no goal applies", () => {
    expect(inRangeGoal({ goals: [] })).toBeNull();
    expect(shadeOfShare(30, { goals: [] })).toEqual({ band: "in_range", strength: 0.3 });
  });
});
