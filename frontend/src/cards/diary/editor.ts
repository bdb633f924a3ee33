import { type Form, formOf } from "../form";
import { diarySchema } from "./config";

/** Returns the editor of the diary card. */
export function diaryForm(): Form {
  return formOf(diarySchema);
}
