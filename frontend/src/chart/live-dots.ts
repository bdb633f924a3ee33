import { css, nothing, type SVGTemplateResult, svg } from "lit";
import type { RangeLimits, Reading } from "../data/messages";
import { dotPaths } from "./dots";
import type { Scale } from "./scales";

/** Smaller dots have no room for a hole, in pixels. */
const LEAST_PIXELS = 4.5;
const RING_PIXELS = 1.3;

/** Draws the values of another integration as hollow dots, about as wide as others. */
export function liveDots(
  live: readonly Reading[],
  limits: RangeLimits,
  x: Scale,
  y: Scale,
  pixels: number,
): SVGTemplateResult | typeof nothing {
  if (live.length === 0) return nothing;
  const outside = Math.max(pixels + RING_PIXELS, LEAST_PIXELS);
  const paths = [...dotPaths(live, limits, x, y)].filter(([, path]) => path);
  return svg`<g class="live-dots" data-readings=${live.length}>
    ${paths.map(
      ([band, path]) => svg`
        <path d=${path} style="stroke: var(--${band.replace("_", "-")})"
          stroke-width=${outside.toFixed(1)}></path>
        <path class="hole" d=${path} stroke-width=${(outside - 2 * RING_PIXELS).toFixed(1)}></path>`,
    )}
  </g>`;
}

/** The looks of the dots. */
export const liveDotStyles = css`
  .live-dots {
    fill: none;
    stroke-linecap: round;
  }
  .live-key {
    width: 14px;
    fill: none;
    stroke: var(--quiet);
    stroke-width: 2;
  }
  .live-dots .hole {
    stroke: var(--paper);
  }
`;
