import type { ReportLink } from "../data/messages";
import { download } from "../home-assistant/download";

/** Saves a report as a PDF, one at a time. */
export class PdfController {
  state: "idle" | "busy" | "failed" = "idle";

  constructor(
    private readonly host: { requestUpdate(): void },
    private readonly save: (href: string) => void = download,
  ) {}

  /** Asks for a link, which works for some minutes, and saves what it leads to. */
  async run(ask: () => Promise<ReportLink>): Promise<void> {
    if (this.state === "busy") return;
    this.enter("busy");
    try {
      this.save((await ask()).url);
      this.enter("idle");
    } catch {
      this.enter("failed");
    }
  }

  private enter(state: PdfController["state"]): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
