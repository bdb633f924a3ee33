import { type Form, formOf } from "../form";
import { hoursSchema } from "./config";

/** Returns the editor of the hours card. */
export function hoursForm(): Form {
  return formOf(hoursSchema);
}
