import "./base";
import { offer } from "./dashboard/picker";
import { followPageLanguage } from "./localize";
import { defineCard } from "./shell/card-shell";
import { BADGE, CARDS } from "./shell/cards";
import { STATE_ROW, StateRow } from "./shell/state-row";
import { recoverDashboards, STRATEGY, StrategyShell } from "./shell/strategy-shell";

const element = `ll-strategy-dashboard-${STRATEGY}`;
// A page that was opened before an update keeps the elements that it has.
if (!customElements.get(element)) {
  customElements.define(element, StrategyShell);
  customElements.define(STATE_ROW, StateRow);
  for (const card of [...CARDS, BADGE]) defineCard(card);
  offer(window as object);
  followPageLanguage();
  recoverDashboards();
}
