import { css, type SVGTemplateResult, svg } from "lit";
import type { DiaryRow, EntryKind, Status } from "../data/messages";
import type { Formatter } from "../format/formatter";
import { isText, type Localize } from "../localize";

const ALERT_KINDS = [
  "urgent_low",
  "urgent_low_soon",
  "low",
  "high",
  "fall",
  "rise",
  "signal_loss",
  "no_readings",
] as const;
type AlertKind = (typeof ALERT_KINDS)[number];

/** What a marker stands for: a kind of entry, or a kind of alert. */
export type MarkerKind = EntryKind | AlertKind;

/** What each kind looks like, from its middle: shapes differ, so that nothing depends on colours. */
const SHAPES: Record<MarkerKind, string> = {
  insulin: "m-5,-4h10l-5,9z",
  carbs: "m-4.5,-4.5h9v9h-9z",
  exercise: "m-5,4l5,-9l5,9z",
  health: "m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
  blood_glucose: "m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",
  note: "m-4,-5h6l2,2v8h-8z",
  calibration: "m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",
  alert: "m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",
  urgent_low:
    "m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",
  urgent_low_soon: "m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",
  low: "m-5,-5h10l-5,7zm0,8.5h10v2h-10z",
  high: "m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",
  fall: "m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",
  rise: "m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",
  signal_loss:
    "m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",
  no_readings: "m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z",
};

/** Returns what the marker of an entry stands for. */
export function markerKind({ kind, sub_type }: DiaryRow): MarkerKind {
  return kind === "alert" ? (ALERT_KINDS.find((name) => name === sub_type) ?? kind) : kind;
}

/** Returns how much an alert matters, the least first. */
export function alertRank(kind: MarkerKind): number {
  const rank = (ALERT_KINDS as readonly string[]).indexOf(kind);
  return rank < 0 ? ALERT_KINDS.length : rank;
}

/** Draws markers of a kind in a row. */
export function markers(kind: MarkerKind, lefts: readonly number[] = [0]): SVGTemplateResult {
  const path = lefts.map((left) => `M${left.toFixed(1)},0${SHAPES[kind]}`).join("");
  return svg`<path class="marker ${kind}" data-count=${lefts.length} d=${path}></path>`;
}

/** Says what a marker stands for. */
export function markerText(kind: MarkerKind, say: Localize): string {
  const key = `alert_${kind}`;
  return say(isText(key) ? key : (kind as EntryKind));
}

/** Says what a marker stands for, with the unit of its amounts, which charts leave out where space is tight. */
export function legendText(
  kind: MarkerKind,
  rows: readonly DiaryRow[],
  status: Status,
  say: Localize,
): string {
  const measured = rows.find((row) => markerKind(row) === kind && row.amount !== null);
  const unit = measured ? withUnit("", measured, status, say).trim() : "";
  return markerText(kind, say) + (unit && ` (${unit})`);
}

/** Writes an amount with its unit, such as "4 U"; nothing without an amount. */
export function amountText(
  row: DiaryRow,
  status: Status,
  format: Formatter,
  say: Localize,
): string {
  const { amount, unit } = row;
  if (amount === null) return "";
  const written = unit === "mg/dL" ? format.glucose(amount, status) : format.amount(amount);
  return withUnit(written, row, status, say);
}

function withUnit(amount: string, { unit }: DiaryRow, status: Status, say: Localize): string {
  switch (unit) {
    case "mg/dL":
      return `${amount} ${status.unit}`;
    case "U":
      return say("insulin_units", { amount });
    case "min":
      return say("duration_minutes", { minutes: amount });
    default:
      return unit ? `${amount} ${unit}` : amount;
  }
}

/** Says what an entry is, as in the calendar, such as "4 U fast-acting insulin". */
export function entryText(
  { kind, sub_type, amount, note }: DiaryRow,
  status: Status,
  format: Formatter,
  say: Localize,
): string {
  const isGlucose = kind === "blood_glucose" || kind === "calibration";
  const values = {
    amount: isGlucose ? format.glucose(amount ?? 0, status) : format.amount(amount ?? 0),
    unit: status.unit,
  };
  const ending = amount === null ? "" : "_amount";
  const keys = [`diary_${kind}_${sub_type}${ending}`, `diary_${kind}${ending}`, kind];
  const title = say(keys.find(isText) ?? kind, values);
  return note ? `${title}, ${note}` : title;
}

/** Says what an entry is, without the amount. */
export function entryName(row: DiaryRow, status: Status, format: Formatter, say: Localize): string {
  return entryText({ ...row, amount: null }, status, format, say);
}

/** The looks of markers, in charts and in legends. */
export const markerStyles = css`
  .marker,
  .lasting {
    fill: var(--entry-color, var(--text));
    stroke: var(--paper);
    stroke-width: 1;
    fill-rule: evenodd;
    paint-order: stroke;
  }
  .lasting {
    opacity: 0.5;
  }
  .insulin {
    --entry-color: var(--insulin);
  }
  .carbs {
    --entry-color: var(--carbs);
  }
  .exercise {
    --entry-color: var(--exercise);
  }
  .health {
    --entry-color: var(--health);
  }
  .blood_glucose,
  .calibration {
    --entry-color: var(--meter);
  }
  .alert,
  .signal_loss,
  .no_readings {
    --entry-color: var(--quiet);
  }
  .marker.low,
  .marker.urgent_low_soon,
  .marker.fall {
    --entry-color: var(--low);
  }
  .marker.urgent_low {
    --entry-color: var(--very-low);
  }
  .marker.high,
  .marker.rise {
    --entry-color: var(--very-high);
  }
`;
