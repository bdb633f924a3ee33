/** The part of the bundle that draws the sensors that were worn. */
import "./cards";

export { SensorsContent } from "./sensors/card";
