import { type SVGTemplateResult, svg } from "lit";
import { last } from "../arrays";
import type { DiaryRow, EntryKind, Status } from "../data/messages";
import type { Formatter } from "../format/formatter";
import type { Localize } from "../localize";
import { alertRank, amountText, type MarkerKind, markerKind, markers, markerText } from "./markers";
import type { Plot, Scale } from "./scales";

/** Entries that are shown as one marker, because they would cover each other. */
export interface Mark {
  kind: MarkerKind;
  count: number;
  left: number;
  /** How far the entry lasts to the right. */
  length: number;
  /** How many there are, or else what there is room for. */
  text: string;
  /** Whether the text is on the left, since the chart ends on the right. */
  isTextLeft: boolean;
}

/** Marks in one row, above or below the trace. */
export interface Lane {
  isAbove: boolean;
  marks: Mark[];
}

export const LANE_HEIGHT = 16;
/** Markers this far apart don't touch, with the count of the first. */
const MARK_WIDTH = 30;
const LABEL_LEFT = 8;
const CHARACTER_WIDTH = 5.8;

/** What meals bring is in lanes of its own, since it comes at the same time. */
const LANES: readonly (readonly EntryKind[])[] = [
  ["alert"],
  ["insulin"],
  ["carbs"],
  ["exercise", "health", "blood_glucose", "note", "calibration"],
];

/** Places entries in lanes, as far as there are any. */
export function lanesOf(
  rows: readonly DiaryRow[],
  x: Scale,
  status: Status,
  format: Formatter,
  say: Localize,
): Lane[] {
  const [start, end] = x.range;
  return LANES.map((kinds, place) => {
    const clusters = clustered(
      rows.filter(({ kind }) => kinds.includes(kind)),
      (row) => Math.max(x(row.time), start),
    );
    const marks = clusters.map(({ left, entries }, index): Mark => {
      const [first] = entries as [DiaryRow];
      const room = (clusters[index + 1]?.left ?? end + LABEL_LEFT) - left - 2 * LABEL_LEFT;
      const last = Math.max(...entries.map((row) => row.end ?? 0));
      const text =
        entries.length > 1 ? `×${entries.length}` : labelFor(first, room, status, format, say);
      return {
        kind: mostImportant(entries),
        count: entries.length,
        left,
        length: Math.max(Math.min(x(last), end) - left, 0),
        text,
        isTextLeft: left + widthOf(text) > end,
      };
    });
    return { isAbove: place === 0, marks };
  }).filter(({ marks }) => marks.length > 0);
}

/** Draws a lane with its middle at a height. */
function drawLane({ marks }: Lane, top: number): SVGTemplateResult {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return svg`<g transform="translate(0,${top})">
    ${marks
      .filter(({ length }) => length > LABEL_LEFT)
      .map(
        ({ kind, left, length }) =>
          svg`<rect class="lasting ${kind}" x=${left} y="6" height="2" width=${length}></rect>`,
      )}
    ${kinds.map((kind) =>
      markers(
        kind,
        marks.filter((mark) => mark.kind === kind).map(({ left }) => left),
      ),
    )}
    ${marks
      .filter(({ text }) => text)
      .map(
        ({ isTextLeft, left, text }) =>
          svg`<text class="amount" x=${(left + (isTextLeft ? -LABEL_LEFT : LABEL_LEFT)).toFixed(1)} y="4"
            text-anchor=${isTextLeft ? "end" : "start"}>${text}</text>`,
      )}
  </g>`;
}

/** Returns how high the plot's lanes are. */
export function heightOf(lanes: readonly Lane[], isAbove: boolean): number {
  return lanes.filter((lane) => lane.isAbove === isAbove).length * LANE_HEIGHT;
}

/** Draws all lanes around a plot. */
export function drawLanes(lanes: readonly Lane[], plot: Plot): SVGTemplateResult[] {
  let below = plot.bottom + LANE_HEIGHT / 2;
  return lanes.map((lane) => {
    if (lane.isAbove) return drawLane(lane, plot.top - LANE_HEIGHT / 2);
    const top = below;
    below += LANE_HEIGHT;
    return drawLane(lane, top);
  });
}

interface Cluster {
  left: number;
  entries: DiaryRow[];
}

function clustered(rows: readonly DiaryRow[], place: (row: DiaryRow) => number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const row of [...rows].sort((one, other) => one.time - other.time)) {
    const before = last(clusters);
    const left = place(row);
    if (before && left - before.left < MARK_WIDTH) before.entries.push(row);
    else clusters.push({ left, entries: [row] });
  }
  return clusters;
}

function mostImportant(entries: readonly DiaryRow[]): MarkerKind {
  const kinds = entries.map(markerKind);
  return kinds.reduce((one, other) => (alertRank(other) < alertRank(one) ? other : one));
}

/** Returns the longest text that there is room for. */
function labelFor(
  row: DiaryRow,
  room: number,
  status: Status,
  format: Formatter,
  say: Localize,
): string {
  const texts =
    row.kind === "alert"
      ? [markerText(markerKind(row), say)]
      : row.amount === null
        ? [say(row.kind)]
        : [amountText(row, status, format, say), format.amount(row.amount)];
  return texts.find((text) => widthOf(text) <= room) ?? "";
}

function widthOf(text: string): number {
  return text.length * CHARACTER_WIDTH;
}
