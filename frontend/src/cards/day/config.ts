import { type Config, cardSchema, choice } from "../config";

export const daySchema = cardSchema({ day: choice(["today", "yesterday"], "today") });

export type DayCardConfig = Config<typeof daySchema>;
