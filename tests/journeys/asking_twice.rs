//! The same request sent again: an idempotency key makes it one request.

use reqwest::Method;
use serde_json::json;

use crate::house::Place;
use crate::visitors::{Answer, Citizen, a_petition};

crate::on_both_databases! {
    a_start_sent_again_starts_once,
    a_key_is_for_one_request_of_one_person,
}

async fn starts_with_key(citizen: &Citizen, petition: &serde_json::Value, key: &str) -> Answer {
    let request = citizen.request(Method::POST, "/api/v1/petitions").header("idempotency-key", key);
    Answer::to(request.json(petition)).await
}

async fn a_start_sent_again_starts_once(place: Place) {
    let house = place.open();
    let bat = house.bat().await;
    let first = starts_with_key(&bat, &a_petition(), "нэг").await;
    assert_eq!(first.status, 400, "a key is ASCII");
    let first = starts_with_key(&bat, &a_petition(), "one").await.expect(201).json();
    let position = house.log_position().await;
    let second = starts_with_key(&bat, &a_petition(), "one").await.expect(201).json();
    assert_eq!(first["id"], second["id"]);
    assert_eq!(house.log_position().await, position, "nothing was written");
    house.stop();

    let restarted = place.open();
    let third = starts_with_key(&bat.at(&restarted), &a_petition(), "one").await.expect(201).json();
    assert_eq!(first["id"], third["id"], "also after a restart");
    restarted.stop();
}

async fn a_key_is_for_one_request_of_one_person(place: Place) {
    let house = place.open();
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let first = starts_with_key(&bat, &a_petition(), "one").await.expect(201).json();
    let other = json!({ "action": "Өөр зүйл хийж өгнө үү", "background": "Учир нь" });
    let refused = starts_with_key(&bat, &other, "one").await.expect(422).json();
    assert_eq!(refused["type"], "/api/docs#idempotency-key-reused");
    let hers = starts_with_key(&tuya, &a_petition(), "one").await.expect(201).json();
    assert_ne!(first["id"], hers["id"]);
    house.stop();
}
