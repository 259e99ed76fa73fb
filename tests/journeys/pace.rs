//! Who asks too often waits as long as they are told to; nobody else does.

use reqwest::{Method, RequestBuilder};

use crate::house::{House, Place};
use crate::people;
use crate::refusals::{Language, is_a_page, is_a_problem, title};
use crate::visitors::{Answer, a_petition, client};

crate::on_both_databases! {
    bat_acts_too_often_and_is_told_when_to_come_back_while_tuya_goes_on,
    a_form_that_came_too_soon_is_given_back_filled_in,
    who_starts_many_petitions_waits_and_keeps_what_was_written,
    one_address_gives_so_many_signatures_whoever_gives_them,
    a_flood_from_one_address_holds_back_nobody_who_is_signed_in,
    who_asked_is_what_our_own_proxy_says_and_nobody_else,
    every_kind_of_asking_has_a_pace_of_its_own,
}

/// Nobody is exempt here; one act at once, and the next in an hour.
const NOBODY_EXEMPT: (&str, &str) = ("pace.unlimited", "[]");
const ONE_AN_HOUR: &str = "{ requests = 1, every = '1h', at_once = 1 }";
const THREE_AN_HOUR: &str = "{ requests = 3, every = '1h', at_once = 3 }";

#[track_caller]
fn waits_about_an_hour(answer: &Answer) {
    let seconds: u32 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=3_600).contains(&seconds), "{seconds}");
    assert!(seconds > 3_500, "the truth: {seconds}");
}

async fn bat_acts_too_often_and_is_told_when_to_come_back_while_tuya_goes_on(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    house.stop();
    let house = place.open_with(&[NOBODY_EXEMPT, ("pace.person.signing", ONE_AN_HOUR)]);
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    bat.signs(&petition.number).await.expect(201);
    for _ in 0..3 {
        let refused = bat.signs(&petition.number).await;
        is_a_problem(&refused, "again", 429, "too-many-requests", Language::Mongolian);
        waits_about_an_hour(&refused);
        assert_eq!(refused.header("ratelimit-policy"), "\"signing\";q=1;w=3600");
        let left = format!("\"signing\";r=0;t={}", refused.header("retry-after"));
        assert_eq!(refused.header("ratelimit"), left);
    }
    let again = bat
        .request(Method::DELETE, &format!("/api/v1/petitions/{}/signatures/mine", petition.number));
    let disguised =
        bat.request(Method::POST, &format!("/api/v1/petitions/{}/signatures", petition.number));
    let disguised = disguised.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(Answer::to(disguised).await.status, 429, "a form is what a page sends");
    let in_english = Answer::to(again.header("accept-language", "en")).await;
    is_a_problem(&in_english, "taking back", 429, "too-many-requests", Language::English);
    bat.receipt(&petition.number).await.expect(200);
    tuya.signs(&petition.number).await.expect(201);
    assert_eq!(house.count(&petition.number).await, 2);
    house.has_not_complained();
    house.stop();
}

async fn a_form_that_came_too_soon_is_given_back_filled_in(place: Place) {
    let house = place.open_with(&[NOBODY_EXEMPT, ("pace.person.signing", ONE_AN_HOUR)]);
    let bat = house.signed_in(people::BAT).await;
    let written = |page: &crate::visitors::Page, action: &str| {
        let form = page.form("/petitions/new").with("action", action);
        form.with("kind", "decision")
    };
    let first = written(&bat.opens("/petitions/new").await, "Гэрэл").sent_by(&bat).await;
    assert_eq!(first.answer.status, 200);
    let second = written(&bat.opens("/petitions/new").await, "Ус").sent_by(&bat).await;
    assert_eq!(second.answer.status, 429);
    waits_about_an_hour(&second.answer);
    second.says("Ус").says(title("too-many-requests", Language::Mongolian));
    second.says("1 цагийн дараа");
    let leaving = bat.opens("/me/petitions").await.form("/sign-out").sent_by(&bat).await;
    assert_eq!(leaving.answer.status, 200, "whoever wants to leave can");
    house.stop();
}

async fn who_starts_many_petitions_waits_and_keeps_what_was_written(place: Place) {
    let house = place.open_with(&[NOBODY_EXEMPT, ("pace.person.starting", ONE_AN_HOUR)]);
    let reader = house.signed_in(people::BAT).await;
    let page = reader.opens("/petitions/new").await;
    let faulty = page.form("/petitions/new").with("action", "").sent_by(&reader).await;
    assert_eq!(faulty.answer.status, 422, "a form with faults takes nothing of his share");
    let bat = house.bat().await;
    bat.starts(a_petition()).await.expect(201);
    let refused = bat.starts(a_petition()).await;
    is_a_problem(&refused, "a second", 429, "too-many-requests", Language::Mongolian);
    waits_about_an_hour(&refused);
    let form = page.form("/petitions/new").with("action", "Гэрэл");
    let kept = form.with("kind", "decision").sent_by(&reader).await;
    assert_eq!(kept.answer.status, 429);
    kept.says("Гэрэл");
    house.tuya().await.starts(a_petition()).await.expect(201);
    house.stop();
}

