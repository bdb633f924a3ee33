import { type Config, cardSchema, choice, text } from "../config";

export const responsesSchema = cardSchema({
  days: choice([30, 90, 180, 365], 90),
  source: choice(
    ["carbs", "insulin", "insulin_fast_acting", "insulin_long_acting", "exercise", "home"],
    "carbs",
  ),
  group_by: choice(["none", "hour", "amount", "weekday"], "none"),
  home_entity: text("entity"),
  home_match: text("text"),
});

export type ResponsesCardConfig = Config<typeof responsesSchema>;
export type ResponsesSource = ResponsesCardConfig["source"];
export type ResponsesGrouping = ResponsesCardConfig["group_by"];
