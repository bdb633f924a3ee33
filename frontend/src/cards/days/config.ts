import { type Config, cardSchema, choice } from "../config";

export const daysSchema = cardSchema({
  view: choice(["list", "month"], "list"),
  days: choice([7, 14, 30], 14),
});

export type DaysCardConfig = Config<typeof daysSchema>;
