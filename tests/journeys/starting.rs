//! Bat writes a petition step by step: nothing he wrote is lost, whatever he does and whenever he leaves.

use reqwest::Method;
use serde_json::json;

use crate::house::{House, Place};
use crate::people::{self, BAT};
use crate::visitors::{Answer, Form, Page, Reader};

crate::on_both_databases! {
    bat_writes_step_by_step_leaves_comes_back_and_hands_it_in,
    a_step_with_faults_comes_back_as_it_was_filled_in,
    what_comes_too_late_is_given_back_to_copy,
    what_was_written_at_a_step_is_there_when_the_session_has_ended,
    who_writes_is_shown_what_others_ask_already,
    a_text_is_shown_as_it_will_look_to_whoever_writes_it,
    a_name_is_kept_with_consent_and_goes_when_it_is_taken_back,
    what_was_written_in_another_window_is_shown_before_it_is_overwritten,
}

const ACTION: &str = "Явган хүний зам тавих";
const REASON: &str = "Зам байхгүй тул хүүхдүүд машины замаар явдаг.";
const DETAILS: &str = "**Гурван** гудамж:\n\n- Энхтайван\n- Сөүл <script>alert(1)</script>";

/// The form of a step, and the button that was pressed.
fn with(page: &Page, field: &str, text: &str, go: &str) -> Form {
    page.form(&edit_of(page)).with(field, text).with("go", go)
}

fn submit_of(page: &Page) -> String {
    edit_of(page).replace("/edit", "/submit")
}

/// Where a page's petition is written on.
pub fn edit_of(page: &Page) -> String {
    let number = page.path.split('/').nth(2).expect("a number");
    format!("/petitions/{number}/edit")
}

impl House {
    /// A draft with a title, by Bat; the page that follows.
    async fn begins(&self, bat: &Reader, action: &str) -> Page {
        let form = bat.opens("/petitions/new").await.form("/petitions/new");
        form.with("action", action).with("kind", "decision").sent_by(bat).await
    }

    /// Handed in, to be named while it is open.
    pub async fn hands_in_named(&self, bat: &Reader, number: &str, name: &str) {
        let check = bat.opens(&format!("/petitions/{number}/edit?step=check")).await;
        let form = check.form(&format!("/petitions/{number}/submit"));
        let sent = form.with("consent", "yes").with("name", name).sent_by(bat).await;
        assert_eq!(sent.answer.status, 200, "{}", sent.text());
    }

    /// A whole draft of Bat's, as it stands before it is handed in.
    pub async fn writes(&self, bat: &Reader, action: &str) -> Page {
        let reason = self.begins(bat, action).await;
        let edit = edit_of(&reason);
        let reason = bat.opens(&format!("{edit}?step=reason")).await;
        let details = with(&reason, "background", REASON, "next").sent_by(bat).await;
        with(&details, "additional_details", DETAILS, "next").sent_by(bat).await
    }
}

async fn bat_writes_step_by_step_leaves_comes_back_and_hands_it_in(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let bat = house.signed_in(BAT).await;
    let reason = house.begins(&bat, ACTION).await;
    assert!(reason.path.ends_with("/edit?step=reason"), "{}", reason.path);
    let edit = edit_of(&reason);
    let page = edit.trim_end_matches("/edit").to_owned();

    // He leaves in the middle of it, and the house is opened again meanwhile.
    let mine = with(&reason, "background", REASON, "later").sent_by(&bat).await;
    assert_eq!(mine.path, "/me/petitions");
    mine.says(ACTION).says(&format!("href=\"{edit}\""));
    house.stop();
    let house = place.open();
    let bat = bat.at(&house);
    bat.opens(&edit).await.says(ACTION).says("value=\"decision\" required checked");

    // Back and forth, and nothing is lost.
    let details = bat.opens(&format!("{edit}?step=explanation")).await;
    let back = with(&details, "additional_details", DETAILS, "back").sent_by(&bat).await;
    assert!(back.says(REASON).path.ends_with("step=reason"), "{}", back.path);
    let other_reason = format!("{REASON} Өвөл харанхуй.");
    let details = with(&back, "background", &other_reason, "next").sent_by(&bat).await;
    details.says("- Энхтайван");
    let shown = with(&details, "additional_details", DETAILS, "preview").sent_by(&bat).await;
    shown.says("<strong>Гурван</strong>").says("<li>Энхтайван</li>");
    assert!(!shown.text().contains("<script>"), "{}", shown.text());
    let check = with(&shown, "additional_details", DETAILS, "next").sent_by(&bat).await;
    assert!(check.path.ends_with("step=check"), "{}", check.path);
    check.says(ACTION).says(&other_reason).says("<strong>Гурван</strong>");
    check.says(&format!("{edit}?step=reason")).says("100,000");

    let sent = check.form(&format!("{page}/submit"));
    let handed_in = sent.sent_by(&bat).await;
    assert_eq!((handed_in.answer.status, handed_in.path.as_str()), (200, page.as_str()));
    let again = check.form(&format!("{page}/submit")).sent_by(&bat).await;
    assert_eq!((again.answer.status, again.path.as_str()), (200, page.as_str()), "pressed twice");
    assert_eq!(bat.opens(&edit).await.path, page, "it is not written on any more");
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    let review = moderator.opens(&page).await;
    review.says("<strong>Гурван</strong>");
    house.stop();
    place.is_sound();
}

