import { DAY, HOUR, startOfHour } from "../format/zone";
import type { AccountChange, DiaryRow, Reading, ReadingsAnswer } from "./messages";
import { between, replaced } from "./readings";
import { overlaps, type Span, spanOf } from "./span";

/** A margin around the requested time makes the day before available at once. */
const MARGIN_SECONDS = DAY;
/** Every import brings the readings of this time, which are kept up to date in one piece. */
export const RECENT_SECONDS = 90 * DAY;
/** Older readings come in parts with the same edges on all dashboards. */
const PART_SECONDS = 28 * DAY;
const MAX_PARTS = 8;
/** The number of the part with the recent readings. */
const RECENT = -1;
/** Clocks of receivers can run ahead. */
const AHEAD_SECONDS = 23 * HOUR;
/** Paging through years doesn't load all of them. */
const REST_MILLISECONDS = 250;

interface Part extends Span {
  readings: Reading[];
  diary: DiaryRow[] | null;
  missing: Span[];
}

/** Where parts come from, and who is told what comes. */
export interface PartsHost {
  /** Returns the time by Home Assistant's clock. */
  now(): number;
  request(span: Span): Promise<ReadingsAnswer>;
  onAnswer(answer: ReadingsAnswer): void;
  onFailure(error: unknown): void;
  onChange(): void;
}

/** The readings and the diary that cards show, fetched in parts and put together. */
export class Parts {
  readings: Reading[] = [];
  /** Null if the viewer may not see the diary. */
  diary: DiaryRow[] | null = [];

