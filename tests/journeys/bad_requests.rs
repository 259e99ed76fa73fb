//! Whatever a program sends, it is told what is wrong; nothing is written and nothing breaks.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::house::{House, Place};
use crate::people;
use crate::refusals::{Language, is_a_problem};
use crate::visitors::{Answer, Citizen, a_petition};

crate::on_both_databases! {
    every_bad_request_is_refused_with_words_and_writes_nothing,
    a_wrong_field_is_named,
    a_forged_token_is_nobody,
    a_flood_of_a_request_is_refused_before_it_is_read,
}

const PETITIONS: &str = "/api/v1/petitions";
const SESSIONS: &str = "/api/v1/sessions";

/// The house an hour after Bat signed in for half an hour, and people who sign in now.
struct Scene {
    house: House,
    open: String,
    closed: String,
    draft: String,
    bat_an_hour_ago: Citizen,
    bat: Citizen,
    tuya: Citizen,
    bolor_17: Citizen,
}

async fn scene(place: &Place) -> Scene {
    let (house, open) = place.open_with_a_petition().await;
    let closed = house.open_petition().await;
    closed.secretariat.closes(&closed.number, "Зогсоов").await.expect(200);
    let bat_an_hour_ago = house.bat().await;
    let draft = bat_an_hour_ago.starts(a_petition()).await.expect(201).json();
    let draft = draft["id"].as_str().expect("an id").to_owned();
    house.stop();
    let house = place.open_with(&[("clock.offset", "'1h'")]);
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let bolor_17 = house.citizen(&people::somebody_aged(17)).await;
    let bat_an_hour_ago = bat_an_hour_ago.at(&house);
    Scene {
        house,
        open: open.number,
        closed: closed.number,
        draft,
        bat_an_hour_ago,
        bat,
        tuya,
        bolor_17,
    }
}

/// What is sent, and how it is refused.
type Case = (&'static str, RequestBuilder, u16, &'static str);

