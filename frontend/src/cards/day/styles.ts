import { css } from "lit";

export const styles = css`
  ha-card {
    container-type: inline-size;
  }
  .arrows {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin: 0 -8px;
  }
  .arrows button {
    min-width: 44px;
    min-height: 44px;
    font-size: 20px;
  }
  h3,
  p {
    margin: 0;
  }
  h3 {
    font-size: var(--ha-font-size-l, 16px);
    font-weight: 500;
    text-align: center;
  }
  p {
    font-size: 13px;
    text-align: center;
  }
  [aria-busy="true"] dl,
  [aria-busy="true"] .chart,
  [aria-busy="true"] table {
    opacity: 0.5;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
    gap: 8px 12px;
    margin: 4px 0;
  }
  dl div:first-child {
    grid-column: span 2;
  }
  dt,
  dd .quiet {
    font-size: 12px;
  }
  dt::first-letter {
    text-transform: uppercase;
  }
  dd {
    margin: 0;
  }
  .met-sign {
    display: inline-block;
    vertical-align: -3px;
  }
  dd strong {
    font-size: 18px;
    font-weight: 500;
  }
  table {
    border-collapse: collapse;
    font-size: 14px;
  }
  caption {
    padding-bottom: 4px;
    font-size: var(--ha-font-size-m, 14px);
    font-weight: 500;
    text-align: start;
  }
  th,
  td {
    padding-block: 6px;
    padding-inline: 0 12px;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    padding-block: 0 2px;
    font-size: 12px;
  }
  tbody tr {
    border-top: 1px solid var(--line);
  }
  td {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  tbody th {
    width: 99%;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .number:last-child {
    padding-inline-end: 0;
  }
  .entry {
    display: flex;
    align-items: baseline;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .entry svg {
    flex: none;
    width: 14px;
    align-self: center;
  }
  .band {
    font-size: 12px;
  }
  @container (max-width: 420px) {
    .band {
      display: block;
    }
  }
`;
