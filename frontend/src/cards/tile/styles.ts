import { css } from "lit";

/** The tile fills the room that it is given, and says as much as fits into it. */
export const styles = css`
  ha-card {
    position: relative;
    min-height: 56px;
    padding: 0;
    overflow: hidden;
    container-type: size;
  }
  .tile {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-columns: minmax(max-content, 1fr) minmax(0, 2fr);
    align-items: center;
    column-gap: 12px;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    min-height: 0;
    padding: 0 10px;
    border-radius: var(--ha-card-border-radius, 12px);
    color: var(--text);
    text-align: start;
  }
  .tile::before {
    content: "";
    position: absolute;
    inset-block: 10px;
    inset-inline-start: 0;
    width: 4px;
    border-radius: 4px;
    background: var(--band);
    forced-color-adjust: none;
  }
  .tile:focus-visible {
    outline-offset: -2px;
    border-radius: var(--ha-card-border-radius, 12px);
  }
  .tile:hover:not(:disabled):not([aria-pressed="true"]) {
    background: color-mix(in srgb, var(--text) 4%, transparent);
  }
  .text {
    min-width: 0;
  }
  .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 12px;
    line-height: 14px;
    font-weight: 500;
  }
  .now {
    display: flex;
    direction: ltr;
    align-items: baseline;
    column-gap: 6px;
    white-space: nowrap;
  }
  .value {
    font-size: 20px;
    line-height: 24px;
    font-weight: 500;
  }
  .name + .now .value {
    line-height: 22px;
  }
  .details {
    display: flex;
    flex-direction: column;
    white-space: nowrap;
  }
  .unit,
  .details {
    font-size: 12px;
    line-height: 14px;
  }
  .unit,
  .age {
    color: var(--quiet);
  }
  .reason {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    white-space: normal;
  }
  .live {
    flex: 0 0 auto;
    /* It is as wide as the rest, and cut off there. */
    width: 0;
    min-width: 100%;
    gap: 4px;
  }
  .arrow,
  .range-mark {
    flex: none;
    align-self: center;
    width: 18px;
  }
  .range-mark {
    width: 12px;
  }
  .sparkline {
    height: 44px;
    max-height: 100%;
    min-width: 0;
  }
  .reload {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 4px;
    min-height: 44px;
    margin: auto;
    background: var(--paper);
    color: var(--accent);
  }
  .stale {
    grid-template-columns: minmax(0, 1fr);
  }
  .stale .text {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: 10px;
  }
  .stale .name {
    grid-column: 1 / -1;
  }
  .stale .details {
    white-space: normal;
  }
  .stale .details,
  .has-live .details,
  .has-reason .details {
    font-size: 11px;
    line-height: 12px;
  }
  .has-live .name,
  .has-reason .name {
    line-height: 13px;
  }
  .has-live .name + .now .value,
  .has-reason .name + .now .value {
    font-size: 16px;
    line-height: 16px;
  }
  .stale.has-reason .age {
    color: var(--stale);
    font-weight: 500;
  }
  .message {
    max-height: 100%;
    padding: 0 10px;
    overflow: auto;
    font-size: 12px;
    line-height: 14px;
  }
  /* The name and the mark of the range leave no line for its word. */
  @container (max-width: 299px) and (max-height: 99px) {
    .name ~ .details .band,
    .has-live .band,
    .has-reason .band {
      display: none;
    }
    /* The live value needs the room of the hours, and gives way to a name with a reason. */
    .has-live,
    .has-live:not(.stale) {
      grid-template-columns: minmax(0, 1fr);
    }
    .has-live .sparkline,
    .has-live.has-reason .name ~ .details .live {
      display: none;
    }
    .has-live.has-reason .now .value {
      font-size: 16px;
      line-height: 17px;
    }
  }
  @container (min-width: 300px) {
    .details {
      flex-flow: row wrap;
      column-gap: 8px;
    }
    .tile:not(.stale) {
      grid-template-columns: max-content minmax(0, 1fr);
    }
    .has-live .text {
      min-width: 250px;
    }
  }
  @container (max-width: 149px) {
    .unit {
      display: none;
    }
  }
  @container (max-width: 154px) {
    .tile {
      grid-template-columns: minmax(0, 1fr);
    }
    .live-age {
      display: none;
    }
  }
  @container (max-width: 154px) and (max-height: 99px) {
    .tile {
      padding-inline: 10px 5px;
    }
    .details {
      font-size: 11px;
    }
    .sparkline {
      display: none;
    }
    .has-reason .now .value {
      font-size: 16px;
      line-height: 17px;
    }
    .name ~ .details .reason,
    .stale .reason {
      -webkit-line-clamp: 1;
    }
  }
  @container (max-width: 199px) and (max-height: 99px) {
    .unit {
      display: none;
    }
    .stale .text {
      grid-template-columns: minmax(0, max-content) auto minmax(0, 1fr);
      column-gap: 6px;
    }
    .stale .name {
      grid-column: auto;
    }
    .stale .name + .now .value,
    .stale .now .value {
      line-height: 14px;
    }
    .stale .details {
      grid-column: 1 / -1;
    }
  }
  @container (min-height: 100px) {
    .tile,
    .tile:not(.stale) {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: max-content minmax(0, 1fr);
      row-gap: 8px;
      padding: 10px 14px;
    }
    .stale .text {
      display: block;
    }
    .name {
      font-size: 14px;
      line-height: 20px;
    }
    .value,
    .name + .now .value,
    .has-live .name + .now .value,
    .has-reason .name + .now .value {
      font-size: 26px;
      font-size: clamp(22px, min(26cqh, 15cqw), 64px);
      line-height: 1.15;
    }
    .arrow {
      width: clamp(18px, 14cqh, 40px);
    }
    .range-mark {
      width: clamp(12px, 10cqh, 24px);
    }
    .details,
    .stale .details,
    .has-live .details,
    .has-reason .details {
      font-size: 13px;
      line-height: 17px;
    }
    .sparkline {
      height: 100%;
    }
  }
  @container (max-width: 154px) and (min-height: 100px) {
    .tile,
    .tile:not(.stale) {
      padding: 6px 10px;
      row-gap: 4px;
    }
    .details,
    .stale .details,
    .has-live .details,
    .has-reason .details {
      font-size: 12px;
      line-height: 14px;
    }
  }
`;
