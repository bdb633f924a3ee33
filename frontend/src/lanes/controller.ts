import type { LaneConfig } from "../cards/config";
import type { Feed } from "../data/feed";
import type { LanesAnswer } from "../data/messages";
import { isoSpan, type Span } from "../data/span";
import type { HomeAssistant } from "../home-assistant/hass";
import { memo } from "../memo";
import type { LaneSource } from "./home-lane";
import { ShownLanes } from "./shown-lanes";
import { LaneSources } from "./sources";
import { isTooLong, stepOf, widened } from "./spans";

/** Lanes are read again once they are as old as a few pixels of them, within these limits. */
const PIXELS = 240;
const SHORTEST_PACE = 60;
const LONGEST_PACE = 300;
const RETRY_SECONDS = 30;
/** While somebody zooms, nothing is read more often. */
const REST_MILLISECONDS = 250;

const FAILED = { kind: "failed" } as const;
const NONE = new ShownLanes([]);

/** What was read, when, and for what. */
interface Read extends Span {
  feed: Feed;
  entities: string;
  at: number;
  answer: LanesAnswer;
}

/** Keeps the lanes of a chart up to date with what it shows. */
export class LanesController {
  private latest: Read | undefined;
  /** When reading failed the last time, until it works again. */
  private failedAt: number | undefined;
  private isReading = false;
  private askedAt = Number.NEGATIVE_INFINITY;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private next: (() => void) | undefined;
  private readonly sources = new LaneSources();
  private readonly shown = memo<ShownLanes>();

  constructor(private readonly host: { requestUpdate(): void }) {}

  /** Returns what is known of a time of the entities that a card has in its options. */
  show(feed: Feed, span: Span, hass: HomeAssistant, lanes: readonly LaneConfig[]): ShownLanes {
    return this.update(feed, this.sources.of(hass, lanes), span);
  }

  /** Returns what is known of a time, and reads it unless it was just read. */
  update(feed: Feed, sources: readonly LaneSource[], span: Span): ShownLanes {
    const entities = sources.map(({ entity }) => entity);
    if (isTooLong(span)) return NONE;
    const { latest } = this;
    const read = latest?.feed === feed && latest.entities === entities.join() ? latest : undefined;
    const { failedAt } = this;
    const rests = failedAt !== undefined && feed.now - failedAt < RETRY_SECONDS;
    if (!rests && !(read && isEnough(read, span))) this.request(feed, entities, span);
    const missing = failedAt === undefined ? undefined : FAILED;
    return this.shown([sources, read, missing], () => {
      const homes = sources.map((source, place) => ({
        ...source,
        lane: read ? read.answer.lanes[place] : missing,
        readUntil: read ? Math.min(read.end, read.at) : 0,
      }));
      return new ShownLanes(homes);
    });
  }

  /** Reads nothing more, because the card leaves the page. */
  disconnect(): void {
    clearTimeout(this.rest);
    this.rest = undefined;
    this.next = undefined;
  }

  private request(feed: Feed, entities: string[], span: Span): void {
    this.next = () => void this.load(feed, entities, widened(span));
    if (this.isReading || this.rest !== undefined) return;
    const rested = (feed.now - this.askedAt) * 1000;
    this.rest = setTimeout(
      () => {
        this.rest = undefined;
        this.next?.();
      },
      rested < REST_MILLISECONDS ? REST_MILLISECONDS : 0,
    );
  }

  private async load(feed: Feed, entities: string[], span: Span): Promise<void> {
    this.next = undefined;
    this.isReading = true;
    this.askedAt = feed.now;
    try {
      const answer = await feed.ask<LanesAnswer>("lanes", { entities, ...isoSpan(span) });
      this.latest = { ...span, feed, entities: entities.join(), at: feed.now, answer };
      this.failedAt = undefined;
    } catch {
      // What was read before stays until it can be read again.
      this.failedAt = feed.now;
    }
    this.isReading = false;
    this.host.requestUpdate();
  }
}

/** Returns whether a time was read as closely and as lately as can be seen. */
function isEnough({ at, end, feed, start }: Read, span: Span): boolean {
  const seconds = span.end - span.start;
  const pace = Math.min(Math.max(seconds / PIXELS, SHORTEST_PACE), LONGEST_PACE);
  const isCovered = start <= span.start && span.end <= end;
  const isClose = end - start < 2 * (seconds + 2 * stepOf(span));
  return isCovered && isClose && (span.end < at || feed.now - at < pace);
}
