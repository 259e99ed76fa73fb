//! Closing at the minute, by the clock.

use kernel::{Clock as _, OffsetClock, Timestamp};

use crate::house::Place;
use crate::people;

crate::on_both_databases! {
    a_petition_whose_period_ended_while_the_house_was_shut_is_closed_when_it_opens,
    nobody_signs_at_the_minute_or_after_it,
}

async fn a_petition_whose_period_ended_while_the_house_was_shut_is_closed_when_it_opens(
    place: Place,
) {
    let house = place.open_with_staff(&[("petitions.signing_period", "'1 minute'")]).await;
    let petition = house.open_petition().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    bat.signs(&petition.number).await.expect(201);
    house.stop();

    let later = place.open_with(&[("clock.offset", "'3m'")]);
    let refused = tuya.at(&later).signs(&petition.number).await.expect(409).json();
    assert_eq!(
        refused["type"], "/api/docs#petition-closed",
        "by the clock, before anyone has closed it"
    );
    later.sees_it_closed(&petition.number).await;
    bat.at(&later).withdraws(&petition.number).await.expect(409);
    let file = later.get(&format!("/petitions/{}.json", petition.number)).await.expect(200).json();
    assert_eq!(file["attributes"]["closing_reason"], serde_json::Value::Null);
    later.stop();

    let restarted = place.open_with(&[("clock.offset", "'4m'")]);
    assert_eq!(restarted.state(&petition.number).await, "closed");
    assert_eq!(restarted.count(&petition.number).await, 1);
    tuya.at(&restarted).signs(&petition.number).await.expect(409);
    restarted.stop();
    place.is_sound();
}

/// The house's clock is set so that a period of one second ends a few seconds from now.
async fn nobody_signs_at_the_minute_or_after_it(place: Place) {
    let second = OffsetClock::default().now().as_second().rem_euclid(60);
    let offset = format!("'{}s'", (54 - second).rem_euclid(60));
    let changes = [("petitions.signing_period", "'1s'"), ("clock.offset", offset.as_str())];
    let house = place.open_with_staff(&changes).await;
    let crowd = house.crowd(0..20).await;
    let petition = house.open_petition().await;
    let file = house.get(&format!("/petitions/{}.json", petition.number)).await.expect(200).json();
    let closes_at: Timestamp =
        file["attributes"]["closes_at"].as_str().expect("an end").parse().expect("an instant");
    assert_eq!(closes_at.as_microsecond() % 60_000_000, 0, "to the minute");

    let signers = futures::future::join_all(crowd.iter().map(|somebody| async {
        loop {
            let answer = somebody.signs(&petition.number).await;
            if answer.status == 409 {
                return;
            }
            let signed_at: Timestamp = answer.json()["signed_at"]
                .as_str()
                .expect("an instant")
                .parse()
                .expect("an instant");
            assert!(signed_at < closes_at, "{signed_at} is not before {closes_at}");
            if somebody.withdraws(&petition.number).await.status == 409 {
                return;
            }
        }
    }));
    signers.await;
    house.sees_it_closed(&petition.number).await;
    house.citizen(people::DORJ).await.signs(&petition.number).await.expect(409);
    house.stop();
    place.is_sound();
}
