//! Signing in with an OpenID provider that others wrote: the right way, and every wrong one.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::Place;
use crate::people;
use crate::starting::edit_of;
use crate::visitors::{Answer, Page, Provider, Reader};

crate::on_both_databases! {
    bat_signs_in_whichever_way_the_provider_signs,
    keys_change_and_bat_still_gets_in,
    an_id_token_that_is_not_right_lets_nobody_in,
    a_way_back_is_good_once_and_in_one_browser,
    while_the_provider_is_away_everything_can_be_read,
    what_the_provider_knows_of_bat_is_what_is_counted,
    who_was_remembered_by_the_provider_shows_anew_who_they_are,
}

const CLIENTS: [&str; 2] = ["sanal-rs256", "sanal-es256"];
const UNTRUSTED: &str = "Нэвтрэлтийг баталгаажуулж чадсангүй";

async fn bat_signs_in_whichever_way_the_provider_signs(place: Place) {
    let Some(provider) = Provider::start() else { return };
    let mut petitions = Vec::new();
    for client in CLIENTS {
        let house = place.open_with_provider(&provider, client, &[]).await;
        let bat = house.reader();
        let arrived = bat.signs_in_for("/petitions/new", people::BAT).await;
        assert_eq!((arrived.path.as_str(), arrived.answer.status), ("/petitions/new", 200));
        let written = arrived.form("/petitions/new").with("kind", "decision");
        let petition = written.with("action", client).sent_by(&bat).await;
        assert_eq!(petition.answer.status, 200, "{}", petition.text());
        petitions.push(petition.path);
        bat.opens("/me/petitions").await.says(CLIENTS[0]);
        house.stop();
    }
    assert_ne!(petitions[0], petitions[1], "both are Bat's, whoever vouched for him");
}

async fn keys_change_and_bat_still_gets_in(place: Place) {
    let Some(provider) = Provider::start() else { return };
    for client in CLIENTS {
        let house = place.open_with_provider(&provider, client, &[]).await;
        assert_eq!(house.reader().signs_in_for("/", people::BAT).await.path, "/");
        let before = provider.keys_read().await;
        provider.asked("rotate", json!({})).await;
        let bat = house.reader();
        assert_eq!(bat.signs_in_for("/me/petitions", people::BAT).await.path, "/me/petitions");
        assert_eq!(provider.keys_read().await, before + 1, "they were asked for anew, once");

        // Whoever invents key ids does not make us ask for ever.
        provider.wishes(json!({ "header": { "kid": "invented" } })).await;
        for _ in 0..12 {
            house.reader().signs_in_for("/", people::BAT).await.says(UNTRUSTED);
        }
        assert!(provider.keys_read().await <= before + 5, "five times in a minute at most");
        provider.wishes(json!({})).await;
        house.stop();
    }
}

async fn an_id_token_that_is_not_right_lets_nobody_in(place: Place) {
    let Some(provider) = Provider::start() else { return };
    let now = kernel::Clock::now(&kernel::OffsetClock::default()).as_second();
    let house = place.open_with_provider(&provider, "sanal-rs256", &[]).await;
    let wrong = [
        ("another nonce", json!({ "claims": { "nonce": "another" } })),
        ("no nonce", json!({ "claims": { "nonce": null } })),
        ("another audience", json!({ "claims": { "aud": "another-house" } })),
        ("one audience too many", json!({ "claims": { "aud": ["sanal-rs256", "another"] } })),
        ("another issuer", json!({ "claims": { "iss": "https://evil.example" } })),
        ("expired", json!({ "claims": { "exp": now - 1 } })),
        ("of long ago", json!({ "claims": { "iat": now - 3_600 } })),
        ("of the future", json!({ "claims": { "iat": now + 3_600 } })),
        ("another key under the same name", json!({ "key": "forged" })),
        ("the client's secret as a key", json!({ "header": { "alg": "HS256" } })),
        ("no signature at all", json!({ "header": { "alg": "none" } })),
        ("another algorithm's key", json!({ "header": { "alg": "ES256" } })),
        ("another kind of token", json!({ "header": { "typ": "logout+jwt" } })),
    ];
    for (what, wish) in wrong {
        provider.wishes(wish).await;
        for language in ["mn", "en"] {
            let bat = house.reader();
            bat.takes_cookie(&format!("sanal_language={language}"));
            let refused = bat.signs_in_for("/", people::BAT).await;
            assert_eq!(refused.answer.status, 400, "{what}: {}", refused.text());
            let words = if language == "mn" { UNTRUSTED } else { "could not be verified" };
            refused.says(words);
            assert!(bat.cookie("sanal_session").is_none(), "{what}");
        }
    }
    provider.wishes(json!({ "claims": { "nationalid": "YB85041213" } })).await;
    house.reader().signs_in_for("/", people::BAT).await.says("хариуг уншиж чадсангүй");
    provider.wishes(json!({})).await;
    assert_eq!(house.reader().signs_in_for("/", people::BAT).await.path, "/");
    assert!(
        !house.told().contains(people::BAT) && !house.told().contains("eyJ"),
        "{}",
        house.told()
    );
    house.stop();
}

