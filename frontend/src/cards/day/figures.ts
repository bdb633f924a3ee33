import { html, nothing, type TemplateResult } from "lit";
import { bandBar, type Share, sharesOf } from "../../chart/band-bar";
import type { GoalRange } from "../../data/messages";
import { roundHalfUp } from "../../format/numbers";
import { describeGoals, metSign, rangeName, rangeShare } from "../../summary/goals";
import type { Words } from "../glucose/readout";
import type { ShownDay } from "./controller";

interface Figure {
  name: string;
  /** Undefined where it is unknown. */
  text: string | undefined;
  detail?: unknown;
}

const RANGES: readonly GoalRange[] = ["in_range", "below", "above"];

/** Draws the time in the ranges and the figures of a day, so far if it isn't over. */
export function figuresPart(day: ShownDay, words: Words): TemplateResult {
  const { format, say } = words;
  const { metrics } = day.summary;
  const shares = sharesOf(metrics);
  const known = [
    ...(shares ? rangeFigures(shares, day, words) : []),
    ...glucoseFigures(day, words),
    ...totals(day, words),
  ].filter(({ text }) => text);
  return html`${
    shares
      ? bandBar(shares, format, say, day.report.goals)
      : html`<p class="quiet" role="status">${say("not_enough_data")}</p>`
  }
    <dl>${known.map(
      ({ name, text, detail }) => html`<div>
        <dt class="quiet">${name}</dt>
        <dd><strong>${text}</strong>${detail ? html` <span class="quiet">${detail}</span>` : nothing}</dd>
      </div>`,
    )}</dl>`;
}

function rangeFigures(shares: readonly Share[], day: ShownDay, words: Words): Figure[] {
  return RANGES.map((range) => ({
    name: rangeName(range, words),
    text: words.format.shownPercent(rangeShare(range, shares)),
    detail: range === "in_range" ? goalPart(day, words) : "",
  }));
}

function glucoseFigures(day: ShownDay, words: Words): Figure[] {
  const { format, say, status } = words;
  const { active_percent, cv_percent, low_episodes, mean_mg_dl } = day.summary.metrics;
  return [
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
      text: written(low_episodes, (count) => format.number(count)),
      detail: lowestText(day, words),
    },
    { name: say("active"), text: format.percent(active_percent) },
  ];
}

/** Says the goal of time in range, and whether a whole day meets it. */
function goalPart({ report, until }: ShownDay, words: Words): TemplateResult | typeof nothing {
  const { say } = words;
  const goal = describeGoals({ ...words, summary: report }).find(
    ({ range }) => range === "in_range",
  );
  if (!goal) return nothing;
  const text = say("labelled", { label: say("goal"), value: goal.limit });
  return html`${text} ${until === undefined ? metSign(goal.met, words) : nothing}`;
}

/** Says how low the lowest reading of the lows was. */
function lowestText({ report, summary }: ShownDay, { format, say, status }: Words): string {
  const lows = report.lows.filter(({ day }) => day === summary.day);
  if (!summary.metrics.low_episodes || lows.length === 0) return "";
  const lowest = Math.min(...lows.map(({ lowest_mg_dl }) => lowest_mg_dl));
  return say("down_to", { value: format.reading(lowest, status) });
}

/** Returns the totals of the diary, as far as something was logged. */
function totals({ isDiaryKnown, report }: ShownDay, { format, say }: Words): Figure[] {
  const { carbs_g = null, insulin_units = null } = report.diary?.totals ?? {};
  const known = (total: number | null) => (total === 0 && !isDiaryKnown ? null : total);
  return [
    { name: say("carbs"), text: written(known(carbs_g), (grams) => `${format.amount(grams)} g`) },
    {
      name: say("insulin"),
      text: written(known(insulin_units), (units) =>
        say("insulin_units", { amount: format.amount(units) }),
      ),
    },
  ];
}

function written(value: number | null, write: (value: number) => string): string | undefined {
  return value === null ? undefined : write(value);
}
