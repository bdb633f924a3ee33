import type { Localize } from "../localize";
import type { TextKey } from "../texts/texts";
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

/** Returns what the person of an account is called, unlike anybody else's name. */
export function accountName(hass: HomeAssistant, entityId: string): string {
  return accountNames(hass).get(hass.entities[entityId]?.device_id ?? "") ?? "Dexcom";
}

/** Returns the title of a card: what it shows, with the person's name if there are several people. */
export function titleOf(
  { hass, say }: { hass: HomeAssistant; say: Localize },
  { entity, title }: { entity: string; title?: string | null | undefined },
  what: TextKey,
): string {
  const isOneOfSeveral = glucoseEntities(hass).length > 1;
  const name = isOneOfSeveral ? accountName(hass, entity) : "";
  return title ?? (name ? say("labelled", { label: name, value: say(what) }) : say(what));
}

/** Returns the names of all accounts by device; the newer of two Annas is "Anna (2)", as its entry. */
function accountNames(hass: HomeAssistant): Map<string, string> {
  const accounts = Object.values(hass.devices).flatMap((device) => {
    const [, entryId] = device.identifiers.find(([domain]) => domain === DOMAIN) ?? [];
    return entryId ? [{ device, entryId }] : [];
  });
  const names = new Map<string, string>();
  for (const { device } of accounts.sort((a, b) => (a.entryId < b.entryId ? -1 : 1))) {
    const name = device.name_by_user || device.name || "Dexcom";
    const taken = new Set(names.values());
    let distinct = name;
    for (let number = 2; taken.has(distinct); number++) distinct = `${name} (${number})`;
    names.set(device.id, distinct);
  }
  return names;
}
