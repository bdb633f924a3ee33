import { css, html, nothing, render, type TemplateResult } from "lit";
import type { Size } from "./scales";

/** A place in the chart that somebody looks at, and what there is to say about it. */
export interface PointedAt {
  left: number;
  /** The height of the reading, and of that of the other period; undefined where there is none. */
  top: number | undefined;
  comparedTop: number | undefined;
  content: TemplateResult;
}

const BUBBLE_DISTANCE = 10;

/** Draws a cursor with a bubble over a chart, without drawing the chart again. */
export function drawPointer(
  place: HTMLElement,
  pointed: PointedAt | undefined,
  { width }: Size,
): void {
  render(pointed ? pointer(pointed, width) : nothing, place);
}

function pointer({ left, top, comparedTop, content }: PointedAt, width: number): TemplateResult {
  const isRight = left > width / 2;
  const room = Math.floor((isRight ? left : width - left) - BUBBLE_DISTANCE);
  const shift = isRight
    ? `translateX(calc(${left - BUBBLE_DISTANCE}px - 100%))`
    : `translateX(${left + BUBBLE_DISTANCE}px)`;
  return html`
    <i class="cursor" style="transform:translateX(${left}px)"></i>
    ${comparedTop === undefined ? nothing : html`<i class="spot compared" style="transform:translate(${left}px,${comparedTop}px)"></i>`}
    ${top === undefined ? nothing : html`<i class="spot" style="transform:translate(${left}px,${top}px)"></i>`}
    <div class="bubble" style="max-width:${room}px;transform:${shift}">${content}</div>`;
}

export const pointerStyles = css`
  .pointer {
    position: absolute;
    inset: 0;
    overflow: hidden;
    contain: strict;
    pointer-events: none;
  }
  .pointer > * {
    position: absolute;
    top: 0;
    left: 0;
    will-change: transform;
  }
  .cursor {
    bottom: 20px;
    width: 1px;
    background: var(--text);
    opacity: 0.7;
  }
  .spot {
    width: 8px;
    height: 8px;
    margin: -5.5px;
    border: 1.5px solid var(--text);
    border-radius: 50%;
    background: var(--paper);
  }
  .spot.compared {
    border-style: dashed;
  }
  .bubble {
    box-sizing: border-box;
    width: max-content;
    padding: 6px 10px;
    border-radius: 8px;
    background: var(--paper);
    box-shadow:
      0 0 0 1px var(--line),
      0 2px 8px rgb(0 0 0 / 0.25);
    font-size: 12px;
    line-height: 1.45;
  }
  .bubble strong {
    font-size: 15px;
    font-weight: 500;
  }
`;
