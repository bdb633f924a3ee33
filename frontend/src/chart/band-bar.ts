import { css, html, type TemplateResult } from "lit";
import { BANDS, type Band } from "../bands";
import { duration, type Formatter } from "../format";
import type { Localize } from "../localize";
import type { Limits, Metrics, Status } from "../messages";

/** How much of the time glucose was in a band. */
export interface Share {
  band: Band;
  percent: number;
  minutesADay: number;
}

type Unit = Pick<Status, "unit" | "unit_per_mg_dl">;

/** Returns the share of each band, lowest first; undefined where there is too little to tell. */
export function sharesOf(metrics: Metrics | null | undefined): Share[] | undefined {
  const shares: Share[] = [];
  for (const band of BANDS) {
    const percent = metrics?.[`${band}_percent`] ?? null;
    if (percent === null) return undefined;
    shares.push({ band, percent, minutesADay: Math.round((percent * 24 * 60) / 100) });
  }
  return shares;
}

/** Says a share; a digit more of a small one, which would be nothing without it. */
export function percentText(percent: number, format: Formatter): string {
  return format.percent(percent, percent > 0 && percent < 9.95 ? 1 : 0);
}

/** Says how long a day that is. */
export function minutesText({ minutesADay }: Share, say: Localize): string {
  return say("minutes_a_day", { duration: duration(minutesADay * 60, say) });
}

/** Says what a band is, such as "54–69". */
export function limitsText(
  band: Band,
  limits: Limits,
  unit: Unit,
  format: Formatter,
  say: Localize,
): string {
  // The limits themselves are in range, and the next bands begin one digit further.
  const digit = (unit.unit === "mg/dL" ? 1 : 0.1) / unit.unit_per_mg_dl;
  const text = (mgDl: number) => format.glucose(mgDl, unit);
  switch (band) {
    case "very_low":
      return say("below", { value: text(limits.very_low_mg_dl) });
    case "low":
      return `${text(limits.very_low_mg_dl)}–${text(limits.low_mg_dl - digit)}`;
    case "in_range":
      return `${text(limits.low_mg_dl)}–${text(limits.high_mg_dl)}`;
    case "high":
      return `${text(limits.high_mg_dl + digit)}–${text(limits.very_high_mg_dl)}`;
    case "very_high":
      return say("above", { value: text(limits.very_high_mg_dl) });
  }
}

/** Draws the bands as one bar, which lies, or stands with the class "upright" around it. */
export function bandBar(
  shares: readonly Share[],
  format: Formatter,
  say: Localize,
): TemplateResult {
  const label = shares.map(({ band, percent }) => `${say(band)} ${percentText(percent, format)}`);
  return html`<div class="band-bar" role="img" aria-label=${label.join(", ")}>
    ${shares
      .filter(({ percent }) => percent > 0)
      .map(({ band, percent }) => html`<i class="fill ${band}" style="flex-grow:${percent}"></i>`)}
  </div>`;
}

/** The looks of the bar, and of whatever else is filled as a band: each has its own hatching. */
export const bandBarStyles = css`
  .band-bar {
    display: flex;
    gap: 2px;
    min-height: 16px;
    border-radius: 4px;
    overflow: hidden;
  }
  .upright .band-bar {
    flex-direction: column-reverse;
    height: 100%;
  }
  .fill {
    flex: 0 1 0;
    min-width: 2px;
    min-height: 2px;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    background: repeating-linear-gradient(var(--hatch)) var(--fill);
  }
  .fill.very_low {
    --fill: var(--very-low);
    --hatch: 45deg, #fffa 0 2px, transparent 2px 5px;
  }
  .fill.low {
    --fill: var(--low);
    --hatch: 45deg, #fff8 0 1px, transparent 1px 7px;
  }
  .fill.in_range {
    --fill: var(--in-range);
    --hatch: transparent, transparent;
  }
  .fill.high {
    --fill: var(--high);
    --hatch: -45deg, #0006 0 1px, transparent 1px 7px;
  }
  .fill.very_high {
    --fill: var(--very-high);
    --hatch: -45deg, #0008 0 2px, transparent 2px 5px;
  }
`;
