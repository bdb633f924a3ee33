import { html, nothing, type TemplateResult } from "lit";
import { findLast } from "../../arrays";
import { bandOf } from "../../data/bands";
import { freshnessAt } from "../../data/freshness";
import type { Status } from "../../data/messages";
import { duration } from "../../format/formatter";
import { titleOf } from "../../home-assistant/account";
import type { Drawing } from "../account-card";
import { latestTime, liveLine, liveParts, staleReason, trendArrow } from "../latest";
import type { GlucoseCardConfig } from "./config";

/** Draws the title, the latest reading with its trend, and how old it is. */
export function latestHeader(
  drawing: Drawing,
  status: Status,
  config: GlucoseCardConfig,
): TemplateResult {
  const { feed, format, say } = drawing;
  const latest = findLast(feed.readings, ([time]) => time === status.latest);
  const live = liveParts(drawing, feed.live);
  const shown = freshnessAt(status, feed.now) === "stale" ? undefined : latest;
  return html`<header>
    <div>
      <h2>${titleOf(drawing, config, "glucose_card")}</h2>
      <div class="latest">
        <span class="value">${shown ? format.reading(shown[1], status) : "–"}</span>
        <span class="quiet">${status.unit}</span>
        ${shown ? trendArrow(drawing, config.entity) : nothing}
        ${shown ? html`<span class="band">${say(bandOf(shown[1], status.limits))}</span>` : nothing}
      </div>
    </div>
    <div class="age quiet">${ageLines(drawing, status, config)}</div>
    ${live ? liveLine(live, say) : nothing}
  </header>`;
}

function ageLines(drawing: Drawing, status: Status, { entity }: GlucoseCardConfig): TemplateResult {
  const { feed, hass, say } = drawing;
  if (status.latest === null) return html``;
  const freshness = freshnessAt(status, feed.now);
  const time = latestTime(drawing, status.latest);
  if (freshness === "stale") {
    return html`<strong class="stale">${say("no_readings_since", { time })}</strong>
      <div>${staleReason(hass, entity)}</div>`;
  }
  const age = duration(feed.now - status.latest, say);
  return html`<div>${time}</div>
    <div>${say("data_from", { duration: age })}, ${say(freshness === "late" ? "late" : "normal_delay")}</div>`;
}
