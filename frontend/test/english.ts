import { vi } from "vitest";

// One thread runs many files of tests. Each begins with the globals, clock, and modules of a new page.
vi.unstubAllGlobals();
vi.useRealTimers();
vi.resetModules();
const { loadTexts } = await import("../src/localize");
// Pages load their language before they say anything.
await loadTexts("en");
