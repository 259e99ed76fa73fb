//! Bat thinks better of it: what is not public yet is thrown away, and its words with it.

use reqwest::Method;

use crate::house::{House, Place};
use crate::people;
use crate::refusals::{self, Language};
use crate::visitors::{Answer, Citizen, a_petition};

crate::on_both_databases! {
    bat_takes_back_on_the_page_what_he_handed_in,
    bat_throws_a_draft_away_with_a_program,
    nobody_throws_away_what_is_anothers_or_public,
}

async fn a_draft(bat: &Citizen) -> String {
    let started = bat.starts(a_petition()).await.expect(201);
    started.json()["id"].as_str().expect("an id").to_owned()
}

async fn as_bat_sees_it(bat: &Citizen, number: &str) -> serde_json::Value {
    let answer = Answer::to(bat.request(Method::GET, &format!("/petitions/{number}.json"))).await;
    answer.expect(200).json()["attributes"].clone()
}

async fn catches_up(house: &House) {
    house.shows(house.log_position().await).await;
}

async fn bat_takes_back_on_the_page_what_he_handed_in(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let bat = house.bat().await;
    let number = a_draft(&bat).await;
    bat.submits(&number).await.expect(200);
    catches_up(&house).await;

    let (reader, moderator) = (
        house.signed_in(people::BAT).await,
        house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await,
    );
    moderator.opens("/moderation").await.says(&number);
    let address = format!("/petitions/{number}/discard");
    reader
        .opens(&format!("/petitions/{number}"))
        .await
        .says("Илгээсэн өргөдлөө буцааж авах")
        .says(&address);
    let asked = reader.opens(&address).await;
    asked.says("Илгээсэн өргөдлөө буцааж авах уу?").says("Гэр хорооллын гудамжийг гэрэлтүүлэх");
    // Without the form's own token nothing is done.
    assert_eq!(reader.sends(&address, &[]).await.status, 403);
    let done = asked.form(&address).sent_by(&reader).await;
    assert_eq!(done.path, format!("/petitions/{number}"));
    catches_up(&house).await;
    let shown = reader.opens(&done.path).await;
    shown.says("Цуцалсан").says("Бичвэрийг нь устгасан");
    assert!(!shown.text().contains("Гэр хорооллын"), "its words are gone");
    reader.opens("/me/petitions").await.says("Бичвэр нь устсан өргөдөл").says(&number);
    // Pressed twice, it is done.
    let again = asked.form(&address).sent_by(&reader).await;
    assert_eq!((again.path.as_str(), again.answer.status), (done.path.as_str(), 200));
    assert_eq!(reader.opens(&address).await.path, done.path, "nothing is left to be asked");

    assert!(!moderator.opens("/moderation").await.text().contains(&number));
    assert_eq!(moderator.asks(&done.path).await.status, 404);
    assert_eq!(house.get(&done.path).await.status, 404);
    house.stop();
    place.is_sound();
}

async fn bat_throws_a_draft_away_with_a_program(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let bat = house.bat().await;
    let number = a_draft(&bat).await;
    let told = bat.discards(&number).await.expect(200).json();
    assert_eq!(
        (&told["attributes"]["state"], &told["attributes"]["action"]),
        (&"discarded".into(), &"".into())
    );
    refusals::is_a_problem(
        &bat.discards(&number).await,
        "once more",
        409,
        "discarded",
        Language::Mongolian,
    );
    refusals::is_a_problem(
        &bat.submits(&number).await,
        "handed in",
        409,
        "discarded",
        Language::Mongolian,
    );
    catches_up(&house).await;
    assert_eq!(as_bat_sees_it(&bat, &number).await["state"], "discarded");
    house.stop();
    // The catalogue is made anew from the log, and says the same.
    place.operator_does(&["rebuild", "catalogue"]);
    let house = place.open();
    assert_eq!(as_bat_sees_it(&bat.at(&house), &number).await["state"], "discarded");
    house.stop();
}

async fn nobody_throws_away_what_is_anothers_or_public(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let number = a_draft(&bat).await;
    let refused = tuya.discards(&number).await;
    refusals::is_a_problem(&refused, "Bat's draft", 404, "unknown-petition", Language::Mongolian);
    bat.submits(&number).await.expect(200);
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    refusals::is_a_problem(
        &moderator.discards(&number).await,
        "by staff",
        403,
        "forbidden",
        Language::Mongolian,
    );
    refusals::is_a_problem(
        &bat.discards(&petition.number).await,
        "public",
        409,
        "already-public",
        Language::Mongolian,
    );
    refusals::is_a_problem(
        &tuya.discards(&petition.number).await,
        "public",
        403,
        "forbidden",
        Language::Mongolian,
    );
    let visitor = Citizen { token: String::new(), ..bat.clone() };
    assert_eq!(visitor.discards(&number).await.status, 401);
    house.stop();
}
