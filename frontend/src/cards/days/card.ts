import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { bandBarStyles, limitsText } from "../../chart/band-bar";
import { hourOfDay } from "../../chart/profile-chart";
import { glucoseScale, type Scale } from "../../chart/scales";
import { smallTraceStyles } from "../../chart/small-trace";
import { openDay } from "../../data/day-link";
import type { Status } from "../../data/messages";
import { extremesOf } from "../../data/readings";
import { zoneOf } from "../../format/formatter";
import { firstWeekdayOf } from "../../format/weekday";
import { titleOf } from "../../home-assistant/account";
import { lengthText } from "../../summary/texts";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { missingNotice } from "../notices";
import type { DaysCardConfig } from "./config";
import { type Day, DaysController } from "./controller";
import { dayTrace, PLOT, TICK_HOURS } from "./day-trace";
import { monthPart } from "./month";
import { MonthController } from "./month-controller";
import { monthStyles } from "./month-styles";
import { styles } from "./styles";

@customElement("dexcom-days-content")
export class DaysContent extends AccountCard<DaysCardConfig> {
  private readonly controller = new DaysController(this);
  private readonly month = new MonthController(this);

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, controller, hass, month } = this;
    if (!hass || !config) return;
    const [feed, zone, { store }] = [this.feeds.feed, zoneOf(hass), this.period];
    if (config.view === "month") month.update(feed, zone, firstWeekdayOf(hass.locale), store);
    else controller.update(feed, config.days, zone, store);
  }

  protected override draw(drawing: Drawing, config: DaysCardConfig): TemplateResult {
    const { feed, notice, say } = drawing;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    const header = html`<header>
      <h2>${titleOf(drawing, config, "days_card")}</h2>
      <span class="quiet">${say("in_range")}</span>
    </header>`;
    if (config.view === "month") {
      return html`<ha-card>${notice} ${header} ${monthPart(this, this.month, drawing)}</ha-card>`;
    }
    const { days, span, trouble } = this.controller;
    if (!days || !span) return this.message(say(trouble ?? "loading"), notice);
    const [, highest = 0] = extremesOf(this.controller.readingsOf(span)) ?? [];
    const y = glucoseScale(highest, status.limits, PLOT);
    return html`<ha-card>
      ${notice} ${missingNotice(drawing, span.start, span.end)}
      ${header}
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${
        days.length > 0
          ? html`<ul class="list">${days.map((day) => this.day(drawing, status, day, y))}</ul>`
          : html`<div class="message" role="status">${say("no_readings")}</div>`
      }
      ${legend(drawing, status)}
    </ha-card>`;
  }

  private day(drawing: Drawing, status: Status, day: Day, y: Scale): TemplateResult {
    const { format, say } = drawing;
    const { summary, shown } = day;
    const inRange = summary.metrics.in_range_percent;
    const percent = inRange == null ? undefined : format.percent(inRange);
    const length = lengthText(summary, format, say).trim();
    return html`<li>
      <button
        class=${isWeekend(summary.day) ? "weekend" : ""}
        @click=${() => openDay(this, summary.day)}
      >
        <span class="date">
          <span>${format.weekday(shown)}</span>
          <span class="quiet">${format.date(shown, { day: "numeric", month: "short" })}</span>
          ${length && html`<span class="quiet">${length}</span>`}
        </span>
        ${dayTrace(day, this.controller.readingsOf(day), status, y)}
        <span class="percent" title=${percent ? nothing : say("not_enough_data")}>
          ${percent ?? "–"}
          ${day.isSoFar ? html`<span class="quiet">${say("so_far")}</span>` : nothing}
        </span>
      </button>
    </li>`;
  }

  static override styles = [theme, bandBarStyles, smallTraceStyles, styles, monthStyles];
}

function legend({ format, say }: Drawing, status: Status): TemplateResult {
  const range = limitsText("in_range", status.limits, status, format, say);
  const times = TICK_HOURS.map((hour) => hourOfDay(hour, format));
  return html`<p class="quiet">
    ${say("days_legend", { range: `${range} ${status.unit}`, times: times.join(", ") })}
  </p>`;
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}
