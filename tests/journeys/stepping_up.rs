//! What matters is done by someone who has just shown who they are.

use reqwest::Method;

use crate::house::{House, Place};
use crate::people::{
    self, ENKHJARGAL_THE_MODERATOR as MODERATOR, MUNKHBAT_OF_THE_SECRETARIAT as SECRETARIAT,
};
use crate::refusals::{Language, is_a_page, is_a_problem, title};
use crate::visitors::{Answer, Citizen, Page, Reader, a_petition};

crate::on_both_databases! {
    a_moderator_who_signed_in_long_ago_shows_anew_who_she_is,
    what_the_secretariat_wrote_is_there_after_a_fresh_sign_in,
    a_program_is_told_how_fresh_it_must_be,
    who_signed_in_long_ago_takes_nothing_out_and_looks_nobody_up,
    nobody_else_comes_back_in_her_place,
    how_fresh_is_a_setting,
}

/// Longer ago than is fresh, and not so long ago that the session has ended.
const LATER: &[(&str, &str)] = &[("clock.offset", "'11m'")];

async fn submitted(bat: &Citizen) -> String {
    let draft = bat.starts(a_petition()).await.expect(201).json();
    let number = draft["id"].as_str().expect("an id").to_owned();
    bat.submits(&number).await.expect(200);
    number
}

/// Through the practice sign-in, as somebody.
async fn signs_in_again(reader: &Reader, page: &Page, register_number: &str) -> Page {
    let text = page.text();
    let (_, rest) = text.split_once("href=\"/sign-in/start?").expect("a way to sign in again");
    let query = rest.split('"').next().expect("an address").replace("&amp;", "&");
    assert!(query.ends_with("&fresh=yes"), "{query}");
    let chooser = reader.opens(&format!("/sign-in/start?{query}")).await;
    let form = chooser.form("/mock-dan/oauth2/authorize");
    form.with("registration_number", register_number).sent_by(reader).await
}

async fn a_moderator_who_signed_in_long_ago_shows_anew_who_she_is(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let number = submitted(&house.bat().await).await;
    let moderator = house.signed_in(MODERATOR).await;
    house.stop();
    let house = place.open_with(LATER);
    let moderator = moderator.at(&house);
    let page = format!("/moderation/{number}");
    moderator.opens(&page).await.form(&format!("{page}/take")).sent_by(&moderator).await;
    let publish = format!("{page}/publish");
    let form = || async { moderator.opens(&page).await.form(&publish) };
    for language in [Language::English, Language::Mongolian] {
        let code = if language == Language::English { "en" } else { "mn" };
        moderator.takes_cookie(&format!("sanal_language={code}"));
        let refused = form().await.sent_by(&moderator).await;
        is_a_page(
            &refused.answer,
            "publishing",
            401,
            title("step-up-required", language),
            language,
        );
    }
    let before = form().await;
    let fields = before.fields.clone();
    let old_token = moderator.cookie("sanal_session").expect("a session");
    let refused = before.sent_by(&moderator).await;
    let back = signs_in_again(&moderator, &refused, MODERATOR).await;
    assert_eq!(back.path, page, "back where she was");
    assert_ne!(moderator.cookie("sanal_session").expect("a session"), old_token);
    moderator.sends(&publish, &fields).await.expect(303);
    assert_eq!(house.state(&number).await, "open");

    let copied = house.reader();
    copied.takes_cookie(&format!("sanal_session={old_token}"));
    assert!(
        copied.opens("/me/sessions").await.path.starts_with("/sign-in"),
        "the old token is over"
    );
    let sessions = moderator.opens("/me/sessions").await.text();
    assert_eq!(sessions.matches("<h2>").count() - 1, 1, "she goes on with one session: {sessions}");
    house.stop();
}

async fn what_the_secretariat_wrote_is_there_after_a_fresh_sign_in(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let secretariat = house.signed_in(SECRETARIAT).await;
    house.stop();
    let house = place.open_with(LATER);
    let secretariat = secretariat.at(&house);
    let page = format!("/petitions/{}", petition.number);
    let close = format!("{page}/close");
    let form = secretariat.opens(&page).await.form(&close).with("reason", "Давхардсан өргөдөл");
    let kept = form.sent_by(&secretariat).await;
    assert_eq!(kept.answer.status, 401);
    kept.says("Давхардсан өргөдөл").says("target=\"_blank\"").says("Дахин нэвтэрч");
    assert_eq!(house.state(&petition.number).await, "open");

    signs_in_again(&secretariat, &kept, SECRETARIAT).await;
    let sent = kept.form(&close).with("reason", "Давхардсан өргөдөл").sent_by(&secretariat).await;
    assert_eq!(sent.answer.status, 200, "the form from before is still good: {}", sent.text());
    assert_eq!(house.state(&petition.number).await, "closed");
    house.stop();
}

