import { css, type SVGTemplateResult, svg } from "lit";
import { guard } from "lit/directives/guard.js";
import type { ProfilePoint, Reading, Status } from "../data/messages";
import { extremesOf } from "../data/readings";
import type { Formatter } from "../format/formatter";
import { DAY } from "../format/zone";
import { tracePath } from "./dots";
import { limitLineStyles, limitLines } from "./limit-lines";
import { dayPlot, hourAxis, medianPath } from "./profile-chart";
import { glucoseScale, type Plot, type Scale, type Size, timeScale } from "./scales";

/** The readings of a day, as pairs of the seconds after midnight and mg/dL. */
interface Line {
  readings: readonly Reading[];
}

/** A chart of many days on one axis of hours, which knows where values are in it. */
export class OverlayChart {
  private plot: Plot = dayPlot({ width: 0, height: 0 });
  x: Scale = timeScale(0, DAY, this.plot);
  y: Scale = timeScale(0, 1, this.plot);

  /** Draws days with their median, and one of them above all others. */
  draw(
    lines: readonly Line[],
    profile: readonly ProfilePoint[],
    chosen: Line | undefined,
    size: Size,
    status: Status,
    format: Formatter,
  ): SVGTemplateResult {
    const plot = dayPlot(size);
    const highest = Math.max(...lines.map(({ readings }) => extremesOf(readings)?.[1] ?? 0), 0);
    const x = timeScale(0, DAY, plot);
    const y = glucoseScale(highest, status.limits, plot);
    Object.assign(this, { plot, x, y });
    const path = ({ readings }: Line) => tracePath(readings, x, y);
    return svg`
      ${guard([highest, size.width, size.height, status.limits, format], () => [
        limitLines(plot, y, status, format),
        hourAxis(plot, format),
      ])}
      ${guard(
        [lines, highest, size.width, size.height, status.limits],
        () => svg`<g style="opacity:${opacityOf(lines.length)}">
          ${lines.map((line) => svg`<path class="line" d=${path(line)}></path>`)}
        </g>`,
      )}
      ${guard(
        [profile, highest, size.width, size.height, status.limits],
        () => svg`<path class="median" d=${medianPath(profile, plot, y)}></path>`,
      )}
      ${
        chosen &&
        svg`<path class="chosen halo" d=${path(chosen)}></path>
          <path class="chosen" d=${path(chosen)}></path>`
      }`;
  }
}

/** The more lines there are, the more of them lie above each other. */
function opacityOf(count: number): number {
  return Math.max(0.45, Math.min(0.9, 10 / count));
}

export const overlayChartStyles = css`
  ${limitLineStyles}
  .line,
  .median,
  .chosen {
    fill: none;
    stroke: var(--quiet);
    stroke-linejoin: round;
  }
  .median {
    stroke: var(--text);
    stroke-width: 3;
  }
  .chosen {
    stroke: var(--accent-line);
    stroke-width: 2.5;
  }
  .halo {
    stroke: var(--paper);
    stroke-width: 6;
  }
`;
