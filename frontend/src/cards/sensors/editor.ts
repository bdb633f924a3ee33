import { type Form, formOf } from "../form";
import { sensorsSchema } from "./config";

/** Returns the editor of the sensors card. */
export function sensorsForm(): Form {
  return formOf(sensorsSchema);
}
