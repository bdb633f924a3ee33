import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { accountName } from "../account";
import { bandBarStyles } from "../chart/band-bar";
import { profileChartStyles } from "../chart/profile-chart";
import { Sized } from "../chart/sized";
import { entityField, type Form, form, proposal, selectField, titleField } from "../editor";
import type { CardConfig, GridOptions, HomeAssistant } from "../hass";
import type { Status, SummaryAnswer } from "../messages";
import { drawReport, PAGE, reportStart } from "../print/report";
import { theme } from "../theme";
import { AccountCard, type Drawing, missingNotice } from "./account-card";
import {
  bandsPart,
  figuresPart,
  periodText,
  previousText,
  profilePart,
  type SummaryView,
  summaryStyles,
} from "./summary-parts";

export const WINDOWS_DAYS = [7, 14, 30, 90] as const;
const DEFAULT_DAYS = 14;

export interface ProfileCardConfig extends CardConfig {
  days?: number;
}

/** What the frame of the dialog leaves to the page. */
const DIALOG_WIDTH = 32;
const DIALOG_HEIGHT = 96;

@customElement("dexcom-profile-card")
export class DexcomProfileCard extends AccountCard<ProfileCardConfig> {
  @state() private days: number = DEFAULT_DAYS;
  @state() private answer: SummaryAnswer | undefined;
  @state() private failed = false;
  @state() private printing = false;

  private asked: Promise<SummaryAnswer> | undefined;
  private settled: Promise<SummaryAnswer> | undefined;
  private drawPage: ((page: Document) => void) | undefined;
  private readonly sized = new Sized(this, ".chart");

  override setConfig(config: ProfileCardConfig): void {
    super.setConfig(config);
    this.days = Number(config.days ?? DEFAULT_DAYS);
    this.answer = undefined;
    this.asked = undefined;
    this.settled = undefined;
  }

  static getConfigForm(): Form {
    return form([entityField, titleField, selectField("days", WINDOWS_DAYS, DEFAULT_DAYS)]);
  }

  static getStubConfig(hass: HomeAssistant): { entity: string } {
    return proposal(hass, DexcomProfileCard.getConfigForm());
  }

  getGridOptions(): GridOptions {
    return { columns: "full", rows: "auto", min_columns: 6 };
  }

