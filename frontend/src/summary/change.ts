import { html, type TemplateResult } from "lit";
import type { Formatter } from "../format/formatter";
import type { ShownNumber } from "../format/numbers";
import type { Localize } from "../localize";

/** A figure as it is written alone, and without its sign in front of one that has it. */
export interface Written {
  text: string;
  bare: string;
}

/** Writes a percentage. */
export function writePercent(shown: ShownNumber, format: Formatter): Written {
  return { text: format.shownPercent(shown), bare: format.shown(shown) };
}

/** Draws a figure, after what it was in the period before if that is known: 84 → 85%. */
export function changePart(
  now: Written,
  before: Written | undefined,
  say: Localize,
): TemplateResult {
  if (!before) return html`<strong>${now.text}</strong>`;
  const label = say("before_and_now", { before: before.text, now: now.text });
  return html`<span class="change" role="img" aria-label=${label}>
    <span class="quiet small">${before.bare} <span class="arrow">→</span></span>
    <strong>${now.text}</strong>
  </span>`;
}
