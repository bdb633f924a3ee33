import type { Span } from "../../data/span";
import { scaledSpan } from "./window";

/** What gestures on a chart do. */
export interface GestureTarget {
  /** Returns the time at a distance from the chart's left edge, in pixels. */
  timeAt(left: number): number;
  /** Returns the time on the chart's axis. */
  axis(): Span;
  lookAt(time: number): void;
  lookAway(): void;
  zoom(span: Span): void;
  zoomBy(factor: number, around: number): void;
  moveEarlier(): void;
  moveLater(): void;
  /** Shows the part that is being selected, by its edges in pixels. */
  showSelection(edges: [left: number, right: number] | undefined): void;
}

/** A pointer on the chart: from its left edge in pixels, and when in milliseconds. */
export interface Touch {
  id: number;
  left: number;
  at: number;
  isMouse: boolean;
}

const SWIPE_PIXELS = 50;
const SWIPE_MILLISECONDS = 500;
/** A pointer that moves less than this is held still. */
const STILL_PIXELS = 8;
const WHEEL_SPEED = 0.002;

interface Held extends Touch {
  startLeft: number;
  startAt: number;
}

interface Pinch {
  axis: Span;
  distance: number;
  around: number;
}

/**
 * Understands pointers on a chart: one reads out values, a quick swipe pages, a mouse that is pressed
 * selects a part, and two fingers stretch the axis.
 */
export class Gestures {
  private readonly held = new Map<number, Held>();
  private pinch: Pinch | undefined;

  constructor(private readonly target: GestureTarget) {}

  down(touch: Touch): void {
    this.held.set(touch.id, { ...touch, startLeft: touch.left, startAt: touch.at });
    const [one, other] = [...this.held.values()];
    if (!one || !other) return;
    this.target.lookAway();
    this.pinch = {
      axis: this.target.axis(),
      distance: distanceOf(one, other),
      around: this.target.timeAt((one.left + other.left) / 2),
    };
  }

  move(touch: Touch): void {
    const held = this.held.get(touch.id);
    if (held) held.left = touch.left;
    if (this.pinch) this.stretch(this.pinch);
    else {
      this.target.lookAt(this.target.timeAt(touch.left));
      if (held?.isMouse) this.target.showSelection(selectionOf(held));
    }
  }

  up(touch: Touch): void {
    const held = this.held.get(touch.id);
    this.held.delete(touch.id);
    if (this.pinch) {
      if (this.held.size === 0) this.pinch = undefined;
      return;
    }
    if (held) this.lift({ ...held, left: touch.left, at: touch.at });
  }

  /** Forgets a pointer that the browser uses to scroll, and what it read out on its way. */
  cancel({ id }: Pick<Touch, "id">): void {
    this.held.delete(id);
    this.target.lookAway();
    this.target.showSelection(undefined);
    if (this.held.size === 0) this.pinch = undefined;
  }

  /** Zooms around a place, by how far a wheel was turned. */
  wheel(left: number, delta: number): void {
    this.target.zoomBy(Math.exp(delta * WHEEL_SPEED), this.target.timeAt(left));
  }

  private lift(held: Held): void {
    const { target } = this;
    const moved = held.left - held.startLeft;
    if (held.isMouse) {
      target.showSelection(undefined);
      const edges = selectionOf(held);
      if (edges) target.zoom({ start: target.timeAt(edges[0]), end: target.timeAt(edges[1]) });
    } else if (Math.abs(moved) < STILL_PIXELS) {
      target.lookAt(target.timeAt(held.left));
    } else if (held.at - held.startAt <= SWIPE_MILLISECONDS) {
      if (moved >= SWIPE_PIXELS) target.moveEarlier();
      else if (moved <= -SWIPE_PIXELS) target.moveLater();
    }
  }

  private stretch({ axis, around, distance }: Pinch): void {
    const [one, other] = [...this.held.values()];
    if (!one || !other) return;
    const factor = distance / distanceOf(one, other);
    this.target.zoom(scaledSpan(axis, factor, around));
  }
}

function distanceOf(one: Touch, other: Touch): number {
  return Math.max(Math.abs(one.left - other.left), STILL_PIXELS);
}

function selectionOf({ left, startLeft }: Held): [number, number] | undefined {
  return Math.abs(left - startLeft) < STILL_PIXELS
    ? undefined
    : [Math.min(left, startLeft), Math.max(left, startLeft)];
}
