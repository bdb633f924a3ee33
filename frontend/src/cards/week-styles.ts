import { css } from "lit";

/** The looks that cards of weeks share. */
export const weekStyles = css`
  ha-card {
    container-type: inline-size;
  }
  .header,
  .toolbar {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .header > [role="group"],
  .toolbar {
    margin-inline: -8px;
  }
`;