  getCardSize(): number {
    return 9;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("printing") && this.printing) {
      this.renderRoot.querySelector("dialog")?.showModal();
    }
    this.fillPage();
  }

  protected override draw(drawing: Drawing, config: ProfileCardConfig): TemplateResult {
    const { format, hass, say } = drawing;
    this.ask(drawing);
    const view = this.view(drawing);
    const title = config.title ?? accountName(hass, config.entity);
    return html`<ha-card>
      ${drawing.notice} ${view ? missingNotice(drawing, Date.parse(view.summary.start) / 1000) : nothing}
      <header>
        <h2>${title}</h2>
        <nav>
          <div role="group" aria-label=${say("days")}>
            ${WINDOWS_DAYS.map(
              (days) =>
                html`<button aria-pressed=${days === this.days} @click=${() => {
                  this.days = days;
                }}>${say("days_short", { count: days })}</button>`,
            )}
          </div>
          <button ?disabled=${!view} aria-haspopup="dialog" @click=${() => {
            this.printing = true;
          }}>${say("print")}</button>
        </nav>
      </header>
      ${this.failed ? html`<div role="alert">${say("failed")}</div>` : nothing}
      ${
        view
          ? html`<div class="quiet small">${periodText(view.summary, format)}${
              view.previous && ` · ${previousText(view.previous, format, say)}`
            }</div>
            <div class="parts" aria-busy=${this.asked !== undefined}>
              <div class="numbers">${bandsPart(view)} ${figuresPart(view)}</div>
              ${profilePart(view, this.sized.size)}
            </div>`
          : this.withoutSummary(drawing)
      }
      ${view && this.printing ? this.dialog(drawing, view, accountName(hass, config.entity)) : nothing}
    </ha-card>`;
  }

  private withoutSummary({ say }: Drawing): TemplateResult {
    if (this.failed) return html``;
    const key = this.answer ? "no_readings" : "loading";
    return html`<div class="message" role="status">${say(key)}</div>`;
  }

  private ask({ feed }: Drawing): void {
    const asked = feed.summary(this.days);
    if (asked === this.asked) return;
    this.asked = asked === this.settled ? undefined : asked;
    if (!this.asked) return;
    asked.then(
      (answer) => this.settle(asked, answer),
      () => this.settle(asked, undefined),
    );
  }

  private settle(asked: Promise<SummaryAnswer>, answer: SummaryAnswer | undefined): void {
    if (asked !== this.asked) return;
    this.asked = undefined;
    this.settled = asked;
    this.failed = answer === undefined;
    if (answer) this.answer = answer;
    this.requestUpdate();
  }

  private view({ feed, format, say }: Drawing): SummaryView | undefined {
    const { summary, previous } = this.answer ?? {};
    if (!summary) return undefined;
    return { summary, previous: previous ?? null, status: feed.status as Status, format, say };
  }

  private dialog({ feed, hass, say }: Drawing, view: SummaryView, name: string): TemplateResult {
    const zone = hass.config.time_zone;
    const readings = feed.has(reportStart(view.summary, zone)) ? feed.readings : undefined;
    feed.need(reportStart(view.summary, zone));
    this.drawPage = (page) =>
      drawReport(page, { ...view, name, zone, readings, language: hass.locale.language });
    const scale = Math.min(
      1,
      (window.innerWidth - DIALOG_WIDTH) / PAGE.width,
      (window.innerHeight - DIALOG_HEIGHT) / PAGE.height,
    );
    return html`<dialog aria-label=${say("report")} @close=${() => {
      this.printing = false;
    }}>
      <nav>
        <button class="main" autofocus @click=${() => this.frame?.contentWindow?.print()}>${say("print")}</button>
        <button @click=${() => this.renderRoot.querySelector("dialog")?.close()}>${say("close")}</button>
      </nav>
      <div class="paper" style="width:${PAGE.width * scale}px;height:${PAGE.height * scale}px">
        <iframe title=${say("report")} tabindex="-1" width=${PAGE.width} height=${PAGE.height}
          style="transform:scale(${scale})" @load=${() => this.fillPage()}></iframe>
      </div>
    </dialog>`;
  }

  private get frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector("iframe");
  }

  private fillPage(): void {
    const page = this.frame?.contentDocument;
    if (page) this.drawPage?.(page);
  }

  static override styles = [
    theme,
    bandBarStyles,
    profileChartStyles,
    summaryStyles,
    css`
      ha-card {
        container-type: inline-size;
      }
      header,
      nav {
        display: flex;
        justify-content: space-between;
        align-items: center;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      nav {
        margin: 0 -8px;
      }
      .parts {
        display: grid;
        gap: 16px;
        flex: 1;
        transition: opacity 0.2s;
      }
      .parts[aria-busy="true"] {
        opacity: 0.5;
      }
      .numbers {
        display: grid;
        gap: 12px;
        align-content: start;
      }
      .chart {
        flex: 1;
      }
      @container (min-width: 640px) {
        .parts {
          grid-template-columns: minmax(290px, 2fr) 3fr;
          gap: 24px;
        }
      }
      dialog {
        padding: 8px 16px 16px;
        border: 0;
        border-radius: 12px;
        background: var(--paper);
        color: var(--text);
        max-width: none;
        max-height: none;
        overflow: hidden;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.6);
      }
      dialog nav {
        margin: 0 0 8px;
      }
      .main {
        padding: 0 20px;
        background: color-mix(in srgb, var(--accent) 18%, transparent);
        color: var(--text);
      }
      .paper {
        overflow: hidden;
        background: #fff;
        box-shadow: 0 0 0 1px var(--line);
      }
      iframe {
        border: 0;
        transform-origin: 0 0;
      }
    `,
  ];
}
