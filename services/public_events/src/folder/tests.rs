//! A folder is written, left, opened again, damaged, and begun anew.

use std::io::Read as _;

use eventlog::StoredEvent;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use super::*;

fn stand(position: u64) -> Stand {
    Stand::at(&StoredEvent {
        position,
        stream_type: "signature".into(),
        stream_id: "somebody".into(),
        sequence: position,
        previous: None,
        event_type: "PetitionSigned".into(),
        event_version: 2,
        recorded_at: "2026-11-20T12:00:00Z".parse().expect("an instant"),
        payload: "{}".into(),
        meta: None,
    })
}

fn row(position: u64) -> PublicEvent {
    PublicEvent {
        position,
        recorded_at: "2026-11-20T12:00:00Z".parse().expect("an instant"),
        event: "petition_signed".into(),
        subject: "PN-202611-00001".into(),
        part: None,
        n: 1,
        detail: None,
    }
}

fn opened(folder: &TempDir) -> Folder {
    Folder::open(folder.path()).expect("opens")
}

/// With a row for each of these positions, and everyone reads them.
fn publishes(folder: &mut Folder, positions: std::ops::RangeInclusive<u64>) {
    let until = *positions.end();
    folder.append(&positions.map(row).collect::<Vec<_>>(), stand(until)).expect("written");
    folder.publish().expect("published");
}

fn bytes(folder: &TempDir, segment: &Segment, format: Format) -> Vec<u8> {
    let name = segment.file_name(format);
    let file = File::open(folder.path().join("segments").join(name)).expect("a file");
    let mut bytes = Vec::new();
    file.take(segment.file(format).byte_size).read_to_end(&mut bytes).expect("read");
    bytes
}

fn positions(folder: &TempDir, segment: &Segment) -> Vec<u64> {
    let lines = bytes(folder, segment, Format::Ndjson);
    let lines = String::from_utf8(lines).expect("text");
    let read = |line| serde_json::from_str::<PublicEvent>(line).expect("a row").position;
    lines.lines().map(read).collect()
}

#[test]
fn what_is_published_is_there_again_and_what_is_not_is_written_anew() {
    let place = tempfile::tempdir().expect("a folder");
    let mut folder = opened(&place);
    assert_eq!((folder.stand().position, folder.published().segments.len()), (0, 0));
    publishes(&mut folder, 1..=3);
    let before = folder.published();
    folder.append(&[row(4)], stand(4)).expect("written");
    assert_eq!(folder.published(), before, "nobody reads it yet");
    drop(folder);
    let mut folder = opened(&place);
    assert_eq!((folder.stand(), folder.published()), (stand(3), before));
    publishes(&mut folder, 4..=5);
    let segment = folder.published().segments[0].clone();
    assert_eq!(positions(&place, &segment), [1, 2, 3, 4, 5]);
    assert_eq!((segment.until, segment.event_count), (5, 5));
    for format in Format::ALL {
        let digest = hex::encode(Sha256::digest(bytes(&place, &segment, format)));
        assert_eq!(digest, segment.file(format).sha256, "{format}");
    }
}

#[test]
fn a_full_segment_never_changes_and_the_next_one_begins() {
    let place = tempfile::tempdir().expect("a folder");
    let mut folder = opened(&place);
    publishes(&mut folder, 99_999..=99_999);
    assert!(!folder.published().segments[0].is_complete());
    publishes(&mut folder, 100_000..=100_000);
    let full = folder.published().segments[0].clone();
    assert!(full.is_complete());
    assert_eq!(positions(&place, &full), [99_999, 100_000]);
    publishes(&mut folder, 100_001..=100_002);
    let segments = folder.published().segments;
    assert_eq!(segments[0], full);
    assert_eq!(positions(&place, &segments[1]), [100_001, 100_002]);
    assert_eq!((segments[1].first_position(), segments[1].until), (100_001, 100_002));
    drop(folder);
    assert_eq!(opened(&place).published().segments, segments);
}

#[test]
fn a_full_segment_without_anything_public_is_one_too() {
    let place = tempfile::tempdir().expect("a folder");
    let mut folder = opened(&place);
    folder.append(&[], stand(99_999)).expect("written");
    assert_eq!(folder.published().position, 99_999, "there is nothing to wait for");
    assert!(folder.published().segments.is_empty() && !folder.is_full());
    folder.append(&[], stand(100_000)).expect("written");
    assert!(folder.is_full());
    folder.publish().expect("published");
    let segment = folder.published().segments[0].clone();
    assert_eq!((segment.event_count, segment.ndjson.byte_size), (0, 0));
    drop(folder);
    assert_eq!(opened(&place).stand(), stand(100_000));
}

#[test]
fn whoever_is_about_to_open_a_file_still_finds_it() {
    let place = tempfile::tempdir().expect("a folder");
    let mut folder = opened(&place);
    publishes(&mut folder, 1..=1);
    let first = folder.published().segments[0].clone();
    publishes(&mut folder, 2..=2);
    assert!(!bytes(&place, &first, Format::Parquet).is_empty());
    assert_eq!(positions(&place, &first), [1], "the first bytes are as they were");
    publishes(&mut folder, 3..=3);
    let parquet = place.path().join("segments").join(first.file_name(Format::Parquet));
    assert!(!parquet.exists(), "nobody needs it any more");
}

#[test]
fn a_folder_is_for_one_at_a_time() {
    let place = tempfile::tempdir().expect("a folder");
    let first = opened(&place);
    assert!(Folder::open(place.path()).is_err());
    drop(first);
    drop(opened(&place));
}

type Damage = (&'static str, fn(&Path));

#[test]
fn what_is_damaged_is_begun_anew_whatever_it_is() {
    let damages: [Damage; 4] = [
        ("state.json", |file| fs::write(file, "{").expect("written")),
        ("0-2.parquet", |file| fs::write(file, "PAR1").expect("written")),
        ("0.ndjson", |file| fs::write(file, "{}").expect("written")),
        ("0.ndjson", |file| {
            let text = fs::read_to_string(file).expect("read");
            fs::write(file, text.replace("petition_signed", "petition_forged")).expect("written");
        }),
    ];
    for (name, damage) in damages {
        let place = tempfile::tempdir().expect("a folder");
        publishes(&mut opened(&place), 1..=2);
        damage(&place.path().join("segments").join(name));
        let mut folder = opened(&place);
        assert_eq!((folder.stand().position, folder.published().segments.len()), (0, 0), "{name}");
        publishes(&mut folder, 1..=2);
    }
}

#[test]
fn what_a_fall_left_behind_is_swept_away() {
    let place = tempfile::tempdir().expect("a folder");
    publishes(&mut opened(&place), 1..=2);
    let left = place.path().join("segments").join("0-1.parquet");
    fs::write(&left, "PAR1").expect("written");
    let folder = opened(&place);
    assert!(!left.exists());
    assert_eq!(folder.published().position, 2);
}
