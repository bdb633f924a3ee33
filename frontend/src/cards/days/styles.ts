import { css } from "lit";

export const styles = css`
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 8px;
  }
  header .quiet,
  p {
    margin: 0;
    font-size: 12px;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 2px 12px;
    margin: 0 -8px;
    padding: 0;
    list-style: none;
  }
  .list button {
    display: grid;
    grid-template-columns: 4.2em 1fr 3em;
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    width: 100%;
    padding: 2px 8px;
    border-radius: 8px;
    color: var(--text);
    text-align: start;
  }
  .list button:focus-visible {
    border-radius: 8px;
  }
  .weekend {
    background: color-mix(in srgb, var(--text) 5%, transparent);
  }
  .date span {
    display: block;
    line-height: 1.35;
    white-space: nowrap;
  }
  .date .quiet,
  .percent .quiet {
    font-size: 12px;
  }
  .percent .quiet {
    display: block;
    line-height: 1;
  }
  .percent {
    font-size: 15px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .list svg {
    height: 44px;
  }
  .tick {
    stroke: var(--line);
  }
`;
