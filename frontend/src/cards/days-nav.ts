import { html, type TemplateResult } from "lit";
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
