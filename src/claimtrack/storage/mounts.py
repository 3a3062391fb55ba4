"""Mounts: whether a file lies on a network file system, where the write-ahead log of SQLite does not work."""

from pathlib import Path

_NETWORK = {"nfs", "nfs4", "cifs", "smbfs", "smb3", "afs", "ncpfs", "ceph", "glusterfs", "lustre"}
_BY_FUSE = {"fuse.sshfs", "fuse.glusterfs", "fuse.s3fs", "fuse.rclone"}

# Where Linux tells what is mounted; other systems have no such file, and nothing is refused there.
MOUNTS = Path("/proc/self/mounts")


def network_file_system(path: Path) -> str:
    """Return the kind of the network file system on which *path* lies, or will lie; empty when it is none, or unknown."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place = path.absolute().resolve()
    mounts = [fields for line in lines if len(fields := line.split()) > 2]  # noqa: PLR2004 - device, place, kind
    around = [fields for fields in mounts if place.is_relative_to(_unescaped(fields[1]))]
    kind = max(around, key=lambda fields: len(fields[1]), default=["", "", ""])[2]
    return kind if kind in _NETWORK | _BY_FUSE else ""


def _unescaped(place: str) -> str:
    # As in fstab(5): spaces and the like stand in octal digits.
    return place.encode().decode("unicode_escape") if "\\" in place else place
