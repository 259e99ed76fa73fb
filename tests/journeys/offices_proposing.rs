//! Proposing an office: what is refused, in which words, and that it leaves no trace of anybody.

use serde_json::{Value, json};

use crate::house::Place;
use crate::offices::administrators;
use crate::people::{self, BAT, DORJ, TUYA};

crate::on_both_databases! {
    bad_proposals_are_refused_in_words,
    on_the_pages_the_form_comes_back_filled_in,
    a_refused_proposal_makes_nobody_known,
    a_program_is_told_which_field_is_not_right,
    a_proposal_is_shown_to_its_subject_as_one,
    nobody_under_eighteen_is_proposed,
    an_office_may_end_today_and_the_longest_term_is_named,
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
