//! The tallies and the catalogue as projections: whatever the batches, whoever runs them, they are
//! what the log says.

mod room;

use database::{Database, Schema};
use eventlog::StoredEvent;
use eventlog::on_both_databases;
use eventlog::testing::FreshLog;
use petitions::projections;
use projector::{ProjectError, Projection, Runner, Status, agree_with_log, rebuild};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use room::Room;
use serde_json::json;

async fn agrees(room: &Room) {
    for projection in projections() {
        let agreement = agree_with_log(&*projection, room.log.store(), &room.views, |_, _| {})
            .await
            .expect("compared");
        assert_eq!(agreement.different, 0, "{}", projection.name());
        assert_eq!(agreement.position, room.log.head().await.expect("head").position);
    }
}

on_both_databases! {
    async fn everyone_is_counted_in_their_own_cell(room: Room) {
        let number = room.an_open_petition().await;
        for n in 0..40 {
            room.signs(n, number).await.expect("signed");
        }
        for n in 0..10 {
            room.withdraws(n, number).await.expect("taken back");
        }
        room.caught_up().await;
        let count = room.petitions.count(number).await.expect("read").expect("counted");
        assert_eq!(count.signature_count, 30);
        assert_eq!(count.position, room.log.head().await.expect("head").position);
        let exact = petitions::exact_cells(&room.views, number).await.expect("read");
        let petitions::ExactCells { position, cells } = exact.expect("counted");
        assert_eq!(position, count.position);
        assert_eq!(cells.iter().map(|cell| cell.n).sum::<u64>(), 30);
        for cell in cells {
            let expected = (10..40).filter(|n| kernel::testing::cell(*n) == cell.cell).count() as u64;
            assert_eq!(cell.n, expected, "{:?}", cell.cell);
        }
        agrees(&room).await;
    }

    async fn a_rebuild_takes_over_with_the_same_rows(room: Room) {
        let number = room.an_open_petition().await;
        for n in 0..25 {
            room.signs(n, number).await.expect("signed");
        }
        room.caught_up().await;
        for projection in projections() {
            let rebuilt = rebuild(&*projection, room.log.store(), &room.views, false, |_, _| {}).await.expect("rebuilt");
            assert_eq!(rebuilt.generation, 2);
        }
        // The runners find the new generation and go on with it.
        room.signs(99, number).await.expect("signed");
        room.caught_up().await;
        assert_eq!(room.petitions.count(number).await.expect("read").expect("counted").signature_count, 26);
        agrees(&room).await;
    }

    async fn a_row_that_was_tampered_with_is_found(room: Room) {
        let number = room.an_open_petition().await;
        for n in 0..5 {
            room.signs(n, number).await.expect("signed");
        }
        room.caught_up().await;
        let tallies = projections().remove(0);
        let changes = tallies.fold(&[]).expect("folds");
        let row = json!({"petition": number, "n": 7, "position": 1, "as_of": 0});
        let tampering = json!({"generation": 1, "rows": [row]});
        room.views.execute(changes[1].statement, tampering).await.expect("tampered");
        let agreement = agree_with_log(&*tallies, room.log.store(), &room.views, |_, _| {}).await.expect("compared");
        assert_eq!(agreement.different, 2, "one row too many, one missing");
        let refused = rebuild(&*tallies, room.log.store(), &room.views, false, |_, _| {}).await;
        assert!(matches!(refused, Err(ProjectError::Disagreement(2))), "{refused:?}");
        rebuild(&*tallies, room.log.store(), &room.views, true, |_, _| {}).await.expect("accepted");
        assert_eq!(room.petitions.count(number).await.expect("read").expect("counted").signature_count, 5);
    }

    async fn two_runners_count_everyone_once(room: Room) {
        let (stop, stopped) = tokio::sync::watch::channel(false);
        for projection in projections() {
            tokio::spawn(Runner::new(projection, room.log.clone(), room.views.clone()).run(stopped.clone()));
        }
        let number = room.an_open_petition().await;
        for n in 0..200 {
            room.signs(n, number).await.expect("signed");
        }
        room.caught_up().await;
        assert_eq!(room.petitions.count(number).await.expect("read").expect("counted").signature_count, 200);
        agrees(&room).await;
        stop.send_replace(true);
    }

    async fn a_poison_event_stops_its_projection_loudly(room: Room) {
        let number = room.an_open_petition().await;
        room.signs(1, number).await.expect("signed");
        room.appends_nonsense().await;
        room.signs(2, number).await.expect("signing goes on");
        let mut tallies = room.statuses[0].clone();
        let status = tallies.wait_for(|status| matches!(status, Status::Stopped { .. })).await.expect("told").clone();
        let Status::Stopped { reason, .. } = status else { unreachable!("waited for") };
        assert!(reason.contains("cannot be folded"), "{reason}");
    }
}

/// Applies what a projection makes of events, page by page, to rows of its own.
async fn applied(projection: &dyn Projection, pages: &[&[StoredEvent]]) -> Vec<String> {
    let views = Database::in_memory(Schema::Views).await.expect("opens");
    for page in pages {
        for change in projection.fold(page).expect("folds") {
            let input = json!({"generation": 1, "rows": change.rows});
            views.execute(change.statement, input).await.expect("applied");
        }
    }
    let rows: Vec<serde_json::Value> =
        views.rows(projection.dump(), json!({"generation": 1})).await.expect("dumped");
    let mut rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
    rows.sort();
    rows
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rows_do_not_depend_on_the_pages() {
    let room = Room::on(FreshLog::in_memory().await).await;
    let number = room.an_open_petition().await;
    for n in 0..30 {
        room.signs(n % 12, number).await.expect("signed");
        if n % 3 == 0 {
            room.withdraws(n % 12, number).await.expect("taken back");
        }
    }
    let events = room.log.read_after(0, 1_000).await.expect("read");
    for projection in projections() {
        let whole = applied(&*projection, &[&events]).await;
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        for _ in 0..12 {
            let cuts = prop::collection::vec(0..events.len(), 0..6)
                .new_tree(&mut runner)
                .expect("generated")
                .current();
            let mut cuts = [cuts, vec![0, events.len()]].concat();
            cuts.sort_unstable();
            let pages: Vec<&[StoredEvent]> =
                cuts.windows(2).map(|cut| &events[cut[0]..cut[1]]).collect();
            assert_eq!(applied(&*projection, &pages).await, whole, "{cuts:?}");
        }
    }
}
