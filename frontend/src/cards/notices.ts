import { html, nothing, type TemplateResult } from "lit";
import type { Feed } from "../data/feed";
import type { Status } from "../data/messages";
import { accountName, DOMAIN } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import type { Localize } from "../localize";
import type { Drawing } from "./account-card";

/** Where the request to sign in again is found. */
const SIGN_IN_PATH = `/config/integrations/integration/${DOMAIN}`;

const IMPORT_ACTION = `${DOMAIN}.import_history`;
/** Where the action is run; newer versions of Home Assistant redirect from here. */
const IMPORT_PATH = `/developer-tools/action?service=${IMPORT_ACTION}`;

export type Notice = TemplateResult | typeof nothing;

/** Asks to reload the page. */
export function reloadNotice(say: Localize): TemplateResult {
  return html`<div class="notice" role="alert">
    ${say("reload_needed")} <button @click=${() => location.reload()}>${say("reload")}</button>
  </div>`;
}

/** Says whose sign-in Dexcom refuses, with a link for those who can sign in, or who that is. */
export function signInNotice(
  hass: HomeAssistant,
  feed: Feed,
  say: Localize,
  entity: string,
): Notice {
  if (!feed.status?.signed_out) return nothing;
  const remedy =
    hass.user?.is_admin === false
      ? say("sign_in_for_others")
      : html`<a href=${SIGN_IN_PATH}>${say("sign_in")}</a>`;
  return html`<div class="notice" role="status">
    ${say("signed_out", { name: accountName(hass, entity) })} ${remedy}
  </div>`;
}

/**
 * Says which readings of a time are missing, and that they are on their way or how to get them. What
 * is missing is known by the readings, or by the answer that a card is drawn from.
 */
export function missingNotice(
  { hass, feed, format, say }: Drawing,
  start: number,
  end: number,
  missingBefore = feed.missingBefore(start, end),
): Notice {
  const status = feed.status as Status;
  const isImporting = status.missing_before !== null && start < status.missing_before;
  const before = isImporting ? status.missing_before : missingBefore;
  if (before == null) return nothing;
  const time = format.dayAndTime(before);
  if (status.fetched_percent !== null) {
    const percent = format.percent(status.fetched_percent);
    return html`<div class="notice" role="status">${say("importing", { time, percent })}</div>`;
  }
  if (!status.may_import) {
    return html`<div class="notice" role="status">${say("missing_for_others", { time })}</div>`;
  }
  const action =
    hass.user?.is_admin === false
      ? html`<code>${IMPORT_ACTION}</code>`
      : html`<a href=${IMPORT_PATH}>${IMPORT_ACTION}</a>`;
  return html`<div class="notice" role="status">${say("missing", { time })} ${action}</div>`;
}
