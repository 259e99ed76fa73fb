//! How the house is used, minute by minute: on both databases.

mod room;

use eventlog::on_both_databases;
use kernel::Locale;
use room::{Room, instant};
use serde_json::json;
use statistics::{Act, Part, Per, Section, Statistics};

fn counting(room: &Room) -> Statistics {
    room.statistics.clone().with_visits().expect("counts")
}

async fn visits_recorded(room: &Room) -> Vec<String> {
    let events = room.log.read_after(0, 1_000).await.expect("read");
    let visits = events.into_iter().filter(|event| event.event_type == "VisitsCounted");
    visits.map(|event| event.payload).collect()
}

fn part<'a>(parts: &'a [Part], act: Act, of: &str) -> Option<&'a Part> {
    parts.iter().find(|part| {
        let section = part.section.map(Section::code);
        part.act == act && (part.channel.as_deref() == Some(of) || section == Some(of))
    })
}

on_both_databases! {

async fn a_full_minute_is_one_event_of_each_process_and_they_are_summed(room: Room) {
    room.it_is("2026-11-20T04:00:10Z");
    let (one, two) = (counting(&room), counting(&room));
    one.shown(Locale::Mn, Section::Front);
    one.shown(Locale::Mn, Section::Front);
    two.shown(Locale::Mn, Section::Front);
    two.shown(Locale::En, Section::Files);
    // The minute runs.
    let next = one.count_minutes().await.expect("counted");
    assert_eq!(next, instant("2026-11-20T04:01:00Z"));
    assert!(visits_recorded(&room).await.is_empty());

    room.it_is("2026-11-20T04:01:00Z");
    for _ in 0..2 {
        one.count_minutes().await.expect("counted");
        two.count_minutes().await.expect("counted");
    }
    assert_eq!(visits_recorded(&room).await.len(), 2);
    // Nobody came.
    room.it_is("2026-11-20T04:02:00Z");
    one.count_minutes().await.expect("counted");
    assert_eq!(visits_recorded(&room).await.len(), 2);

    room.it_is("2026-11-20T04:01:30Z");
    room.caught_up().await;
    let in_use = room.statistics.in_use().await.expect("read");
    let last = in_use.last_minute();
    assert_eq!(last.begins_at, instant("2026-11-20T04:00:00Z"));
    assert_eq!((last.visits, last.files), (3, 1));
    let front = part(&in_use.parts, Act::Visit, "front").expect("told");
    assert_eq!((front.language, front.last_hour, front.last_days), (Some(Locale::Mn), 3, 3));
    room.agrees().await;
}

async fn at_a_polite_end_nothing_is_lost_and_without_the_setting_nothing_is_counted(room: Room) {
    room.it_is("2026-11-20T04:00:10Z");
    let counting = counting(&room);
    assert!(counting.counts_visits() && !room.statistics.counts_visits());
    counting.shown(Locale::En, Section::Petition);
    counting.count_to_the_end().await.expect("counted");
    counting.count_to_the_end().await.expect("nothing is left");
    room.statistics.shown(Locale::En, Section::Petition);
    room.statistics.count_to_the_end().await.expect("nothing is counted");
    let recorded = visits_recorded(&room).await;
    assert_eq!(recorded.len(), 1);
    let said: serde_json::Value = serde_json::from_str(&recorded[0]).expect("JSON");
    let expected = json!([{ "language": "en", "section": "petition", "n": 1 }]);
    assert_eq!(said["counts"], expected);
}

async fn what_people_do_is_told_by_channel(room: Room) {
    room.it_is("2026-11-20T04:00:10Z");
    for (id, channel) in [("a", "web"), ("b", "web"), ("c", "kiosk")] {
        room.happens("signature", id, "PetitionSigned", json!({ "channel": channel })).await;
    }
    room.happens("comment", "d", "CommentWritten", json!({ "channel": "app" })).await;
    room.happens("complaint", "e", "ComplaintReceived", json!({ "channel": "phone" })).await;
    room.caught_up().await;
    room.it_is("2026-11-20T04:01:10Z");
    let in_use = room.statistics.in_use().await.expect("read");
    let last = in_use.last_minute();
    assert_eq!((last.signatures, last.comments, last.complaints), (3, 1, 1));
    let told = |act, channel| part(&in_use.parts, act, channel).map(|part| part.last_minute);
    assert_eq!(told(Act::Signature, "web"), Some(2));
    assert_eq!(told(Act::Signature, "kiosk"), Some(1));
    assert_eq!(told(Act::Comment, "app"), Some(1));
    assert_eq!(told(Act::Complaint, "phone"), None, "the gate tells of it by the week");
    room.agrees().await;
}

async fn minutes_are_kept_for_two_days_and_hours_for_ever(room: Room) {
    for (id, at) in [("a", "2026-11-20T04:00:10Z"), ("b", "2026-11-21T04:00:10Z"), ("c", "2026-11-22T04:01:00Z")] {
        room.it_is(at);
        room.happens("signature", id, "PetitionSigned", json!({ "channel": "web" })).await;
        room.caught_up().await;
    }
    // However the events were cut into runs, the same rows stay.
    room.agrees().await;
    room.it_is("2026-11-22T05:00:00Z");
    let minutes = room.statistics.counts(Per::Minute, 1_000_000).await.expect("read");
    let begin: Vec<_> = minutes.iter().map(|one| one.begins_at(Per::Minute)).collect();
    assert_eq!(begin, [instant("2026-11-21T04:00:00Z"), instant("2026-11-22T04:01:00Z")]);
    let hours = room.statistics.counts(Per::Hour, 1_000_000).await.expect("read");
    assert_eq!(hours.len(), 3);
}

}
