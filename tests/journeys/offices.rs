//! Offices: two people grant them, they end, and each counts for what it is for.

use serde_json::json;

use crate::house::{House, Place};
use crate::people::{self, BAT, DORJ, TUYA};
use crate::visitors::{Citizen, a_petition};

crate::on_both_databases! {
    one_administrator_proposes_and_the_other_approves,
    an_office_that_is_taken_away_counts_no_longer_from_the_next_request_on,
    an_office_ends_on_its_day,
    two_administrators_remain_and_the_operator_names_no_third,
    an_officer_sees_their_own_agency_and_no_other,
    two_who_approve_and_decline_at_once_are_not_both_told_yes,
    an_officer_finds_their_agency_in_the_menu,
}

pub async fn administrators(house: &House) -> [Citizen; 2] {
    [
        house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await,
        house.citizen(people::JAVZMAA_THE_ADMINISTRATOR).await,
    ]
}

/// A petition of Bat's that waits for a moderator.
async fn submitted(house: &House) -> String {
    let bat = house.bat().await;
    let started = bat.starts(a_petition()).await.expect(201);
    let number = started.json()["id"].as_str().expect("an id").to_owned();
    bat.submits(&number).await.expect(200);
    number
}

async fn one_administrator_proposes_and_the_other_approves(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, javzmaa] = administrators(&house).await;
    let tuya = house.tuya().await;
    let number = submitted(&house).await;
    tuya.publishes(&number).await.expect(404);

    let proposed = solongo.proposes(TUYA, json!({ "role": "moderator" })).await.expect(201).json();
    assert_eq!((&proposed["number"], &proposed["state"]), (&json!(3), &json!("waiting")));
    tuya.publishes(&number).await.expect(404);
    let own = solongo.approves(3, TUYA).await.expect(409).json();
    assert_eq!(own["type"], "/api/docs#office-refused");
    tuya.approves(3, TUYA).await.expect(403);
    let blind = javzmaa.approves(3, DORJ).await.expect(409).json();
    assert_eq!(blind["type"], "/api/docs#office-refused", "somebody else is meant");
    javzmaa.approves(3, "УБ123").await.expect(422);
    let granted = javzmaa.approves(3, TUYA).await.expect(200).json();
    assert_eq!((&granted["state"], &granted["approved_by"]), (&json!("held"), &json!(2)));
    javzmaa.approves(3, TUYA).await.expect(409);

    tuya.publishes(&number).await.expect(200);
    let roll = solongo.gets("/api/v1/offices").await.expect(200);
    assert_eq!(roll.json()["data"].as_array().map(Vec::len), Some(3));
    assert!(!roll.text().contains(TUYA), "the roll names nobody");
    tuya.gets("/api/v1/offices").await.expect(403);
    house.stop();
    place.is_sound();
}

async fn an_office_that_is_taken_away_counts_no_longer_from_the_next_request_on(place: Place) {
    place.is_founded();
    let house = place.open();
    let line = house.appoints(TUYA, json!({ "role": "moderator" })).await;
    let (tuya, number) = (house.tuya().await, submitted(&house).await);
    let [solongo, _] = administrators(&house).await;
    let page = house.signed_in(TUYA).await;
    assert_eq!(page.opens("/moderation").await.answer.status, 200);
    let ended = solongo.ends(line).await.expect(200).json();
    assert_eq!((&ended["number"], &ended["state"]), (&json!(line), &json!("ended")));
    tuya.publishes(&number).await.expect(404);
    assert_eq!(page.opens("/moderation").await.answer.status, 403, "with the session she has");

    let other = house.appoints(DORJ, json!({ "role": "moderator" })).await;
    let dorj = house.citizen(DORJ).await;
    tuya.ends(other).await.expect(403);
    let own = dorj.agrees_to_end(other).await.expect(200).json();
    assert_eq!(own["state"], "ended", "he laid it down");
    dorj.publishes(&number).await.expect(404);
    solongo.ends(other).await.expect(409);
    solongo.ends(99).await.expect(404);
    house.stop();
}

