import { html, nothing, type TemplateResult } from "lit";
import { bandBar, sharesOf } from "../../chart/band-bar";
import { roundHalfUp } from "../../format/numbers";
import type { Words } from "../glucose/readout";
import type { ShownDay } from "./controller";

interface Figure {
  name: string;
  /** Undefined where it is unknown. */
  text: string | undefined;
  detail?: string;
}

/** Draws the time in the ranges and the figures of a day, so far if it isn't over. */
export function figuresPart(day: ShownDay, words: Words): TemplateResult {
  const { format, say } = words;
  const { metrics } = day.summary;
  const shares = sharesOf(metrics);
  const known = [...glucoseFigures(day, words), ...totals(day, words)].filter(({ text }) => text);
  return html`${
    shares
      ? bandBar(shares, format, say)
      : html`<p class="quiet" role="status">${say("not_enough_data")}</p>`
  }
    <dl>${known.map(
      ({ name, text, detail }) => html`<div>
        <dt class="quiet">${name}</dt>
        <dd><strong>${text}</strong>${detail ? html` <span class="quiet">${detail}</span>` : nothing}</dd>
      </div>`,
    )}</dl>`;
}

function glucoseFigures(day: ShownDay, words: Words): Figure[] {
  const { format, say, status } = words;
  const { metrics } = day.summary;
  const { active_percent, below_percent, above_percent, cv_percent, mean_mg_dl } = metrics;
  const percent = (value: number) => format.percent(value);
  const limit = (mgDl: number) => format.glucose(mgDl, status);
  const { high_mg_dl, low_mg_dl } = status.limits;
  return [
    {
      name: say("in_range"),
      text: written(metrics.in_range_percent, percent),
      detail: goalText(day, words),
    },
    { name: say("below", { value: limit(low_mg_dl) }), text: written(below_percent, percent) },
    { name: say("above", { value: limit(high_mg_dl) }), text: written(above_percent, percent) },
    {
      name: say("mean"),
      text: written(mean_mg_dl, (mgDl) => format.mean(mgDl, status)),
      detail: status.unit,
    },
    {
      name: say("cv"),
      text: written(cv_percent, (value) =>
        format.shownPercent({ value: roundHalfUp(value, 1), digits: 1, sign: "" }),
      ),
    },
    {
      name: say("lows"),
      text: written(metrics.low_episodes, (count) => format.number(count)),
      detail: lowestText(day, words),
    },
    { name: say("active"), text: percent(active_percent) },
  ];
}

/** Says the goal of time in range, and that a whole day meets it. */
function goalText({ report, until }: ShownDay, { format, say }: Words): string {
  const goal = report.goals.find(({ range }) => range === "in_range");
  if (!goal || goal.more_than_percent === null) return "";
  const value = say("above", { value: format.percent(goal.more_than_percent) });
  const text = say("labelled", { label: say("goal"), value });
  return until === undefined && goal.met ? `${text} ✓` : text;
}

/** Says how low the lowest reading of the lows was. */
function lowestText({ report, summary }: ShownDay, { format, say, status }: Words): string {
  const lows = report.lows.filter(({ day }) => day === summary.day);
  if (!summary.metrics.low_episodes || lows.length === 0) return "";
  const lowest = Math.min(...lows.map(({ lowest_mg_dl }) => lowest_mg_dl));
  return say("down_to", { value: format.reading(lowest, status) });
}

/** Returns the totals of the diary, as far as something was logged. */
function totals({ report }: ShownDay, { format, say }: Words): Figure[] {
  const { carbs_g = null, insulin_units = null } = report.diary?.totals ?? {};
  return [
    { name: say("carbs"), text: written(carbs_g, (grams) => `${format.amount(grams)} g`) },
    { name: say("insulin"), text: written(insulin_units, (units) => `${format.amount(units)} U`) },
  ];
}

function written(value: number | null, write: (value: number) => string): string | undefined {
  return value === null ? undefined : write(value);
}
