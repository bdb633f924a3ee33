"""Files that are on disk once they are written, or still as before."""

from contextlib import nullcontext
import errno
import os
from pathlib import Path
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.storage.durable import open_spare, write_durably

BEFORE, AFTER = b"before", b"after"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that exists."""
    path = tmp_path / "file"
    path.write_bytes(BEFORE)
    return path


def test_file_is_synced_before_its_name(file: Path) -> None:
    """The content is on disk before it gets the name, and the name before the function returns."""
    fsync, synced = os.fsync, []

    def note(descriptor: int) -> None:
        fsync(descriptor)
        synced.append(
            (str(Path(f"/proc/self/fd/{descriptor}").readlink()), file.read_bytes())
        )

    with patch("os.fsync", note):
        write_durably(file, AFTER)
    assert synced == [(f"{file}.new", BEFORE), (str(file.parent), AFTER)]
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("call", ["os.open", "os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_disk_that_fails(file: Path, call: str, error: int) -> None:
    """A write that fails says so, and leaves the file as it was and nothing beside it."""
    with (
        patch(call, side_effect=OSError(error, "")),
        pytest.raises(OSError) as caught,
    ):
        write_durably(file, AFTER)
    assert caught.value.errno == error
    assert file.read_bytes() == BEFORE
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("is_link", [False, True])
@pytest.mark.parametrize("name", ["file.new", "file.spare"])
def test_left_behind(file: Path, tmp_path: Path, name: str, is_link: bool) -> None:
    """What is left in place of the new file gets none of the content, nor passes on its mode."""
    left, other = file.with_name(name), tmp_path / "other"
    other.write_bytes(BEFORE)
    other.chmod(0o644)
    if is_link:
        left.symlink_to(other)
    else:
        left.hardlink_to(other)
    os.close(open_spare(file, AFTER))
    write_durably(file, AFTER)
    for path in (file, file.with_name("file.spare")):
        assert path.read_bytes().rstrip() == AFTER
        assert path.stat().st_mode & 0o777 == 0o600
        assert not path.is_symlink()
    assert other.read_bytes() == BEFORE


@pytest.mark.parametrize(("error", "fails"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_folder_that_cannot_be_synced(file: Path, error: int, fails: bool) -> None:
    """A file system that syncs no folders is fine; one that fails to is not."""
    results = [None, OSError(error, "")]
    expected = pytest.raises(OSError) if fails else nullcontext()
    with patch("os.fsync", side_effect=results), expected:
        write_durably(file, AFTER)
    assert file.read_bytes() == AFTER


def test_disk_that_returns_something_else(file: Path) -> None:
    """What can't be read back isn't saved."""
    with (
        patch.object(Path, "read_bytes", return_value=BEFORE),
        pytest.raises(OSError, match="isn't what was written"),
    ):
        write_durably(file, AFTER)


def test_folder_that_is_missing(tmp_path: Path) -> None:
    """A folder that is missing isn't made, because it may come back."""
    folder = tmp_path / "folder"
    with pytest.raises(FileNotFoundError):
        write_durably(folder / "file", AFTER)
    assert not folder.exists()
