import { css, html, svg, type TemplateResult } from "lit";
import { last } from "../arrays";
import { bandOf } from "../data/bands";
import type { RangeLimits, Reading } from "../data/messages";
import { extremesOf } from "../data/readings";
import type { Span } from "../data/span";
import { liveDotStyles, liveDots } from "./live-dots";
import { glucoseScale, type Plot, timeScale } from "./scales";
import { smallTrace, smallTraceStyles } from "./small-trace";

const PLOT: Plot = { left: 3, right: 197, top: 4, bottom: 56 };

/** Draws readings in little room and without labels; it is stretched to the room that there is. */
export function sparkline(
  readings: readonly Reading[],
  span: Span,
  limits: RangeLimits,
  live: readonly Reading[],
): TemplateResult {
  const highest = Math.max(...[readings, live].map((shown) => extremesOf(shown)?.[1] ?? 0));
  const x = timeScale(span.start, span.end, PLOT);
  const y = glucoseScale(highest, limits, PLOT);
  const latest = last(readings);
  return html`<span class="sparkline"><svg class="stretched" viewBox="0 0 200 60" preserveAspectRatio="none"
    aria-hidden="true" data-readings=${readings.length}>
    ${smallTrace(readings, limits, 200, x, y)}
    ${
      latest &&
      svg`<path class="halo" d="M${x(latest[0])},${y(latest[1])}h0"></path>
        <path class="latest-dot" d="M${x(latest[0])},${y(latest[1])}h0"
          style="stroke: var(--${bandOf(latest[1], limits).replace("_", "-")})"></path>`
    }
    ${liveDots(live, limits, x, y, 0)}
  </svg></span>`;
}

/** The looks of the chart. */
export const sparklineStyles = css`
  ${smallTraceStyles}
  ${liveDotStyles}
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
  .sparkline .halo {
    stroke: var(--paper);
    stroke-width: 10;
  }
  .sparkline .latest-dot {
    stroke-width: 7;
  }
`;
