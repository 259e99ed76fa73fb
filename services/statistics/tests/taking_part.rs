//! Who takes part, week by week, and by whom on Mondays: on both databases.

mod room;

use eventlog::on_both_databases;
use kernel::testing::cell;
use kernel::{AgeBand, Cell, Division, Sex};
use room::{Room, instant, petition};
use serde_json::json;
use statistics::{Dimension, Figures, Measure, TakesPart};

fn of(all: &TakesPart, measure: Measure) -> &Figures {
    all.figures.iter().find(|one| one.measure == measure).expect("every measure")
}

fn weeks(all: &TakesPart, measure: Measure) -> Vec<(String, i64)> {
    of(all, measure)
        .weeks
        .iter()
        .map(|one| (one.week.name(), one.count.unwrap_or_default()))
        .collect()
}

fn by(all: &TakesPart, measure: Measure, dimension: Dimension) -> Vec<Option<u64>> {
    let told = of(all, measure).told.as_ref().expect("told");
    let group = told.groups.iter().find(|group| group.table.by[0].dimension == dimension);
    group.expect("every dimension").table.counts.clone()
}

async fn complain(room: &Room, people: std::ops::Range<u32>, sex: Sex) {
    for n in people {
        let cell = Cell { sex, age_band: AgeBand::From16, ..cell(1) };
        let who = json!({ "cell": cell });
        room.happens("complaint", &format!("CN-{n}"), "Began", who).await;
    }
}

