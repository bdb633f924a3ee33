import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { accountName, entitiesBeside } from "../account";
import { bandOf } from "../bands";
import { limitLineStyles } from "../chart/limit-lines";
import { entryText, marker } from "../chart/markers";
import { timeScale } from "../chart/scales";
import { Sized } from "../chart/sized";
import { plotOf, type Trace, traceChart } from "../chart/trace-chart";
import { entityField, type Form, form, proposal, selectField, titleField } from "../editor";
import type { Feed } from "../feed";
import { duration, Formatter } from "../format";
import type { CardConfig, GridOptions, HomeAssistant } from "../hass";
import { isText } from "../localize";
import type { DiaryKind, DiaryRow, Reading, Status } from "../messages";
import { between, nearest, READING_SECONDS } from "../readings";
import { theme } from "../theme";
import { DAY, HOUR, momentOf, startOfDay, wall } from "../zone";
import { AccountCard, type Drawing, missingNotice } from "./account-card";

export const SPANS_HOURS = [3, 6, 12, 24, 72, 168, 336] as const;
export const OVERLAYS = ["none", "yesterday", "last_week"] as const;
export type Overlay = (typeof OVERLAYS)[number];
const DEFAULT_HOURS = 24;
const DEFAULT_OVERLAY: Overlay = "none";

export interface GlucoseCardConfig extends CardConfig {
  hours?: number;
  overlay?: Overlay;
  show_diary?: boolean;
}

const OVERLAY_DAYS: Record<Overlay, number> = { none: 0, yesterday: 1, last_week: 7 };
const ARROWS: Record<string, number> = {
  rising_quickly: -90,
  rising: -90,
  rising_slightly: -45,
  steady: 0,
  falling_slightly: 45,
  falling: 90,
  falling_quickly: 90,
};
/** Data that are later than usual by this are worth a word. */
const LATE_SECONDS = 15 * 60;
const SWIPE_PIXELS = 50;
const SWIPE_MILLISECONDS = 500;
const ENTRY_NEAR_SECONDS = 10 * 60;

@customElement("dexcom-glucose-card")
export class DexcomGlucoseCard extends AccountCard<GlucoseCardConfig> {
  @state() private hours: number = DEFAULT_HOURS;
  @state() private overlay: Overlay = "none";
  /** The end of what is shown; undefined follows the newest reading. */
  @state() private end: number | undefined;
  @state() private lookedTime: number | undefined;

  private followed: Feed | undefined;
  private chosenDay: number | undefined;
  private touched: { x: number; at: number } | undefined;
  private readonly sized = new Sized(this, ".chart");

  override setConfig(config: GlucoseCardConfig): void {
    super.setConfig(config);
    this.hours = Number(config.hours ?? DEFAULT_HOURS);
    this.overlay = config.overlay ?? DEFAULT_OVERLAY;
    this.end = undefined;
  }

  static getConfigForm(): Form {
    return form([
      entityField,
      titleField,
      selectField("hours", SPANS_HOURS, DEFAULT_HOURS),
      selectField("overlay", OVERLAYS, DEFAULT_OVERLAY),
      { name: "show_diary", default: true, selector: { boolean: {} } },
    ]);
  }

  static getStubConfig(hass: HomeAssistant): { entity: string } {
    return proposal(hass, DexcomGlucoseCard.getConfigForm());
  }

  getGridOptions(): GridOptions {
    return { columns: "full", rows: "auto", min_columns: 6 };
  }

