import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Connection, HomeAssistant } from "./hass";
import type {
  DiaryRow,
  NewsEvent,
  Reading,
  ReadingsAnswer,
  Status,
  SummaryAnswer,
} from "./messages";
import { replaced } from "./readings";
import { DAY, HOUR } from "./zone";

/** Why an account can't be shown. */
export type Trouble = "not_loaded" | "not_allowed" | "failed";

/** Some more than is asked for is fetched, so that a look at the day before has it at once. */
const MARGIN_SECONDS = DAY;
const LONGEST_SECONDS = 91 * DAY;
/** Clocks of receivers can run ahead. */
const AHEAD_SECONDS = 23 * HOUR;
const RETRY_MILLISECONDS = 30_000;

/** What all cards of an account on a page know, fetched once and kept up to date. */
export class Feed {
  status: Status | undefined;
  trouble: Trouble | undefined;
  /** The day that somebody has chosen on another card, by its start. */
  chosenDay: number | undefined;
  /** How many cards on the page can show a chosen day. */
  viewers = 0;
  readings: Reading[] = [];
  diary: DiaryRow[] | null = [];

  private readonly listeners = new Set<() => void>();
  private start: number | undefined;
  private asked = Number.POSITIVE_INFINITY;
  private failedReadings = false;
  private failedSummaries = false;
  private fetching = false;
  private again = false;
  private unsubscribe: Promise<() => Promise<void>> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly summaries = new Map<number, Promise<SummaryAnswer>>();

  constructor(
    private readonly connection: Connection,
    private readonly entityId: string,
  ) {}

  /** Tells a listener of whatever is new, until the function returned is called. */
  listen(listener: () => void): () => void {
    if (this.listeners.size === 0) this.open();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  }

  /** Has readings and diary fetched from a time on, if they aren't there. */
  need(start: number): void {
    if (Math.max(start, oldest()) < this.asked) {
      this.asked = Math.max(start - MARGIN_SECONDS, oldest());
      void this.load();
    }
  }

  /** Tells whether all that there is from a time on has been fetched. */
  has(start: number): boolean {
    return this.start !== undefined && this.start <= Math.max(start, oldest());
  }

  /** Returns the summary of the last days, asked for once as long as nothing is new or tried again. */
  summary(days: number): Promise<SummaryAnswer> {
    let answer = this.summaries.get(days);
    if (!answer) {
      answer = this.connection.sendMessagePromise<SummaryAnswer>({
        type: "dexcom_api/summary",
        entity_id: this.entityId,
        days,
      });
      answer.catch(() => {
        this.failedSummaries = true;
        this.tryAgainLater();
      });
      this.summaries.set(days, answer);
    }
    return answer;
  }

  /** Has all cards of the account show a day. */
  choose(dayStart: number | undefined): void {
    this.chosenDay = dayStart;
    this.tell();
  }

  private readonly onReady = () => {
    this.subscribe();
    // What was new while the connection was down was told to nobody.
    if (Number.isFinite(this.asked)) void this.load();
  };

  private open(): void {
    this.connection.addEventListener("ready", this.onReady);
    this.subscribe();
  }

  private close(): void {
    clearTimeout(this.retry);
    this.connection.removeEventListener("ready", this.onReady);
    this.unsubscribe?.then((unsubscribe) => unsubscribe()).catch(() => undefined);
    this.unsubscribe = undefined;
    this.start = undefined;
    this.asked = Number.POSITIVE_INFINITY;
    this.summaries.clear();
  }

  private subscribe(): void {
    const subscribed = this.connection.subscribeMessage<NewsEvent>(
      (event) => this.take(event),
      { type: "dexcom_api/subscribe", entity_id: this.entityId },
      // A connection that comes back while Home Assistant starts is refused, and nobody would know.
      { resubscribe: false },
    );
    this.unsubscribe = subscribed;
    subscribed.catch((error) => {
      if (this.unsubscribe === subscribed) this.unsubscribe = undefined;
      this.fail(error);
    });
  }

