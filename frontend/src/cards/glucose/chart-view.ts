import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { drawPointer, type PointedAt } from "../../chart/pointer";
import { Sized } from "../../chart/sized";
import { type Trace, TraceChart } from "../../chart/trace-chart";
import type { Span } from "../../data/span";
import { Gestures, type GestureTarget, type Touch } from "./gestures";
import { type Look, shownReading } from "./look";
import {
  bubbleContent,
  chartLabel,
  type Readout,
  readoutOf,
  readoutText,
  spanText,
  type Words,
} from "./readout";
import type { TraceController } from "./trace-controller";

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Draws the chart of a trace, and hands what people do with it to the controller. */
export class ChartView implements GestureTarget {
  private readonly chart = new TraceChart();
  private readonly sized: Sized;
  private readonly gestures = new Gestures(this);
  private words: Words | undefined;
  /** Where something is read out, and the chart: they stay while much else changes. */
  private parts: { place: HTMLElement | null; slider: Element | null } | undefined;
  private shown: { look: Look | undefined; trace: Trace } | undefined;

  constructor(
    private readonly host: Host,
    private readonly controller: TraceController,
  ) {
    this.sized = new Sized(host, ".chart");
  }

  /** Draws a trace; `showLook()` has to follow once it is on the page. */
  draw(trace: Trace, words: Words): TemplateResult {
    const { size } = this.sized;
    const { controller } = this;
    const { format, say, status } = words;
    this.words = words;
    const empty = say(controller.isComplete ? "no_readings_here" : "loading");
    return html`<div class="chart" style="--lanes:${trace.lanes?.height ?? 0}px">
      ${
        size.width > 0 && size.height > 0
          ? html`<svg width=${size.width} height=${size.height} tabindex="0" role="slider"
              data-readings=${trace.readings.length}
              aria-label=${chartLabel(trace, words)}
              aria-valuemin=${trace.start} aria-valuemax=${trace.until}
              aria-keyshortcuts="+ - 0"
              @keydown=${this.onKey}
              @focus=${this.onFocus}
              @blur=${this.onBlur}
              @pointerdown=${this.onDown}
              @pointermove=${this.onMove}
              @pointerup=${this.onUp}
              @pointercancel=${this.onCancel}
              @pointerleave=${this.onLeave}
              @dblclick=${() => controller.resetZoom()}
              @wheel=${this.onWheel}>
              ${this.chart.draw(trace, size, status, format, say)}
            </svg>`
          : nothing
      }
      <div class="selection" hidden></div>
      <div class="pointer" aria-hidden="true"></div>
      ${trace.readings.length + trace.overlay.length === 0 && !trace.live ? html`<div class="empty quiet">${empty}</div>` : nothing}
      ${
        controller.isZoomed
          ? html`<button class="reset" @click=${() => controller.resetZoom()}>${say("reset_zoom")}</button>`
          : nothing
      }
    </div>`;
  }

  /** Shows what somebody looks at, without drawing the chart again. */
  showLook(): void {
    const { controller, words } = this;
    const { trace } = controller;
    if (!this.parts?.slider?.isConnected) {
      const { renderRoot } = this.host;
      this.parts = {
        place: renderRoot.querySelector<HTMLElement>(".pointer"),
        slider: renderRoot.querySelector(".chart > svg"),
      };
    }
    const { place, slider } = this.parts;
    if (!words || !trace || !place || !slider) return;
    controller.secondsPerPixel = this.chart.secondsPerPixel;
    const { look } = controller;
    if (this.shown?.trace === trace && this.shown.look?.time === look?.time && look) return;
    this.shown = { look, trace };
    const readout = look && readoutOf(look, words);
    drawPointer(place, look && this.pointedAt(look, readout as Readout), this.sized.size);
    // Only who is on the chart hears of this, which takes longer than all else.
    if (look && !slider.matches(":focus")) return;
    const text = readout ? readoutText(readout) : spanText(trace, words.format);
    slider.setAttribute("aria-valuenow", String(look?.time ?? trace.end));
    slider.setAttribute("aria-valuetext", text);
  }

  timeAt(left: number): number {
    return this.chart.x.invert(left);
  }

  axis(): Span {
    const { start = 0, until = 0 } = this.controller.trace ?? {};
    return { start, end: until };
  }

  lookAt(time: number): void {
    this.controller.lookAt(time);
  }

  lookAway(): void {
    this.controller.lookAway();
  }

  zoom(span: Span): void {
    this.controller.zoom(span);
  }

  zoomBy(factor: number, around: number): void {
    this.controller.zoomBy(factor, around);
  }

  moveEarlier(): void {
    this.controller.moveEarlier();
  }

  moveLater(): void {
    this.controller.moveLater();
  }

  showSelection(edges: [left: number, right: number] | undefined): void {
    const selection = this.host.renderRoot.querySelector<HTMLElement>(".selection");
    if (!selection) return;
    selection.hidden = !edges;
    if (edges) selection.style.cssText = `left:${edges[0]}px;width:${edges[1] - edges[0]}px`;
  }

  private pointedAt(look: Look, readout: Readout): PointedAt {
    const { x, y } = this.chart;
    const { compared, time } = look;
    const reading = shownReading(look);
    return {
      left: x(time),
      top: reading && y(reading[1]),
      comparedTop: compared && y(compared[1]),
      content: bubbleContent(readout),
    };
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.controller.press(event.key)) event.preventDefault();
  };

  private readonly onFocus = () => {
    this.shown = undefined;
    this.showLook();
  };

  private readonly onBlur = () => this.controller.lookAway();

  private readonly onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (event.pointerType === "mouse")
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.gestures.down(touchOf(event));
  };

  private readonly onMove = (event: PointerEvent) => this.gestures.move(touchOf(event));

  private readonly onUp = (event: PointerEvent) => {
    this.gestures.up(touchOf(event));
    // Browsers do this only after a tap. What was read out goes once somebody touches something else.
    (event.currentTarget as SVGSVGElement).focus({ preventScroll: true });
  };

  private readonly onCancel = (event: PointerEvent) =>
    this.gestures.cancel({ id: event.pointerId });

  private readonly onLeave = (event: PointerEvent) => {
    if (event.pointerType === "mouse") this.controller.lookAway();
  };

  /** Leaves the wheel to the page, unless it zooms in other applications as well. */
  private readonly onWheel = {
    passive: false,
    handleEvent: (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.gestures.wheel(leftOf(event), event.deltaY);
    },
  };
}

function touchOf(event: PointerEvent): Touch {
  return {
    id: event.pointerId,
    left: leftOf(event),
    at: event.timeStamp,
    isMouse: event.pointerType === "mouse",
  };
}

function leftOf(event: MouseEvent): number {
  return event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
}