async fn a_step_with_faults_comes_back_as_it_was_filled_in(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    let new = bat.opens("/petitions/new").await;
    let long = "Маш урт <b>\"хүсэлт\"</b> ".repeat(20);
    let again = new.form("/petitions/new").with("action", &long).sent_by(&bat).await;
    assert_eq!(again.answer.status, 422);
    again.says("action-error").says("kind-working_group-error").says("Маш урт &lt;b&gt;");
    let reason = house.begins(&bat, "😀😀 <i>Гэрэл</i> \" & '").await;
    let edit = edit_of(&reason);
    assert_eq!(reason.answer.status, 200);
    let position = house.log_position().await;

    let emoji = "😀".repeat(5_000);
    let script = format!("<script>alert(1)</script>{}", "x".repeat(500));
    for (step, field, text, shown) in [
        ("what", "action", " \u{200b} ", ""),
        ("what", "action", "\u{202e}жишээ", "жишээ"),
        ("what", "action", emoji.as_str(), emoji.as_str()),
        ("reason", "background", emoji.as_str(), emoji.as_str()),
        ("reason", "background", "\u{2066}учир", "учир"),
        ("reason", "background", script.as_str(), "&lt;script&gt;alert(1)"),
        ("explanation", "additional_details", emoji.as_str(), emoji.as_str()),
        ("explanation", "additional_details", "\u{202e}тайлбар", "тайлбар"),
    ] {
        let page = bat.opens(&format!("{edit}?step={step}")).await;
        let form = with(&page, field, text, "next").with("kind", "decision");
        let again = form.sent_by(&bat).await;
        assert_eq!(again.answer.status, 422, "{step} {field}");
        again.says(shown).says(&format!("{field}-error"));
        assert!(!again.text().contains("<script>alert"), "what was typed stays text");
    }
    assert_eq!(house.log_position().await, position, "nothing was written");
    let unknown = bat.opens(&format!("{edit}?step=else")).await;
    assert_eq!(unknown.answer.status, 400);

    // What must still be written is said where it is checked, and it stays a draft.
    let check = bat.opens(&format!("{edit}?step=check")).await;
    let submit = edit.replace("/edit", "/submit");
    let missing =
        check.form(&submit).with("consent", "yes").with("name", "\u{202e}").sent_by(&bat).await;
    assert_eq!(missing.answer.status, 422);
    missing
        .says("href=\"#reason\"")
        .says("id=\"reason\"")
        .says("name-error")
        .says("value=\"yes\" checked")
        .says("Шалтгаанаа бичнэ үү");
    let named = missing.form(&submit).with("consent", "yes").with("name", &"Н".repeat(101));
    let named = named.sent_by(&bat).await;
    assert_eq!(named.answer.status, 422);
    named.says("name-error").says(&"Н".repeat(101));
    assert_eq!(house.log_position().await, position, "nothing was written");
    house.has_not_complained();
    house.stop();
}

