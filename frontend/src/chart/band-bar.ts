import { css, html, type TemplateResult } from "lit";
import { BANDS, type Band } from "../data/bands";
import type { Metrics, RangeLimits } from "../data/messages";
import { duration, type Formatter } from "../format/formatter";
import { apportion, type ShownNumber, showLimits, showRanges, type Unit } from "../format/numbers";
import type { Localize } from "../localize";

/** How much of the time glucose was in a band. */
export interface Share {
  band: Band;
  percent: number;
  shown: ShownNumber;
  minutesADay: number;
}

const DAY_MINUTES = 24 * 60;

/** Returns the share of each band, lowest first; undefined if there are too few readings. */
export function sharesOf(metrics: Metrics | null | undefined): Share[] | undefined {
  const percents: number[] = [];
  for (const band of BANDS) {
    const percent = metrics?.[`${band}_percent`] ?? null;
    if (percent === null) return undefined;
    percents.push(percent);
  }
  const shown = showRanges(percents);
  const minutes = apportion(percents, DAY_MINUTES);
  return BANDS.map((band, place) => ({
    band,
    percent: percents[place] as number,
    shown: shown[place] as ShownNumber,
    minutesADay: minutes[place] as number,
  }));
}

/** Writes how long a day that is. */
export function minutesText({ minutesADay }: Share, say: Localize): string {
  return say("minutes_a_day", { duration: duration(minutesADay * 60, say) });
}

/** Writes the values of a band, such as "54–69"; undefined if the limits leave no room for it. */
export function limitsText(
  band: Band,
  limits: RangeLimits,
  unit: Unit,
  format: Formatter,
  say: Localize,
): string | undefined {
  const [first, last] = showLimits(band, limits, unit);
  if (!first) return undefined;
  const value = format.number(first.value, first.digits);
  if (first.sign) return say(first.sign === "<" ? "below" : "above", { value });
  return last ? `${value}–${format.shown(last)}` : value;
}

/** Draws the bands as one bar, which lies, or stands with the class "upright" around it. */
export function bandBar(
  shares: readonly Share[],
  format: Formatter,
  say: Localize,
): TemplateResult {
  const label = shares.map(({ band, shown }) => `${say(band)} ${format.shownPercent(shown)}`);
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
