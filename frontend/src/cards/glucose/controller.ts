import type { Trace } from "../../chart/trace-chart";
import type { Feed } from "../../data/feed";
import { freshnessAt } from "../../data/freshness";
import type { DiaryRow } from "../../data/messages";
import { type Period, type PeriodStore, spanOf } from "../../data/period";
import { between, READING_SECONDS } from "../../data/readings";
import type { Span } from "../../data/span";
import type { Days } from "../../format/calendar";
import { DAY, momentOf, wall } from "../../format/zone";
import { areEqual } from "../../memo";
import { type GlucoseCardConfig, glucoseSchema, type Overlay } from "./config";
import { type Look, lookAt } from "./look";
import { entriesWithin, movedReadings, pendingSpan } from "./trace";
import { ChartWindow, scaledSpan } from "./window";

const OVERLAY_DAYS: Record<Overlay, number> = { none: 0, yesterday: 1, last_week: 7 };
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
interface Host {
  requestUpdate(): void;
  show(): void;
  /** Shows what somebody looks at, which is all that has changed. */
  showLook(): void;
}

/** Decides which period the glucose card shows, and what somebody looks at. */
export class GlucoseController {
  overlay: Overlay = glucoseSchema.options.overlay.default;
  /** Undefined without a feed that has a status. */
  trace: Trace | undefined;
  /** How many seconds a pixel of the chart stands for. */
  secondsPerPixel = 0;

  private config: GlucoseCardConfig | undefined;
  private readonly window = new ChartWindow(glucoseSchema.options.hours.default);
  private feed: Feed | undefined;
  private store: PeriodStore | undefined;
  private selected: Period | undefined;
  private showsSelected = false;
  private chosenDay: Span | undefined;
  private lookedTime: number | undefined;

  constructor(private readonly host: Host) {}

  /** Takes options. Only those that have changed end what somebody looks at. */
  configure(config: GlucoseCardConfig): void {
    const before = this.config;
    this.config = config;
    if (config.hours !== before?.hours) {
      this.window.hours = config.hours;
      this.window.showLatest();
    }
    if (config.overlay !== before?.overlay) this.overlay = config.overlay;
    if (before) this.host.requestUpdate();
  }

  /** The hours that are shown; undefined while it is a period of the view or a part. */
  get hours(): number | undefined {
    return this.showsSelected || this.isZoomed ? undefined : this.window.hours;
  }

  get isZoomed(): boolean {
    return this.window.zoomed !== undefined;
  }

  get followsLatest(): boolean {
    return this.window.followsLatest;
  }

  get canMoveEarlier(): boolean {
    const { first_reading, known_since } = this.feed?.status ?? {};
    return this.trace !== undefined && this.trace.start > (first_reading ?? known_since ?? 0);
  }

  get canMoveLater(): boolean {
    return !this.followsLatest && this.trace !== undefined && this.trace.end < this.latestEnd;
  }

  /** Returns whether everything of the period has been fetched. */
  get isComplete(): boolean {
    return Boolean(this.trace && this.feed?.has(this.trace.start, this.trace.end));
  }

  /** The days of the view's period that the chart is compared with. */
  get compared(): Days | undefined {
    return this.showsSelected ? this.store?.compared : undefined;
  }

  get look(): Look | undefined {
    const { lookedTime, trace } = this;
    return lookedTime === undefined || !trace
      ? undefined
      : lookAt(trace, lookedTime, this.secondsPerPixel);
  }

  /** Follows a feed, and fetches what the card shows, with days in the viewer's time zone. */
  update(feed: Feed | undefined, zone: string, store?: PeriodStore): void {
    this.follow(feed);
    this.store = store;
    this.goToSelected(zone);
    this.goToChosenDay();
    const status = feed?.status;
    if (!feed || !status) {
      this.trace = undefined;
      return;
    }
    const base = this.window.base(this.latestEnd);
    const span = this.window.zoomed ?? base;
    const moved = this.movedSeconds(base, zone);
    feed.need(span.start, span.end, this.host);
    if (moved) feed.need(span.start - moved, span.end - moved, this.window);
    else feed.release(this.window);
    const isStale = freshnessAt(status, feed.now) === "stale";
    const until = this.window.axisEnd(span, isStale ? span.end : feed.now);
    const { readings } = feed;
    this.trace = {
      oldest: span.start - moved,
      ...span,
      until,
      readings: between(readings, span.start, span.end),
      overlay: movedReadings(readings, span, moved),
      movedSeconds: moved,
      diary: this.diaryWithin({ start: span.start, end: until }),
      pending: isStale ? undefined : pendingSpan(status.latest, feed.now, span.start, until),
    };
  }