async fn an_office_ends_on_its_day(place: Place) {
    place.is_founded();
    let house = place.open();
    house.appoints(TUYA, json!({ "role": "moderator" })).await;
    let number = submitted(&house).await;
    house.stop();
    let later = place.open_with(&[("clock.offset", "'32 days'")]);
    later.tuya().await.publishes(&number).await.expect(404);
    let solongo = later.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
    let roll = solongo.gets("/api/v1/offices").await.expect(200).json();
    assert_eq!(roll["data"][2]["state"], "expired");
    later.stop();
}

async fn two_administrators_remain_and_the_operator_names_no_third(place: Place) {
    place.is_founded();
    let third = place.operator_told(&["staff", "found", "--days", "365"], BAT);
    assert!(!third.status.success());
    let told = String::from_utf8_lossy(&third.stderr);
    assert!(told.contains("there are administrators already"), "{told}");
    assert!(!told.contains(BAT), "{told}");
    let garbage = place.operator_told(&["staff", "found", "--days", "365"], "хэн нэгэн");
    assert!(!garbage.status.success());
    let house = place.open();
    let [solongo, javzmaa] = administrators(&house).await;
    solongo.ends(1).await.expect(409);
    solongo.ends(2).await.expect(409);
    let line = house.appoints(BAT, json!({ "role": "administrator" })).await;
    assert_eq!(line, 3);
    solongo.ends(1).await.expect(200);
    solongo.gets("/api/v1/offices").await.expect(403);
    javzmaa.gets("/api/v1/offices").await.expect(200);
    house.stop();
}

async fn an_officer_sees_their_own_agency_and_no_other(place: Place) {
    place.is_founded();
    let house = place.open();
    let officer = |agency: &str| json!({ "role": "agency_officer", "agency": agency });
    house.appoints(TUYA, officer("customs")).await;
    house.appoints(DORJ, officer("traffic-police")).await;
    house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    let (tuya, bat) = (house.tuya().await, house.bat().await);
    let own = tuya.gets("/api/v1/agencies/customs/officers").await.expect(200).json();
    assert_eq!(own["data"].as_array().map(Vec::len), Some(1));
    tuya.gets("/api/v1/agencies/traffic-police/officers").await.expect(404);
    tuya.gets("/api/v1/agencies/nowhere/officers").await.expect(404);
    bat.gets("/api/v1/agencies/customs/officers").await.expect(404);
    let page = house.signed_in(TUYA).await;
    assert_eq!(page.opens("/agencies/customs/officers").await.answer.status, 200);
    assert_eq!(page.opens("/agencies/traffic-police/officers").await.answer.status, 404);
    let auditor = house.citizen(people::MUNKHZUL_THE_AUDITOR).await;
    auditor.gets("/api/v1/agencies/traffic-police/officers").await.expect(200);
    auditor.gets("/api/v1/offices").await.expect(200);
    auditor.proposes(BAT, json!({ "role": "moderator" })).await.expect(403);
    auditor.ends(4).await.expect(403);
    house.stop();
}

async fn two_who_approve_and_decline_at_once_are_not_both_told_yes(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, javzmaa] = administrators(&house).await;
    for line in 3..8 {
        let who = people::somebody(line);
        solongo.proposes(&who, json!({ "role": "analyst" })).await.expect(201);
        let line = line as u64;
        let (yes, no) = tokio::join!(javzmaa.approves(line, &who), solongo.declines(line));
        let mut both = [yes.status, no.status];
        both.sort_unstable();
        assert_eq!(both, [200, 409], "line {line}");
    }
    house.stop();
    place.is_sound();
}

async fn an_officer_finds_their_agency_in_the_menu(place: Place) {
    place.is_founded();
    let house = place.open();
    let customs = json!({ "role": "agency_officer", "agency": "customs" });
    house.appoints(TUYA, customs).await;
    house.appoints(DORJ, json!({ "role": "drafter" })).await;
    let address = "href=\"/agencies/customs/officers\"";
    let tuya = house.signed_in(TUYA).await;
    tuya.opens("/me").await.says(address).says("Байгууллагын албан хаагч (customs)");
    tuya.opens("/agencies/customs/officers").await.says("aria-current=\"page\"");
    let dorj = house.signed_in(DORJ).await.opens("/me").await;
    dorj.says("Төсөл боловсруулагч");
    assert!(!dorj.text().contains(address));
    house.stop();
}
