import { css, html, nothing, type PropertyValues, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { limitsText } from "../chart/band-bar";
import { dotPaths, tracePath } from "../chart/dots";
import { glucoseScale, type Plot, type Scale, timeScale } from "../chart/scales";
import { entityField, type Form, form, proposal, selectField, titleField } from "../editor";
import type { Feed } from "../feed";
import type { CardConfig, GridOptions, HomeAssistant } from "../hass";
import type { DaySummary, Reading, Status, SummaryAnswer } from "../messages";
import { between } from "../readings";
import { theme } from "../theme";
import { dayOf, hourTicks, startOf, startOfDay } from "../zone";
import { AccountCard, type Drawing, missingNotice } from "./account-card";
import type { DexcomGlucoseCard } from "./glucose-card";

export const DAY_COUNTS = [7, 14, 30] as const;
const DEFAULT_DAYS = 14;

export interface DaysCardConfig extends CardConfig {
  days?: number;
}

/** A local day: when it began and ended, and where it begins for whoever looks. */
interface Day {
  name: string;
  start: number;
  end: number;
  shown: number;
}

const PLOT: Plot = { left: 0, right: 240, top: 2, bottom: 46 };
const TICK_HOURS = 6;

@customElement("dexcom-days-card")
export class DexcomDaysCard extends AccountCard<DaysCardConfig> {
  @state() private summaries = new Map<string, DaySummary>();
  @state() private opened: { card: DexcomGlucoseCard; title: string } | undefined;

  private asked: Promise<SummaryAnswer> | undefined;

  override setConfig(config: DaysCardConfig): void {
    super.setConfig(config);
    // The figures may be those of another account.
    this.summaries = new Map();
    this.asked = undefined;
  }

  static getConfigForm(): Form {
    return form([entityField, titleField, selectField("days", DAY_COUNTS, DEFAULT_DAYS)]);
  }

  static getStubConfig(hass: HomeAssistant): { entity: string } {
    return proposal(hass, DexcomDaysCard.getConfigForm());
  }

  getGridOptions(): GridOptions {
    return { columns: "full", rows: "auto", min_columns: 6 };
  }

  getCardSize(): number {
    return 2 + this.count;
  }

  private get count(): number {
    return Number(this.config?.days ?? DEFAULT_DAYS);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.opened && this.hass) this.opened.card.hass = this.hass;
    if (changed.has("opened") && this.opened) {
      this.renderRoot.querySelector("dialog")?.showModal();
    }
  }

  protected override draw(drawing: Drawing, config: DaysCardConfig): TemplateResult {
    const { feed, hass, say } = drawing;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), drawing.notice);
    const days = this.days(drawing, status, status.latest);
    const [newest, oldest] = [days[0] as Day, days.at(-1) as Day];
    feed.need(oldest.start);
    this.ask(feed);
    const readings = between(feed.readings, oldest.start, newest.end);
    const y = glucoseScale(readings, status.limits, PLOT);
    return html`<ha-card>
      ${drawing.notice} ${missingNotice(drawing, startOfDay(status.latest, hass.config.time_zone, 1 - this.count))}
      <header>
        <h2>${config.title ?? say("days_card")}</h2>
        <span class="quiet">${say("in_range")}</span>
      </header>
      <ul>
        ${days.map((day) => this.day(drawing, status, day, between(readings, day.start, day.end), y))}
      </ul>
      ${this.legend(drawing, status, newest)} ${this.dialog(drawing)}
    </ha-card>`;
  }

  /** Returns the days, newest first; they are those of the house, as all its figures are. */
  private days({ hass, format }: Drawing, status: Status, latest: number): Day[] {
    const zone = hass.config.time_zone;
    return Array.from({ length: this.count }, (_, back) => {
      const start = startOfDay(latest, zone, -back);
      const name = dayOf(start, zone);
      return { name, start, end: startOfDay(start, zone, 1), shown: startOf(name, format.zone) };
    }).filter((day, back) => back === 0 || day.end > (status.known_since ?? latest));
  }

  private ask(feed: Feed): void {
    const answer = feed.summary(this.count);
    if (answer === this.asked) return;
    this.asked = answer;
    answer.then(
      ({ summary }) => {
        if (answer !== this.asked) return;
        this.summaries = new Map(summary?.days.map((day) => [day.day, day]));
      },
      // The traces are there without the figures, which the next news ask for again.
      () => undefined,
    );
  }

  private day(
    drawing: Drawing,
    status: Status,
    day: Day,
    readings: readonly Reading[],
    y: Scale,
  ): TemplateResult {
    const { feed, format, say } = drawing;
    const inRange = this.summaries.get(day.name)?.metrics.in_range_percent;
    const percent = inRange == null ? undefined : format.percent(inRange);
    const title = longDay(drawing, day);
    const label = `${say("open_day", { day: title })}. ${
      percent ? say("labelled", { label: say("in_range"), value: percent }) : say("not_enough_data")
    }`;
    return html`<li>
      <button
        class=${[0, 6].includes(new Date(day.name).getUTCDay()) ? "weekend" : ""}
        aria-label=${label}
        aria-current=${feed.chosenDay === day.shown ? "date" : nothing}
        @click=${() => this.choose(feed, day, title)}
      >
        <span class="date">
          <span>${format.weekday(day.shown)}</span>
          <span class="quiet">${format.date(day.shown, { day: "numeric", month: "short" })}</span>
        </span>
        ${trace(day, readings, status, y, drawing.hass.config.time_zone)}
        <span class="percent" title=${percent ? nothing : say("not_enough_data")}>
          ${percent ?? "–"}
        </span>
      </button>
    </li>`;
  }

  private choose(feed: Feed, { shown }: Day, title: string): void {
    const show = () => {
      feed.choose(shown);
      if (feed.viewers === 0) this.open(title);
    };
    if (feed.chosenDay !== shown) {
      show();
      return;
    }
    // Somebody has looked elsewhere since; a card only notices a day that is another than before.
    feed.choose(undefined);
    requestAnimationFrame(show);
  }

  private open(title: string): void {
    if (!this.config) return;
    const card = document.createElement("dexcom-glucose-card") as DexcomGlucoseCard;
    card.setConfig({ type: "custom:dexcom-glucose-card", entity: this.config.entity, hours: 24 });
    this.opened = { card, title };
  }

  private dialog({ feed, say }: Drawing): TemplateResult | typeof nothing {
    if (!this.opened) return nothing;
    const closed = () => {
      this.opened = undefined;
      feed.choose(undefined);
    };
    return html`<dialog
      aria-label=${this.opened.title}
      @close=${closed}
      @click=${(event: Event) => {
        if (event.target === event.currentTarget) (event.target as HTMLDialogElement).close();
      }}
    >
      <form method="dialog">
        <h2>${this.opened.title}</h2>
        <button>${say("close")}</button>
      </form>
      ${this.opened.card}
    </dialog>`;
  }

  private legend({ hass, format, say }: Drawing, status: Status, day: Day): TemplateResult {
    const zone = hass.config.time_zone;
    const range = limitsText("in_range", status.limits, status, format, say);
    const shift = day.shown - day.start;
    const times = insideTicks(day, zone).map((time) => format.hour(time + shift));
    return html`<p class="quiet">
      ${say("days_legend", { range: `${range} ${status.unit}`, times: times.join(", ") })}
    </p>`;
  }

  static override styles = [
    theme,
    css`
      header,
      form {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 8px;
      }
      header .quiet,
      p {
        margin: 0;
        font-size: 12px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
        gap: 2px 12px;
        margin: 0 -8px;
        padding: 0;
        list-style: none;
      }
      li button {
        display: grid;
        grid-template-columns: 4.2em 1fr 3em;
        align-items: center;
        gap: 8px;
        box-sizing: border-box;
        width: 100%;
        padding: 2px 8px;
        border-radius: 8px;
        color: var(--text);
        text-align: start;
      }
      li button:focus-visible {
        border-radius: 8px;
      }
      .weekend {
        background: color-mix(in srgb, var(--text) 5%, transparent);
      }
      li button[aria-current] {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      .date span {
        display: block;
        line-height: 1.35;
        white-space: nowrap;
      }
      .date .quiet {
        font-size: 12px;
      }
      .percent {
        font-size: 15px;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      li svg {
        height: 44px;
      }
      svg * {
        vector-effect: non-scaling-stroke;
        fill: none;
        stroke-linecap: round;
      }
      .target {
        fill: var(--in-range);
        opacity: 0.14;
      }
      .tick {
        stroke: var(--line);
      }
      .trace {
        stroke: var(--quiet);
        opacity: 0.5;
      }
      .dots {
        stroke-width: 2.5;
      }
      dialog {
        box-sizing: border-box;
        width: min(960px, 100vw - 16px);
        max-width: none;
        padding: 12px;
        border: 0;
        border-radius: 16px;
        background: var(--ha-color-surface-default, var(--card-background-color, #fff));
        color: var(--text);
      }
      dialog::backdrop {
        background: rgba(0, 0, 0, 0.5);
      }
      dialog dexcom-glucose-card {
        height: min(500px, 100vh - 110px);
        min-height: 340px;
      }
      form {
        padding: 0 4px 8px;
      }
    `,
  ];
}

