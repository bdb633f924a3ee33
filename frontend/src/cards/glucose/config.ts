import { type Config, cardSchema, choice, lanes, toggle } from "../config";

export const glucoseSchema = cardSchema({
  hours: choice([3, 6, 12, 24, 72, 168, 336], 24),
  overlay: choice(["none", "yesterday", "last_week"], "none"),
  show_diary: toggle(true),
  lanes: lanes(),
});

export type GlucoseCardConfig = Config<typeof glucoseSchema>;
export type Overlay = GlucoseCardConfig["overlay"];