async fn a_program_is_told_how_fresh_it_must_be(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = submitted(&house.tuya().await).await;
    let moderator = house.citizen(MODERATOR).await;
    let secretariat = petition.secretariat.clone();
    house.stop();
    let house = place.open_with(LATER);
    let (moderator, secretariat) = (moderator.at(&house), secretariat.at(&house));
    let position = house.log_position().await;
    let publishing = moderator.publishes(&number).await;
    is_a_problem(&publishing, "publishing", 401, "step-up-required", Language::Mongolian);
    let closing = secretariat.closes(&petition.number, "Зогсоов").await;
    is_a_problem(&closing, "closing", 401, "step-up-required", Language::Mongolian);
    assert_eq!(house.log_position().await, position, "nothing was written");
    moderator.signs(&petition.number).await.expect(201);
    house.citizen(MODERATOR).await.publishes(&number).await.expect(200);
    house.citizen(SECRETARIAT).await.closes(&petition.number, "Зогсоов").await.expect(200);
    house.stop();
}

async fn who_signed_in_long_ago_takes_nothing_out_and_looks_nobody_up(place: Place) {
    place.is_founded();
    let house = place.open();
    for (who, role) in [(people::MUNKHZUL_THE_AUDITOR, "auditor"), (people::DORJ, "operator")] {
        house.appoints(who, serde_json::json!({ "role": role })).await;
    }
    let waiting = house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
    waiting.proposes(people::TUYA, serde_json::json!({ "role": "analyst" })).await.expect(201);
    let auditor = house.citizen(people::MUNKHZUL_THE_AUDITOR).await;
    let auditors_page = house.signed_in(people::MUNKHZUL_THE_AUDITOR).await;
    let operator = house.signed_in(people::DORJ).await;
    let administrator = house.signed_in(people::SOLONGO_THE_ADMINISTRATOR).await;
    let (bat, bats_page) = (house.bat().await, house.signed_in(people::BAT).await);
    house.stop();
    let house = place.open_with(LATER);
    let position = house.log_position().await;
    let step_up = |answer: &Answer, what: &str| {
        is_a_problem(answer, what, 401, "step-up-required", Language::Mongolian);
    };
    step_up(&auditor.at(&house).gets("/api/v1/audit").await, "the trail");
    step_up(&waiting.at(&house).declines(5).await, "declining");
    let (post, delete) = (Method::POST, Method::DELETE);
    let bat = bat.at(&house);
    step_up(&Answer::to(bat.request(post, "/api/v1/me/export")).await, "taking out");
    step_up(&Answer::to(bat.request(delete, "/api/v1/me?confirm=erase")).await, "erasing");

    assert_eq!(auditors_page.at(&house).asks("/audit.csv").await.status, 401);
    let operator = operator.at(&house);
    let form = operator.opens("/people").await.form("/people");
    let form = form.with("by", "phone").with("value", "99112233");
    let kept = form.with("purpose", "caller_identification").sent_by(&operator).await;
    assert_eq!(kept.answer.status, 401);
    kept.says("value=\"99112233\"").says("target=\"_blank\"");
    let administrator = administrator.at(&house);
    let decline = administrator.opens("/offices").await.form("/offices/5/decline");
    assert_eq!(decline.sent_by(&administrator).await.answer.status, 401);
    assert_eq!(house.log_position().await, position, "nothing was written");

    let bats_page = bats_page.at(&house);
    let form = bats_page.opens("/me").await.form("/me/data");
    let file = bats_page.sends("/me/data.json", &form.fields).await;
    let (words, language) = (title("step-up-required", Language::Mongolian), Language::Mongolian);
    is_a_page(&file, "the file", 401, words, language);
    assert!(file.text().contains("&amp;fresh=yes"), "{}", file.text());
    let refused = form.sent_by(&bats_page).await;
    assert_eq!(refused.answer.status, 401);
    let back = signs_in_again(&bats_page, &refused, people::BAT).await;
    assert_eq!(back.path, "/me", "where the button is");
    assert_eq!(back.form("/me/data").sent_by(&bats_page).await.answer.status, 200);
    house.stop();
}

async fn nobody_else_comes_back_in_her_place(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let number = submitted(&house.bat().await).await;
    let moderator = house.signed_in(MODERATOR).await;
    house.stop();
    let house = place.open_with(LATER);
    let moderator = moderator.at(&house);
    let page = format!("/moderation/{number}");
    let taken = moderator.opens(&page).await.form(&format!("{page}/take"));
    taken.sent_by(&moderator).await;
    let refused = refused_publishing(&house, &moderator, &page).await;
    let before = moderator.cookie("sanal_session");
    for stranger in [people::BAT, people::DORJ] {
        let other = signs_in_again(&moderator, &refused, stranger).await;
        assert_eq!(other.says("Өөр хүн нэвтэрлээ").answer.status, 403);
        assert_eq!(moderator.cookie("sanal_session"), before, "nothing has changed");
    }
    let again = refused_publishing(&house, &moderator, &page).await;
    assert_eq!(signs_in_again(&moderator, &again, MODERATOR).await.path, page);
    house.stop();
}

async fn refused_publishing(house: &House, moderator: &Reader, page: &str) -> Page {
    let form = moderator.opens(page).await.form(&format!("{page}/publish"));
    let refused = form.sent_by(moderator).await;
    assert_eq!(refused.answer.status, 401);
    house.has_not_complained();
    refused
}

async fn how_fresh_is_a_setting(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let number = submitted(&house.bat().await).await;
    let moderator = house.citizen(MODERATOR).await;
    house.stop();
    let longer = [LATER, &[("identity.step_up_minutes", "20")]].concat();
    let house = place.open_with(&longer);
    moderator.at(&house).publishes(&number).await.expect(200);
    house.stop();
}