async fn what_comes_too_late_is_given_back_to_copy(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    let check = house.writes(&bat, ACTION).await;
    let (edit, submit) = (edit_of(&check), edit_of(&check).replace("/edit", "/submit"));
    let open_elsewhere = bat.opens(&format!("{edit}?step=reason")).await;
    check.form(&submit).sent_by(&bat).await;
    let late = with(&open_elsewhere, "background", "Үүнийг <b>битгий</b> гээгээрэй", "next");
    let late = late.sent_by(&bat).await;
    assert_eq!(late.answer.status, 409);
    late.says("аль хэдийн илгээсэн").says("Үүнийг &lt;b&gt;битгий&lt;/b&gt; гээгээрэй");

    let reason = house.begins(&bat, "Өөр хүсэлт").await;
    let discard = edit_of(&reason).replace("/edit", "/discard");
    bat.opens(&discard).await.form(&discard).sent_by(&bat).await;
    let gone = with(&reason, "background", "Энэ ч бас", "next").sent_by(&bat).await;
    assert_eq!(gone.answer.status, 409);
    gone.says("Энэ ноорог устсан байна").says("Энэ ч бас");
    let tuya = house.signed_in(people::TUYA).await;
    assert_eq!(tuya.opens(&edit).await.answer.status, 404, "another's");
    house.stop();
}

async fn what_was_written_at_a_step_is_there_when_the_session_has_ended(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    let reason = house.begins(&bat, ACTION).await;
    let written = with(&reason, "background", REASON, "next");
    house.stop();
    let house = place.open_with(&[("clock.offset", "'1h'")]);
    let bat = bat.at(&house);
    let ended = written.sent_by(&bat).await;
    assert_eq!(ended.answer.status, 401);
    ended.says(REASON).says("target=\"_blank\"");
    bat.signs_in_at("/mock-dan/oauth2/authorize", BAT).await;
    let again = with(&ended, "background", REASON, "next").sent_by(&bat).await;
    assert_eq!(again.answer.status, 403, "that form was of nobody's session");
    let saved = with(&again, "background", REASON, "next").sent_by(&bat).await;
    assert!(saved.path.ends_with("step=explanation"), "{}", saved.path);
    house.stop();
}

async fn who_writes_is_shown_what_others_ask_already(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.signed_in(BAT).await;
    house.finds_everything().await;
    // As it is typed on a telephone without the letters.
    let latin = "ger horoolliin gudamjiig gereltuuleh";
    let like = house.begins(&bat, latin).await;
    assert!(like.path.ends_with("/edit?step=similar"), "{}", like.path);
    like.says(&format!("href=\"/petitions/{}/sign\"", petition.number));
    like.says("Гэр хорооллын гудамжийг гэрэлтүүлэх").says("step=reason").says("33,000");
    let query = [("text", latin)];
    let part = bat.http.get(bat.address("/petitions/similar")).query(&query);
    let part = Answer::to(part).await.expect(200);
    assert!(part.text().contains(&petition.number), "{}", part.text());
    assert!(!part.text().contains("<html"), "a part of a page");
    let api = bat.http.get(bat.address("/api/v1/petitions/similar")).query(&query);
    let api = Answer::to(api).await.expect(200).json();
    assert_eq!(api["data"][0]["id"], petition.number);
    let reason = bat.opens(&edit_of(&like)).await;
    let reason =
        with(&reason, "action", latin, "next").with("kind", "decision").sent_by(&bat).await;
    assert!(reason.path.ends_with("step=reason"), "told once: {}", reason.path);
    house.stop();
    // The index is opened again, and goes on.
    let house = place.open();
    house.finds_everything().await;
    let answer =
        house.get("/api/v1/petitions/similar?text=gudamjiig+gereltuuleh").await.expect(200);
    assert_eq!(answer.json()["data"][0]["id"], petition.number);
    for text in ["", "%00", "%22%28AND", "%F0%9F%98%80"] {
        let answer = house.get(&format!("/api/v1/petitions/similar?text={text}")).await;
        assert_eq!(answer.expect(200).json()["data"].as_array().map(Vec::len), Some(0));
    }
    house.stop();
}

