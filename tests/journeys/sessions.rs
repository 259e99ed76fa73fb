//! Where people are signed in, how they leave, and that keys change without their leaving.

use std::time::Instant;

use reqwest::Method;

use crate::house::{House, PATIENCE, Place};
use crate::people;
use crate::refusals::{Language, is_a_problem};
use crate::visitors::{Answer, Citizen, Reader};

crate::on_both_databases! {
    bat_sees_where_he_is_signed_in_and_signs_out_there,
    a_copied_token_is_worth_nothing_once_its_owner_has_left,
    out_everywhere_is_out_everywhere_also_after_a_restart,
    nobody_ends_the_session_of_another,
    keys_change_and_nobody_is_signed_out,
    who_signs_in_again_in_the_same_browser_leaves_nothing_behind,
}

const PHONE: &str = "Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0";

async fn ends(citizen: &Citizen, which: &str) -> Answer {
    Answer::to(citizen.request(Method::DELETE, &format!("/api/v1/sessions/{which}"))).await
}

async fn is_in(citizen: &Citizen) -> bool {
    let answer = Answer::to(citizen.request(Method::GET, "/api/v1/sessions/mine")).await;
    if answer.status != 200 {
        is_a_problem(&answer, "out", 401, "session-expired", Language::Mongolian);
    }
    answer.status == 200
}

async fn is_in_on_pages(reader: &Reader) -> bool {
    reader.opens("/me/sessions").await.path == "/me/sessions"
}

async fn bat_sees_where_he_is_signed_in_and_signs_out_there(place: Place) {
    let house = place.open();
    let phone = house.reader_with(crate::visitors::client().user_agent(PHONE));
    phone.signs_in_at("/mock-dan/oauth2/authorize", people::BAT).await;
    let desk = house.signed_in(people::BAT).await;
    let program = house.bat().await;
    let page = phone.opens("/me/sessions").await;
    page.says("Firefox, Android").says("Одоо ашиглаж байгаа").says("Программ");
    assert!(!page.text().contains("Gecko"), "what the browser said itself is not kept");
    phone.takes_cookie("sanal_language=en");
    phone.opens("/me/sessions").await.says("The one you are using now").says("Sign out everywhere");
    phone.takes_cookie("sanal_language=mn");
    assert_eq!(program.sessions().await.len(), 3);

    let this = program.sessions_as_told().await;
    let this = this.iter().find(|session| session["is_this"] == true).expect("this one");
    assert_eq!(this["how"], "program");
    let after = page.form("/me/sessions").with("end", this["id"].as_str().expect("an id"));
    assert_eq!(after.sent_by(&phone).await.path, "/me/sessions");
    assert!(!is_in(&program).await, "at once, in the process that was asked");

    phone
        .opens("/me/sessions")
        .await
        .form("/me/sessions")
        .with("end", "others")
        .sent_by(&phone)
        .await;
    assert!(!is_in_on_pages(&desk).await);
    assert!(is_in_on_pages(&phone).await);
    let all = phone.opens("/me/sessions").await.form("/me/sessions").with("end", "all");
    assert_eq!(all.sent_by(&phone).await.path, "/");
    assert!(phone.cookie("sanal_session").is_none() && !is_in_on_pages(&phone).await);
    house.has_not_complained();
    house.stop();
}

async fn a_copied_token_is_worth_nothing_once_its_owner_has_left(place: Place) {
    let house = place.open();
    let bat = house.signed_in(people::BAT).await;
    let copied = bat.cookie("sanal_session").expect("a session");
    let thief = house.reader();
    thief.takes_cookie(&format!("sanal_session={copied}"));
    assert!(is_in_on_pages(&thief).await);
    bat.opens("/me/petitions").await.form("/sign-out").sent_by(&bat).await;
    assert!(!is_in_on_pages(&thief).await);
    let thief = Citizen { token: copied.clone(), ..house.tuya().await };
    assert!(!is_in(&thief).await);
    house.stop();

    // In the second half of its life it would be renewed; now it is not.
    let later = place.open_with(&[("clock.offset", "'20m'")]);
    let thief = later.reader();
    thief.takes_cookie(&format!("sanal_session={copied}"));
    assert!(!is_in_on_pages(&thief).await);
    later.stop();
}

