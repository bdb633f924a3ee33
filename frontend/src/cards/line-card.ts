import {
  css,
  html,
  nothing,
  type PropertyValues,
  type SVGTemplateResult,
  svg,
  type TemplateResult,
} from "lit";
import { drawPointer } from "../chart/pointer";
import type { Scale, Size } from "../chart/scales";
import { Sized } from "../chart/sized";
import { openDay } from "../data/day-link";
import type { Feed } from "../data/feed";
import type { Status } from "../data/messages";
import type { PeriodStore } from "../data/period";
import { AccountCard, type Drawing } from "./account-card";
import type { CardConfig } from "./config";
import type { Line, LineHost, LinePicker } from "./line-picker";
import type { LinePointer } from "./line-pointer";

/** What a card with a chart of lines asks its controller. */
interface LineController<Config, Kind extends Line> {
  readonly picker: LinePicker<Kind>;
  readonly isLoading: boolean;
  configure(config: Config): void;
  update(feed: Feed | undefined, store?: PeriodStore): void;
}

/** The lines of a chart, and what to say about them. */
interface Lines<Kind> {
  lines: readonly Kind[];
  /** What the chart is called, and how many lines it has. */
  label: string;
  count: string;
  nameOf(line: Kind): string;
  /** What else there is to say of a line that somebody points at. */
  moreOf?(line: Kind): TemplateResult | typeof nothing;
}

/** Draws a card whose chart has many lines, each from one day. */
export abstract class LineCard<Config extends CardConfig, Kind extends Line>
  extends AccountCard<Config>
  implements LineHost
{
  protected abstract readonly controller: LineController<Config, Kind>;
  protected abstract readonly chart: { x: Scale; y: Scale };
  protected abstract readonly pointer: LinePointer<Kind>;
  private readonly sized = new Sized(this, ".chart");
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

  /** Draws the chart, whose contents depend on its size, and something over it. */
  protected chartPart(
    drawing: Drawing,
    about: Lines<Kind>,
    contents: (size: Size) => SVGTemplateResult,
    over: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const { controller, pointer } = this;
    const { count, label, lines, nameOf } = about;
    const { look } = controller.picker;
    const { size } = this.sized;
    this.bubble = () => this.drawBubble(drawing, about);
    return html`<div class="chart" aria-busy=${controller.isLoading}>
      ${
        size.width > 0 && size.height > 0
          ? html`<svg width=${size.width} height=${size.height} tabindex="0" role="slider"
              data-lines=${lines.length}
              aria-label=${label}
              aria-valuemin="0" aria-valuemax=${Math.max(lines.length - 1, 0)}
              aria-valuenow=${look ? lines.indexOf(look.line) : 0}
              aria-valuetext=${look ? nameOf(look.line) : count}
              @keydown=${pointer.onKey}
              @blur=${pointer.onLeave}
              @pointerdown=${pointer.onDown}
              @pointermove=${pointer.onMove}
              @pointercancel=${pointer.onCancel}
              @pointerleave=${pointer.onLeave}
              @click=${pointer.onClick}>
              ${contents(size)}
            </svg>`
          : nothing
      }
      <div class="pointer" aria-hidden="true"></div>
      ${over}
    </div>`;
  }

  /** Draws what the chart's lines mean, and what opens the day of the one that somebody looks at. */
  protected footer(
    { say }: Drawing,
    { count, lines, nameOf }: Lines<Kind>,
    keys: TemplateResult,
  ): TemplateResult {
    const line = this.controller.picker.look?.line;
    return html`<footer>
      <ul class="legend">
        ${lines.length > 0 ? html`<li>${sample("line")}${count}</li>` : nothing}
        ${keys}
      </ul>
      ${
        line
          ? html`<button class="open" @click=${() => this.open(line.day)}>${say("open_day", { day: nameOf(line) })}</button>`
          : nothing
      }
    </footer>`;
  }

  private drawBubble({ feed, format }: Drawing, { nameOf, moreOf }: Lines<Kind>): void {
    const place = this.renderRoot.querySelector<HTMLElement>(".pointer");
    if (!place) return;
    const { x, y } = this.chart;
    const { line, reading } = this.controller.picker.look ?? {};
    const status = feed.status as Status;
    const pointed = line && {
      left: x(reading ? reading[0] : (x.domain[0] + x.domain[1]) / 2),
      top: reading && y(reading[1]),
      comparedTop: undefined,
      content: html`<div><strong>${nameOf(line)}</strong></div>
        ${moreOf?.(line) ?? nothing}
        ${reading && html`<div>${format.reading(reading[1], status)} ${status.unit}</div>`}`,
    };
    drawPointer(place, this.pointer.isPointing ? pointed : undefined, this.sized.size);
  }
}

/** Draws a piece of a line for the legend. */
export function sample(kind: string): TemplateResult {
  return html`<svg viewBox="0 0 20 12" aria-hidden="true">${svg`<path class=${kind} d="M0,6H20"></path>`}</svg>`;
}

export const lineCardStyles = css`
  :host {
    /* Stands out from grey lines, also where the theme's color is light. */
    --accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
  }
  .chart > svg {
    cursor: pointer;
  }
  .chart[aria-busy="true"] {
    opacity: 0.6;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-height: 44px;
  }
  .legend svg {
    width: 20px;
    height: 12px;
  }
  .open {
    min-height: 44px;
    margin-inline-end: -8px;
    color: var(--accent-line);
    font-weight: 500;
  }
`;
