import { css, html, type TemplateResult } from "lit";
import { BANDS, type Band, bandsOf } from "../data/bands";
import type { Goal, GoalRange, Metrics, RangeLimits } from "../data/messages";
import { duration, type Formatter } from "../format/formatter";
import { apportion, type ShownNumber, showLimits, showRanges, type Unit } from "../format/numbers";
import type { Localize } from "../localize";

/** How much of the time glucose was in a band. */
export interface Share {
  band: Band;
  percent: number;
  shown: ShownNumber;
  /** How long that was, or of a longer time, how long it is a day. */
  minutes: number;
  isADay: boolean;
}

const DAY_MINUTES = 24 * 60;
const READING_MINUTES = 5;
/** Days on which clocks go forward have 23 hours. */
const SHORTEST_DAY_MINUTES = 23 * 60;
/** What lies between two bands, in pixels. */
const GAP = 2;

/** Returns the share of each band, lowest first; undefined if there are too few readings. */
export function sharesOf(metrics: Metrics | null | undefined): Share[] | undefined {
  const percents: number[] = [];
  for (const band of BANDS) {
    const percent = metrics?.[`${band}_percent`] ?? null;
    if (percent === null) return undefined;
    percents.push(percent);
  }
  const shown = showRanges(percents);
  const { expected_readings = 0, present_readings = 0 } = metrics ?? {};
  const isADay = expected_readings * READING_MINUTES >= SHORTEST_DAY_MINUTES;
  const minutes = apportion(percents, isADay ? DAY_MINUTES : present_readings * READING_MINUTES);
  return BANDS.map((band, place) => ({
    band,
    percent: percents[place] as number,
    shown: shown[place] as ShownNumber,
    minutes: minutes[place] as number,
    isADay,
  }));
}

/** Writes how long that is. */
export function minutesText({ isADay, minutes }: Share, say: Localize): string {
  const text = duration(minutes * 60, say);
  return isADay ? say("minutes_a_day", { duration: text }) : text;
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

/** Where a goal is marked on the bar: a percentage of its length without gaps, and the gaps before. */
export interface GoalMark {
  range: GoalRange;
  percent: number;
  gaps: number;
}

/**
 * Returns the marks of two goals: up to where time below may reach, and how far the time in range
 * has to reach from where it begins.
 */
export function goalMarks(shares: readonly Share[], goals: readonly Goal[]): GoalMark[] {
  return goals.flatMap(({ range, less_than_percent, more_than_percent }) => {
    const below = sumOf(shares.filter(({ band }) => bandsOf("below").includes(band)));
    if (range === "below" && less_than_percent !== null) {
      return [markAt(shares, range, less_than_percent)];
    }
    return range === "in_range" && more_than_percent !== null
      ? [markAt(shares, range, Math.min(below + more_than_percent, 100))]
      : [];
  });
}

function markAt(shares: readonly Share[], range: GoalRange, percent: number): GoalMark {
  const visible = shares.filter((share) => share.percent > 0);
  const ends = visible.map((_, place) => sumOf(visible.slice(0, place + 1)));
  return { range, percent, gaps: ends.slice(0, -1).filter((end) => end < percent).length };
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { percent }) => sum + percent, 0);
}

/** Draws the bands as one bar, which lies, or stands with the class "upright" around it. */
export function bandBar(
  shares: readonly Share[],
  format: Formatter,
  say: Localize,
  goals: readonly Goal[] = [],
): TemplateResult {
  const label = shares.map(({ band, shown }) => `${say(band)} ${format.shownPercent(shown)}`);
  const visible = shares.filter(({ percent }) => percent > 0);
  const gaps = GAP * (visible.length - 1);
  return html`<div class="band-bar" role="img" aria-label=${label.join(", ")}>
    <div class="fills">
      ${visible.map(({ band, percent }) => html`<i class="fill ${band}" style="flex-grow:${percent}"></i>`)}
    </div>
    ${goalMarks(shares, goals).map(
      (mark) => html`<div class="mark" data-goal=${mark.range}>
        <i style="flex-basis:calc((100% - ${gaps}px) * ${mark.percent / 100} + ${mark.gaps * GAP}px)"></i>
      </div>`,
    )}
  </div>`;
}

/** The looks of the bar, and of whatever else is filled as a band: each has its own hatching. */
export const bandBarStyles = css`
  .band-bar {
    display: grid;
    position: relative;
    min-height: 16px;
  }
  .upright .band-bar {
    height: 100%;
  }
  .fills,
  .mark {
    display: flex;
  }
  .fills {
    gap: ${GAP}px;
    border-radius: 4px;
    overflow: hidden;
  }
  .upright .fills,
  .upright .mark {
    flex-direction: column-reverse;
  }
  .mark {
    position: absolute;
    top: -3px;
    right: 0;
    bottom: -3px;
    left: 0;
  }
  .upright .mark {
    top: 0;
    right: -3px;
    bottom: 0;
    left: -3px;
  }
  .mark i {
    flex: none;
  }
  /* A border, because browsers print no backgrounds. */
  .mark::after {
    content: "";
    margin: -1px;
    border: 1px solid var(--text);
    outline: 1px solid var(--paper);
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
