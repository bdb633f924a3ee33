import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { limitsText } from "../../chart/band-bar";
import { hourOfDay } from "../../chart/profile-chart";
import { glucoseScale, type Scale } from "../../chart/scales";
import type { Status } from "../../data/messages";
import { extremesOf } from "../../data/readings";
import { zoneOf } from "../../format/formatter";
import { lengthText } from "../../summary/texts";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { type GlucoseCardConfig, glucoseSchema } from "../glucose/config";
import { missingNotice } from "../notices";
import type { DaysCardConfig } from "./config";
import { type Day, DaysController } from "./controller";
import { dayTrace, PLOT, TICK_HOURS } from "./day-trace";
import { styles } from "./styles";

@customElement("dexcom-days-content")
export class DaysContent extends AccountCard<DaysCardConfig> {
  private readonly controller = new DaysController(this);
  /** How the opened day is shown. */
  private dayConfig: GlucoseCardConfig | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, controller, hass } = this;
    if (!hass || !config) return;
    controller.update(this.feeds.feed, config.days, zoneOf(hass), this.period.store);
    if (changed.has("config")) this.dayConfig = glucoseSchema.parse({ ...config, title: null });
  }

  protected override draw(drawing: Drawing, config: DaysCardConfig): TemplateResult {
    const { feed, notice, say } = drawing;
    const { days, span, trouble } = this.controller;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    if (!days || !span) return this.message(say(trouble ?? "loading"), notice);
    const [, highest = 0] = extremesOf(this.controller.readingsOf(span)) ?? [];
    const y = glucoseScale(highest, status.limits, PLOT);
    return html`<ha-card>
      ${notice} ${missingNotice(drawing, span.start, span.end)}
      <header>
        <h2>${config.title ?? say("days_card")}</h2>
        <span class="quiet">${say("in_range")}</span>
      </header>
      <ul>
        ${days.map((day) => this.day(drawing, status, day, y))}
      </ul>
      ${legend(drawing, status)} ${this.openedDay(drawing)}
    </ha-card>`;
  }

  private day(drawing: Drawing, status: Status, day: Day, y: Scale): TemplateResult {
    const { format, say } = drawing;
    const { summary, shown } = day;
    const inRange = summary.metrics.in_range_percent;
    const percent = inRange == null ? undefined : format.percent(inRange);
    const length = lengthText(summary, format, say).trim();
    const label = `${say("open_day", { day: longDay(drawing, day) })}. ${
      percent ? say("labelled", { label: say("in_range"), value: percent }) : say("not_enough_data")
    }`;
    return html`<li>
      <button
        class=${isWeekend(summary.day) ? "weekend" : ""}
        aria-label=${label}
        aria-current=${this.controller.chosenDay?.start === day.start ? "date" : nothing}
        @click=${() => this.controller.choose(day)}
      >
        <span class="date">
          <span>${format.weekday(shown)}</span>
          <span class="quiet">${format.date(shown, { day: "numeric", month: "short" })}</span>
          ${length && html`<span class="quiet">${length}</span>`}
        </span>
        ${dayTrace(day, this.controller.readingsOf(day), status, y)}
        <span class="percent" title=${percent ? nothing : say("not_enough_data")}>
          ${percent ?? "–"}
        </span>
      </button>
    </li>`;
  }

  private openedDay(drawing: Drawing): TemplateResult | typeof nothing {
    const { opened } = this.controller;
    if (!opened) return nothing;
    const title = longDay(drawing, opened);
    return html`<dialog
      aria-label=${title}
      @close=${() => this.controller.close()}
      @click=${closeFromOutside}
    >
      <form method="dialog">
        <h2>${title}</h2>
        <button>${drawing.say("close")}</button>
      </form>
      <dexcom-glucose-content .config=${this.dayConfig} .hass=${drawing.hass}></dexcom-glucose-content>
    </dialog>`;
  }

  static override styles = [theme, styles];
}

function closeFromOutside(event: Event): void {
  if (event.target === event.currentTarget) (event.target as HTMLDialogElement).close();
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

function longDay({ format, say }: Drawing, { shown, summary }: Day): string {
  const date = format.date(shown, { weekday: "long", day: "numeric", month: "long" });
  return date + lengthText(summary, format, say);
}
