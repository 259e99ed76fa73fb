//! What the operator is told: at any level, nothing of anyone.

use reqwest::Method;
use serde_json::json;

use crate::house::Place;
use crate::people;
use crate::visitors::{Answer, a_petition};

crate::on_both_databases!(at_its_most_talkative_the_house_tells_nothing_of_anyone);

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
    form.with("action", NAME).with("background", NAME).with("kind", "decision").sent_by(&bat).await;
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

#[test]
fn a_library_is_not_listened_to_however_the_operator_asks() {
    let place = Place::sqlite();
    let told = place.operator_with(
        &[("SANAL__OUTPUT__LEVEL", "nonsense=="), ("SANAL__SERVER__LISTEN", "127.0.0.1:0")],
        &["serve"],
    );
    assert!(!told.status.success(), "a level that cannot be read is refused");
}
