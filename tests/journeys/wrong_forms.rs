//! Whatever a browser sends, its reader sees a page that says what to do; nothing is written.

use reqwest::RequestBuilder;

use crate::house::Place;
use crate::people;
use crate::refusals::{Language, is_a_page, title};
use crate::visitors::{Answer, Page, Reader};

crate::on_both_databases! {
    every_wrong_form_is_answered_with_a_page_and_writes_nothing,
    a_form_with_faults_comes_back_filled_in,
    what_was_written_is_there_when_the_session_has_ended,
    a_changed_text_under_a_used_key_is_kept_and_can_be_sent,
    who_is_too_young_is_told_before_writing,
    the_way_back_from_the_sign_in_stays_in_the_house,
    the_practice_sign_in_explains_a_wrong_number,
}

type Case = (&'static str, RequestBuilder, u16, &'static str);

async fn every_wrong_form_is_answered_with_a_page_and_writes_nothing(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let closed = house.open_petition().await;
    closed.secretariat.closes(&closed.number, "Зогсоов").await.expect(200);
    let bat_an_hour_ago = house.signed_in(people::BAT).await;
    let ended = bat_an_hour_ago.cookie("sanal_session").expect("a session");
    house.stop();
    let house = place.open_with(&[("clock.offset", "'1h'")]);
    let (guest, bat) = (house.reader(), house.signed_in(people::BAT).await);
    let bolor_17 = house.signed_in(&people::somebody_aged(17)).await;
    let position = house.log_position().await;
    for language in [Language::Mongolian, Language::English] {
        let bat_before = house.reader();
        for reader in [&guest, &bat, &bolor_17, &bat_before] {
            reader.takes_cookie(if language == Language::English {
                "sanal_language=en"
            } else {
                "sanal_language=mn"
            });
        }
        bat_before.takes_cookie(&format!("sanal_session={ended}"));
        let mut all = cases(&guest, &bat, &petition.number, &closed.number).await;
        all.extend(of_other_people(&bat_before, &bolor_17, &petition.number).await);
        for (what, request, status, kind) in all {
            is_a_page(&Answer::to(request).await, what, status, title(kind, language), language);
        }
    }
    assert_eq!(house.log_position().await, position, "nothing was written");
    house.has_not_complained();
    house.stop();
}

#[rustfmt::skip]
async fn cases(guest: &Reader, bat: &Reader, number: &str, closed: &str) -> Vec<Case> {
    let sign = bat.address(&format!("/petitions/{number}/sign"));
    let csrf = bat.opens("/me/petitions").await.form("/sign-out").fields[0].1.clone();
    let get = |path: &str| guest.http.get(guest.address(path));
    let form = |body: Vec<u8>| bat.http.post(&sign).header("content-type", "application/x-www-form-urlencoded").body(body);
    let consent = |csrf: &str| vec![("csrf", csrf.to_owned()), ("consent", "yes".to_owned())];
    vec![
        ("an unknown address", get("/nothing"), 404, "not-found"),
        ("an unknown file", get("/assets/style.css"), 404, "not-found"),
        ("an unknown number", get("/petitions/PN-202001-99999"), 404, "unknown-petition"),
        ("no number at all", get("/petitions/тоо"), 404, "unknown-petition"),
        ("a path that is not UTF-8", get("/petitions/%ff%fe"), 404, "unknown-petition"),
        ("an unknown state", get("/petitions?state=lost"), 400, "bad-request"),
        ("a place in no list", get("/petitions?after=-1"), 400, "bad-request"),
        ("a query that is not UTF-8", get("/petitions?state=%ff"), 400, "bad-request"),
        ("an answer of the sign-in without a question", get("/mock-dan/oauth2/authorize?client_id=me"), 400, "bad-request"),
        ("another method", guest.http.put(&sign).body("x"), 405, "method-not-allowed"),
        ("another method on a page", guest.http.post(guest.address("/privacy")), 405, "method-not-allowed"),
        ("no session", guest.http.post(&sign).form(&consent("")), 401, "sign-in-required"),
        ("no form token", bat.http.post(&sign).form(&[("consent", "yes")]), 403, "form-expired"),
        ("a wrong form token", bat.http.post(&sign).form(&consent("0123456789abcdef")), 403, "form-expired"),
        ("a wrong form token when leaving", bat.http.post(bat.address("/sign-out")).form(&[("csrf", "x")]), 403, "form-expired"),
        ("a form that is not UTF-8", form(b"csrf=%ff&consent=yes".to_vec()), 400, "bad-request"),
        ("a form of raw bytes", form(b"csrf=\xff\xfe&consent=yes".to_vec()), 400, "bad-request"),
        ("a field twice", form(format!("csrf={csrf}&consent=yes&consent=yes").into_bytes()), 400, "bad-request"),
        ("JSON for a form", bat.http.post(&sign).json(&[1]), 415, "unsupported-media-type"),
        ("ten megabytes", form(vec![b'a'; 10_000_000]), 413, "too-large"),
        ("a closed petition", bat.http.post(bat.address(&format!("/petitions/{closed}/sign"))).form(&consent(&csrf)), 409, "petition-closed"),
        ("a citizen among the moderators", bat.http.get(bat.address("/moderation")), 403, "forbidden"),
        ("a citizen who closes", bat.http.post(bat.address(&format!("/petitions/{number}/close"))).form(&[("csrf", csrf.as_str()), ("reason", "Би")]), 403, "forbidden"),
    ]
}

