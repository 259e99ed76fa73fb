//! Everything that DAN can answer, through the whole program; and that nobody is made up unless the
//! settings say so, and then every page does.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::house::{House, Place};
use crate::people;
use crate::visitors::{Answer, Page, Reader};

crate::on_both_databases! {
    whoever_dan_does_not_vouch_for_is_told_why,
    a_way_back_that_leads_nowhere_says_why_and_where_to_go_on,
    whatever_dan_answers_the_visitor_gets_a_page,
    while_dan_hangs_everything_can_be_read,
    every_page_says_that_people_are_made_up_and_only_then,
}

/// How those whom DAN refuses are told, in Mongolian and in English.
const REFUSED: &[(&str, u16, &str, &str)] = &[
    ("Гомбо", 403, "ДАН дээр зөвшөөрөл өгөөгүй", "You did not give consent"),
    ("Пүрэв", 403, "Улсын бүртгэл таныг баталгаажуулж чадсангүй", "could not confirm who you are"),
    ("Чимэг", 502, "мэдээлэл дутуу", "incomplete information"),
];

async fn whoever_dan_does_not_vouch_for_is_told_why(place: Place) {
    let house = place.open();
    for (name, status, mongolian, english) in REFUSED {
        let number = &number_of(&house, name).await;
        for (code, words) in [("mn", mongolian), ("en", english)] {
            let reader = house.reader();
            reader.takes_cookie(&format!("sanal_language={code}"));
            let refused = reader.signs_in_at("/mock-dan/oauth2/authorize", number).await;
            assert_eq!(refused.says(words).answer.status, *status, "{number}");
            assert!(reader.cookie("sanal_session").is_none());
            refused.says("/sign-in/start?return_to=%2F");
        }
    }

    // A code that was used: whoever heard of it brings it in a way back of their own.
    let (bat, thief) = (house.reader(), house.reader());
    let [of_bat, of_thief] = [way_back(&bat, "/").await, way_back(&thief, "/").await];
    assert_eq!(bat.opens(&of_bat).await.path, "/");
    let code = |back: &str| {
        let (_, rest) = back.split_once("code=").expect("a code");
        rest.split('&').next().expect("a code").to_owned()
    };
    let stolen = of_thief.replace(&code(&of_thief), &code(&of_bat));
    let refused = thief.opens(&stolen).await;
    assert_eq!(refused.says("Нэвтрэх кодыг ДАН хүлээж авсангүй").answer.status, 400);
    assert!(thief.cookie("sanal_session").is_none());
    house.has_not_complained();
    house.stop();
}

async fn a_way_back_that_leads_nowhere_says_why_and_where_to_go_on(place: Place) {
    let house = place.open();
    let bat = house.reader();
    let back = way_back(&bat, "/me/petitions").await;
    let cookie = bat.cookie_for("sanal_sign_in", "/sign-in/callback").expect("a round trip");
    let told = async |who: &Reader, back: &str, words: &str, return_to: &str| {
        let refused = who.opens(back).await;
        let way_on = format!("/sign-in/start?return_to={return_to}");
        assert_eq!(refused.says(words).says(&way_on).answer.status, 400);
    };
    told(&house.reader(), &back, "Нэвтрэлт өөр хөтчөөс эхэлсэн байна", "%2F\"").await;
    let changed = back.replace("state=", "state=x");
    told(&bat, &changed, "Энэ хаягаар нэвтрэх боломжгүй", "%2Fme%2Fpetitions").await;
    bat.takes_cookie_for(&format!("sanal_sign_in={cookie}"), "/sign-in");
    assert_eq!(bat.opens(&back).await.path, "/me/petitions");

    // Pressing "back" does no harm, and whoever heard of it comes too late.
    let used = "Энэ холбоосыг аль хэдийн ашигласан байна";
    for who in [&bat, &house.reader()] {
        told(who, &back, used, "%2F\"").await;
        who.takes_cookie("sanal_language=en");
        who.opens(&back).await.says("This link was used already").says("href=\"/me/sessions\"");
        who.takes_cookie("sanal_language=mn");
    }
    bat.takes_cookie_for(&format!("sanal_sign_in={cookie}"), "/sign-in");
    told(&bat, &back, used, "%2Fme%2Fpetitions").await;
    let without_code = way_back(&bat, "/me/petitions").await.replace("code=", "nothing=");
    told(&bat, &without_code, "Энэ хаягаар нэвтрэх боломжгүй", "%2Fme%2Fpetitions").await;
    house.stop();

    // Eleven minutes later.
    let late = way_back_of_earlier(&place).await;
    let house = place.open_with(&[("clock.offset", "'11m'")]);
    let bat = house.reader();
    bat.takes_cookie_for(&format!("sanal_sign_in={}", late.cookie), "/sign-in");
    let back = format!("{}{}", house.url, late.path);
    told(&bat, &back, "Нэвтрэх хугацаа дууссан", "%2Fme%2Fpetitions").await;
    bat.takes_cookie_for(&format!("sanal_sign_in={}", late.cookie), "/sign-in");
    bat.takes_cookie("sanal_language=en");
    bat.opens(&back).await.says("took too long");
    house.stop();
}

