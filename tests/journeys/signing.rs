//! A petition's way from its start to its end, and signatures under it.

use crate::house::Place;
use crate::people;
use crate::visitors::Citizen;

crate::on_both_databases! {
    bat_starts_the_nation_signs_the_secretariat_stops,
    bat_signs_twice_and_gets_the_first_receipt,
    bat_signs_twice_at_once_and_is_counted_once,
    a_signature_after_the_end_is_refused,
}

async fn bat_starts_the_nation_signs_the_secretariat_stops(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let started = bat.starts(crate::visitors::a_petition()).await.expect(201);
    let number = started.json()["id"].as_str().expect("an id").to_owned();
    house.get(&format!("/petitions/{number}.json")).await.expect(404);
    tuya.submits(&number).await.expect(404);
    bat.submits(&number).await.expect(200);
    bat.publishes(&number).await.expect(403);
    tuya.signs(&number).await.expect(404);
    house.citizen(people::ENKHJARGAL_THE_MODERATOR).await.publishes(&number).await.expect(200);
    assert_eq!((house.state(&number).await.as_str(), house.count(&number).await), ("open", 0));

    let first = bat.signs(&number).await.expect(201).position();
    tuya.signs(&number).await.expect(201);
    assert_eq!(house.count(&number).await, 2);
    bat.withdraws(&number).await.expect(204);
    bat.receipt(&number).await.expect(404);
    assert_eq!(house.count(&number).await, 1);
    let again = bat.signs(&number).await.expect(201).position();
    assert!(again > first, "a new signature, not the one that was taken back");
    assert_eq!(house.count(&number).await, 2);

    let secretariat = house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    bat.closes(&number, "Би").await.expect(403);
    secretariat.closes(&number, " ").await.expect(422);
    let closed = secretariat.closes(&number, "Өргөдөл гаргагч хүссэн").await.expect(200).json();
    assert_eq!(closed["attributes"]["closing_reason"], "Өргөдөл гаргагч хүссэн");
    secretariat.closes(&number, "Дахин").await.expect(409);
    assert_eq!((house.state(&number).await.as_str(), house.count(&number).await), ("closed", 2));
    house.stop();
    place.is_sound();
}

async fn bat_signs_twice_and_gets_the_first_receipt(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    let first = bat.signs(&petition.number).await.expect(201).json();
    let second = bat.signs(&petition.number).await.expect(200).json();
    assert_eq!(first, second);
    assert_eq!(bat.receipt(&petition.number).await.expect(200).json(), first);
    let bat_on_his_phone = house.bat().await;
    assert_eq!(bat_on_his_phone.signs(&petition.number).await.expect(200).json(), first);
    assert_eq!(house.count(&petition.number).await, 1);
    house.stop();
}

async fn bat_signs_twice_at_once_and_is_counted_once(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    let presses = futures::future::join_all((0..32).map(|_| bat.signs(&petition.number))).await;
    let first = presses[0].position();
    assert!(presses.iter().all(|press| press.position() == first), "one signature, one receipt");
    assert_eq!(presses.iter().filter(|press| press.status == 201).count(), 1);
    assert!(presses.iter().all(|press| matches!(press.status, 200 | 201)));
    assert_eq!(house.count(&petition.number).await, 1);
    house.stop();
    place.is_sound();
}

async fn a_signature_after_the_end_is_refused(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (bat, tuya): (Citizen, Citizen) = (house.bat().await, house.tuya().await);
    let receipt = bat.signs(&petition.number).await.expect(201).json();
    petition.secretariat.closes(&petition.number, "Хугацаанаас өмнө").await.expect(200);
    let refused = tuya.signs(&petition.number).await.expect(409).json();
    assert_eq!(refused["type"], "/api/docs#petition-closed");
    bat.withdraws(&petition.number).await.expect(409);
    assert_eq!(
        bat.signs(&petition.number).await.expect(200).json(),
        receipt,
        "he still has what he had"
    );
    assert_eq!(house.count(&petition.number).await, 1);
    house.stop();
}
