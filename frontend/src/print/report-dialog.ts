import "../cards/cards";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { closeModal, DialogInHistory, modalStyles } from "../home-assistant/modal";
import { theme } from "../theme";
import type { PdfController } from "./pdf-controller";
import { drawReport, PAGE, type Report } from "./report";

/** What the frame of the dialog leaves to the page. */
const DIALOG_WIDTH = 32;
const DIALOG_HEIGHT = 96;

/** Shows the report as it is printed. It fires "save" for a PDF, and "close". */
@customElement("dexcom-report")
export class ReportDialog extends LitElement {
  @property({ attribute: false }) report?: Report;
  @property({ attribute: false }) saving: PdfController["state"] = "idle";
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("iframe") private readonly frame!: HTMLIFrameElement;

  constructor() {
    super();
    new DialogInHistory(this);
  }

  protected override updated(): void {
    this.fillPage();
  }

  protected override render(): TemplateResult | undefined {
    if (!this.report) return undefined;
    const { say } = this.report;
    const scale = Math.min(
      1,
      (window.innerWidth - DIALOG_WIDTH) / PAGE.width,
      (window.innerHeight - DIALOG_HEIGHT) / PAGE.height,
    );
    return html`<dialog aria-label=${say("report")} @close=${() => this.dispatchEvent(new Event("close"))}>
      <nav>
        <button class="main" autofocus @click=${() => this.frame.contentWindow?.print()}>${say("print")}</button>
        <button ?disabled=${this.saving === "busy"} @click=${() => this.dispatchEvent(new Event("save"))}>${say("save_pdf")}</button>
        <span role="status">${this.saving === "idle" ? nothing : say(this.saving === "busy" ? "loading" : "save_failed")}</span>
        <button class="close" @click=${() => closeModal(this.dialog)}>${say("close")}</button>
      </nav>
      <div class="paper" style="width:${PAGE.width * scale}px;height:${PAGE.height * scale}px">
        <iframe title=${say("report")} tabindex="-1" width=${PAGE.width} height=${PAGE.height}
          style="transform:scale(${scale})" @load=${() => this.fillPage()}></iframe>
      </div>
    </dialog>`;
  }

  private fillPage(): void {
    const page = this.frame.contentDocument;
    if (page && this.report) drawReport(page, this.report);
  }

  static override styles = [
    theme,
    modalStyles,
    css`
      :host {
        display: contents;
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
      nav {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0 -8px 8px;
      }
      .main {
        padding: 0 20px;
        background: color-mix(in srgb, var(--accent) 18%, transparent);
        color: var(--text);
      }
      .close {
        margin-inline-start: auto;
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