/// A way back that somebody got from a house that has closed since.
struct Earlier {
    path: String,
    cookie: String,
}

async fn way_back_of_earlier(place: &Place) -> Earlier {
    let house = place.open();
    let bat = house.reader();
    let back = way_back(&bat, "/me/petitions").await;
    let cookie = bat.cookie_for("sanal_sign_in", "/sign-in/callback").expect("a round trip");
    let path = back.strip_prefix(&house.url).unwrap_or(&back).to_owned();
    house.stop();
    Earlier { path, cookie }
}

/// The way back that the practice DAN sends a browser on, not gone yet.
async fn way_back(reader: &Reader, return_to: &str) -> String {
    let chooser = reader.opens(&format!("/sign-in/start?return_to={return_to}")).await;
    let form = chooser.form("/mock-dan/oauth2/authorize").with("registration_number", people::BAT);
    reader.sends(&form.action, &form.fields).await.expect(303).header("location").to_owned()
}

/// The registration number on somebody's button at the practice DAN.
async fn number_of(house: &House, name: &str) -> String {
    let chooser = house.reader().opens("/sign-in/start?return_to=/").await.text();
    let button = chooser.split("<button").find(|button| button.contains(name)).expect("a button");
    let (_, value) = button.split_once("value=\"").expect("a number");
    value.split('"').next().expect("a number").to_owned()
}

/// A DAN that answers every question in turn with the next of these, as `(status, body)`.
async fn dan_that_says(answers: Vec<(u16, String)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let asked = Arc::new(AtomicUsize::new(0));
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let (status, body) =
                answers[asked.fetch_add(1, Ordering::Relaxed) % answers.len()].clone();
            tokio::spawn(says(connection, status, body));
        }
    });
    url
}