async fn a_text_is_shown_as_it_will_look_to_whoever_writes_it(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    let csrf = bat.opens("/me/petitions").await.form("/sign-out").fields[0].1.clone();
    let fields = |csrf: &str| {
        let text = "**Тод** <img src=x onerror=alert(1)> [зам](javascript:alert(1))";
        vec![("text".to_owned(), text.to_owned()), ("csrf".to_owned(), csrf.to_owned())]
    };
    let shown = bat.sends("/petitions/preview", &fields(&csrf)).await.expect(200).text();
    assert!(shown.contains("<strong>Тод</strong>"), "{shown}");
    assert!(!shown.contains("<img") && !shown.contains("href=\"javascript"), "{shown}");
    bat.sends("/petitions/preview", &fields("other")).await.expect(403);
    house.reader().sends("/petitions/preview", &fields("")).await.expect(401);
    house.stop();
}

async fn a_name_is_kept_with_consent_and_goes_when_it_is_taken_back(place: Place) {
    const NAME: &str = "Дорж О'Бат";
    let house = place.open_with_staff(&[]).await;
    let bat = house.signed_in(BAT).await;
    let program = house.bat().await;
    let kept = async || {
        let path = "/api/v1/me/export";
        let all = Answer::to(program.request(Method::POST, path)).await;
        let texts = all.expect(200).json()["texts"].as_array().expect("a list").clone();
        texts.into_iter().filter(|text| text["kind"] == "petitioner_name").collect::<Vec<_>>()
    };
    let unnamed = house.writes(&bat, ACTION).await;
    let submit = edit_of(&unnamed).replace("/edit", "/submit");
    unnamed.form(&submit).with("name", NAME).sent_by(&bat).await;
    assert_eq!(kept().await.len(), 0, "he has not agreed to it");

    let check = house.writes(&bat, "Өөр нэгэн зам тавих").await;
    let page = edit_of(&check).replace("/edit", "");
    let number = page.replace("/petitions/", "");
    let form = check.form(&submit_of(&check)).with("consent", "yes");
    for none in ["Дорж <b>Бат</b>", "Бат 99112233", "\u{3164}"] {
        let back = Form { fields: form.fields.clone(), ..check.form(&form.action) };
        let back = back.with("name", none).sent_by(&bat).await;
        assert_eq!(back.answer.status, 422, "{none}");
        back.says("name-error");
    }
    house.hands_in_named(&bat, &number, NAME).await;
    let held = kept().await;
    assert_eq!((&held[0]["text"], &held[0]["petition"]), (&json!(NAME), &json!(number)));
    let mine = bat.opens("/me").await;
    mine.says("Өргөдөл дээр харуулахыг зөвшөөрсөн нэр");
    mine.form("/me/data").sent_by(&bat).await.says("О'Бат");

    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    let desk = moderator.opens(&format!("/moderation/{number}")).await;
    desk.says("Харуулахыг хүссэн нэр").says("О'Бат");
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.publishes(&number).await.expect(200);
    house.shows(house.log_position().await).await;
    let hide = format!("{page}/hide-name");
    let open = bat.opens("/me/petitions").await;
    let hidden = open.form(&hide).sent_by(&bat).await;
    assert_eq!((hidden.answer.status, hidden.path.as_str()), (200, "/me/petitions"));
    let again = open.form(&hide).sent_by(&bat).await;
    assert_eq!(again.answer.status, 200, "pressed twice");
    assert_eq!(kept().await.len(), 0, "and it is let go");
    house.stop();
    place.is_sound();
}

async fn what_was_written_in_another_window_is_shown_before_it_is_overwritten(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let bat = house.signed_in(BAT).await;
    let check = house.writes(&bat, ACTION).await;
    let edit = edit_of(&check);
    let reason = format!("{edit}?step=reason");
    let (first, second) = (bat.opens(&reason).await, bat.opens(&reason).await);
    with(&second, "background", "Хоёр дахь цонхонд бичсэн.", "later").sent_by(&bat).await;
    let again = with(&first, "background", "Эхний цонхонд бичсэн.", "later").sent_by(&bat).await;
    assert_eq!(again.answer.status, 409);
    again.says("Хоёр дахь цонхонд бичсэн.").says("Эхний цонхонд бичсэн.");
    bat.opens(&reason).await.says("Хоёр дахь цонхонд бичсэн.");
    let meant = with(&again, "background", "Эхний цонхонд бичсэн.", "later").sent_by(&bat).await;
    assert_eq!(meant.path, "/me/petitions");
    bat.opens(&reason).await.says("Эхний цонхонд бичсэн.");
    house.stop();
}
