import { type Config, cardSchema, choice, lanes } from "../config";

export const daySchema = cardSchema({
  day: choice(["today", "yesterday"], "today"),
  lanes: lanes(),
});

export type DayCardConfig = Config<typeof daySchema>;
