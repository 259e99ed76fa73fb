//! What is told reaches whom it is for, once, whatever the other side does.

mod room;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use eventlog::on_both_databases;
use jiff::SignedDuration;
use jiff::civil::time;
use kernel::Clock as _;
use notices::{Because, Carrier, Channel, Frequency, NotCarried, Parcel, Quiet, State, What, Wish};
use room::{Room, Scripted, actor, address, key};
use vault::Kind;

fn deferred() -> NotCarried {
    NotCarried::Later { reason: "451 4.7.1".into(), after: None }
}

async fn states(room: &Room) -> Vec<(State, u64)> {
    let failing = room.notices.failing(&actor(99), None).await.expect("seen");
    let mut states: Vec<_> = failing.counts.iter().map(|count| (count.state, count.n)).collect();
    states.sort_by_key(|(state, _)| format!("{state:?}"));
    states
}

/// A carrier to whom one address never answers.
struct Silent {
    at: String,
    inner: Arc<Scripted>,
}

#[async_trait]
impl Carrier for Silent {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        if parcel.to == self.at {
            return std::future::pending().await;
        }
        self.inner.carry(parcel).await
    }
}

on_both_databases! {
    async fn whoever_it_is_for_is_told_once_on_their_page_and_by_mail(room: Room) {
        room.has_mail(1).await;
        room.happens("LampLit", "lamp-7").await;
        room.happens("LampDusted", "lamp-7").await;
        room.reads().await;
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        let carried = carrier.has_carried(1).await;
        assert_eq!(carried, [(address(1), "petition_received lamp-7".to_owned())]);
        tokio::time::sleep(Duration::from_millis(700)).await;
        assert_eq!(carrier.carried().len(), 1, "once");
        delivering.ends().await;
        let inbox = room.notices.inbox(&actor(1), None).await.expect("read");
        let told: Vec<_> = inbox.notices.iter().map(|one| (one.told.what, one.is_new)).collect();
        assert_eq!(told, [(What::PetitionReceived, true)]);
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 1);
        room.notices.has_seen(&actor(1), &inbox).await.expect("seen");
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 0);
    }

    async fn a_log_that_was_restored_is_told_from_its_end_on(room: Room) {
        for lamp in ["lamp-1", "lamp-2", "lamp-3"] {
            room.happens("LampLit", lamp).await;
        }
        room.reads().await;
        room.clock.advance(SignedDuration::from_secs(1));
        let restored = room.with_an_empty_log().await;
        for lamp in ["lamp-1", "lamp-4"] {
            restored.happens("LampLit", lamp).await;
        }
        restored.reads().await;
        let inbox = restored.notices.inbox(&actor(1), None).await.expect("read");
        let told: Vec<_> = inbox.notices.iter().map(|one| one.told.subject.as_str()).collect();
        assert_eq!(told, ["lamp-4", "lamp-1", "lamp-3", "lamp-2", "lamp-1"]);
    }

    async fn only_what_was_shown_is_seen_until_all_of_it_is(room: Room) {
        for lamp in 0..52 {
            room.happens("LampLit", &format!("lamp-{lamp}")).await;
        }
        room.reads().await;
        let first = room.notices.inbox(&actor(1), None).await.expect("read");
        room.notices.has_seen(&actor(1), &first).await.expect("seen");
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 2);
        let second = room.notices.inbox(&actor(1), first.next).await.expect("read");
        assert!(second.notices.iter().all(|one| one.is_new));
        room.notices.has_seen_all(&actor(2)).await.expect("seen");
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 2, "not by another");
        room.notices.has_seen_all(&actor(1)).await.expect("seen");
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 0);
    }

    async fn everyone_who_follows_is_told_and_the_owner_once(room: Room) {
        for follower in [1, 2, 3] {
            room.follows(follower, "lamp-7").await;
        }
        room.follows(4, "lamp-8").await;
        room.happens("LampBroke", "lamp-7").await;
        room.reads().await;
        for (person, because) in [(1, Because::Own), (2, Because::Followed), (3, Because::Followed)] {
            let inbox = room.notices.inbox(&actor(person), None).await.expect("read");
            let because_of: Vec<_> = inbox.notices.iter().map(|one| one.told.because).collect();
            assert_eq!(because_of, [because], "person {person}");
        }
        assert!(room.notices.inbox(&actor(4), None).await.expect("read").notices.is_empty());
    }

    async fn whom_an_issue_concerns_is_told_of_their_own_once_it_is_known_who_that_is(room: Room) {
        for (follower, lamp) in [(1, "lamp-1"), (1, "lamp-2"), (2, "lamp-2"), (3, "lamp-3")] {
            room.follows(follower, lamp).await;
        }
        room.happens("RowDecided", "row").await;
        let reading = room.reads();
        tokio::pin!(reading);
        let early = tokio::time::timeout(Duration::from_millis(400), &mut reading).await;
        early.expect_err("it waits");
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 0);
        room.clock.advance(SignedDuration::from_mins(1));
        reading.await;
        for (person, lamps) in [(1, vec!["lamp-1"]), (2, vec!["lamp-2"]), (3, Vec::new())] {
            let inbox = room.notices.inbox(&actor(person), None).await.expect("read");
            let told: Vec<_> = inbox.notices.iter().map(|one| &*one.told.subject).collect();
            assert_eq!(told, lamps, "person {person}");
        }
    }

    async fn a_desk_is_told_but_for_whom_it_does_not_concern(room: Room) {
        room.happens("LampSmokes", "lamp-7").await;
        room.reads().await;
        assert_eq!(room.notices.unseen(&actor(91)).await.expect("counted"), 0);
        assert_eq!(room.notices.unseen(&actor(92)).await.expect("counted"), 1);
    }

    async fn nothing_goes_to_an_address_that_nobody_has_confirmed(room: Room) {
        room.keeps(1, Kind::ContactEmail, &address(1)).await;
        room.happens("LampLit", "lamp-7").await;
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        tokio::time::sleep(Duration::from_millis(800)).await;
        delivering.ends().await;
        assert!(carrier.carried().is_empty(), "{:?}", carrier.carried());
        assert_eq!(room.notices.unseen(&actor(1)).await.expect("counted"), 1, "their page tells it");
    }

    async fn an_address_that_was_changed_meanwhile_gets_nothing_either(room: Room) {
        room.has_mail(1).await;
        room.happens("LampLit", "lamp-7").await;
        room.reads().await;
        room.keeps(1, Kind::ContactEmail, "somebody.else@example.mn").await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        tokio::time::sleep(Duration::from_millis(800)).await;
        delivering.ends().await;
        assert!(carrier.carried().is_empty(), "{:?}", carrier.carried());
    }

    async fn whoever_is_erased_while_it_waits_is_sent_nothing(room: Room) {
        room.has_mail(1).await;
        room.happens("LampLit", "lamp-7").await;
        room.reads().await;
        room.vault.destroy(key(1), room.clock.now()).await.expect("destroyed");
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        tokio::time::sleep(Duration::from_millis(800)).await;
        delivering.ends().await;
        assert!(carrier.carried().is_empty(), "{:?}", carrier.carried());
    }

    async fn what_is_deferred_comes_again_and_what_is_refused_can_be_replayed(room: Room) {
        room.has_mail(1).await;
        room.happens("LampLit", "lamp-7").await;
        room.reads().await;
        let refused = NotCarried::Refused("554 5.7.1".into());
        let carrier = Scripted::that([Err(deferred()), Err(refused)]);
        let delivering = room.delivers(carrier.clone());
        carrier.has_carried(1).await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        assert_eq!(carrier.carried().len(), 1, "not before its time");
        room.clock.advance(SignedDuration::from_mins(2));
        carrier.has_carried(2).await;
        delivering.ends().await;
        let failing = room.notices.failing(&actor(99), None).await.expect("seen");
        assert_eq!(failing.dead.len(), 1);
        assert_eq!(failing.dead[0].reason, "554 5.7.1");
        assert_eq!(failing.dead[0].what, Some(What::PetitionReceived));
        let again = notices::Replayed::AllOf { reason: "554 5.7.1".into() };
        assert_eq!(room.notices.replay(&actor(99), again).await.expect("replayed"), 1);
        let delivering = room.delivers(carrier.clone());
        carrier.has_carried(3).await;
        delivering.ends().await;
        let ids = carrier.ids();
        assert!(ids.iter().all(|id| *id == ids[0]), "the same letter: {ids:?}");
        assert_eq!(states(&room).await, [(State::Delivered, 2)]);
    }

    async fn nothing_more_goes_to_an_address_that_is_none(room: Room) {
        room.has_mail(1).await;
        room.happens("LampLit", "lamp-7").await;
        room.reads().await;
        let nobody = NotCarried::NoSuchAddress("550 5.1.1".into());
        let carrier = Scripted::that([Err(nobody)]);
        let delivering = room.delivers(carrier.clone());
        carrier.has_carried(1).await;
        delivering.ends().await;
        room.happens("LampBroke", "lamp-7").await;
        room.reads().await;
        let delivering = room.delivers(carrier.clone());
        tokio::time::sleep(Duration::from_millis(800)).await;
        delivering.ends().await;
        assert_eq!(carrier.carried().len(), 1);
        let addresses = room.notices.addresses_of(&actor(1)).await.expect("seen");
        assert!(addresses[&Channel::Mail].failed_at.is_some());
        // Confirmed anew, it is good again.
        room.notices.ask_to_confirm(&actor(1), Channel::Mail, kernel::Locale::Mn).await.expect("asked");
        let addresses = room.notices.addresses_of(&actor(1)).await.expect("seen");
        assert!(addresses[&Channel::Mail].failed_at.is_none());
    }

    async fn two_deliver_the_same_outbox_and_each_letter_goes_once(room: Room) {
        room.has_mail(1).await;
        for lamp in 0..60 {
            room.happens("LampLit", &format!("lamp-{lamp}")).await;
        }
        room.reads().await;
        let carrier = Arc::new(Scripted { takes: Duration::from_millis(5), ..Scripted::default() });
        let another = room.another();
        let both = [
            room.delivers(carrier.clone()),
            room.delivers_by(&another, Channel::Mail, carrier.clone(), 4),
        ];
        carrier.has_carried(60).await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        for delivering in both {
            delivering.ends().await;
        }
        let mut ids = carrier.ids();
        ids.sort();
        ids.dedup();
        assert_eq!((carrier.carried().len(), ids.len()), (60, 60));
    }

    async fn one_falls_and_another_delivers_the_rest(room: Room) {
        room.has_mail(1).await;
        for lamp in 0..60 {
            room.happens("LampLit", &format!("lamp-{lamp}")).await;
        }
        room.reads().await;
        let carrier = Arc::new(Scripted { takes: Duration::from_millis(20), ..Scripted::default() });
        let delivering = room.delivers(carrier.clone());
        carrier.has_carried(10).await;
        delivering.falls().await;
        let before = carrier.carried().len();
        assert!(before < 60, "it fell in the midst: {before}");
        // What it had claimed is given back when its while is over.
        room.clock.advance(SignedDuration::from_mins(11));
        let delivering = room.delivers(carrier.clone());
        let began = std::time::Instant::now();
        loop {
            let mut ids = carrier.ids();
            ids.sort();
            ids.dedup();
            if ids.len() == 60 {
                break;
            }
            assert!(began.elapsed() < room::PATIENCE, "{} of 60", ids.len());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        delivering.ends().await;
        let again = carrier.carried().len() - 60;
        assert!(again <= 8, "at most what was under way goes twice: {again}");
    }

    async fn an_address_where_nobody_answers_holds_up_itself_alone(room: Room) {
        for n in 1..4 {
            room.has_mail(n).await;
        }
        room.follows(2, "lamp-7").await;
        room.follows(3, "lamp-7").await;
        let inner = Scripted::that([]);
        let silent = Arc::new(Silent { at: address(2), inner: inner.clone() });
        room.happens("LampBroke", "lamp-7").await;
        room.reads().await;
        let delivering = room.delivers_by(&room.notices, Channel::Mail, silent, 2);
        inner.has_carried(2).await;
        room.happens("LampLit", "lamp-8").await;
        room.reads().await;
        let carried = inner.has_carried(3).await;
        assert!(carried.iter().all(|(to, _)| *to != address(2)), "{carried:?}");
        delivering.falls().await;
    }

    async fn a_receipt_overtakes_what_many_are_told(room: Room) {
        room.has_mail(1).await;
        room.has_mail(2).await;
        for lamp in 0..100 {
            let lamp = format!("lamp-{lamp}");
            room.follows(2, &lamp).await;
            room.happens("LampBroke", &lamp).await;
        }
        room.reads().await;
        room.happens("LampLit", "lamp-200").await;
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers_by(&room.notices, Channel::Mail, carrier.clone(), 1);
        carrier.has_carried(1).await;
        delivering.ends().await;
        assert_eq!(carrier.carried()[0].1, "petition_received lamp-200");
    }

    async fn a_digest_gathers_all_there_was(room: Room) {
        room.has_mail(2).await;
        room.wishes(2, Frequency::Daily).await;
        for lamp in ["lamp-1", "lamp-2", "lamp-3"] {
            room.follows(2, lamp).await;
            room.happens("LampBroke", lamp).await;
        }
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        tokio::time::sleep(Duration::from_millis(700)).await;
        assert!(carrier.carried().is_empty(), "not before its hour");
        room.clock.advance(SignedDuration::from_hours(24));
        let carried = carrier.has_carried(1).await;
        delivering.ends().await;
        assert_eq!(carried, [(address(2), "digest of 3".to_owned())]);
    }

    async fn what_quiet_hours_held_back_goes_by_the_new_ones(room: Room) {
        room.has_mail(1).await;
        // It is noon in Ulaanbaatar.
        let until = |to| Some(Quiet { from: time(11, 0, 0, 0), to: time(to, 0, 0, 0) });
        let wishes = async |mail, quiet| {
            let wish = Wish { mail, quiet, ..Wish::default() };
            room.notices.make_wish(&actor(1), wish).await.expect("made");
        };
        wishes(Frequency::AtOnce, until(14)).await;
        room.happens("LampBroke", "lamp-1").await;
        room.reads().await;
        wishes(Frequency::Daily, until(14)).await;
        room.happens("LampBroke", "lamp-2").await;
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        wishes(Frequency::AtOnce, until(16)).await;
        room.clock.advance(SignedDuration::from_hours(3));
        tokio::time::sleep(Duration::from_millis(700)).await;
        assert!(carrier.carried().is_empty(), "longer than it was: {:?}", carrier.carried());
        wishes(Frequency::AtOnce, None).await;
        let carried = carrier.has_carried(1).await;
        assert_eq!(carried, [(address(1), "petition_answered lamp-1".to_owned())]);
        tokio::time::sleep(Duration::from_millis(700)).await;
        delivering.ends().await;
        assert_eq!(carrier.carried().len(), 1, "a digest keeps its hour");
    }

    async fn what_is_late_is_seen_and_what_has_its_hour_is_not(room: Room) {
        let oldest = async || room.notices.failing(&actor(99), None).await.expect("seen").oldest;
        room.has_mail(1).await;
        room.has_mail(2).await;
        room.wishes(2, Frequency::Daily).await;
        room.follows(2, "lamp-7").await;
        assert_eq!((oldest().await, room.notices.waiting().await.expect("counted")), (vec![], 0));
        let since = room.clock.now();
        room.happens("LampBroke", "lamp-7").await;
        room.reads().await;
        assert_eq!(room.notices.waiting().await.expect("counted"), 2);
        room.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(oldest().await, [(Channel::Mail, since)]);
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        carrier.has_carried(1).await;
        delivering.ends().await;
        assert_eq!((oldest().await, room.notices.waiting().await.expect("counted")), (vec![], 1));
    }
}
