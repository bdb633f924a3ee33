import "../base";
import { badgeForm } from "./badge/editor";
import { dayForm } from "./day/editor";
import { daysForm } from "./days/editor";
import { diaryForm } from "./diary/editor";
import type { Form } from "./form";
import { glucoseForm } from "./glucose/editor";
import { hoursForm } from "./hours/editor";
import { overlayForm } from "./overlay/editor";
import { overviewForm } from "./overview/editor";
import { periodForm } from "./period/editor";
import { profileForm } from "./profile/editor";
import { responsesForm } from "./responses/editor";
import { sensorsForm } from "./sensors/editor";
import { tileForm } from "./tile/editor";

export { CardEditor } from "./card-editor";
export { laneItems, laneSelector, writtenLanes } from "./lane-items";

/** The part of the bundle that describes the editors of all cards. */
export const EDITORS: Record<string, () => Form> = {
  glucose_card: glucoseForm,
  overview_card: overviewForm,
  profile_card: profileForm,
  days_card: daysForm,
  day_card: dayForm,
  overlay_card: overlayForm,
  hours_card: hoursForm,
  responses_card: responsesForm,
  period_card: periodForm,
  tile_card: tileForm,
  diary_card: diaryForm,
  sensors_card: sensorsForm,
  badge: badgeForm,
};
