import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { limitsText } from "../../chart/band-bar";
import { pointerStyles } from "../../chart/pointer";
import { hourOfDay } from "../../chart/profile-chart";
import { Sized } from "../../chart/sized";
import { BANDS } from "../../data/bands";
import { inRangeGoal } from "../../data/goal-shade";
import type { HourCell, Status } from "../../data/messages";
import { showPercent } from "../../format/numbers";
import { firstWeekdayOf, weekdayName } from "../../format/weekday";
import { titleOf } from "../../home-assistant/account";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { daysNav } from "../days-nav";
import { missingNotice } from "../notices";
import { weekStyles } from "../week-styles";
import { type HoursCardConfig, hoursSchema } from "./config";
import { type Hour, HoursController, shadeOf } from "./controller";
import { styles } from "./styles";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** From here on, hours are beside each other. */
const WIDE_PIXELS = 680;
const LABEL_HOURS = 3;
/** By how many weekdays and hours a key moves, where hours are below each other. */
const KEY_STEPS: Record<string, [weekdays: number, hours: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [0, -6],
  PageDown: [0, 6],
  Home: [-7, -24],
  End: [7, 24],
};

@customElement("dexcom-hours-content")
export class HoursContent extends AccountCard<HoursCardConfig> {
  private readonly controller = new HoursController(this);
  private readonly sized = new Sized(this, ".map");

