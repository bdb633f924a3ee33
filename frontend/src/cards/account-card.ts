import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { accountName, DOMAIN } from "../account";
import { type Feed, FeedController } from "../feed";
import { Formatter } from "../format";
import type { CardConfig, HomeAssistant } from "../hass";
import { type Localize, localizer } from "../localize";
import type { Status } from "../messages";

/** What a card needs to draw: the data of its account, and how to say them. */
export interface Drawing {
  hass: HomeAssistant;
  feed: Feed;
  format: Formatter;
  say: Localize;
  /** What goes above all else: why nothing new arrives, if somebody has to act. */
  notice: TemplateResult | typeof nothing;
}

/** Where the request to sign in again is found. */
const SIGN_IN_PATH = `/config/integrations/integration/${DOMAIN}`;

const IMPORT_ACTION = `${DOMAIN}.import_history`;
/** Where the action is run, in any version of Home Assistant. */
const IMPORT_PATH = `/_my_redirect/developer_call_service?service=${IMPORT_ACTION}`;

const TICK_MILLISECONDS = 30_000;

/** A card of one account, which says so where there is nothing to show. */
export abstract class AccountCard<Config extends CardConfig> extends LitElement {
  @property({ attribute: false }) hass?: HomeAssistant;
  @property({ type: Boolean, reflect: true }) dark = false;
  @state() protected config?: Config;

  private readonly feeds = new FeedController(this);
  private clock: ReturnType<typeof setInterval> | undefined;

  setConfig(config: Config): void {
    if (!config.entity) throw new Error("Choose the glucose sensor of a Dexcom account (entity).");
    this.config = config;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is said of the age of data goes on also where nothing is new.
    this.clock = setInterval(() => this.requestUpdate(), TICK_MILLISECONDS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.size !== 1 || !changed.has("hass")) return true;
    // Every state of the house passes by here; only a few of them matter.
    const before = changed.get("hass") as HomeAssistant | undefined;
    return !before || !this.hass || differs(before, this.hass, this.config?.entity);
  }

  /** What is known of the account, as soon as there is one. */
  protected get feed(): Feed | undefined {
    return this.feeds.feed;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.dark = this.hass?.themes?.darkMode ?? false;
    this.feeds.follow(this.hass, this.config?.entity);
  }

  protected override render(): TemplateResult | undefined {
    const { hass, config } = this;
    if (!hass || !config) return undefined;
    const say = localizer(hass);
    const { feed } = this;
    const entity = hass.entities[config.entity];
    if (entity && entity.platform !== DOMAIN) return this.message(say("unknown_entity"));
    if (!feed || (!feed.trouble && !feed.status)) return this.message(say("loading"));
    // What is known already is worth more than the news that nothing new can be had.
    if (feed.trouble && (feed.trouble !== "failed" || !feed.status)) {
      return this.message(say(feed.trouble));
    }
    const notice = signInNotice(hass, feed, say, config.entity);
    return this.draw({ hass, feed, format: new Formatter(hass), say, notice }, config);
  }

  /** Draws the card; the feed has a status. */
  protected abstract draw(drawing: Drawing, config: Config): TemplateResult;

  protected message(text: string, notice: Drawing["notice"] = nothing): TemplateResult {
    return html`<ha-card>${notice}<div class="message" role="status">${text}</div></ha-card>`;
  }
}

/** Says whose sign-in Dexcom refuses, with a link for those who can sign in. */
function signInNotice(
  hass: HomeAssistant,
  feed: Feed,
  say: Localize,
  entity: string,
): Drawing["notice"] {
  if (!feed.status?.signed_out) return nothing;
  const link =
    hass.user?.is_admin === false ? nothing : html`<a href=${SIGN_IN_PATH}>${say("sign_in")}</a>`;
  return html`<div class="notice" role="status">
    ${say("signed_out", { name: accountName(hass, entity) })} ${link}
  </div>`;
}

/** Says that readings from a time on are missing, and how to get them. */
export function missingNotice(
  { hass, feed, format, say }: Drawing,
  start: number,
): TemplateResult | typeof nothing {
  const { missing_before: before, may_import: mayImport } = feed.status as Status;
  if (before === null || start >= before) return nothing;
  const time = format.dayAndTime(before);
  if (!mayImport) {
    return html`<div class="notice" role="status">${say("missing_for_others", { time })}</div>`;
  }
  const action =
    hass.user?.is_admin === false
      ? html`<code>${IMPORT_ACTION}</code>`
      : html`<a href=${IMPORT_PATH}>${IMPORT_ACTION}</a>`;
  return html`<div class="notice" role="status">${say("missing", { time })} ${action}</div>`;
}

function differs(before: HomeAssistant, after: HomeAssistant, entity = ""): boolean {
  return (
    before.states[entity] !== after.states[entity] ||
    before.entities[entity] !== after.entities[entity] ||
    before.locale !== after.locale ||
    before.connection !== after.connection ||
    before.themes?.darkMode !== after.themes?.darkMode
  );
}
