import type { RefusalCode } from "./messages";

/** Why an account can't be shown. */
export type Trouble = "not_loaded" | "not_allowed" | "unknown_entity" | "refused" | "failed";

const TROUBLES: Partial<Record<RefusalCode | "unknown_command" | "timeout", Trouble>> = {
  not_found: "unknown_entity",
  not_supported: "unknown_entity",
  not_loaded: "not_loaded",
  unauthorized: "not_allowed",
  // While no account of the integration is loaded, Home Assistant doesn't know its commands.
  unknown_command: "not_loaded",
  timeout: "failed",
};

/** Returns what an error of the connection means to a card. */
export function troubleOf(error: unknown): Trouble {
  const code = (error as { code?: unknown } | null)?.code;
  // Home Assistant's codes are words; a lost connection has a number.
  return typeof code === "string" ? (TROUBLES[code as RefusalCode] ?? "refused") : "failed";
}
