import { css, type SVGTemplateResult, svg } from "lit";
import { guard } from "lit/directives/guard.js";
import type { DiaryRow, Live, Reading, Status } from "../data/messages";
import { extremesOf, READING_SECONDS } from "../data/readings";
import type { Span } from "../data/span";
import type { Formatter } from "../format/formatter";
import { DAY, HOUR, monthTicks } from "../format/zone";
import type { Localize } from "../localize";
import { memo } from "../memo";
import { type Block, TraceBlocks } from "./blocks";
import type { LaneSet } from "./lane-set";
import { drawLanes, heightOf, type Lane, lanesOf } from "./lanes";
import { limitLines } from "./limit-lines";
import { liveDotStyles, liveDots } from "./live-dots";
import { glucoseScale, type Plot, type Scale, type Size, timeScale } from "./scales";

/** What the chart of a stretch of time shows. */
export interface Trace {
  /** Where the other period begins, or else all. */
  oldest: number;
  start: number;
  /** The end of the period. */
  end: number;
  /** The end of the axis, which goes on to the present. */
  until: number;
  readings: readonly Reading[];
  /** Readings of another period, moved here. */
  overlay: readonly Reading[];
  /** Returns when a reading of the other period was measured that is shown at a time. */
  overlayTime(time: number): number;
  diary: readonly DiaryRow[];
  /** The values of another integration after the latest reading. */
  live: Live | undefined;
  /** What else the home knows. */
  lanes: LaneSet | undefined;
  /** The time whose readings Dexcom has yet to release. */
  pending: Span | undefined;
}

const MARGIN = { left: 34, right: 8, top: 8, bottom: 20 };
/** Labels of the axis need about so much room, in pixels. */
const LABEL_WIDTH = 48;
const TICK_HOURS = [1, 2, 3, 4, 6, 12, 24, 48, 96, 168, 336];
const WEEK_HOURS = 7 * 24 + 6;
const MONTH_HOURS = 31 * 24;
/** From here on, months are marked. */
const MONTHS_HOURS = 4 * MONTH_HOURS;
/** Smaller dots look the same without round ends, and are drawn in less time. */
const ROUND_PIXELS = 2.5;

/** A chart of a stretch of time, which knows where times and values are in it. */
export class TraceChart {
  plot: Plot = plotOf({ width: 0, height: 0 }, [], 0);
  x: Scale = timeScale(0, 1, this.plot);
  y: Scale = timeScale(0, 1, this.plot);
  private readonly lanes = memo<Lane[]>();
  private readonly blocks = new TraceBlocks();
  private readonly overlayBlocks = new TraceBlocks();

  get secondsPerPixel(): number {
    return this.x.invert(1) - this.x.invert(0);
  }

  /** Draws a stretch of time. */
  draw(
    trace: Trace,
    size: Size,
    status: Status,
    format: Formatter,
    say: Localize,
  ): SVGTemplateResult {
    const { until, start, overlay, readings } = trace;
    const live = trace.live?.readings ?? [];
    const homeHeight = trace.lanes?.height ?? 0;
    const x = timeScale(start, until, plotOf(size, [], homeHeight));
    const lanes = this.lanes([trace.diary, start, until, size.width, status.unit, format], () =>
      lanesOf(trace.diary, x, status, format, say),
    );
    const plot = plotOf(size, lanes, homeHeight);
    const highest = Math.max(
      ...[readings, overlay, live].map((shown) => extremesOf(shown)?.[1] ?? 0),
    );
    const y = glucoseScale(highest, status.limits, plot);
    Object.assign(this, { plot, x, y });
    const pixelsPerSecond = (plot.right - plot.left) / (until - start);
    const scales = { pixelsPerSecond, y, limits: status.limits };
    const dot = Math.min(5, Math.max(2, pixelsPerSecond * READING_SECONDS * 1.6));
    return svg`
      ${limitLines(plot, y, status, format)}
      ${guard([start, until, plot.right, plot.top, size.height, format], () =>
        timeAxis(trace, plot, size, x, format),
      )}
      ${pendingArea(trace.pending, plot, x)}
      ${clockMarks(trace, status, plot, x, format, say)}
      ${this.overlayBlocks.of(overlay, scales).map(overlayBlock(x))}
      <g class=${dot < ROUND_PIXELS ? "square" : "round"} stroke-width=${dot.toFixed(1)}>
        ${this.blocks.of(readings, scales).map(traceBlock(x))}
      </g>
      ${liveDots(live, status.limits, x, y, dot)}
      ${guard([lanes, plot.top, plot.bottom], () => drawLanes(lanes, plot))}
      ${guard([trace.lanes, start, until, size.width, size.height, format], () =>
        trace.lanes?.draw(size.height - MARGIN.bottom - homeHeight, { x, plot, format, say }),
      )}`;
  }
}

