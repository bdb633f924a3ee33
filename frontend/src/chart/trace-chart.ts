import { type SVGTemplateResult, svg } from "lit";
import type { Formatter } from "../format";
import type { DiaryRow, Reading, Status } from "../messages";
import { DAY, HOUR, hourTicks, wall } from "../zone";
import { dotPaths, tracePath } from "./dots";
import { limitLines } from "./limit-lines";
import { marker } from "./markers";
import { glucoseScale, type Plot, type Scale, type Size, timeScale } from "./scales";

/** What the chart of a stretch of time shows. */
export interface Trace {
  /** Where the overlay begins, or else all. */
  oldest: number;
  start: number;
  end: number;
  readings: readonly Reading[];
  /** Readings of another time, moved here. */
  overlay: readonly Reading[];
  diary: readonly DiaryRow[];
  /** The reading that somebody looks at. */
  looked: Reading | undefined;
}

const MARGIN = { left: 34, right: 8, top: 8, bottom: 20 };
const MARKER_LANE = 14;
/** Labels of the axis need about so much room, in pixels. */
const LABEL_WIDTH = 48;
const TICK_HOURS = [1, 2, 3, 4, 6, 12, 24, 48, 96];

/** Returns where a chart of a size draws its trace. */
export function plotOf({ width, height }: Size): Plot {
  return {
    left: MARGIN.left,
    right: Math.max(width - MARGIN.right, MARGIN.left + 1),
    top: MARGIN.top + MARKER_LANE,
    bottom: height - MARGIN.bottom - MARKER_LANE,
  };
}

/** Draws a stretch of time. */
export function traceChart(
  trace: Trace,
  size: Size,
  status: Status,
  format: Formatter,
): SVGTemplateResult {
  const plot = plotOf(size);
  const x = timeScale(trace.start, trace.end, plot);
  const y = glucoseScale([...trace.readings, ...trace.overlay], status.limits, plot);
  const dotsApart = (plot.right - plot.left) / ((trace.end - trace.start) / 300);
  const dotSize = Math.min(5, Math.max(2, dotsApart * 1.6));
  return svg`
    ${limitLines(plot, y, status, format)}
    ${timeAxis(trace, plot, x, format)}
    <path class="overlay" d=${tracePath(trace.overlay, x, y)}></path>
    <path class="trace" d=${tracePath(trace.readings, x, y)}></path>
    ${[...dotPaths(trace.readings, status.limits, x, y)].map(
      ([band, path]) =>
        svg`<path class="dots ${band}" d=${path} stroke-width=${dotSize.toFixed(1)}></path>`,
    )}
    ${trace.diary.map((row) => diaryMark(row, trace, plot, x))}
    ${trace.looked ? cursor(trace.looked, plot, x, y) : ""}
  `;
}

function timeAxis(trace: Trace, plot: Plot, x: Scale, format: Formatter): SVGTemplateResult[] {
  const room = Math.max(1, Math.floor((plot.right - plot.left) / LABEL_WIDTH));
  const hours = (trace.end - trace.start) / HOUR;
  const step = TICK_HOURS.find((tick) => hours / tick <= room) ?? 168;
  const lineBottom = plot.bottom + MARKER_LANE;
  return hourTicks(trace.start, trace.end, format.zone, step).map((tick) => {
    const midnight = wall(tick, format.zone) % DAY === 0;
    const label = midnight && hours > 12 ? format.weekday(tick) : format.hour(tick);
    const inside = Math.min(Math.max(x(tick), plot.left + 10), plot.right - 12);
    return svg`
      <line class=${midnight ? "midnight" : "tick"} x1=${x(tick)} x2=${x(tick)} y1=${plot.top} y2=${lineBottom}></line>
      <text x=${inside} y=${lineBottom + 14} text-anchor="middle">${label}</text>`;
  });
}

function diaryMark(row: DiaryRow, trace: Trace, plot: Plot, x: Scale): SVGTemplateResult {
  const high = row.kind === "alert";
  const middle = high ? plot.top - MARKER_LANE / 2 : plot.bottom + MARKER_LANE / 2;
  const start = x(Math.max(row.time, trace.start));
  // A week has too many entries for all to be large.
  const scale = trace.end - trace.start > 3 * DAY ? 0.55 : 1;
  const length = row.end === null ? 0 : x(Math.min(row.end, trace.end)) - start;
  return svg`<g data-kind=${row.kind} transform="translate(${start.toFixed(1)},${middle})">
    ${length > 6 ? svg`<rect class="lasting ${row.kind}" y="-1.5" height="3" width=${length}></rect>` : ""}
    <g transform="scale(${scale})">${marker(row.kind)}</g>
  </g>`;
}

function cursor([time, mgDl]: Reading, plot: Plot, x: Scale, y: Scale): SVGTemplateResult {
  return svg`
    <line class="cursor" x1=${x(time)} x2=${x(time)} y1=${plot.top} y2=${plot.bottom}></line>
    <circle class="cursor" cx=${x(time)} cy=${y(mgDl)} r="5"></circle>`;
}
