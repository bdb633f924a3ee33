import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { bandBarStyles } from "../../chart/band-bar";
import { profileChartStyles } from "../../chart/profile-chart";
import { Sized } from "../../chart/sized";
import type { Status } from "../../data/messages";
import { accountName, titleOf } from "../../home-assistant/account";
import { goalStyles, goalsPart } from "../../summary/goals";
import { bandsPart, figuresPart, profilePart, type SummaryView } from "../../summary/parts";
import { periodOf } from "../../summary/period";
import { summaryStyles } from "../../summary/styles";
import { periodText, previousText } from "../../summary/texts";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { daysNav } from "../days-nav";
import { missingNotice, reloadNotice } from "../notices";
import { type ProfileCardConfig, profileSchema } from "./config";
import { ProfileController } from "./controller";
import { styles } from "./styles";

@customElement("dexcom-profile-content")
export class ProfileContent extends AccountCard<ProfileCardConfig> {
  private readonly controller = new ProfileController(this);
  private readonly sized = new Sized(this, ".chart");

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("config") && this.config) this.controller.configure(this.config);
    this.controller.update(this.feeds.feed, this.period.store);
  }

  protected override draw(drawing: Drawing, config: ProfileCardConfig): TemplateResult {
    const { hass, notice, say } = drawing;
    const { report, trouble } = this.controller;
    const view = this.view(drawing);
    const name = accountName(hass, config.entity);
    return html`<ha-card>
      ${notice} ${view ? missing(drawing, view) : nothing}
      <header>
        <h2>${titleOf(drawing, config, "profile_card")}</h2>
        ${this.toolbar(drawing, view)}
      </header>
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${view ? this.parts(view) : this.withoutSummary(drawing)}
      ${view && report !== "closed" ? this.report(drawing, view, name) : nothing}
    </ha-card>`;
  }

  private toolbar({ say }: Drawing, view: SummaryView | undefined): TemplateResult {
    return html`<div class="toolbar">
      ${daysNav(profileSchema.options.days.values, this.controller.shownDays, say, (count) =>
        this.controller.showDays(count),
      )}
      <button ?disabled=${!view} aria-haspopup="dialog"
        @click=${() => this.controller.openReport()}>${say("print")}</button>
    </div>`;
  }

  private parts(view: SummaryView): TemplateResult {
    const { format, previous, say, summary } = view;
    return html`<div class="quiet small">${periodText(summary, format)}${
      previous && ` · ${previousText(previous, format, say)}`
    }</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${bandsPart(view)} ${goalsPart(view)} ${figuresPart(view)}</div>
      ${profilePart(view, this.sized.size)}
    </div>`;
  }

  private withoutSummary({ say }: Drawing): TemplateResult {
    if (this.controller.trouble) return html``;
    const key = this.controller.answer ? "no_readings" : "loading";
    return html`<div class="message" role="status">${say(key)}</div>`;
  }

  private view({ feed, format, say }: Drawing): SummaryView | undefined {
    const { summary, previous } = this.controller.answer ?? {};
    if (!summary) return undefined;
    return { summary, previous: previous ?? null, status: feed.status as Status, format, say };
  }

  private report({ hass, say }: Drawing, view: SummaryView, name: string): TemplateResult {
    const { controller } = this;
    if (controller.report === "missing") {
      return reloadNotice(say);
    }
    const readings = controller.reportReadings;
    const { language } = hass.locale;
    const report = { ...view, name, readings, language };
    return html`<dexcom-report .report=${report} .saving=${controller.pdf.state}
      @save=${() => controller.savePdf(language)} @close=${() => controller.closeReport()}></dexcom-report>`;
  }

  static override styles = [
    theme,
    bandBarStyles,
    profileChartStyles,
    summaryStyles,
    goalStyles,
    styles,
  ];
}

function missing(drawing: Drawing, { summary }: SummaryView): ReturnType<typeof missingNotice> {
  const { start, end } = periodOf(summary);
  return missingNotice(drawing, start, end);
}
