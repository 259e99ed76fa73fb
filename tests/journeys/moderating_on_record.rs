//! The public record of moderation: its figures, its files, and that what is hidden stays hidden.

use std::collections::{BTreeSet, VecDeque};

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::moderating::{bold, open, submitted};
use crate::people;
use crate::visitors::{Answer, a_petition};

crate::on_both_databases! {
    the_record_says_what_was_decided_how_long_it_took_and_how_appeals_ended,
    a_hidden_text_is_nowhere_that_everyone_can_read,
    a_look_at_a_hidden_text_and_at_an_appeal_is_on_the_trail,
}

async fn record(house: &House) -> Value {
    house.shows(house.log_position().await).await;
    house.get("/moderation/record.json").await.expect(200).json()
}

async fn the_record_says_what_was_decided_how_long_it_took_and_how_appeals_ended(place: Place) {
    let house = open(&place, &[]).await;
    let bat = house.bat().await;
    let mut numbers = Vec::new();
    for _ in 0..5 {
        numbers.push(submitted(&bat, a_petition()).await);
    }
    house.stop();
    // Two hours later the moderators come to it.
    let house = place.open_with(&[("clock.offset", "'2h'")]);
    let bat = house.bat().await;
    let (first, second) =
        (house.citizen(people::ENKHJARGAL_THE_MODERATOR).await, house.citizen(&bold()).await);
    first.publishes(&numbers[0]).await.expect(200);
    first.gives_back(&numbers[1], "Аль гудамж вэ?").await.expect(200);
    bat.submits(&numbers[1]).await.expect(200);
    let repeats = json!({ "ground": "duplicate", "words": "Адил", "duplicate_of": numbers[0] });
    first.refuses_by(&numbers[2], repeats).await.expect(200);
    first.refuses(&numbers[3], "unclear", "Тодорхойгүй").await.expect(200);
    first.refuses(&numbers[4], "offensive", "=HYPERLINK(\"x\")").await.expect(200);
    bat.appeals(&numbers[3], "Тодорхой").await.expect(200);
    bat.appeals(&numbers[4], "Доромжлоогүй").await.expect(200);
    second.decides(&numbers[3], "overturn", "Тодорхой байна").await.expect(200);

    let told = record(&house).await;
    let week = &told["weeks"][0];
    let sum = |field: &str| -> u64 {
        let weeks = told["weeks"].as_array().expect("weeks");
        weeks.iter().map(|week| week[field].as_u64().expect("a count")).sum()
    };
    assert_eq!(told["weeks"].as_array().map(Vec::len), Some(53));
    let fields =
        ["submitted", "published", "given_back", "refused", "appealed", "upheld", "overturned"];
    assert_eq!(fields.map(sum), [6, 2, 1, 3, 2, 0, 1], "{week}");
    let median = week["median_seconds"].as_i64().expect("a median");
    assert!((7_200..7_500).contains(&median), "{median}");

    let refusals = told["refusals"].as_array().expect("refusals");
    let of = |number: &str| {
        refusals.iter().find(|refusal| refusal["petition"] == number).expect("on record")
    };
    assert_eq!(refusals.len(), 3);
    let took = of(&numbers[2])["took_seconds"].as_i64().expect("how long");
    assert!((7_200..7_500).contains(&took), "{took}");
    assert_eq!(of(&numbers[2])["duplicate_of"], numbers[0].as_str());
    assert_eq!(of(&numbers[2])["appeal"], Value::Null);
    assert_eq!(of(&numbers[3])["appeal"], "overturned");
    assert_eq!(of(&numbers[3])["appeal_words"], "Тодорхой байна");
    assert_eq!(of(&numbers[4])["appeal"], "waiting");
    assert_eq!(of(&numbers[4])["action"], Value::Null, "hidden by its ground");
    assert!(of(&numbers[2])["action"].is_string());

    let page = house.get("/moderation/record").await.expect(200).text();
    for words in ["Тодорхой байна", "Бичвэрийг нь үндэслэл нь нуусан", &numbers[2]]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let table = house.get("/moderation/record.csv").await.expect(200);
    assert!(table.header("content-type").starts_with("text/csv"));
    assert_eq!(table.header("access-control-allow-origin"), "*");
    assert_eq!(table.text().lines().count(), 4);
    assert!(table.text().contains("'=HYPERLINK"), "no formula: {}", table.text());
    let weeks = house.get("/moderation/weeks.csv").await.expect(200);
    assert_eq!(weeks.text().lines().count(), 54);
    knows_what_it_has(&house, "/moderation/record.json").await;
    knows_what_it_has(&house, "/moderation/weeks.csv").await;
    house.stop();
    place.is_sound();
}

