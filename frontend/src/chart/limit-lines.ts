import { css, type SVGTemplateResult, svg } from "lit";
import type { Status } from "../data/messages";
import type { Formatter } from "../format/formatter";
import type { Unit } from "../format/numbers";
import type { Plot, Scale } from "./scales";

/** Labels need about so much room, in pixels. */
const LABEL_HEIGHT = 13;

/** Draws the target range, and the limits with their values. */
export function limitLines(
  plot: Plot,
  y: Scale,
  status: Unit & Pick<Status, "limits">,
  format: Formatter,
): SVGTemplateResult {
  const { very_low_mg_dl, low_mg_dl, high_mg_dl, very_high_mg_dl } = status.limits;
  // A label gives way to the one of the limit that matters more.
  const all = [
    { limit: very_low_mg_dl, kind: "faint", room: y(very_low_mg_dl) - y(low_mg_dl) },
    { limit: low_mg_dl, kind: "limit", room: LABEL_HEIGHT },
    { limit: high_mg_dl, kind: "limit", room: LABEL_HEIGHT },
    { limit: very_high_mg_dl, kind: "faint", room: y(high_mg_dl) - y(very_high_mg_dl) },
  ];
  return svg`
    <rect class="target" x=${plot.left} width=${plot.right - plot.left}
      y=${y(high_mg_dl)} height=${y(low_mg_dl) - y(high_mg_dl)}></rect>
    ${all.map(
      ({ limit, kind, room }) => svg`
        <line class=${kind} x1=${plot.left} x2=${plot.right} y1=${y(limit)} y2=${y(limit)}></line>
        ${
          room < LABEL_HEIGHT
            ? ""
            : svg`<text x=${plot.left - 5} y=${y(limit) + 4} text-anchor="end">${format.glucose(limit, status)}</text>`
        }`,
    )}`;
}

export const limitLineStyles = css`
  .target {
    fill: var(--in-range);
    opacity: 0.1;
  }
  .limit {
    stroke: var(--in-range);
  }
  .faint {
    stroke: var(--quiet);
    stroke-dasharray: 2 3;
  }
  .tick {
    stroke: var(--line);
    opacity: 0.5;
  }
`;
