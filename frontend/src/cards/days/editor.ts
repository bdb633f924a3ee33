import { type Form, formOf } from "../form";
import { daysSchema } from "./config";

/** Returns the editor of the days card. */
export function daysForm(): Form {
  return formOf(daysSchema);
}
