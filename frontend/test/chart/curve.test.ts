import { expect, it } from "vitest";
import { areaPath, linePath } from "../../src/chart/curve";

it("a curve goes through all points, never above the highest, with gaps where there are none", () => {
  expect(linePath([])).toBe("");
  expect(linePath([undefined, [0, 5], [3, 8], undefined, [9, 1]])).toBe("M0,5C1,6,2,7,3,8M9,1");
  // Flat at a peak; steep enough at the edges to arrive there evenly.
  expect(
    linePath([
      [0, 0],
      [3, 6],
      [6, 0],
    ]),
  ).toBe("M0,0C1,3,2,6,3,6C4,6,5,3,6,0");
  // No steeper than a third of the way allows: the next point is hardly higher.
  expect(
    linePath([
      [0, 0],
      [1, 100],
      [2, 101],
      [3, 200],
    ]),
  ).toContain("C1.3,100.7,1.7,100.3,2,101");
});

it("an area lies between two curves, and ends at both sides of a gap", () => {
  expect(areaPath([[0, 9, 1], [3, 9, 4], undefined, [6, 7, 5]])).toBe(
    "M0,1C1,2,2,3,3,4L3,9C2,9,1,9,0,9ZM6,5L6,7Z",
  );
});
