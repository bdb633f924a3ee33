import { type Form, formOf } from "../form";
import { glucoseSchema } from "./config";

/** Returns the editor of the glucose card. */
export function glucoseForm(): Form {
  return formOf(glucoseSchema);
}
