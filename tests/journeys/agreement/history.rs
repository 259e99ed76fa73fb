//! A small history of everything that is counted: acts of every kind, and of enough people that some of it passes the gate.

use reqwest::Method;
use serde_json::json;

use crate::consulting::in_days;
use crate::house::{House, Place};
use crate::people::{self, DORJ, TUYA};
use crate::{complaining, escalating, events};

/// Enough for a gate.
const PEOPLE: std::ops::Range<usize> = 100..150;
/// So many of them are answered, and say how content they are.
const ANSWERED: usize = 12;
/// Visits are counted, and what everyone may know is in files at once.
const COUNTED: &[(&str, &str)] = &[("statistics.visits", "true"), ("open_data.pause_seconds", "0")];

/// Of which something is said in it.
pub const PROVISION: &str = "p5";

/// The house after all of it: what happened was told at midnight and on Monday, a little happened since, and now nobody does
/// anything any more.
pub async fn lived_in(place: &Place) -> House {
    let house = place.open_with_staff(COUNTED).await;
    let petition = house.open_petition().await.number;
    let quiet = house.open_petition().await.number;
    events::acts_in_offices(&house).await;
    events::bills::acts_on_bills(&house).await;
    let overdue = complaining::acts_on_complaints(&house).await;
    let agenda = escalating::acts_on_issues(&house, &overdue).await;
    let dorj = house.citizen(DORJ).await;
    let bill = dorj.publishes_a_bill().await;
    dorj.opens_until(&bill, in_days(30)).await.expect(200);
    many_take_part(&house, &petition, &bill).await;
    house.bat().await.signs(&quiet).await.expect(201);
    some_think_otherwise(&house, &petition, &bill).await;
    house.stop();

    let after_the_meeting = [COUNTED, &[("clock.offset", "'10d'")][..]].concat();
    let house = place.open_with(&after_the_meeting);
    escalating::acts_after_the_meeting(&house, &agenda).await;
    crate::breakdowns::released(&house, &petition, 1).await;
    crate::participation::told(&house).await;
    house.tuya().await.signs(&petition).await.expect(201);
    house.tuya().await.has_said(&bill, json!({ "text": "Одоо ч дэмжинэ." })).await;
    let reader = house.reader();
    for path in ["/consultations", "/petitions?lang=en", "/open-data"] {
        reader.opens(path).await;
    }
    house.get("/petitions.csv").await.expect(200);
    house.stop();

    // Those minutes are over, and nothing is counted that would be one more event.
    place.open_with(&[("open_data.pause_seconds", "0"), ("clock.offset", "'14402m'")])
}

async fn many_take_part(house: &House, petition: &str, bill: &str) {
    let officer = house.citizen(&complaining::officer()).await;
    for (n, somebody) in house.crowd(PEOPLE).await.iter().enumerate() {
        somebody.signs(petition).await.expect(201);
        let provision = if n % 2 == 0 { json!(PROVISION) } else { json!(null) };
        let said = json!({ "text": "Дэмжинэ.", "provision": provision });
        somebody.has_said(bill, said).await;
        let number = somebody.complains_of("traffic", "complaint").await;
        if n >= ANSWERED {
            continue;
        }
        let case = officer.gets(&format!("/api/v1/complaints/{number}")).await.expect(200).json();
        let answer = json!({ "seen": case["seen"], "words": "Гэрлийг сольсон." });
        officer.steps(&number, "answer", answer).await;
        somebody.steps(&number, "confirm", json!({})).await;
        let rating = (1 + n % 5).to_string();
        somebody.steps(&number, "survey", json!({ "rating": rating })).await;
    }
}

/// A signature and a comment are taken back, a stance changes.
async fn some_think_otherwise(house: &House, petition: &str, bill: &str) {
    let other = house.citizen(&people::somebody(PEOPLE.start)).await;
    other.withdraws(petition).await.expect(204);
    let tuya = house.citizen(TUYA).await;
    let gone = tuya.has_said(bill, json!({ "text": "Бүхэлд нь дэмжинэ." })).await;
    let reply = json!({ "text": "Яагаад?", "reply_to": gone });
    other.has_said(bill, reply).await;
    tuya.acts(Method::DELETE, &format!("/api/v1/comments/{gone}")).await.expect(204);
    for stance in ["for", "against"] {
        let said = json!({ "provision": PROVISION, "stance": stance });
        tuya.says(&format!("/api/v1/bills/{bill}/stances"), said).await.expect(204);
    }
}
