"""Volumes of an archive made before binding told what it found."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from cmarchive.assessment import Scheme
from cmarchive.model import Profile
from cmarchive.store import Store, prepare_archive
from cmarchive.store.migrations import migrations
from cmarchive.store.profiles import _content
from cmarchive.store.rows import to_json
from cmarchive.volumes import RemarkKind, VolumeRemark


def test_volumes_bound_by_an_earlier_program_are_kept(
    tmp_path: Path, profile: Profile, scheme: Scheme
) -> None:
    path = tmp_path / "旧.cma"
    path.mkdir()
    with closing(sqlite3.connect(path / "archive.db")) as connection:
        database = Database(connection)
        migrations.apply(database, stop_before="0012_volume_remarks")
        database.execute("INSERT INTO meta VALUES ('profile', ?)", [to_json(_content(profile))])
        database.execute(
            "INSERT INTO volumes VALUES"
            " (1, 'X001', '案卷', 'enterprise', '0001', '示例甲厂', 1, 1, '001.pdf', 9, 12, 'ab')"
        )
        database.execute(
            "INSERT INTO volume_places (bound, position, item, volume, first, last) VALUES (1, 0, 7, 1, 2, 9)"
        )
        connection.commit()
    prepare_archive(path)
    with Store.open(path, "") as store:
        [volume] = store.view(scheme).volumes
        assert (volume.file, volume.places[0].last) == ("001.pdf", 9)
        assert (volume.conformant, volume.remarks) == (None, ())
        found = VolumeRemark(kind=RemarkKind.REPLACED, item=7, label="2", file="a.pdf", message="已损坏。")
        told = replace(volume, conformant=True, remarks=(found,))
        store.volumes.replace_all([told])
        assert store.volumes.all() == [told]
