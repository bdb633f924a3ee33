import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { last } from "../../arrays";
import { bandBar, bandBarStyles, sharesOf } from "../../chart/band-bar";
import { openDay } from "../../data/day-link";
import type { Status } from "../../data/messages";
import { has12Hours } from "../../format/formatter";
import { titleOf } from "../../home-assistant/account";
import {
  closeFromOutside,
  closeModal,
  DialogInHistory,
  modalStyles,
} from "../../home-assistant/modal";
import { changePart } from "../../summary/change";
import { describeGoals, goalStyles, metSign } from "../../summary/goals";
import { tooLittlePart } from "../../summary/parts";
import { periodOf } from "../../summary/period";
import { summaryStyles } from "../../summary/styles";
import { periodText } from "../../summary/texts";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { missingNotice } from "../notices";
import type { OverviewCardConfig } from "./config";
import { OverviewController } from "./controller";
import {
  type DayList,
  daysOf,
  dayText,
  type Findable,
  type Finding,
  findAll,
  listDays,
  shareText,
} from "./findings";
import { styles } from "./styles";

@customElement("dexcom-overview-content")
export class OverviewContent extends AccountCard<OverviewCardConfig> {
  private readonly controller = new OverviewController({
    requestUpdate: () => this.requestUpdate(),
    openDay: (day) => openDay(this, day),
  });

  constructor() {
    super();
    new DialogInHistory(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, hass } = this;
    if (!config || !hass) return;
    const words = { language: hass.locale.language, has_12_hours: has12Hours(hass.locale) };
    this.controller.update(this.feeds.feed, config.days, words, this.period.store);
  }

  protected override draw(drawing: Drawing, config: OverviewCardConfig): TemplateResult {
    const { feed, format, notice, say } = drawing;
    const { answer, isLoading, list, patterns, trouble } = this.controller;
    const { missing = [], previous = null, summary } = answer ?? {};
    if (!summary) return this.message(say(trouble ?? (answer ? "no_readings" : "loading")), notice);
    const view = {
      ...{ format, missing, patterns, previous, say, summary },
      status: feed.status as Status,
    };
    const { start, end } = periodOf(summary);
    const listed = listDays(list, view);
    return html`<ha-card>
      ${notice} ${missingNotice(drawing, start, end, last(missing)?.[1])}
      <header>
        <h2>${titleOf(drawing, config, "overview_card")}</h2>
        <span class="quiet small">${periodText(summary, format)}</span>
      </header>
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      <div class="contents" aria-busy=${isLoading}>
        ${this.inRange(view)}
        <ul>${findAll(view).map((finding) => html`<li>${this.finding(finding, view)}</li>`)}</ul>
      </div>
      ${listed ? this.dayList(listed, view) : nothing}
    </ha-card>`;
  }

  /** Draws the time in range with its goal, or that there is too little data. */
  private inRange(view: Findable): TemplateResult {
    const { format, say, summary } = view;
    const shares = sharesOf(summary);
    if (!shares) return tooLittlePart(view);
    const goal = describeGoals(view).find(({ range }) => range === "in_range");
    const percent = format.percent(summary.in_range_percent ?? 0);
    return html`<button class="row first" aria-haspopup="dialog"
      @click=${() => this.controller.open("in_range", daysOf(summary))}>
        <span class="percent">${percent}</span>
        <span class="text">${say("in_range")}${
          goal
            ? html`<span class="quiet small goal">${metSign(goal.met, view)}
                ${say("labelled", { label: say("goal"), value: goal.limit })}</span>`
            : nothing
        }</span>
        ${chevron}
      </button>
      ${bandBar(shares, format, say, summary.goals)}`;
  }

  private finding(
    { change, days, detail, kind, text }: Finding,
    { say }: Findable,
  ): TemplateResult {
    const content = html`<span class="text">
      <span>${change ? html`${changePart(change.now, change.before, say)} ` : nothing}${text}</span>
      ${detail ? html`<span class="quiet small">${detail}</span>` : nothing}
    </span>`;
    if (days.length === 0) return html`<div class="row" data-kind=${kind}>${content}</div>`;
    return html`<button class="row" aria-haspopup="dialog" data-kind=${kind}
      @click=${() => this.controller.open(kind, days)}>${content} ${chevron}</button>`;
  }

  private dayList({ days, title }: DayList, view: Findable): TemplateResult {
    const { say } = view;
    return html`<dialog aria-labelledby="days" @close=${() => this.controller.closeList()}
      @click=${closeFromOutside}>
      <nav>
        <h2 id="days">${title}</h2>
        <button @click=${this.closeList}>${say("close")}</button>
      </nav>
      <ol>${days.map(({ detail, summary }) => {
        const share = shareText(summary, view);
        return html`<li><button class="row" aria-haspopup="dialog" @click=${() => openDay(this, summary.day)}>
          <span class="text"><span>${dayText(summary, view)}</span>${
            detail ? html`<span class="quiet small">${detail}</span>` : nothing
          }</span>
          ${share ? html`<span class="share">${share.percent} <span class="quiet small">${share.label}</span></span>` : nothing}
          ${chevron}
        </button></li>`;
      })}</ol>
    </dialog>`;
  }

  private readonly closeList = () => {
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog) closeModal(dialog);
  };

  static override styles = [theme, modalStyles, bandBarStyles, summaryStyles, goalStyles, styles];
}

const chevron = html`<span class="chevron quiet" aria-hidden="true">›</span>`;
