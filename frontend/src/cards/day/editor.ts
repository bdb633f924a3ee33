import { type Form, formOf } from "../form";
import { daySchema } from "./config";

/** Returns the editor of the day card. */
export function dayForm(): Form {
  return formOf(daySchema);
}
