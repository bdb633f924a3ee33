import { glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { pageSay } from "../localize";
import { BADGE, CARDS, type CardDefinition, elementOf } from "../shell/cards";

interface Suggestion {
  config: { type: string; entity: string };
}

interface CardEntry {
  type: string;
  readonly name: string;
  readonly description: string;
  preview: boolean;
  documentationURL: string;
  getEntitySuggestion(hass: HomeAssistant, entityId: string): Suggestion | null;
}

interface StrategyEntry {
  type: string;
  strategyType: "dashboard";
  readonly name: string;
  readonly description: string;
  documentationURL: string;
}

interface Offers {
  customCards?: CardEntry[];
  customBadges?: CardEntry[];
  customStrategies?: StrategyEntry[];
}

const DOCUMENTATION = "https://github.com/dexcom-api/home-assistant-dexcom-api#cards";

/**
 * Offers the cards and the dashboard where people choose some, by Home Assistant's own lists. The
 * page has no language yet when this is called, so that names are only said when they are asked.
 */
export function offer(offers: Offers): void {
  offers.customCards ??= [];
  offers.customCards.push(...CARDS.map(cardEntry));
  offers.customBadges ??= [];
  offers.customBadges.push(cardEntry(BADGE));
  offers.customStrategies ??= [];
  offers.customStrategies.push({
    type: "dexcom-api",
    strategyType: "dashboard",
    get name() {
      return pageSay("dashboard");
    },
    get description() {
      return pageSay("dashboard_description");
    },
    documentationURL: DOCUMENTATION,
  });
}

function cardEntry(card: CardDefinition): CardEntry {
  const type = elementOf(card);
  return {
    type,
    get name() {
      return pageSay(card.name);
    },
    get description() {
      return pageSay(`${card.name}_description`);
    },
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: (hass, entity) =>
      glucoseEntities(hass).includes(entity)
        ? { config: { type: `custom:${type}`, entity } }
        : null,
  };
}
