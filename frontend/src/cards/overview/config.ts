import { type Config, cardSchema, choice } from "../config";

export const overviewSchema = cardSchema({ days: choice([7, 14, 30, 90], 14) });

export type OverviewCardConfig = Config<typeof overviewSchema>;
