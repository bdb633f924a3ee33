import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProfileController } from "../../src/cards/profile/controller";
import { Feed } from "../../src/data/feed";
import { PdfController } from "../../src/print/pdf-controller";
import { serveReports } from "../fakes/reports";
import { NOW, Server } from "../fakes/server";

describe("the PDF of a report", () => {
  const host = { requestUpdate: vi.fn() };
  const link = { url: "/api/dexcom_api/report/1?authSig=2" };
  let saved: string[];
  let pdf: PdfController;

  beforeEach(() => {
    saved = [];
    pdf = new PdfController(host, (href) => saved.push(href));
  });

  it("is saved from the link", async () => {
    const running = pdf.run(async () => link);
    expect(pdf.state).toBe("busy");
    await running;
    expect(saved).toEqual([link.url]);
    expect(pdf.state).toBe("idle");
  });

  it("is asked for once at a time", async () => {
    const ask = vi.fn(async () => link);
    await Promise.all([pdf.run(ask), pdf.run(ask)]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("can be tried again after a failure", async () => {
    await pdf.run(() => Promise.reject(new Error()));
    expect(pdf.state).toBe("failed");
    expect(saved).toEqual([]);
    await pdf.run(async () => link);
    expect(saved).toEqual([link.url]);
  });
});

describe("the profile card", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW * 1000 });
    vi.stubGlobal("document", new EventTarget());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("asks for the report of the period that it shows, in the language of the viewer", async () => {
    const server = new Server();
    serveReports(server);
    const feed = new Feed(server, "sensor.a");
    const controller = new ProfileController({ requestUpdate: vi.fn() });
    await controller.savePdf("sv");
    expect(server.asked).toEqual([]);
    controller.update(feed);
    await vi.advanceTimersByTimeAsync(0);
    controller.update(feed);
    await controller.savePdf("sv");
    const { start, end } = controller.answer?.summary ?? {};
    expect(start).toBeDefined();
    expect(server.asked[server.asked.length - 1]).toEqual({
      type: "dexcom_api/report",
      entity_id: "sensor.a",
      start,
      end,
      language: "sv",
    });
  });
});
