import { css } from "lit";

export const styles = css`
  ha-card {
    container-type: inline-size;
  }
  header,
  .toolbar {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .toolbar {
    margin: 0 -8px;
  }
  .parts {
    display: grid;
    gap: 16px;
    flex: 1;
    transition: opacity 0.2s;
  }
  .parts[aria-busy="true"] {
    opacity: 0.5;
  }
  .numbers {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .chart {
    flex: 1;
  }
  /* The four figures are in one row or in two, never three and one. */
  @container (min-width: 464px) and (max-width: 639.98px) {
    .figures {
      grid-template-columns: repeat(4, auto);
      column-gap: 8px;
    }
  }
  @container (min-width: 640px) {
    .parts {
      grid-template-columns: minmax(290px, 2fr) 3fr;
      gap: 24px;
    }
  }
`;
