import { type Form, formOf } from "../form";
import { tileSchema } from "./config";

/** Returns the editor of the tile. */
export function tileForm(): Form {
  return formOf(tileSchema);
}
