//! What is told of who signed, day by day: on both databases.

mod room;

use eventlog::on_both_databases;
use kernel::testing::{citizen, staff};
use kernel::{Actor, Role};
use room::{Room, instant, petition};
use statistics::{BreakdownError, Dimension, Fault, StatisticsError};

on_both_databases! {

async fn each_midnight_is_told_once_and_the_closing_once_more(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    room.opens(petition(1)).await;
    room.signed_by(40, 60);
    let next = room.keeps_time().await;
    assert_eq!(next, instant("2026-11-20T16:00:00Z"));
    assert_eq!(room.statistics.released(petition(1), None).await.expect("asked"), None);

    room.it_is("2026-11-20T16:00:00Z");
    for _ in 0..3 {
        room.keeps_time().await;
    }
    assert_eq!(room.told(petition(1)).await.len(), 1);
    let first = room.statistics.released(petition(1), None).await.expect("asked").expect("told");
    assert_eq!((first.number, first.told.total, first.told.is_final), (1, 100, false));
    let by_sex = first.table(&[Dimension::Sex]).expect("a table");
    assert_eq!(by_sex.counts, [Some(40), Some(60)]);

    // Nobody came, and it is told all the same, once.
    room.it_is("2026-11-21T16:00:05Z");
    room.keeps_time().await;
    room.keeps_time().await;
    assert_eq!(room.told(petition(1)).await.len(), 2);

    room.it_is("2026-11-22T03:00:00Z");
    room.signed_by(52, 63);
    room.closes(petition(1)).await;
    room.keeps_time().await;
    let last = room.statistics.released(petition(1), None).await.expect("asked").expect("told");
    assert_eq!((last.number, last.told.total, last.told.is_final), (3, 115, true));
    let by_sex = last.table(&[Dimension::Sex]).expect("a table");
    assert_eq!(by_sex.counts, [Some(50), Some(60)], "of men three have changed it: it stands");
    room.it_is("2026-11-25T16:00:00Z");
    room.keeps_time().await;
    assert_eq!(room.told(petition(1)).await.len(), 3);

    let again = room.statistics.released(petition(1), Some(1)).await.expect("asked");
    assert_eq!(again, Some(first), "what was told does not change");
    assert_eq!(room.statistics.released(petition(1), Some(4)).await.expect("asked"), None);
    let releases = room.statistics.releases(petition(1)).await.expect("asked");
    assert_eq!(releases.iter().map(|one| one.number).collect::<Vec<_>>(), [3, 2, 1]);
    room.agrees().await;
}

async fn what_was_shut_at_midnight_tells_when_it_opens(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    room.opens(petition(1)).await;
    room.opens(petition(2)).await;
    room.signed_by(20, 30);
    room.it_is("2026-11-24T04:00:00Z");
    room.closes(petition(2)).await;
    room.keeps_time().await;
    for (number, is_final) in [(1, false), (2, true)] {
        let told = room.statistics.released(petition(number), None).await.expect("asked");
        let told = told.expect("told");
        assert_eq!((told.number, told.told.is_final), (1, is_final));
    }
    room.agrees().await;
}

async fn two_processes_tell_it_once(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    room.opens(petition(1)).await;
    room.signed_by(20, 30);
    room.it_is("2026-11-20T16:00:00Z");
    room.caught_up().await;
    let (one, two) = (room.statistics.clone(), room.statistics.clone());
    let (one, two) = tokio::join!(one.keep_time(), two.keep_time());
    one.expect("kept");
    two.expect("kept");
    assert_eq!(room.told(petition(1)).await.len(), 1);
}

async fn what_is_withheld_is_told_no_longer(room: Room) {
    let secretary = staff(9, Role::Secretariat);
    room.it_is("2026-11-20T04:00:00Z");
    room.opens(petition(1)).await;
    room.signed_by(20, 30);
    room.it_is("2026-11-20T16:00:00Z");
    room.keeps_time().await;

    let statistics = &room.statistics;
    for nobody in [Actor::Visitor, citizen(1), staff(2, Role::Operator)] {
        let refused = statistics.withhold(&nobody, petition(1), "Шүтлэг").await;
        assert!(matches!(refused, Err(StatisticsError::Denied(_))), "{refused:?}");
    }
    let empty = statistics.withhold(&secretary, petition(1), "  ").await;
    assert!(matches!(empty, Err(StatisticsError::Text(Fault::Missing))), "{empty:?}");
    statistics.withhold(&secretary, petition(1), " Шүтлэгийн тухай ").await.expect("withheld");
    let twice = statistics.withhold(&secretary, petition(1), "Шүтлэг").await;
    let is_so = matches!(twice, Err(StatisticsError::Breakdown(BreakdownError::Withheld)));
    assert!(is_so, "{twice:?}");
    room.caught_up().await;
    assert_eq!(statistics.released(petition(1), Some(1)).await.expect("asked"), None);
    assert!(statistics.releases(petition(1)).await.expect("asked").is_empty());
    let entry = statistics.breakdown_entry(petition(1)).await.expect("asked").expect("known");
    assert_eq!((entry.is_withheld, entry.words.as_deref()), (true, Some("Шүтлэгийн тухай")));

    room.it_is("2026-11-21T16:00:00Z");
    room.keeps_time().await;
    assert_eq!(room.told(petition(1)).await.len(), 2, "a midnight at which nothing is told");
    statistics.allow(&secretary, petition(1), "Буруу ойлгосон").await.expect("allowed");
    room.keeps_time().await;
    let told = statistics.released(petition(1), None).await.expect("asked").expect("told");
    assert_eq!((told.number, told.told.rules), (2, *statistics.rules()));
    room.agrees().await;
}

}
