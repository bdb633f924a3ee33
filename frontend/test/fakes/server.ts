import type {
  AccountEvent,
  DiaryRow,
  FindingRow,
  Live,
  Reading,
  ReadingsAnswer,
  ResponsesContents,
  SensorRow,
  Status,
  SummaryReport,
  UtcOffset,
  Week,
} from "../../src/data/messages";
import { DAY, HOUR } from "../../src/format/zone";
import type { Connection } from "../../src/home-assistant/hass";
import { contentsOf } from "./responses";

export const NOW = Date.parse("2026-11-25T12:00:00Z") / 1000;
/** How far the clock of the viewer's device is ahead. Nothing depends on it. */
export const AHEAD = 2 * DAY + 1234;
export const STATUS: Status = {
  server_time: NOW,
  cards_version: "1",
  unit: "mg/dL",
  unit_per_mg_dl: 1,
  limits: { very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250 },
  goal_preset: "adult",
  goals: [{ range: "in_range", more_than_percent: 70, less_than_percent: null }],
  latest: NOW - 3600,
  freshness: "usual",
  next_reading: { due: NOW + 300, late_at: NOW + 1200, stale_at: NOW + 5 * HOUR },
  stale_reason: null,
  signed_out: false,
  first_reading: NOW - 1100 * DAY,
  known_since: NOW - 90 * DAY,
  diary_known_since: NOW - 90 * DAY,
  is_imported: true,
  missing_before: null,
  fetched_percent: null,
  utc_offset: 0,
  clock_shifts: [],
  may_import: true,
};
export const NO_NEWS = {
  gone: false as const,
  start: null,
  end: null,
  readings: [],
  reload: false,
  diary_changed: false,
  diary_start: null,
  diary_end: null,
  live: null,
};
/** The other end of the WebSocket: it serves readings, and tells what a test says. */
export class Server implements Connection {
  status: Status = STATUS;
  served: Reading[] = [[NOW - 3600, 100]];
  diary: DiaryRow[] = [];
  missing: [number, number][] = [];
  live: Live | null = null;
  patterns: FindingRow[] = [];
  week: Week = { start: null, end: null, weekdays: [], profile: [] };
  offsets: UtcOffset[] = [[0, 0]];
  sensors: SensorRow[] = [];
  responses: ResponsesContents = contentsOf();
  summaryOf: (days: number) => SummaryReport | null = () => null;
  /** The same, of the days from one date until before another. */
  summaryBetween: (start: string, end: string) => SummaryReport | null = () => null;
  asked: Record<string, unknown>[] = [];
  subscribed = 0;
  answerMilliseconds = 0;
  refusal: { code: string | number } | undefined;
  /** Whether the account isn't loaded, although Home Assistant knows the commands. */
  isLoading = false;
  /** What its clock shows. */
  time = NOW;
  private readonly takers = new Set<(event: AccountEvent) => void>();
  private readonly waiting: (() => void)[] = [];
  private isConnected = true;
  private ready: () => void = () => undefined;

  async subscribeMessage<Message>(callback: (message: Message) => void) {
    if (!this.isConnected) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.refusal) throw this.refusal;
    this.subscribed += 1;
    const take = callback as (event: unknown) => void;
    this.takers.add(take);
    if (this.isLoading) take({ gone: true, refused: false });
    else take({ ...this.status, ...NO_NEWS, live: this.live, server_time: this.time });
    return async () => {
      if (this.takers.delete(take)) this.subscribed -= 1;
    };
  }

  async sendMessagePromise<Answer>(message: Record<string, unknown>): Promise<Answer> {
    this.asked.push(message);
    if (this.refusal) throw this.refusal;
    if (this.isLoading) throw { code: "not_loaded" };
    if (message.type === "dexcom_api/week") {
      return { ...this.status, server_time: this.time, ...this.week } as Answer;
    }
    if (message.type === "dexcom_api/sensors") {
      const pairing = { most_minutes: 5, lowest_mg_dl: 40, highest_mg_dl: 400 };
      const report = { stored_since: null, pairing, sensors: this.sensors };
      return { ...this.status, server_time: this.time, missing: [], ...report } as Answer;
    }
    if (message.type === "dexcom_api/responses") {
      return { ...this.status, server_time: this.time, ...this.responses } as Answer;
    }
    if (message.type === "dexcom_api/patterns") {
      const { patterns: findings } = this;
      return {
        ...this.status,
        missing: this.missing,
        findings,
        days: 13,
        days_needed: 10,
      } as Answer;
    }
    if (message.type === "dexcom_api/summary") {
      const { days, start, end } = message;
      const summary =
        typeof days === "number"
          ? this.summaryOf(days)
          : this.summaryBetween(String(start), String(end));
      return {
        ...this.status,
        server_time: this.time,
        summary,
        previous: null,
        utc_offsets: this.offsets,
        missing: this.missing,
      } as Answer;
    }
    const [start = 0, end = 0] = windowOf(message);
    const answer: ReadingsAnswer = {
      ...this.status,
      server_time: this.time,
      start,
      end,
      readings: this.served.filter(([time]) => start <= time && time < end),
      diary: this.diary,
      missing: this.missing,
    };
    if (this.answerMilliseconds > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.answerMilliseconds));
    }
    return answer as Answer;
  }

  addEventListener(_: "ready", callback: () => void): void {
    this.ready = callback;
  }

  removeEventListener(): void {
    this.ready = () => undefined;
  }

  tell(event: AccountEvent): void {
    for (const take of this.takers) take(event);
  }

  /** Tells of a reading that is new. */
  measure(reading: Reading): void {
    const [start] = reading;
    this.served.push(reading);
    this.tell({
      ...this.status,
      ...NO_NEWS,
      live: this.live,
      latest: start,
      start,
      end: start + 1,
      readings: [reading],
    });
  }

  /** Loses the connection. Like Home Assistant's own, it subscribes once there is one again. */
  lose(): void {
    this.isConnected = false;
    this.takers.clear();
    this.subscribed = 0;
  }

  /** Has a connection again, after one that was lost. */
  comeBack(): void {
    this.lose();
    this.isConnected = true;
    for (const resolve of this.waiting.splice(0)) resolve();
    this.ready();
  }
}

/** Returns the start and end that a message asks for. */
export function windowOf({ start, end }: Record<string, unknown>): number[] {
  return [start, end].map((moment) => Date.parse(moment as string) / 1000);
}