  getCardSize(): number {
    return 7;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.register(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.register(this.feed);
    this.goToChosenDay();
  }

  protected override draw(drawing: Drawing, config: GlucoseCardConfig): TemplateResult {
    const { feed, say } = drawing;
    const status = feed.status as Status;
    const trace = this.trace(drawing, status, config);
    return html`<ha-card>
      ${drawing.notice} ${missingNotice(drawing, trace.oldest)}
      ${this.header(drawing, status, config)}
      ${this.toolbar(drawing, status, trace)}
      ${
        status.latest === null
          ? html`<div class="message" role="status">${say("no_readings")}</div>`
          : html`${this.chart(drawing, status, trace)} ${this.legend(drawing, trace)}`
      }
    </ha-card>`;
  }

  /** Lets other cards know that a day can be shown here. */
  private register(feed: Feed | undefined): void {
    if (this.followed === feed) return;
    if (this.followed) this.followed.viewers -= 1;
    this.followed = this.isConnected ? feed : undefined;
    if (this.followed) this.followed.viewers += 1;
  }

  private goToChosenDay(): void {
    const chosenDay = this.feed?.chosenDay;
    if (chosenDay === this.chosenDay) return;
    this.chosenDay = chosenDay;
    if (chosenDay === undefined || !this.hass) return;
    this.hours = 24;
    this.end = startOfDay(chosenDay, new Formatter(this.hass).zone, 1);
    this.lookedTime = undefined;
    requestAnimationFrame(() => this.scrollIntoView({ behavior: "smooth", block: "nearest" }));
  }

  private trace({ feed, format }: Drawing, status: Status, config: GlucoseCardConfig): Trace {
    const end = this.end ?? (status.latest ?? Date.now() / 1000) + READING_SECONDS;
    const start =
      this.chosenDay !== undefined && this.end !== undefined && this.hours === 24
        ? startOfDay(end - 1, format.zone)
        : end - this.hours * HOUR;
    const days = OVERLAY_DAYS[this.overlay];
    const moved = days && start - momentOf(wall(start, format.zone) - days * DAY, format.zone);
    feed.need(start - moved);
    const readings = between(feed.readings, start, end);
    const overlay = moved
      ? between(feed.readings, start - moved, end - moved).map(
          ([time, mgDl]): Reading => [time + moved, mgDl],
        )
      : [];
    const diary = (config.show_diary ?? true) ? (feed.diary ?? []) : [];
    return {
      oldest: start - moved,
      start,
      end,
      readings,
      overlay,
      diary: diary.filter((row) => row.time < end && (row.end ?? row.time) >= start),
      looked: this.lookedTime === undefined ? undefined : nearest(readings, this.lookedTime),
    };
  }

  private header(drawing: Drawing, status: Status, config: GlucoseCardConfig): TemplateResult {
    const { feed, format, hass, say } = drawing;
    const latest = feed.readings.findLast(([time]) => time === status.latest);
    const shown = latest && !status.stale ? latest : undefined;
    const trend = hass.states[entitiesBeside(hass, config.entity).get("sensor.trend") ?? ""]?.state;
    return html`<header>
      <div>
        <h2>${config.title ?? accountName(hass, config.entity)}</h2>
        <div class="latest">
          <span class="value">${shown ? format.reading(shown[1], status) : "–"}</span>
          <span class="quiet">${status.unit}</span>
          ${shown && trend ? this.arrow(trend, drawing) : nothing}
          ${shown ? html`<span class="band">${say(bandOf(shown[1], status.limits))}</span>` : nothing}
        </div>
      </div>
      <div class="age quiet">${this.age(drawing, status, config)}</div>
    </header>`;
  }

  private age(
    { format, hass, say }: Drawing,
    status: Status,
    config: GlucoseCardConfig,
  ): TemplateResult {
    if (status.latest === null) return html``;
    const now = Date.now() / 1000;
    const age = now - status.latest;
    const time =
      startOfDay(now, format.zone) <= status.latest
        ? format.time(status.latest)
        : format.dayAndTime(status.latest);
    if (status.stale) {
      return html`<strong class="stale">${say("no_readings_since", { time })}</strong>
        <div>${staleReason(hass, config.entity)}</div>`;
    }
    const usual = age <= status.expected_delay_seconds + READING_SECONDS + LATE_SECONDS;
    return html`<div>${time}</div>
      <div>${say("data_from", { duration: duration(age, say) })}, ${say(usual ? "normal_delay" : "late")}</div>`;
  }

  private arrow(trend: string, { say }: Drawing): TemplateResult {
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

  private toolbar({ say, feed }: Drawing, status: Status, { start }: Trace): TemplateResult {
    const earliest = status.known_since ?? 0;
    const overlay = OVERLAYS[(OVERLAYS.indexOf(this.overlay) + 1) % OVERLAYS.length] ?? "none";
    return html`<nav>
      <div role="group" aria-label=${say("hours")}>
        ${SPANS_HOURS.map((hours) => {
          const shown = hours === this.hours;
          const label =
            hours < 48
              ? say("hours_short", { count: hours })
              : say("days_short", { count: hours / 24 });
          return html`<button aria-pressed=${shown} @click=${() => this.showSpan(hours)}>${label}</button>`;
        })}
      </div>
      <div role="group">
        <button aria-pressed=${this.overlay !== "none"} @click=${() => {
          this.overlay = overlay;
        }}>${say("labelled", {
          label: say("overlay"),
          value: say(`overlay_${this.overlay}`),
        })}</button>
        <button aria-label=${say("earlier")} title=${say("earlier")}
          ?disabled=${start <= earliest} @click=${() => this.move(-1, feed)}>‹</button>
        <button aria-label=${say("later")} title=${say("later")}
          ?disabled=${this.end === undefined} @click=${() => this.move(1, feed)}>›</button>
        <button ?disabled=${this.end === undefined} @click=${() => this.showLatest()}>${say("now")}</button>
      </div>
    </nav>`;
  }

  private showSpan(hours: number): void {
    this.hours = hours;
    this.lookedTime = undefined;
  }

  private showLatest(): void {
    this.end = undefined;
    this.lookedTime = undefined;
    this.chosenDay = this.followed?.chosenDay;
  }

  private move(direction: number, feed: Feed): void {
    const latest = (feed.status?.latest ?? 0) + READING_SECONDS;
    const end = (this.end ?? latest) + direction * this.hours * HOUR;
    this.end = end >= latest ? undefined : end;
    this.lookedTime = undefined;
  }

  private chart(drawing: Drawing, status: Status, trace: Trace): TemplateResult {
    const { feed, format, say } = drawing;
    const { width, height } = this.sized.size;
    const empty = trace.readings.length === 0;
    return html`<div class="readout" aria-hidden="true">${this.readout(drawing, status, trace)}</div>
      <div class="chart">
        ${
          width > 0 && height > 0
            ? html`<svg width=${width} height=${height} tabindex="0" role="slider"
                data-readings=${trace.readings.length}
                aria-label=${this.label(drawing, status, trace)}
                aria-valuemin=${trace.start} aria-valuemax=${trace.end}
                aria-valuenow=${trace.looked?.[0] ?? trace.end}
                aria-valuetext=${this.readout(drawing, status, trace)}
                @keydown=${(event: KeyboardEvent) => this.onKey(event, trace)}
                @pointerdown=${this.onDown}
                @pointermove=${(event: PointerEvent) => this.onMove(event, trace)}
                @pointerup=${(event: PointerEvent) => this.onUp(event, feed)}
                @pointerleave=${this.onLeave}>
                ${traceChart(trace, this.sized.size, status, format)}
              </svg>`
            : nothing
        }
        ${empty ? html`<div class="empty quiet">${say(feed.has(trace.start) ? "no_readings_here" : "loading")}</div>` : nothing}
      </div>`;
  }

  private label({ format, say }: Drawing, status: Status, trace: Trace): string {
    const values = trace.readings.map(([, mgDl]) => mgDl);
    if (values.length === 0) return say("no_readings_here");
    const [min, max] = [Math.min(...values), Math.max(...values)].map(
      (mgDl) => `${format.reading(mgDl, status)} ${status.unit}`,
    );
    return say("chart_label", {
      start: format.dayAndTime(trace.start),
      end: format.dayAndTime(trace.end),
      min: min ?? "",
      max: max ?? "",
    });
  }

  private readout({ format, say }: Drawing, status: Status, trace: Trace): string {
    const { looked } = trace;
    if (!looked) return `${format.dayAndTime(trace.start)} – ${format.dayAndTime(trace.end)}`;
    const near = trace.diary.filter((row) => isNear(row, looked[0]));
    return [
      format.dayAndTime(looked[0]),
      `${format.reading(looked[1], status)} ${status.unit}, ${say(bandOf(looked[1], status.limits))}`,
      ...near.map((row) => entryText(row, status, format, say)),
    ].join(" · ");
  }

  private legend({ say }: Drawing, trace: Trace): TemplateResult {
    const kinds = [...new Set<DiaryKind>(trace.diary.map((row) => row.kind))].sort();
    return html`<ul class="legend">
      ${kinds.map(
        (kind) =>
          html`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${marker(kind)}</svg>${say(kind)}</li>`,
      )}
      ${this.overlay === "none" ? nothing : html`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${say(`overlay_${this.overlay}`)}</li>`}
    </ul>`;
  }

  private onKey(event: KeyboardEvent, trace: Trace): void {
    const { readings, looked } = trace;
    const place = looked ? readings.indexOf(looked) : readings.length;
    const moves: Record<string, number> = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      PageUp: place - 12,
      PageDown: place + 12,
      Home: 0,
      End: readings.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.lookedTime = readings[Math.min(Math.max(to, 0), readings.length - 1)]?.[0];
  }

  private onDown(event: PointerEvent): void {
    this.touched =
      event.pointerType === "touch" ? { x: event.clientX, at: event.timeStamp } : undefined;
  }

  private onMove(event: PointerEvent, trace: Trace): void {
    const left = (event.currentTarget as SVGElement).getBoundingClientRect().left;
    const x = timeScale(trace.start, trace.end, plotOf(this.sized.size));
    this.lookedTime = nearest(trace.readings, x.invert(event.clientX - left))?.[0];
  }

  private onUp(event: PointerEvent, feed: Feed): void {
    const { touched } = this;
    this.touched = undefined;
    if (!touched || event.timeStamp - touched.at > SWIPE_MILLISECONDS) return;
    const moved = event.clientX - touched.x;
    if (Math.abs(moved) < SWIPE_PIXELS) return;
    if (moved > 0 || this.end !== undefined) this.move(moved > 0 ? -1 : 1, feed);
  }

  private onLeave(event: PointerEvent): void {
    if (event.pointerType === "mouse") this.lookedTime = undefined;
  }

  static override styles = [
    theme,
    limitLineStyles,
    css`
      header {
        display: flex;
        justify-content: space-between;
        gap: 8px 16px;
        flex-wrap: wrap;
      }
      .latest {
        display: flex;
        align-items: baseline;
        gap: 6px;
      }
      .value {
        font-size: 34px;
        line-height: 1.2;
      }
      .age {
        font-size: 13px;
        line-height: 1.5;
      }
      .stale {
        color: var(--error-color, #db4437);
      }
      .arrow {
        width: 24px;
        align-self: center;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      nav {
        display: flex;
        justify-content: space-between;
        flex-wrap: wrap;
        margin: 0 -8px;
      }
      .readout {
        min-height: 20px;
        font-size: 13px;
        line-height: 20px;
      }
      .chart {
        position: relative;
        flex: 1;
        min-height: 230px;
        max-height: 480px;
      }
      .chart svg {
        position: absolute;
        inset: 0;
        touch-action: pan-y;
      }
      .empty {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        pointer-events: none;
      }
      .midnight {
        stroke: var(--quiet);
        opacity: 0.5;
      }
      .trace {
        fill: none;
        stroke: var(--quiet);
        stroke-width: 1;
        opacity: 0.45;
      }
      .overlay {
        fill: none;
        stroke: var(--quiet);
        stroke-width: 1.5;
        stroke-dasharray: 4 3;
      }
      .dots {
        fill: none;
        stroke-linecap: round;
      }
      .dots.very_low {
        stroke: var(--very-low);
      }
      .dots.low {
        stroke: var(--low);
      }
      .dots.in_range {
        stroke: var(--in-range);
      }
      .dots.high {
        stroke: var(--high);
      }
      .dots.very_high {
        stroke: var(--very-high);
      }
      .cursor {
        fill: none;
        stroke: var(--text);
      }
      .marker,
      .lasting {
        fill: var(--text);
        stroke: var(--paper);
        stroke-width: 1;
        fill-rule: evenodd;
      }
      .lasting {
        opacity: 0.5;
      }
      .alert {
        fill: var(--low);
      }
      .legend svg {
        width: 14px;
      }
    `,
  ];
}

function isNear(row: DiaryRow, time: number): boolean {
  return (
    time >= row.time - ENTRY_NEAR_SECONDS && time <= (row.end ?? row.time) + ENTRY_NEAR_SECONDS
  );
}

/** Says why nothing comes, in the words of the entity that tells it. */
function staleReason(hass: HomeAssistant, entityId: string): string {
  const stale = hass.states[entitiesBeside(hass, entityId).get("binary_sensor.stale_data") ?? ""];
  return stale ? hass.formatEntityAttributeValue(stale, "reason") : "";
}
