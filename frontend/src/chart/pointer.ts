import { css, html, nothing, render, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
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
/** A bubble in more than half of a chart has room enough with this. */
const ENOUGH_PIXELS = 300;

/** Draws a cursor with a bubble over a chart, without drawing the chart again. */
export function drawPointer(
  place: HTMLElement,
  pointed: PointedAt | undefined,
  { width }: Size,
): void {
  render(pointed ? pointer(pointed, width) : nothing, place);
}

/**
 * Its parts stand in one that moves, so that few of their styles change. Browsers take these as they
 * are, without reading text, which takes a slow device a seventh of each move.
 */
function pointer({ left, top, comparedTop, content }: PointedAt, width: number): TemplateResult {
  const isRight = left > width / 2;
  const room = Math.floor((isRight ? left : width - left) - BUBBLE_DISTANCE);
  const most = Math.max(Math.floor(width / 2) - BUBBLE_DISTANCE, Math.min(room, ENOUGH_PIXELS));
  const side = isRight ? "right" : "left";
  return html`<div class="at" style=${styleMap({ transform: `translateX(${left}px)` })}>
    <i class="cursor"></i>
    ${comparedTop === undefined ? nothing : html`<i class="spot compared" style=${down(comparedTop)}></i>`}
    ${top === undefined ? nothing : html`<i class="spot" style=${down(top)}></i>`}
    <div class="bubble" style=${styleMap({ [side]: `${BUBBLE_DISTANCE}px`, "max-width": `${most}px` })}>${content}</div>
  </div>`;
}

function down(pixels: number): ReturnType<typeof styleMap> {
  return styleMap({ transform: `translateY(${pixels}px)` });
}

export const pointerStyles = css`
  .pointer {
    position: absolute;
    inset: 0;
    overflow: hidden;
    contain: strict;
    pointer-events: none;
  }
  .at,
  .at > * {
    position: absolute;
    top: 0;
  }
  .at {
    bottom: 0;
    left: 0;
  }
  .at,
  .spot {
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
