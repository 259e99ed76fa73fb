//! Two processes on one PostgreSQL: one log, one tally, one answer.

use eventlog::{PostgresStore, Store as _};

use crate::house::{House, Place};
use crate::visitors::OpenPetition;

async fn two_doors() -> Option<(Place, House, House, OpenPetition)> {
    let place = Place::postgres().await?;
    let (here, petition) = place.open_with_a_petition().await;
    let there = place.open();
    there.shows(here.log_position().await).await;
    Some((place, here, there, petition))
}

#[tokio::test]
async fn what_is_closed_at_one_door_is_closed_at_the_other() {
    let Some((place, here, there, petition)) = two_doors().await else { return };
    let (bat, tuya) = (here.bat().await, there.tuya().await);
    bat.at(&there).signs(&petition.number).await.expect(201);
    petition.secretariat.closes(&petition.number, "Зогсоов").await.expect(200);
    let refused = tuya.signs(&petition.number).await.expect(409).json();
    assert_eq!(
        refused["type"], "/api/docs#petition-closed",
        "at once, whatever the other door remembered"
    );
    bat.at(&there).withdraws(&petition.number).await.expect(409);
    there.sees_it_closed(&petition.number).await;
    assert_eq!((here.count(&petition.number).await, there.count(&petition.number).await), (1, 1));
    here.stop();
    there.stop();
    place.is_sound();
}

#[tokio::test]
async fn whoever_signs_at_both_doors_at_once_is_counted_once() {
    let Some((place, here, there, petition)) = two_doors().await else { return };
    let crowd = here.crowd(0..150).await;
    let number = &petition.number;
    let signed = crowd.iter().map(|somebody| {
        let elsewhere = somebody.at(&there);
        async move { futures::join!(somebody.signs(number), elsewhere.signs(number)) }
    });
    for (one, other) in futures::future::join_all(signed).await {
        let mut answers = [one.status, other.status];
        answers.sort_unstable();
        assert_eq!(answers, [200, 201], "{} {}", one.text(), other.text());
        assert_eq!(one.json(), other.json(), "the same receipt at both doors");
    }
    let head = here.log_position().await.max(there.log_position().await);
    there.shows(head).await;
    assert_eq!((here.count(number).await, there.count(number).await), (150, 150));
    here.stop();
    there.stop();
    place.is_sound();
}

/// Where the last event of a petition stands: an answer names a position that is read, not this one.
async fn last_of(place: &Place, number: &str) -> u64 {
    let store = PostgresStore::open(&place.address).await.expect("the log opens");
    let events = store.read_stream(number).await.expect("read");
    store.close().await;
    events.last().expect("it was closed").position
}

#[tokio::test]
async fn a_signature_and_a_closing_at_the_same_moment_never_cross() {
    let Some((place, here, there, petition)) = two_doors().await else { return };
    let crowd = there.crowd(0..40).await;
    let number = &petition.number;
    let signing = futures::future::join_all(crowd.iter().map(|somebody| somebody.signs(number)));
    let closing = petition.secretariat.closes(number, "Яг одоо");
    let (answers, closed) = futures::join!(signing, closing);
    closed.expect(200);
    let closed_at = last_of(&place, number).await;
    let signed: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert!(signed.iter().all(|answer| answer.position() < closed_at), "nothing after the closing");
    assert!(answers.iter().all(|answer| matches!(answer.status, 201 | 409)));
    there.sees_it_closed(number).await;
    there.shows(closed_at).await;
    assert_eq!(there.count(number).await, signed.len() as u64);
    here.stop();
    there.stop();
    place.is_sound();
}