async fn out_everywhere_is_out_everywhere_also_after_a_restart(place: Place) {
    let house = place.open();
    let (phone, desk, tuya) = (house.bat().await, house.bat().await, house.tuya().await);
    ends(&phone, "mine").await.expect(204);
    assert!(!is_in(&phone).await && !is_in(&desk).await && is_in(&tuya).await);
    let anew = house.bat().await;
    assert!(is_in(&anew).await, "signed in since");
    house.stop();
    let house = place.open();
    assert!(!is_in(&phone.at(&house)).await && !is_in(&desk.at(&house)).await);
    assert!(is_in(&anew.at(&house)).await && is_in(&tuya.at(&house)).await);
    house.stop();
}

async fn nobody_ends_the_session_of_another(place: Place) {
    let house = place.open();
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let of_bat = bat.sessions().await.remove(0);
    for which in [of_bat.as_str(), "AAAAAAAAAAA", "no-session", "%ff"] {
        let refused = ends(&tuya, which).await;
        is_a_problem(&refused, which, 404, "not-found", Language::Mongolian);
    }
    assert!(is_in(&bat).await);
    let reader = house.signed_in(people::TUYA).await;
    let page = reader.opens("/me/sessions").await;
    page.form("/me/sessions").with("end", &of_bat).sent_by(&reader).await;
    assert!(is_in(&bat).await);
    let nonsense = page.form("/me/sessions").with("end", "everything").sent_by(&reader).await;
    assert_eq!(nonsense.answer.status, 400);
    let stranger = bat.http.get(format!("{}/api/v1/sessions/mine", house.url));
    is_a_problem(
        &Answer::to(stranger).await,
        "nobody",
        401,
        "sign-in-required",
        Language::Mongolian,
    );
    house.stop();
}

async fn keys_change_and_nobody_is_signed_out(place: Place) {
    let house = place.open();
    let (bat, page) = (house.bat().await, house.signed_in(people::TUYA).await);
    let form = page.opens("/petitions/new").await.form("/petitions/new");
    let form = form.with("action", "Гэрэл").with("kind", "decision");
    house.stop();
    let told = place.operator_does(&["keys", "rotate-session", "--signs-in", "0s"]);
    assert!(told.contains("2 session keys are known now, 0 dropped"), "{told}");

    let house = place.open();
    let (bat, page) = (bat.at(&house), page.at(&house));
    assert!(is_in(&bat).await && is_in_on_pages(&page).await);
    let started = form.sent_by(&page).await;
    assert!(started.path.starts_with("/petitions/PN-"), "a form from before: {}", started.path);
    let under_the_new = house.bat().await;
    house.stop();

    let told = place.operator_does(&["keys", "rotate-session"]);
    assert!(told.contains("3 session keys are known now"), "{told}");
    let house = place.open();
    for citizen in [&bat, &under_the_new] {
        assert!(is_in(&citizen.at(&house)).await);
    }
    house.stop();
    let nowhere = Place::sqlite().operator(&["keys", "rotate-session"]);
    assert!(!nowhere.status.success(), "there are no keys to change");
}

async fn who_signs_in_again_in_the_same_browser_leaves_nothing_behind(place: Place) {
    let house = place.open();
    let reader = house.signed_in(people::BAT).await;
    let first = reader.cookie("sanal_session").expect("a session");
    reader.signs_in_at("/mock-dan/oauth2/authorize", people::TUYA).await;
    let old = Citizen { token: first, ..house.tuya().await };
    assert!(!is_in(&old).await);
    assert_eq!(house.bat().await.sessions().await.len(), 1, "the program that asks");
    house.stop();
}

#[tokio::test]
async fn who_leaves_at_one_door_is_out_at_the_other() {
    let Some(place) = Place::postgres().await else { return };
    let (here, there) = (place.open(), place.open());
    let (bat, tuya) = (here.bat().await, here.tuya().await);
    assert!(is_in(&bat.at(&there)).await);
    ends(&bat, "mine").await.expect(204);
    is_soon_out(&bat.at(&there)).await;
    assert!(is_in(&tuya.at(&there)).await);
    ends(&tuya.at(&there), "mine").await.expect(204);
    is_soon_out(&tuya).await;
    assert!(is_in(&there.bat().await.at(&here)).await, "signed in since");
    for house in [here, there] {
        House::stop(house);
    }
}

async fn is_soon_out(citizen: &Citizen) {
    let began = Instant::now();
    while is_in(citizen).await {
        assert!(began.elapsed() < PATIENCE, "the other door does not hear of it");
    }
}
