//! A million complaints of a thousand matters: how long each thing takes. By hand, for it takes minutes:
//! `cargo test --release -p cabinet --test many -- --ignored --nocapture`

mod room;

use std::time::Instant;

use cabinet::projections;
use eventlog::StoredEvent;
use eventlog::testing::FreshLog;
use kernel::Division;
use room::{Room, analyst, id, instant};
use serde_json::json;

const STEP: u64 = 5_000;

fn stored(n: u64, event_type: &str, position: u64, payload: String) -> StoredEvent {
    StoredEvent {
        position,
        stream_type: "complaint".into(),
        stream_id: format!("CN-{:05}-{:05}", n / 100_000, n % 100_000),
        sequence: 1,
        previous: None,
        event_type: event_type.into(),
        event_version: 1,
        // A year of them.
        recorded_at: instant("2025-11-20T12:00:00Z")
            + jiff::SignedDuration::from_secs((n * 31) as i64),
        payload,
        meta: None,
    }
}

/// A fifth of them of one matter, the others of many.
fn complaint(n: u64) -> [StoredEvent; 3] {
    let divisions: Vec<_> = Division::all().collect();
    let (topic, agency) = if n.is_multiple_of(5) { (0, 0) } else { (n % 40, n % 7) };
    let division = divisions[if n.is_multiple_of(5) { 0 } else { (n / 40 % 31) as usize }];
    let about = json!({
        "kind": "complaint", "topic": format!("topic-{topic}"), "division": division,
        "complainant": format!("person-{}", n * 7 % 300_000), "identity": "attested", "cell": room::cell(n as u32),
    });
    [
        stored(n, "ComplaintReceived", 3 * n + 1, json!({ "words_digest": "1" }).to_string()),
        stored(n, "ComplaintRegistered", 3 * n + 2, about.to_string()),
        stored(
            n,
            "ComplaintAssigned",
            3 * n + 3,
            json!({ "agency": format!("agency-{agency}") }).to_string(),
        ),
    ]
}

async fn story(room: Room) {
    let many: u64 =
        std::env::var("COMPLAINTS").map_or(1_000_000, |text| text.parse().expect("a number"));
    room.caught_up().await;
    let members = projections().into_iter().find(|one| one.name() == "issue_members").expect("it");
    let began = Instant::now();
    for from in (0..many).step_by(STEP as usize) {
        let events: Vec<_> = (from..from + STEP).flat_map(complaint).collect();
        let mut transaction = room.views.begin().await.expect("begun");
        for change in members.fold(&events).expect("folds") {
            let input = json!({ "generation": 1, "rows": change.rows });
            transaction.execute(change.statement, input).await.expect("applied");
        }
        transaction.commit().await.expect("committed");
    }
    told("read", began);
    let began = Instant::now();
    room.cabinet.weigh().await.expect("weighed");
    told("weighed from the beginning", began);
    let large = id(&format!("topic-0.agency-0.{}.1", Division::all().next().expect("one")));
    let small = id(&format!("topic-1.agency-1.{}.1", Division::all().next().expect("one")));
    for issue in [large, small] {
        let began = Instant::now();
        let view = room.cabinet.issue(&analyst(), &issue).await.expect("seen");
        told(&format!("seen, of {:?}", view.figures.map(|all| all.complaints)), began);
        let began = Instant::now();
        let page = room.cabinet.members(&analyst(), &issue, 1_000, 50).await.expect("a page");
        assert!(!page.is_empty());
        told("a page of members", began);
        let began = Instant::now();
        room.cabinet.follow_ups(&analyst(), &issue, true, 0, 50).await.expect("a page");
        told("a page of whom to ask", began);
    }
    let began = Instant::now();
    room.cabinet.gathering(&analyst(), 30, 50).await.expect("a list");
    told("the largest", began);
}

fn told(what: &str, began: Instant) {
    println!("{what}: {:?}", began.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes"]
async fn a_million_on_sqlite() {
    story(Room::on(FreshLog::on_sqlite().await).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes"]
async fn a_million_on_postgres() {
    if let Some(fresh) = FreshLog::on_postgres().await {
        story(Room::on(fresh).await).await;
    }
}
