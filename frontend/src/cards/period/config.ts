import { type Config, cardSchema } from "../config";

export const periodSchema = cardSchema({});

export type PeriodCardConfig = Config<typeof periodSchema>;
