import { type SVGTemplateResult, svg } from "lit";
import type { Formatter } from "../format";
import { isText, type Localize } from "../localize";
import type { DiaryKind, DiaryRow, Status } from "../messages";

/** What each kind looks like: shapes differ, so that nothing depends on colours. */
const SHAPES: Record<DiaryKind, string> = {
  insulin: "M-5,-4H5L0,5Z",
  carbs: "M-4.5,-4.5H4.5V4.5H-4.5Z",
  exercise: "M-5,4L0,-5L5,4Z",
  health: "M-1.5,-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5Z",
  blood_glucose: "M0,-5.5C3,-2 4,-.5 4,1.5A4,4 0 0 1-4,1.5C-4,-.5-3,-2 0,-5.5Z",
  note: "M-4,-5H2L4,-3V5H-4Z",
  alert: "M0,-5.5L5.5,0L0,5.5L-5.5,0Z",
  calibration: "M0,-5A5,5 0 1 1-.01,-5ZM0,-2.5A2.5,2.5 0 1 0 .01,-2.5Z",
};

/** Returns the shape of a kind of entry. */
export function marker(kind: DiaryKind): SVGTemplateResult {
  return svg`<path class="marker ${kind}" d=${SHAPES[kind]}></path>`;
}

/** Says what an entry is, such as "Insulin 4 U, fast acting". */
export function entryText(
  { kind, sub_type, amount, unit, note }: DiaryRow,
  status: Status,
  format: Formatter,
  say: Localize,
): string {
  const amountText =
    amount === null
      ? ""
      : unit === "mg/dL"
        ? ` ${format.glucose(amount, status)} ${status.unit}`
        : ` ${format.amount(amount)}${unit ? ` ${unit}` : ""}`;
  const key = sub_type === "no_readings" ? "no_readings_alert" : sub_type;
  const detail = key && isText(key) ? say(key) : sub_type;
  return [`${say(kind)}${amountText}`, detail, note].filter(Boolean).join(", ");
}
