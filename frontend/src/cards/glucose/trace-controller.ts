import type { Trace } from "../../chart/trace-chart";
import type { Reading } from "../../data/messages";
import { nearest } from "../../data/readings";
import type { Span } from "../../data/span";
import { memo } from "../../memo";
import { type Look, lookAt } from "./look";
import { ChartWindow, scaledSpan } from "./window";

/** How many readings a key moves by. */
const KEY_STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -12,
  PageDown: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
const KEY_ZOOMS: Record<string, number> = { "+": 0.5, "=": 0.5, "-": 2 };
const RESET_KEYS = ["0", "Escape"];

/** The card, as its controller knows it. */
export interface ChartHost {
  requestUpdate(): void;
  /** Shows what somebody looks at, which is all that has changed. */
  showLook(): void;
}

/** Decides which part of a trace a chart shows, and what somebody looks at. */
export abstract class TraceController {
  /** Undefined without a feed that has a status. */
  trace: Trace | undefined;
  /** How many seconds a pixel of the chart stands for. */
  secondsPerPixel = 0;
  protected readonly window: ChartWindow;
  private lookedTime: number | undefined;
  private readonly stops = memo<number[]>();

  constructor(
    protected readonly host: ChartHost,
    hours: number,
  ) {
    this.window = new ChartWindow(hours);
  }

  /** Returns whether everything of the period has been fetched. */
  abstract get isComplete(): boolean;
  abstract moveEarlier(): void;
  abstract moveLater(): void;

  get isZoomed(): boolean {
    return this.window.zoomed !== undefined;
  }

  get look(): Look | undefined {
    const { lookedTime, trace } = this;
    return lookedTime === undefined || !trace
      ? undefined
      : lookAt(trace, lookedTime, this.secondsPerPixel);
  }

  /** Shows a part of the period, or all of it. */
  zoom(span: Span): void {
    const { trace } = this;
    if (!trace) return;
    this.window.zoom(span, axisOf(trace));
    this.host.requestUpdate();
  }

  /** Shows so many times as long a time around a moment. */
  zoomBy(factor: number, around: number): void {
    const { trace, window } = this;
    if (trace) this.zoom(scaledSpan(window.zoomed ?? axisOf(trace), factor, around));
  }

  resetZoom(): void {
    this.window.zoomed = undefined;
    this.host.requestUpdate();
  }

  /** Looks at a time, if there is anything. */
  lookAt(time: number): void {
    if (time === this.lookedTime) return;
    this.lookedTime = time;
    this.host.showLook();
  }

  lookAway(): void {
    if (this.lookedTime === undefined) return;
    this.lookedTime = undefined;
    this.host.showLook();
  }

  /** Does what a key is for, and returns whether it is for anything. */
  press(key: string): boolean {
    const { trace } = this;
    if (!trace) return false;
    const [step, factor] = [KEY_STEPS[key], KEY_ZOOMS[key]];
    if (step !== undefined) this.lookAtNext(trace, step);
    else if (factor !== undefined) {
      this.zoomBy(factor, this.lookedTime ?? (trace.start + trace.until) / 2);
    } else if (!RESET_KEYS.includes(key)) return false;
    else if (this.lookedTime !== undefined) this.lookAway();
    else if (this.isZoomed) this.resetZoom();
    else return false;
    return true;
  }

  private lookAtNext(trace: Trace, step: number): void {
    const { lanes, live, readings, until } = trace;
    const stops = this.stops([lanes, live, readings, until], () =>
      stopsOf([...readings, ...(live?.readings ?? [])], lanes?.starts ?? [], trace),
    );
    const time = this.look?.time;
    // Between two stops, the one before counts.
    const here =
      time === undefined ? stops.length : stops.filter((stop) => stop <= time).length - 1;
    const next = stops[Math.min(Math.max(here + step, 0), stops.length - 1)];
    if (next !== undefined) this.lookAt(next);
  }
}

/** Returns the times that keys go to: all readings, live ones too, and what lanes have where there are none. */
function stopsOf(
  readings: readonly Reading[],
  starts: readonly number[],
  { start, until }: Trace,
): number[] {
  const elsewhere = starts.filter(
    (time) => start <= time && time < until && !nearest(readings, time),
  );
  return [...readings.map(([time]) => time), ...new Set(elsewhere)].sort(
    (one, other) => one - other,
  );
}

function axisOf({ start, until }: Trace): Span {
  return { start, end: until };
}
