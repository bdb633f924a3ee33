import { css, type SVGTemplateResult, svg } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Reading, Status, StepRow } from "../data/messages";
import { extremesOf } from "../data/readings";
import type { Formatter } from "../format/formatter";
import { HOUR, MINUTE } from "../format/zone";
import type { Localize } from "../localize";
import { areaPath, linePath } from "./curve";
import { tracePath } from "./dots";
import { limitLineStyles, limitLines } from "./limit-lines";
import { overlayChartStyles } from "./overlay-chart";
import { dayPlot } from "./profile-chart";
import { glucoseScale, type Plot, type Scale, type Size, timeScale } from "./scales";

const [FIRST_HOUR, LAST_HOUR] = [-1, 4];
const TICK_HOURS = [-1, 0, 1, 2, 3, 4];

/** Readings at the seconds after something happened. */
interface Line {
  readings: readonly Reading[];
}

/** A chart of what glucose did after many occasions, which knows where values are in it. */
export class ResponseChart {
  private plot: Plot = dayPlot({ width: 0, height: 0 });
  x: Scale = timeScale(FIRST_HOUR * HOUR, LAST_HOUR * HOUR, this.plot);
  y: Scale = timeScale(0, 1, this.plot);

  /** Draws the curves with their quartiles, and one of them above all others. */
  draw(
    lines: readonly Line[],
    steps: readonly StepRow[],
    chosen: Line | undefined,
    size: Size,
    status: Status,
    format: Formatter,
    say: Localize,
  ): SVGTemplateResult {
    const plot = dayPlot(size);
    const highest = Math.max(...lines.map(({ readings }) => extremesOf(readings)?.[1] ?? 0), 0);
    const x = timeScale(FIRST_HOUR * HOUR, LAST_HOUR * HOUR, plot);
    const y = glucoseScale(highest, status.limits, plot);
    Object.assign(this, { plot, x, y });
    const path = ({ readings }: Line) => tracePath(readings, x, y);
    const sizes = [size.width, size.height, status.limits];
    return svg`
      ${guard([highest, ...sizes, format, say], () => [
        limitLines(plot, y, status, format),
        hourAxis(plot, x, format, say),
      ])}
      ${guard(
        [lines, highest, ...sizes],
        () => svg`<g style="opacity:${Math.max(0.25, Math.min(0.8, 12 / lines.length))}">
          ${lines.map((one) => svg`<path class="line" d=${path(one)}></path>`)}
        </g>`,
      )}
      ${guard(
        [steps, highest, ...sizes],
        () => svg`<path class="half" d=${bandPath(steps, x, y)}></path>
          <path class="median halo" d=${medianPath(steps, x, y)}></path>
          <path class="median" d=${medianPath(steps, x, y)}></path>`,
      )}
      ${
        chosen &&
        svg`<path class="chosen halo" d=${path(chosen)}></path>
          <path class="chosen" d=${path(chosen)}></path>`
      }`;
  }
}

/** Draws the hours from the start, which has a line of its own. */
function hourAxis(
  { bottom, top }: Plot,
  x: Scale,
  format: Formatter,
  say: Localize,
): SVGTemplateResult[] {
  return TICK_HOURS.map((hour) => {
    const at = x(hour * HOUR);
    const anchor = hour === FIRST_HOUR ? "start" : hour === LAST_HOUR ? "end" : "middle";
    const label = hour === 0 ? "0" : say("hours_short", { count: format.change(hour) });
    return svg`
      <line class=${hour === 0 ? "moment" : "tick"} x1=${at} x2=${at} y1=${top} y2=${bottom}></line>
      <text x=${at} y=${bottom + 14} text-anchor=${anchor}>${label}</text>`;
  });
}

function bandPath(steps: readonly StepRow[], x: Scale, y: Scale): string {
  return areaPath(
    steps.map(({ minute, p25_mg_dl, p75_mg_dl }) =>
      p25_mg_dl === null || p75_mg_dl === null
        ? undefined
        : [x(minute * MINUTE), y(p25_mg_dl), y(p75_mg_dl)],
    ),
  );
}

function medianPath(steps: readonly StepRow[], x: Scale, y: Scale): string {
  return linePath(
    steps.map(({ minute, p50_mg_dl }) =>
      p50_mg_dl === null ? undefined : [x(minute * MINUTE), y(p50_mg_dl)],
    ),
  );
}

export const responseChartStyles = css`
  ${overlayChartStyles}
  ${limitLineStyles}
  .half {
    fill: var(--accent);
    opacity: 0.35;
  }
  .moment {
    stroke: var(--text);
    stroke-dasharray: 4 3;
  }
  .median.halo {
    stroke: var(--paper);
    stroke-width: 6;
  }
`;
