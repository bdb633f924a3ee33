import { html, nothing, svg, type TemplateResult } from "lit";
import { bandBar, limitsText, minutesText, sharesOf } from "../chart/band-bar";
import { hourOfDay, profileChart } from "../chart/profile-chart";
import type { Size } from "../chart/scales";
import type { Status, SummaryReport } from "../data/messages";
import type { Formatter } from "../format/formatter";
import { roundHalfUp, showPercent } from "../format/numbers";
import type { Localize } from "../localize";
import { changePart, type Written, writePercent } from "./change";
import { lackTexts } from "./texts";

/** A summary, the one of the period before, and how to say them. */
export interface SummaryView {
  summary: SummaryReport;
  previous: SummaryReport | null;
  status: Status;
  format: Formatter;
  say: Localize;
}

const LABEL_HOURS = [0, 3, 6, 9, 12, 15, 18, 21];

/** Draws the five bands as a bar with a list beside it, or says that there is too little to tell. */
export function bandsPart(view: SummaryView): TemplateResult {
  const { summary, previous, status, format, say } = view;
  const shares = sharesOf(summary);
  if (!shares) return tooLittlePart(view);
  const before = sharesOf(previous);
  return html`<div class="bands upright">
    ${bandBar(shares, format, say, summary.goals)}
    <ul>
      ${shares
        .map((share, place) => {
          const { band, shown } = share;
          const limits = limitsText(band, status.limits, status, format, say);
          if (limits === undefined) return nothing;
          const past = before?.[place];
          return html`<li>
            <i class="fill ${band}" aria-hidden="true"></i>
            <span class="name">${say(band)}, <span class="quiet">${limits}</span></span>
            ${changePart(writePercent(shown, format), past && writePercent(past.shown, format), say)}
            <span class="quiet small">${minutesText(share, say)}</span>
          </li>`;
        })
        .reverse()}
    </ul>
  </div>`;
}

/** Says that there is too little data, and why. */
export function tooLittlePart(view: SummaryView): TemplateResult {
  return html`<div class="message" role="status">
    <strong>${view.say("not_enough_data")}</strong>${lackTexts(view).map((text) => html`<br>${text}`)}
  </div>`;
}

/** Lists the figures that a clinic asks for first. */
export function figuresPart(view: SummaryView): TemplateResult {
  const { summary, format, say, status } = view;
  const mean = (mgDl: number) => {
    const text = format.mean(mgDl, status);
    return { text, bare: text };
  };
  const tenths = (percent: number) =>
    writePercent({ value: roundHalfUp(percent, 1), digits: 1, sign: "" }, format);
  const known = summary.mean_mg_dl !== null;
  return html`<dl class="figures">
    ${figure(view, "mean", "mean_mg_dl", mean, { unit: status.unit })}
    ${figure(view, "gmi", "gmi_percent", tenths, { lacking: known ? say("gmi_needs") : "" })}
    ${figure(view, "cv", "cv_percent", tenths)}
    ${figure(view, "active", "active_percent", (value) => writePercent(showPercent(value), format))}
  </dl>`;
}

/** Draws the profile with its legend; without metrics nothing, and of a few days what it needs. */
export function profilePart(view: SummaryView, size: Size): TemplateResult {
  const { summary, previous, status, format, say } = view;
  if (summary.mean_mg_dl === null) return html``;
  if (isUnknown(summary)) {
    return html`<figure>
      <figcaption>${say("profile")}</figcaption>
      <p class="quiet" role="status">${say("profile_needs")}</p>
    </figure>`;
  }
  return html`<figure>
    <figcaption>${say("profile")} <span class="quiet small">${status.unit}</span></figcaption>
    <div class="chart">${
      size.width > 0
        ? html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label=${profileLabel(view)}>
            ${profileChart(summary.profile, previous?.profile ?? [], size, status, format)}
          </svg>`
        : nothing
    }</div>
    <ul class="legend">
      ${legend(svg`<path class="median" d="M0,6H20"></path>`, say("median"))}
      ${legend(svg`<path class="inner" d="M0,1H20V11H0Z"></path>`, `${format.number(25)}–${format.percent(75)}`)}
      ${legend(svg`<path class="outer" d="M0,1H20V11H0Z"></path>`, `${format.number(5)}–${format.percent(95)}`)}
      ${
        !previous || isUnknown(previous)
          ? nothing
          : legend(
              svg`<path class="before" d="M0,6H20"></path>`,
              say("labelled", { label: say("previous"), value: say("median") }),
            )
      }
    </ul>
  </figure>`;
}

function isUnknown({ profile }: SummaryReport): boolean {
  return profile.every((point) => point.p50_mg_dl === null);
}

function legend(sample: unknown, text: string): TemplateResult {
  return html`<li><svg viewBox="0 0 20 12" aria-hidden="true">${sample}</svg><span>${text}</span></li>`;
}

function profileLabel({ summary, status, format, say }: SummaryView): string {
  const points = LABEL_HOURS.map((hour) => {
    const mgDl = summary.profile.find((point) => point.minute_of_day >= hour * 60)?.p50_mg_dl;
    return `${hourOfDay(hour, format)} ${mgDl == null ? "–" : format.glucose(mgDl, status)}`;
  });
  const medians = `${points.join(", ")} ${status.unit}`;
  return `${say("profile")}. ${say("labelled", { label: say("median"), value: medians })}`;
}

type FigureKey = "mean_mg_dl" | "gmi_percent" | "cv_percent" | "active_percent";

function figure(
  { summary, previous, say }: SummaryView,
  name: "mean" | "gmi" | "cv" | "active",
  key: FigureKey,
  write: (value: number) => Written,
  { unit = "", lacking = "" } = {},
): TemplateResult {
  const [value, past] = [summary[key], previous?.[key]];
  return html`<div>
    <dt class="quiet">${say(name)}${unit && `, ${unit}`}</dt>
    <dd>
      ${
        value === null
          ? html`<span class="quiet small">${say("not_enough_data")}${lacking && html`<br>${lacking}`}</span>`
          : changePart(write(value), past == null ? undefined : write(past), say)
      }
    </dd>
  </div>`;
}
