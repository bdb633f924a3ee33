import { css, html, nothing, svg, type TemplateResult } from "lit";
import { last } from "../arrays";
import { bandOf } from "../data/bands";
import type { RangeLimits, Reading } from "../data/messages";
import { extremesOf } from "../data/readings";
import type { Span } from "../data/span";
import { dotPaths, tracePath } from "./dots";
import { glucoseScale, type Plot, timeScale } from "./scales";

const PLOT: Plot = { left: 3, right: 197, top: 4, bottom: 56 };

/** Draws readings in little room and without labels; it is stretched to the room that there is. */
export function sparkline(
  readings: readonly Reading[],
  span: Span,
  limits: RangeLimits,
): TemplateResult {
  const [, highest = 0] = extremesOf(readings) ?? [];
  const x = timeScale(span.start, span.end, PLOT);
  const y = glucoseScale(highest, limits, PLOT);
  const [top, bottom] = [y(limits.high_mg_dl), y(limits.low_mg_dl)];
  const latest = last(readings);
  return html`<span class="sparkline"><svg viewBox="0 0 200 60" preserveAspectRatio="none"
    aria-hidden="true" data-readings=${readings.length}>
    <rect class="target" width="200" y=${top} height=${bottom - top}></rect>
    <path class="trace" d=${tracePath(readings, x, y)}></path>
    ${[...dotPaths(readings, limits, x, y)].map(([band, dots]) =>
      dots
        ? svg`<path class="dots" style="stroke: var(--${band.replace("_", "-")})" d=${dots}></path>`
        : nothing,
    )}
    ${
      latest &&
      svg`<path class="halo" d="M${x(latest[0])},${y(latest[1])}h0"></path>
        <path class="latest-dot" d="M${x(latest[0])},${y(latest[1])}h0"
          style="stroke: var(--${bandOf(latest[1], limits).replace("_", "-")})"></path>`
    }
  </svg></span>`;
}

/** The looks of the chart. */
export const sparklineStyles = css`
  .sparkline {
    container-type: inline-size;
  }
  .sparkline svg {
    height: 100%;
    overflow: visible;
  }
  /* Hours don't fit into this. */
  @container (max-width: 29px) {
    .sparkline svg {
      display: none;
    }
  }
  .sparkline svg * {
    vector-effect: non-scaling-stroke;
    fill: none;
    stroke-linecap: round;
  }
  .sparkline .target {
    fill: var(--in-range);
    opacity: 0.14;
  }
  .sparkline .trace {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .sparkline .dots {
    stroke-width: 2.5;
  }
  .sparkline .halo {
    stroke: var(--paper);
    stroke-width: 10;
  }
  .sparkline .latest-dot {
    stroke-width: 7;
  }
`;
