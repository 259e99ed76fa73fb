//! The journey of a reader whose browser runs no script: plain pages, links, forms, cookies.

use crate::house::{House, Place};
use crate::people;
use crate::starting::edit_of;
use crate::visitors::Reader;

crate::on_both_databases! {
    bat_signs_in_signs_sees_his_receipt_takes_it_back_and_leaves,
    bat_starts_a_petition_on_the_pages_and_the_staff_moves_it_on,
    a_session_in_use_is_renewed,
}

impl House {
    /// Signs in, ticks the box, presses the button.
    pub async fn signs_on_the_page(&self, register_number: &str, number: &str) -> Reader {
        let reader = self.signed_in(register_number).await;
        let asked = reader.opens(&format!("/petitions/{number}/sign")).await;
        let signed = asked.form(&asked.path).with("consent", "yes").sent_by(&reader).await;
        assert_eq!(signed.path, format!("/petitions/{number}/signed"));
        reader
    }
}

async fn bat_signs_in_signs_sees_his_receipt_takes_it_back_and_leaves(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let (page, sign) = (format!("/petitions/{number}"), format!("/petitions/{number}/sign"));
    let bat = house.reader();
    bat.opens("/petitions").await.says(&page);
    bat.opens(&page)
        .await
        .says(&format!("href=\"{sign}\""))
        .says("Гэр хорооллын гудамжийг гэрэлтүүлэх");

    let sign_in = bat.opens(&sign).await;
    assert!(sign_in.path.starts_with("/sign-in?return_to="), "{}", sign_in.path);
    let link =
        format!("/sign-in/start?return_to={}", sign_in.path.split_once('=').expect("a value").1);
    let chooser =
        sign_in.says(&link.replace('&', "&amp;")).path.replace("/sign-in?", "/sign-in/start?");
    let chooser = bat.opens(&chooser).await;
    assert!(chooser.path.starts_with("/mock-dan/oauth2/authorize?"), "{}", chooser.path);
    let asked = chooser
        .form("/mock-dan/oauth2/authorize")
        .with("registration_number", people::BAT)
        .sent_by(&bat)
        .await;
    assert_eq!(asked.path, sign, "back to what he wanted to do");
    asked.says("Эрэгтэй").says("35–44");

    let unticked = asked.form(&sign).sent_by(&bat).await;
    assert_eq!((unticked.answer.status, unticked.path.as_str()), (422, sign.as_str()));
    unticked.says("consent-error");
    assert_eq!(house.count(number).await, 0);
    let refused = unticked.form(&sign).with("consent", "no").sent_by(&bat).await;
    assert_eq!(refused.answer.status, 422, "no is no consent");
    let signed = unticked.form(&sign).with("consent", "yes").sent_by(&bat).await;
    assert_eq!(signed.path, format!("{page}/signed"));
    assert_eq!(house.count(number).await, 1);
    let again = asked.form(&sign).with("consent", "yes").sent_by(&bat).await;
    assert_eq!(again.path, format!("{page}/signed"), "his first receipt");
    assert_eq!(bat.opens(&sign).await.path, format!("{page}/signed"));
    bat.opens("/me/signatures").await.says(&page);

    let asked = bat.opens(&format!("{page}/withdraw")).await;
    let withdrawn = asked.form(&format!("{page}/withdraw")).sent_by(&bat).await;
    assert_eq!(withdrawn.answer.status, 200);
    let pressed_twice = asked.form(&format!("{page}/withdraw")).sent_by(&bat).await;
    assert_eq!((pressed_twice.answer.status, pressed_twice.path.as_str()), (200, page.as_str()));
    assert_eq!(house.count(number).await, 0);
    let mine = bat.opens("/me/signatures").await;
    assert!(!mine.text().contains(&format!("href=\"{page}\"")));

    let left = mine.form("/sign-out").sent_by(&bat).await;
    assert_eq!(left.path, "/");
    assert!(bat.opens("/me/signatures").await.path.starts_with("/sign-in?"));
    house.stop();
}

async fn bat_starts_a_petition_on_the_pages_and_the_staff_moves_it_on(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let bat = house.signed_in(people::BAT).await;
    let check = house.writes(&bat, "Явган хүний зам").await;
    let page = edit_of(&check).replace("/edit", "");
    assert!(page.starts_with("/petitions/PN-"), "{page}");
    let submitted =
        check.says("Явган хүний зам").form(&format!("{page}/submit")).sent_by(&bat).await;
    assert_eq!((submitted.answer.status, submitted.path.as_str()), (200, page.as_str()));

    let stranger = house.reader();
    assert_eq!(stranger.opens(&page).await.answer.status, 404, "not public yet");
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    let desk = page.replace("/petitions/", "/moderation/");
    moderator.opens("/moderation").await.says(&desk);
    moderator.opens(&page).await.says(&format!("href=\"{desk}\""));
    let taken =
        moderator.opens(&desk).await.form(&format!("{desk}/take")).sent_by(&moderator).await;
    taken.form(&format!("{desk}/publish")).sent_by(&moderator).await.says("100,000");
    stranger.opens(&page).await.says("Явган хүний зам");

    let secretariat = house.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let close = format!("{page}/close");
    let wordless =
        secretariat.opens(&page).await.form(&close).with("reason", " ").sent_by(&secretariat).await;
    assert_eq!(wordless.answer.status, 422);
    let closed =
        wordless.form(&close).with("reason", "Хуулийн төсөл боллоо").sent_by(&secretariat).await;
    assert_eq!(closed.answer.status, 200);
    stranger.opens(&page).await.says("Хуулийн төсөл боллоо");
    house.stop();
}

async fn a_session_in_use_is_renewed(place: Place) {
    let house = place.open();
    let bat = house.signed_in(people::BAT).await;
    let first = bat.cookie("sanal_session").expect("a session");
    bat.opens("/me/petitions").await;
    assert_eq!(bat.cookie("sanal_session").expect("a session"), first, "young enough");
    house.stop();
    let later = place.open_with(&[("clock.offset", "'20m'")]);
    let bat = bat.at(&later);
    assert_eq!(bat.opens("/me/petitions").await.path, "/me/petitions");
    let second = bat.cookie("sanal_session").expect("a session");
    assert_ne!(first, second, "in the second half of its life");
    later.stop();
    let even_later = place.open_with(&[("clock.offset", "'40m'")]);
    let bat = bat.at(&even_later);
    assert_eq!(
        bat.opens("/me/petitions").await.path,
        "/me/petitions",
        "the first one would have ended"
    );
    even_later.stop();
}
