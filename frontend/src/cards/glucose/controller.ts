import type { LaneKeeper } from "../../chart/lane-set";
import type { Feed } from "../../data/feed";
import { freshnessAt } from "../../data/freshness";
import { liveWithin } from "../../data/live";
import type { DiaryRow } from "../../data/messages";
import { type Period, type PeriodStore, spanOf } from "../../data/period";
import { between, READING_SECONDS } from "../../data/readings";
import type { Span } from "../../data/span";
import type { Days } from "../../format/calendar";
import { DAY, wall } from "../../format/zone";
import { areEqual } from "../../memo";
import { type GlucoseCardConfig, glucoseSchema, type Overlay } from "./config";
import { entriesWithin, movedReadings, movedTime, pendingSpan } from "./trace";
import { type ChartHost, TraceController } from "./trace-controller";

const OVERLAY_DAYS: Record<Overlay, number> = { none: 0, yesterday: 1, last_week: 7 };

/** Decides which period the glucose card shows, and what somebody looks at. */
export class GlucoseController extends TraceController {
  overlay: Overlay = glucoseSchema.options.overlay.default;

  private config: GlucoseCardConfig | undefined;
  private feed: Feed | undefined;
  private store: PeriodStore | undefined;
  private selected: Period | undefined;
  private showsSelected = false;

  constructor(host: ChartHost) {
    super(host, glucoseSchema.options.hours.default);
  }

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

  /** Follows a feed, and fetches what the card shows, with days in the viewer's time zone. */
  update(feed: Feed | undefined, zone: string, store?: PeriodStore, lanes?: LaneKeeper): void {
    this.feed = feed;
    this.store = store;
    this.goToSelected(zone);
    const status = feed?.status;
    if (!feed || !status) {
      this.trace = undefined;
      return;
    }
    const base = this.window.base(this.latestEnd);
    const span = this.window.zoomed ?? base;
    const seconds = this.comparedSeconds(base, zone);
    const before = (time: number) => movedTime(time, -seconds, zone);
    const oldest = before(span.start);
    feed.need(span.start, span.end, this.host);
    if (seconds) feed.need(oldest, before(span.end), this.window);
    else feed.release(this.window);
    const { isStale } = this;
    const { live, readings } = feed;
    const until = this.window.axisEnd(span, isStale && !live ? span.end : feed.now);
    this.trace = {
      oldest,
      ...span,
      until,
      readings: between(readings, span.start, span.end),
      overlay: movedReadings(readings, span, seconds, zone),
      overlayTime: before,
      diary: this.diaryWithin({ start: span.start, end: until }),
      live: liveWithin(live, { start: span.start, end: until }),
      lanes: lanes?.update(feed, { start: span.start, end: until }),
      pending: isStale ? undefined : pendingSpan(status, feed.now, span.start, until),
    };
  }

  /** Forgets what it compared with, because the card leaves the page. */
  disconnect(): void {
    this.feed?.release(this.window);
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

  private get isStale(): boolean {
    const { now = 0, status } = this.feed ?? {};
    return Boolean(status && freshnessAt(status, now) === "stale");
  }

  /** When the five minutes of the latest reading end; now if only live values are recent. */
  private get latestEnd(): number {
    const { live, now = 0, status } = this.feed ?? {};
    return this.isStale && live ? now : (status?.latest ?? now) + READING_SECONDS;
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

  private goToSelected(zone: string): void {
    const selected = this.store?.period;
    if (selected === this.selected) return;
    this.selected = selected;
    this.showsSelected = selected !== undefined;
    if (selected) this.window.show(spanOf(selected, zone));
    else this.window.showLatest();
    this.lookAway();
  }

  /** Returns the same list as before if it has the same entries, which needn't be drawn again. */
  private diaryWithin(span: Span): readonly DiaryRow[] {
    const diary = this.config?.show_diary === false ? [] : (this.feed?.diary ?? []);
    const before = this.trace?.diary;
    const rows = entriesWithin(diary, span);
    return before && areEqual(before, rows) ? before : rows;
  }

  /** Returns how many seconds more clocks show in a period than in the one that it is compared with. */
  private comparedSeconds({ start }: Span, zone: string): number {
    const { compared } = this;
    if (!compared) return OVERLAY_DAYS[this.overlay] * DAY;
    return wall(start, zone) - wall(spanOf(compared, zone).start, zone);
  }
}
