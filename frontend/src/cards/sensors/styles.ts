import { css } from "lit";

/** Rows are below each other's labels on a phone, and a table where there is room. */
export const styles = css`
  ha-card {
    container-type: inline-size;
  }
  table,
  tbody {
    display: block;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
  }
  thead th {
    clip-path: inset(50%);
  }
  tr {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px 16px;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }
  tr:first-child {
    border-top: 0;
    padding-top: 0;
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  th[scope="row"],
  td:nth-child(6) {
    grid-column: 1 / -1;
  }
  th strong {
    font-weight: 500;
  }
  .second {
    display: block;
    font-size: 12px;
    color: var(--quiet);
  }
  .label {
    display: block;
    font-size: 12px;
    color: var(--quiet);
  }
  .more {
    align-self: flex-start;
    margin-inline-start: -8px;
  }
  p {
    margin: 8px 0 0;
  }
  .remark {
    margin: 0;
    font-size: 13px;
  }
  details {
    font-size: 13px;
    color: var(--quiet);
  }
  summary {
    width: fit-content;
    min-height: 36px;
    line-height: 36px;
    border-radius: 8px;
    cursor: pointer;
  }
  summary:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    summary {
      min-height: 44px;
      line-height: 44px;
    }
  }
  @container (min-width: 560px) {
    table {
      display: table;
    }
    thead {
      position: static;
      display: table-header-group;
      width: auto;
      height: auto;
      overflow: visible;
    }
    tbody {
      display: table-row-group;
    }
    tr {
      display: table-row;
    }
    th,
    td {
      padding-block: 8px;
      padding-inline: 0 12px;
      border-top: 1px solid var(--line);
    }
    thead th {
      border-top: 0;
      font-size: 12px;
      color: var(--quiet);
      vertical-align: bottom;
      clip-path: none;
    }
    .label {
      display: none;
    }
    th strong,
    td:nth-child(3) {
      white-space: nowrap;
    }
  }
`;
