import { html, nothing, type PropertyValues, svg, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { OverlayChart, overlayChartStyles } from "../../chart/overlay-chart";
import { drawPointer, pointerStyles } from "../../chart/pointer";
import { Sized } from "../../chart/sized";
import { openDay } from "../../data/day-link";
import type { Status } from "../../data/messages";
import type { Formatter } from "../../format/formatter";
import { firstWeekdayOf, weekdayName, weekdaysFrom } from "../../format/weekday";
import { startOf } from "../../format/zone";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { daysNav } from "../days-nav";
import { chartStyles } from "../glucose/styles";
import { LinePointer } from "../line-pointer";
import { missingNotice } from "../notices";
import { weekStyles } from "../week-styles";
import { type OverlayCardConfig, overlaySchema } from "./config";
import { MAX_LINES, OverlayController, WEEKDAYS_OF } from "./controller";
import { styles } from "./styles";

@customElement("dexcom-overlay-content")
export class OverlayContent extends AccountCard<OverlayCardConfig> {
  private readonly controller = new OverlayController(this);
  private readonly chart = new OverlayChart();
  private readonly sized = new Sized(this, ".chart");
  private readonly pointer = new LinePointer(this, this.controller.picker, this.chart);
  private bubble: (() => void) | undefined;

  /** Opens a day over the page. */
  open(day: string): void {
    openDay(this, day);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("config") && this.config) this.controller.configure(this.config);
    this.controller.update(this.feeds.feed, this.period.store);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.bubble?.();
  }

  protected override draw(drawing: Drawing, config: OverlayCardConfig): TemplateResult {
    const { feed, notice, say } = drawing;
    const { controller } = this;
    const { days, span, trouble } = controller;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    if (!days || !span) return this.message(say(trouble ?? "loading"), notice);
    return html`<ha-card>
      ${notice} ${missingNotice(drawing, span.start, span.end)}
      <div class="header">
        <h2>${config.title ?? say("overlay_card")}</h2>
        ${daysNav(overlaySchema.options.days.values, controller.shownDays, say, (count) =>
          controller.showDays(count),
        )}
      </div>
      ${this.weekdays(drawing)}
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${this.chartPart(drawing, status)} ${this.legend(drawing)}
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

  private chartPart(drawing: Drawing, status: Status): TemplateResult {
    const { format, say } = drawing;
    const { controller, pointer, sized } = this;
    const { days = [], picker, profile } = controller;
    const { look } = picker;
    const { size } = sized;
    this.bubble = () => this.drawBubble(drawing, status);
    return html`<div class="chart" aria-busy=${controller.isLoading}>
      ${
        size.width > 0 && size.height > 0
          ? html`<svg width=${size.width} height=${size.height} tabindex="0" role="slider"
              data-lines=${days.length}
              aria-label=${say("overlay_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(days.length - 1, 0)}
              aria-valuenow=${look ? days.indexOf(look.line) : 0}
              aria-valuetext=${look ? dayName(look.line.day, format) : say("labelled", { label: say("days"), value: days.length })}
              @keydown=${pointer.onKey}
              @blur=${pointer.onLeave}
              @pointerdown=${pointer.onDown}
              @pointermove=${pointer.onMove}
              @pointerleave=${pointer.onLeave}
              @click=${pointer.onClick}>
              ${this.chart.draw(days, profile, look?.line, size, status, format)}
            </svg>`
          : nothing
      }
      <div class="pointer" aria-hidden="true"></div>
      ${
        days.length === 0
          ? html`<div class="empty quiet">${say(controller.isComplete ? "no_readings_here" : "loading")}</div>`
          : nothing
      }
    </div>`;
  }

  private legend({ format, say }: Drawing): TemplateResult {
    const { days = [], isCut, picker, profile } = this.controller;
    const { look } = picker;
    const hasMedian = profile.some(({ p50_mg_dl }) => p50_mg_dl !== null);
    return html`<footer>
      <ul class="legend">
        <li>${sample("line")}${say("labelled", { label: say("days"), value: days.length })}</li>
        ${hasMedian ? html`<li>${sample("median")}${say("median")}</li>` : nothing}
        ${isCut ? html`<li>${say("lines_last", { count: MAX_LINES })}</li>` : nothing}
      </ul>
      ${
        look
          ? html`<button class="open" @click=${() => this.open(look.line.day)}>${say("open_day", { day: dayName(look.line.day, format) })}</button>`
          : nothing
      }
    </footer>`;
  }

  private drawBubble({ format }: Drawing, status: Status): void {
    const place = this.renderRoot.querySelector<HTMLElement>(".pointer");
    const { look } = this.controller.picker;
    if (!place) return;
    const reading = look?.reading;
    const { x, y } = this.chart;
    const pointed = look && {
      left: x(reading ? reading[0] : (x.domain[0] + x.domain[1]) / 2),
      top: reading && y(reading[1]),
      comparedTop: undefined,
      content: html`<div><strong>${dayName(look.line.day, format)}</strong></div>
        ${reading && html`<div>${format.reading(reading[1], status)} ${status.unit}</div>`}`,
    };
    drawPointer(place, this.pointer.isPointing ? pointed : undefined, this.sized.size);
  }

  static override styles = [
    theme,
    overlayChartStyles,
    pointerStyles,
    chartStyles,
    weekStyles,
    styles,
  ];
}

function sample(kind: string): TemplateResult {
  return html`<svg viewBox="0 0 20 12" aria-hidden="true">${svg`<path class=${kind} d="M0,6H20"></path>`}</svg>`;
}

function dayName(day: string, format: Formatter): string {
  return format.date(startOf(day, format.zone), {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
}
