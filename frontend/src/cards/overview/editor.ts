import { type Form, formOf } from "../form";
import { overviewSchema } from "./config";

/** Returns the editor of the overview card. */
export function overviewForm(): Form {
  return formOf(overviewSchema);
}