async fn says(mut connection: TcpStream, status: u16, body: String) {
    let mut question = vec![0; 8_192];
    let _ = connection.read(&mut question).await;
    let head = format!(
        "HTTP/1.1 {status} Answer\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = connection.write_all(head.as_bytes()).await;
    let _ = connection.write_all(body.as_bytes()).await;
}

fn with_dan(place: &Place, url: &str) -> House {
    let url = format!("'{url}'");
    place.open_with(&[
        ("identity.adapter", "'dan'"),
        ("identity.dan.url", &url),
        ("identity.dan.client_id", "'sanal'"),
        ("identity.dan.client_secret", "'a secret'"),
    ])
}

/// Off to DAN, and back with a code that DAN is then asked about.
async fn comes_back(house: &House, reader: &Reader) -> Page {
    let there = reader.asks("/sign-in/start?return_to=/").await.expect(303);
    let (_, rest) = there.header("location").split_once("state=").expect("a state");
    let state = rest.split('&').next().expect("a state").to_owned();
    reader.opens(&format!("{}/sign-in/callback?code=a-code&state={state}", house.url)).await
}

async fn whatever_dan_answers_the_visitor_gets_a_page(place: Place) {
    let token = || (200, json!({ "access_token": "t" }).to_string());
    let card = |card: serde_json::Value| {
        json!([{ "services": { "WS100101_getCitizenIDCardInfo": card } }]).to_string()
    };
    let described = |regnum: &str| json!({ "resultCode": 0, "response": { "regnum": regnum } });
    let incomplete = (502, "мэдээлэл дутуу");
    let unreadable = (502, "ДАН-ы хариуг уншиж чадсангүй");
    let not_vouched = (403, "Улсын бүртгэл таныг баталгаажуулж чадсангүй");
    let away = (502, "хариу өгөхгүй байна");
    let too_slow = (504, "хугацаандаа хариу өгсөнгүй");
    let unknown_there = (502, "ДАН энэ сайтыг таньсангүй");
    let code_refused = (400, "Нэвтрэх кодыг ДАН хүлээж авсангүй");
    let cases = [
        ("no JSON", vec![(200, "<html>".to_owned())], unreadable),
        ("no token", vec![(200, "{}".to_owned())], incomplete),
        (
            "a code of long ago",
            vec![(400, json!({ "error": "invalid_grant" }).to_string())],
            code_refused,
        ),
        (
            "another client",
            vec![(401, json!({ "error": "invalid_client" }).to_string())],
            unknown_there,
        ),
        ("out of order", vec![(500, String::new())], away),
        ("too late itself", vec![(504, String::new())], too_slow),
        ("no JSON about the citizen", vec![token(), (200, "сайн байна уу".to_owned())], unreadable),
        ("nothing about the citizen", vec![token(), (200, "[]".to_owned())], incomplete),
        (
            "a token that ended",
            vec![token(), (401, json!({ "error": "invalid_token" }).to_string())],
            code_refused,
        ),
        (
            "result code 3",
            vec![token(), (200, card(json!({ "resultCode": 3, "response": null })))],
            not_vouched,
        ),
        (
            "result code 500 as text",
            vec![token(), (200, card(json!({ "resultCode": "500" })))],
            not_vouched,
        ),
        (
            "a result code that is no number",
            vec![token(), (200, card(json!({ "resultCode": "ok" })))],
            unreadable,
        ),
        ("no result code", vec![token(), (200, card(json!({ "response": {} })))], incomplete),
        ("no response", vec![token(), (200, card(json!({ "resultCode": 0 })))], incomplete),
        (
            "no number",
            vec![token(), (200, card(json!({ "resultCode": 0, "response": {} })))],
            incomplete,
        ),
        ("a Latin number", vec![token(), (200, card(described("YB85041213")))], unreadable),
        ("half a number", vec![token(), (200, card(described("УБ8504")))], unreadable),
        (
            "a child",
            vec![token(), (200, card(described(&people::somebody_aged(14))))],
            (403, "16 нас хүрсэн байх ёстой"),
        ),
    ];
    for (what, answers, (status, words)) in cases {
        let house = with_dan(&place, &dan_that_says(answers).await);
        let reader = house.reader();
        let refused = comes_back(&house, &reader).await;
        assert_eq!(refused.answer.status, status, "{what}: {}", refused.text());
        refused.says(words);
        assert!(reader.cookie("sanal_session").is_none(), "{what}");
        house.stop();
    }
    let answers = vec![token(), (200, card(described(people::BAT)))];
    let house = with_dan(&place, &dan_that_says(answers).await);
    let bat = house.reader();
    assert_eq!(comes_back(&house, &bat).await.path, "/");
    assert!(bat.cookie("sanal_session").is_some());
    house.stop();
}

async fn while_dan_hangs_everything_can_be_read(place: Place) {
    let (practice, petition) = place.open_with_a_petition().await;
    practice.stop();
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let house = with_dan(&place, &format!("http://{}", silent.local_addr().expect("an address")));
    let bat = house.reader();
    let reads = async {
        let (connection, _) = silent.accept().await.expect("DAN is asked");
        let began = std::time::Instant::now();
        for path in ["/", "/petitions", &format!("/petitions/{}", petition.number), "/sign-in"] {
            house.get(path).await.expect(200);
        }
        assert!(began.elapsed() < Duration::from_secs(5), "nobody else waits");
        connection
    };
    let (refused, _held) = futures::join!(comes_back(&house, &bat), reads);
    assert_eq!(refused.says("хугацаандаа хариу өгсөнгүй").answer.status, 504);
    house.has_not_complained();
    house.stop();
}

async fn every_page_says_that_people_are_made_up_and_only_then(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let page = format!("/petitions/{}", petition.number);
    let everywhere = |page: &str| {
        let own = [page, &format!("{page}/sign"), "/petitions/PN-202001-99999", "/nothing"]
            .map(str::to_owned);
        let fixed = [
            "/",
            "/petitions",
            "/petitions?state=lost",
            "/petitions/new",
            "/me/signatures",
            "/me/petitions",
            "/me/sessions",
            "/moderation",
            "/privacy",
            "/api/docs",
            "/sign-in",
            "/sign-in/callback",
            "/sign-in/callback?state=x&code=y",
            "/assets/nothing.css",
            "/%ff",
        ];
        own.into_iter().chain(fixed.map(str::to_owned)).collect::<Vec<_>>()
    };
    const BANNERS: [(&str, &str); 2] = [("mn", "practice-banner"), ("en", "practice-banner")];
    let (guest, bat) = (house.reader(), house.signed_in(people::BAT).await);
    for reader in [&guest, &bat] {
        for (language, banner) in BANNERS {
            reader.takes_cookie(&format!("sanal_language={language}"));
            for path in everywhere(&page) {
                reader.opens(&path).await.says(banner);
            }
            let refused = reader.sends("/petitions/new", &[]).await;
            assert!(refused.text().contains(banner), "a form refused");
            let method = Answer::to(reader.http.put(reader.address("/privacy"))).await;
            assert!(method.text().contains(banner), "another method");
        }
    }
    guest.opens("/sign-in/start?return_to=/").await.says("class=\"warning\"");
    let description = house.get("/api/openapi.json").await.json();
    assert!(description["paths"]["/api/v1/sessions"].is_object());
    house.stop();

    let house = with_dan(&place, "http://127.0.0.1:1");
    let reader = house.reader();
    for path in everywhere(&page) {
        let text = reader.opens(&path).await.text();
        assert!(!text.contains("practice-banner") && !text.contains("mock-dan"), "{path}");
    }
    for (method, path) in [
        (Method::GET, "/mock-dan/oauth2/authorize"),
        (Method::POST, "/mock-dan/oauth2/authorize"),
        (Method::POST, "/mock-dan/oauth2/token"),
        (Method::GET, "/mock-dan/oauth2/api/v1/service"),
        (Method::POST, "/api/v1/sessions"),
    ] {
        let request = reader.http.request(method, reader.address(path));
        let body = json!({ "register_number": people::BAT });
        assert_eq!(Answer::to(request.json(&body)).await.status, 404, "{path}");
    }
    let description = house.get("/api/openapi.json").await.json();
    assert!(!description["paths"]["/api/v1/sessions"].is_object());
    assert!(description["paths"]["/api/v1/sessions/mine"].is_object());
    house.stop();
}
