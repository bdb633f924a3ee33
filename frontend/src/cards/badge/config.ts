import { action, type Config, cardSchema } from "../config";

export const badgeSchema = cardSchema({ tap_action: action("more-info") });

export type BadgeConfig = Config<typeof badgeSchema>;
