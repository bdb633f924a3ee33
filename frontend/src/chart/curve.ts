import { last } from "../arrays";
import { tenth } from "./dots";

/** A point in pixels. */
type Point = readonly [left: number, top: number];
/** The edges of an area at a place, in pixels. */
type Edges = readonly [left: number, bottom: number, top: number];

/** Returns the path of a smooth line through points from left to right, with gaps where there are none. */
export function linePath(points: readonly (Point | undefined)[]): string {
  return runsOf(points)
    .map((run) => `M${curve(run)}`)
    .join("");
}

/** Returns the path of an area between two such lines. */
export function areaPath(edges: readonly (Edges | undefined)[]): string {
  return runsOf(edges)
    .map((run) => {
      const top = run.map(([left, , top]): Point => [left, top]);
      const bottom = run.reverse().map(([left, bottom]): Point => [left, bottom]);
      return `M${curve(top)}L${curve(bottom)}Z`;
    })
    .join("");
}

function runsOf<Item>(items: readonly (Item | undefined)[]): Item[][] {
  const runs: Item[][] = [];
  items.forEach((item, place) => {
    if (!item) return;
    if (items[place - 1]) last(runs)?.push(item);
    else runs.push([item]);
  });
  return runs;
}

function curve(points: readonly Point[]): string {
  const slopes = slopesOf(points);
  return points
    .map(([left, top], place) => {
      const end = [left, top].map(tenth).join();
      if (place === 0) return end;
      const [from, height] = points[place - 1] as Point;
      const third = (left - from) / 3;
      const [leaving = 0, arriving = 0] = slopes.slice(place - 1);
      const control = [
        from + third,
        height + third * leaving,
        left - third,
        top - third * arriving,
      ];
      return `C${control.map(tenth).join()},${end}`;
    })
    .join("");
}

/** Returns how steep the line is at each point, so that it never leaves what lies between two of them. */
function slopesOf(points: readonly Point[]): number[] {
  const widths = points.slice(1).map(([left], place) => left - (points[place] as Point)[0]);
  const steps = widths.map(
    (width, place) => ((points[place + 1] as Point)[1] - (points[place] as Point)[1]) / width,
  );
  const inner = steps.slice(1).map((after, place) => {
    const [before = 0, width = 0, next = 0] = [steps[place], widths[place], widths[place + 1]];
    const mean = (before * next + after * width) / (width + next);
    const least = Math.min(Math.abs(before), Math.abs(after), Math.abs(mean) / 2);
    return (Math.sign(before) + Math.sign(after)) * least;
  });
  const edge = (step = 0, neighbor = step) => (3 * step - neighbor) / 2;
  return [edge(steps[0], inner[0]), ...inner, edge(last(steps), last(inner))];
}
