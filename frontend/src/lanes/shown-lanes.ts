import type { SVGTemplateResult } from "lit";
import type { Words } from "../cards/glucose/readout";
import type { LaneLook, LaneScene, LaneSet } from "../chart/lane-set";
import type { Span } from "../data/span";
import { styleOf } from "./colors";
import { drawHomeLanes, homeLanesHeight } from "./drawing";
import { type HomeLane, lookAtLane, startsOf } from "./home-lane";
import { laneNotes } from "./notes";
import { laneText } from "./readout";

/** What is between the diary and the lanes, in pixels. */
const GAP = 4;

/** The lanes of a chart, as they were read last. */
export class ShownLanes implements LaneSet {
  readonly height: number;
  readonly starts: readonly number[];

  constructor(readonly homes: readonly HomeLane[]) {
    const height = homeLanesHeight(homes);
    this.height = height && height + GAP;
    this.starts = homes.flatMap(startsOf);
  }

  draw(top: number, scene: LaneScene): SVGTemplateResult[] {
    return drawHomeLanes(this.homes, top + GAP, scene);
  }

  lookAt(time: number, near: number): LaneLook[] {
    return this.homes.flatMap((home) => {
      const look = lookAtLane(home, time, near);
      return look
        ? [{ style: styleOf(home.color), text: (words: Words) => laneText(look, words) }]
        : [];
    });
  }

  notes(span: Span, words: Pick<Words, "format" | "say">): string[] {
    return laneNotes(this.homes, span, words);
  }
}
