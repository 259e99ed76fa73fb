//! Offices: two people grant them, they end, and each counts for what it is for.

use serde_json::{Value, json};

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
    bad_proposals_are_refused_in_words,
    on_the_pages_the_form_comes_back_filled_in,
    a_refused_proposal_makes_nobody_known,
    an_officer_finds_their_agency_in_the_menu,
    a_program_is_told_which_field_is_not_right,
    a_proposal_is_shown_to_its_subject_as_one,
    nobody_under_eighteen_is_proposed,
    an_office_may_end_today_and_the_longest_term_is_named,
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

async fn bad_proposals_are_refused_in_words(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, _] = administrators(&house).await;
    for (office, status) in [
        (json!({ "role": "khan" }), 422),
        (json!({ "role": "moderator", "agency": "customs" }), 422),
        (json!({ "role": "agency_officer" }), 422),
        (json!({ "role": "agency_officer", "agency": "Гааль" }), 422),
        (json!({ "role": "moderator", "note": "x" }), 400),
    ] {
        let refused = solongo.proposes(BAT, office.clone()).await;
        assert_eq!(refused.status, status, "{office}: {}", refused.text());
    }
    solongo.proposes("УБ123", json!({ "role": "moderator" })).await.expect(422);
    let own = people::SOLONGO_THE_ADMINISTRATOR;
    solongo.proposes(own, json!({ "role": "moderator" })).await.expect(409);
    for until in ["2020-01-01", "2999-01-01", "tomorrow", "2027-02-30"] {
        let office = json!({ "register_number": BAT, "role": "moderator", "until": until });
        let request = solongo.request(reqwest::Method::POST, "/api/v1/offices").json(&office);
        let refused = crate::visitors::Answer::to(request).await.expect(422).json();
        assert_eq!(refused["errors"][0]["field"], "until", "{until}");
    }
    solongo.proposes(BAT, json!({ "role": "moderator" })).await.expect(201);
    solongo.proposes(BAT, json!({ "role": "moderator" })).await.expect(409);
    for line in ["0", "99", "-1", "x", "99999999999"] {
        let path = format!("/api/v1/offices/{line}/approve");
        let meant = json!({ "register_number": BAT });
        let request = solongo.request(reqwest::Method::POST, &path).json(&meant);
        crate::visitors::Answer::to(request).await.expect(404);
    }
    house.stop();
}

