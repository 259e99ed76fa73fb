//! Everything that anyone can reach by following links, and nothing of anyone in it.

use std::collections::{BTreeSet, VecDeque};

use serde_json::json;

use crate::house::Place;
use crate::people::{self, BAT};
use crate::visitors::a_petition;

crate::on_both_databases!(whoever_follows_every_link_learns_nothing_of_bat);

const EMAIL: &str = "bat.planted@example.mn";
const PHONE: &str = "99556677";
const NAME: &str = "Нуугдмал Бат";
const DRAFT: &str = "Хэнд ч харагдах ёсгүй ноорог";

/// Where links begin that no page leads to.
const BEGINNINGS: [&str; 8] = [
    "/",
    "/petitions.json",
    "/api/openapi.json",
    "/.well-known/security.txt",
    "/health/ready",
    "/privacy/retention",
    "/nothing",
    "/sign-in/callback?code=a&state=b",
];

async fn whoever_follows_every_link_learns_nothing_of_bat(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    bat.signs(&petition.number).await.expect(201);
    let mut draft = a_petition();
    draft["background"] = json!(DRAFT);
    let draft = bat.starts(draft).await.expect(201).json();
    let draft = draft["id"].as_str().expect("an id").to_owned();
    bat.submits(&draft).await.expect(200);
    let page = house.signed_in(BAT).await;
    for (kind, value) in [("email", EMAIL), ("phone", PHONE), ("name", NAME)] {
        let mut fields = page.opens("/me").await.form("/me").with("kind", kind).fields;
        fields.push((kind.to_owned(), value.to_owned()));
        fields.push(("consent".to_owned(), "yes".to_owned()));
        page.sends("/me", &fields).await.expect(303);
    }
    let planted =
        [EMAIL, PHONE, NAME, DRAFT, BAT, &key_of_bat(&house, &draft).await].map(str::to_owned);

    let visitor = house.reader();
    let mut waiting: VecDeque<String> = BEGINNINGS.map(str::to_owned).into();
    waiting.extend([format!("/petitions/{draft}"), format!("/petitions/{draft}.json")]);
    waiting.push_back(format!("/petitions/{}/signed", petition.number));
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    while let Some(path) = waiting.pop_front() {
        assert!(seen.len() < 2_000, "links go round in circles: {path}");
        let answer = visitor.asks(&path).await;
        assert!(answer.status < 500, "{path}: {}", answer.status);
        let text = answer.text();
        let told = format!("{text}{:?}", answer.headers);
        for secret in &planted {
            assert!(!told.contains(secret), "{secret} is on {path}");
        }
        let location = answer.header("location").to_owned();
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for link in links.chain([location.as_str()]) {
            let link = link.strip_prefix(&house.url).unwrap_or(link).replace("&amp;", "&");
            let link = link.split('#').next().unwrap_or_default().to_owned();
            let goes_round = link.contains("return_to=") || link.ends_with("/live");
            if link.starts_with('/') && !goes_round && seen.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
    assert!(seen.len() > 30, "links are followed: {seen:?}");
    house.stop();
}

/// What the log knows him by, from the trail of whoever looked at his draft.
async fn key_of_bat(house: &crate::house::House, draft: &str) -> String {
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.gets(&format!("/petitions/{draft}.json")).await.expect(200);
    house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    let auditor = house.citizen(people::MUNKHZUL_THE_AUDITOR).await;
    house.shows(house.log_position().await).await;
    let looks = auditor.gets("/api/v1/audit?act=PersonalDataSeen").await.expect(200).json();
    let person =
        looks["data"].as_array().expect("lines").iter().find_map(|line| line["person"].as_str());
    person.expect("Bat's key").to_owned()
}
