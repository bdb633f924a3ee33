/** The part of the bundle that draws all cards. */
import "../base";

export { DaysContent } from "./days/card";
export { GlucoseContent } from "./glucose/card";
export { PeriodContent } from "./period/card";
export { ProfileContent } from "./profile/card";
