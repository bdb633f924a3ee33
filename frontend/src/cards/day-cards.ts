/** The part of the bundle that shows a day, on a card or in a dialog. */
import "./cards";

export { DayContent } from "./day/card";
export { DayDialog } from "./day/dialog";
