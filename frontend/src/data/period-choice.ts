import type { Period, PeriodStore } from "./period";
import type { Summarized } from "./summaries";

/** Which period a card shows: that of its view, or so many days up to the latest reading. */
export class PeriodChoice<Count extends number = number> {
  private selected: Period | undefined;
  /** Whether somebody chose days on the card after the period was selected. */
  private hasOwnDays = false;

  constructor(public days: Count) {}

  /** The days up to the latest reading; undefined while the period of the view is shown. */
  get shownDays(): Count | undefined {
    return this.selected && !this.hasOwnDays ? undefined : this.days;
  }

  /** What to summarize. */
  get summarized(): Summarized {
    return this.shownDays ?? (this.selected as Period);
  }

  /** Shows the period of a view once another one is selected there. */
  follow(store: PeriodStore | undefined): void {
    if (store?.period !== this.selected) this.hasOwnDays = false;
    this.selected = store?.period;
  }

  /** Shows so many days until another period is selected. */
  show(days: Count): void {
    this.days = days;
    this.hasOwnDays = true;
  }
}