  /** Since when recent readings were requested. */
  private recentSince = Number.POSITIVE_INFINITY;
  private readonly parts = new Map<number, Part>();
  /** The older parts that each card shows. */
  private readonly needed = new Map<object, number[]>();
  /** A new one is made when everything is forgotten, answers on their way included. */
  private fetching = new Set<number>();
  /** The parts to fetch again when their answer has arrived. */
  private readonly outdated = new Set<number>();
  private readonly failed = new Set<number>();
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: PartsHost) {}

  /** Fetches what a card shows, unless it is there. */
  need(start: number, end: number, card: object): void {
    const oldest = this.recentStart();
    // A card that shows the past also shows the newest reading.
    const since = end > oldest ? start : this.host.now();
    if (Math.max(since, oldest) < this.recentSince) {
      this.recentSince = Math.max(since - MARGIN_SECONDS, oldest);
      void this.load(RECENT);
    }
    const parts = this.olderParts(start, end);
    this.needed.set(card, parts);
    if (parts.some((part) => this.isToLoad(part))) {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.loadNeeded(), REST_MILLISECONDS);
    }
  }

  /** Forgets what a card needed. */
  release(card: object): void {
    this.needed.delete(card);
  }

  /** Returns whether everything stored of a time has been fetched. */
  has(start: number, end: number): boolean {
    const oldest = this.recentStart();
    const recent = this.parts.get(RECENT);
    const hasRecent = end <= oldest || (recent && recent.start <= Math.max(start, oldest));
    return Boolean(hasRecent) && this.olderParts(start, end).every((part) => this.parts.has(part));
  }

  /** Returns before when readings of a time aren't stored; undefined if all are. */
  missingBefore(start: number, end: number): number | undefined {
    const ends = this.olderParts(start, end)
      .flatMap((part) => this.parts.get(part)?.missing ?? [])
      .filter((gap) => overlaps(gap, { start, end }))
      .map((gap) => Math.min(gap.end, end));
    return ends.length ? Math.max(...ends) : undefined;
  }

  /** Puts the readings of an event into place, and fetches what else it says has changed. */
  apply(event: AccountChange): void {
    const changed = spanOf(event.start, event.end);
    const diary = event.diary_changed ? spanOf(event.diary_start, event.diary_end) : undefined;
    for (const part of this.requested()) {
      const span = this.spanToLoad(part);
      const isChanged = overlaps(span, changed);
      // An answer on its way doesn't contain the readings of this event.
      if (
        (event.reload && (!changed || isChanged)) ||
        (event.diary_changed && (!diary || overlaps(span, diary))) ||
        (isChanged && this.fetching.has(part))
      ) {
        void this.load(part);
      }
    }
    if (changed && !event.reload) this.replace(changed, event.readings);
  }

  /** Fetches everything again. */
  reload(): void {
    for (const part of this.requested()) void this.load(part);
  }

  /** Fetches again what failed. */
  retry(): void {
    if (Number.isFinite(this.recentSince) && !this.parts.has(RECENT)) this.failed.add(RECENT);
    for (const part of this.failed) void this.load(part);
  }

  clear(): void {
    clearTimeout(this.rest);
    this.recentSince = Number.POSITIVE_INFINITY;
    this.parts.clear();
    this.needed.clear();
    this.failed.clear();
    this.outdated.clear();
    this.fetching = new Set();
  }

  /** Returns the numbers of the parts that were requested, failed ones included. */
  private requested(): number[] {
    const recent = Number.isFinite(this.recentSince) ? [RECENT] : [];
    return [...new Set([...recent, ...this.parts.keys(), ...this.fetching, ...this.failed])];
  }

  /** Returns since when readings are recent. */
  private recentStart(): number {
    return Math.floor(this.host.now()) - RECENT_SECONDS;
  }

  /** Returns the numbers of the older parts of a time. */
  private olderParts(start: number, end: number): number[] {
    const until = Math.min(end, this.recentStart());
    const parts: number[] = [];
    for (let part = Math.floor(start / PART_SECONDS); part * PART_SECONDS < until; part += 1) {
      parts.push(part);
    }
    return parts;
  }

  private isToLoad(part: number): boolean {
    return !this.parts.has(part) && !this.fetching.has(part) && !this.failed.has(part);
  }

  private neededParts(): Set<number> {
    return new Set([...this.needed.values()].flat());
  }

  private loadNeeded(): void {
    for (const part of this.neededParts()) if (this.isToLoad(part)) void this.load(part);
  }

  private spanToLoad(part: number): Span {
    if (part !== RECENT) return { start: part * PART_SECONDS, end: (part + 1) * PART_SECONDS };
    // Whole hours, so that all dashboards ask the same question and share its answer.
    return {
      start: startOfHour(this.recentSince),
      end: startOfHour(this.host.now()) + AHEAD_SECONDS,
    };
  }

  private async load(part: number): Promise<void> {
    if (this.fetching.has(part)) {
      this.outdated.add(part);
      return;
    }
    this.outdated.delete(part);
    const { fetching } = this;
    fetching.add(part);
    const span = this.spanToLoad(part);
    try {
      const answer = await this.host.request(span);
      if (fetching !== this.fetching) return;
      this.failed.delete(part);
      this.keep(part, span, answer);
      this.host.onAnswer(answer);
    } catch (error) {
      if (fetching !== this.fetching) return;
      this.failed.add(part);
      this.host.onFailure(error);
    } finally {
      fetching.delete(part);
    }
    if (this.outdated.has(part)) void this.load(part);
    this.host.onChange();
  }

  private keep(part: number, span: Span, { readings, diary, missing }: ReadingsAnswer): void {
    this.parts.delete(part);
    this.parts.set(part, {
      ...span,
      readings,
      diary,
      missing: missing.map(([start, end]) => ({ start, end })),
    });
    const needed = this.neededParts().add(RECENT);
    for (const old of [...this.parts.keys()].slice(0, -MAX_PARTS)) {
      if (!needed.has(old)) this.parts.delete(old);
    }
    this.join();
  }

  private replace(changed: Span, readings: readonly Reading[]): void {
    for (const part of this.parts.values()) {
      const start = Math.max(changed.start, part.start);
      const end = Math.min(changed.end, part.end);
      if (start < end) {
        part.readings = replaced(part.readings, start, end, between(readings, start, end));
      }
    }
    this.join();
  }

  /** Joins all parts; recent ones count where parts overlap. */
  private join(): void {
    const parts = [...this.parts.values()].sort((one, other) => one.start - other.start);
    const ends = parts.map(({ end }, place) => Math.min(end, parts[place + 1]?.start ?? end));
    this.readings = parts.flatMap(({ start, readings }, place) =>
      between(readings, start, ends[place] as number),
    );
    this.diary = parts.some(({ diary }) => diary === null)
      ? null
      : parts.flatMap(({ diary }, place) =>
          // An entry that reaches into a part is in the part before, too, if that is there.
          (diary ?? []).filter(
            ({ time }) =>
              time < (ends[place] as number) &&
              time >= (ends[place - 1] ?? Number.NEGATIVE_INFINITY),
          ),
        );
  }
}
