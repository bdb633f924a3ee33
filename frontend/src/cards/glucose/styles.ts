import { css } from "lit";
import { laneStyles } from "../../chart/lane-styles";
import { limitLineStyles } from "../../chart/limit-lines";
import { markerStyles } from "../../chart/markers";
import { pointerStyles } from "../../chart/pointer";
import { traceChartStyles } from "../../chart/trace-chart";

/** The looks of a chart that people point at, in a card that is a container. */
export const chartStyles = css`
  .chart {
    position: relative;
    flex: 1 0 calc(280px + var(--lanes, 0px));
    flex: 1 1 calc(clamp(250px, 44cqi, 460px) + var(--lanes, 0px));
    min-height: calc(140px + var(--lanes, 0px));
  }
  .chart > svg {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  /* The chart itself is what pointers are on, without a search through its parts. */
  .chart > svg * {
    pointer-events: none;
  }
  .selection {
    position: absolute;
    top: 8px;
    bottom: 20px;
    background: var(--accent);
    opacity: 0.2;
    pointer-events: none;
  }
  .reset {
    position: absolute;
    top: 4px;
    right: 10px;
    background: var(--paper);
    box-shadow: 0 0 0 1px var(--line);
  }
  .hatched {
    width: 14px;
    height: 12px;
    background: repeating-linear-gradient(135deg, var(--quiet) 0 1.5px, transparent 1.5px 4px);
    opacity: 0.6;
  }
  .lane-notes {
    font-size: 12px;
  }
  .lines {
    white-space: pre-line;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
`;

/** The looks of a chart of a stretch of time, with its lanes and its markers. */
export const traceStyles = [
  limitLineStyles,
  traceChartStyles,
  markerStyles,
  laneStyles,
  pointerStyles,
  chartStyles,
];

export const styles = css`
  header {
    display: flex;
    justify-content: space-between;
    gap: 8px 16px;
    flex-wrap: wrap;
  }
  .latest {
    display: flex;
    direction: ltr;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
  }
  .value {
    font-size: 34px;
    line-height: 1.2;
  }
  header .live {
    flex: 0 0 100%;
    flex-wrap: wrap;
    margin-top: -4px;
    white-space: normal;
  }
  .age {
    font-size: 13px;
    line-height: 1.5;
  }
  .stale {
    color: var(--stale);
  }
  .arrow {
    width: 24px;
    align-self: center;
  }
  .toolbar {
    display: flex;
    justify-content: space-between;
    flex-wrap: wrap;
    row-gap: 4px;
    margin: 0 -8px;
  }
  .span {
    min-height: 20px;
    font-size: 13px;
    line-height: 20px;
  }
  ha-card {
    container-type: inline-size;
  }
  .legend svg {
    width: 14px;
  }
`;