/// Whoever has many people's sessions signs no faster with them than an address may.
async fn one_address_gives_so_many_signatures_whoever_gives_them(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    house.stop();
    let proxy = ("server.trusted_proxies", "['127.0.0.1']");
    let house = place.open_with(&[NOBODY_EXEMPT, proxy, ("pace.address.signatures", ONE_AN_HOUR)]);
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let path = format!("/api/v1/petitions/{}/signatures", petition.number);
    let signs = async |citizen: &crate::visitors::Citizen, from: &'static str| {
        Answer::to(citizen.request(Method::POST, &path).header("x-forwarded-for", from)).await
    };
    signs(&bat, "203.0.113.1").await.expect(201);
    let refused = signs(&tuya, "203.0.113.1").await;
    is_a_problem(&refused, "the same address", 429, "too-many-requests", Language::Mongolian);
    waits_about_an_hour(&refused);
    assert_eq!(refused.header("ratelimit-policy"), "\"signatures\";q=1;w=3600");
    let form = house.signed_in(people::DORJ).await;
    let page = form.opens(&format!("/petitions/{}/sign", petition.number)).await;
    let form_address = format!("/petitions/{}/sign", petition.number);
    let sent = async || page.form(&form_address).with("consent", "yes").sent_by(&form).await;
    assert_eq!(sent().await.path, format!("/petitions/{}/signed", petition.number));
    assert_eq!(sent().await.answer.status, 429, "a page counts as well, from where it is asked");
    signs(&tuya, "203.0.113.2").await.expect(201);
    assert_eq!(house.count(&petition.number).await, 3);
    house.stop();
}

async fn a_flood_from_one_address_holds_back_nobody_who_is_signed_in(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    house.stop();
    let house = place.open_with(&[NOBODY_EXEMPT, ("pace.address.reading", THREE_AN_HOUR)]);
    let page = format!("/petitions/{}", petition.number);
    let bat = house.signed_in(people::BAT).await;
    let mut refused = house.get("/").await;
    for _ in 0..5 {
        refused = house.get(&page).await;
    }
    let heading = title("too-many-requests", Language::Mongolian);
    is_a_page(&refused, "a flood", 429, heading, Language::Mongolian);
    for _ in 0..5 {
        assert_eq!(bat.asks(&page).await.status, 200, "he has a share of his own");
    }
    let tuya = house.tuya().await;
    tuya.signs(&petition.number).await.expect(201);
    let forged = client().build().expect("a client").get(format!("{}{page}", house.url));
    let forged = Answer::to(forged.header("cookie", "sanal_session=a.b.c")).await;
    assert_eq!(forged.status, 429, "a made-up session is nobody");
    for path in ["/health/live", "/health/ready", "/.well-known/security.txt"] {
        assert_eq!(house.get(path).await.status, 200, "{path}");
    }
    house.get("/petitions.json").await.expect(200);
    house.stop();
}

async fn who_asked_is_what_our_own_proxy_says_and_nobody_else(place: Place) {
    let reading = [NOBODY_EXEMPT, ("pace.address.reading", ONE_AN_HOUR)];
    let house = place.open_with(&reading);
    let from = |house: &House, who: &str| asked_for(house, "x-forwarded-for", who);
    assert_eq!(Answer::to(from(&house, "203.0.113.1")).await.status, 200);
    for forged in ["203.0.113.2", "203.0.113.3, 127.0.0.1", "127.0.0.1"] {
        assert_eq!(Answer::to(from(&house, forged)).await.status, 429, "{forged}: his own word");
    }
    house.stop();

    let proxy = ("server.trusted_proxies", "['127.0.0.1']");
    let house = place.open_with(&[reading[0], reading[1], proxy]);
    for (who, status) in [
        ("203.0.113.1", 200),
        ("203.0.113.1", 429),
        ("203.0.113.2", 200),
        ("203.0.113.9, 203.0.113.2", 429),
        ("2001:db8:0:1::1", 200),
        ("2001:db8:0:1::2", 429),
        ("2001:db8:0:2::1", 200),
    ] {
        assert_eq!(Answer::to(from(&house, who)).await.status, status, "{who}");
    }
    assert_eq!(Answer::to(asked_for(&house, "forwarded", "for=203.0.113.77")).await.status, 200);
    let other = Answer::to(asked_for(&house, "forwarded", "for=203.0.113.78")).await;
    assert_eq!(other.status, 429, "the other header is not read: that was the proxy itself");
    house.stop();

    let standard = ("server.proxy_header", "'forwarded'");
    let house = place.open_with(&[reading[0], reading[1], proxy, standard]);
    for (who, status) in
        [("for=203.0.113.1", 200), ("for=203.0.113.1;proto=https", 429), ("for=203.0.113.2", 200)]
    {
        let answer = Answer::to(asked_for(&house, "forwarded", who)).await;
        assert_eq!(answer.status, status, "{who}");
    }
    house.stop();
}

fn asked_for(house: &House, header: &'static str, who: &str) -> RequestBuilder {
    client().build().expect("a client").get(format!("{}/", house.url)).header(header, who)
}

async fn every_kind_of_asking_has_a_pace_of_its_own(place: Place) {
    let house = place.open_with(&[
        NOBODY_EXEMPT,
        ("pace.address.open_data", ONE_AN_HOUR),
        // To leave, to be asked, to answer, to come back: once.
        ("pace.address.signing_in", "{ requests = 4, every = '1h', at_once = 4 }"),
        ("pace.person.staff", ONE_AN_HOUR),
    ]);
    let bat = house.signed_in(people::BAT).await;
    let file = house.get("/petitions.json").await;
    let again = house.get("/petitions.json").await;
    assert_eq!((file.status, again.status), (200, 429));
    assert_eq!(
        again.header("access-control-allow-origin"),
        "*",
        "and may be read by whom it concerns"
    );
    let sign_in = house.get("/sign-in").await;
    let heading = title("too-many-requests", Language::Mongolian);
    is_a_page(&sign_in, "signing in", 429, heading, Language::Mongolian);
    assert_eq!(bat.asks("/moderation").await.status, 403);
    assert_eq!(bat.asks("/moderation").await.status, 429);
    assert_eq!(bat.asks("/").await.status, 200);
    house.stop();
}
