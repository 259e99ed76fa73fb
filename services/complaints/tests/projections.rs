//! The read models: whatever the batches, whoever runs them, they are what the log says.

mod room;

use complaints::*;
use database::{Database, Schema};
use eventlog::StoredEvent;
use eventlog::on_both_databases;
use kernel::{Actor, WorkingDays};
use projector::{Projection, agree_with_log, rebuild};
use room::*;
use serde_json::json;

/// A bit of everything that can happen.
async fn much_happens(room: &Room) {
    let complaints = &room.complaints;
    let (bat, working) = (citizen(1), WorkingDays::default());
    let one = room.complains(1, "Нэг").await;
    complaints.accept(&officer(), one, 3).await.expect("accepted");
    complaints
        .extend(&officer(), one, 4, 30, working.clone(), &words("Хэд"))
        .await
        .expect("extended");
    complaints.log_progress(&officer(), one, 5, &words("Явц")).await.expect("logged");
    let adding = Adding {
        channel: Channel::Web,
        words: words("Бас"),
        files: Vec::new(),
        from: "web",
        key: "1".into(),
    };
    complaints.add_words(Holder::SignedIn(&bat), one, adding.clone()).await.expect("added");
    complaints
        .add_words(Holder::SignedIn(&bat), one, adding.clone())
        .await
        .expect("the same again");
    room.is_answered(one).await;
    complaints
        .reopen(Holder::SignedIn(&bat), one, &working, &words("Үгүй"))
        .await
        .expect("reopened");
    let two = room.complains(2, "Хоёр").await;
    complaints.give_back(&officer(), two, 3, &words("Манайх биш")).await.expect("given back");
    let elsewhere = Registering { kind: Kind::Request, ..registering(Kind::Request) };
    complaints.reclassify(&operator(), two, 4, elsewhere).await.expect("reclassified");
    complaints
        .close_without_action(&officer(), two, 6, &words("Давхардсан"))
        .await
        .expect("closed");
    let three = complaints.receive(&Actor::House, by_mail(100, "Гурав")).await.expect("in").number;
    complaints
        .refuse(&operator(), three, 1, Ground::Unclear, &words("Ойлгомжгүй"))
        .await
        .expect("refused");
    let four = room.complains(4, "Дөрөв").await;
    room.is_answered(four).await;
    complaints.answer_survey(Holder::SignedIn(&citizen(4)), four, 2, None).await.expect("rated");
    room.complains(5, "Тав").await;
    let six = room.complains(6, "Зургаа").await;
    room.is_answered(six).await;
    complaints.add_words(Holder::SignedIn(&citizen(6)), six, adding).await.expect("replied");
    room.goes_on("2027-02-20T00:00:00Z");
    room.keeps_time().await;
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
