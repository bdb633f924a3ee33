import { html, nothing, type TemplateResult } from "lit";
import { amountText, entryName, markerKind, markers } from "../../chart/markers";
import { bandOf } from "../../data/bands";
import type { Words } from "../glucose/readout";
import type { DayEntry, ShownDay } from "./controller";

/** Lists the diary of a day: the time, what it was, how much, and glucose at that moment. */
export function entriesPart(
  { isDiaryKnown }: ShownDay,
  entries: readonly DayEntry[] | undefined,
  words: Words,
): TemplateResult | typeof nothing {
  const { say, status } = words;
  if (!entries) return nothing;
  if (entries.length === 0)
    return isDiaryKnown ? html`<p class="quiet">${say("no_entries")}</p>` : nothing;
  return html`<table>
    <caption>${say("diary")}</caption>
    <thead class="quiet"><tr>
      <th scope="col">${say("time")}</th>
      <th scope="col">${say("entry")}</th>
      <th scope="col" class="number">${say("amount")}</th>
      <th scope="col" class="number">${status.unit}</th>
    </tr></thead>
    <tbody>${entries.map((entry) => row(entry, words))}</tbody>
  </table>`;
}

function row({ row: entry, mgDl }: DayEntry, { format, say, status }: Words): TemplateResult {
  const band = mgDl === undefined ? undefined : bandOf(mgDl, status.limits);
  return html`<tr>
    <td>${format.time(entry.time)}</td>
    <th scope="row"><span class="entry">
      <svg viewBox="-7 -7 14 14" aria-hidden="true">${markers(markerKind(entry))}</svg>
      <span>${entryName(entry, status, format, say)}</span>
    </span></th>
    <td class="number">${amountText(entry, status, format, say)}</td>
    <td class="number">${
      mgDl === undefined || !band
        ? "–"
        : html`${format.reading(mgDl, status)}${band === "in_range" ? nothing : html` <span class="quiet band">${say(band)}</span>`}`
    }</td>
  </tr>`;
}
