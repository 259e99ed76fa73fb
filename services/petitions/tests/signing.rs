//! Signing through the whole room: receipts, closings, people who meet at the same moment.

mod room;

use eventlog::on_both_databases;
use futures::future::join_all;
use jiff::SignedDuration;
use kernel::Role;
use petitions::{NotSigning, PetitionError, PetitionsError, SignatureError};
use room::{Room, citizen, staff};

on_both_databases! {
    async fn signing_twice_gives_the_first_receipt(room: Room) {
        let number = room.an_open_petition().await;
        let first = room.signs(5, number).await.expect("signed");
        let second = room.signs(5, number).await.expect("answered");
        assert!(!first.again && second.again);
        assert_eq!(first.receipt, second.receipt);
    }

    async fn taking_it_back_and_signing_again_works(room: Room) {
        let number = room.an_open_petition().await;
        let first = room.signs(5, number).await.expect("signed");
        room.withdraws(5, number).await.expect("taken back");
        assert!(room.petitions.receipt(&citizen(5), number).await.expect("read").is_none());
        let twice = room.withdraws(5, number).await;
        assert!(matches!(twice, Err(PetitionsError::Signature(SignatureError::NotSigned))), "{twice:?}");
        let again = room.signs(5, number).await.expect("signed");
        assert!(!again.again && again.receipt.position > first.receipt.position);
        room.caught_up().await;
        assert_eq!(room.petitions.count(number).await.expect("read").expect("counted").signature_count, 1);
    }

    async fn one_person_many_times_at_once_is_one_signature(room: Room) {
        let number = room.an_open_petition().await;
        let signed = join_all((0..64).map(|_| room.signs(5, number))).await;
        let receipts: Vec<_> = signed.into_iter().map(|signed| signed.expect("answered")).collect();
        assert_eq!(receipts.iter().filter(|signed| !signed.again).count(), 1);
        assert!(receipts.iter().all(|signed| signed.receipt == receipts[0].receipt));
    }

    async fn nobody_signs_after_its_minute(room: Room) {
        let number = room.an_open_petition().await;
        room.signs(5, number).await.expect("signed");
        room.clock.advance(SignedDuration::from_hours(30 * 24));
        let late = room.signs(6, number).await;
        assert!(matches!(late, Err(PetitionsError::NotSigning(NotSigning::Closed))), "{late:?}");
        // Who signed in time still gets their receipt.
        assert!(room.signs(5, number).await.expect("answered").again);
        room.caught_up().await;
        assert_eq!(room.petitions.keep_time().await.expect("closed"), None);
        room.caught_up().await;
        assert_eq!(room.petitions.totals().await.expect("read").closed, 1);
        assert_eq!(room.petitions.keep_time().await.expect("nothing to do"), None);
        assert!(room.signs(5, number).await.expect("answered").again);
        let back = room.withdraws(5, number).await;
        assert!(matches!(back, Err(PetitionsError::NotSigning(NotSigning::Closed))), "{back:?}");
    }

    async fn a_stop_holds_for_those_who_sign_at_that_moment(room: Room) {
        let number = room.an_open_petition().await;
        let secretariat = staff(Role::Secretariat);
        room.signs(1_000, number).await.expect("early enough");
        let stop = room.petitions.stop(&secretariat, number, "Хүсэлтээ буцаасан");
        let (stopped, signed) = tokio::join!(stop, join_all((0..200).map(|n| room.signs(n, number))));
        stopped.expect("stopped");
        let events = room.log.read_after(0, 1_000).await.expect("read");
        let closed = events.iter().find(|event| event.event_type == "PetitionClosed").expect("in the log").position;
        let signatures: Vec<u64> =
            events.iter().filter(|event| event.event_type == "PetitionSigned").map(|event| event.position).collect();
        assert!(signatures.iter().all(|position| *position < closed));
        let told = 1 + signed.iter().filter(|signed| signed.is_ok()).count();
        assert_eq!(told, signatures.len(), "who has a receipt is in the log, and nobody else");
    }

    async fn rights_are_asked_before_anything_is_done(room: Room) {
        let number = room.an_open_petition().await;
        let before = room.log.head().await.expect("head").position;
        let as_citizen = room.petitions.stop(&citizen(1), number, "reason").await;
        assert!(matches!(as_citizen, Err(PetitionsError::Denied(policy::Denied::Forbidden))), "{as_citizen:?}");
        let twice = room.petitions.publish(&staff(Role::Moderator), number).await;
        assert!(matches!(twice, Err(PetitionsError::Petition(PetitionError::NotSubmitted))), "{twice:?}");
        assert_eq!(room.log.head().await.expect("head").position, before);
    }

    async fn numbers_are_given_once_and_in_turn(room: Room) {
        let numbers = [room.an_open_petition().await, room.an_open_petition().await];
        assert_eq!(numbers.map(|number| number.to_string()), ["PN-202611-00001", "PN-202611-00002"]);
    }
}
