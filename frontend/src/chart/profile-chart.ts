import { css, type SVGTemplateResult, svg } from "lit";
import { last } from "../arrays";
import type { ProfilePoint, Status } from "../data/messages";
import type { Formatter } from "../format/formatter";
import type { Unit } from "../format/numbers";
import { DAY, HOUR, momentOf } from "../format/zone";
import { areaPath, linePath } from "./curve";
import { limitLineStyles, limitLines } from "./limit-lines";
import { glucoseScale, type Plot, type Scale, type Size, timeScale } from "./scales";

type Percentile = Exclude<keyof ProfilePoint, "minute_of_day">;

const PERCENTILES = ["p5_mg_dl", "p25_mg_dl", "p50_mg_dl", "p75_mg_dl", "p95_mg_dl"] as const;
const DAY_MINUTES = 24 * 60;
const TICK_HOURS = [0, 6, 12, 18, 24];
const MARGIN = { left: 34, right: 10, top: 8, bottom: 20 };

/** Returns the points of a day's curve: the middles of the bins, and midnight at both ends. */
export function profileCurve(profile: readonly ProfilePoint[]): ProfilePoint[] {
  const [first, final] = [profile[0], last(profile)];
  if (!first || !final) return [];
  const middle = DAY_MINUTES / profile.length / 2;
  const midnight = { ...first };
  for (const key of PERCENTILES) midnight[key] = mean(first[key], final[key]);
  return [
    { ...midnight, minute_of_day: 0 },
    ...profile.map((point) => ({ ...point, minute_of_day: point.minute_of_day + middle })),
    { ...midnight, minute_of_day: DAY_MINUTES },
  ];
}

/** Says an hour of the day by the clock of a person. */
export function hourOfDay(hour: number, format: Formatter): string {
  return format.hour(momentOf(DAY + hour * HOUR, format.zone));
}

/** Returns where a chart of a size draws the hours of a day. */
export function dayPlot({ width, height }: Size): Plot {
  return {
    left: MARGIN.left,
    right: Math.max(width - MARGIN.right, MARGIN.left + 1),
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
}

/** Draws what glucose is like by the time of day, with the median of the period before. */
export function profileChart(
  profile: readonly ProfilePoint[],
  before: readonly ProfilePoint[],
  size: Size,
  status: Unit & Pick<Status, "limits">,
  format: Formatter,
): SVGTemplateResult {
  const plot = dayPlot(size);
  const curve = profileCurve(profile);
  const highest = Math.max(...curve.map((point) => point.p95_mg_dl ?? 0));
  const x = timeScale(0, DAY_MINUTES, plot);
  const y = glucoseScale(highest, status.limits, plot);
  return svg`
    ${limitLines(plot, y, status, format)}
    ${hourAxis(plot, format)}
    <path class="outer" d=${bandPath(curve, "p5_mg_dl", "p95_mg_dl", x, y)}></path>
    <path class="inner" d=${bandPath(curve, "p25_mg_dl", "p75_mg_dl", x, y)}></path>
    <path class="before" d=${medianPath(before, plot, y)}></path>
    <path class="median" d=${medianPath(profile, plot, y)}></path>`;
}

function mean(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : (one + other) / 2;
}

function bandPath(
  curve: readonly ProfilePoint[],
  low: Percentile,
  high: Percentile,
  x: Scale,
  y: Scale,
): string {
  return areaPath(
    curve.map(({ minute_of_day, [low]: bottom, [high]: top }) =>
      bottom === null || top === null ? undefined : [x(minute_of_day), y(bottom), y(top)],
    ),
  );
}

/** Returns the path of the median by the time of day. */
export function medianPath(profile: readonly ProfilePoint[], plot: Plot, y: Scale): string {
  const x = timeScale(0, DAY_MINUTES, plot);
  return linePath(
    profileCurve(profile).map(({ minute_of_day, p50_mg_dl }) =>
      p50_mg_dl === null ? undefined : [x(minute_of_day), y(p50_mg_dl)],
    ),
  );
}

/** Draws the hours of a day. */
export function hourAxis(plot: Plot, format: Formatter): SVGTemplateResult[] {
  const x = timeScale(0, DAY_MINUTES, plot);
  return TICK_HOURS.map((hour) => {
    const at = x(hour * 60);
    const anchor = hour === 0 ? "start" : hour === 24 ? "end" : "middle";
    return svg`
      <line class="tick" x1=${at} x2=${at} y1=${plot.top} y2=${plot.bottom}></line>
      <text x=${at} y=${plot.bottom + 14} text-anchor=${anchor}>${hourOfDay(hour, format)}</text>`;
  });
}

/** The looks of the chart and of its legend. */
export const profileChartStyles = css`
  ${limitLineStyles}
  .outer,
  .inner {
    fill: var(--accent);
    opacity: 0.2;
  }
  .inner {
    opacity: 0.4;
  }
  .median,
  .before {
    fill: none;
    stroke: var(--text);
    stroke-width: 2.5;
  }
  .before {
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .legend svg {
    width: 20px;
    height: 12px;
  }
`;
