import { type SVGTemplateResult, svg } from "lit";
import type { LaneScene } from "../chart/lane-set";
import type { Scale } from "../chart/scales";
import type { NumbersLane } from "../data/messages";
import type { Formatter } from "../format/formatter";
import { DAY } from "../format/zone";
import type { Localize } from "../localize";
import { BODY_HEIGHTS, bodyOf, numbersIn } from "./bodies";
import { styleOf } from "./colors";
import { type HomeLane, recordedSince } from "./home-lane";
import { fitted, labelWidth } from "./labels";

/** The rows of a lane, in pixels: its name, and what happened. */
const NAME_HEIGHT = 14;
const LOADING_HEIGHT = 12;
const GAP = 5;
const NOTE_LEFT = 10;

/** Returns the lanes that a viewer may see. */
function visibleLanes(lanes: readonly HomeLane[]): HomeLane[] {
  return lanes.filter(({ lane }) => lane?.kind !== "not_allowed");
}

/** Returns how high the lanes of the home are together. */
export function homeLanesHeight(lanes: readonly HomeLane[]): number {
  return visibleLanes(lanes).reduce((height, { lane }) => height + rowHeight(lane), 0);
}

/** Draws the lanes of the home, one below the other, from a height on. */
export function drawHomeLanes(
  lanes: readonly HomeLane[],
  top: number,
  scene: LaneScene,
): SVGTemplateResult[] {
  let below = top;
  const since = recordedSince(lanes);
  return visibleLanes(lanes).map((home) => {
    const at = below;
    below += rowHeight(home.lane);
    return svg`<g class="lane" style=${styleOf(home.color)} transform="translate(0,${at})">
      ${nameOf(home, scene, since)}
      <g transform="translate(0,${NAME_HEIGHT})">${bodyOf(home, scene.x)}</g>
    </g>`;
  });
}

function bodyHeight(lane: HomeLane["lane"]): number {
  return lane && lane.kind in BODY_HEIGHTS
    ? BODY_HEIGHTS[lane.kind as keyof typeof BODY_HEIGHTS]
    : LOADING_HEIGHT;
}

function rowHeight(lane: HomeLane["lane"]): number {
  return NAME_HEIGHT + bodyHeight(lane) + GAP;
}

/** Draws the name of a lane, and what is to be said of all of it. */
function nameOf(
  home: HomeLane,
  { format, plot, say, x }: LaneScene,
  since: number | undefined,
): SVGTemplateResult {
  const { lane, name } = home;
  const room = plot.right - plot.left;
  const note = noteOf(home, since, format, say);
  const range = lane?.kind === "numbers" ? rangeOf(home, lane, x) : "";
  const shown = fitted(name, room * (note || range ? 0.6 : 1));
  const left = room - labelWidth(shown) - NOTE_LEFT;
  const whole = [range, note].filter(Boolean).join(" · ");
  const choices = [whole, note, range].filter((text) => labelWidth(text) <= left);
  return svg`<text style="fill:var(--text);paint-order:stroke;stroke:var(--paper);stroke-width:3px" x=${plot.left} y="10">${shown}<tspan style="fill:var(--quiet)" dx="6">${
    choices.find(Boolean) ?? fitted(note || range, left)
  }</tspan></text>`;
}

/** Says why a lane is empty, or since when it is recorded if that is later than for others. */
function noteOf(
  { lane }: HomeLane,
  since: number | undefined,
  format: Formatter,
  say: Localize,
): string {
  if (!lane) return say("loading");
  if (lane.kind === "failed") return say("lane_failed");
  if (lane.kind === "not_allowed" || lane.kind === "calendar") return "";
  if (lane.known_since === null) return say("lane_nothing");
  return since !== undefined && lane.known_since > since + DAY
    ? say("lane_since", { time: format.dayAndTime(lane.known_since) })
    : "";
}

/** Says between which numbers a line is. */
function rangeOf({ stateText }: HomeLane, lane: NumbersLane, x: Scale): string {
  const extremes = numbersIn(lane, x.domain);
  if (!extremes) return "";
  const [lowest, highest] = extremes;
  return lowest === highest
    ? stateText(String(lowest))
    : `${stateText(String(lowest))} – ${stateText(String(highest))}`;
}
