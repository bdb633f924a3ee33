import { css } from "lit";

export const monthStyles = css`
  .arrows {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin: 0 -8px;
  }
  .arrows button {
    min-width: 44px;
    min-height: 44px;
    font-size: 20px;
  }
  .arrows strong {
    font-weight: 500;
  }
  table {
    width: calc(100% + 16px);
    margin: 0 -8px;
    border-spacing: 2px;
    table-layout: fixed;
    transition: opacity 0.2s;
  }
  table[aria-busy="true"] {
    opacity: 0.6;
  }
  th {
    padding: 0;
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
  }
  td {
    height: 52px;
    padding: 0;
    text-align: center;
    vertical-align: top;
  }
  td button {
    position: relative;
    display: grid;
    align-content: space-evenly;
    box-sizing: border-box;
    width: 100%;
    height: 52px;
    min-width: 0;
    padding: 2px 0;
    overflow: hidden;
    border-radius: 8px;
    color: var(--text);
    line-height: 1.25;
  }
  td button:focus-visible {
    border-radius: 8px;
  }
  td .fill,
  td .unknown,
  .sample .fill,
  .sample .unknown {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .unknown {
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--line);
    background: repeating-linear-gradient(
      45deg,
      var(--line) 0 1px,
      transparent 1px 6px
    );
  }
  .date,
  .figure {
    position: relative;
  }
  .date {
    font-size: 12px;
  }
  td > .date {
    display: block;
    padding-top: 8px;
  }
  .figure {
    font-size: 14px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .today {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  @media (forced-colors: active) {
    .today {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
  }
  .sample {
    position: relative;
    width: 16px;
    height: 14px;
    border-radius: 4px;
    overflow: hidden;
  }
  .sample .fill {
    opacity: 0.4;
  }
`;