function longDay({ format }: Drawing, { shown }: Day): string {
  return format.date(shown, { weekday: "long", day: "numeric", month: "long" });
}

function insideTicks({ start, end }: Day, zone: string): number[] {
  return hourTicks(start, end, zone, TICK_HOURS).filter((time) => time > start && time < end);
}

function trace(
  day: Day,
  readings: readonly Reading[],
  { limits }: Status,
  y: Scale,
  zone: string,
): TemplateResult {
  const x = timeScale(day.start, day.end, PLOT);
  const [top, bottom] = [y(limits.high_mg_dl), y(limits.low_mg_dl)];
  return html`<svg
    viewBox="0 0 ${PLOT.right} ${PLOT.bottom + PLOT.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${readings.length}
  >
    <rect class="target" width=${PLOT.right} y=${top} height=${bottom - top}></rect>
    ${insideTicks(day, zone).map(
      (time) => svg`<path class="tick" d="M${x(time)},${PLOT.top}V${PLOT.bottom}"></path>`,
    )}
    <path class="trace" d=${tracePath(readings, x, y)}></path>
    ${[...dotPaths(readings, limits, x, y)].map(([band, dots]) =>
      dots
        ? svg`<path class="dots" style="stroke: var(--${band.replace("_", "-")})" d=${dots}></path>`
        : nothing,
    )}
  </svg>`;
}
