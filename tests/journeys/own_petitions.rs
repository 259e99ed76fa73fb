//! What a petitioner sees of their own petition, and what to do next: changed, refused, appealed.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::Place;
use crate::people::{self, BAT};
use crate::visitors::{Answer, a_petition};

crate::on_both_databases! {
    bat_writes_anew_what_a_moderator_asked_for,
    bat_appeals_once_in_his_own_words,
    a_program_writes_a_draft_anew_and_hands_it_in_with_a_name,
}

async fn bat_writes_anew_what_a_moderator_asked_for(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let (program, bat) = (house.bat().await, house.signed_in(BAT).await);
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    let started = program.starts(a_petition()).await.expect(201).json();
    let number = started["id"].as_str().expect("an id");
    program.submits(number).await.expect(200);
    bat.opens("/me/petitions").await.says("цагаас хойш хянагчийг хүлээж байна");
    moderator.takes(number).await;
    moderator.gives_back(number, "Аль гудамж вэ? <b>Бичнэ үү</b>").await.expect(200);
    house.shows(house.log_position().await).await;

    let mine = bat.opens("/me/petitions").await;
    mine.says("Аль гудамж вэ? &lt;b&gt;Бичнэ үү&lt;/b&gt;");
    let edit = format!("/petitions/{number}/edit");
    let reason = bat.opens(&format!("{edit}?step=reason")).await;
    reason.says("Аль гудамж вэ?").says("Өвлийн улиралд");
    let form = reason.form(&edit).with("background", "Энхтайваны гудамж.").with("go", "next");
    form.sent_by(&bat).await;
    let check = bat.opens(&format!("{edit}?step=check")).await;
    let again = check.form(&format!("/petitions/{number}/submit")).sent_by(&bat).await;
    assert_eq!(again.path, format!("/petitions/{number}"), "straight to the moderators");
    moderator.publishes(number).await.expect(200);
    house.reader().opens(&again.path).await.says("Энхтайваны гудамж.");
    house.stop();
    place.is_sound();
}

async fn bat_appeals_once_in_his_own_words(place: Place) {
    const WHY: &str = "Энэ бол <i>Их Хурлын</i> асуудал мөн.";
    let house = place.open_with_staff(&[]).await;
    let (program, bat) = (house.bat().await, house.signed_in(BAT).await);
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    let started = program.starts(a_petition()).await.expect(201).json();
    let number = started["id"].as_str().expect("an id");
    program.submits(number).await.expect(200);
    moderator.takes(number).await;
    moderator.refuses(number, "outside_competence", "Хотын асуудал.").await.expect(200);
    house.shows(house.log_position().await).await;

    let appeal = format!("/petitions/{number}/appeal");
    bat.opens("/me/petitions").await.says("Хотын асуудал.").says(&appeal);
    let form = bat.opens(&appeal).await;
    form.says("Хотын асуудал.");
    for (words, given_back) in [
        (" \u{200b} ".to_owned(), String::new()),
        ("\u{202e}учир".to_owned(), "учир".to_owned()),
        ("😀".repeat(5_000), "😀".repeat(5_000)),
    ] {
        let again = form.form(&appeal).with("words", &words).sent_by(&bat).await;
        assert_eq!(again.answer.status, 422);
        again.says("words-error").says(&given_back);
    }
    let sent = form.form(&appeal).with("words", WHY).sent_by(&bat).await;
    assert_eq!((sent.answer.status, sent.path.as_str()), (200, "/me/petitions"));
    sent.says("цагт эсэргүүцэл гаргасан");
    assert_eq!(bat.opens(&appeal).await.path, "/me/petitions", "once");
    let twice = form.form(&appeal).with("words", "Бас нэг <b>удаа</b>").sent_by(&bat).await;
    assert_eq!(twice.answer.status, 409);
    twice.says("Бас нэг &lt;b&gt;удаа&lt;/b&gt;");
    let tuya = house.signed_in(people::TUYA).await;
    assert_eq!(tuya.opens(&appeal).await.answer.status, 403, "another's");

    bat.opens("/me").await.says("Татгалзсан шийдвэрийг эсэргүүцсэн тайлбар");
    let taken = bat.opens("/me").await.form("/me/data").sent_by(&bat).await;
    taken.says("Энэ бол &lt;i&gt;Их Хурлын&lt;/i&gt; асуудал мөн.");
    let form = bat.opens("/me/erase").await.form("/me/erase").with("sure", "yes");
    bat.sends("/me/erase", &form.fields).await.expect(303);
    house.stop();
    let planted = WHY.as_bytes();
    for (file, bytes) in crate::my_data::everything_in(&place).await {
        assert!(!bytes.windows(planted.len()).any(|part| part == planted), "it is in {file}");
    }
}

async fn a_program_writes_a_draft_anew_and_hands_it_in_with_a_name(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let bat = house.bat().await;
    let started = bat.starts(a_petition()).await.expect(201).json();
    let number = started["id"].as_str().expect("an id");
    let sends = |what: &str, body: Value| {
        let request = bat.request(Method::POST, &format!("/api/v1/petitions/{number}/{what}"));
        Answer::to(request.json(&body))
    };
    let anew = json!({ "action": "Гүүр барих", "background": "Гол гатлах арга алга.", "kind": "decision" });
    let written = sends("edit", anew.clone()).await.expect(200).json();
    let attributes = &written["attributes"];
    assert_eq!(attributes["action"], "Гүүр барих");
    assert_eq!((&attributes["kind"], &attributes["state"]), (&"decision".into(), &"draft".into()));
    assert_eq!(
        sends("edit", anew.clone()).await.expect(200).json()["id"],
        number,
        "once more is as good"
    );
    let name = json!({ "shown_name": " Дорж  Бат " });
    sends("submit", name).await.expect(200);
    sends("edit", anew).await.expect(409);
    house.citizen(people::ENKHJARGAL_THE_MODERATOR).await.publishes(number).await.expect(200);
    house.reader().opens(&format!("/petitions/{number}")).await.says("Дорж Бат");
    house.stop();
}
