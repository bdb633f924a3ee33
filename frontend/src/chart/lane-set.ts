import type { SVGTemplateResult } from "lit";
import type { Words } from "../cards/glucose/readout";
import type { Feed } from "../data/feed";
import type { Span } from "../data/span";
import type { Plot, Scale } from "./scales";

/** What lanes are drawn with. */
export interface LaneScene extends Pick<Words, "format" | "say"> {
  x: Scale;
  plot: Plot;
}

/** What there is to say of a lane at a time. */
export interface LaneLook {
  /** The style that has its color. */
  style: string;
  text(words: Words): string;
}

/** What else the home knows, under a chart. Only charts that have lanes load what this is made of. */
export interface LaneSet {
  /** How much room it needs, in pixels. */
  readonly height: number;
  /** The times at which something begins, other than a number. */
  readonly starts: readonly number[];
  /** Draws the lanes from a height on. */
  draw(top: number, scene: LaneScene): SVGTemplateResult[];
  /** Returns what the lanes have at a time; `near` is how far away a moment counts. */
  lookAt(time: number, near: number): readonly LaneLook[];
  /** Says what isn't shown of a time. */
  notes(span: Span, words: Pick<Words, "format" | "say">): readonly string[];
}

/** Keeps the lanes of a chart up to date. */
export interface LaneKeeper {
  /** Returns the same lanes until something is new; undefined without any, or until they are loaded. */
  update(feed: Feed, span: Span): LaneSet | undefined;
}
