/**
 * The part of the bundle that draws most cards. Each part that is loaded later imports this, so that
 * the build puts all that they share into one file.
 */
import "../base";
import "../format/person-clock";
import "../home-assistant/modal";

export { BadgeContent } from "./badge/card";
export { DaysContent } from "./days/card";
export { DiaryContent } from "./diary/card";
export { GlucoseContent } from "./glucose/card";
export { PeriodContent } from "./period/card";
export { ProfileContent } from "./profile/card";
export { TileContent } from "./tile/card";
