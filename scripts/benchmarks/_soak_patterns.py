"""What stands out in the soak: whether the home says so, and fires an event for what is new."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle, zip_longest
from typing import Any, Final

from custom_components.dexcom_api.glucose.findings import (
    Finding,
    FindingKind,
    FindingStatus,
    find_same,
)
from custom_components.dexcom_api.glucose.patterns import DEFAULT_WINDOW

from ._soak_findings import Row, Truth, drop_texts, find_truth, show_finding
from ._soak_truth import Wrong
from ._soak_world import START, Account, World

LOOK_INTERVAL: Final = timedelta(hours=6)
# The usual thirty days, and in turn those of two weeks and of a quarter.
LENGTHS: Final = (None, timedelta(days=14), None, timedelta(days=90))
# Between a question and its answer something may have become visible.
ANSWER: Final = timedelta(seconds=2)

EVENT_KEYS: Final = ("excursion", "count", "total", "starts", "ends", "days")


@dataclass(frozen=True, kw_only=True)
class Settled:
    """A finding that no event has to fire for any more, and when it was last there."""

    finding: Finding
    seen: datetime


@dataclass
class Followed:
    """What is known of an account: what is settled, and what was new at the last look."""

    settled: list[Settled] = field(default_factory=list)
    new: tuple[Truth, list[Finding]] | None = None
    fired: set[tuple[str, str]] = field(default_factory=set)
    is_first: bool = True


class Patterns:
    """Asks for what stands out now and then, and follows the events."""

    def __init__(self, world: World) -> None:
        """Begin without a look."""
        self._world = world
        self._lengths = {account.entry_id: cycle(LENGTHS) for account in world.accounts}
        self._followed = {account.entry_id: Followed() for account in world.accounts}
        self._looked: dict[str, datetime] = {}
        self.compared = 0
        self.events = 0

    async def look(self, account: Account) -> list[Wrong]:
        """Return what is wrong with what stands out, if the last look was long ago."""
        now = self._world.now
        if now - self._looked.get(account.entry_id, START) < LOOK_INTERVAL:
            return []
        self._looked[account.entry_id] = now
        wrong = await self._look_at_answer(account)
        wrong += [*self._follow(account, await self._world.findings_fired(account))]
        return [
            Wrong(
                moment=now,
                about=f"{account.user.name} pattern {about}",
                expected=expected,
                found=found,
            )
            for about, expected, found in wrong
        ]

    async def _look_at_answer(self, account: Account) -> list[tuple[str, Any, Any]]:
        """Return what differs between an answer and the truth."""
        length = next(self._lengths[account.entry_id])
        before = self._world.now
        start = None if length is None else (before - length).replace(microsecond=0)
        answer = await self._world.patterns(account, start)
        found = {key: answer[key] for key in ("start", "end")}
        rows = [drop_texts(row) for row in answer["findings"]]
        differences: list[tuple[str, Any, Any]] = []
        for moment in (self._world.now, before, before - ANSWER):
            truth = find_truth(self._world, account, moment, start)
            expected = [show_finding(one, account.unit) for one in truth.found]
            edges = {"start": truth.start.isoformat(), "end": truth.end.isoformat()}
            differences = [
                (f"of {length or 'the usual days'}", one, other)
                for one, other in zip_longest([edges, *expected], [found, *rows])
                if one != other
            ]
            if not differences:
                break
        self.compared += max(len(expected), len(rows))
        return differences

    def _follow(
        self, account: Account, states: Sequence[Row]
    ) -> Iterator[tuple[str, Any, Any]]:
        """Yield what is wrong with the events since the last look."""
        followed = self._followed[account.entry_id]
        truth = find_truth(self._world, account, self._world.now)
        if followed.is_first:
            first = find_truth(self._world, account, START)
            settle(followed, first, first.found)
        for state in states:
            key = state["s"], str(state["a"].get("text"))
            if not state["a"].get("event_type") or key in followed.fired:
                continue
            followed.fired.add(key)
            yield from self._judge(account, followed, truth, state["s"], state["a"])
        if followed.new is not None:
            then, findings = followed.new
            for finding in findings:
                is_settled = find_same(finding, list_findings(followed.settled))
                is_still_new = find_new(truth, finding) and then.end < truth.end
                if not is_settled and (is_still_new or is_best_day(finding)):
                    yield "without an event", finding, None
        if followed.is_first:
            followed.is_first = False
            settle(followed, truth, truth.found)
        known = list_findings(followed.settled)
        settle(followed, truth, [one for one in truth.found if find_same(one, known)])
        followed.new = (
            truth,
            [
                one
                for one in truth.found
                if one.status is FindingStatus.NEW
                and (not is_best_day(one) or truth.last_day in one.days)
                and not find_same(one, known)
            ],
        )

    def _judge(
        self,
        account: Account,
        followed: Followed,
        truth: Truth,
        fired: str,
        attributes: Row,
    ) -> Iterator[tuple[str, Any, Any]]:
        """Yield what is wrong with an event: it has to be of something new, and the first of it."""
        self.events += 1
        moment = datetime.fromisoformat(fired)
        expected: list[Row] = []
        for then in (
            find_truth(self._world, account, moment),
            find_truth(self._world, account, moment - ANSWER),
            truth,
        ):
            for finding in then.found:
                row = show_finding(finding, account.unit)
                expected.append(row)
                if finding.status is FindingStatus.NEW and says(attributes, row):
                    if find_same(finding, list_findings(followed.settled)):
                        yield "with an event of what is known", None, attributes
                    settle(followed, then, [finding])
                    return
        yield "with an event of what isn't new", expected, attributes


def says(attributes: Row, row: Row) -> bool:
    """Return whether an event says what a finding says."""
    return attributes["event_type"] == row["kind"] and all(
        attributes[key] == row[key] for key in EVENT_KEYS
    )


def is_best_day(finding: Finding) -> bool:
    """Return whether a finding is a best day, which is new only on the day after."""
    return finding.kind is FindingKind.BEST_DAY


def find_new(truth: Truth, finding: Finding) -> bool:
    """Return whether a finding is new by a truth."""
    same = find_same(finding, truth.found)
    return same is not None and same.status is FindingStatus.NEW


def list_findings(settled: Sequence[Settled]) -> list[Finding]:
    """Return the findings that are settled."""
    return [one.finding for one in settled]


def settle(followed: Followed, truth: Truth, findings: Sequence[Finding]) -> None:
    """Note that findings are there, and forget those that weren't for a whole period."""
    followed.settled = [
        *(
            one
            for one in followed.settled
            if truth.end - one.seen < DEFAULT_WINDOW
            and not find_same(one.finding, findings)
        ),
        *(Settled(finding=finding, seen=truth.end) for finding in findings),
    ]
