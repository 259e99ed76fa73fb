//! What every answer carries, for whoever asks: no other host, no frame, no copy of what is private.

use reqwest::Method;

use crate::house::{House, Place};
use crate::people;
use crate::routes;
use crate::visitors::{Answer, Reader, client};

crate::on_both_databases! {
    every_address_answers_every_visitor_with_its_guards,
    what_is_bats_own_is_kept_by_nobody,
    leaving_takes_what_the_browser_kept,
    a_host_that_a_request_makes_up_leads_nowhere,
    what_is_said_twice_is_refused_and_what_overrides_is_not_heard,
    whom_to_tell_of_a_weakness_is_written_down,
}

#[track_caller]
fn is_guarded(answer: &Answer, path: &str) {
    if path.contains("/embed/") {
        return is_made_for_frames(answer, path);
    }
    let policy = answer.header("content-security-policy");
    for part in
        ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]
    {
        assert!(policy.contains(part), "{path}: {policy}");
    }
    for loose in ["unsafe-inline", "unsafe-eval", "data:", "http:", "https:", "*"] {
        assert!(!policy.contains(loose), "{path}: {policy}");
    }
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
    let open = answer.header("access-control-allow-origin");
    let resource = answer.header("cross-origin-resource-policy");
    assert!(resource == "same-origin" || (resource == "cross-origin" && open == "*"), "{path}");
    assert_eq!(answer.header("access-control-allow-credentials"), "", "{path}");
    assert!(!answer.header("cache-control").is_empty(), "{path}: who may keep it is said");
    assert_eq!(answer.header("strict-transport-security"), "", "{path}: not without TLS");
    assert_eq!(answer.header("server"), "", "{path}: not what we are made of");
    if answer.headers.contains_key("set-cookie") {
        assert_eq!(
            answer.header("cache-control"),
            "private, no-store",
            "{path}: a cookie is one visitor's"
        );
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().expect("text");
            assert!(
                cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
                "{path}: {cookie}"
            );
        }
    }
    if !answer.body.is_empty() {
        assert!(!answer.header("content-type").is_empty(), "{path}: what it is");
    }
}

