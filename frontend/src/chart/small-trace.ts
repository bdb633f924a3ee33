import { css, nothing, type SVGTemplateResult, svg } from "lit";
import type { RangeLimits, Reading } from "../data/messages";
import { dotPaths, tracePath } from "./dots";
import type { Scale } from "./scales";

/** Draws readings without labels over the target range, which is so many pixels wide. */
export function smallTrace(
  readings: readonly Reading[],
  limits: RangeLimits,
  width: number,
  x: Scale,
  y: Scale,
): SVGTemplateResult {
  const [top, bottom] = [y(limits.high_mg_dl), y(limits.low_mg_dl)];
  return svg`<rect class="target" width=${width} y=${top} height=${bottom - top}></rect>
    <path class="trace" d=${tracePath(readings, x, y)}></path>
    ${[...dotPaths(readings, limits, x, y)].map(([band, dots]) =>
      dots
        ? svg`<path class="dots" style="stroke: var(--${band.replace("_", "-")})" d=${dots}></path>`
        : nothing,
    )}`;
}

/** The looks of small traces in an SVG of this class, which may be stretched. */
export const smallTraceStyles = css`
  .stretched * {
    vector-effect: non-scaling-stroke;
    fill: none;
    stroke-linecap: round;
  }
  .stretched .target {
    fill: var(--in-range);
    opacity: 0.14;
  }
  .stretched .trace {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .stretched .dots {
    stroke-width: 2.5;
  }
`;