#[rustfmt::skip]
fn cases(scene: &Scene) -> Vec<Case> {
    let Scene { open, closed, draft, bat, tuya, bolor_17, .. } = scene;
    let of = |number: &str, rest: &str| format!("{PETITIONS}/{number}/{rest}");
    let (get, post, delete) = (Method::GET, Method::POST, Method::DELETE);
    let starts = |body: Value| bat.request(Method::POST, PETITIONS).json(&body);
    let sends = |body: Vec<u8>| bat.request(Method::POST, PETITIONS).header("content-type", "application/json").body(body);
    let is = |register_number: &str| bat.http.post(url(bat, SESSIONS)).json(&json!({ "register_number": register_number }));
    let long = |length: usize| "ө".repeat(length);
    vec![
        ("an unknown number", bat.request(post.clone(), &of("PN-202001-99999", "signatures")), 404, "unknown-petition"),
        ("no number at all", bat.request(post.clone(), &of("тоо", "signatures")), 404, "unknown-petition"),
        ("a path that is not UTF-8", bat.request(post.clone(), &of("%ff%fe", "signatures")), 404, "unknown-petition"),
        ("an unknown address", bat.request(get.clone(), "/api/v1/nothing"), 404, "not-found"),
        ("a closed petition", bat.request(post.clone(), &of(closed, "signatures")), 409, "petition-closed"),
        ("a draft", tuya.request(post.clone(), &of(draft, "signatures")), 404, "unknown-petition"),
        ("a draft's file", bat.http.get(url(bat, &format!("/petitions/{draft}.json"))), 404, "unknown-petition"),
        ("a draft's count", bat.http.get(url(bat, &format!("/petitions/{draft}/count.json"))), 404, "unknown-petition"),
        ("no session", bat.http.post(url(bat, &of(open, "signatures"))), 401, "sign-in-required"),
        ("an ended session", scene.bat_an_hour_ago.request(post.clone(), &of(open, "signatures")), 401, "session-expired"),
        ("another scheme", bat.http.post(url(bat, &of(open, "signatures"))).basic_auth("bat", Some("bat")), 401, "not-a-session"),
        ("half a header", bat.http.post(url(bat, &of(open, "signatures"))).header("authorization", "Bearer"), 401, "not-a-session"),
        ("nothing signed", bat.request(get.clone(), &of(open, "signatures/mine")), 404, "not-signed"),
        ("nothing to take back", bat.request(delete, &of(open, "signatures/mine")), 404, "not-signed"),
        ("signing at 17", bolor_17.request(post.clone(), &of(open, "signatures")), 403, "under-age"),
        ("starting at 17", bolor_17.request(post.clone(), PETITIONS).json(&a_petition()), 403, "under-age"),
        ("signing in at 15", is(&people::somebody_aged(15)), 403, "too-young"),
        ("a citizen who publishes", bat.request(post.clone(), &of(draft, "publish")), 403, "forbidden"),
        ("a citizen who closes", bat.request(post.clone(), &of(open, "close")).json(&json!({ "reason": "Би" })), 403, "forbidden"),
        ("somebody else's draft", tuya.request(post.clone(), &of(draft, "submit")), 404, "unknown-petition"),
        ("submitted twice", bat.request(post.clone(), &of(open, "submit")), 409, "already-submitted"),
        ("written after it was submitted", bat.request(post.clone(), &of(open, "edit")).json(&a_petition()), 409, "already-submitted"),
        ("somebody else's draft written", tuya.request(post.clone(), &of(draft, "edit")).json(&a_petition()), 404, "unknown-petition"),
        ("a draft emptied", bat.request(post.clone(), &of(draft, "edit")).json(&json!({ "action": "", "background": "b" })), 422, "fields"),
        ("a name too long", bat.request(post.clone(), &of(draft, "submit")).json(&json!({ "shown_name": long(101) })), 422, "fields"),
        ("a name that turns around", bat.request(post.clone(), &of(draft, "submit")).json(&json!({ "shown_name": "\u{202e}таБ" })), 422, "fields"),
        ("a name of another field", bat.request(post.clone(), &of(draft, "submit")).json(&json!({ "name": "Бат" })), 400, "bad-request"),
        ("another method", bat.request(get.clone(), &of(open, "signatures")), 405, "method-not-allowed"),
        ("another method on a list", bat.request(Method::PUT, PETITIONS).json(&a_petition()), 405, "method-not-allowed"),
        ("another method on a file", bat.http.post(url(bat, "/petitions.json")), 405, "method-not-allowed"),
        ("another kind of content", bat.request(post.clone(), PETITIONS).header("content-type", "text/plain").body("{}"), 415, "unsupported-media-type"),
        ("a form for JSON", bat.request(post.clone(), PETITIONS).form(&[("action", "a")]), 415, "unsupported-media-type"),
        ("no content at all", bat.request(post.clone(), PETITIONS), 415, "unsupported-media-type"),
        ("broken JSON", sends(b"{\"action\": \"a".to_vec()), 400, "bad-request"),
        ("JSON that is not UTF-8", sends(b"{\"action\": \"\xff\xfe\", \"background\": \"b\"}".to_vec()), 400, "bad-request"),
        ("half a surrogate", sends(br#"{"action": "\ud800", "background": "b"}"#.to_vec()), 400, "bad-request"),
        ("JSON ten thousand deep", sends([b"[".repeat(10_000), b"]".repeat(10_000)].concat()), 400, "bad-request"),
        ("another type", starts(json!({ "action": 1, "background": "b" })), 400, "bad-request"),
        ("an unknown field", starts(json!({ "action": "a", "background": "b", "name": "Bat" })), 400, "bad-request"),
        ("a field left out", starts(json!({ "action": "a" })), 400, "bad-request"),
        ("an empty field", starts(json!({ "action": " \u{a0}\n", "background": "b" })), 422, "fields"),
        ("an action too long", starts(json!({ "action": long(151), "background": "b" })), 422, "fields"),
        ("a background too long", starts(json!({ "action": "a", "background": long(501) })), 422, "fields"),
        ("details too long", starts(json!({ "action": "a", "background": "b", "additional_details": long(3_001) })), 422, "fields"),
        ("a control character", starts(json!({ "action": "a\u{0}b", "background": "b" })), 422, "fields"),
        ("an unknown kind", starts(json!({ "action": "a", "background": "b", "kind": "law" })), 422, "fields"),
        ("a key too long", starts(a_petition()).header("idempotency-key", "k".repeat(101)), 400, "bad-request"),
        ("Latin look-alikes", is("YB85041213"), 422, "fields"),
        ("a number too short", is("УБ8504121"), 422, "fields"),
        ("a number without a date", is("УБ85133213"), 422, "fields"),
        ("an unknown division", bat.http.post(url(bat, SESSIONS)).json(&json!({ "register_number": people::BAT, "division": "MN-999" })), 422, "fields"),
        ("an unknown state", bat.http.get(url(bat, "/petitions.json?state=lost")), 400, "bad-request"),
        ("a place in no list", bat.http.get(url(bat, "/petitions.json?after=99999999999999999999")), 400, "bad-request"),
        ("a query that is not UTF-8", bat.http.get(url(bat, "/petitions.json?state=%ff")), 400, "bad-request"),
        ("ten megabytes", sends(vec![b' '; 10_000_000]), 413, "too-large"),
    ]
}

fn url(somebody: &Citizen, path: &str) -> String {
    let request = somebody.request(Method::GET, path).build().expect("a request");
    request.url().to_string()
}

async fn every_bad_request_is_refused_with_words_and_writes_nothing(place: Place) {
    let scene = scene(&place).await;
    let position = scene.house.log_position().await;
    for (what, request, status, kind) in cases(&scene) {
        let in_english = request
            .try_clone()
            .expect("it can be sent again")
            .header("accept-language", "en-GB,en;q=0.9");
        is_a_problem(&Answer::to(request).await, what, status, kind, Language::Mongolian);
        is_a_problem(&Answer::to(in_english).await, what, status, kind, Language::English);
    }
    assert_eq!(scene.house.log_position().await, position, "nothing was written");
    scene.house.has_not_complained();
    scene.house.stop();
    place.is_sound();
}

async fn a_wrong_field_is_named(place: Place) {
    let house = place.open();
    let bat = house.bat().await;
    let both =
        bat.starts(json!({ "action": "ө".repeat(151), "background": "" })).await.expect(422).json();
    let named: Vec<_> = both["errors"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|e| (&e["field"], &e["code"]))
        .collect();
    assert_eq!(
        named,
        [(&json!("action"), &json!("too-long")), (&json!("background"), &json!("missing"))]
    );
    bat.starts(json!({ "action": "ө".repeat(150), "background": "ө".repeat(500) }))
        .await
        .expect(201);

    let request =
        bat.http.post(url(&bat, SESSIONS)).json(&json!({ "register_number": "YБ85041213" }));
    let look_alike = Answer::to(request).await.expect(422).json();
    assert_eq!(look_alike["errors"][0]["field"], "register_number");
    assert_eq!(look_alike["errors"][0]["code"], "register-number");
    let detail = look_alike["errors"][0]["detail"].as_str().expect("words");
    assert!(detail.contains('Y') && detail.contains('Ү'), "{detail}");
    assert!(!look_alike.to_string().contains("85041213"), "the number itself is not repeated");
    house.stop();
}

async fn a_forged_token_is_nobody(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    let [header, claims, signature]: [&str; 3] =
        bat.token.split('.').collect::<Vec<_>>().try_into().expect("three parts");
    let encoded = |value: Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let unsigned = encoded(json!({ "alg": "none", "typ": "JWT" }));
    let mut other: Value =
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(claims).expect("Base64"))
            .expect("JSON");
    other["exp"] = json!(4_000_000_000_i64);
    let other = encoded(other);
    let mut tampered = signature.as_bytes().to_vec();
    tampered[10] = if tampered[10] == b'A' { b'B' } else { b'A' };
    let tampered = String::from_utf8(tampered).expect("ASCII");
    let forgeries = [
        format!("{unsigned}.{claims}."),
        format!("{unsigned}.{claims}.{signature}"),
        format!("{header}.{other}.{signature}"),
        format!("{header}.{claims}.{tampered}"),
        format!("{header}.{claims}"),
        format!("{header}.{claims}."),
        "a.b.c".to_owned(),
        "…".to_owned(),
        "x".repeat(6_000),
    ];
    for token in forgeries {
        let request =
            bat.http.post(url(&bat, &format!("{PETITIONS}/{}/signatures", petition.number)));
        let answer =
            Answer::to(request.header("authorization", format!("Bearer {token}").into_bytes()))
                .await;
        is_a_problem(&answer, &token, 401, "not-a-session", Language::Mongolian);
    }
    assert_eq!(house.count(&petition.number).await, 0);
    bat.signs(&petition.number).await.expect(201);
    house.stop();
}

/// As long as it says it is, or without saying: the answer comes, and the house is there for others.
async fn a_flood_of_a_request_is_refused_before_it_is_read(place: Place) {
    let house = place.open();
    let bat = house.bat().await;
    for _ in 0..3 {
        let request =
            bat.request(Method::POST, PETITIONS).header("content-type", "application/json");
        let answer = Answer::to(request.body(vec![b'x'; 10_000_000])).await;
        is_a_problem(&answer, "ten megabytes", 413, "too-large", Language::Mongolian);
        assert!(answer.took < std::time::Duration::from_secs(10), "{:?}", answer.took);
        bat.starts(a_petition()).await.expect(201);
    }
    let told = endless(&house.url, &bat.token).await;
    assert!(told.starts_with("HTTP/1.1 413 "), "{told}");
    bat.starts(a_petition()).await.expect(201);
    house.stop();
}

/// Chunk after chunk, without ever saying how long it is, until there is an answer.
async fn endless(url: &str, token: &str) -> String {
    let authority = url.strip_prefix("http://").expect("plain HTTP");
    let connection = TcpStream::connect(authority).await.expect("it listens");
    let (mut answer, mut request) = connection.into_split();
    let head = format!(
        "POST {PETITIONS} HTTP/1.1\r\nHost: {authority}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    request.write_all(head.as_bytes()).await.expect("the head is sent");
    let chunk = format!("4000\r\n{}\r\n", "x".repeat(0x4000));
    let flood = async {
        while request.write_all(chunk.as_bytes()).await.is_ok() {}
        std::future::pending::<()>().await;
    };
    let mut first = vec![0; 200];
    let read = tokio::select! {
        read = answer.read(&mut first) => read.expect("an answer"),
        () = flood => 0,
    };
    String::from_utf8_lossy(&first[..read]).into_owned()
}
