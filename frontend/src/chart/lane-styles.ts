import { css } from "lit";

/** The looks of lanes, whose colors are in their styles. */
export const laneStyles = css`
  .lane {
    --lane: var(--lane-light);
  }
  :host([dark]) .lane {
    --lane: var(--lane-dark);
  }
  i.lane {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 5px;
    border-radius: 2px;
    background: var(--lane);
  }
`;
