import { type Config, cardSchema, choice } from "../config";

export const overlaySchema = cardSchema({
  days: choice([7, 14, 30, 90], 14),
  weekdays: choice(["all", "workdays", "weekend"], "all"),
});

export type OverlayCardConfig = Config<typeof overlaySchema>;
