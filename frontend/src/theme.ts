import { css, unsafeCSS } from "lit";
import colors from "../../custom_components/dexcom_api/range_colors.json";

/** Returns the colors of the ranges, such as `--very-low: #5e0d33`. Images have the same. */
function rangeColors(mode: "light" | "dark") {
  const all = Object.entries(colors).map(
    ([range, color]) => `--${range.replace("_", "-")}: ${color[mode]};`,
  );
  return unsafeCSS(all.join("\n"));
}

/**
 * Color-blind people can tell neighboring ranges apart by their lightness, and every place that
 * shows one also says which it is by a position, a pattern, or a word.
 */
export const theme = css`
  :host {
    ${rangeColors("light")}
    --insulin: #3d5bc7;
    --carbs: #96590b;
    --exercise: #3f7d20;
    --health: #00798a;
    --meter: #a02c9a;
    --text: var(--primary-text-color, #212121);
    --quiet: var(--secondary-text-color, #727272);
    --line: var(--divider-color, rgba(0, 0, 0, 0.12));
    --paper: var(--ha-card-background, var(--card-background-color, #fff));
    --accent: var(--primary-color, #03a9f4);
    display: block;
    height: 100%;
  }
  :host([dark]) {
    ${rangeColors("dark")}
    --insulin: #93a7ff;
    --carbs: #e0a458;
    --exercise: #8ccb6b;
    --health: #4fc3d0;
    --meter: #e08bdb;
  }
  ha-card {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
    box-sizing: border-box;
    padding: 12px 16px;
    /* A layout can give a card less room than its content needs. */
    overflow-x: hidden;
    overflow-y: auto;
    color: var(--text);
  }
  h2 {
    margin: 0;
    font-size: var(--ha-font-size-l, 16px);
    font-weight: 500;
  }
  .quiet {
    color: var(--quiet);
  }
  /* Each text has the direction of its language, which may not be that of the page. */
  * {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) {
    text-align: right;
  }
  /* Time goes from left to right in all charts, and so do the buttons that move through it. */
  svg,
  .arrows {
    direction: ltr;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
    color: var(--quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .message {
    margin: auto;
    padding: 24px 8px;
    max-width: 40em;
    text-align: center;
    color: var(--quiet);
    overflow-wrap: anywhere;
  }
  .notice {
    padding: 8px 12px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--warning-color, #ffa600) 20%, transparent);
    font-size: 14px;
  }
  .notice a {
    color: inherit;
    font-weight: 500;
  }
  button {
    min-height: 36px;
    min-width: 36px;
    padding: 0 8px;
    border: 0;
    border-radius: 18px;
    background: none;
    color: var(--quiet);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
      min-width: 44px;
      border-radius: 22px;
    }
  }
  .notice button {
    border: 1px solid;
    color: inherit;
  }
  button:hover:not(:disabled):not([aria-pressed="true"]) {
    background: color-mix(in srgb, var(--text) 8%, transparent);
  }
  /* Browsers outline them after a tap, too. */
  svg:focus:not(:focus-visible) {
    outline: none;
  }
  button:focus-visible,
  svg:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-radius: 18px;
  }
  button[aria-pressed="true"] {
    background: color-mix(in srgb, var(--accent) 18%, transparent);
    color: var(--text);
    font-weight: 500;
  }
  button:disabled {
    opacity: 0.35;
    cursor: default;
  }
  svg {
    display: block;
    width: 100%;
  }
  svg text {
    fill: var(--quiet);
    font-size: 11px;
  }
  /* High contrast replaces backgrounds and leaves out shadows, also where they are what there is to see. */
  i {
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    :host,
    :host([dark]) {
      --text: CanvasText;
      --quiet: CanvasText;
      --line: color-mix(in srgb, CanvasText 35%, Canvas);
      --paper: Canvas;
      --accent: Highlight;
    }
    button[aria-pressed="true"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    button:disabled {
      opacity: 1;
    }
    .notice,
    .bubble,
    dialog {
      outline: 1px solid;
    }
  }
`;
