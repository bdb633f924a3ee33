import { addDays, countDays, type Days } from "../format/calendar";
import { DAY } from "../format/zone";
import type {
  Grouping,
  PatternsAnswer,
  ResponsesAnswer,
  SensorsAnswer,
  SummaryAnswer,
  WeekAnswer,
} from "./messages";

/** What a summary is of: the last days up to the latest reading, or days of the calendar. */
export type Summarized = number | Days;

/** What glucose responds to, and how occasions are grouped. */
export interface ResponsesQuestion {
  /** A source in the diary, or an entity. */
  source: string;
  /** A state, the type of an event, or a text in titles. */
  match?: string;
  group_by?: Grouping;
}

/** How somebody reads sentences: in which language, and whether times have 12 hours. */
export interface Words {
  language: string;
  has_12_hours: boolean;
}

/** The summaries of an account, each asked for once until something is new. */
export class Summaries {
  /** The earliest time that a summary depends on, that of the period before included. */
  since = Number.POSITIVE_INFINITY;

  private readonly answers = new Map<string, Promise<unknown>>();
  private hasFailed = false;

  constructor(
    private readonly send: <Answer>(
      command: string,
      message: Record<string, unknown>,
    ) => Promise<Answer>,
    private readonly onFailure: () => void,
  ) {}

  /** Returns a summary; a failure stays until it is tried again. */
  of(summarized: Summarized): Promise<SummaryAnswer> {
    return this.once(JSON.stringify(summarized), () => this.request("summary", summarized));
  }

  /** Returns a summary of one period, with that of another in the place of the one before. */
  compared(summarized: Summarized, other: Days): Promise<SummaryAnswer> {
    return this.once(JSON.stringify([summarized, other]), async () => {
      const [answer, { summary }] = await Promise.all([this.of(summarized), this.of(other)]);
      return { ...answer, previous: summary };
    });
  }

  /** Returns the hours of a period by weekday, with the profile of some weekdays. */
  week(summarized: Summarized, weekdays: readonly number[]): Promise<WeekAnswer> {
    return this.once(JSON.stringify(["week", summarized, weekdays]), () =>
      this.request("week", summarized, { weekdays }),
    );
  }

  /** Returns the sensors that were worn since the first stored reading. */
  sensors(): Promise<SensorsAnswer> {
    return this.once("sensors", () => {
      this.since = Number.NEGATIVE_INFINITY;
      return this.send("sensors", {});
    });
  }

  /** Returns what glucose did after something in a period. */
  responses(summarized: Summarized, question: ResponsesQuestion): Promise<ResponsesAnswer> {
    return this.once(JSON.stringify(["responses", summarized, question]), () =>
      this.request("responses", summarized, { ...question }),
    );
  }

  /** Returns what stands out in a period, in somebody's words. */
  patterns(summarized: Summarized, words: Words): Promise<PatternsAnswer> {
    return this.once(JSON.stringify(["patterns", summarized, words]), () =>
      this.request("patterns", summarized, { ...words }),
    );
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

  private once<Answer>(key: string, send: () => Promise<Answer>): Promise<Answer> {
    let answer = this.answers.get(key) as Promise<Answer> | undefined;
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

  private request<Answer>(
    command: string,
    summarized: Summarized,
    more: Record<string, unknown> = {},
  ): Promise<Answer> {
    if (typeof summarized === "number") return this.send(command, { days: summarized, ...more });
    const { first, last } = summarized;
    // No clock is more than a day from UTC.
    const earliest = addDays(first, -countDays(summarized) - 1);
    this.since = Math.min(this.since, Date.parse(earliest) / 1000 - DAY);
    // Without an offset, these are midnights on the person's clock.
    const [start, end] = [`${first}T00:00:00`, `${addDays(last, 1)}T00:00:00`];
    return this.send(command, { start, end, ...more });
  }
}
