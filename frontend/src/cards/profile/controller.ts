import type { Feed } from "../../data/feed";
import type { Reading, SummaryAnswer } from "../../data/messages";
import type { PeriodStore } from "../../data/period";
import { PeriodChoice } from "../../data/period-choice";
import type { Span } from "../../data/span";
import { SummaryController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { PdfController } from "../../print/pdf-controller";
import { reportPeriod } from "../../summary/period";
import { type ProfileCardConfig, profileSchema } from "./config";

/** Decides which period the profile card shows, and fetches what its report needs. */
export class ProfileController {
  /** Whether the report is open; its part of the bundle may be missing. */
  report: "closed" | "open" | "missing" = "closed";

  readonly pdf: PdfController;

  private readonly summary: SummaryController;
  private feed: Feed | undefined;
  private readonly period = new PeriodChoice<ProfileCardConfig["days"]>(
    profileSchema.options.days.default,
  );

  constructor(private readonly host: { requestUpdate(): void }) {
    this.summary = new SummaryController(host);
    this.pdf = new PdfController(host);
  }

  configure({ days }: ProfileCardConfig): void {
    this.period.days = days;
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

  /** All readings of the report; undefined until they have arrived. */
  get reportReadings(): readonly Reading[] | undefined {
    const span = this.reportSpan();
    return span && this.feed?.has(span.start, span.end) ? this.feed.readings : undefined;
  }

  /** The days up to the latest reading; undefined while the period of the view is shown. */
  get shownDays(): number | undefined {
    return this.period.shownDays;
  }

  /** Fetches the summary of the period, and the readings of an open report. */
  update(feed: Feed | undefined, store?: PeriodStore): void {
    this.period.follow(store);
    this.feed = feed;
    // Without waiting for the status, because this takes longest.
    if (!feed) return;
    const { shownDays, summarized } = this.period;
    this.summary.request(feed, summarized, shownDays ? undefined : store?.compared);
    if (!feed.status) return;
    const span = this.report === "open" ? this.reportSpan() : undefined;
    if (span) feed.need(span.start, span.end, this.host);
  }

  showDays(days: ProfileCardConfig["days"]): void {
    this.period.show(days);
    this.host.requestUpdate();
  }

  async openReport(): Promise<void> {
    this.showReport("open");
    try {
      await import("../../print/report-dialog");
    } catch {
      this.showReport("missing");
    }
  }

  closeReport(): void {
    this.showReport("closed");
  }

  /** Saves the report of the period as a PDF in a language. */
  async savePdf(language: string): Promise<void> {
    const { answer, feed } = this;
    const summary = answer?.summary;
    if (summary && feed) await this.pdf.run(() => feed.reportLink(summary, language));
  }

  private showReport(report: "closed" | "open" | "missing"): void {
    this.report = report;
    this.host.requestUpdate();
  }

  private reportSpan(): Span | undefined {
    const summary = this.answer?.summary;
    return summary ? reportPeriod(summary) : undefined;
  }
}
