import { html, type TemplateResult } from "lit";
import type { Formatter } from "../format/formatter";
import { startOf } from "../format/zone";
import type { Localize } from "../localize";

/** Draws buttons for the days up to the latest reading. */
export function daysNav<Count extends number>(
  counts: readonly Count[],
  shown: number | undefined,
  say: Localize,
  show: (count: Count) => void,
): TemplateResult {
  return html`<div role="group" aria-label=${say("days")}>
    ${counts.map(
      (count) =>
        html`<button aria-pressed=${count === shown} @click=${() => show(count)}>${say("days_short", { count })}</button>`,
    )}
  </div>`;
}

/** Writes a weekday, of which 1 is Monday. */
export function weekdayName(
  weekday: number,
  format: Formatter,
  length: "short" | "long" = "short",
): string {
  // A Monday was the first of this month.
  return format.date(startOf(`2024-01-0${weekday}`, format.zone), { weekday: length });
}
