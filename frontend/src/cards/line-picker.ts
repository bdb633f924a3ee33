import type { Reading } from "../data/messages";
import { nearest } from "../data/readings";

/** A line of a chart, which belongs to a day. */
export interface Line {
  day: string;
  /** Pairs of a place on the axis of the chart and mg/dL. */
  readings: readonly Reading[];
}

/** Where somebody looks, by the axes of the chart. */
export interface Place {
  seconds: number;
  mgDl: number;
  /** How far away a line may be. */
  reachMgDl: number;
}

export interface LineHost {
  requestUpdate(): void;
  /** Opens a day over the page. */
  open(day: string): void;
}

const KEY_STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Decides which of many lines somebody looks at. */
export class LinePicker<Kind extends Line> {
  /** The line that somebody looks at, and the reading there. */
  look: { line: Kind; reading: Reading | undefined } | undefined;

  private lines: readonly Kind[] = [];

  /** Without a pointer, somebody looks at a place in the middle. */
  constructor(
    private readonly host: LineHost,
    private readonly keyOf: (line: Kind) => string,
    private seconds: number,
  ) {}

  /** What names the line that somebody looks at. */
  get looked(): string | undefined {
    return this.look && this.keyOf(this.look.line);
  }

  /** Takes other lines; the same one may have other readings. */
  follow(lines: readonly Kind[]): void {
    const { looked } = this;
    this.lines = lines;
    this.look = this.lookOf(this.lineOf(looked));
  }

  /** Looks at the line that has a key again; at none without a key. */
  lookBack(key: string | undefined): void {
    this.lookAt(this.lineOf(key));
  }

  /** Looks at the nearest line, if there is one. */
  pointAt(place: Place): void {
    this.seconds = place.seconds;
    this.lookAt(this.find(place));
  }

  /** Opens the day of a line that is pointed at, or looked at already; else looks at it. */
  tap(place: Place, wasLookedAt: string | undefined): void {
    const found = this.find(place);
    if (found && this.keyOf(found) === wasLookedAt) this.host.open(found.day);
    else this.pointAt(place);
  }

  lookAway(): void {
    this.lookAt(undefined);
  }

  /** Does what a key is for, and returns whether it is for anything. */
  press(key: string): boolean {
    const { lines, look } = this;
    const step = KEY_STEPS[key];
    if (step !== undefined) {
      const place = look ? lines.indexOf(look.line) : lines.length;
      this.lookAt(lines[Math.min(Math.max(place + step, 0), lines.length - 1)]);
    } else if (!look || !["Enter", " ", "Escape"].includes(key)) return false;
    else if (key === "Escape") this.lookAway();
    else this.host.open(look.line.day);
    return true;
  }

  private lineOf(key: string | undefined): Kind | undefined {
    return key === undefined ? undefined : this.lines.find((line) => this.keyOf(line) === key);
  }

  private find({ seconds, mgDl, reachMgDl }: Place): Kind | undefined {
    let [found, distance]: [Kind | undefined, number] = [undefined, reachMgDl];
    for (const line of this.lines) {
      const reading = nearest(line.readings, seconds);
      const away = reading ? Math.abs(reading[1] - mgDl) : Number.POSITIVE_INFINITY;
      if (away <= distance) [found, distance] = [line, away];
    }
    return found;
  }

  private lookAt(line: Kind | undefined): void {
    this.look = this.lookOf(line);
    this.host.requestUpdate();
  }

  private lookOf(line: Kind | undefined): LinePicker<Kind>["look"] {
    return line && { line, reading: nearest(line.readings, this.seconds) };
  }
}
