import type { Days } from "../format/calendar";
import { DAY, startOfHour } from "../format/zone";
import type { Connection, EntityState } from "../home-assistant/hass";
import { memo } from "../memo";
import { liveAfter } from "./live";
import type {
  AccountChange,
  AccountEvent,
  DiaryRow,
  Live,
  PatternsAnswer,
  Reading,
  ReadingsAnswer,
  ReportLink,
  ResponsesAnswer,
  SensorsAnswer,
  Status,
  SummaryAnswer,
  SummaryReport,
  WeekAnswer,
} from "./messages";
import { Parts, RECENT_SECONDS } from "./parts";
import { ServerClock } from "./server-clock";
import { isoSpan, type Span } from "./span";
import { type ResponsesQuestion, Summaries, type Summarized, type Words } from "./summaries";
import { type Trouble, troubleOf } from "./trouble";

/** No summary of the last days reaches further back, the one before it included. */
const SUMMARIES_SECONDS = 2 * RECENT_SECONDS + DAY;
const RETRY_MILLISECONDS = 30_000;

/** The version of the cards on this page, as Home Assistant had it when the page was opened. */
let pageVersion: string | null | undefined;

/** A subscription; it can be ended once Home Assistant has answered. */
interface Subscription {
  end?: () => Promise<void>;
}

/** The data of an account, fetched once for all its cards on a page and kept up to date. */
export class Feed {
  status: Status | undefined;
  trouble: Trouble | undefined;

