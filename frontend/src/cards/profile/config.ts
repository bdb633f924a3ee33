import { type Config, cardSchema, choice } from "../config";

export const profileSchema = cardSchema({ days: choice([7, 14, 30, 90], 14) });

export type ProfileCardConfig = Config<typeof profileSchema>;