async fn of_other_people(bat_before: &Reader, bolor_17: &Reader, number: &str) -> Vec<Case> {
    let sign = bat_before.address(&format!("/petitions/{number}/sign"));
    let csrf = bolor_17.opens("/me/petitions").await.form("/sign-out").fields[0].1.clone();
    let consent = [("csrf", csrf.as_str()), ("consent", "yes")];
    let start =
        [("csrf", csrf.as_str()), ("action", "А"), ("background", "Б"), ("kind", "decision")];
    vec![
        ("an ended session", bat_before.http.post(&sign).form(&consent), 401, "session-expired"),
        ("signing at 17", bolor_17.http.post(&sign).form(&consent), 403, "under-age"),
        (
            "starting at 17",
            bolor_17.http.post(bolor_17.address("/petitions/new")).form(&start),
            403,
            "under-age",
        ),
    ]
}

async fn a_form_with_faults_comes_back_filled_in(place: Place) {
    let house = place.open();
    let bat = house.signed_in(people::BAT).await;
    let form = bat.opens("/petitions/new").await.form("/petitions/new");
    let long = "Маш урт <b>\"хүсэлт\"</b> ".repeat(20);
    let again = form.with("action", &long).sent_by(&bat).await;
    assert_eq!(again.answer.status, 422);
    again.says("Маш урт &lt;b&gt;").says("action-error").says("kind-working_group-error");
    assert!(!again.text().contains("<b>\""), "what was typed stays text");
    assert_eq!(house.log_position().await, 0);
    let kept = again.form("/petitions/new");
    let sent = kept.with("action", "Богино").with("kind", "inspection");
    let (once, twice) = (sent.fields.clone(), sent.fields.clone());
    let first = bat.sends("/petitions/new", &once).await.expect(303);
    let second = bat.sends("/petitions/new", &twice).await.expect(303);
    assert_eq!(first.header("location"), second.header("location"), "pressed twice, started once");
    house.stop();
}

/// Written for longer than a session lives: signed in again in another window, sent again.
async fn what_was_written_is_there_when_the_session_has_ended(place: Place) {
    let house = place.open();
    let bat = house.signed_in(people::BAT).await;
    let form = bat.opens("/petitions/new").await.form("/petitions/new");
    let written = form.with("action", "Гэрэл").with("kind", "decision");
    house.stop();
    let house = place.open_with(&[("clock.offset", "'1h'")]);
    let bat = bat.at(&house);

    let ended = written.sent_by(&bat).await;
    assert_eq!(ended.answer.status, 401);
    ended.says("Гэрэл").says("target=\"_blank\"").says("value=\"decision\" required checked");
    let aside = bat.opens("/sign-in/start?return_to=/petitions/new").await;
    let chooser = aside.form("/mock-dan/oauth2/authorize");
    chooser.with("registration_number", people::BAT).sent_by(&bat).await;

    let fields = |page: &Page| {
        let form = page.form("/petitions/new");
        form.with("action", "Гэрэл").with("kind", "decision")
    };
    let again = fields(&ended).sent_by(&bat).await;
    assert_eq!(again.answer.status, 403, "that form was of nobody's session");
    let sent = fields(&again).sent_by(&bat).await;
    assert_eq!(sent.answer.status, 200);
    assert!(sent.path.starts_with("/petitions/PN-"), "{}", sent.path);
    bat.opens("/me/petitions").await.says("Гэрэл");
    house.stop();
}

