import { DOMAIN } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";

type Entries = Record<string, { name: string | null } | null>;

/**
 * Returns the names of entities in the viewer's language, where Home Assistant would show them in
 * the language of the house. Those that somebody has named are left out.
 */
export async function entityNames(
  hass: HomeAssistant,
  entityIds: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const { config, connection, entities, locale } = hass;
  if (!hass.loadBackendTranslation || !config.language || config.language === locale.language)
    return names;
  try {
    const message = { type: "config/entity_registry/get_entries", entity_ids: entityIds };
    const [say, entries] = await Promise.all([
      hass.loadBackendTranslation("entity", DOMAIN),
      connection.sendMessagePromise<Entries>(message),
    ]);
    for (const entityId of entityIds) {
      const [platform] = entityId.split(".");
      const key = `component.${DOMAIN}.entity.${platform}.${entities[entityId]?.translation_key}.name`;
      if (entries[entityId] && !entries[entityId].name && say(key)) names.set(entityId, say(key));
    }
  } catch {
    // The names of the house are better than no dashboard.
  }
  return names;
}
