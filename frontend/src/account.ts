import type { HomeAssistant } from "./hass";

export const DOMAIN = "dexcom_api";

/** Returns the glucose sensors of all accounts. */
export function glucoseEntities(hass: HomeAssistant): string[] {
  return Object.values(hass.entities)
    .filter((entity) => entity.platform === DOMAIN && entity.translation_key === "glucose")
    .map((entity) => entity.entity_id)
    .filter((entityId) => entityId.startsWith("sensor."))
    .sort();
}

/** Returns the entities of one account by their keys; those that are hidden are left out. */
export function entitiesBeside(hass: HomeAssistant, entityId: string): Map<string, string> {
  const device = hass.entities[entityId]?.device_id;
  const found = new Map<string, string>();
  for (const entity of Object.values(hass.entities)) {
    if (device && entity.device_id === device && entity.translation_key && !entity.hidden) {
      const [platform] = entity.entity_id.split(".");
      found.set(`${platform}.${entity.translation_key}`, entity.entity_id);
    }
  }
  return found;
}

/** Returns what the person calls an account. */
export function accountName(hass: HomeAssistant, entityId: string): string {
  const device = hass.devices[hass.entities[entityId]?.device_id ?? ""];
  return device?.name_by_user || device?.name || "Dexcom";
}
