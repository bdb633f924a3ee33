import { type SVGTemplateResult, svg } from "lit";
import { linearScale, type Scale } from "../chart/scales";
import type { CalendarLane, EventsLane, NumbersLane, StatesLane } from "../data/messages";
import { type HomeLane, isQuiet, knownSpans } from "./home-lane";
import { fitted } from "./labels";

/** How high what happened is drawn, in pixels. */
export const BODY_HEIGHTS = { states: 12, numbers: 22, events: 14, calendar: 15 } as const;
const INSIDE = "fill:var(--text);font-size:10.5px";
/** Shorter bars would be invisible. */
const MIN_WIDTH = 1.2;
/** Bars that begin so close to each other can't be seen apart. */
const CROWDED = 2.5;
const LABEL_LEFT = 5;
const MARK_RADIUS = 4;
/** How many degrees of "part of the time" can be told apart. */
const SHARE_LEVELS = 4;

/** Draws what happened in a lane. */
export function bodyOf(home: HomeLane, x: Scale): SVGTemplateResult | "" {
  const { lane } = home;
  switch (lane?.kind) {
    case "states":
      return states(home, lane, x);
    case "numbers":
      return numbers(home, lane, x);
    case "events":
      return events(home, lane, x);
    case "calendar":
      return calendar(lane, x);
    default:
      return "";
  }
}

/** The edges of something on the axis; undefined where it isn't on it. */
function edgesOf(start: number, end: number, x: Scale): [left: number, width: number] | undefined {
  const [first, last] = x.domain;
  if (end < first || start > last) return undefined;
  const left = x(Math.max(start, first));
  return [left, Math.max(x(Math.min(end, last)) - left, MIN_WIDTH)];
}

function block(left: number, width: number, top: number, height: number): string {
  return `M${left.toFixed(2)},${top}h${width.toFixed(2)}v${height}h-${width.toFixed(2)}z`;
}

/** Draws bars: those that only are on or off in full, and others with their names. */
function states(home: HomeLane, { bars }: StatesLane, x: Scale) {
  const height = BODY_HEIGHTS.states;
  const levels = new Map<number, string>();
  const [named, edges]: [string[], string[]] = [[], []];
  const labels: SVGTemplateResult[] = [];
  const loud = bars.filter(([, , state]) => !isQuiet(state));
  loud.forEach(([start, end, state, share], place) => {
    const found = edgesOf(start, end, x);
    if (!found) return;
    const [left, seen] = found;
    const next = loud[place + 1]?.[0];
    const isCrowded = next !== undefined && x(next) - x(start) < CROWDED;
    // Among others, a bar is as faint as it is thin, so that many of them don't seem to be one.
    const width = isCrowded ? x(end) - x(start) : seen;
    if (state === "on" || share < 1) {
      const level = Math.ceil(share * SHARE_LEVELS);
      levels.set(level, (levels.get(level) ?? "") + block(left, width, 1, height - 2));
      return;
    }
    named.push(block(left, Math.max(width - 1, MIN_WIDTH), 0, height));
    edges.push(block(left, Math.max(width - 1, MIN_WIDTH), height - 2, 2));
    const text = fitted(home.stateText(state), width - 2 * LABEL_LEFT);
    if (text) labels.push(svg`<text style=${INSIDE} x=${left + LABEL_LEFT} y="8.5">${text}</text>`);
  });
  const [[first, final], [left, right]] = [x.domain, x.range];
  // A gap that is too short to be seen would only hide the line beside it.
  const gap = ((final - first) / (right - left)) * MIN_WIDTH * 2;
  return svg`${knownSpans(bars, gap).map(([start, end]) => baseline(start, end, height - 0.5, x))}
    ${Array.from(levels, ([level, path]) => svg`<path fill="var(--lane)" fill-opacity=${0.25 + (0.75 * level) / SHARE_LEVELS} d=${path}></path>`)}
    <path fill="var(--lane)" fill-opacity=".22" d=${named.join("")}></path>
    <path fill="var(--lane)" d=${edges.join("")}></path>
    ${labels}`;
}

