//! The read models: whatever the batches, whoever runs them, they are what the log says.

mod room;

use cabinet::{Answered, projections, view_statements};
use database::{Database, Schema};
use eventlog::{StoredEvent, on_both_databases};
use projector::{Projection, agree_with_log, rebuild};
use room::{OTHER, Room, WATER, analyst, deadline_passed, id, number, numbers, operator};
use serde_json::json;

/// A bit of everything that can happen.
async fn much_happens(room: &Room) {
    let cabinet = &room.cabinet;
    room.many_complain(0..6, WATER).await;
    room.many_complain(6..9, OTHER).await;
    room.hears(9, &room::complaint_of(None, WATER)).await;
    room.hears(0, &[deadline_passed()]).await;
    let answered = json!({ "by": room::key(1), "words_digest": "1", "days": 3, "reply_until": "2026-12-01T00:00:00Z" });
    room.hears(0, &[("ComplaintAnswered", answered), ("SurveyAnswered", json!({ "rating": 4 }))])
        .await;
    room.hears(1, &[room::reclassified(1, OTHER), room::reclassified(1, WATER)]).await;
    room.caught_up().await;
    cabinet.split(&analyst(), (&id(WATER), 0), &numbers(2..4), "Өөр").await.expect("split");
    room.hears(2, &[room::reclassified(2, OTHER)]).await;
    cabinet.merge(&analyst(), (&id(WATER), 1), (&id(OTHER), 0), "Нэг").await.expect("merged");
    room.complains(10, 10, WATER).await;
    room.raises(OTHER).await;
    room.goes_to_cabinet(OTHER).await;
    room.is_done(OTHER).await;
    room.complains(11, 11, WATER).await;
    room.complains(12, 12, OTHER).await;
    room.hears(10, &[room::reclassified(10, OTHER), room::reclassified(10, WATER)]).await;
    cabinet.take_follow_up(&operator(92), &id(OTHER), &number(0)).await.expect("taken");
    cabinet
        .settle_follow_up(&operator(92), &id(OTHER), &number(0), Answered::NotReached, None)
        .await
        .expect("tried");
    room.everyone_is_asked(OTHER).await;
    room.keeps_time().await;
    room.complains(13, 13, OTHER).await;
    room.hears(5, &[room::assigned("usug")]).await;
    room.caught_up().await;
}

on_both_databases! {
    async fn the_rows_are_what_the_log_says_and_a_rebuild_finds_the_same(room: Room) {
        much_happens(&room).await;
        for projection in projections() {
            let store = room.log.store();
            let agreement = agree_with_log(&*projection, store, &room.views, |_, _| {}).await.expect("compared");
            assert_eq!(agreement.different, 0, "{}", projection.name());
            let rebuilt = rebuild(&*projection, store, &room.views, false, |_, _| {}).await.expect("rebuilt");
            assert_eq!(rebuilt.generation, 2);
        }
        assert_eq!(room.members(OTHER).await.len(), 9);
    }

    async fn the_rows_do_not_depend_on_the_pages(room: Room) {
        much_happens(&room).await;
        let events = room.stored().await;
        for projection in projections() {
            let whole = applied(&*projection, &[&events]).await;
            for size in [1, 2, 3, 7, 20] {
                let pages: Vec<_> = events.chunks(size).collect();
                assert_eq!(applied(&*projection, &pages).await, whole, "{} by {size}", projection.name());
            }
        }
    }

    async fn every_statement_is_understood(room: Room) {
        for statement in view_statements() {
            if let Err(error) = room.views.prepare(statement).await {
                panic!("{}: {error}", statement.name);
            }
        }
    }
}

/// Applies what a projection makes of events, page by page, to rows of its own.
async fn applied(projection: &dyn Projection, pages: &[&[StoredEvent]]) -> Vec<String> {
    let views = Database::in_memory(Schema::Views).await.expect("opens");
    for page in pages {
        for change in projection.fold(page).expect("folds") {
            let input = json!({"generation": 1, "rows": change.rows});
            if !change.rows.is_empty() {
                views.execute(change.statement, input).await.expect("applied");
            }
        }
    }
    let rows: Vec<serde_json::Value> =
        views.rows(projection.dump(), json!({"generation": 1})).await.expect("dumped");
    let mut rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
    rows.sort();
    rows
}
