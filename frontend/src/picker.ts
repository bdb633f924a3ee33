import { glucoseEntities } from "./account";
import { pageSay } from "./editor";
import type { HomeAssistant } from "./hass";

interface CardEntry {
  type: string;
  name: string;
  description: string;
  preview: boolean;
  documentationURL: string;
  getEntitySuggestion: (
    hass: HomeAssistant,
    entityId: string,
  ) => { config: { type: string; entity: string } } | null;
}

const DOCUMENTATION = "https://github.com/dexcom-api/home-assistant-dexcom-api#cards";

/** Offers the cards in Home Assistant's picker, and for the entities that they are made for. */
export function offerCards(): void {
  const offered = window as unknown as { customCards?: CardEntry[] };
  offered.customCards ??= [];
  for (const name of ["glucose_card", "profile_card"] as const) {
    const type = `dexcom-${name.replace("_", "-")}`;
    offered.customCards.push({
      type,
      name: pageSay(name),
      description: pageSay(`${name}_description`),
      preview: true,
      documentationURL: DOCUMENTATION,
      getEntitySuggestion: (hass, entity) =>
        glucoseEntities(hass).includes(entity)
          ? { config: { type: `custom:${type}`, entity } }
          : null,
    });
  }
}
