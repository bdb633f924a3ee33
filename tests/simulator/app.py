"""Actions of a person in the app: diary entries, alerts, calibrations, and settings.

Like the app's other data, an entry reaches the API after the user's delay, counted from its own
time or from the change, unless a test sets when it becomes visible. Entries that a product keeps
from the API, such as the diary of a Dexcom ONE, are never visible.
"""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .alerts import DEFAULT_SCHEDULE
from .records import RECORDED_KEYS, Record, make_record_id

if TYPE_CHECKING:
    from .users import SimulatedUser

NEVER = datetime.max.replace(tzinfo=UTC)

UNITS = {
    "insulin": "units",
    "carbs": "grams",
    "exercise": "minutes",
    "bloodGlucose": "mg/dL",
}
# The API's names for the fields of a diary entry that can be changed.
FIELDS = {
    "kind": "eventType",
    "sub_kind": "eventSubType",
    "value": "value",
    "unit": "unit",
}


class App:
    """The app on one person's phone, or their receiver."""

    def __init__(self, user: SimulatedUser) -> None:
        """Start without entries."""
        self._user = user
        self._count = 0
        # The last version of each entry.
        self._entries: dict[str, Record] = {}

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
        """Write a diary entry for a moment, by default now, and return its record id.

        An entry for a past moment is recorded now unless `recorded` says otherwise.
        """
        now = self._user.clock.now()
        moment = moment or now
        recorded = recorded or max(moment, now)
        entry = self._add(
            "events",
            moment,
            {
                **self._times(recorded, RECORDED_KEYS),
                "eventStatus": "created",
                "eventType": kind,
                "eventSubType": sub_kind,
                "value": _text(value),
                "unit": unit or UNITS.get(kind),
            },
            visible_from,
            typed=recorded,
        )
        self._entries[entry["recordId"]] = entry
        return str(entry["recordId"])

    def edit_entry(
        self,
        entry_id: str,
        *,
        moment: datetime | None = None,
        visible_from: datetime | None = None,
        **changes: Any,
    ) -> None:
        """Change the value, sub_kind, kind, unit, or moment of an entry now.

        Raises KeyError if no such entry or field exists.
        """
        if "value" in changes:
            changes["value"] = _text(changes["value"])
        record = {FIELDS[name]: value for name, value in changes.items()}
        if moment is not None:
            record |= self._times(moment)
        self._change(entry_id, record | {"eventStatus": "updated"}, visible_from)

    def delete_entry(
        self,
        entry_id: str,
        *,
        deleted: datetime | None = None,
        visible_from: datetime | None = None,
    ) -> None:
        """Delete an entry, which stays as a record with that status."""
        self._change(entry_id, {"eventStatus": "deleted"}, visible_from, deleted)

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
        added = self._add("alerts", moment, fields, visible_from)
        return str(added["recordId"])

    def calibrate(
        self,
        value_mg_dl: int,
        moment: datetime | None = None,
        *,
        visible_from: datetime | None = None,
    ) -> str:
        """Enter a meter value to calibrate the sensor and return the record id."""
        moment = moment or self._user.clock.now()
        seconds = moment.timestamp()
        session = self._user.trace.schedule.session_at(seconds)
        ticks = int(seconds - session.counts_from_seconds(seconds))
        fields = {"value": value_mg_dl, "unit": "mg/dL", "transmitterTicks": ticks}
        added = self._add("calibrations", moment, fields, visible_from)
        return str(added["recordId"])

    def set_alert(
        self,
        alert_name: str,
        *,
        schedule: str = DEFAULT_SCHEDULE,
        on_watch: bool = False,
        **changes: Any,
    ) -> None:
        """Change an alert now, on the phone or on the watch.

        Raises KeyError for an unknown alert or schedule, and TypeError for an unknown field.
        """
        user = self._user
        known = user.watch_schedules if on_watch else user.alert_schedules
        settings = {each.name: each for each in known}[schedule].settings
        settings[alert_name] = replace(
            settings[alert_name], changed=self._user.clock.now(), **changes
        )

    def _add(
        self,
        endpoint: str,
        moment: datetime | None,
        fields: Record,
        visible_from: datetime | None,
        typed: datetime | None = None,
    ) -> Record:
        """Add a record with fields of its own among those that all records share."""
        moment = moment or self._user.clock.now()
        self._count += 1
        session = self._user.trace.schedule.session_at(moment.timestamp())
        record = {
            "recordId": make_record_id(f"{self._user.name}/by hand/{self._count}"),
            **self._times(moment),
            **fields,
            **self._user.writer().source(session, app=endpoint == "alerts"),
        }
        self._serve(endpoint, record, visible_from, typed=typed)
        return record

    def _serve(
        self,
        endpoint: str,
        record: Record,
        visible_from: datetime | None,
        **times: datetime | None,
    ) -> None:
        """Serve a record, unless the product keeps all of its kind from the API."""
        if endpoint in self._user.empty_endpoints:
            visible_from = NEVER
        self._user.add_record(endpoint, record, visible_from=visible_from, **times)

    def _change(
        self,
        entry_id: str,
        changes: Record,
        visible_from: datetime | None,
        changed: datetime | None = None,
    ) -> None:
        """Replace an entry with another version of it."""
        if self._user.uses_receiver:
            raise ValueError("A receiver cannot change what was written")
        record = self._entries[entry_id] | changes
        changed = changed or self._user.clock.now()
        self._serve("events", record, visible_from, changed=changed)
        self._entries[entry_id] = record

    def _times(self, moment: datetime, *keys: tuple[str, str]) -> Record:
        """Return the fields of a moment as this app or receiver sends them."""
        return self._user.writer().times(moment.timestamp(), *keys)


def _text(value: float | str | None) -> str | None:
    """Return a value as the API sends it, always as text."""
    if value is None or isinstance(value, str):
        return value
    return f"{value:g}"