  private get isWide(): boolean {
    return this.sized.size.width >= WIDE_PIXELS;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, controller, feeds, hass, period } = this;
    if (changed.has("config") && config) controller.configure(config);
    if (hass) controller.update(feeds.feed, firstWeekdayOf(hass.locale), period.store);
  }

  protected override draw(drawing: Drawing, config: HoursCardConfig): TemplateResult {
    const { feed, notice, say } = drawing;
    const { controller } = this;
    const { figure, isKnown, isLoading, span, trouble } = controller;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    if (!isKnown) return this.message(say(trouble ?? "loading"), notice);
    return html`<ha-card>
      ${notice} ${span ? missingNotice(drawing, span.start, span.end) : nothing}
      <div class="header">
        <h2>${titleOf(drawing, config, "hours_card")}</h2>
        ${daysNav(hoursSchema.options.days.values, controller.shownDays, say, (count) =>
          controller.showDays(count),
        )}
      </div>
      <div class="toolbar">
        <div role="group" aria-label=${say("figure")}>
          ${hoursSchema.options.figure.values.map(
            (name) => html`<button aria-pressed=${name === figure}
              @click=${() => controller.showFigure(name)}>${say(`figure_${name}`)}</button>`,
          )}
        </div>
        <span class="quiet unit">${figure === "mean" ? status.unit : "%"}</span>
      </div>
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      <div class="map ${this.isWide ? "wide" : ""}" role="grid" aria-label=${say("hours_card")}
        aria-busy=${isLoading}
        @keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
        ${this.hourLabels(drawing)}
        ${controller.weekdays.map((weekday, place) => this.row(drawing, status, weekday, place))}
        ${this.bubble(drawing, status)}
      </div>
      ${this.legend(drawing, status)}
    </ha-card>`;
  }

  private hourLabels({ format }: Drawing): TemplateResult[] {
    return HOURS.filter((hour) => hour % LABEL_HOURS === 0).map(
      (hour) => html`<span class="quiet hour" aria-hidden="true"
        style=${this.area(0, hour + 1, LABEL_HOURS)}>${hourOfDay(hour, format)}</span>`,
    );
  }

  private row(drawing: Drawing, status: Status, weekday: number, place: number): TemplateResult {
    return html`<div role="row">
      <span role="rowheader" class="quiet day" style=${this.area(place + 1, 0)}>${weekdayName(weekday, drawing.format)}</span>
      ${HOURS.map((hour) => this.cell(drawing, status, { weekday, hour }, place))}
    </div>`;
  }

  private cell(drawing: Drawing, status: Status, hour: Hour, place: number): TemplateResult {
    const { format } = drawing;
    const { controller } = this;
    const cell = controller.cellOf(hour);
    const shade = shadeOf(cell, controller.figure, status);
    const lines = [timeText(hour, drawing), ...figureLines(cell, drawing, status)];
    const written =
      cell && shade
        ? controller.figure === "mean"
          ? format.reading(cell.mean_mg_dl as number, status)
          : format.shown(showPercent(cell.in_range_percent as number))
        : "";
    return html`<button role="gridcell" class="cell ${shade?.band ?? "unknown"}"
      style=${this.area(place + 1, hour.hour + 1)}
      tabindex=${controller.isEntry(hour) ? 0 : -1}
      data-weekday=${hour.weekday} data-hour=${hour.hour}
      aria-label=${lines.join(". ")}
      @focus=${() => controller.lookAt(hour)}
      @click=${() => controller.lookAt(hour)}
      @mouseenter=${() => controller.lookAt(hour)}>
      ${shade ? html`<i style="opacity:${(0.08 + 0.3 * shade.strength).toFixed(2)}"></i>` : nothing}<span>${written}</span>
    </button>`;
  }

  /** Returns where a weekday and an hour are; both begin with the place of their labels. */
  private area(weekday: number, hour: number, hours = 1): ReturnType<typeof styleMap> {
    const [days, times] = [`${weekday + 1}`, `${hour + 1} / span ${hours}`];
    return styleMap(
      this.isWide
        ? { "grid-row": days, "grid-column": times }
        : { "grid-row": times, "grid-column": days },
    );
  }

  private bubble(drawing: Drawing, status: Status): TemplateResult | typeof nothing {
    const { look, weekdays } = this.controller;
    if (!look) return nothing;
    const [time, ...lines] = [
      timeText(look, drawing),
      ...figureLines(this.controller.cellOf(look), drawing, status),
    ];
    const place = weekdays.indexOf(look.weekday) + 1;
    const [down, across, rows, columns] = this.isWide
      ? [place, look.hour + 1, 8, 25]
      : [look.hour + 1, place, 25, 8];
    // The bubble is above or below its cell, toward the middle of the map.
    const sides = `${down > rows / 2 ? "above" : "below"} ${across > (columns + 1) / 2 ? "before" : "after"}`;
    return html`<div class="anchor ${sides}" aria-hidden="true"
      style=${this.area(place, look.hour + 1)}>
      <div class="bubble"><div class="quiet">${time}</div>${lines.map((line) => html`<div>${line}</div>`)}</div>
    </div>`;
  }

  private legend({ format, say }: Drawing, status: Status): TemplateResult {
    const goal = inRangeGoal(status);
    const value = goal === null ? "" : format.percent(goal);
    const shades =
      this.controller.figure === "mean"
        ? BANDS.map((band) => [band, limitsText(band, status.limits, status, format, say)] as const)
        : goal === null
          ? ([["in_range", say("in_range")]] as const)
          : ([
              ["in_range", say("above", { value })],
              ["high", say("below", { value })],
            ] as const);
    return html`<ul class="legend">
      ${shades.map(([band, text]) =>
        text === undefined
          ? nothing
          : html`<li><span class="cell ${band}"><i style="opacity:.38"></i></span>${
              this.controller.figure === "mean" ? `${say(band)}, ${text}` : text
            }</li>`,
      )}
      <li><span class="cell unknown"></span>${say("not_enough_data")}</li>
    </ul>`;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && this.controller.look) {
      event.preventDefault();
      this.controller.lookAway();
      return;
    }
    const step = KEY_STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const isTurned = this.isWide && event.key.startsWith("Arrow");
    const { weekday, hour } = this.controller.move(
      ...(isTurned ? ([step[1], step[0]] as const) : step),
    );
    this.renderRoot
      .querySelector<HTMLElement>(`[data-weekday="${weekday}"][data-hour="${hour}"]`)
      ?.focus();
  };

  private readonly onLeave = () => this.controller.lookAway();

  static override styles = [theme, pointerStyles, weekStyles, styles];
}

function timeText({ weekday, hour }: Hour, { format }: Drawing): string {
  const [start, end] = [hour, hour + 1].map((at) => hourOfDay(at, format));
  return `${weekdayName(weekday, format, "long")}, ${start} – ${end}`;
}

/** Says the figures of an hour, or that there are too few readings. */
function figureLines(
  cell: HourCell | undefined,
  { format, say }: Drawing,
  status: Status,
): string[] {
  if (!cell || cell.mean_mg_dl === null || cell.in_range_percent === null) {
    return [say("not_enough_data")];
  }
  const mean = `${format.mean(cell.mean_mg_dl, status)} ${status.unit}`;
  return [
    say("labelled", { label: say("in_range"), value: format.percent(cell.in_range_percent) }),
    say("labelled", { label: say("mean"), value: mean }),
    say("labelled", { label: say("active"), value: format.percent(cell.active_percent) }),
  ];
}
