import { css } from "lit";

export const styles = css`
  :host {
    /* Stands out from grey lines, also where the theme's color is light. */
    --accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
  }
  .choices {
    display: grid;
    gap: 4px;
  }
  .choices > [role="group"] {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline: -8px;
  }
  .choices button,
  .header button {
    min-height: 44px;
  }
  .groups button span {
    font-size: 11px;
    font-weight: 400;
  }
  .small {
    font-size: 12px;
    line-height: 1.45;
  }
  .chart > svg {
    cursor: pointer;
  }
  .chart[aria-busy="true"] {
    opacity: 0.6;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-height: 44px;
  }
  .legend svg {
    width: 20px;
    height: 12px;
  }
  .legend .half {
    width: 20px;
    height: 12px;
    background: var(--accent);
  }
  .open {
    min-height: 44px;
    margin-inline-end: -8px;
    color: var(--accent-line);
    font-weight: 500;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: 10px 16px;
    margin: 0;
  }
  @container (min-width: 560px) {
    .figures {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  .figures dt {
    font-size: 12px;
  }
  .figures dd {
    margin: 0;
    font-size: 12px;
  }
  .figures strong {
    font-size: 18px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
`;
