import { html, nothing, type TemplateResult } from "lit";
import { entryText } from "../../chart/markers";
import type { Trace } from "../../chart/trace-chart";
import { bandOf } from "../../data/bands";
import { liveText } from "../../data/live";
import type { Reading, Status } from "../../data/messages";
import { extremesOf } from "../../data/readings";
import { type Formatter, spanOfTexts } from "../../format/formatter";
import { DAY, startOfDay } from "../../format/zone";
import type { Localize } from "../../localize";
import { type Look, shownReading } from "./look";

/** How to say what a chart shows. */
export interface Words {
  status: Status;
  format: Formatter;
  say: Localize;
}

/** More entries would hide the trace. */
const MAX_ENTRIES = 5;

/** Says from when to when something is, by days alone where it is whole days. */
export function spanText({ start, end }: Pick<Trace, "start" | "end">, format: Formatter): string {
  const isWhole = [start, end].every((time) => startOfDay(time, format.zone) === time);
  if (!isWhole) return `${format.dayAndTime(start)} – ${format.dayAndTime(end)}`;
  return spanOfTexts([format.day(start), format.day(end - DAY / 2)]);
}

/** What there is to say of a time. */
export interface Readout {
  time: string;
  reading: string | undefined;
  /** Whose the reading is, if it is a live value. */
  source: string | undefined;
  compared: string | undefined;
  others: readonly string[];
  lanes: readonly LaneLine[];
}

/** What there is to say of a lane, and its color. */
interface LaneLine {
  style: string;
  text: string;
}

/** Returns what there is to say of a time. */
export function readoutOf(look: Look, words: Words): Readout {
  const shown = shownReading(look);
  return {
    time: words.format.dayAndTime(look.time),
    reading: shown && readingText(shown, words),
    source: look.live && liveText(look.live, words.say),
    compared: look.compared && comparedText(look.compared, words),
    others: [...pendingLines(look, words), ...entryLines(look, words)],
    lanes: look.lanes.map(({ style, text }) => ({ style, text: text(words) })),
  };
}

/** Says it in a line. */
export function readoutText({ time, reading, source, compared, lanes, others }: Readout): string {
  return [time, reading, source, compared, ...others, ...lanes.map(({ text }) => text)]
    .filter(Boolean)
    .join(" · ");
}

/** Draws it as the content of a bubble. */
export function bubbleContent({
  time,
  reading,
  source,
  compared,
  lanes,
  others,
}: Readout): TemplateResult {
  return html`<div class="quiet">${time}</div>
    ${reading && html`<div><strong>${reading}</strong></div>`}
    ${source && html`<div><span aria-hidden="true">○ </span>${source}</div>`}
    ${compared && html`<div class="quiet"><span aria-hidden="true">┄ </span>${compared}</div>`}
    ${others.length > 0 ? html`<div class="lines">${others.join("\n")}</div>` : nothing}
    ${lanes.map(({ style, text }) => html`<div><i class="lane" style=${style} aria-hidden="true"></i>${text}</div>`)}`;
}

/** Says what of the lanes isn't shown, if anything isn't. */
export function laneNotes({ lanes, start, until }: Trace, words: Words): TemplateResult | string {
  const notes = lanes?.notes({ start, end: until }, words) ?? [];
  return notes.length > 0 ? html`<div class="quiet lane-notes">${notes.join(" ")}</div>` : "";
}

/** Says that readings have yet to be released, and when the next is due, if any can come. */
export function pendingText({ status, format, say }: Words): string[] {
  const due = status.signed_out ? undefined : status.next_reading?.due;
  return [say("not_released"), ...(due ? [say("next_due", { time: format.time(due) })] : [])];
}

/** Says what a chart shows, to those who can't see it. */
export function chartLabel(trace: Trace, { status, format, say }: Words): string {
  const { end, live, readings, start } = trace;
  const extremes = extremesOf(readings);
  if (!extremes) return say("no_readings_here");
  const [min = "", max = ""] = extremes.map(
    (mgDl) => `${format.reading(mgDl, status)} ${status.unit}`,
  );
  const [from, to] = [format.dayAndTime(start), format.dayAndTime(end)];
  const label = say("chart_label", { start: from, end: to, min, max });
  return live ? `${label}, ${liveText(live, say)}` : label;
}

function readingText([, mgDl]: Reading, { status, format, say }: Words): string {
  return `${format.reading(mgDl, status)} ${status.unit}, ${say(bandOf(mgDl, status.limits))}`;
}

function comparedText([time, mgDl]: Reading, { status, format, say }: Words): string {
  const value = `${format.reading(mgDl, status)} ${status.unit}`;
  return say("labelled", { label: format.dayAndTime(time), value });
}

function pendingLines({ isPending }: Look, words: Words): string[] {
  return isPending ? pendingText(words) : [];
}

function entryLines({ entries }: Look, { status, format, say }: Words): string[] {
  const lines = entries.map((row) => entryText(row, status, format, say));
  const rest = lines.length - MAX_ENTRIES;
  return rest > 1 ? [...lines.slice(0, MAX_ENTRIES), `+${format.number(rest)}`] : lines;
}
