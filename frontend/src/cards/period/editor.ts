import { type Form, formOf } from "../form";
import { periodSchema } from "./config";

/** Returns the editor of the period card. */
export function periodForm(): Form {
  return formOf(periodSchema);
}
