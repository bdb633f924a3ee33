/** The part of the bundle that compares days, hours of weeks, and what glucose did after something. */
import "./cards";

export { HoursContent } from "./hours/card";
export { OverlayContent } from "./overlay/card";
export { ResponsesContent } from "./responses/card";