  /** Stops following, because the card leaves the page. */
  disconnect(): void {
    this.feed?.release(this.window);
    this.follow(undefined);
  }

  showHours(hours: GlucoseCardConfig["hours"]): void {
    this.showsSelected = false;
    this.window.showHours(hours, this.latestEnd);
    this.lookAway();
    this.host.requestUpdate();
  }

  /** Compares with the next of the overlays. */
  showNextOverlay(): void {
    const { values } = glucoseSchema.options.overlay;
    this.overlay = values[(values.indexOf(this.overlay) + 1) % values.length] as Overlay;
    this.host.requestUpdate();
  }

  /** Follows the latest reading, as all cards of the view do then. */
  showLatest(): void {
    this.window.showLatest();
    this.showsSelected = false;
    this.chosenDay = this.feed?.chosenDay;
    this.lookAway();
    this.host.requestUpdate();
    if (this.store?.period) this.store.select(undefined);
  }

  moveEarlier(): void {
    this.move(-1);
  }

  moveLater(): void {
    if (this.canMoveLater) this.move(1);
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
    else this.resetZoom();
    return true;
  }

  private lookAtNext({ readings }: Trace, step: number): void {
    const reading = this.look?.reading;
    const place = (reading ? readings.indexOf(reading) : readings.length) + step;
    const next = readings[Math.min(Math.max(place, 0), readings.length - 1)];
    if (next) this.lookAt(next[0]);
  }

  /** When the five minutes of the latest reading end. */
  private get latestEnd(): number {
    const latest = this.feed?.status?.latest;
    return (latest ?? this.feed?.now ?? 0) + READING_SECONDS;
  }

  private move(direction: -1 | 1): void {
    if (!this.trace) return;
    this.lookAway();
    if (this.showsSelected && !this.isZoomed) {
      this.store?.move(direction);
      return;
    }
    this.window.move(direction, this.latestEnd);
    this.host.requestUpdate();
  }

  /** Lets other cards know that a day can be shown here. */
  private follow(feed: Feed | undefined): void {
    if (this.feed === feed) return;
    if (this.feed) this.feed.viewers -= 1;
    this.feed = feed;
    if (feed) feed.viewers += 1;
  }

  private goToSelected(zone: string): void {
    const selected = this.store?.period;
    if (selected === this.selected) return;
    this.selected = selected;
    this.showsSelected = selected !== undefined;
    if (selected) this.window.show(spanOf(selected, zone));
    else this.window.showLatest();
    this.lookAway();
  }

  private goToChosenDay(): void {
    const chosenDay = this.feed?.chosenDay;
    if (chosenDay === this.chosenDay) return;
    this.chosenDay = chosenDay;
    if (chosenDay === undefined) return;
    this.showsSelected = false;
    this.window.hours = 24;
    this.window.show(chosenDay);
    this.lookAway();
    this.host.show();
  }

  /** Returns the same list as before if it has the same entries, which needn't be drawn again. */
  private diaryWithin(span: Span): readonly DiaryRow[] {
    const diary = this.config?.show_diary === false ? [] : (this.feed?.diary ?? []);
    const before = this.trace?.diary;
    const rows = entriesWithin(diary, span);
    return before && areEqual(before, rows) ? before : rows;
  }

  private movedSeconds({ start }: Span, zone: string): number {
    const { compared } = this;
    if (compared) return start - spanOf(compared, zone).start;
    const days = OVERLAY_DAYS[this.overlay];
    return days && start - momentOf(wall(start, zone) - days * DAY, zone);
  }
}

function axisOf({ start, until }: Trace): Span {
  return { start, end: until };
}