  private take(event: NewsEvent): void {
    this.summaries.clear();
    if (event.gone) {
      this.trouble = event.refused ? "not_allowed" : "not_loaded";
      this.tell();
      return;
    }
    this.trouble = undefined;
    this.status = event;
    // An answer that is on its way doesn't know of the readings that are told now.
    const overtakes = this.fetching && event.start !== null;
    if (event.reload || event.diary_changed || overtakes) {
      if (Number.isFinite(this.asked)) void this.load();
    }
    if (event.start !== null && event.end !== null && this.start !== undefined) {
      const start = Math.max(event.start, this.start);
      const news = event.readings.filter(([time]) => time >= start);
      this.readings = replaced(this.readings, start, event.end, news);
    }
    this.tell();
  }

  private async load(): Promise<void> {
    this.again = this.fetching;
    if (this.fetching) return;
    this.fetching = true;
    // Whole hours, so that all dashboards ask the same question and share its answer.
    const start = onTheHour(this.asked);
    const end = onTheHour(Date.now() / 1000) + AHEAD_SECONDS;
    try {
      const answer = await this.connection.sendMessagePromise<ReadingsAnswer>({
        type: "dexcom_api/readings",
        entity_id: this.entityId,
        start: new Date(start * 1000).toISOString(),
        end: new Date(end * 1000).toISOString(),
      });
      this.status = answer;
      this.readings = answer.readings;
      this.diary = answer.diary;
      this.start = start;
      this.failedReadings = false;
      this.trouble = undefined;
    } catch (error) {
      this.failedReadings = true;
      this.fail(error);
    } finally {
      this.fetching = false;
    }
    if (this.again) void this.load();
    this.tell();
  }

  private fail(error: unknown): void {
    const code = (error as { code?: unknown } | null)?.code;
    this.trouble =
      code === "unauthorized" ? "not_allowed" : code === "not_found" ? "not_loaded" : "failed";
    this.tryAgainLater();
    this.tell();
  }

  private tryAgainLater(): void {
    clearTimeout(this.retry);
    if (this.listeners.size > 0) {
      this.retry = setTimeout(() => this.tryAgain(), RETRY_MILLISECONDS);
    }
  }

  /** Asks for all that is still missing. */
  private tryAgain(): void {
    if (!this.unsubscribe) this.subscribe();
    if (Number.isFinite(this.asked) && (this.failedReadings || !this.has(this.asked))) {
      void this.load();
    }
    if (this.failedSummaries) {
      this.failedSummaries = false;
      this.summaries.clear();
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Returns the beginning of the hour that a time is in. */
function onTheHour(seconds: number): number {
  return Math.floor(seconds / HOUR) * HOUR;
}

/** Returns from when on there can be anything: memory doesn't reach further back. */
function oldest(): number {
  return Math.floor(Date.now() / 1000) - LONGEST_SECONDS + DAY;
}

const feeds = new WeakMap<Connection, Map<string, Feed>>();

function feedOf(connection: Connection, entityId: string): Feed {
  const ofConnection = feeds.get(connection) ?? new Map<string, Feed>();
  feeds.set(connection, ofConnection);
  const feed = ofConnection.get(entityId) ?? new Feed(connection, entityId);
  ofConnection.set(entityId, feed);
  return feed;
}

/** Gives a card the feed of its account, and has it drawn again at whatever is new. */
export class FeedController implements ReactiveController {
  feed: Feed | undefined;
  private stop: (() => void) | undefined;
  private connected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Follows an account; nothing happens where that is the one already. */
  follow(hass: HomeAssistant | undefined, entityId: string | undefined): void {
    const feed = hass && entityId ? feedOf(hass.connection, entityId) : undefined;
    if (feed === this.feed) return;
    this.leave();
    this.feed = feed;
    this.start();
  }

  hostConnected(): void {
    this.connected = true;
    this.start();
  }

  hostDisconnected(): void {
    this.connected = false;
    this.leave();
  }

  private start(): void {
    if (this.connected && !this.stop)
      this.stop = this.feed?.listen(() => this.host.requestUpdate());
  }

  private leave(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
