import type { HomeAssistant } from "./hass";

/** Home Assistant's element for forms. */
export interface HaForm extends HTMLElement {
  hass?: HomeAssistant;
  data?: Record<string, unknown>;
  schema?: readonly { name: string; selector: object }[];
  computeLabel?(field: { name: string }): string | undefined;
}

/** Makes a form, and calls back with what somebody enters. */
export function formElement(take: (value: Record<string, unknown>) => void): HaForm {
  const form = document.createElement("ha-form") as HaForm;
  form.addEventListener("value-changed", (event) => {
    event.stopPropagation();
    take((event as CustomEvent<{ value: Record<string, unknown> }>).detail.value);
  });
  return form;
}

/** Tells Home Assistant what an editor makes of a configuration. */
export function changeConfig(editor: HTMLElement, config: object): void {
  const event = { detail: { config }, bubbles: true, composed: true };
  editor.dispatchEvent(new CustomEvent("config-changed", event));
}
