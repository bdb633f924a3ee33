import { action, type Config, cardSchema, choice } from "../config";

export const tileSchema = cardSchema({
  hours: choice([3, 6, 12, 24], 6),
  tap_action: action("more-info"),
});

export type TileCardConfig = Config<typeof tileSchema>;
