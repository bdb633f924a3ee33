import { css, html, nothing, svg, type TemplateResult } from "lit";
import { type Share, sharesOf } from "../chart/band-bar";
import { BANDS, bandsOf } from "../data/bands";
import type { Goal, GoalRange } from "../data/messages";
import { showMerged } from "../format/numbers";
import type { SummaryView } from "./parts";

/** A goal in words, and the figure that it is about. */
export interface DescribedGoal {
  range: GoalRange;
  name: string;
  /** A dash if there are too few readings. */
  percent: string;
  /** How much it should be, such as "above 70%". */
  limit: string;
  met: boolean | null;
}

type Words = Pick<SummaryView, "format" | "say" | "status" | "summary">;

/** Returns the goals of a summary in words. */
export function describeGoals({ format, say, status, summary }: Words): DescribedGoal[] {
  const shares = sharesOf(summary);
  return summary.goals.map((goal) => ({
    range: goal.range,
    name: rangeName(goal.range, { format, say, status }),
    percent: shares ? format.shownPercent(rangeShare(goal.range, shares)) : "–",
    limit: limitOf(goal, { format, say }),
    met: goal.met,
  }));
}

/** Lists the goals with the current figures; a tick or an empty circle says whether they are met. */
export function goalsPart(view: SummaryView): TemplateResult | typeof nothing {
  const goals = describeGoals(view);
  if (goals.length === 0) return nothing;
  const { say } = view;
  return html`<div class="goals">
    <h3>${say("goals")}</h3>
    <ul>${goals.map(
      ({ limit, met, name, percent, range }) => html`<li data-goal=${range}>
        ${metSign(met, view)}
        <span class="name">${name}</span> <strong>${percent}</strong>
        <span class="quiet small">${say("labelled", { label: say("goal"), value: limit })}</span>
      </li>`,
    )}</ul>
  </div>`;
}

/** Draws whether a goal is met; nothing where that is unknown. */
export function metSign(
  met: boolean | null,
  { say }: Pick<SummaryView, "say">,
): TemplateResult | typeof nothing {
  if (met === null) return html`<span></span>`;
  const circle = svg`<circle cx="8" cy="8" r="6.5"></circle>`;
  const tick = svg`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;
  return html`<svg class="met-sign" viewBox="0 0 16 16" role="img"
    aria-label=${say(met ? "goal_met" : "goal_not_met")}>${circle}${met ? tick : nothing}</svg>`;
}

function limitOf(
  { less_than_percent, more_than_percent }: Goal,
  { format, say }: Pick<Words, "format" | "say">,
): string {
  const value = (percent: number) => format.shownPercent({ value: percent, digits: 0, sign: "" });
  return more_than_percent === null
    ? say("below", { value: value(less_than_percent ?? 0) })
    : say("above", { value: value(more_than_percent) });
}

/** Says what a range is called, such as "below 70". */
export function rangeName(
  range: GoalRange,
  { format, say, status }: Omit<Words, "summary">,
): string {
  const { high_mg_dl, low_mg_dl, very_high_mg_dl, very_low_mg_dl } = status.limits;
  const value = (mgDl: number) => ({ value: format.glucose(mgDl, status) });
  switch (range) {
    case "in_range":
      return say("in_range");
    case "very_low":
      return say("below", value(very_low_mg_dl));
    case "below":
      return say("below", value(low_mg_dl));
    case "above":
      return say("above", value(high_mg_dl));
    case "very_high":
      return say("above", value(very_high_mg_dl));
  }
}

/** Returns the share of a range as it is shown next to the others. */
export function rangeShare(
  range: GoalRange,
  shares: readonly Share[],
): ReturnType<typeof showMerged> {
  const percents = shares.map(({ percent }) => percent);
  return showMerged(percents, ...bandsOf(range).map((band) => BANDS.indexOf(band)));
}

export const goalStyles = css`
  .goals h3 {
    margin: 0 0 4px;
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
  }
  .goals ul {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    gap: 4px 8px;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .goals li {
    display: contents;
  }
  .goals .name::first-letter {
    text-transform: uppercase;
  }
  .goals .name {
    display: block;
  }
  .goals strong {
    text-align: end;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .met-sign {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .met-sign path {
    stroke: var(--text);
    stroke-width: 2;
  }
`;
