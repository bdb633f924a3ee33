import { type Form, formOf } from "../form";
import { badgeSchema } from "./config";

/** Returns the editor of the badge. */
export function badgeForm(): Form {
  return formOf(badgeSchema);
}
