import { loadTexts } from "../src/localize";

// Pages load their language before they say anything.
await loadTexts("en");