/// The one page that other sites may frame: it acts for nobody, and says so.
#[track_caller]
fn is_made_for_frames(answer: &Answer, path: &str) {
    if answer.status == 200 {
        let policy = answer.header("content-security-policy");
        for part in ["default-src 'none'", "form-action 'none'", "frame-ancestors *"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert_eq!(answer.header("x-frame-options"), "", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{path}");
    }
    assert_eq!(answer.header("set-cookie"), "", "{path}");
    assert!(!answer.text().contains("<form"), "{path}");
}

async fn everything(house: &House, number: &str, reader: &Reader) -> Vec<(String, Answer)> {
    let style = routes::style_of(&house.get("/").await.text());
    let mut answers = Vec::new();
    for (path, method) in routes::routes().into_iter().filter(|(path, _)| !path.ends_with("/live"))
    {
        let path = path.replace("{number}", number).replace("{file}", &style);
        let path = if path == "/petitions/new" { format!("{path}?lang=mn") } else { path };
        let method: Method = method.parse().expect("a method");
        let request = reader.http.request(method.clone(), reader.address(&path));
        answers.push((format!("{method} {path}"), Answer::to(request).await));
    }
    answers
}

async fn every_address_answers_every_visitor_with_its_guards(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.signs_on_the_page(people::BAT, &petition.number).await;
    for reader in [house.reader(), bat] {
        let answers = everything(&house, &petition.number, &reader).await;
        assert!(answers.len() > 30, "all of them: {}", answers.len());
        for (path, answer) in answers {
            is_guarded(&answer, &path);
            assert_ne!(answer.status, 500, "{path}");
        }
    }
    house.has_not_complained();
    house.stop();
}

async fn what_is_bats_own_is_kept_by_nobody(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.signs_on_the_page(people::BAT, &petition.number).await;
    let session = bat.cookie("sanal_session").expect("a session");
    let mut pages = 0;
    for (path, answer) in everything(&house, &petition.number, &bat).await {
        assert!(!answer.text().contains(&session), "{path}: the session is in a cookie only");
        let is_page = answer.header("content-type").starts_with("text/html");
        if is_page && !path.contains("/assets/") && !path.contains("/embed/") {
            pages += 1;
            assert_eq!(answer.header("cache-control"), "private, no-store", "{path}");
            assert!(answer.header("vary").contains("Cookie"), "{path}");
        }
    }
    assert!(pages > 15, "{pages}");
    let program = house.bat().await;
    for answer in [
        program.signs(&petition.number).await,
        program.receipt(&petition.number).await,
        program.starts(crate::visitors::a_petition()).await,
    ] {
        assert!(answer.header("cache-control").contains("no-store"), "{}", answer.text());
    }
    let page = format!("/petitions/{}", petition.number);
    assert_eq!(house.get(&page).await.header("cache-control"), "no-cache", "everyone's");
    let chosen = house.get(&format!("{page}?lang=en")).await;
    assert_eq!(chosen.header("cache-control"), "private, no-store", "with a cookie of one visitor");
    house.stop();
}

async fn leaving_takes_what_the_browser_kept(place: Place) {
    let house = place.open();
    let bat = house.signed_in(people::BAT).await;
    let form = bat.opens("/me/petitions").await.form("/sign-out");
    let left = bat.sends("/sign-out", &form.fields).await.expect(303);
    assert_eq!(left.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(left.header("cache-control"), "private, no-store");
    assert!(bat.cookie("sanal_session").is_none());
    assert_eq!(bat.asks("/me/petitions").await.status, 303);
    house.stop();
}

async fn a_host_that_a_request_makes_up_leads_nowhere(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let http = client().build().expect("a client");
    for path in
        ["/", "/petitions", "/petitions.json", "/sign-in/start?return_to=/", "/me/petitions"]
    {
        for header in
            ["host", "x-forwarded-host", "x-host", "forwarded", "x-original-url", "x-rewrite-url"]
        {
            let value = if header == "forwarded" { "host=evil.example" } else { "evil.example" };
            let request = http.get(format!("{}{path}", house.url)).header(header, value);
            let answer = Answer::to(request).await;
            let told = format!("{header} {path}: {} {}", answer.header("location"), answer.text());
            assert!(
                !told.contains("//evil.example") && !told.contains("%2Fevil.example"),
                "{told}"
            );
            assert!(answer.status < 400, "{told}");
        }
    }
    let listed = house.get("/petitions.json").await.json();
    let link = listed["data"][0]["links"]["self"].as_str().unwrap_or_default().to_owned();
    assert_eq!(link, format!("{}/petitions/{}.json", house.url, petition.number));
    house.stop();
}

async fn what_is_said_twice_is_refused_and_what_overrides_is_not_heard(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    for twice in ["/petitions.json?state=open&state=closed", "/petitions?state=open&state=closed"] {
        assert_eq!(house.get(twice).await.status, 400, "{twice}");
    }
    let body = r#"{"action": "a", "action": "b", "background": "c"}"#;
    let request = bat.request(Method::POST, "/api/v1/petitions");
    let twice = request.header("content-type", "application/json").body(body);
    assert_eq!(Answer::to(twice).await.status, 400);
    bat.signs(&petition.number).await.expect(201);
    let mine = format!("/api/v1/petitions/{}/signatures/mine", petition.number);
    for header in ["x-http-method-override", "x-http-method", "x-method-override"] {
        let overriding = bat.request(Method::GET, &mine).header(header, "DELETE");
        assert_eq!(Answer::to(overriding).await.status, 200, "{header}");
        let posted =
            bat.request(Method::POST, &format!("{mine}?_method=DELETE")).header(header, "DELETE");
        assert_eq!(Answer::to(posted).await.status, 405, "{header}");
    }
    for method in ["TRACE", "CONNECT", "OPTIONS", "PROPFIND"] {
        let method: Method = method.parse().expect("a method");
        let answer = Answer::to(bat.request(method.clone(), "/petitions")).await;
        assert!(matches!(answer.status, 400 | 404 | 405), "{method}: {}", answer.status);
        assert!(!answer.text().contains(&bat.token), "{method} repeats nothing");
    }
    bat.receipt(&petition.number).await.expect(200);
    house.stop();
}

async fn whom_to_tell_of_a_weakness_is_written_down(place: Place) {
    let house = place.open();
    let answer = house.get("/.well-known/security.txt").await.expect(200);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let text = answer.text();
    let line = |name: &str| {
        let found = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.unwrap_or_else(|| panic!("{name}: {text}")).to_owned()
    };
    assert_eq!(line("Contact"), "mailto:security@sanal.example");
    assert_eq!(line("Preferred-Languages"), "mn, en");
    assert_eq!(line("Canonical"), format!("{}/.well-known/security.txt", house.url));
    let expires: kernel::Timestamp = line("Expires").parse().expect("an instant");
    let from_now = expires.duration_since(kernel::Clock::now(&kernel::OffsetClock::default()));
    assert!((24 * 30..24 * 365).contains(&from_now.as_hours()), "{expires}");
    house.stop();
    let house = place.open_with(&[("server.security_contact", "''")]);
    assert_eq!(house.get("/.well-known/security.txt").await.status, 404, "nobody is named");
    house.stop();
}
