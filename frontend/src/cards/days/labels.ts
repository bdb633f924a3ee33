import { lengthText } from "../../summary/texts";
import type { Drawing } from "../account-card";
import type { Day } from "./controller";

/** Names the button that opens a day, by its date and its time in range. */
export function dayLabel(day: Day, drawing: Drawing): string {
  const { format, say } = drawing;
  const percent = day.summary.metrics.in_range_percent;
  const soFar = day.isSoFar ? ` ${say("so_far")}` : "";
  const figure =
    percent == null
      ? say("not_enough_data")
      : say("labelled", { label: say("in_range"), value: format.percent(percent) + soFar });
  return `${say("open_day", { day: longDay(day, drawing) })}. ${figure}`;
}

function longDay({ shown, summary }: Day, { format, say }: Drawing): string {
  const date = format.date(shown, { weekday: "long", day: "numeric", month: "long" });
  return date + lengthText(summary, format, say);
}
