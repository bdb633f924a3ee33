import type { Feed } from "../../data/feed";
import type {
  GroupFigures,
  Grouping,
  OccasionRow,
  ResponseGroupRow,
  ResponseRow,
  ResponsesProblem,
  ResponsesReport,
} from "../../data/messages";
import type { PeriodStore } from "../../data/period";
import { PeriodChoice } from "../../data/period-choice";
import type { Span } from "../../data/span";
import { ResponsesAnswerController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { HOUR, MINUTE } from "../../format/zone";
import { memo } from "../../memo";
import { type Line, type LineHost, LinePicker } from "../line-picker";
import {
  type ResponsesCardConfig,
  type ResponsesGrouping,
  type ResponsesSource,
  responsesSchema,
} from "./config";

/** The curve of an occasion, whose readings are at the seconds after its start. */
export interface OccasionLine extends Line {
  occasion: OccasionRow;
}

/** What a switch, for example, is in once it is used. */
const STATE_ON = "on";
const FIRST_SECONDS = -HOUR;
const STEP_SECONDS = 5 * MINUTE;

/** Decides whose responses the card shows, and which occasion somebody looks at. */
export class ResponsesController {
  source: ResponsesSource = responsesSchema.options.source.default;
  grouping: ResponsesGrouping = responsesSchema.options.group_by.default;
  readonly picker: LinePicker<OccasionLine>;
  /** The curves of the shown group, oldest first. */
  lines: readonly OccasionLine[] = [];

  private readonly period = new PeriodChoice<ResponsesCardConfig["days"]>(
    responsesSchema.options.days.default,
  );
  private readonly answers: ResponsesAnswerController;
  private readonly drawn = memo<OccasionLine[]>();
  private config: ResponsesCardConfig | undefined;
  /** What somebody chose to look for instead of what the options say. */
  private chosenMatch: string | undefined;
  /** The place of the group that was chosen, among those of a report. */
  private chosen: number | undefined;

  constructor(private readonly host: LineHost) {
    this.answers = new ResponsesAnswerController(host);
    this.picker = new LinePicker(host, ({ occasion }) => occasion.time, HOUR);
  }

  get trouble(): Trouble | undefined {
    return this.answers.trouble;
  }

  get isLoading(): boolean {
    return this.answers.isLoading;
  }

  get hasAnswer(): boolean {
    return this.answers.answer !== undefined;
  }

  /** Why there is nothing to show. */
  get problem(): ResponsesProblem | undefined {
    return this.answers.answer?.problem ?? undefined;
  }

  get report(): ResponsesReport | undefined {
    return this.answers.answer?.responses ?? undefined;
  }

  get span(): Span | undefined {
    const { report } = this;
    return report && { start: seconds(report.start), end: seconds(report.end) };
  }

  /** Since when the source is known, where that isn't all of the time. */
  get knownSince(): number | undefined {
    const { report, span } = this;
    if (!report || !span) return this.answers.answer?.source_since ?? undefined;
    if (!report.known_since) return undefined;
    const since = seconds(report.known_since);
    return since > span.start ? since : undefined;
  }

  get shownDays(): ResponsesCardConfig["days"] | undefined {
    return this.period.shownDays;
  }

  /** The entity of the home that the card is configured with. */
  get home(): string | undefined {
    return this.config?.home_entity || undefined;
  }

  /** What has to happen in the home: a state, a type of an event, or a part of a title, if any. */
  get match(): string | undefined {
    const { home } = this;
    if (this.source !== "home" || home === undefined) return undefined;
    const hasStates = !/^(button|calendar|event|input_button|scene)\./.test(home);
    return this.namedMatch || (hasStates ? STATE_ON : undefined);
  }

  /** The same, if somebody chose it now or in the options. */
  get namedMatch(): string | undefined {
    return this.chosenMatch ?? this.config?.home_match;
  }

  /** What did happen in the home, if nothing that the card looks for did. */
  get labels(): readonly string[] {
    return this.answers.answer?.labels ?? [];
  }

  /** The sources to choose from. */
  get sources(): readonly ResponsesSource[] {
    return responsesSchema.options.source.values.filter(
      (source) =>
        (source !== "home" || this.home !== undefined || this.source === "home") &&
        // Its types say more.
        (source !== "insulin" || this.config?.source === "insulin"),
    );
  }

  /** The groups of the report in its order, if it is about the chosen grouping. */
  get groups(): readonly ResponseGroupRow[] {
    return this.report?.grouping === asked(this.grouping) ? (this.report?.groups ?? []) : [];
  }

  /** The group that is shown; undefined for all occasions. */
  get group(): ResponseGroupRow | undefined {
    return this.chosen === undefined ? undefined : this.groups[this.chosen];
  }

  /** What is shown: a group, or all occasions. */
  get shown(): ResponseRow | undefined {
    return this.group ?? this.report?.overall;
  }

  configure(config: ResponsesCardConfig): void {
    this.config = config;
    this.period.days = config.days;
    this.source = config.source;
    this.grouping = config.group_by;
    this.chosenMatch = undefined;
    this.chosen = undefined;
  }

  /** Fetches the responses of the period. */
  update(feed: Feed | undefined, store?: PeriodStore): void {
    this.period.follow(store);
    const source = this.source === "home" ? this.home : this.source;
    if (!feed?.status || feed.status.latest === null || source === undefined) {
      this.lines = [];
    } else {
      const { match } = this;
      const group_by = asked(this.grouping);
      this.answers.request(feed, this.period.summarized, {
        source,
        ...(match && { match }),
        ...(group_by && { group_by }),
      });
      const { group, report } = this;
      this.lines = this.drawn([report, group], () => linesOf(report, group));
    }
    this.picker.follow(this.lines);
  }

  showDays(days: ResponsesCardConfig["days"]): void {
    this.period.show(days);
    this.host.requestUpdate();
  }

  showSource(source: ResponsesSource): void {
    this.source = source;
    this.chosenMatch = undefined;
    this.showGroup(undefined);
  }

  /** Looks for something else in the home, until a source is chosen again. */
  showMatch(match: string): void {
    this.chosenMatch = match;
    // It says that there is nothing, which isn't so of this.
    this.answers.answer = undefined;
    this.showGroup(undefined);
  }

  showGrouping(grouping: ResponsesGrouping): void {
    this.grouping = grouping;
    this.showGroup(undefined);
  }

  /** Shows a group by its place, or all occasions. */
  showGroup(place: number | undefined): void {
    this.chosen = place;
    this.host.requestUpdate();
  }
}

/** Returns whether glucose rather falls than rises. */
export function isFall({ fall_mg_dl, rise_mg_dl }: GroupFigures): boolean {
  return (fall_mg_dl.typical ?? 0) > (rise_mg_dl.typical ?? 0);
}

function asked(grouping: ResponsesGrouping): Grouping | null {
  return grouping === "none" ? null : grouping;
}

function seconds(moment: string): number {
  return Date.parse(moment) / 1000;
}

function linesOf(
  report: ResponsesReport | undefined,
  group: ResponseGroupRow | undefined,
): OccasionLine[] {
  return (report?.occasions ?? [])
    .filter((occasion) => occasion.curve && (!group || isIn(group, occasion)))
    .map((occasion) => ({
      occasion,
      day: occasion.day,
      readings: (occasion.curve ?? []).map((mgDl, step): [number, number] => [
        FIRST_SECONDS + step * STEP_SECONDS,
        mgDl,
      ]),
    }));
}

/** Returns whether an occasion belongs to a group. */
function isIn(group: ResponseGroupRow, { amount, hour, weekday }: OccasionRow): boolean {
  if (group.hour !== null) return hour === group.hour;
  if (group.weekday !== null) return weekday === group.weekday;
  const { amount_from, amount_to } = group;
  if (amount === null || amount_from === null || amount_to === null) return false;
  return amount_from <= amount && amount <= amount_to;
}
