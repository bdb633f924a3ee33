"""Lines of files as Clarity writes them, and shorter ways to read a file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.files.content import FileContent
from custom_components.dexcom_api.files.reader import read_file

BERLIN = ZoneInfo("Europe/Berlin")
LATEST = datetime(2026, 5, 2, tzinfo=UTC)

HEADER = (
    "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,"
    "Device Info,Source Device ID,Glucose Value (mg/dL),Insulin Value (u),"
    "Carb Value (grams),Duration (hh:mm:ss),Glucose Rate of Change (mg/dL/min),"
    "Transmitter Time (Long Integer),Transmitter ID"
)
GERMAN = (
    "Index;Zeitstempel (JJJJ-MM-TTThh:mm:ss);Ereignistyp;Ereignisuntertyp;"
    "Patienteninfo;Geräteinfo;Quellgeräte-ID;Glukosewert (mmol/l);Insulinwert (IE);"
    "Kohlenhydratwert (Gramm);Dauer (hh:mm:ss);Änderungsrate (mmol/l/min);"
    "Transmitterzeit;Transmitter-ID"
)
SPANISH = (
    "Índice;Marca temporal (AAAA-MM-DDThh:mm:ss);Tipo de evento;Subtipo de evento;"
    "Información del paciente;Información del dispositivo;ID del dispositivo;"
    "Nivel de glucosa (mg/dl);Nivel de insulina (u);Nivel de carbohidratos (gramos);"
    "Duración (hh:mm:ss);Variación (mg/dl/min);Tiempo;ID"
)
FRENCH = (
    "Index;Horodatage (AAAA-MM-JJThh:mm:ss);Type d’événement;Sous-type d’événement;"
    "Valeur de glucose (mg/dL);Durée (hh:mm:ss)"
)
ITALIAN = (
    "Data e ora (AAAA-MM-GGThh:mm:ss);Tipo di evento;Sottotipo di evento;"
    "Valore del glucosio (mg/dL);ID trasmettitore"
)
JAPANESE = (
    "タイムスタンプ (YYYY-MM-DDThh:mm:ss),イベント タイプ,グルコース値 (mg/dL),"
    "炭水化物値 (グラム)"
)
PATIENT = "1,,FirstName,,Alex,,,,,,,,,"


def egv(
    shown: str, value: object, ticks: object = "", transmitter: str = "8AM1EY"
) -> str:
    """Return the line of a reading."""
    return f"9,{shown},EGV,,,,iPhone G6,{value},,,,,{ticks},{transmitter}"


def lines(*rows: str, header: str = HEADER) -> str:
    """Return the text of a file."""
    return "\n".join([header, *rows, ""])


def read(folder: Path, content: str | bytes, zone: ZoneInfo = BERLIN) -> FileContent:
    """Return what a file with some content holds."""
    path = folder / "file"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path, zone, LATEST)


def shown_times(content: FileContent) -> list[str]:
    """Return the times of readings in UTC."""
    return [
        datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat()
        for seconds in content.readings.times
    ]


def every_five_minutes(begin: datetime, count: int) -> list[datetime]:
    """Return so many times."""
    return [begin + place * timedelta(minutes=5) for place in range(count)]


def shown(moment: datetime) -> str:
    """Return a time as a clock in UTC shows it."""
    return moment.replace(tzinfo=None, microsecond=0).isoformat()