  private readonly clock = new ServerClock();
  private readonly newer = memo<Live | undefined>();
  private sentLive: Live | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly tellers = new Set<object>();
  private readonly parts = new Parts({
    now: () => this.now,
    request: (span) => this.askReadings(span),
    onAnswer: (answer) => this.follow(answer),
    onFailure: (error) => this.fail(error),
    onChange: () => this.notify(),
  });
  private readonly summaries = new Summaries(
    (command, message) => this.ask(command, message),
    () => this.retryLater(),
  );
  private subscription: Subscription | undefined;
  private state: EntityState | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly entityId: string,
  ) {}

  /** The time by Home Assistant's clock, in seconds since 1970 UTC; there is none before a status. */
  get now(): number {
    return this.clock.now;
  }

  /** Whether the cards were updated since the page was opened. */
  get isOutdated(): boolean {
    return this.status !== undefined && this.status.cards_version !== pageVersion;
  }

  get readings(): readonly Reading[] {
    return this.parts.readings;
  }

  /** Null if the viewer may not see the diary. */
  get diary(): readonly DiaryRow[] | null {
    return this.parts.diary;
  }

  /** The values of another integration that are newer than the latest reading, if there are any. */
  get live(): Live | undefined {
    const latest = this.status?.latest ?? null;
    return this.newer([this.sentLive, latest], () => liveAfter(this.sentLive, latest));
  }

  /** Calls a listener whenever something is new, until the returned function is called. */
  listen(listener: () => void): () => void {
    if (this.listeners.size === 0) this.open();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  }

  /** Takes the state of the entity: once Home Assistant has it, the account is being loaded. */
  takeState(state: EntityState | undefined): void {
    const appears = isThere(state) && !isThere(this.state);
    this.state = state;
    if (appears && this.listeners.size > 0 && !this.subscription) this.retryAll();
  }

  /** Fetches the readings and the diary that a card shows, unless they are there. */
  need(start: number, end: number, card: object): void {
    if (!hasLeft(card)) this.parts.need(start, end, card);
  }

  /** Returns whether a card is the first on the page of those that can say what somebody has to do. */
  tells(card: object): boolean {
    if (!hasLeft(card)) this.tellers.add(card);
    const [first] = this.tellers;
    return first === card;
  }

  /** Forgets what a card needed, and lets another card say what it said. */
  release(card: object): void {
    this.parts.release(card);
    if (this.tellers.delete(card)) this.notify();
  }

  /** Returns whether everything stored of a time has been fetched. */
  has(start: number, end: number): boolean {
    return this.parts.has(start, end);
  }

  /** Returns before when readings of a time aren't stored; undefined if all are. */
  missingBefore(start: number, end: number): number | undefined {
    return this.parts.missingBefore(start, end);
  }

  /**
   * Returns a summary, requested once until something is new. It is compared with another period if
   * there is one, and else with the period before.
   */
  summary(summarized: Summarized, compared?: Days): Promise<SummaryAnswer> {
    return compared ? this.summaries.compared(summarized, compared) : this.summaries.of(summarized);
  }

  /** Returns the hours of a period by weekday, with the profile of some weekdays; 1 is Monday. */
  week(summarized: Summarized, weekdays: readonly number[]): Promise<WeekAnswer> {
    return this.summaries.week(summarized, weekdays);
  }

  /** Returns a link to the report of a period as a PDF. */
  reportLink({ start, end }: SummaryReport, language: string): Promise<ReportLink> {
    return this.ask("report", { start, end, language });
  }

  /** Returns the sensors that were worn since the first stored reading. */
  sensors(): Promise<SensorsAnswer> {
    return this.summaries.sensors();
  }

  /** Returns what glucose did after something in a period. */
  responses(summarized: Summarized, question: ResponsesQuestion): Promise<ResponsesAnswer> {
    return this.summaries.responses(summarized, question);
  }

  /** Returns what stands out in a period, in somebody's words. */
  patterns(summarized: Summarized, words: Words): Promise<PatternsAnswer> {
    return this.summaries.patterns(summarized, words);
  }

  private readonly onReady = () => {
    this.subscribe();
    // No events arrived while the connection was down.
    this.parts.reload();
  };

  private readonly onVisible = () => {
    if (document.visibilityState === "visible") void this.askForTime();
  };

  private open(): void {
    this.connection.addEventListener("ready", this.onReady);
    document.addEventListener("visibilitychange", this.onVisible);
    this.subscribe();
  }

  private close(): void {
    clearTimeout(this.retry);
    this.connection.removeEventListener("ready", this.onReady);
    document.removeEventListener("visibilitychange", this.onVisible);
    this.endSubscription();
    this.parts.clear();
    this.summaries.clear();
  }

  /** Asks a question about the account that nothing here keeps the answer of. */
  ask<Answer>(command: string, message: Record<string, unknown>): Promise<Answer> {
    return this.connection.sendMessagePromise<Answer>({
      type: `dexcom_api/${command}`,
      entity_id: this.entityId,
      ...message,
    });
  }

  private askReadings(span: Span): Promise<ReadingsAnswer> {
    return this.ask("readings", isoSpan(span));
  }

  /** Asks for the status, with an empty window: while the device slept, the clock may have stood. */
  private async askForTime(): Promise<void> {
    if (!this.clock.isSet) return;
    try {
      const moment = startOfHour(this.now);
      this.follow(await this.askReadings({ start: moment, end: moment }));
      this.notify();
    } catch {
      // Without a connection, the time comes once there is one.
    }
  }

  /** Goes by a status that has just arrived. */
  private follow(status: Status): void {
    this.clock.set(status.server_time);
    if (pageVersion === undefined) pageVersion = status.cards_version;
    this.status = status;
    this.trouble = undefined;
  }

  private subscribe(): void {
    const subscription: Subscription = {};
    const isCurrent = () => this.subscription === subscription;
    this.subscription = subscription;
    this.connection
      .subscribeMessage<AccountEvent>(
        (event) => isCurrent() && this.take(event),
        { type: "dexcom_api/subscribe", entity_id: this.entityId },
        // A connection that comes back while Home Assistant starts is refused, and nobody would know.
        { resubscribe: false },
      )
      .then((end) => {
        // One that had to wait for a connection comes after the one that "ready" made.
        if (!isCurrent()) return end();
        subscription.end = end;
        return undefined;
      })
      .catch((error) => {
        if (!isCurrent()) return;
        this.subscription = undefined;
        this.fail(error);
      });
  }

  private endSubscription(): void {
    this.subscription?.end?.().catch(() => undefined);
    this.subscription = undefined;
  }

  private take(event: AccountEvent): void {
    if (event.gone) {
      this.sentLive = null;
      this.trouble = event.refused ? "not_allowed" : "not_loaded";
      this.retryLater();
    } else {
      const { status, trouble } = this;
      if (trouble || (status && this.concernsSummaries(event, status))) this.summaries.clear();
      this.sentLive = event.live;
      this.follow(event);
      this.parts.apply(event);
    }
    this.notify();
  }

  /** Returns whether summaries change with an event; the first comes before any of them. */
  private concernsSummaries(event: AccountChange, before: Status): boolean {
    const since = Math.min(event.server_time - SUMMARIES_SECONDS, this.summaries.since);
    return (
      event.latest !== before.latest ||
      event.is_imported !== before.is_imported ||
      JSON.stringify(event.limits) !== JSON.stringify(before.limits) ||
      (event.reload && event.start === null) ||
      (event.end ?? since) > since ||
      (event.diary_changed && (event.diary_end ?? Number.POSITIVE_INFINITY) > since)
    );
  }

  private fail(error: unknown): void {
    this.trouble = troubleOf(error);
    this.retryLater();
    this.notify();
  }

  private retryLater(): void {
    clearTimeout(this.retry);
    if (this.listeners.size > 0) {
      this.retry = setTimeout(() => this.retryAll(), RETRY_MILLISECONDS);
    }
  }

  private retryAll(): void {
    // An account that was removed never comes back, but another one can have its entities.
    if (this.trouble === "not_loaded") this.endSubscription();
    if (!this.subscription) this.subscribe();
    this.parts.retry();
    if (this.summaries.clearFailed()) this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

const feeds = new WeakMap<Connection, Map<string, Feed>>();

/** Returns the feed that all cards of an account on a page share. */
export function feedOf(connection: Connection, entityId: string): Feed {
  const ofConnection = feeds.get(connection) ?? new Map<string, Feed>();
  feeds.set(connection, ofConnection);
  const feed = ofConnection.get(entityId) ?? new Feed(connection, entityId);
  ofConnection.set(entityId, feed);
  return feed;
}

/** Home Assistant shows entities that it has yet to load as unavailable. */
function isThere(state: EntityState | undefined): boolean {
  return state !== undefined && state.state !== "unavailable";
}

/** A card that has left the page can be drawn once more, but is never released again. */
function hasLeft(card: object): boolean {
  return "isConnected" in card && !card.isConnected;
}
