/**
 * The day that is open in a dialog over the page. The page's address names it, so that links lead to
 * it, and the browser's back button closes it: `?dexcom-day=2026-11-29`, on a page with cards of
 * several people followed by `&dexcom-entity=sensor.anna_glucose`.
 *
 * For the authors of cards: `openDay(this, "2026-11-29")` opens a day of an account card's account.
 */

import type { LaneConfig } from "../cards/config";
import { addDays } from "../format/calendar";

const DAY = "dexcom-day";
const ENTITY = "dexcom-entity";
/** Marks entries of the browser's history that were made here. */
const MARK = "dexcomDay";
/** Home Assistant refuses to be asked about earlier ones. */
const FIRST_DAY = "1970-01-01";

/** A card that can show a day in a dialog. */
export interface DayHost {
  /** The glucose sensor of its account. */
  readonly entity: string | undefined;
  /** The lanes of its chart, which the dialog has, too. */
  readonly lanes?: readonly LaneConfig[] | undefined;
  requestUpdate(): void;
}

const NO_LANES: readonly LaneConfig[] = [];
const hosts = new Set<DayHost>();
/** The card that shows the day. */
let owner: DayHost | undefined;

/** Opens a day of a card's account, or shows another one in the dialog that is open. */
export function openDay(card: DayHost, day: string): void {
  if (linkedDay()) history.replaceState(history.state, "", address(day, card.entity));
  else {
    history.pushState({ [MARK]: true }, "", address(day, card.entity));
    owner = card;
  }
  follow();
}

/** Closes the dialog, and goes back to the address from before. */
export function closeDay(): void {
  if (!linkedDay()) return;
  if ((history.state as Record<string, unknown> | null)?.[MARK]) history.back();
  else {
    history.replaceState(history.state, "", address());
    follow();
  }
}

/** Lets a card show a day that the address names, until the returned function is called. */
export function hostDays(card: DayHost): () => void {
  if (hosts.size === 0) {
    for (const event of ["popstate", "location-changed"]) addEventListener(event, follow);
  }
  hosts.add(card);
  return () => {
    hosts.delete(card);
    if (owner === card) owner = undefined;
    follow();
    if (hosts.size > 0) return;
    for (const event of ["popstate", "location-changed"]) removeEventListener(event, follow);
  };
}

/** Returns the day that a card shows in a dialog. The first card of the account takes that of a link. */
export function dayOn(card: DayHost): string | undefined {
  const day = linkedDay();
  if (!day) owner = undefined;
  else if (!owner || !isMeant(owner)) owner = hosts.has(card) && isMeant(card) ? card : undefined;
  return owner === card ? day : undefined;
}

/** Returns the lanes of the first chart of an account on the page that has some. */
export function lanesOf(entity: string): readonly LaneConfig[] {
  for (const host of hosts) {
    if (host.entity === entity && host.lanes?.length) return host.lanes;
  }
  return NO_LANES;
}

function isMeant({ entity }: DayHost): boolean {
  return [null, entity].includes(new URLSearchParams(location.search).get(ENTITY));
}

function linkedDay(): string | undefined {
  const day = new URLSearchParams(location.search).get(DAY) ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  if (day < FIRST_DAY) return undefined;
  // Browsers take February 30 for March 2.
  return addDays(day, 0) === day ? day : undefined;
}

function address(day?: string, entity?: string): string {
  const search = new URLSearchParams(location.search);
  search.delete(DAY);
  search.delete(ENTITY);
  if (day) search.set(DAY, day);
  if (day && entity) search.set(ENTITY, entity);
  const written = String(search);
  return location.pathname + (written && `?${written}`) + location.hash;
}

function follow(): void {
  for (const host of hosts) host.requestUpdate();
}
