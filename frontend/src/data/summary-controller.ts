import type { ReactiveControllerHost } from "lit";
import type { Days } from "../format/calendar";
import type { Feed } from "./feed";
import type {
  PatternsAnswer,
  ResponsesAnswer,
  SensorsAnswer,
  SummaryAnswer,
  WeekAnswer,
} from "./messages";
import type { ResponsesQuestion, Summarized, Words } from "./summaries";
import { type Trouble, troubleOf } from "./trouble";

/** Keeps the latest answer for a card; the one before stays until it has arrived. */
class AnswerController<Answer> {
  answer: Answer | undefined;
  /** Why the answer that was requested last is missing. */
  trouble: Trouble | undefined;

  private feed: Feed | undefined;
  private requested: Promise<Answer> | undefined;
  private settled: Promise<Answer> | undefined;

  constructor(private readonly host: Pick<ReactiveControllerHost, "requestUpdate">) {}

  get isLoading(): boolean {
    return this.requested !== this.settled;
  }

  protected follow(feed: Feed, requested: Promise<Answer>): void {
    if (feed !== this.feed) {
      // These figures are those of another account.
      this.answer = undefined;
      this.trouble = undefined;
      this.feed = feed;
    }
    if (requested === this.requested) return;
    this.requested = requested;
    requested.then(
      (answer) => this.settle(requested, answer),
      (error) => this.settle(requested, undefined, troubleOf(error)),
    );
  }

  private settle(requested: Promise<Answer>, answer: Answer | undefined, trouble?: Trouble): void {
    if (requested !== this.requested) return;
    this.settled = requested;
    this.trouble = trouble;
    if (answer) this.answer = answer;
    this.host.requestUpdate();
  }
}

/** Keeps the latest summary for a card. */
export class SummaryController extends AnswerController<SummaryAnswer> {
  /** Requests a summary, compared with a period, unless it is there or on its way. */
  request(feed: Feed, summarized: Summarized, compared?: Days): void {
    this.follow(feed, feed.summary(summarized, compared));
  }
}

/** Keeps the latest hours by weekday for a card, with the profile of some weekdays. */
export class WeekController extends AnswerController<WeekAnswer> {
  /** Requests them, with the profile of some weekdays; 1 is Monday. */
  request(feed: Feed, summarized: Summarized, weekdays: readonly number[]): void {
    this.follow(feed, feed.week(summarized, weekdays));
  }
}

/** Keeps the latest list of the sensors that were worn for a card. */
export class SensorsController extends AnswerController<SensorsAnswer> {
  /** Requests it unless it is there or on its way. */
  request(feed: Feed): void {
    this.follow(feed, feed.sensors());
  }
}

/** Keeps for a card what glucose did after something. */
export class ResponsesAnswerController extends AnswerController<ResponsesAnswer> {
  /** Requests it, unless it is there or on its way. */
  request(feed: Feed, summarized: Summarized, question: ResponsesQuestion): void {
    this.follow(feed, feed.responses(summarized, question));
  }
}

/** Keeps what stands out in a period for a card. */
export class PatternsController extends AnswerController<PatternsAnswer> {
  /** Requests it, in somebody's words. */
  request(feed: Feed, summarized: Summarized, words: Words): void {
    this.follow(feed, feed.patterns(summarized, words));
  }
}
