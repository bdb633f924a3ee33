import { type Form, formOf } from "../form";
import { overlaySchema } from "./config";

/** Returns the editor of the overlay card. */
export function overlayForm(): Form {
  return formOf(overlaySchema);
}
