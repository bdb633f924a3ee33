import { html, svg, type TemplateResult } from "lit";
import { findLast } from "../../arrays";
import { type Plot, type Scale, timeScale } from "../../chart/scales";
import { smallTrace } from "../../chart/small-trace";
import type { Reading, Status } from "../../data/messages";
import type { Span } from "../../data/span";
import { DAY, HOUR } from "../../format/zone";

export const PLOT: Plot = { left: 0, right: 240, top: 2, bottom: 46 };
export const TICK_HOURS = [6, 12, 18];

/** Draws the small trace of a day. */
export function dayTrace(
  day: Span,
  readings: readonly Reading[],
  status: Status,
  y: Scale,
): TemplateResult {
  const x = timeScale(day.start, day.end, PLOT);
  return html`<svg
    class="stretched"
    viewBox="0 0 ${PLOT.right} ${PLOT.bottom + PLOT.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${readings.length}
  >
    ${tickTimes(day, status).map(
      (time) => svg`<path class="tick" d="M${x(time)},${PLOT.top}V${PLOT.bottom}"></path>`,
    )}
    ${smallTrace(readings, status.limits, PLOT.right, x, y)}
  </svg>`;
}

/** Returns when the person's clock showed the hours of the lines; it may change in between. */
function tickTimes({ start, end }: Span, { clock_shifts }: Status): number[] {
  const [shift] = findLast(clock_shifts, ([time]) => start <= time && time < end) ?? [end];
  const before = TICK_HOURS.map((hour) => start + hour * HOUR).filter((time) => time < shift);
  const after = TICK_HOURS.map((hour) => end - DAY + hour * HOUR).filter((time) => time > shift);
  return [...before, ...after];
}
