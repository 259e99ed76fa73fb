//! Totals: how much is said of a bill and of each part of it, as of any instant and over time.

mod room;

use comments::{Scope, Stance, TotalStep, Writing};
use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::Timestamp;
use room::{BILL, Room, a_bill, citizen, held_first, hides, instant, oyun, writing};

/// Comments, replies, for and against.
async fn then(room: &Room, scope: &Scope, at: Timestamp) -> [u64; 4] {
    let totals = room.comments.totals_at(BILL, scope, at).await.expect("totals");
    totals.map_or([0; 4], |told| {
        [told.comment_count, told.reply_count, told.for_count, told.against_count]
    })
}

async fn now(room: &Room) -> Option<u64> {
    room.caught_up().await;
    let totals = room.comments.totals(BILL, &Scope::Everything).await.expect("totals");
    totals.map(|told| told.comment_count)
}

fn provision(id: &str) -> Scope {
    Scope::Provision(id.to_owned())
}

on_both_databases! {
    async fn each_is_what_it_was_to_the_microsecond(room: Room) {
        let [first, second, third, last] = [
            "2026-11-21T01:00:00Z", "2026-11-21T01:00:30Z", "2026-11-21T02:30:00Z", "2026-11-22T01:00:00Z",
        ].map(instant);
        room.clock.set(first);
        let one = room.writes(1, "Нэг").await;
        room.clock.set(second);
        room.replies(2, &one, "Тийм").await.expect("replied");
        room.clock.set(third);
        let of_another = Writing { provision: Some("art_2".into()), ..writing("Хоёр") };
        let two = room.tries_to_write(3, &a_bill(), of_another).await.expect("written");
        room.comments.take_stance(&citizen(2), &a_bill(), Some("art_2"), Stance::For).await.expect("taken");
        room.clock.set(last);
        hides(&room, &two).await;
        room.caught_up().await;

        let before = |at: Timestamp| at.checked_sub(SignedDuration::from_micros(1)).expect("an instant");
        let all = Scope::Everything;
        for (at, told) in [
            (before(first), [0, 0, 0, 0]),
            (first, [1, 0, 0, 0]),
            (before(second), [1, 0, 0, 0]),
            (second, [1, 1, 0, 0]),
            (third, [2, 1, 0, 0]),
            (before(last), [2, 1, 0, 0]),
            (last, [1, 1, 0, 0]),
        ] {
            assert_eq!(then(&room, &all, at).await, told, "{at}");
        }
        assert_eq!(then(&room, &provision("art_1"), last).await, [1, 1, 0, 0]);
        assert_eq!(then(&room, &provision("art_2"), before(last)).await, [1, 0, 1, 0]);
        assert_eq!(then(&room, &provision("art_2"), last).await, [0, 0, 1, 0]);
        assert_eq!(then(&room, &Scope::Whole, last).await, [0; 4]);
        assert_eq!(room.comments.totals("BN-202611-00009", &all).await.expect("none"), None);
        let stands = room.comments.totals(BILL, &all).await.expect("totals").expect("some");
        let head = room.log.head().await.expect("head").position;
        assert_eq!((stands.as_of, stands.position), (last, head));
    }

    async fn steps_add_up_to_the_total(room: Room) {
        let [first, last] = ["2026-11-21T01:00:00Z", "2026-11-21T03:10:00Z"].map(instant);
        room.clock.set(first);
        let one = room.writes(1, "Нэг").await;
        room.writes(2, "Хоёр").await;
        room.clock.set(last);
        hides(&room, &one).await;
        room.comments.take_stance(&citizen(2), &a_bill(), None, Stance::Against).await.expect("taken");
        room.caught_up().await;
        let all = Scope::Everything;
        for seconds in [60, 3_600] {
            let step = |at: Timestamp, more| TotalStep { step: at.as_second() / seconds, more };
            let told = [step(first, [2, 0, 0, 0]), step(last, [-1, 0, 0, 1])];
            let steps = room.comments.total_steps(BILL, &all, seconds).await.expect("steps");
            assert_eq!(steps, told);
        }
    }

    async fn what_is_held_counts_once_it_is_published_and_not_once_it_is_gone(room: Room) {
        let bill = held_first();
        let id = room.tries_to_write(1, &bill, writing("Хугацаа")).await.expect("written");
        assert_eq!(now(&room).await, None);
        room.comments.publish(&oyun(), &bill, &id, 1).await.expect("published");
        assert_eq!(now(&room).await, Some(1));
        room.comments.delete(&citizen(1), &id).await.expect("deleted");
        assert_eq!(now(&room).await, Some(0));
    }
}
