import { type Config, cardSchema, choice } from "../config";

export const hoursSchema = cardSchema({
  days: choice([7, 14, 30, 90], 30),
  figure: choice(["in_range", "mean"], "in_range"),
});

export type HoursCardConfig = Config<typeof hoursSchema>;
export type HourFigure = HoursCardConfig["figure"];
