import { type Form, formOf } from "../form";
import { responsesSchema } from "./config";

/** Returns the editor of the card of responses. */
export function responsesForm(): Form {
  return formOf(responsesSchema);
}
