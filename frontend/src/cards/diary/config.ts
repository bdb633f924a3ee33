import { type Config, cardSchema, choice, toggle } from "../config";

export const diarySchema = cardSchema({
  days: choice([1, 3, 7, 14, 30], 7),
  show_alerts: toggle(false),
});

export type DiaryCardConfig = Config<typeof diarySchema>;
