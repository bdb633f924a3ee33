/** What the cards use of Home Assistant's frontend, which publishes no types of its own. */

export interface EntityState {
  entity_id: string;
  state: string;
  attributes: Record<string, unknown> & { friendly_name?: string };
}

/** An entity of the registry, as the frontend keeps it. */
export interface RegistryEntity {
  entity_id: string;
  platform: string;
  translation_key?: string;
  device_id?: string;
  hidden?: boolean;
}

export interface Device {
  id: string;
  name: string | null;
  name_by_user: string | null;
  identifiers: [string, string][];
}

export interface Connection {
  subscribeMessage<Message>(
    callback: (message: Message) => void,
    message: Record<string, unknown>,
    options?: { resubscribe?: boolean },
  ): Promise<() => Promise<void>>;
  sendMessagePromise<Answer>(message: Record<string, unknown>): Promise<Answer>;
  addEventListener(event: "ready", callback: () => void): void;
  removeEventListener(event: "ready", callback: () => void): void;
}

export interface Locale {
  language: string;
  number_format: string;
  time_format: string;
  time_zone: string;
  first_weekday?: string;
}

export interface HomeAssistant {
  connection: Connection;
  states: Record<string, EntityState>;
  entities: Record<string, RegistryEntity>;
  devices: Record<string, Device>;
  language: string;
  locale: Locale;
  /** The language is that of the house, in which entities are named. */
  config: { time_zone: string; language?: string; state?: string };
  themes?: { darkMode?: boolean };
  user?: { is_admin: boolean };
  /** Says a text of Home Assistant's own. */
  localize?(key: string): string;
  formatEntityAttributeValue(entity: EntityState, attribute: string, value?: unknown): string;
  formatEntityName?(entity: EntityState, name: { type: "entity" }): string;
  /** Writes the state of an entity, or another that it could have. */
  formatEntityState(entity: EntityState, state?: string): string;
  /** Loads translations of an integration, and returns what says them in the viewer's language. */
  loadBackendTranslation?(category: string, integration: string): Promise<(key: string) => string>;
}

export interface GridOptions {
  columns?: number | "full";
  rows?: number | "auto";
  min_columns?: number;
  min_rows?: number;
}

/** Returns whether Home Assistant is starting; what isn't loaded then usually will be. */
export function isStarting({ config }: HomeAssistant): boolean {
  return config.state === "NOT_RUNNING" || config.state === "STARTING";
}

/**
 * Tells whether the page is dark. Home Assistant doesn't say so on a page that gets its configuration
 * after its themes, and such a page looks as the device prefers. High contrast is the device's, too.
 */
export function isDark(hass: HomeAssistant | undefined): boolean {
  const isForced = matchMedia("(forced-colors: active)").matches;
  const chosen = isForced ? undefined : hass?.themes?.darkMode;
  return chosen ?? matchMedia("(prefers-color-scheme: dark)").matches;
}
