//! The exact shapes that programs rely on.

use serde_json::{Value, json};

use crate::house::Place;
use crate::people;
use crate::visitors::a_petition;

crate::on_both_databases! {
    a_session_is_a_token_and_its_end,
    a_started_petition_says_its_number_and_where_it_is,
    a_receipt_says_petition_place_and_instant,
    the_list_is_data_and_links,
    the_count_is_three_numbers_and_an_etag,
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn is_an_instant(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.parse::<kernel::Timestamp>().is_ok())
}

async fn a_session_is_a_token_and_its_end(place: Place) {
    let house = place.open();
    let http = crate::visitors::client().build().expect("a client");
    let body =
        json!({ "register_number": people::BAT, "division": "MN-041", "social_status": "herder" });
    let request = http.post(format!("{}/api/v1/sessions", house.url)).json(&body);
    let session = crate::visitors::Answer::to(request).await.expect(201);
    assert_eq!(keys(&session.json()), ["expires_at", "token"]);
    assert_eq!(session.json()["token"].as_str().expect("a token").split('.').count(), 3);
    assert!(is_an_instant(&session.json()["expires_at"]));
    house.stop();
}

async fn a_started_petition_says_its_number_and_where_it_is(place: Place) {
    let house = place.open();
    let started = house.bat().await.starts(a_petition()).await.expect(201);
    let petition = started.json();
    let number = petition["id"].as_str().expect("an id");
    assert!(number.starts_with("PN-") && number.len() == 15, "{number}");
    assert_eq!(started.header("location"), format!("/petitions/{number}"));
    assert_eq!(petition["type"], "petition");
    assert_eq!(petition["attributes"]["state"], "draft");
    assert_eq!(petition["attributes"]["kind"], "working_group");
    assert_eq!(petition["attributes"]["action"], a_petition()["action"]);
    assert_eq!(petition["attributes"]["signature_count"], 0);
    house.stop();
}

async fn a_receipt_says_petition_place_and_instant(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let receipt = house.bat().await.signs(&petition.number).await.expect(201);
    assert_eq!(receipt.header("content-type"), "application/json");
    assert_eq!(keys(&receipt.json()), ["petition", "position", "signed_at"]);
    assert_eq!(receipt.json()["petition"], petition.number.as_str());
    assert!(receipt.position() > 0 && is_an_instant(&receipt.json()["signed_at"]));
    house.stop();
}

async fn the_list_is_data_and_links(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    house.bat().await.signs(&petition.number).await.expect(201);
    house.shows(house.log_position().await).await;
    let answer = house.get("/petitions.json").await.expect(200);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let list = answer.json();
    assert_eq!(keys(&list), ["data", "links", "position", "total"]);
    assert_eq!(list["total"], 1);
    assert_eq!(keys(&list["links"]), ["first", "next", "self"]);
    assert_eq!(list["links"]["self"], format!("{}/petitions.json?state=all", house.url));
    assert_eq!(list["links"]["next"], Value::Null);
    let [only] = list["data"].as_array().expect("a list").as_slice() else {
        panic!("one petition: {list}")
    };
    assert_eq!(keys(only), ["attributes", "id", "links", "type"]);
    assert_eq!((&only["type"], &only["id"]), (&json!("petition"), &json!(petition.number)));
    assert_eq!(only["attributes"]["action"], a_petition()["action"]);
    assert_eq!(only["attributes"]["state"], "open");
    assert_eq!(only["attributes"]["signature_count"], 1);
    assert!(is_an_instant(&only["attributes"]["closes_at"]));
    let itself = only["links"]["self"].as_str().expect("a link").replace(&house.url, "");
    assert_eq!(house.get(&itself).await.expect(200).json()["id"], petition.number.as_str());
    let empty = house.get("/petitions.json?state=closed").await.expect(200).json();
    assert_eq!(empty["data"], json!([]));
    house.stop();
}

async fn the_count_is_three_numbers_and_an_etag(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let receipt = house.bat().await.signs(&petition.number).await.expect(201).json();
    house.shows(house.log_position().await).await;
    let path = format!("/petitions/{}/count.json", petition.number);
    let answer = house.get(&path).await.expect(200);
    let expected = json!({ "signature_count": 1, "as_of": receipt["signed_at"], "position": receipt["position"] });
    assert_eq!(answer.json(), expected);
    let http = crate::visitors::client().build().expect("a client");
    let again =
        http.get(format!("{}{path}", house.url)).header("if-none-match", answer.header("etag"));
    let unchanged = crate::visitors::Answer::to(again).await.expect(304);
    assert!(unchanged.body.is_empty());
    house.stop();
}
