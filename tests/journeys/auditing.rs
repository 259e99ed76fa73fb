//! The trail: what is done in an office and whose data is looked at, for the auditor and for those it
//! concerns.

use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::{self, TUYA};
use crate::visitors::{Answer, Citizen, a_petition};

crate::on_both_databases! {
    every_act_in_an_office_is_on_the_trail_and_every_look,
    the_trail_is_filtered_paged_and_exported,
    nobody_but_an_auditor_sees_it_and_bad_questions_are_refused,
}

async fn auditor(house: &House) -> Citizen {
    house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    house.citizen(people::MUNKHZUL_THE_AUDITOR).await
}

async fn trail(house: &House, auditor: &Citizen, query: &str) -> Vec<Value> {
    house.shows(house.log_position().await).await;
    let answer = auditor.gets(&format!("/api/v1/audit?{query}")).await.expect(200);
    answer.json()["data"].as_array().expect("lines").clone()
}

fn acts(lines: &[Value]) -> Vec<String> {
    let told = lines.iter().rev().map(|line| {
        let word = |name: &str| line[name].as_str().unwrap_or("-").to_owned();
        format!("{} {} {} {}", word("role"), word("act"), word("object"), word("purpose"))
    });
    told.collect()
}

async fn every_act_in_an_office_is_on_the_trail_and_every_look(place: Place) {
    place.is_founded();
    let house = place.open();
    let auditor = auditor(&house).await;
    house.appoints_staff().await;
    let bat = house.bat().await;
    let started = bat.starts(a_petition()).await.expect(201).json();
    let number = started["id"].as_str().expect("an id");
    bat.gets(&format!("/petitions/{number}.json")).await.expect(200);
    bat.submits(number).await.expect(200);
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.opens("/moderation").await;
    moderator.opens(&format!("/petitions/{number}")).await;
    house.citizen(people::ENKHJARGAL_THE_MODERATOR).await.publishes(number).await.expect(200);
    moderator.opens(&format!("/petitions/{number}")).await;
    let secretariat = house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    secretariat.closes(number, "Хүсэлтээр").await.expect(200);
    let solongo = house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
    solongo.ends(4).await.expect(200);

    let lines = trail(&house, &auditor, "").await;
    let seen = format!("moderator PersonalDataSeen petition_text {number} moderation");
    assert_eq!(
        acts(&lines),
        [
            "- OfficeProposed 1 -",
            "- OfficeGranted 1 -",
            "- OfficeProposed 2 -",
            "- OfficeGranted 2 -",
            "administrator OfficeProposed 3 -",
            "administrator OfficeGranted 3 -",
            "administrator OfficeProposed 4 -",
            "administrator OfficeGranted 4 -",
            "administrator OfficeProposed 5 -",
            "administrator OfficeGranted 5 -",
            &seen,
            &seen,
            &format!("moderator PetitionPublished {number} -"),
            &format!("secretariat PetitionClosed {number} -"),
            "administrator OfficeEnded 4 -",
            "auditor PersonalDataSeen trail supervision",
        ],
        "what is public is nobody's to look at, and one's own is one's own"
    );
    let text = serde_json::to_string(&lines).expect("JSON");
    for who in [people::BAT, people::ENKHJARGAL_THE_MODERATOR, "Гэр хорооллын"] {
        assert!(!text.contains(who), "{who}");
    }
    house.stop();
    place.is_sound();
}

async fn the_trail_is_filtered_paged_and_exported(place: Place) {
    place.is_founded();
    let house = place.open();
    let auditor = auditor(&house).await;
    house.appoints_staff().await;
    let number = house.open_petition().await.number;
    let published = trail(&house, &auditor, "act=PetitionPublished&role=moderator").await;
    assert_eq!(acts(&published), [format!("moderator PetitionPublished {number} -")]);
    let about = trail(&house, &auditor, &format!("object={number}")).await;
    assert_eq!(acts(&about), [format!("moderator PetitionPublished {number} -")]);
    let by = published[0]["actor"].as_str().expect("a key").to_owned();
    assert_eq!(trail(&house, &auditor, &format!("actor={by}")).await.len(), 1);
    assert!(trail(&house, &auditor, "until=2020-01-01").await.is_empty());
    assert!(trail(&house, &auditor, "from=2020-01-01&until=2999-01-01").await.len() > 10);

    let page = house.signed_in(people::MUNKHZUL_THE_AUDITOR).await;
    for _ in 0..60 {
        page.opens("/audit").await;
    }
    let first = page.opens("/audit").await.text();
    let (_, more) = first.split_once("href=\"/audit?after=").expect("there is more");
    let more = format!("/audit?after={}", more.split('"').next().expect("an address"));
    assert_eq!(page.opens(&more).await.answer.status, 200);

    let file = page.asks("/audit.csv?act=PetitionPublished").await.expect(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.text();
    let lines: Vec<_> = text.split_terminator("\r\n").collect();
    assert_eq!(lines[0], "position,item,at,actor,role,act,object,person,purpose");
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[1].contains(&format!(",moderator,PetitionPublished,{number},,")), "{text}");
    house.stop();
}

async fn nobody_but_an_auditor_sees_it_and_bad_questions_are_refused(place: Place) {
    place.is_founded();
    let house = place.open();
    let auditor = auditor(&house).await;
    house.tuya().await.gets("/api/v1/audit").await.expect(403);
    let solongo = house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
    solongo.gets("/api/v1/audit").await.expect(403);
    Answer::to(reqwest::Client::new().get(format!("{}/api/v1/audit", house.url))).await.expect(401);
    for wrong in ["from=x", "until=2026-02-30", "after=x", "after=1", "actor=x", "person=УБ"] {
        auditor.gets(&format!("/api/v1/audit?{wrong}")).await.expect(400);
    }
    let page = house.signed_in(people::MUNKHZUL_THE_AUDITOR).await;
    let wrong = page.asks("/audit?from=2026&object=%3Cb%3E").await.expect(400).text();
    assert!(wrong.contains("value=\"2026\"") && wrong.contains("&lt;b&gt;"), "{wrong}");
    page.asks("/audit.csv?from=x").await.expect(400);
    assert_eq!(house.signed_in(TUYA).await.opens("/audit").await.answer.status, 403);
    house.stop();
}
