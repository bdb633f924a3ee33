import { type Form, formOf } from "../form";
import { profileSchema } from "./config";

/** Returns the editor of the profile card. */
export function profileForm(): Form {
  return formOf(profileSchema);
}
