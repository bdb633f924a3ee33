import { addDays, countDays, type Days } from "../format/calendar";
import { DAY } from "../format/zone";
import type { SummaryAnswer } from "./messages";

/** What a summary is of: the last days up to the latest reading, or days of the calendar. */
export type Summarized = number | Days;

/** The summaries of an account, each asked for once until something is new. */
export class Summaries {
  /** The earliest time that a summary depends on, that of the period before included. */
  since = Number.POSITIVE_INFINITY;

  private readonly answers = new Map<string, Promise<SummaryAnswer>>();
  private hasFailed = false;

  constructor(
    private readonly send: (message: Record<string, unknown>) => Promise<SummaryAnswer>,
    private readonly onFailure: () => void,
  ) {}

  /** Returns a summary; a failure stays until it is tried again. */
  of(summarized: Summarized): Promise<SummaryAnswer> {
    return this.once(JSON.stringify(summarized), () => this.request(summarized));
  }

  /** Returns a summary of one period, with that of another in the place of the one before. */
  compared(summarized: Summarized, other: Days): Promise<SummaryAnswer> {
    return this.once(JSON.stringify([summarized, other]), async () => {
      const [answer, { summary }] = await Promise.all([this.of(summarized), this.of(other)]);
      return { ...answer, previous: summary };
    });
  }

  /** Forgets all answers, so that they are asked for again. */
  clear(): void {
    this.hasFailed = false;
    this.since = Number.POSITIVE_INFINITY;
    this.answers.clear();
  }

  /** Forgets all answers if one failed, and returns whether it did. */
  clearFailed(): boolean {
    const { hasFailed } = this;
    if (hasFailed) this.clear();
    return hasFailed;
  }

  private once(key: string, send: () => Promise<SummaryAnswer>): Promise<SummaryAnswer> {
    let answer = this.answers.get(key);
    if (!answer) {
      answer = send();
      this.answers.set(key, answer);
      answer.catch(() => {
        this.hasFailed = true;
        this.onFailure();
      });
    }
    return answer;
  }

  private request(summarized: Summarized): Promise<SummaryAnswer> {
    if (typeof summarized === "number") return this.send({ days: summarized });
    const { first, last } = summarized;
    // No clock is more than a day from UTC.
    const earliest = addDays(first, -countDays(summarized) - 1);
    this.since = Math.min(this.since, Date.parse(earliest) / 1000 - DAY);
    // Without an offset, these are midnights on the person's clock.
    return this.send({ start: `${first}T00:00:00`, end: `${addDays(last, 1)}T00:00:00` });
  }
}
