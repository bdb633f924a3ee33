"""Questions with the answers that are true."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any, Final

from .truth import Truth

type Question = dict[str, Any]

QUESTIONS: Final[list[Question]] = json.loads(
    Path(__file__).with_name("questions.json").read_bytes()
)

# A figure with one decimal is at most this far from the true one, but for the shares of the
# ranges, which add up to 100.
HALF_A_TENTH: Final = 0.05 + 1e-6
TENTH: Final = 0.1 + 1e-6


class Asker:
    """Asks questions and compares the answers."""

    def __init__(self, truth: Truth, now: datetime) -> None:
        """Know the truth at a moment."""
        self._truth = truth
        self._now = now

    def moment(self, edge: str | None) -> datetime:
        """Return a time such as "-1 22:00", which is yesterday, or "now-24h"; None is now."""
        if edge is None:
            return self._now
        if edge.startswith("now-"):
            return self._now - timedelta(hours=int(edge[4:-1]))
        day, clock = edge.split()
        hour, minute = map(int, clock.split(":"))
        local = self._now.astimezone(self._truth.zone)
        date = local.date() + timedelta(days=int(day))
        shown = datetime(date.year, date.month, date.day, hour, minute)
        return shown.replace(tzinfo=self._truth.zone).astimezone(UTC)

    def window(self, edges: list[str | None]) -> tuple[datetime, datetime]:
        """Return a window in UTC."""
        start, end = map(self.moment, edges)
        return start, end

    def arguments(self, question: Question) -> dict[str, Any]:
        """Return what a model would send to answer a question."""
        if "window" not in question:
            return {}
        start, end = map(self._text, self.window(question["window"]))
        if question["tool"] == "get_diary":
            return {"day": start[:10]}
        arguments = {"start": start, "end": end}
        if "period" in question:
            arguments = {"period": question["period"]}
        if question.get("sends_other"):
            other = map(self._text, self.window(question["other"]))
            arguments |= zip(("other_start", "other_end"), other, strict=True)
        return arguments

    def _text(self, moment: datetime) -> str:
        """Return a local time without an offset, as a model sends it."""
        local = moment.astimezone(self._truth.zone)
        return local.replace(tzinfo=None).isoformat()

    def expected(self, question: Question) -> Mapping[str, Any]:
        """Return the truth about a question."""
        windows = [
            self.window(question[name])
            for name in ("window", "other")
            if name in question
        ]
        if "other" in question and not question.get("sends_other"):
            # As much of it as is known of the period.
            (_, end), (other_start, other_end) = windows
            unknown = max(end - self._truth.end, timedelta())
            windows[1] = (other_start, other_end - unknown)
        look: Any = getattr(self._truth, question["truth"])
        found: Mapping[str, Any] = look(*windows or [(self._now, self._now)])
        return found

    def has_answer(self, question: Question) -> bool:
        """Return whether there are data for a question: just after midnight, there are none of today."""
        start, _ = self.window(question.get("window", [None, None]))
        return "window" not in question or start < self._truth.end

    def wrong(self, question: Question, answer: Mapping[str, Any]) -> list[str]:
        """Return what is wrong in an answer: each with what it says and what is true."""
        if not self.has_answer(question):
            return [] if "error" in answer else ["an answer without data"]
        if "error" in answer:
            return [answer["error"]]
        expected, said = self.expected(question), figures_of(question["tool"], answer)
        return [
            f"{key}: {said.get(key)}, but it is {expected[key]}"
            for key in question["answer"]
            if not is_right(key, said.get(key), expected[key])
        ]


def figures_of(tool: str, answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the figures of an answer by the names of the truth."""
    match tool:
        case "compare_periods":
            difference = answer["difference"] or {}
            shares = difference.get("time_percent") or {}
            return {**difference, "in_range": shares.get("in_range")}
        case "get_diary":
            times = [
                entry["time"] for entry in answer["entries"] if entry["kind"] == "carbs"
            ]
            return {**answer["totals"], "carb_times": times}
        case "get_patterns":
            best = next(
                (row for row in answer["findings"] if row["kind"] == "best_day"), None
            )
            return {
                "days": answer["days"],
                "best_day": best and best["days"][0],
                "in_range_percent": best and best["in_range_percent"],
            }
    return answer


def is_right(key: str, said: Any, expected: Any) -> bool:
    """Return whether something said is true, as exactly as it is shown."""
    if said is None or expected is None:
        return said is expected
    match expected:
        case dict():
            return all(
                abs(float(str(said[name]).strip("<>")) - value) <= TENTH
                for name, value in expected.items()
            )
        case list():
            return len(said) == len(expected) and all(
                all(one[name] == value for name, value in other.items())
                if isinstance(other, dict)
                else one == other
                for one, other in zip(said, expected, strict=True)
            )
        case float() if key in ("mean", "carbs_g", "insulin_units", "in_range_percent"):
            return bool(abs(said - expected) <= HALF_A_TENTH)
        case float():
            # A difference of two shares as they are shown.
            return bool(abs(said - expected) <= 2 * TENTH)
    return bool(said == expected)
