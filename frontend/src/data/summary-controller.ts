import type { ReactiveControllerHost } from "lit";
import type { Days } from "../format/calendar";
import type { Feed } from "./feed";
import type { SummaryAnswer } from "./messages";
import type { Summarized } from "./summaries";
import { type Trouble, troubleOf } from "./trouble";

/** Keeps the latest summary for a card; the one before stays until it has arrived. */
export class SummaryController {
  answer: SummaryAnswer | undefined;
  /** Why the summary that was requested last is missing. */
  trouble: Trouble | undefined;

  private feed: Feed | undefined;
  private requested: Promise<SummaryAnswer> | undefined;
  private settled: Promise<SummaryAnswer> | undefined;

  constructor(private readonly host: Pick<ReactiveControllerHost, "requestUpdate">) {}

  get isLoading(): boolean {
    return this.requested !== this.settled;
  }

  /** Requests a summary, compared with a period, unless it is there or on its way. */
  request(feed: Feed, summarized: Summarized, compared?: Days): void {
    if (feed !== this.feed) {
      // These figures are those of another account.
      this.answer = undefined;
      this.trouble = undefined;
      this.feed = feed;
    }
    const requested = feed.summary(summarized, compared);
    if (requested === this.requested) return;
    this.requested = requested;
    requested.then(
      (answer) => this.settle(requested, answer),
      (error) => this.settle(requested, undefined, troubleOf(error)),
    );
  }

  private settle(
    requested: Promise<SummaryAnswer>,
    answer: SummaryAnswer | undefined,
    trouble?: Trouble,
  ): void {
    if (requested !== this.requested) return;
    this.settled = requested;
    this.trouble = trouble;
    if (answer) this.answer = answer;
    this.host.requestUpdate();
  }
}
