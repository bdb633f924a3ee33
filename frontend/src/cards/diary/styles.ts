import { css } from "lit";

export const styles = css`
  ha-card {
    container-type: inline-size;
  }
  h3 {
    position: sticky;
    top: 0;
    z-index: 1;
    margin: 0;
    background: var(--paper);
  }
  h3 button {
    margin-inline-start: -8px;
    font-weight: 500;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr));
    align-items: start;
    gap: 4px 24px;
    flex: 1 1 auto;
    min-height: 160px;
    max-height: 560px;
    margin-inline: -8px;
    padding-inline: 8px;
    overflow-y: auto;
  }
  section li {
    display: grid;
    grid-template-columns: 4.6em 16px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    min-height: 30px;
  }
  time {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .text {
    overflow-wrap: anywhere;
  }
  .last {
    display: grid;
    gap: 4px;
  }
  .last li {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    padding: 6px 10px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--text) 5%, transparent);
  }
  .last .what {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  @container (min-width: 480px) {
    .last {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 8px;
    }
    .last .what {
      flex-direction: column;
    }
  }
`;
