//! How every answer behaves, whatever it is about: headers, methods, languages, what is kept.

use reqwest::Method;
use serde_json::json;

use crate::house::{House, Place};
use crate::people;
use crate::refusals::{Language, is_a_problem};
use crate::visitors::{Answer, Reader};

crate::on_both_databases! {
    every_answer_carries_its_guards,
    what_can_be_read_can_be_asked_for_without_its_body,
    a_method_that_is_not_there_is_told_which_are,
    a_newspaper_follows_the_total_from_its_own_page,
    a_language_chosen_where_nothing_is_stays_chosen,
    a_program_is_answered_in_the_language_it_prefers,
    a_program_is_told_what_the_parser_found,
    a_shared_link_leads_to_the_page_that_is_kept,
    a_petitioners_program_reads_their_own_draft,
    whoever_comes_back_from_a_sign_in_that_failed_can_begin_again,
}

impl House {
    async fn answers(&self, method: Method, path: &str) -> Answer {
        let http = crate::visitors::client().build().expect("a client");
        Answer::to(http.request(method, format!("{}{path}", self.url))).await
    }
}

async fn every_answer_carries_its_guards(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let page = format!("/petitions/{}", petition.number);
    for path in ["/", &page, "/petitions.json", "/nothing", "/api/v1/nothing", "/health/live"] {
        let answer = house.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: not without TLS");
    }
    house.stop();
}

async fn what_can_be_read_can_be_asked_for_without_its_body(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    for path in ["/", "/petitions.json", &format!("/petitions/{number}/count.json")] {
        let head = house.answers(Method::HEAD, path).await;
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        let read = house.get(path).await;
        assert_eq!(head.header("content-type"), read.header("content-type"), "{path}");
    }
    house.stop();
}

async fn a_method_that_is_not_there_is_told_which_are(place: Place) {
    let house = place.open();
    for (path, allow) in [
        ("/petitions.json", "GET, HEAD"),
        ("/petitions/new", "GET, HEAD, POST"),
        ("/api/v1/petitions", "POST"),
        ("/api/v1/petitions/PN-202611-00001/signatures/mine", "GET, HEAD, DELETE"),
        ("/petitions/PN-202611-00001/live", "GET"),
    ] {
        let answer = house.answers(Method::PATCH, path).await;
        assert_eq!((answer.status, answer.header("allow")), (405, allow), "{path}");
    }
    house.stop();
}

async fn a_newspaper_follows_the_total_from_its_own_page(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let http = crate::visitors::client().build().expect("a client");
    let from_outside = |path: String| {
        http.get(format!("{}{path}", house.url)).header("origin", "https://news.example")
    };
    let mut live =
        from_outside(format!("/petitions/{number}/live")).send().await.expect("an answer");
    assert_eq!(live.headers()["access-control-allow-origin"], "*");
    let first = live.chunk().await.expect("no error").expect("an event");
    assert!(first.starts_with(b"event: total\ndata: {\"signature_count\":0"), "{first:?}");
    house.bat().await.signs(number).await.expect(201);
    let next = live.chunk().await.expect("no error").expect("an event");
    assert!(next.starts_with(b"event: total\ndata: {\"signature_count\":1"), "{next:?}");
    for file in ["PN-202001-00001.json", "PN-202001-00001/count.json", "PN-202001-00001/live"] {
        let refused = Answer::to(from_outside(format!("/petitions/{file}"))).await;
        assert_eq!(refused.header("access-control-allow-origin"), "*", "{file}");
        is_a_problem(&refused, file, 404, "unknown-petition", Language::Mongolian);
    }
    drop(live);
    house.stop();
}

async fn a_language_chosen_where_nothing_is_stays_chosen(place: Place) {
    let house = place.open();
    let reader = house.reader();
    assert_eq!(reader.opens("/nothing?lang=en").await.answer.status, 404);
    reader.opens("/").await.says("<html lang=\"en\">");
    house.stop();
}

