import type { Feed } from "../../data/feed";
import type { FindingRow, SummaryAnswer } from "../../data/messages";
import type { PeriodStore } from "../../data/period";
import type { Words } from "../../data/summaries";
import { PatternsController, SummaryController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import type { FoundDay, Listable } from "./findings";

interface Host {
  requestUpdate(): void;
  /** Shows a day over the page. */
  openDay(day: string): void;
}

/** Fetches the summary of the period that the card is about, and shows the days behind it. */
export class OverviewController {
  /** What the days in a dialog have in common. */
  list: Listable | undefined;

  private readonly summary: SummaryController;
  private readonly found: PatternsController;

  constructor(private readonly host: Host) {
    this.summary = new SummaryController(host);
    this.found = new PatternsController(host);
  }

  get answer(): SummaryAnswer | undefined {
    return this.summary.answer;
  }

  /** Why the summary is missing. */
  get trouble(): Trouble | undefined {
    return this.summary.trouble;
  }

  get isLoading(): boolean {
    return this.summary.isLoading;
  }

  /** What stands out; nothing before it has come. */
  get patterns(): readonly FindingRow[] {
    return this.found.answer?.findings ?? [];
  }

  /** Fetches the summary of the view's period, or of the latest days, and what stands out in it. */
  update(feed: Feed | undefined, days: number, words: Words, store?: PeriodStore): void {
    if (!feed) return;
    const summarized = store?.period ?? days;
    this.summary.request(feed, summarized, store?.compared);
    this.found.request(feed, summarized, words);
  }

  /** Shows the only day, or several to choose from. */
  open(what: Listable, days: readonly FoundDay[]): void {
    const [day, ...more] = days;
    if (day && more.length === 0) this.host.openDay(day.summary.day);
    else this.show(what);
  }

  closeList(): void {
    this.show(undefined);
  }

  private show(list: Listable | undefined): void {
    this.list = list;
    this.host.requestUpdate();
  }
}
