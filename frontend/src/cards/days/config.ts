import { type Config, cardSchema, choice } from "../config";

export const daysSchema = cardSchema({ days: choice([7, 14, 30], 14) });

export type DaysCardConfig = Config<typeof daysSchema>;