async fn on_the_pages_the_form_comes_back_filled_in(place: Place) {
    place.is_founded();
    let house = place.open();
    let solongo = house.signed_in(people::SOLONGO_THE_ADMINISTRATOR).await;
    let javzmaa = house.signed_in(people::JAVZMAA_THE_ADMINISTRATOR).await;
    let form = |number: &str, agency: &str, until: &str| {
        [
            ("registration_number", number),
            ("role", "moderator"),
            ("agency", agency),
            ("until", until),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let empty = solongo.opens("/offices/new").await.form("/offices/new");
    let sent = |fields: [(String, String); 4]| {
        let filled = empty.fields.iter().cloned().chain(fields).collect::<Vec<_>>();
        let solongo = &solongo;
        async move { solongo.sends("/offices/new", &filled).await }
    };
    let again = sent(form("ТЕ123", "customs", "2020-01-01")).await.expect(422).text();
    for kept in ["ТЕ123", "\"customs\"", "\"2020-01-01\"", "\"moderator\" selected"] {
        assert!(again.contains(kept), "{kept}: {again}");
    }
    for field in ["registration_number", "agency", "until"] {
        assert!(again.contains(&format!("id=\"{field}-error\"")), "{field}: {again}");
    }
    for day in ["2020-01-01", "2999-01-01", "тэр өдөр"] {
        let wrong = sent(form(TUYA, "", day)).await.expect(422).text();
        assert!(wrong.contains("id=\"until-error\""), "{day}: {wrong}");
    }
    let roll = sent(form(TUYA, "", "2027-06-30")).await.expect(303);
    assert_eq!(roll.header("location"), "/offices");
    sent(form(TUYA, "", "2027-06-30")).await.expect(409);

    let own = solongo.opens("/offices").await;
    own.says(">2027.06.30</time> хүртэл (энэ өдөр орно)");
    assert!(!own.text().contains(TUYA), "the roll names nobody");
    assert!(!own.text().contains("/offices/3/approve"), "she proposed it herself");
    let approve = javzmaa.opens("/offices").await.form("/offices/3/approve");
    for (sent, told) in [("", "Регистрийн дугаарыг бичнэ үү"), ("УБ123", "value=\"УБ123\"")]
    {
        let wrong = javzmaa
            .opens("/offices")
            .await
            .form("/offices/3/approve")
            .with("registration_number", sent)
            .sent_by(&javzmaa)
            .await;
        assert_eq!(wrong.answer.status, 422);
        wrong.says(told).says("id=\"number-3-error\"").says("href=\"#number-3\"");
    }
    let granted = approve.with("registration_number", TUYA).sent_by(&javzmaa).await;
    assert_eq!(granted.answer.status, 200);
    let tuya = house.signed_in(TUYA).await;
    assert_eq!(tuya.opens("/moderation").await.answer.status, 200);
    assert_eq!(tuya.opens("/offices").await.answer.status, 403);
    let end = javzmaa.opens("/offices").await.form("/offices/3/end");
    let without = javzmaa.sends("/offices/3/end", &end.fields).await.expect(422).text();
    let wrong = javzmaa
        .opens("/offices")
        .await
        .form("/offices/3/end")
        .with("reason", "dislike")
        .sent_by(&javzmaa)
        .await
        .text();
    for told in [without, wrong] {
        assert!(
            told.contains("id=\"reason-3-error\"") && told.contains("href=\"#reason-3\""),
            "{told}"
        );
    }
    let ended = end.with("reason", "mistake").sent_by(&javzmaa).await;
    assert_eq!(ended.answer.status, 200);
    assert_eq!(tuya.opens("/moderation").await.answer.status, 403);
    house.stop();
}

async fn a_refused_proposal_makes_nobody_known(place: Place) {
    place.is_founded();
    let house = place.open();
    house.appoints(DORJ, json!({ "role": "operator" })).await;
    let [solongo, _] = administrators(&house).await;
    for (role, agency, until) in [
        ("moderator", None, "2999-01-01"),
        ("moderator", None, "2020-01-01"),
        ("agency_officer", None, "2027-06-30"),
        ("moderator", Some("customs"), "2027-06-30"),
    ] {
        let mut office = json!({ "register_number": BAT, "role": role, "until": until });
        office["agency"] = json!(agency);
        let request = solongo.request(reqwest::Method::POST, "/api/v1/offices").json(&office);
        crate::visitors::Answer::to(request).await.expect(422);
    }
    let operator = house.signed_in(DORJ).await;
    let is_known = async || {
        let look = operator.opens("/people").await.form("/people").with("by", "number");
        let look = look.with("value", BAT).with("purpose", "caller_identification");
        let found = look.sent_by(&operator).await;
        assert_eq!(found.answer.status, 200, "{}", found.text());
        !found.text().contains("Ийм иргэн бүртгэлгүй")
    };
    assert!(!is_known().await, "nothing of him was kept");
    solongo.proposes(BAT, json!({ "role": "moderator" })).await.expect(201);
    assert!(is_known().await, "now he is expected");
    house.stop();
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

async fn a_program_is_told_which_field_is_not_right(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, _] = administrators(&house).await;
    let propose = async |office: &str| {
        let request = solongo.request(reqwest::Method::POST, "/api/v1/offices");
        let request = request.header("content-type", "application/json").body(office.to_owned());
        crate::visitors::Answer::to(request.header("accept-language", "en")).await
    };
    let number = format!("\"register_number\": \"{BAT}\", \"until\": \"2027-06-30\"");
    for (rest, field, code, detail) in [
        (", \"role\": 7", "role", "not-text", "The field “role” cannot be read."),
        ("", "role", "missing", "The field “role” cannot be read."),
        (
            ", \"role\": \"a\", \"note\": \"x\"",
            "note",
            "unknown",
            "The field “note” cannot be read.",
        ),
        (", \"until\": \"2027-06-30\"", "until", "twice", "The field “until” cannot be read."),
    ] {
        let problem = propose(&format!("{{{number}{rest}}}")).await.expect(400).json();
        assert_eq!(
            (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
            (&json!(field), &json!(code))
        );
        assert!(problem["detail"].as_str().expect("words").starts_with(detail), "{problem}");
        assert_eq!(problem["reason"], Value::Null, "{problem}");
    }
    for garbage in ["{", "[]", "\"Bat\"", "{\"role\": \"a\"} x"] {
        let problem = propose(garbage).await.expect(400).json();
        let detail = problem["detail"].as_str().expect("words");
        assert!(detail.starts_with("What was sent is not a JSON object"), "{problem}");
    }
    let all =
        r#"{ "register_number": "УБ123", "role": "khan", "agency": "x", "until": "2020-01-01" }"#;
    let problem = propose(all).await.expect(422).json();
    let wrong: Vec<_> =
        problem["errors"].as_array().expect("a list").iter().map(|e| &e["field"]).collect();
    assert_eq!(wrong, ["register_number", "role", "until"], "all at once: {problem}");
    house.stop();
}

async fn a_proposal_is_shown_to_its_subject_as_one(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, javzmaa] = administrators(&house).await;
    solongo.proposes(TUYA, json!({ "role": "moderator" })).await.expect(201);
    let (tuya, page) = (house.tuya().await, house.signed_in(TUYA).await);
    let lay_down = "action=\"/offices/3/end\"";
    let state = async || {
        let export = tuya.request(reqwest::Method::POST, "/api/v1/me/export");
        let all = crate::visitors::Answer::to(export).await.expect(200).json();
        all["offices"][0]["state"].clone()
    };
    let waits = page.opens("/me").await;
    waits.says("зөвшөөрлийг хүлээж байгаа");
    assert!(!waits.text().contains(lay_down), "there is nothing to lay down");
    let data = waits.form("/me/data").sent_by(&page).await;
    data.says("зөвшөөрлийг хүлээж байгаа");
    assert_eq!(state().await, "waiting");
    javzmaa.approves(3, TUYA).await.expect(200);
    page.opens("/me").await.says(lay_down);
    assert_eq!(state().await, "held");
    house.stop();
}

async fn nobody_under_eighteen_is_proposed(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, _] = administrators(&house).await;
    let (young, grown) = (people::somebody_aged(17), people::somebody_aged(18));
    let refused = solongo.proposes(&young, json!({ "role": "moderator" })).await.expect(422).json();
    assert_eq!(
        (&refused["errors"][0]["field"], &refused["errors"][0]["code"]),
        (&json!("register_number"), &json!("under-age")),
        "{refused}"
    );
    solongo.proposes(&grown, json!({ "role": "moderator" })).await.expect(201);
    let page = house.signed_in(people::SOLONGO_THE_ADMINISTRATOR).await;
    let form = page.opens("/offices/new").await.form("/offices/new");
    let form = form.with("registration_number", &young).with("role", "moderator");
    let again = form.with("agency", "").with("until", "2027-06-30").sent_by(&page).await;
    assert_eq!(again.answer.status, 422);
    again.says("18 нас хүрээгүй").says("id=\"registration_number-error\"");
    house.stop();
}

async fn an_office_may_end_today_and_the_longest_term_is_named(place: Place) {
    let long = place.operator_told(&["staff", "found", "--days", "3000"], BAT);
    let told = String::from_utf8_lossy(&long.stderr);
    assert!(!long.status.success() && told.contains("at most 1096"), "{told}");
    assert!(told.contains("offices.term_max"), "{told}");
    place.is_founded();
    let house = place.open();
    let [solongo, _] = administrators(&house).await;
    let today =
        kernel::Clock::now(&kernel::OffsetClock::default()).to_zoned(kernel::clock::zone()).date();
    let office = json!({ "register_number": BAT, "role": "moderator", "until": today.to_string() });
    let request = solongo.request(reqwest::Method::POST, "/api/v1/offices").json(&office);
    crate::visitors::Answer::to(request).await.expect(201);
    let page = house.signed_in(people::SOLONGO_THE_ADMINISTRATOR).await;
    page.opens("/offices/new").await.says("Өнөөдрөөс");
    house.stop();
}