/** Returns where a chart of a size draws its trace, between its lanes. */
export function plotOf({ width, height }: Size, lanes: readonly Lane[], homeHeight: number): Plot {
  const top = MARGIN.top + heightOf(lanes, true);
  const bottom = height - MARGIN.bottom - heightOf(lanes, false) - homeHeight;
  return {
    left: MARGIN.left,
    right: Math.max(width - MARGIN.right, MARGIN.left + 1),
    top,
    // A chart that has yet to grow for its lanes has no room for the trace.
    bottom: Math.max(bottom, top + 1),
  };
}

function traceBlock(x: Scale): (block: Block) => SVGTemplateResult {
  return ({ start, line, dots }) => svg`<g transform="translate(${x(start).toFixed(1)})">
    <path class="trace" d=${line}></path>
    ${dots.map(([band, path]) => svg`<path class="dots ${band}" d=${path}></path>`)}
  </g>`;
}

function overlayBlock(x: Scale): (block: Block) => SVGTemplateResult {
  return ({ start, line }) =>
    svg`<path class="overlay" transform="translate(${x(start).toFixed(1)})" d=${line}></path>`;
}

function timeAxis(
  { start, until }: Trace,
  plot: Plot,
  { height }: Size,
  x: Scale,
  format: Formatter,
): SVGTemplateResult[] {
  const room = Math.max(1, Math.floor((plot.right - plot.left) / LABEL_WIDTH));
  const bottom = height - MARGIN.bottom;
  return ticksOf(start, until, room, format).map(({ tick, label, isDay }) => {
    const inside = Math.min(Math.max(x(tick), plot.left + 10), plot.right - 12);
    return svg`
      <line class=${isDay ? "midnight" : "tick"} x1=${x(tick)} x2=${x(tick)} y1=${plot.top} y2=${bottom}></line>
      <text x=${inside} y=${bottom + 14} text-anchor="middle">${label}</text>`;
  });
}

interface Tick {
  tick: number;
  label: string;
  isDay: boolean;
}

/** Returns hours, days, or months, as far as there is room for them. */
function ticksOf(start: number, until: number, room: number, format: Formatter): Tick[] {
  const { clock, zone } = format;
  const hours = (until - start) / HOUR;
  const step = TICK_HOURS.find((tick) => hours / tick <= room);
  if (hours > MONTHS_HOURS || !step) {
    return monthTicks(start, until, zone, Math.ceil(hours / MONTH_HOURS / room)).map((tick) => ({
      tick,
      label: format.month(tick),
      isDay: true,
    }));
  }
  return clock.hourTicks(start, until, step).map((tick) => {
    const isDay = clock.wall(tick) % DAY === 0;
    // A weekday says which day of a week it is, but not of two.
    const day = hours > WEEK_HOURS ? format.dateOfYear(tick) : format.weekday(tick);
    return { tick, label: isDay && hours > 12 ? day : format.hour(tick), isDay };
  });
}

/** Hatches the time whose readings have yet to be released. */
function pendingArea(pending: Span | undefined, plot: Plot, x: Scale): SVGTemplateResult | string {
  if (!pending) return "";
  const [left, right] = [x(pending.start), x(pending.end)];
  return svg`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${left} width=${Math.max(right - left, 0)} y=${plot.top} height=${plot.bottom - plot.top}></rect>
    <line class="present" x1=${right} x2=${right} y1=${plot.top} y2=${plot.bottom}></line>`;
}

/** Marks where the person's clock changed, since the axis shows the viewer's. */
function clockMarks(
  { start, end }: Trace,
  status: Status,
  plot: Plot,
  x: Scale,
  format: Formatter,
  say: Localize,
): SVGTemplateResult[] {
  return status.clock_shifts
    .filter(([time]) => start < time && time < end)
    .map(([time, seconds]) => {
      const text = say("clock_shift", { hours: format.change(seconds / HOUR) });
      const left = x(time) < (plot.left + plot.right) / 2;
      return svg`
        <line class="clock" x1=${x(time)} x2=${x(time)} y1=${plot.top} y2=${plot.bottom}></line>
        <text class="clock-label" x=${x(time) + (left ? 5 : -5)} y=${plot.top + 10}
          text-anchor=${left ? "start" : "end"}>${text}</text>`;
    });
}

/** The looks of the chart. */
export const traceChartStyles = css`
  ${liveDotStyles}
  .clock,
  .present {
    stroke: var(--text);
    stroke-dasharray: 6 5;
  }
  .present {
    stroke-dasharray: none;
    opacity: 0.6;
  }
  .clock-label {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4;
  }
  .midnight {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .hatch {
    stroke: var(--quiet);
    stroke-width: 2;
    opacity: 0.35;
  }
  .trace {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1;
    opacity: 0.45;
  }
  .overlay {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .dots {
    fill: none;
  }
  .round {
    stroke-linecap: round;
  }
  .square {
    stroke-linecap: square;
  }
  .dots.very_low {
    stroke: var(--very-low);
  }
  .dots.low {
    stroke: var(--low);
  }
  .dots.in_range {
    stroke: var(--in-range);
  }
  .dots.high {
    stroke: var(--high);
  }
  .dots.very_high {
    stroke: var(--very-high);
  }
  .amount {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3;
    font-size: 10.5px;
    fill: var(--text);
  }
`;
