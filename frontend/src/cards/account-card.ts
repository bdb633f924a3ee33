import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type DayHost, dayOn, hostDays, lanesOf } from "../data/day-link";
import type { Feed } from "../data/feed";
import { FeedController } from "../data/feed-controller";
import { PeriodController } from "../data/period-controller";
import type { Trouble } from "../data/trouble";
import { Formatter } from "../format/formatter";
import { startOfHour } from "../format/zone";
import { DOMAIN } from "../home-assistant/account";
import { type HomeAssistant, isDark, isStarting } from "../home-assistant/hass";
import { hasTexts, type Localize, loadTexts, localizer } from "../localize";
import { memo } from "../memo";
import { loadDay } from "../shell/parts";
import type { CardConfig, LaneConfig } from "./config";
import { type Notice, reloadNotice, signInNotice } from "./notices";

/** What a card needs to draw: the data of its account, and how to say them. */
export interface Drawing {
  hass: HomeAssistant;
  feed: Feed;
  format: Formatter;
  say: Localize;
  /** Says above everything else, once on the page, why nothing new arrives if somebody has to act. */
  readonly notice: Notice;
}

/** Troubles that say nothing about the data that is there. */
const PASSING: ReadonlySet<Trouble> = new Set<Trouble>(["failed", "refused"]);
const TICK_MILLISECONDS = 30_000;

/** What draws a card of one account. It says so where there is nothing to show. */
export abstract class AccountCard<Config extends CardConfig> extends LitElement implements DayHost {
  @property({ attribute: false }) hass?: HomeAssistant;
  @property({ type: Boolean, reflect: true }) dark = false;
  @property({ attribute: false }) config?: Config;

  protected readonly feeds = new FeedController(this);
  /** The period that the cards of the view share. */
  protected readonly period = new PeriodController(this);
  private readonly formatter = memo<Formatter>();
  /** The day that is shown in a dialog. */
  private openedDay: string | undefined;
  /** How far the part of the bundle with the dialog is, which is loaded once it is needed. */
  private dayPart: "unneeded" | "loading" | "loaded" | "missing" = "unneeded";
  private stopHosting: (() => void) | undefined;
  private clock: ReturnType<typeof setInterval> | undefined;

  get entity(): string | undefined {
    return this.config?.entity;
  }

  get lanes(): readonly LaneConfig[] | undefined {
    return (this.config as { lanes?: readonly LaneConfig[] } | undefined)?.lanes;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopHosting = hostDays(this);
    // One that was moved shows its day again.
    this.requestUpdate();
    // The age of data grows even if nothing is new.
    this.clock = setInterval(() => this.requestUpdate(), TICK_MILLISECONDS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopHosting?.();
    clearInterval(this.clock);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.size !== 1 || !changed.has("hass")) return true;
    // Every state of the house passes by here; only a few of them matter.
    const before = changed.get("hass") as HomeAssistant | undefined;
    return !before || !this.hass || differs(before, this.hass, this.config?.entity);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.dark = isDark(this.hass);
    this.feeds.follow(this.hass, this.config?.entity);
    this.openedDay = dayOn(this);
    if (this.openedDay && this.dayPart === "unneeded") void this.loadDayPart();
    const language = this.hass?.locale.language;
    if (language && !hasTexts(language)) void loadTexts(language).then(() => this.requestUpdate());
  }

  protected override render(): TemplateResult | undefined {
    const { hass, config } = this;
    if (!hass || !config || !hasTexts(hass.locale.language)) return undefined;
    return html`${this.drawAccount(hass, config)}
      ${
        this.dayPart === "loaded"
          ? html`<dexcom-day-dialog .day=${this.openedDay} .entity=${config.entity} .lanes=${lanesOf(config.entity)} .hass=${hass}></dexcom-day-dialog>`
          : nothing
      }`;
  }

  private drawAccount(hass: HomeAssistant, config: Config): TemplateResult {
    const starting = isStarting(hass) && hass.localize?.("ui.notification_toast.starting");
    const sayAny = localizer(hass, { entity: config.entity });
    const say: Localize = (key, values) =>
      (key === "not_loaded" && starting) || sayAny(key, values);
    const { feed } = this.feeds;
    const entity = hass.entities[config.entity];
    if (entity && entity.platform !== DOMAIN) return this.message(say("unknown_entity"));
    if (!feed || (!feed.trouble && !feed.status)) return this.message(say("loading"));
    const { trouble } = feed;
    if (trouble) {
      // Known data is worth more than the news that nothing new arrives.
      const isPassing =
        PASSING.has(trouble) || (trouble === "not_loaded" && starting && feed.readings.length > 0);
      if (!feed.status || !isPassing) return this.message(say(trouble));
    }
    const { locale, config: house } = hass;
    const format = this.formatter(
      [locale, house, startOfHour(feed.now)],
      () => new Formatter(hass, feed.now),
    );
    const notice = () => this.notice(hass, feed, say, config.entity);
    const drawing = {
      ...{ hass, feed, format, say },
      // Tiles and badges say it in a way of their own.
      get notice() {
        return notice();
      },
    };
    return this.draw(drawing, config);
  }

  private notice(hass: HomeAssistant, feed: Feed, say: Localize, entity: string): Notice {
    const isTeller = feed.tells(this);
    const isOutdated = (isTeller && feed.isOutdated) || this.dayPart === "missing";
    return html`${isOutdated ? reloadNotice(say) : nothing}
      ${isTeller ? signInNotice(hass, feed, say, entity) : nothing}`;
  }

  /** Draws the card; the feed has a status. */
  protected abstract draw(drawing: Drawing, config: Config): TemplateResult;

  private async loadDayPart(): Promise<void> {
    this.dayPart = "loading";
    try {
      await loadDay();
      // Before, the dialog would lose a day that it was given while its card is moved.
      this.dayPart = "loaded";
    } catch {
      this.dayPart = "missing";
    }
    this.requestUpdate();
  }

  protected message(text: string, notice: Notice = nothing): TemplateResult {
    return html`<ha-card>${notice}<div class="message" role="status">${text}</div></ha-card>`;
  }
}

function differs(before: HomeAssistant, after: HomeAssistant, entity = ""): boolean {
  return (
    before.states[entity] !== after.states[entity] ||
    before.entities[entity] !== after.entities[entity] ||
    before.locale !== after.locale ||
    before.config.state !== after.config.state ||
    before.connection !== after.connection ||
    before.themes?.darkMode !== after.themes?.darkMode
  );
}
