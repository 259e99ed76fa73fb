//! The read models: whatever the batches, whoever runs them, they are what the log says.

mod room;

use comments::{
    Mark, Marking, ReportReason, Stance, TextLimits, Title, projections, view_statements,
};
use database::{Database, Schema};
use eventlog::StoredEvent;
use eventlog::on_both_databases;
use projector::{Projection, agree_with_log, rebuild};
use room::{Room, a_bill, citizen, drafter, held_first, marking, oyun, reason, writing};
use serde_json::json;

/// A bit of everything that can happen.
async fn much_happens(room: &Room) {
    let (bill, comments) = (a_bill(), &room.comments);
    let one = room.writes(1, "Нэг").await;
    comments.support(&citizen(2), &bill, &one).await.expect("supported");
    comments.take_support_back(&citizen(2), &bill, &one).await.expect("taken back");
    comments.support(&citizen(3), &bill, &one).await.expect("supported");
    comments.take_stance(&citizen(2), &bill, None, Stance::For).await.expect("taken");
    comments.take_stance(&citizen(2), &bill, None, Stance::Against).await.expect("changed");
    comments.take_stance(&citizen(3), &bill, Some("art_1"), Stance::For).await.expect("taken");
    comments.withdraw_stance(&citizen(3), &bill, Some("art_1")).await.expect("withdrawn");
    comments.report(&citizen(2), &one, ReportReason::Spam).await.expect("reported");
    let reports_until = room.log.head().await.expect("head").position;
    comments.report(&citizen(3), &one, ReportReason::Abusive).await.expect("reported");
    let key = "form".parse().expect("a key");
    let title = Title::parse("Бүлэг", &TextLimits::default()).expect("a title");
    let group = comments.make_group(&drafter(), &bill, &title, &key, &[]).await.expect("made");
    let put = std::slice::from_ref(&one);
    comments.put_in_group(&drafter(), &bill, &group, put).await.expect("grouped");
    comments.answer_group(&drafter(), &bill, &group, 1, room::an_answer()).await.expect("answered");
    comments.take_out_of_group(&drafter(), &bill, &one).await.expect("out");
    room::answers(room, &one).await;
    let seen = room.sees(&one).await.entry.sequence;
    let off_topic = Marking { reports_until, ..marking(Mark::OffTopic, Some("Өөр сэдэв")) };
    comments.mark(&oyun(), &bill, &one, seen, off_topic).await.expect("hidden");
    comments.appeal(&citizen(1), &one, &reason("Үгүй")).await.expect("appealed");
    let held = held_first();
    let other = room.tries_to_write(3, &held, writing("Хоёр")).await.expect("written");
    comments.mark(&oyun(), &held, &other, 1, marking(Mark::Relevant, None)).await.expect("read");
    comments.report(&citizen(4), &other, ReportReason::Other).await.expect("reported");
    comments.delete(&citizen(3), &other).await.expect("deleted");
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
        assert_eq!(room.unanswered().await, 0);
    }

    async fn the_rows_do_not_depend_on_the_pages(room: Room) {
        much_happens(&room).await;
        let events = room.stored().await;
        for projection in projections() {
            let whole = applied(&*projection, &[&events]).await;
            for size in [1, 2, 3, 7] {
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
            views.execute(change.statement, input).await.expect("applied");
        }
    }
    let rows: Vec<serde_json::Value> =
        views.rows(projection.dump(), json!({"generation": 1})).await.expect("dumped");
    let mut rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
    rows.sort();
    rows
}
