//! The files follow a log: cut where they should be, going on where they were, and of no other log.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use eventlog::testing::{FreshLog, an_event};
use eventlog::{Append, EventLog, Lane, NewEvent, Stream};
use public_events::{Format, POSITIONS, PublicEvent, PublicEvents, Published};
use tokio::sync::watch;
use tokio::task::JoinHandle;

const PETITION: &str = "PN-202611-00001";

/// Somebody signs, or takes it back.
fn signature(event_type: &str) -> NewEvent {
    let payload = format!(
        r#"{{"petition":"{PETITION}","division":"MN-1-1110","sex":"male","age_band":"35-44","social_status":"employed","channel":"web"}}"#
    );
    NewEvent { event_type: event_type.into(), version: 1, payload }
}

async fn append(log: &EventLog, stream: &str, events: Vec<NewEvent>) {
    let stream = Stream::new("signature", stream);
    let expected = log.read_stream(&stream.id).await.expect("read").len() as u64;
    let append = Append {
        expected,
        stream,
        guards: Vec::new(),
        not_after: None,
        events,
        idempotency: None,
        meta: None,
        lane: Lane::Signature,
    };
    log.append(append).await.expect("appended");
}

struct Following {
    files: Arc<PublicEvents>,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Following {
    fn begin(log: &EventLog, folder: &Path) -> Self {
        let files = PublicEvents::open(folder, Duration::ZERO).expect("opens");
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(files.clone().follow(log.clone(), stopped));
        Self { files, stop, task }
    }

    /// What everyone can read once it has everything that is in the log now.
    async fn has_all_of(&self, log: &EventLog) -> Published {
        let head = log.head().await.expect("head").position;
        let mut status = self.files.status();
        let caught_up = status.wait_for(
            |status| matches!(status, projector::Status::At(position) if *position == head),
        );
        caught_up.await.expect("follows");
        self.files.published()
    }

    fn rows(&self, number: u64) -> Vec<PublicEvent> {
        let found = self.files.file(number, Format::Ndjson).expect("opened").expect("a segment");
        let lines = std::io::read_to_string(found.file).expect("text");
        lines.lines().map(|line| serde_json::from_str(line).expect("a row")).collect()
    }

    async fn stops(self) {
        self.stop.send_replace(true);
        self.task.await.expect("ends");
        assert!(Arc::into_inner(self.files).is_some(), "nobody holds its folder any more");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn segments_are_cut_where_they_end_and_are_the_same_for_everyone() {
    let FreshLog { log, .. } = FreshLog::in_memory().await;
    let (one, other) = (tempfile::tempdir().expect("one"), tempfile::tempdir().expect("another"));
    let following = Following::begin(&log, one.path());
    for n in 0..=POSITIONS / 1_000 {
        let signs = if n % 2 == 0 { "PetitionSigned" } else { "SignatureWithdrawn" };
        append(&log, &format!("crowd-{n}"), vec![signature(signs); 1_000]).await;
    }
    let told = following.has_all_of(&log).await;
    assert_eq!((told.position, told.segments.len()), (POSITIONS + 1_000, 2));
    let [full, growing] = &told.segments[..] else { panic!("two segments: {told:?}") };
    assert!(full.is_complete() && !growing.is_complete());
    assert_eq!((full.event_count, growing.event_count), (POSITIONS, 1_000));
    let rows = following.rows(0);
    assert_eq!(
        rows.iter().map(|row| row.position).collect::<Vec<_>>(),
        Vec::from_iter(1..=POSITIONS)
    );
    assert_eq!(rows.iter().map(|row| row.n).sum::<i64>(), 0);
    let rows = following.rows(1);
    let ends = [rows[0].position, rows[999].position];
    assert_eq!(ends, [POSITIONS + 1, POSITIONS + 1_000]);
    assert!(following.files.file(2, Format::Parquet).expect("looked for").is_none());
    // Whoever comes later reads in other pages, and writes the same bytes.
    let late = Following::begin(&log, other.path());
    assert_eq!(late.has_all_of(&log).await, told);
    late.stops().await;
    following.stops().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_goes_on_where_it_was_and_what_is_of_another_log_is_begun_anew() {
    let (log, other) = (FreshLog::in_memory().await.log, FreshLog::in_memory().await.log);
    let folder = tempfile::tempdir().expect("a folder");
    append(&log, "bat", vec![signature("PetitionSigned")]).await;
    let following = Following::begin(&log, folder.path());
    following.has_all_of(&log).await;
    following.stops().await;
    append(&log, "bat", vec![signature("SignatureWithdrawn")]).await;
    append(&log, "trail", vec![an_event("AccessRefused")]).await;
    let following = Following::begin(&log, folder.path());
    let told = following.has_all_of(&log).await;
    assert_eq!((told.position, told.segments[0].event_count), (3, 2), "one is nobody's business");
    let told: Vec<_> =
        following.rows(0).into_iter().map(|row| (row.position, row.subject, row.n)).collect();
    assert_eq!(told, [(1, PETITION.to_owned(), 1), (2, PETITION.to_owned(), -1)]);
    following.stops().await;
    append(&other, "tuya", vec![signature("PetitionSigned")]).await;
    let following = Following::begin(&other, folder.path());
    let told = following.has_all_of(&other).await;
    assert_eq!((told.position, told.segments[0].event_count), (1, 1), "the other log's alone");
    following.stops().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_that_nobody_can_read_stops_it_and_is_not_passed_over() {
    let FreshLog { log, .. } = FreshLog::in_memory().await;
    let folder = tempfile::tempdir().expect("a folder");
    append(&log, "bat", vec![signature("PetitionSigned")]).await;
    let later = NewEvent { version: 99, ..signature("PetitionSigned") };
    append(&log, "tuya", vec![later]).await;
    let following = Following::begin(&log, folder.path());
    let mut status = following.files.status();
    let stopped = status.wait_for(|status| matches!(status, projector::Status::Stopped { .. }));
    assert_eq!(stopped.await.expect("it stops").position(), 0);
    following.stops().await;
}
