import { css } from "lit";

export const styles = css`
  ha-card {
    flex-direction: row;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 12px;
  }
  h2 {
    width: 100%;
    padding: 4px;
  }
  div[role="group"] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  /* Beside a title that says the same. */
  .arrows button:last-child:disabled {
    visibility: hidden;
  }
  strong {
    min-width: 8em;
    padding: 0 4px;
    font-weight: 500;
    text-align: center;
  }
  label {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    color: var(--quiet);
  }
  .dates {
    gap: 4px 12px;
    padding: 0 8px;
  }
  input,
  select {
    box-sizing: border-box;
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--paper);
    color: var(--text);
    font: inherit;
    font-size: 13px;
  }
  input:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  :host([dark]) {
    color-scheme: dark;
  }
`;
