import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { OverlayChart, overlayChartStyles } from "../../chart/overlay-chart";
import { pointerStyles } from "../../chart/pointer";
import type { Status } from "../../data/messages";
import type { Formatter } from "../../format/formatter";
import { firstWeekdayOf, weekdayName, weekdaysFrom } from "../../format/weekday";
import { startOf } from "../../format/zone";
import { titleOf } from "../../home-assistant/account";
import { theme } from "../../theme";
import type { Drawing } from "../account-card";
import { daysNav } from "../days-nav";
import { chartStyles } from "../glucose/styles";
import { LineCard, lineCardStyles, sample } from "../line-card";
import { LinePointer } from "../line-pointer";
import { missingNotice } from "../notices";
import { weekStyles } from "../week-styles";
import { type OverlayCardConfig, overlaySchema } from "./config";
import { MAX_LINES, OverlayController, type OverlayDay, WEEKDAYS_OF } from "./controller";
import { styles } from "./styles";

@customElement("dexcom-overlay-content")
export class OverlayContent extends LineCard<OverlayCardConfig, OverlayDay> {
  protected readonly controller = new OverlayController(this);
  protected readonly chart = new OverlayChart();
  protected readonly pointer = new LinePointer(this, this.controller.picker, this.chart);

  protected override draw(drawing: Drawing, config: OverlayCardConfig): TemplateResult {
    const { feed, notice, say } = drawing;
    const { controller } = this;
    const { days, span, trouble } = controller;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    if (!days || !span) {
      const text = trouble ?? (controller.hasAnswer ? "no_readings" : "loading");
      return this.message(say(text), notice);
    }
    return html`<ha-card>
      ${notice} ${missingNotice(drawing, span.start, span.end)}
      <div class="header">
        <h2>${titleOf(drawing, config, "overlay_card")}</h2>
        ${daysNav(overlaySchema.options.days.values, controller.shownDays, say, (count) =>
          controller.showDays(count),
        )}
      </div>
      ${this.weekdays(drawing)}
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${this.lines(drawing, status, days)}
    </ha-card>`;
  }

  private weekdays({ format, hass, say }: Drawing): TemplateResult {
    const { controller } = this;
    return html`<div class="toolbar">
      <div role="group" aria-label=${say("weekdays")} class="presets">
        ${overlaySchema.options.weekdays.values.map((name) => {
          const isShown = String(WEEKDAYS_OF[name]) === String(controller.weekdays);
          return html`<button aria-pressed=${isShown}
            @click=${() => controller.showWeekdays(WEEKDAYS_OF[name])}>${say(`weekdays_${name}`)}</button>`;
        })}
      </div>
      <div role="group" aria-label=${say("weekdays")} class="week">
        ${weekdaysFrom(firstWeekdayOf(hass.locale)).map(
          (weekday) => html`<button aria-pressed=${controller.weekdays.includes(weekday)}
            @click=${() => controller.toggle(weekday)}>${weekdayName(weekday, format)}</button>`,
        )}
      </div>
    </div>`;
  }

  private lines(drawing: Drawing, status: Status, days: readonly OverlayDay[]): TemplateResult {
    const { format, say } = drawing;
    const { isComplete, isCut, picker, profile } = this.controller;
    const hasMedian = profile.some(({ p50_mg_dl }) => p50_mg_dl !== null);
    const about = {
      lines: days,
      label: say("overlay_card"),
      count: say("labelled", { label: say("days"), value: days.length }),
      nameOf: ({ day }: OverlayDay) => dayName(day, format),
    };
    const empty = html`<div class="empty quiet">${say(isComplete ? "no_readings_here" : "loading")}</div>`;
    return html`${this.chartPart(
      drawing,
      about,
      (size) => this.chart.draw(days, profile, picker.look?.line, size, status, format),
      days.length === 0 ? empty : nothing,
    )}
    ${this.footer(
      drawing,
      about,
      html`${hasMedian ? html`<li>${sample("median")}${say("median")}</li>` : nothing}
        ${isCut ? html`<li>${say("lines_last", { count: MAX_LINES })}</li>` : nothing}`,
    )}`;
  }

  static override styles = [
    theme,
    overlayChartStyles,
    pointerStyles,
    chartStyles,
    weekStyles,
    lineCardStyles,
    styles,
  ];
}

function dayName(day: string, format: Formatter): string {
  return format.date(startOf(day, format.zone), {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
}
