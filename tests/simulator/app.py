"""What a person does in the app by hand: diary entries, alerts, calibrations and settings.

All of it reaches the API as the app's other data do: the user's delay after its own time, and a
change the same time after it was made, unless told otherwise. What a product keeps from the API,
as a Dexcom ONE does with its diary, can be done all the same, and is never seen.
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
        """Begin with nothing done by hand."""
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

        The moment is now unless given. An entry for a moment that has passed is typed now unless
        told otherwise.
        """
        moment = moment or self._clock.now()
        recorded = recorded or max(moment, self._clock.now())
        record = {
            **self._head(moment),
            **self._times(recorded, RECORDED_KEYS),
            "eventStatus": "created",
            "eventType": kind,
            "eventSubType": sub_kind,
            "value": _text(value),
            "unit": unit or UNITS.get(kind),
            **self._source(moment),
        }
        del record["displayApp"]
        name: str = record["recordId"]
        self._entries[name] = self._user.add_record(
            "events",
            record,
            moment=moment,
            visible_from=self._seen("events", visible_from),
            typed=recorded,
        )
        return name

    def edit_entry(
        self,
        entry_id: str,
        *,
        edited: datetime | None = None,
        visible_from: datetime | None = None,
        **changes: Any,
    ) -> None:
        """Change the value, sub_kind, kind, unit or moment of an entry that was written by hand.

        It is edited now unless a moment is given. KeyError where there is no such entry or field.
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
        """Take back an entry that was written by hand; it stays as a record, marked as deleted."""
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
        """Let an alert change its state and return the record id."""
        moment = moment or self._clock.now()
        record = {
            **self._head(moment),
            "alertName": name,
            "alertState": state,
            **self._source(moment),
        }
        if name in self._user.missing_alerts:
            visible_from = NEVER
        self._user.add_record(
            "alerts",
            record,
            moment=moment,
            visible_from=self._seen("alerts", visible_from),
        )
        return str(record["recordId"])

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
        record = {
            **self._head(moment),
            "value": value_mg_dl,
            "unit": "mg/dL",
            "transmitterTicks": int(seconds - session.counts_from_seconds(seconds)),
            **self._source(moment),
        }
        del record["displayApp"]
        self._user.add_record(
            "calibrations",
            record,
            moment=moment,
            visible_from=self._seen("calibrations", visible_from),
        )
        return str(record["recordId"])

    def set_alert(self, alert_name: str, **changes: Any) -> None:
        """Set one of Dexcom's alerts anew; see AlertSettings.change."""
        self._user.alert_settings.change(
            alert_name, **{"changed": self._clock.now(), **changes}
        )

    def _change(
        self,
        record: Record,
        status: str,
        moment: datetime | None,
        changed: datetime | None,
        visible_from: datetime | None,
    ) -> None:
        """Let another version of an entry take the place of the one before."""
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
        """Return from when on a record is to be seen; None where that follows from its times."""
        return NEVER if endpoint in self._user.empty_endpoints else visible_from

    def _times(self, moment: datetime, *keys: tuple[str, str]) -> Record:
        """Return a moment as this app or receiver sends it."""
        return RecordWriter(self._user, "").times(moment.timestamp(), *keys)

    def _head(self, moment: datetime) -> Record:
        """Return the fields that every record begins with."""
        self._count += 1
        name = f"{self._user.name}/by hand/{self._count}"
        return {"recordId": record_id(name), **self._times(moment)}

    def _source(self, moment: datetime) -> Record:
        """Return the fields that tell which sensor was worn then."""
        session = self._user.trace.schedule.session_at(moment.timestamp())
        return RecordWriter(self._user, "").source(session)


def _text(value: float | str | None) -> str | None:
    """Return a value as the API sends it: text, whatever it stands for."""
    if value is None or isinstance(value, str):
        return value
    return f"{value:g}"