async fn a_changed_text_under_a_used_key_is_kept_and_can_be_sent(place: Place) {
    let house = place.open();
    let bat = house.signed_in(people::BAT).await;
    let page = bat.opens("/petitions/new").await;
    let with = |page: &Page, action: &str| {
        let form = page.form("/petitions/new").with("action", action);
        form.with("kind", "decision")
    };
    let first = with(&page, "Гэрэл").sent_by(&bat).await;
    let changed = with(&page, "Ус").sent_by(&bat).await;
    assert_eq!(changed.answer.status, 422);
    let second = with(changed.says("Ус"), "Ус").sent_by(&bat).await;
    assert_eq!(second.answer.status, 200);
    assert_ne!(first.path, second.path, "two petitions");
    house.stop();
}

async fn who_is_too_young_is_told_before_writing(place: Place) {
    let house = place.open();
    let bolor = house.signed_in(&people::somebody_aged(17)).await;
    let refused = bolor.opens("/petitions/new").await;
    is_a_page(
        &refused.answer,
        "17",
        403,
        title("under-age", Language::Mongolian),
        Language::Mongolian,
    );
    house.stop();
}

async fn the_way_back_from_the_sign_in_stays_in_the_house(place: Place) {
    let house = place.open();
    for elsewhere in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/%0d%0aX: y",
    ] {
        let bat = house.reader();
        let query = [("return_to", elsewhere)];
        let start = bat.http.get(bat.address("/sign-in/start")).query(&query);
        let there = Answer::to(start).await.expect(303);
        let chooser = bat.opens(there.header("location")).await;
        let back =
            chooser.form("/mock-dan/oauth2/authorize").with("registration_number", people::BAT);
        let arrived = back.sent_by(&bat).await;
        assert!(arrived.path.starts_with('/'), "{elsewhere} led to {}", arrived.path);
        assert_eq!(arrived.answer.header("location"), "");
    }
    let stranger = house.reader();
    let forged = stranger.opens("/sign-in/callback?code=a&state=b").await;
    assert_eq!(forged.answer.status, 400);
    assert!(stranger.cookie("sanal_session").is_none());
    let refuser = house.reader();
    let chooser = refuser.opens("/sign-in/start?return_to=/").await;
    let refused = chooser
        .form("/mock-dan/oauth2/authorize")
        .with("decision", "refuse")
        .sent_by(&refuser)
        .await;
    assert_eq!(refused.answer.status, 403);
    assert!(refuser.cookie("sanal_session").is_none());
    house.stop();
}

async fn the_practice_sign_in_explains_a_wrong_number(place: Place) {
    let house = place.open();
    let bat = house.reader();
    let chooser = bat.opens("/sign-in/start?return_to=/me/petitions").await;
    let typed = |number: &str| {
        chooser.form("/mock-dan/oauth2/authorize").with("registration_number", number)
    };
    for wrong in ["", "YB85041213", "УБ850412", "УБ85133213", "<script>"] {
        let page = typed(wrong).sent_by(&bat).await;
        assert_eq!(page.answer.status, 422, "{wrong}");
        page.says("registration_number-error");
        assert!(!page.text().contains("<script>"));
    }
    assert_eq!(typed(people::BAT).sent_by(&bat).await.path, "/me/petitions");
    let child = house.reader();
    let chooser = child.opens("/sign-in/start?return_to=/").await;
    let number = people::somebody_aged(15);
    let refused = chooser
        .form("/mock-dan/oauth2/authorize")
        .with("registration_number", &number)
        .sent_by(&child)
        .await;
    assert_eq!(refused.answer.status, 403);
    assert!(child.cookie("sanal_session").is_none());
    house.stop();
}
