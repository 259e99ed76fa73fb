//! Totals by topic: exact, as of any instant, and over time.

mod room;

use complaints::*;
use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::{Actor, Timestamp, TopicCode};
use room::*;

fn roads() -> TopicCode {
    "roads".parse().expect("a code")
}

/// Of water and of roads.
async fn then(room: &Room, at: Timestamp) -> [Option<u64>; 2] {
    let totals = room.complaints.topic_totals_at(&[water(), roads()], at).await.expect("totals");
    [water(), roads()].map(|topic| {
        let found = totals.iter().find(|total| total.topic == topic);
        found.map(|total| total.complaint_count)
    })
}

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

on_both_databases! {
    async fn a_complaint_counts_for_its_topic_from_when_it_is_registered_under_it(room: Room) {
        let at = ["2026-11-21T01:00:00Z", "2026-11-21T01:00:30Z", "2026-11-21T02:30:00Z", "2026-11-22T01:00:00Z"];
        let [first, second, third, last] = at.map(instant);
        room.goes_on(at[0]);
        let one = room.complains(1, "Нэг").await;
        room.goes_on(at[1]);
        room.complains(2, "Хоёр").await;
        room.goes_on(at[2]);
        let elsewhere = Registering { topic: roads(), ..registering(Kind::Complaint) };
        room.complaints.reclassify(&operator(), one, room.seen(one).await, elsewhere).await.expect("reclassified");
        // The same topic again moves nothing, nor does a letter that nobody has registered, nor an answer.
        room.goes_on(at[3]);
        let of_another_kind = Registering { topic: roads(), ..registering(Kind::Request) };
        room.complaints.reclassify(&operator(), one, room.seen(one).await, of_another_kind).await.expect("reclassified");
        room.complaints.receive(&Actor::House, by_mail(100, "Гурав")).await.expect("in");
        room.caught_up().await;

        let before = |at: Timestamp| at.checked_sub(SignedDuration::from_micros(1)).expect("an instant");
        for (at, told) in [
            (before(first), [None, None]),
            (first, [Some(1), None]),
            (before(second), [Some(1), None]),
            (second, [Some(2), None]),
            (before(third), [Some(2), None]),
            (third, [Some(1), Some(1)]),
            (last, [Some(1), Some(1)]),
        ] {
            assert_eq!(then(&room, at).await, told, "{at}");
        }
        let stands = room.complaints.topic_totals(&[roads()]).await.expect("totals");
        assert_eq!((stands.len(), stands[0].as_of), (1, third));

        let both = [water(), roads()];
        for seconds in [60, 3_600] {
            let step = |topic, at: Timestamp, more| TopicStep { topic, step: at.as_second() / seconds, more };
            let told = [step(water(), first, 2), step(roads(), third, 1), step(water(), third, -1)];
            assert_eq!(room.complaints.topic_steps(&both, seconds).await.expect("steps"), told);
        }
        assert!(room.complaints.topic_steps(&[], 60).await.expect("none").is_empty());
    }
}
