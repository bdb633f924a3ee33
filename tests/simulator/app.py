"""What a person does in the app by hand: diary entries, alerts, calibrations, and settings.

All of it reaches the API like the app's other data: with the user's delay after its own time, or
after the change, unless a test says when it becomes visible. What a product keeps from the API,
such as the diary of a Dexcom ONE, can be entered and is never visible.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .clock import SimulatorClock
from .records import RECORDED_KEYS, RecordWriter, record_id

if TYPE_CHECKING:
    from .users import ExtraRecord, Record, SimulatedUser

NEVER = datetime.max.replace(tzinfo=UTC)

UNITS = {
    "insulin": "units",
    "carbs": "grams",
    "exercise": "minutes",
    "bloodGlucose": "mg/dL",
}


class App:
    """The app on one person's phone, or their receiver."""

    def __init__(self, user: SimulatedUser, clock: SimulatorClock) -> None:
        """Start with an empty diary."""
        self._user = user
        self._clock = clock
        self._count = 0
        self._entries: dict[str, ExtraRecord] = {}

    def log_entry(
        self,
        kind: str,
        sub_kind: str | None = None,
        value: float | str | None = None,
        *,
        unit: str | None = None,
        moment: datetime | None = None,
        recorded: datetime | None = None,
        visible_from: datetime | None = None,
    ) -> str:
        """Write a diary entry for a moment and return its record id.

        The moment is now unless given. An entry for a past moment is recorded now unless `recorded`
        says otherwise.
        """
        moment = moment or self._clock.now()
        recorded = recorded or max(moment, self._clock.now())
        fields = {
            **self._times(recorded, RECORDED_KEYS),
            "eventStatus": "created",
            "eventType": kind,
            "eventSubType": sub_kind,
            "value": _text(value),
            "unit": unit or UNITS.get(kind),
        }
        entry = self._add("events", moment, fields, visible_from, typed=recorded)
        name: str = entry.record["recordId"]
        self._entries[name] = entry
        return name

    def edit_entry(
        self,
        entry_id: str,
        *,
        edited: datetime | None = None,
        visible_from: datetime | None = None,
        **changes: Any,
    ) -> None:
        """Change the value, sub_kind, kind, unit, or moment of an entry, now unless `edited` is given.

        Raises KeyError if no such entry or field exists.
        """
        known = self._entries[entry_id]
        if "value" in changes:
            changes["value"] = _text(changes["value"])
        moment: datetime | None = changes.pop("moment", known.moment)
        keys = {"kind": "eventType", "sub_kind": "eventSubType"}
        keys |= {"value": "value", "unit": "unit"}
        record = known.record | {keys[name]: value for name, value in changes.items()}
        if moment is not None:
            record |= self._times(moment)
        self._change(record, "updated", moment, edited, visible_from)

    def delete_entry(
        self,
        entry_id: str,
        *,
        deleted: datetime | None = None,
        visible_from: datetime | None = None,
    ) -> None:
        """Delete an entry, which stays as a record with that status."""
        known = self._entries[entry_id]
        self._change(known.record, "deleted", known.moment, deleted, visible_from)

    def raise_alert(
        self,
        name: str,
        state: str = "activeAlarming",
        moment: datetime | None = None,
        *,
        visible_from: datetime | None = None,
    ) -> str:
        """Change the state of an alert and return the record id."""
        if name in self._user.missing_alerts:
            visible_from = NEVER
        fields = {"alertName": name, "alertState": state}
        added = self._add("alerts", moment or self._clock.now(), fields, visible_from)
        return str(added.record["recordId"])

    def calibrate(
        self,
        value_mg_dl: int,
        moment: datetime | None = None,
        *,
        visible_from: datetime | None = None,
    ) -> str:
        """Enter a meter value to calibrate the sensor and return the record id."""
        moment = moment or self._clock.now()
        seconds = moment.timestamp()
        session = self._user.trace.schedule.session_at(seconds)
        ticks = int(seconds - session.counts_from_seconds(seconds))
        fields = {"value": value_mg_dl, "unit": "mg/dL", "transmitterTicks": ticks}
        added = self._add("calibrations", moment, fields, visible_from)
        return str(added.record["recordId"])

    def set_alert(self, alert_name: str, **changes: Any) -> None:
        """Change the settings of one of Dexcom's alerts; see AlertSettings.change."""
        self._user.alert_settings.change(
            alert_name, **{"changed": self._clock.now(), **changes}
        )

    def _add(
        self,
        endpoint: str,
        moment: datetime,
        fields: Record,
        visible_from: datetime | None,
        typed: datetime | None = None,
    ) -> ExtraRecord:
        """Add a record with fields of its own among those that all records share."""
        self._count += 1
        name = f"{self._user.name}/by hand/{self._count}"
        session = self._user.trace.schedule.session_at(moment.timestamp())
        writer = RecordWriter(self._user, "")
        record = {
            "recordId": record_id(name),
            **self._times(moment),
            **fields,
            **writer.source(session, app=endpoint == "alerts"),
        }
        seen = self._seen(endpoint, visible_from)
        return self._user.add_record(
            endpoint, record, moment=moment, visible_from=seen, typed=typed
        )

    def _change(
        self,
        record: Record,
        status: str,
        moment: datetime | None,
        changed: datetime | None,
        visible_from: datetime | None,
    ) -> None:
        """Replace an entry with another version of it."""
        if self._user.uses_receiver:
            raise ValueError("A receiver cannot change what was written")
        changed = changed or self._clock.now()
        name: str = record["recordId"]
        version = self._user.add_record(
            "events",
            record | {"eventStatus": status},
            moment=moment,
            visible_from=self._seen("events", visible_from),
            changed=changed,
        )
        self._entries[name].replaced_by = version
        self._entries[name] = version

    def _seen(self, endpoint: str, visible_from: datetime | None) -> datetime | None:
        """Return when a record becomes visible, None if that follows from its times."""
        return NEVER if endpoint in self._user.empty_endpoints else visible_from

    def _times(self, moment: datetime, *keys: tuple[str, str]) -> Record:
        """Return a moment as this app or receiver sends it."""
        return RecordWriter(self._user, "").times(moment.timestamp(), *keys)


def _text(value: float | str | None) -> str | None:
    """Return a value as the API sends it, always as text."""
    if value is None or isinstance(value, str):
        return value
    return f"{value:g}"
