//! The trail: what is done in an office and whose data is looked at, for the auditor and for those it
//! concerns.

use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::{self, TUYA};
use crate::visitors::{Answer, Citizen, a_petition};

crate::on_both_databases! {
    every_act_in_an_office_is_on_the_trail_and_every_look,
    every_line_says_whom_it_concerns_and_why_an_office_ended,
    staff_who_ask_for_what_is_not_theirs_are_on_the_trail,
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

async fn every_line_says_whom_it_concerns_and_why_an_office_ended(place: Place) {
    place.is_founded();
    let house = place.open();
    let auditor = auditor(&house).await;
    house.appoints_staff().await;
    let (moderator, secretariat) = (4, 5);
    let number = house.open_petition().await.number;
    let started = house.bat().await.starts(a_petition()).await.expect(201).json();
    let draft = started["id"].as_str().expect("an id");
    house.bat().await.submits(draft).await.expect(200);
    let closer = house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    closer.closes(&number, "Хүсэлтээр").await.expect(200);
    let solongo = house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
    let proposed = solongo.proposes(TUYA, json!({ "role": "analyst" })).await.expect(201).json();
    let declined = proposed["number"].as_u64().expect("a line");
    solongo.declines(declined).await.expect(200);
    solongo.ends(secretariat).await.expect(200);

    let lines = trail(&house, &auditor, "").await;
    let of = |act: &str, object: &str| {
        let found = lines.iter().find(|line| line["act"] == act && line["object"] == object);
        found.unwrap_or_else(|| panic!("{act} {object}")).clone()
    };
    let person = |line: u64| of("OfficeProposed", &line.to_string())["person"].clone();
    for act in ["OfficeProposed", "OfficeGranted"] {
        let line = of(act, &moderator.to_string());
        assert_eq!(
            (&line["person"], &line["person_line"]),
            (&person(moderator), &json!(moderator))
        );
    }
    assert_eq!(of("OfficeDeclined", &declined.to_string())["person"], person(declined));
    let ended = of("OfficeEnded", &secretariat.to_string());
    assert_eq!((&ended["person"], &ended["reason"]), (&person(secretariat), &json!("post_left")));
    let published = of("PetitionPublished", &number);
    assert!(published["person"].is_string(), "the petitioner");
    assert_eq!(published["person_line"], Value::Null, "who is on no roll");
    assert_eq!(published["actor_line"], json!(moderator));
    assert_eq!(of("PetitionClosed", &number)["person"], published["person"]);

    let page = house.signed_in(people::MUNKHZUL_THE_AUDITOR).await;
    let ended = page.opens("/audit?act=OfficeEnded").await;
    ended
        .says("Ажлаас гарсан, эсвэл өөр ажилд шилжсэн")
        .says(&format!("/audit?person={secretariat}"));
    let key = published["person"].as_str().expect("a key");
    let of_bat = page.opens(&format!("/audit?person={key}")).await;
    of_bat.says("Өргөдөл нийтэлсэн").says(&format!("value=\"{key}\""));
    house.stop();
    place.is_sound();
}

async fn staff_who_ask_for_what_is_not_theirs_are_on_the_trail(place: Place) {
    place.is_founded();
    let house = place.open();
    let auditor = auditor(&house).await;
    house.appoints_staff().await;
    let moderator = 4;
    let draft = house.bat().await.starts(a_petition()).await.expect(201).json();
    let draft = draft["id"].as_str().expect("an id");
    let before = house.log_position().await;
    let tuya = house.tuya().await;
    tuya.gets("/api/v1/offices").await.expect(403);
    house.signed_in(TUYA).await.asks("/people").await.expect(403);
    house.get("/api/v1/offices").await.expect(401);
    assert_eq!(house.log_position().await, before, "citizens fill no log");

    let prober = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    let page = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    for _ in 0..5 {
        prober.gets("/api/v1/offices").await.expect(403);
        page.asks("/people").await.expect(403);
        page.asks(&format!("/petitions/{draft}?secret=1")).await.expect(404);
    }
    let solongo = house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
    let proposed = solongo.proposes(people::DORJ, json!({ "role": "analyst" })).await.expect(201);
    let line = proposed.json()["number"].as_u64().expect("a line");
    solongo.approves(line, people::DORJ).await.expect(409);

    let refused = trail(&house, &auditor, "act=AccessRefused").await;
    assert_eq!(
        acts(&refused),
        [
            "moderator AccessRefused GET /api/v1/offices -",
            "moderator AccessRefused GET /people -",
            "moderator AccessRefused GET /petitions/{number} -",
            "administrator AccessRefused POST /api/v1/offices/{number}/approve -",
        ],
        "each once a minute, by the pattern of the address"
    );
    assert_eq!(refused[3]["actor_line"], json!(moderator));
    house.signed_in(people::MUNKHZUL_THE_AUDITOR).await.opens("/audit").await.says("GET /people");
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
    let line = published[0]["actor_line"].as_u64().expect("a line");
    assert_eq!(trail(&house, &auditor, &format!("actor={line}")).await.len(), 1);
    assert_eq!(trail(&house, &auditor, &format!("person={line}")).await.len(), 3, "this look too");
    let looks = trail(&house, &auditor, "purpose=supervision").await;
    assert!(!looks.is_empty() && looks.iter().all(|line| line["act"] == "PersonalDataSeen"));
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
    assert_eq!(
        lines[0],
        "position,item,at,actor,actor_line,role,act,object,reason,person,person_line,purpose"
    );
    assert_eq!(lines.len(), 2, "{text}");
    let told = format!(",{by},{line},moderator,PetitionPublished,{number},,");
    assert!(lines[1].contains(&told) && lines[1].ends_with(",,"), "{text}");
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
    for wrong in [
        "from=x",
        "until=2026-02-30",
        "after=x",
        "after=1",
        "actor=x",
        "actor=99",
        "person=УБ",
        "role=khan",
        "act=PetitionSigned",
        "purpose=x",
    ] {
        let refused = auditor.gets(&format!("/api/v1/audit?{wrong}")).await.expect(400).json();
        let field = wrong.split('=').next().expect("a name");
        assert_eq!(refused["errors"][0]["field"], field, "{refused}");
        assert_eq!(refused.get("reason"), None, "{refused}");
    }
    let reversed = "from=2026-11-22&until=2026-11-21";
    let refused = auditor.gets(&format!("/api/v1/audit?{reversed}")).await.expect(400).json();
    assert_eq!(refused["errors"][0]["code"], "days-reversed", "{refused}");
    let words = refused["errors"][0]["detail"].as_str().expect("words").to_owned();
    assert!(words.contains("дараалал буруу"), "{words}");
    let page = house.signed_in(people::MUNKHZUL_THE_AUDITOR).await;
    let wrong = page.asks("/audit?from=2026&object=%3Cb%3E").await.expect(400).text();
    assert!(wrong.contains("value=\"2026\"") && wrong.contains("&lt;b&gt;"), "{wrong}");
    let wrong = page.asks("/audit?role=khan&act=x&purpose=x&actor=99&person=x").await;
    let wrong = wrong.expect(400).text();
    for field in ["role", "act", "purpose", "actor", "person"] {
        assert!(wrong.contains(&format!("id=\"{field}-error\"")), "{field}: {wrong}");
    }
    page.asks("/audit?after=x").await.expect(400);
    for path in ["/audit", "/audit.csv"] {
        let told = page.asks(&format!("{path}?{reversed}")).await.expect(400).text();
        assert!(told.contains("id=\"until-error\"") && told.contains(&words), "{path}: {told}");
        let told = page.asks(&format!("{path}?person=zz")).await.expect(400);
        assert_eq!(told.header("content-type"), "text/html; charset=utf-8");
        assert!(told.text().contains("href=\"#person\""), "{path}: {}", told.text());
        assert!(told.text().contains("value=\"zz\""), "{path}: {}", told.text());
    }
    assert_eq!(house.signed_in(TUYA).await.opens("/audit").await.answer.status, 403);
    house.stop();
}
