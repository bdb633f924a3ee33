import { html, nothing, type TemplateResult } from "lit";
import { findLast } from "../../arrays";
import { bandOf } from "../../data/bands";
import { freshnessAt } from "../../data/freshness";
import type { Status } from "../../data/messages";
import { duration } from "../../format/formatter";
import { startOfDay } from "../../format/zone";
import { accountName, entitiesBeside } from "../../home-assistant/account";
import type { HomeAssistant } from "../../home-assistant/hass";
import { isText } from "../../localize";
import type { Drawing } from "../account-card";
import type { GlucoseCardConfig } from "./config";

const ARROWS: Record<string, number> = {
  rising_quickly: -90,
  rising: -90,
  rising_slightly: -45,
  steady: 0,
  falling_slightly: 45,
  falling: 90,
  falling_quickly: 90,
};

/** Draws the name, the latest reading with its trend, and how old it is. */
export function latestHeader(
  drawing: Drawing,
  status: Status,
  config: GlucoseCardConfig,
): TemplateResult {
  const { feed, format, hass, say } = drawing;
  const latest = findLast(feed.readings, ([time]) => time === status.latest);
  const shown = freshnessAt(status, feed.now) === "stale" ? undefined : latest;
  const trend = hass.states[entitiesBeside(hass, config.entity).get("sensor.trend") ?? ""]?.state;
  return html`<header>
    <div>
      <h2>${config.title ?? accountName(hass, config.entity)}</h2>
      <div class="latest">
        <span class="value">${shown ? format.reading(shown[1], status) : "–"}</span>
        <span class="quiet">${status.unit}</span>
        ${shown && trend ? trendArrow(trend, drawing) : nothing}
        ${shown ? html`<span class="band">${say(bandOf(shown[1], status.limits))}</span>` : nothing}
      </div>
    </div>
    <div class="age quiet">${ageLines(drawing, status, config)}</div>
  </header>`;
}

function ageLines(
  { feed, format, hass, say }: Drawing,
  status: Status,
  config: GlucoseCardConfig,
): TemplateResult {
  if (status.latest === null) return html``;
  const freshness = freshnessAt(status, feed.now);
  const time =
    startOfDay(feed.now, format.zone) <= status.latest
      ? format.time(status.latest)
      : format.dayAndTime(status.latest);
  if (freshness === "stale") {
    return html`<strong class="stale">${say("no_readings_since", { time })}</strong>
      <div>${staleReason(hass, config.entity)}</div>`;
  }
  const age = duration(feed.now - status.latest, say);
  return html`<div>${time}</div>
    <div>${say("data_from", { duration: age })}, ${say(freshness === "late" ? "late" : "normal_delay")}</div>`;
}

function trendArrow(trend: string, { say }: Drawing): TemplateResult {
  const angle = ARROWS[trend];
  if (angle === undefined || !isText(trend)) return html``;
  const double = trend.endsWith("_quickly");
  return html`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${say(trend)}>
    <title>${say(trend)}</title>
    <g transform="rotate(${angle} 12 12)">
      <path d=${double ? "M2,8H14M2,16H14M11,3L21,12L11,21" : "M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`;
}

/** Says why nothing comes, in the words of the entity that reports it. */
function staleReason(hass: HomeAssistant, entityId: string): string {
  const stale = hass.states[entitiesBeside(hass, entityId).get("binary_sensor.stale_data") ?? ""];
  return stale ? hass.formatEntityAttributeValue(stale, "reason") : "";
}
