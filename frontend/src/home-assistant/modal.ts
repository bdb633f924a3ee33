import { css, type ReactiveController, type ReactiveControllerHost } from "lit";

/** Marks an entry of the browser's history as that of an open dialog. */
const MARK = "dexcomDialog";
/** Home Assistant takes cards off the page while it moves them, for example when a phone is turned. */
const MOVE_MILLISECONDS = 500;

/**
 * Opens a dialog over the page. Engines before Safari 15.4 and Firefox 98 know no dialogs; there, its
 * styles alone put it over the page.
 */
export function openModal(dialog: HTMLDialogElement): void {
  if (isKnown(dialog)) {
    dialog.showModal();
    return;
  }
  dialog.setAttribute("open", "");
  dialog.onkeydown = ({ key }) => {
    if (key === "Escape") closeModal(dialog);
  };
  dialog.querySelector("button")?.focus();
}

/** Opens a dialog over the page that was open before its card was moved. */
export function reopenModal(dialog: HTMLDialogElement): void {
  dialog.removeAttribute("open");
  openModal(dialog);
}

/** The dialogs that are open, by their entries. */
const dialogs = new Map<unknown, HTMLDialogElement>();
let isLeaving = false;

function entry(): unknown {
  return (history.state as Record<string, unknown> | null)?.[MARK];
}

/** Leaves an entry whose dialog was closed beneath another one, or before the page was reloaded. */
function leaveClosed(): void {
  if (isLeaving || entry() === undefined || dialogs.has(entry())) return;
  isLeaving = true;
  history.back();
}

function followHistory(): void {
  isLeaving = false;
  leaveClosed();
}

/** Opens a dialog that the browser's back button closes, as it does Home Assistant's own. */
function openWithHistory(dialog: HTMLDialogElement): void {
  const id = Math.random();
  const follow = () => {
    if (entry() !== id) closeModal(dialog);
  };
  openModal(dialog);
  dialogs.set(id, dialog);
  history.pushState({ [MARK]: id }, "");
  addEventListener("popstate", follow);
  const leave = () => {
    dialogs.delete(id);
    removeEventListener("popstate", follow);
    leaveClosed();
  };
  dialog.addEventListener("close", leave, { once: true });
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Opens the dialog of an element once it is drawn, and closes it once it is gone. */
export class DialogInHistory implements ReactiveController {
  private dialog: HTMLDialogElement | null = null;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
    addEventListener("popstate", followHistory);
    leaveClosed();
  }

  hostUpdated(): void {
    const dialog = this.host.renderRoot.querySelector("dialog");
    if (dialog === this.dialog) return;
    this.close();
    this.dialog = dialog;
    if (dialog) openWithHistory(dialog);
  }

  hostConnected(): void {
    clearTimeout(this.closing);
    const { dialog } = this;
    if (!dialog || !isOpen(dialog)) return;
    // It would come over a day that was opened from it.
    if (dialogs.get(entry()) === dialog) reopenModal(dialog);
    else this.close();
  }

  hostDisconnected(): void {
    this.closing = setTimeout(() => this.close(), MOVE_MILLISECONDS);
  }

  /** Closes the dialog, because one that is only removed would stay in the history. */
  private close(): void {
    if (this.dialog) closeModal(this.dialog);
  }
}

/** Closes a dialog, which fires "close". */
export function closeModal(dialog: HTMLDialogElement): void {
  if (isKnown(dialog)) {
    dialog.close();
  } else if (isOpen(dialog)) {
    dialog.removeAttribute("open");
    dialog.dispatchEvent(new Event("close"));
  }
}

/** Closes a dialog when somebody clicks next to it; its own edges are not. */
export function closeFromOutside({ clientX, clientY, currentTarget, target }: MouseEvent): void {
  if (target !== currentTarget) return;
  const dialog = target as HTMLDialogElement;
  const { bottom, left, right, top } = dialog.getBoundingClientRect();
  const isInside = left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  if (!isInside) closeModal(dialog);
}

export function isOpen(dialog: HTMLDialogElement): boolean {
  return dialog.hasAttribute("open");
}

function isKnown(dialog: Partial<HTMLDialogElement>): boolean {
  return typeof dialog.showModal === "function";
}

export const modalStyles = css`
  dialog {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 100;
    height: fit-content;
    margin: auto;
    overflow: auto;
  }
  dialog:not([open]) {
    display: none;
  }
  /* A long title leaves room for the button that closes the dialog. */
  nav h2 + button {
    flex: none;
  }
`;
