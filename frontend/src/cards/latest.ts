import { css, html, nothing, svg, type TemplateResult } from "lit";
import { type Band, bandOf } from "../data/bands";
import type { Latest } from "../data/latest";
import { currentLive, liveText } from "../data/live";
import type { Live, Status } from "../data/messages";
import { duration } from "../format/formatter";
import { startOfDay } from "../format/zone";
import { accountName, entitiesBeside, glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { isText, type Localize } from "../localize";
import type { Drawing } from "./account-card";
import type { CardConfig } from "./config";

const ARROWS: Record<string, number> = {
  rising_quickly: -90,
  rising: -90,
  rising_slightly: -45,
  steady: 0,
  falling_slightly: 45,
  falling: 90,
  falling_quickly: 90,
};

/** What each range looks like, so that nothing depends on colors: triangles point up or down. */
const RANGE_MARKS: Record<Band, string> = {
  very_low: "M0,0H12L6,6ZM0,6H12L6,12Z",
  low: "M0,1H12L6,11Z",
  in_range: "M6,1a5,5 0 1 1 -.01,0Z",
  high: "M0,11H12L6,1Z",
  very_high: "M0,6H12L6,0ZM0,12H12L6,6Z",
};

/** The latest reading in words and marks, for cards that show little else. */
export interface LatestParts {
  /** Whose it is, if there is more than one account or if somebody has said so. */
  name: string;
  /** "–" where there is none to show. */
  value: string;
  band: Band | undefined;
  arrow: TemplateResult | typeof nothing;
  /** How old it is, or since when there are none. */
  age: string;
  /** Why nothing new arrives, or that it is late. */
  reason: string;
  /** The last value of another integration while it is current. */
  live: LiveParts | undefined;
}

/** A live value in words and marks. */
export interface LiveParts {
  band: Band;
  value: string;
  /** Whose it is. */
  source: string;
  /** How old it is. */
  age: string;
}

/** Returns the latest reading in words and marks. */
export function latestParts(drawing: Drawing, latest: Latest, config: CardConfig): LatestParts {
  const { feed, format, hass } = drawing;
  const status = feed.status as Status;
  const isOneOfMany = glucoseEntities(hass).length > 1;
  const name = config.title ?? (isOneOfMany ? accountName(hass, config.entity) : "");
  const { reading } = latest;
  const live = liveParts(drawing, latest.live);
  const shared = { name, live, ...ageParts(drawing, latest, config.entity) };
  if (!reading) return { ...shared, value: "–", band: undefined, arrow: nothing };
  return {
    ...shared,
    value: format.reading(reading[1], status),
    band: bandOf(reading[1], status.limits),
    arrow: trendArrow(drawing, config.entity),
  };
}

/** Returns the last live value in words and marks; nothing while none is current. */
export function liveParts(
  { feed, format, say }: Drawing,
  live: Live | undefined,
): LiveParts | undefined {
  const current = currentLive(live, feed.now);
  if (!live || !current) return undefined;
  const [time, mgDl] = current;
  const status = feed.status as Status;
  return {
    band: bandOf(mgDl, status.limits),
    value: format.reading(mgDl, status),
    source: liveText(live, say),
    age: say("ago", { duration: duration(Math.max(feed.now - time, 0), say) }),
  };
}

function ageParts(
  drawing: Drawing,
  { freshness }: Latest,
  entity: string,
): Pick<LatestParts, "age" | "reason"> {
  const { feed, hass, say } = drawing;
  const { latest, signed_out } = feed.status as Status;
  if (latest === null) return { age: say("none_yet"), reason: "" };
  if (freshness === "stale") {
    const age = say("no_readings_since", { time: shortTime(drawing, latest) });
    return { age, reason: staleReason(hass, entity) };
  }
  const age = say("ago", { duration: duration(feed.now - latest, say) });
  if (signed_out) return { age, reason: say("refused_sign_in") };
  return { age, reason: freshness === "late" ? say("late") : "" };
}

/** Writes the time of a reading, with its day where that isn't today. */
export function latestTime({ feed, format }: Drawing, time: number): string {
  return startOfDay(feed.now, format.zone) <= time ? format.time(time) : format.dayAndTime(time);
}

/** Writes the time of a reading in little room: the longer ago, the less precisely. */
function shortTime({ feed, format }: Drawing, time: number): string {
  const isSince = (days: number) => startOfDay(feed.now, format.zone, days) <= time;
  if (isSince(0)) return format.time(time);
  if (isSince(-6)) return `${format.weekday(time)} ${format.time(time)}`;
  return format.date(time, { day: "numeric", month: "short" });
}

/** Draws the trend of an account, as its entity has it. */
export function trendArrow(
  { hass, say }: Drawing,
  entity: string,
): TemplateResult | typeof nothing {
  const trend = hass.states[entitiesBeside(hass, entity).get("sensor.trend") ?? ""]?.state ?? "";
  const angle = ARROWS[trend];
  if (angle === undefined || !isText(trend)) return nothing;
  const double = trend.endsWith("_quickly");
  return html`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${say(trend)}>
    <title>${say(trend)}</title>
    <g transform="rotate(${angle} 12 12)">
      <path d=${double ? "M2,8H14M2,16H14M11,3L21,12L11,21" : "M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`;
}

/** Says why there are no new readings, in the words of the entity that reports it. */
export function staleReason(hass: HomeAssistant, entity: string): string {
  const stale = hass.states[entitiesBeside(hass, entity).get("binary_sensor.stale_data") ?? ""];
  return stale ? hass.formatEntityAttributeValue(stale, "reason") : "";
}

/** Draws the mark of a range in its color, beside a word that says which it is. */
export function rangeMark(band: Band): TemplateResult {
  return mark(band, "0 0 12 12", `fill: ${colorOf(band)}`);
}

/** Draws the mark of a range for a live value, hollow like its dot. */
export function hollowMark(band: Band): TemplateResult {
  return mark(band, "-1 -1 14 14", `fill: none; stroke: ${colorOf(band)}; stroke-width: 2`);
}

function mark(band: Band, box: string, style: string): TemplateResult {
  return html`<svg class="range-mark" viewBox=${box} aria-hidden="true">
    ${svg`<path d=${RANGE_MARKS[band]} style=${style}></path>`}
  </svg>`;
}

/** Draws what hollow dots mean, for the legend of a chart. */
export function liveKey(live: Live, say: Localize): TemplateResult {
  return html`<li><svg class="live-key" viewBox="-7 -7 14 14" aria-hidden="true"><circle r="4"></circle></svg>
    <span>${liveText(live, say)}</span></li>`;
}

/** Draws a live value in a line, with the word of its range for those who can't see its mark. */
export function liveLine({ age, band, source, value }: LiveParts, say: Localize): TemplateResult {
  return html`<span class="live" title="${value}, ${source}, ${age}">${hollowMark(band)}
    <span class="live-value">${value}</span><span class="hidden">${say(band)}</span>
    <span class="live-source">${source}</span><span class="live-age">${age}</span></span>`;
}

/** The looks of the latest reading, and of a live value beside it. */
export const latestStyles = css`
  :host {
    --stale: color-mix(in srgb, var(--error-color, #db4437) 75%, var(--text));
  }
  .arrow {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .live {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    white-space: nowrap;
  }
  .live .range-mark {
    flex: none;
    width: 12px;
  }
  .live-value {
    font-weight: 500;
  }
  .live-source {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .live-age {
    color: var(--quiet);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

/** Returns the color of a range, as CSS. */
export function colorOf(band: Band): string {
  return `var(--${band.replace("_", "-")})`;
}
