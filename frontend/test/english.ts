import { vi } from "vitest";

// One process runs many files of tests. Each begins with fresh modules, as a page does.
vi.resetModules();
const { loadTexts } = await import("../src/localize");
// Pages load their language before they say anything.
await loadTexts("en");