/// A file that is asked for again with its ETag is not sent again.
async fn knows_what_it_has(house: &House, path: &str) {
    let first = house.get(path).await.expect(200);
    assert_eq!(first.header("access-control-allow-origin"), "*", "{path}");
    let reader = house.reader();
    let again = reader.http.request(Method::GET, reader.address(path));
    let again = Answer::to(again.header("if-none-match", first.header("etag"))).await;
    assert_eq!(again.status, 304, "{path}");
}

const HIDDEN: &str = "Доромжилсон үг энд байсан";
const APPEAL: &str = "Гомдлын нууц үг";

async fn a_hidden_text_is_nowhere_that_everyone_can_read(place: Place) {
    let house = open(&place, &[]).await;
    let bat = house.bat().await;
    let mut petition = a_petition();
    for field in ["action", "background", "additional_details"] {
        petition[field] = json!(format!("{HIDDEN} {field}"));
    }
    let hidden = submitted(&bat, petition.clone()).await;
    let upheld = submitted(&bat, petition).await;
    let (first, second) =
        (house.citizen(people::ENKHJARGAL_THE_MODERATOR).await, house.citizen(&bold()).await);
    first.takes(&hidden).await.expect(200);
    for number in [&hidden, &upheld] {
        first.refuses(number, "offensive", "Хүнийг доромжилсон").await.expect(200);
        bat.appeals(number, APPEAL).await.expect(200);
    }
    second.decides(&upheld, "uphold", "Үндэслэлтэй").await.expect(200);
    house.shows(house.log_position().await).await;

    let visitor = house.reader();
    let beginnings = [
        "/".to_owned(),
        "/moderation/record".to_owned(),
        "/moderation/record?after=9000000000000000.9000000000000".to_owned(),
        "/moderation/record.json".to_owned(),
        "/moderation/record.csv".to_owned(),
        "/moderation/weeks.csv".to_owned(),
        "/petitions.json".to_owned(),
        format!("/petitions/{hidden}"),
        format!("/petitions/{hidden}.json"),
        format!("/petitions/{upheld}"),
        format!("/petitions/{upheld}.json"),
        format!("/moderation/{hidden}"),
    ];
    let mut waiting: VecDeque<String> = beginnings.into();
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    while let Some(path) = waiting.pop_front() {
        let answer = visitor.asks(&path).await;
        assert!(answer.status < 500, "{path}: {}", answer.status);
        let text = answer.text();
        for secret in [HIDDEN, APPEAL] {
            assert!(!text.contains(secret), "{secret} is on {path}");
        }
        for link in text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let link = link.split('#').next().unwrap_or_default().replace("&amp;", "&");
            let goes_round = link.contains("return_to=") || link.ends_with("/live");
            if link.starts_with('/') && !goes_round && seen.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
    let own = bat.gets(&format!("/petitions/{hidden}.json")).await.expect(200).text();
    assert!(own.contains(HIDDEN), "whoever wrote it still reads it");
    house.stop();
    place.is_sound();
}

async fn a_look_at_a_hidden_text_and_at_an_appeal_is_on_the_trail(place: Place) {
    let house = open(&place, &[]).await;
    let bat = house.bat().await;
    let number = submitted(&bat, a_petition()).await;
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.refuses(&number, "offensive", "Хүнийг доромжилсон").await.expect(200);
    bat.appeals(&number, "Үгүй").await.expect(200);
    house.signed_in(&bold()).await.opens(&format!("/moderation/{number}")).await.says("Үгүй");
    house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    let auditor = house.citizen(people::MUNKHZUL_THE_AUDITOR).await;
    house.shows(house.log_position().await).await;
    let looks = auditor.gets("/api/v1/audit?act=PersonalDataSeen").await.expect(200).json();
    let seen: Vec<_> = looks["data"].as_array().expect("lines").iter().collect();
    for what in [format!("petition_text {number}"), format!("petition_appeal {number}")] {
        assert!(seen.iter().any(|line| line["object"] == what.as_str()), "{what}: {looks}");
    }
    let refused = auditor.gets("/api/v1/audit?act=PetitionRefused").await.expect(200).json();
    assert_eq!(refused["data"][0]["object"], number.as_str());
    house.stop();
}