/** Draws a line of numbers, each of which holds until the next. */
function numbers(home: HomeLane, lane: NumbersLane, x: Scale): SVGTemplateResult | "" {
  const extremes = numbersIn(lane, x.domain);
  if (!extremes) return "";
  const height = BODY_HEIGHTS.numbers;
  const [lowest, highest] = extremes;
  const y = linearScale(lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest], [
    height - 1.5,
    1.5,
  ]);
  const [first, last] = x.domain;
  const until = Math.min(last, home.readUntil);
  let path = "";
  let isDrawing = false;
  lane.numbers.forEach(([time, value], place) => {
    const end = Math.min(lane.numbers[place + 1]?.[0] ?? until, until);
    if (end < first || time > until) return;
    if (value === null) {
      isDrawing = false;
      return;
    }
    const at = y(value).toFixed(1);
    path += isDrawing ? `V${at}` : `M${x(Math.max(time, first)).toFixed(1)},${at}`;
    path += `H${x(end).toFixed(1)}`;
    isDrawing = true;
  });
  return svg`<path fill="none" stroke="var(--lane)" stroke-width="1.5" stroke-linejoin="round" d=${path}></path>`;
}

/** Draws marks, with what happened where there is room. */
function events(home: HomeLane, { known_since, marks }: EventsLane, x: Scale): SVGTemplateResult {
  const height = BODY_HEIGHTS.events;
  const middle = height / 2;
  const [, end] = x.range;
  const shown = marks.filter(([time]) => x.domain[0] <= time && time <= x.domain[1]);
  const path = shown
    .map(
      ([time]) =>
        `M${(x(time) - MARK_RADIUS).toFixed(1)},${middle}l${MARK_RADIUS},-${MARK_RADIUS}l${MARK_RADIUS},${MARK_RADIUS}l-${MARK_RADIUS},${MARK_RADIUS}z`,
    )
    .join("");
  return svg`${baseline(known_since, home.readUntil, middle, x)}
    <path fill="var(--lane)" d=${path}></path>
    ${shown.map(([time, type, total], place) => {
      const left = x(time) + MARK_RADIUS + 3;
      const next = shown[place + 1];
      const room = (next ? x(next[0]) - MARK_RADIUS : end) - left - 3;
      const text = total > 1 ? `×${total}` : type ? home.eventText(type) : "";
      const label = fitted(text, room);
      return label ? svg`<text style=${INSIDE} x=${left} y=${middle + 3.5}>${label}</text>` : "";
    })}`;
}

/** Draws the events of a calendar with their titles, the longest beneath the others. */
function calendar(lane: CalendarLane, x: Scale): SVGTemplateResult {
  const height = BODY_HEIGHTS.calendar;
  const shown = lane.events.flatMap(([start, end, title, isAllDay]) => {
    const edges = edgesOf(start, end, x);
    return edges ? [{ left: edges[0], width: edges[1], title, isAllDay }] : [];
  });
  const [days, times] = [
    shown.filter(({ isAllDay }) => isAllDay),
    shown.filter((event) => !event.isAllDay),
  ];
  return svg`
    <path fill="var(--lane)" fill-opacity=".22" d=${days.map(({ left, width }) => block(left, width - 1, 0, height)).join("")}></path>
    <path fill="var(--lane)" fill-opacity=".22" d=${times.map(({ left, width }) => block(left, width, 0, height)).join("")}></path>
    <path fill="var(--lane)" d=${times.map(({ left }) => block(left, 2.5, 0, height)).join("")}></path>
    ${shown.map(({ left, title, width }, place) => {
      const next = shown[place + 1]?.left ?? Number.POSITIVE_INFINITY;
      // The title of a short event may go on where nothing else is.
      const room = Math.min(next, Math.max(x.range[1], left + width)) - left - 2 * LABEL_LEFT;
      const text = fitted(title, Math.min(room, Math.max(width, 90)));
      return text ? svg`<text style=${INSIDE} x=${left + LABEL_LEFT} y="11">${text}</text>` : "";
    })}`;
}

/** Draws from when to when something is known, so that nothing differs from not knowing. */
function baseline(since: number | null, until: number, top: number, x: Scale) {
  const edges = since === null ? undefined : edgesOf(since, until, x);
  return edges && edges[1] > MIN_WIDTH
    ? svg`<line stroke="var(--lane)" opacity=".5" x1=${edges[0]} x2=${edges[0] + edges[1]} y1=${top} y2=${top}></line>`
    : "";
}

/** Returns the lowest and the highest number that holds at a time on the axis. */
export function numbersIn(lane: NumbersLane, [start, end]: readonly [number, number]) {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  lane.numbers.forEach(([time, value], place) => {
    const until = lane.numbers[place + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    if (value === null || until <= start || time >= end) return;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  });
  return lowest <= highest ? ([lowest, highest] as const) : undefined;
}
