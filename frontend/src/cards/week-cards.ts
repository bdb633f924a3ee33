/** The part of the bundle that compares the days and hours of weeks. */
import "./cards";

export { HoursContent } from "./hours/card";
export { OverlayContent } from "./overlay/card";