async fn way_back(bat: &Reader) -> String {
    let login = bat.opens("/sign-in/start?return_to=/me/petitions").await;
    bat.is_sent_back(login, people::BAT).await
}

async fn a_way_back_is_good_once_and_in_one_browser(place: Place) {
    let Some(provider) = Provider::start() else { return };
    let house = place.open_with_provider(&provider, "sanal-es256", &[]).await;
    let (bat, mallory) = (house.reader(), house.reader());
    let back = way_back(&bat).await;
    let cookie = bat.cookie_for("sanal_sign_in", "/sign-in/callback").expect("a round trip");
    let in_another_browser = mallory.opens(&back).await;
    assert_eq!(in_another_browser.says("өөр хөтчөөс эхэлсэн").answer.status, 400);
    let other_state = back.replace("state=", "state=x");
    bat.opens(&other_state).await.says("Энэ хаягаар нэвтрэх боломжгүй");

    // The cookie goes when somebody arrives, but Bat's was only heard of, not used.
    bat.takes_cookie_for(&format!("sanal_sign_in={cookie}"), "/sign-in");
    assert_eq!(bat.opens(&back).await.path, "/me/petitions");
    for replayed in [&bat, &mallory] {
        replayed.takes_cookie_for(&format!("sanal_sign_in={cookie}"), "/sign-in");
        let used = replayed.opens(&back).await;
        assert_eq!(used.says("аль хэдийн ашигласан").answer.status, 400);
    }
    assert!(mallory.cookie("sanal_session").is_none());

    // Somebody else's code in one's own way back: the provider knows another challenge for it.
    let (tuya, thief) = (house.reader(), house.reader());
    let [of_tuya, of_thief] = [way_back(&tuya).await, way_back(&thief).await];
    let code = |back: &str| {
        let (_, rest) = back.split_once("code=").expect("a code");
        rest.split('&').next().expect("a code").to_owned()
    };
    let stolen = of_thief.replace(&code(&of_thief), &code(&of_tuya));
    let refused = thief.opens(&stolen).await;
    assert_eq!(refused.says("Нэвтрэх кодыг ДАН хүлээж авсангүй").answer.status, 400);
    assert!(thief.cookie("sanal_session").is_none());
    let confused = house.reader();
    let own = way_back(&confused).await;
    let mixed_up = own.replace("iss=http", "iss=https");
    assert_ne!(mixed_up, own, "the provider says who it is");
    confused.opens(&mixed_up).await.says(UNTRUSTED);
    house.stop();
}

async fn while_the_provider_is_away_everything_can_be_read(place: Place) {
    let (practice, petition) = place.open_with_a_petition().await;
    practice.stop();
    let Some(provider) = Provider::start() else { return };
    let house = place.open_with_provider(&provider, "sanal-rs256", &[]).await;
    let come_back = provider.stop();
    let page = format!("/petitions/{}", petition.number);
    let bat = house.reader();
    bat.opens(&page).await.says("Гэр хорооллын гудамжийг гэрэлтүүлэх");
    let sign = format!("{page}/sign");
    let door = bat.opens(&sign).await;
    assert!(door.path.starts_with("/sign-in?"), "{}", door.path);
    let start = format!("/sign-in/start?return_to={sign}");
    let away = bat.opens(&start).await;
    assert_eq!(away.answer.status, 502);
    away.says("хариу өгөхгүй байна").says("Дахин оролдох");
    bat.takes_cookie("sanal_language=en");
    bat.opens(&start).await.says("is not responding").says("Try again");
    bat.takes_cookie("sanal_language=mn");
    for path in ["/", "/petitions", &page, "/petitions.json", "/api/docs"] {
        house.get(path).await.expect(200);
    }

    let provider = come_back();
    provider.asked("house", json!({ "url": house.url })).await;
    let resumed = signs_in_when_it_is_back(&bat, &sign).await;
    assert_eq!(resumed.path, sign, "what he wanted before");
    resumed.form(&sign).with("consent", "yes").sent_by(&bat).await;
    assert_eq!(house.count(&petition.number).await, 1);
    house.has_not_complained();
    house.stop();
}

