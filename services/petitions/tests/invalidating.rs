//! Invalidating through the whole room: what is meant falls, once, and nothing else does.

mod room;

use std::net::IpAddr;

use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::{Actor, PersonKey, Role};
use petitions::{
    Channel, Invalidating, InvalidationDecision, InvalidationError, InvalidationStage,
    PetitionNumber, PetitionsError, Selection, Step, Whence,
};
use room::{Room, citizen, staff};

/// A second one of the secretariat.
fn another() -> Actor {
    let Actor::Person { mut citizen, offices } = staff(Role::Secretariat) else {
        unreachable!("staff are people")
    };
    citizen.key = PersonKey::from_random([9; 16]);
    Actor::Person { citizen, offices }
}

async fn signs_at(room: &Room, n: u32, number: PetitionNumber, address: &str) {
    let address: IpAddr = address.parse().expect("an address");
    let whence = Whence { channel: Channel::Kiosk, address: Some(address) };
    room.petitions.sign(&citizen(n), number, whence).await.expect("signed");
}

/// Ten sign from one network, and as many from their own.
async fn a_burst(room: &Room) -> (PetitionNumber, Selection) {
    let number = room.an_open_petition().await;
    for n in 10..20 {
        signs_at(room, n, number, "203.0.113.7").await;
        signs_at(room, n + 20, number, &format!("10.0.{n}.1")).await;
    }
    room.caught_up().await;
    let auditor = staff(Role::Auditor);
    let bursts = room.petitions.bursts_of(&auditor, number).await.expect("read");
    assert_eq!((bursts[0].n, bursts[0].of_hour), (10, 20), "{bursts:?}");
    let from = room.now() - SignedDuration::from_hours(1);
    let until = room.now() + SignedDuration::from_hours(1);
    let network = Some(bursts[0].network.clone());
    (number, Selection { from, until, channel: Some(Channel::Kiosk), network })
}

async fn count(room: &Room, number: PetitionNumber) -> u64 {
    room.caught_up().await;
    room.petitions.count(number).await.expect("read").expect("counted").signature_count
}

on_both_databases! {
    async fn two_of_the_secretariat_bring_a_burst_to_fall(room: Room) {
        let (number, selection) = a_burst(&room).await;
        let (naran, other) = (staff(Role::Secretariat), another());
        let meant = room.petitions.meant(&naran, number, &selection).await.expect("counted");
        assert_eq!((meant.signature_count, meant.parts.len()), (10, 1), "{meant:?}");
        assert_eq!((meant.parts[0].channel, meant.parts[0].n), (Channel::Kiosk, 10), "{meant:?}");
        // One of them takes it back meanwhile: nothing of hers is left to fall.
        room.withdraws(10, number).await.expect("taken back");
        let said = Invalidating { selection, reason: "Нэг төхөөрөмжөөс".into() };
        let one = room.petitions.propose_invalidation(&naran, number, said).await.expect("asked");
        let alone = room.petitions.decide_invalidation(&naran, number, one, InvalidationDecision::Approve).await;
        assert!(matches!(alone, Err(PetitionsError::Invalidation(InvalidationError::SamePerson))), "{alone:?}");
        room.petitions.keep_time().await.expect("nothing is due");
        assert_eq!(count(&room, number).await, 19);
        room.petitions.decide_invalidation(&other, number, one, InvalidationDecision::Approve).await.expect("agreed");
        room.caught_up().await;
        let (here, there) = tokio::join!(room.petitions.keep_time(), room.petitions.keep_time());
        here.and(there).expect("done, by whichever");
        assert_eq!(count(&room, number).await, 10);
        let done = &room.petitions.invalidations_of(&naran, number).await.expect("read")[0];
        assert_eq!((done.stage, done.signature_count), (InvalidationStage::Done, Some(9)));
        let entry = room.petitions.entry(&Actor::Visitor, number).await.expect("public");
        let public = room.petitions.invalidated(&entry).await.expect("read");
        assert_eq!((public.len(), public[0].signature_count), (1, 9), "{public:?}");
        let told = room.petitions.timeline(&entry).await.expect("read");
        let last = told.last().expect("something happened");
        let step = Step::Invalidated { signature_count: 9, reason: "Нэг төхөөрөмжөөс".into() };
        assert_eq!(last.said, step);
    }

    async fn whose_signature_fell_may_sign_anew(room: Room) {
        let (number, selection) = a_burst(&room).await;
        let said = Invalidating { selection, reason: "Нэг төхөөрөмжөөс".into() };
        let one = room.petitions.propose_invalidation(&staff(Role::Secretariat), number, said).await.expect("asked");
        room.petitions.decide_invalidation(&another(), number, one, InvalidationDecision::Approve).await.expect("agreed");
        room.caught_up().await;
        room.petitions.keep_time().await.expect("done");
        assert!(room.petitions.receipt(&citizen(12), number).await.expect("read").is_none());
        assert!(!room.signs(12, number).await.expect("signed").again);
        assert_eq!(count(&room, number).await, 11);
    }
}