async fn a_program_is_answered_in_the_language_it_prefers(place: Place) {
    let house = place.open();
    let http = crate::visitors::client().build().expect("a client");
    for (asks, language, code) in [
        ("de-DE,en;q=0.9,mn;q=0.1", Language::English, "en"),
        ("en;q=0.2,mn-MN", Language::Mongolian, "mn"),
        ("ru", Language::Mongolian, "mn"),
    ] {
        let request = http.get(format!("{}/api/v1/nothing", house.url));
        let answer = Answer::to(request.header("accept-language", asks)).await;
        is_a_problem(&answer, asks, 404, "not-found", language);
        assert_eq!(answer.header("content-language"), code, "{asks}");
    }
    house.stop();
}

async fn a_program_is_told_what_the_parser_found(place: Place) {
    let house = place.open();
    let bat = house.bat().await;
    let misspelt = json!({ "acton": "А", "background": "Б" });
    let request = bat.request(Method::POST, "/api/v1/petitions").json(&misspelt);
    let answer = Answer::to(request).await;
    is_a_problem(&answer, "a misspelt field", 400, "bad-request", Language::Mongolian);
    let wrong = &answer.json()["errors"][0];
    assert_eq!((&wrong["field"], &wrong["code"]), (&json!("acton"), &json!("unknown")), "{wrong}");
    let detail = wrong["detail"].as_str().unwrap_or_default();
    assert!(detail.contains("action, background"), "{detail}");
    house.stop();
}

/// With whatever others append to it; and again only when it has changed.
async fn a_shared_link_leads_to_the_page_that_is_kept(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let page = format!("/petitions/{}", petition.number);
    let shared = house.get(&format!("{page}?fbclid=IwAR0&utm_source=x")).await.expect(200);
    let etag = shared.header("etag").to_owned();
    assert!(!etag.is_empty() && !shared.text().contains("fbclid"), "the kept page");
    assert_eq!(shared.header("content-language"), "mn");
    let reader = house.reader();
    let strong = etag.trim_start_matches("W/").to_owned();
    for known in [etag.clone(), strong.clone(), format!("\"old\", {strong}"), "*".to_owned()] {
        let request = reader.http.get(reader.address(&page)).header("if-none-match", &known);
        assert_eq!(Answer::to(request).await.status, 304, "{known}");
    }
    let request = reader.http.get(reader.address(&page)).header("if-none-match", "\"old\"");
    assert_eq!(Answer::to(request).await.status, 200);

    let bat: Reader = house.signs_on_the_page(people::BAT, &petition.number).await;
    let own = bat.asks(&page).await;
    assert_eq!(own.header("cache-control"), "private, no-store", "his own, with his receipt");
    assert!(own.text().contains(&format!("{page}/signed")));
    let english = house.get(&format!("{page}?lang=en")).await;
    assert!(english.text().contains("<html lang=\"en\">"));
    assert!(!english.text().contains(&format!("{page}/signed")), "nobody else's");
    house.stop();
}

async fn a_petitioners_program_reads_their_own_draft(place: Place) {
    let house = place.open();
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let draft = bat.starts(crate::visitors::a_petition()).await.expect(201).json();
    let file = format!("/petitions/{}.json", draft["id"].as_str().expect("a number"));
    let own = Answer::to(bat.request(Method::GET, &file)).await.expect(200);
    assert_eq!(own.header("cache-control"), "private, no-store");
    assert_eq!(own.json()["attributes"]["action"], draft["attributes"]["action"]);
    let others = Answer::to(tuya.request(Method::GET, &file)).await;
    assert_eq!((others.status, house.get(&file).await.status), (404, 404));
    house.stop();
}

async fn whoever_comes_back_from_a_sign_in_that_failed_can_begin_again(place: Place) {
    let house = place.open();
    let bat = house.reader();
    let refused = bat.opens("/sign-in/callback?code=used&state=gone").await;
    assert_eq!(refused.answer.status, 400);
    assert!(!refused.text().contains("code=used"), "a way back leads nowhere twice");
    refused.says("href=\"/sign-in?");
    house.stop();
}
