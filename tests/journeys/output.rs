//! What the operator is told: at any level, nothing of anyone.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::Place;
use crate::people;
use crate::visitors::{Answer, Citizen, a_petition};

crate::on_both_databases! {
    at_its_most_talkative_the_house_tells_nothing_of_anyone,
    whoever_is_refused_is_told_to_the_operator_without_a_name,
}

/// Typed, sent and thrown at the house in every place; none of it may come out at the other end.
const NAME: &str = "Жишээбаатарын";
const NAME_IN_ASCII: &str = "planted-name-7Qz";

async fn at_its_most_talkative_the_house_tells_nothing_of_anyone(place: Place) {
    place.has_staff().await;
    let house = place.open_with(&[("output.level", "'trace'")]);
    let petition = house.open_petition().await;
    let mut planted = vec![
        NAME.to_owned(),
        NAME_IN_ASCII.to_owned(),
        people::BAT.to_owned(),
        people::BAT.to_lowercase(),
        "85041213".to_owned(),
        "%D0%A3%D0%91".to_owned(),
        // Of the registry's answer about anyone.
        "firstname".to_owned(),
        "Жишээ".to_owned(),
    ];

    let bat = house.signed_in(people::BAT).await;
    planted.push(bat.cookie("sanal_session").expect("a session"));
    let leaving = bat.asks("/sign-in/start?return_to=/").await;
    planted.extend(leaving.header("location").split("state=").nth(1).map(str::to_owned));
    let form = bat.opens("/petitions/new").await.form("/petitions/new");
    planted.extend(form.fields.iter().filter(|(name, _)| name == "csrf").map(|(_, v)| v.clone()));
    form.with("action", NAME).with("kind", "decision").sent_by(&bat).await;
    bat.opens(&format!("/petitions/{}/sign", petition.number)).await;

    let program = house.bat().await;
    planted.push(program.token.clone());
    planted.extend(program.token.split('.').skip(1).map(str::to_owned));
    program.signs(&petition.number).await.expect(201);
    let draft = program.starts(json!({ "action": NAME, "background": NAME })).await.expect(201);
    program.submits(draft.json()["id"].as_str().expect("a number")).await.expect(200);
    let broken = program
        .request(Method::POST, "/api/v1/petitions")
        .header("content-type", "application/json");
    Answer::to(broken.body(format!("{{\"{NAME_IN_ASCII}\": \"{NAME}\"}}"))).await.expect(400);
    Answer::to(
        program
            .request(Method::POST, "/api/v1/petitions")
            .json(&a_petition())
            .header("idempotency-key", format!("{NAME_IN_ASCII}{}", "k".repeat(100))),
    )
    .await
    .expect(400);
    for path in [
        format!("/{NAME_IN_ASCII}?token={}", program.token),
        format!("/petitions/{NAME_IN_ASCII}"),
        format!("/petitions?state={NAME_IN_ASCII}"),
        format!("/sign-in/callback?code={NAME_IN_ASCII}&state={}", program.token),
        format!("/sign-in/callback?error={NAME_IN_ASCII}"),
        format!("/mock-dan/oauth2/authorize?client_id={NAME_IN_ASCII}"),
        format!("/sign-in?return_to=//{NAME_IN_ASCII}"),
    ] {
        let request = bat.http.get(bat.address(&path)).header("x-name", NAME_IN_ASCII);
        let request =
            request.header("x-forwarded-for", NAME_IN_ASCII).header("user-agent", NAME_IN_ASCII);
        Answer::to(request.header("referer", format!("https://{NAME_IN_ASCII}/"))).await;
        let basic =
            program.http.get(bat.address(&path)).basic_auth(NAME_IN_ASCII, Some(people::BAT));
        Answer::to(basic).await;
    }
    let secrets = std::fs::read_to_string(place.file("secrets.toml")).expect("keys");
    planted.extend(secrets.split('"').filter(|text| text.len() > 30).map(str::to_owned));

    let told = house.stops_and_tells();
    assert!(told.contains("identity is made up"), "it does speak: {told}");
    for secret in planted {
        let line = told.lines().find(|line| line.contains(&secret));
        assert!(line.is_none(), "{secret:?} is told: {line:?}");
    }
}

/// Each line under `security`: what, at which route, in which offices.
fn security(told: &str) -> Vec<String> {
    let lines = told.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let lines = lines.filter(|line| line["target"] == "security");
    let said = lines.map(|line| {
        let word = |name: &str| line["fields"][name].as_str().unwrap_or("-").to_owned();
        let person = word("person");
        assert!(person == "-" || person.len() == "PersonKey(1234…)".len(), "{person}");
        format!("{} {} {} {}", word("what"), word("method"), word("route"), word("roles"))
    });
    said.collect()
}

async fn whoever_is_refused_is_told_to_the_operator_without_a_name(place: Place) {
    place.has_staff().await;
    let house = place.open_with(&[
        ("output.level", "'warn,security=info'"),
        ("output.format", "'json'"),
        ("pace.unlimited", "[]"),
        ("pace.person.signing", "{ requests = 1, every = '1h', at_once = 1 }"),
    ]);
    let bat = house.bat().await;
    let draft = bat.starts(a_petition()).await.expect(201).json();
    for _ in 0..3 {
        bat.starts(a_petition()).await.expect(429);
    }
    house.get("/api/v1/offices?planted").await.expect(401);
    let forger = Citizen { token: format!("{}x", bat.token), ..bat.clone() };
    forger.gets("/api/v1/offices").await.expect(401);
    let tuya = house.tuya().await;
    tuya.gets("/api/v1/offices").await.expect(403);
    tuya.gets(&format!("/petitions/{}.json", draft["id"].as_str().expect("an id")))
        .await
        .expect(404);
    tuya.gets("/petitions/PN-202001-00001.json").await.expect(404);
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.asks("/people").await.expect(403);
    moderator.sends("/me/withdraw", &[]).await.expect(403);
    moderator.takes_cookie("sanal_session=a.b.c");
    moderator.asks("/").await.expect(200);
    house.reader().asks("/sign-in/callback?code=a&state=planted").await.expect(400);
    house.get("/planted").await.expect(404);

    let told = house.stops_and_tells();
    assert!(!told.contains("planted") && !told.contains(&bat.token), "{told}");
    assert_eq!(
        security(&told),
        [
            "signed_in POST /api/v1/sessions -",
            "rate_limited POST /api/v1/petitions -",
            "sign_in_required GET /api/v1/offices -",
            "token_refused GET /api/v1/offices -",
            "signed_in POST /api/v1/sessions -",
            "authorization_refused GET /api/v1/offices -",
            "authorization_refused GET /petitions/{number}.json -",
            "signed_in GET /sign-in/callback -",
            "authorization_refused GET /people moderator",
            "csrf_refused POST /me/withdraw moderator",
            "token_refused GET / -",
            "sign_in_failed GET /sign-in/callback -",
        ],
        "a flood is one line, and what is not there is nobody's attempt"
    );
}

#[test]
fn a_library_is_not_listened_to_however_the_operator_asks() {
    let place = Place::sqlite();
    let told = place.operator_with(
        &[("SANAL__OUTPUT__LEVEL", "nonsense=="), ("SANAL__SERVER__LISTEN", "127.0.0.1:0")],
        &["serve"],
    );
    assert!(!told.status.success(), "a level that cannot be read is refused");
}
