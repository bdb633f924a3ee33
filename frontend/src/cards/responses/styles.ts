import { css } from "lit";

export const styles = css`
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
  .instead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px;
    margin-top: 12px;
  }
  .instead button {
    border: 1px solid var(--line);
    color: var(--text);
    overflow-wrap: anywhere;
  }
  .groups button span {
    font-size: 11px;
    font-weight: 400;
  }
  .small {
    font-size: 12px;
    line-height: 1.45;
  }
  .legend .half {
    width: 20px;
    height: 12px;
    background: var(--accent);
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
