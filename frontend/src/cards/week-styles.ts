import { css } from "lit";

/** The looks that cards of weeks share. */
export const weekStyles = css`
  ha-card {
    container-type: inline-size;
  }
  .header,
  nav {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .header > [role="group"],
  nav {
    margin-inline: -8px;
  }
`;