on_both_databases! {

async fn weeks_are_exact_and_live_and_whom_they_are_of_is_told_on_monday(room: Room) {
    // A Friday.
    room.it_is("2026-11-20T04:00:00Z");
    complain(&room, 0..30, Sex::Female).await;
    complain(&room, 30..42, Sex::Male).await;
    room.happens("complaint", "CN-tip", "Began", json!({})).await;
    for n in 0..12 {
        let subject = format!("CN-{n}");
        room.happens("complaint", &subject, "Answered", json!({})).await;
        room.happens("complaint", &subject, "Rated", json!({ "rating": 3 + n % 3 })).await;
    }
    room.happens("complaint", "CN-0", "Reopened", json!({})).await;
    room.happens("complaint", "CN-1", "Confirmed", json!({})).await;
    room.keeps_time().await;
    let now = room.statistics.takes_part().await.expect("asked");
    assert_eq!(weeks(&now, Measure::Complaints), [("2026-W47".to_owned(), 43)]);
    assert_eq!(of(&now, Measure::ComplaintsAnswered).total, Some(11));
    assert_eq!(of(&now, Measure::ComplaintsConfirmed).total, Some(1));
    assert_eq!(of(&now, Measure::Satisfaction).total, Some(12));
    assert_eq!(of(&now, Measure::Content).total, None, "four were not");
    assert_eq!(of(&now, Measure::Satisfaction).mean, None, "the week is not over");
    assert!(now.figures.iter().all(|one| one.told.is_none()), "nothing before Monday");

    room.it_is("2026-11-22T16:00:00Z");
    for _ in 0..3 {
        room.keeps_time().await;
    }
    complain(&room, 50..90, Sex::Male).await;
    room.keeps_time().await;
    let now = room.statistics.takes_part().await.expect("asked");
    let expected = [("2026-W47".to_owned(), 43), ("2026-W48".to_owned(), 40)];
    assert_eq!(weeks(&now, Measure::Complaints), expected);
    assert_eq!(of(&now, Measure::Satisfaction).mean, Some(4.0));
    let told = of(&now, Measure::Complaints).told.as_ref().expect("told");
    let release = told.release.as_ref().expect("a release");
    assert_eq!((release.number, &*release.before_week), (1, "2026-W48"));
    assert!(told.groups.iter().all(|group| group.whole == 42), "of a tip nobody knows whose it is");
    assert_eq!(by(&now, Measure::Complaints, Dimension::Sex), [Some(30), Some(10)]);
    assert!(of(&now, Measure::Comments).told.is_none(), "nobody has said anything");

    room.it_is("2026-11-29T16:00:00Z");
    room.keeps_time().await;
    let now = room.statistics.takes_part().await.expect("asked");
    assert_eq!(by(&now, Measure::Complaints, Dimension::Sex), [Some(30), Some(50)]);
    let told = room.log.read_stream("participation-complaints").await.expect("read");
    assert_eq!(told.len(), 2, "one each Monday");
    room.agrees().await;
}

async fn whoever_does_it_ten_times_is_one_of_those_who_did(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    complain(&room, 0..30, Sex::Female).await;
    // Another division each time, and the last one counts.
    for n in 0..40 {
        let division = if n < 39 { Division::UNKNOWN } else { cell(1).division };
        let cell = Cell { sex: Sex::Male, age_band: AgeBand::From55, division, ..cell(1) };
        let busy = json!({ "cell": cell, "by": "BUSY" });
        room.happens("complaint", &format!("CB-{n:02}"), "Began", busy).await;
    }
    for n in 0..12 {
        let busy = json!({ "cell": cell(1), "by": "WRITER" });
        room.happens("comment", &format!("CM-{n}"), "Began", busy).await;
    }
    room.it_is("2026-11-22T16:00:00Z");
    for _ in 0..3 {
        room.keeps_time().await;
    }
    let now = room.statistics.takes_part().await.expect("asked");
    assert_eq!(of(&now, Measure::Complaints).total, Some(70), "each complaint");
    assert_eq!(of(&now, Measure::Comments).total, Some(12), "each comment");
    let told = of(&now, Measure::Complaints).told.as_ref().expect("told");
    assert!(told.groups.iter().all(|group| group.whole == 31), "31 people");
    assert_eq!(by(&now, Measure::Complaints, Dimension::Sex), [None, None], "he is one");
    for dimension in Dimension::ALL {
        let comments = by(&now, Measure::Comments, *dimension);
        assert!(comments.iter().all(Option::is_none), "twelve comments of one: {dimension}");
    }
    room.agrees().await;
}

async fn what_nobody_can_read_is_no_comment_that_was_made(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    for comment in ["CM-1", "CM-2", "CM-3"] {
        room.happens("comment", comment, "Began", json!({ "cell": cell(1) })).await;
        room.happens("comment", comment, "Answered", json!({ "is_reflected": true })).await;
    }
    room.happens("comment", "CM-2", "Hidden", json!({})).await;
    room.caught_up().await;
    let now = room.statistics.takes_part().await.expect("asked");
    for measure in [Measure::Comments, Measure::CommentsAnswered, Measure::CommentsReflected] {
        assert_eq!(of(&now, measure).total, Some(2), "{measure}");
    }
    room.agrees().await;
}

async fn a_mean_of_all_weeks_is_of_those_that_are_told(room: Room) {
    for (n, at, rating) in (0..12).map(|n| (n, "2026-11-13T04:00:00Z", 4)).chain([
        (12, "2026-11-20T04:00:00Z", 1),
        (13, "2026-11-27T04:00:00Z", 1),
    ]) {
        room.it_is(at);
        let subject = format!("CN-{n}");
        room.happens("complaint", &subject, "Began", json!({ "cell": cell(1) })).await;
        room.happens("complaint", &subject, "Rated", json!({ "rating": rating })).await;
    }
    room.caught_up().await;
    let now = room.statistics.takes_part().await.expect("asked");
    assert_eq!(of(&now, Measure::Satisfaction).total, Some(14));
    let mean = of(&now, Measure::Satisfaction).mean;
    assert_eq!(mean, Some(4.0), "what one adds to it would be theirs");
}

async fn a_comment_is_answered_when_it_is_or_its_group_is(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    for comment in ["CM-1", "CM-2", "CM-3"] {
        room.happens("comment", comment, "Began", json!({ "cell": cell(1) })).await;
        room.happens("comment", comment, "Grouped", json!({ "group": "CG-1" })).await;
    }
    let own = json!({ "is_reflected": false });
    room.happens("comment", "CM-1", "Answered", own).await;
    room.caught_up().await;
    let now = room.statistics.takes_part().await.expect("asked");
    assert_eq!(of(&now, Measure::CommentsAnswered).total, Some(1));

    room.it_is("2026-11-23T04:00:00Z");
    room.happens("comment-group", "CG-1", "Answered", json!({ "is_reflected": true })).await;
    room.caught_up().await;
    let now = room.statistics.takes_part().await.expect("asked");
    let answered = [("2026-W47".to_owned(), 1), ("2026-W48".to_owned(), 2)];
    assert_eq!(weeks(&now, Measure::CommentsAnswered), answered);
    assert_eq!(of(&now, Measure::CommentsReflected).total, Some(2));
    assert_eq!(of(&now, Measure::Comments).total, Some(3));
    room.agrees().await;
}

async fn of_signatures_what_was_told_is_summed(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    for n in 0..7 {
        room.happens("signature", &format!("S-{n}"), "Signed", json!({})).await;
    }
    for (number, women, men) in [(1, 20, 30), (2, 40, 3)] {
        room.opens(petition(number)).await;
        room.signed_by(women, men);
        room.it_is(&format!("2026-11-2{number}T04:00:00Z"));
        room.closes(petition(number)).await;
        room.keeps_time().await;
    }
    let now = room.statistics.takes_part().await.expect("asked");
    assert_eq!(of(&now, Measure::Signatures).total, Some(7));
    // The second tells of neither: women would give the three men away.
    assert_eq!(by(&now, Measure::Signatures, Dimension::Sex), [Some(20), Some(30)]);
    let told = of(&now, Measure::Signatures).told.as_ref().expect("told");
    assert_eq!((told.groups[0].whole, &told.release), (50, &None));

    let secretary = kernel::testing::staff(9, kernel::Role::Secretariat);
    room.statistics.withhold(&secretary, petition(1), "Шүтлэг").await.expect("withheld");
    room.caught_up().await;
    let now = room.statistics.takes_part().await.expect("asked");
    let sexes = of(&now, Measure::Signatures).told.as_ref().map(|told| told.groups[0].whole);
    assert_eq!(sexes.unwrap_or_default(), 0);
    assert!(now.as_of >= instant("2026-11-22T04:00:00Z"));
    room.agrees().await;
}

async fn two_processes_tell_a_week_once(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    complain(&room, 0..20, Sex::Female).await;
    room.it_is("2026-11-23T04:00:00Z");
    room.caught_up().await;
    let (one, two) = (room.statistics.clone(), room.statistics.clone());
    let (one, two) = tokio::join!(one.keep_time(), two.keep_time());
    one.expect("kept");
    two.expect("kept");
    let told = room.log.read_stream("participation-complaints").await.expect("read");
    assert_eq!(told.len(), 1);
}

}
