import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Status } from "../../data/messages";
import { COMPARISONS, type Comparison, type Period } from "../../data/period";
import { CALENDAR_UNITS } from "../../format/calendar";
import { type Formatter, spanOfTexts } from "../../format/formatter";
import { firstWeekdayOf } from "../../format/weekday";
import { dateOf, startOf } from "../../format/zone";
import type { TextKey } from "../../texts/texts";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import type { PeriodCardConfig } from "./config";
import { PeriodCardController } from "./controller";
import { styles } from "./styles";

const UNITS = [...CALENDAR_UNITS, "custom"] as const;
const COMPARISON_TEXTS: Record<Comparison, TextKey> = {
  none: "overlay_none",
  previous: "previous",
  year_before: "compare_year_before",
  custom: "unit_custom",
};

@customElement("dexcom-period-content")
export class PeriodContent extends AccountCard<PeriodCardConfig> {
  private readonly controller = new PeriodCardController();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { feeds, hass, period } = this;
    const status = feeds.feed?.status;
    if (!hass || !feeds.feed || !status) return;
    const [last, offset] = [feeds.feed.now, status.utc_offset ?? 0];
    const first = status.first_reading ?? status.known_since ?? last;
    const bounds = { first: dateOf(first + offset), last: dateOf(last + offset) };
    this.controller.update(period.store, bounds, firstWeekdayOf(hass.locale));
  }

  protected override draw(drawing: Drawing, { title }: PeriodCardConfig): TemplateResult {
    const status = drawing.feed.status as Status;
    if (status.latest === null) return this.message(drawing.say("no_readings"));
    return html`<ha-card>
      ${title ? html`<h2>${title}</h2>` : nothing}
      ${this.arrows(drawing)} ${this.units(drawing)} ${this.dates(drawing)}
    </ha-card>`;
  }

  private arrows({ format, say }: Drawing): TemplateResult {
    const { controller } = this;
    const { period } = controller;
    return html`<div role="group" class="arrows" aria-label=${say("period_card")}>
      <button aria-label=${say("earlier")} title=${say("earlier")}
        ?disabled=${!controller.canMoveEarlier} @click=${() => controller.move(-1)}>‹</button>
      <strong aria-live="polite">${period ? periodTitle(period, format) : say("now")}</strong>
      <button aria-label=${say("later")} title=${say("later")}
        ?disabled=${!controller.canMoveLater} @click=${() => controller.move(1)}>›</button>
      <button ?disabled=${!period} @click=${() => controller.showLatest()}>${say("now")}</button>
    </div>`;
  }

  private units({ say }: Drawing): TemplateResult {
    const { controller } = this;
    const { bounds, period } = controller;
    const isToday = period?.unit === "day" && period.first === bounds.last;
    return html`<div role="group">
      <button aria-pressed=${isToday} @click=${() => controller.showToday()}>${say("today")}</button>
      ${UNITS.map(
        (unit) => html`<button aria-pressed=${unit === period?.unit}
          @click=${() => controller.chooseUnit(unit)}>${say(`unit_${unit}`)}</button>`,
      )}
    </div>`;
  }

  private dates({ say }: Drawing): TemplateResult | typeof nothing {
    const { controller } = this;
    const { compared, comparison, period } = controller;
    if (!period) return nothing;
    return html`<div role="group" class="dates">
      ${this.date(
        say("first_day"),
        () => controller.period?.first,
        (day) => controller.pickFirst(day),
      )}
      ${
        period.unit === "custom"
          ? this.date(
              say("last_day"),
              () => controller.period?.last,
              (day) => controller.pickLast(day),
            )
          : nothing
      }
      <label>${say("overlay")}
        <select @change=${(event: Event) => controller.compare((event.target as HTMLSelectElement).value as Comparison)}>
          ${COMPARISONS.map(
            (name) =>
              html`<option value=${name} ?selected=${name === comparison}>${say(COMPARISON_TEXTS[name])}</option>`,
          )}
        </select>
      </label>
      ${
        comparison === "custom" && compared
          ? this.date(
              say("first_day"),
              () => controller.compared?.first,
              (day) => controller.compare("custom", day),
            )
          : nothing
      }
    </div>`;
  }

  private date(
    label: string,
    shown: () => string | undefined,
    pick: (day: string) => void,
  ): TemplateResult {
    const { first, last } = this.controller.bounds;
    return html`<label>${label}
      <input type="date" min=${first} max=${last} .value=${shown() ?? ""}
        @focus=${() => this.controller.beginEntry()}
        @blur=${({ target }: Event) => {
          this.controller.endEntry();
          // A day that can't be shown is not the one that is.
          (target as HTMLInputElement).value = shown() ?? "";
        }}
        @change=${({ target }: Event) => {
          const { validity, value } = target as HTMLInputElement;
          // Half a year on a keyboard is one of antiquity.
          if (validity.valid) pick(value);
        }}>
    </label>`;
  }

  static override styles = [theme, styles];
}

/** Names a period, always with its year. */
function periodTitle(period: Period, format: Formatter): string {
  const moment = (day: string) => startOf(day, format.zone);
  const written = (day: string, options: Intl.DateTimeFormatOptions) =>
    format.date(moment(day), { year: "numeric", ...options });
  switch (period.unit) {
    case "year":
      return written(period.first, {});
    case "month":
      return written(period.first, { month: "long" });
    case "day":
      return written(period.first, { weekday: "short", day: "numeric", month: "short" });
    default:
      return spanOfTexts(
        [period.first, period.last].map((day) => written(day, { day: "numeric", month: "short" })),
      );
  }
}