/// For a few seconds after a failure the provider is left alone.
async fn signs_in_when_it_is_back(bat: &Reader, return_to: &str) -> Page {
    let start = format!("/sign-in/start?return_to={return_to}");
    let began = std::time::Instant::now();
    loop {
        let login = bat.opens(&start).await;
        if login.answer.status == 200 {
            return bat.logs_in(login, people::BAT).await;
        }
        assert!(began.elapsed() < crate::house::PATIENCE, "it stays away");
    }
}

async fn what_the_provider_knows_of_bat_is_what_is_counted(place: Place) {
    let Some(provider) = Provider::start() else { return };
    let settings = [("identity.oidc.claims.division", "'region'")];
    let house = place.open_with_provider(&provider, "sanal-rs256", &settings).await;
    let known = json!({ "gender": "female", "birthdate": "1999-09-03", "region": "MN-041" });
    provider.asked("account", json!({ "id": people::BAT, "claims": known })).await;
    let bat = house.reader();
    bat.signs_in_for("/", people::BAT).await;
    let token = bat.cookie("sanal_session").expect("a session");
    let claims = token.split('.').nth(1).expect("claims");
    let claims = base64::Engine::decode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, claims);
    let claims: Value = serde_json::from_slice(&claims.expect("Base64")).expect("JSON");
    assert_eq!((&claims["sex"], &claims["div"]), (&json!("female"), &json!("MN-041")));
    assert_eq!(claims["age"], "25-34");
    let program = Answer::to(
        bat.http.request(Method::GET, bat.address("/api/v1/sessions/mine")).bearer_auth(&token),
    );
    let sessions = program.await.expect(200).json();
    assert_eq!(sessions["data"][0]["how"], "page");
    house.stop();
}

async fn who_was_remembered_by_the_provider_shows_anew_who_they_are(place: Place) {
    place.has_staff().await;
    let Some(provider) = Provider::start() else { return };
    let now = kernel::Clock::now(&kernel::OffsetClock::default()).as_second();
    let house = place.open_with_provider(&provider, "sanal-es256", &[]).await;
    let (bat, moderator) = (house.reader(), house.reader());
    bat.signs_in_for("/petitions/new", people::BAT).await;
    let check = house.writes(&bat, "Гэрэл").await;
    let page = edit_of(&check).replace("/edit", "");
    check.form(&format!("{page}/submit")).sent_by(&bat).await;

    // The provider let her in because she had been there an hour before.
    provider.wishes(json!({ "claims": { "auth_time": now - 3_600 } })).await;
    let page = page.replace("/petitions/", "/moderation/");
    moderator.signs_in_for(&page, people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.opens(&page).await.form(&format!("{page}/take")).sent_by(&moderator).await;
    let publish = moderator.opens(&page).await.form(&format!("{page}/publish"));
    let fields = publish.fields.clone();
    let refused = publish.sent_by(&moderator).await;
    assert_eq!(refused.says("Дахин нэвтэрч").answer.status, 401);

    // Asked to show anew who she is, she is not waved through, and an old answer is not taken.
    let again = format!("/sign-in/start?return_to={page}&fresh=yes");
    let login = moderator.opens(&again).await;
    assert!(login.form_address("/interaction/").contains("/interaction/"), "she logs in anew");
    let stale = moderator.logs_in(login, people::ENKHJARGAL_THE_MODERATOR).await;
    assert_eq!(stale.says(UNTRUSTED).answer.status, 400);
    provider.wishes(json!({ "claims": { "auth_time": null } })).await;
    let login = moderator.opens(&again).await;
    let silent = moderator.logs_in(login, people::ENKHJARGAL_THE_MODERATOR).await;
    silent.says(UNTRUSTED);

    provider.wishes(json!({})).await;
    let login = moderator.opens(&again).await;
    let back = moderator.logs_in(login, people::ENKHJARGAL_THE_MODERATOR).await;
    assert_eq!(back.path, page);
    moderator.sends(&format!("{page}/publish"), &fields).await.expect(303);
    house.stop();
}
