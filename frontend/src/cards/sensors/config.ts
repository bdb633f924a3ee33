import { type Config, cardSchema } from "../config";

export const sensorsSchema = cardSchema({});

export type SensorsCardConfig = Config<typeof sensorsSchema>;
