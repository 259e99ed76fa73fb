//! A bill from its first word to the report of what everyone said of it.

use serde_json::{Value, json};

use crate::drafting::{AIR, numbered};
use crate::house::{House, Place};
use crate::people::{self, BAT, DORJ, ENKHJARGAL_THE_MODERATOR as ENKHJARGAL, TUYA};
use crate::visitors::{Form, Page, Reader};

crate::on_both_databases! {
    a_bill_is_drafted_spoken_of_moderated_renumbered_answered_and_reported,
    two_moderators_do_not_decide_the_same_and_nobody_their_own,
    nobody_closes_out_what_is_not_answered_nor_answers_twice_at_once,
}

/// Another moderator.
const BOLD: &str = "УБ70010113";

impl House {
    async fn has_moderators(&self) {
        for one in [ENKHJARGAL, BOLD] {
            self.appoints(one, json!({ "role": "moderator" })).await;
        }
    }
}

/// The form of a comment's desk, with what was seen there.
fn marks(desk: &Page, id: &str, mark: &str, reason: &str) -> Form {
    let form = desk.form(&format!("/moderation/comments/{id}/mark"));
    form.with("mark-mark", mark).with("mark-reason", reason)
}

fn answers(page: &Page, action: &str, outcome: &str, provision: &str) -> Form {
    let form = page.form(action).with("answer-outcome", outcome);
    let form = form.with("answer-reason", "Хэлэлцээд шийдэв.").with("answer-version", "2");
    form.with("answer-provision", provision)
}

async fn a_bill_is_drafted_spoken_of_moderated_renumbered_answered_and_reported(place: Place) {
    place.is_founded();
    let house = place.open();
    house.has_moderators().await;
    let (bill, drafter) = house.open_bill().await;
    let paragraph = numbered(&drafter.draft_of(&bill).await, "2.2", "paragraph")["id"].clone();
    let at = paragraph.as_str().expect("an id");
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let of = |words: &str| json!({ "text": words, "provision": at });
    let first = bat.has_said(&bill, of("Хэмжилтийг минут тутам хийх хэрэгтэй")).await;
    let alike = house.citizen(&people::somebody(1)).await;
    let alike = alike.has_said(&bill, of("Минут тутам хэмжих хэрэгтэй")).await;
    let hidden = tuya.has_said(&bill, json!({ "text": "Энэ хууль хэрэггүй" })).await;
    let report = format!("/api/v1/comments/{hidden}/report");
    bat.says(&report, json!({ "reason": "off_topic" })).await.expect(204);

    // A moderator hides one, and loses the appeal.
    let enkhjargal = house.signed_in(ENKHJARGAL).await;
    enkhjargal.opens("/moderation").await.says(&hidden);
    let desk = enkhjargal.opens(&format!("/moderation/comments/{hidden}")).await;
    desk.says("Энэ хууль хэрэггүй");
    marks(&desk, &hidden, "off_topic", "Сэдэвтэй холбоогүй").sent_by(&enkhjargal).await;
    let own = format!("/bills/{bill}/comments/{hidden}");
    let shown = house.get(&own).await.expect(200).text();
    assert!(
        shown.contains("Сэдэвтэй холбоогүй") && !shown.contains("Энэ хууль хэрэггүй"),
        "{shown}"
    );
    let reader = house.signed_in(TUYA).await;
    let appeal = reader.opens(&own).await.form(&format!("{own}/appeal"));
    appeal.with("appeal-reason", "Энэ бол миний санал").sent_by(&reader).await;
    let bold = house.signed_in(BOLD).await;
    let desk = bold.opens(&format!("/moderation/comments/{hidden}")).await;
    desk.says("Энэ бол миний санал");
    let decide = desk.form(&format!("/moderation/comments/{hidden}/appeal"));
    let decide = decide.with("appeal-decision", "overturn").with("appeal-reason", "Санал мөн");
    decide.sent_by(&bold).await;
    let shown = house.get(&own).await.expect(200).text();
    assert!(shown.contains("Энэ хууль хэрэггүй") && shown.contains("Санал мөн"), "{shown}");
    let record = house.get("/moderation/record").await.expect(200).text();
    assert!(record.contains(&bill) && !record.contains("Энэ хууль хэрэггүй"), "{record}");

    // Version 2 numbers the articles anew, and comments stay where they belong.
    let new = AIR
        .replace(
            "2 дугаар зүйл.Хэмжилт\n2.1.",
            "2 дугаар зүйл.Зарчим\n2.1.Ил тод байна.\n3 дугаар зүйл.Хэмжилт\n3.1.",
        )
        .replace("2.2.Хэмжилтийг цаг тутам", "3.2.Хэмжилтийг 15 минут тутам");
    drafter.brings_in(&bill, &new).await.expect(200);
    drafter.publishes_a_version(&bill, "Саналыг тусгав").await.expect(200);
    let still = house.comments_of(&bill, &format!("?provision={at}")).await;
    assert_eq!(still.len(), 2, "{still:?}");
    house.stop();

    // The window is over: every comment is answered, and not before that is it closed out.
    let house = place.open_with(&[("clock.offset", "'16 days'")]);
    let dorj = house.signed_in(DORJ).await;
    let answering = format!("/bills/{bill}/answering");
    let close_out = format!("/bills/{bill}/close-out");
    let desk = dorj.opens(&answering).await;
    let early = desk.form(&close_out).sent_by(&dorj).await;
    assert_eq!(early.answer.status, 409, "{}", early.text());
    let desk = dorj.opens(&answering).await;
    let group = desk.form(&format!("{answering}/group")).with("group-into", "");
    let group = group.with("group-title", "Хэмжих давтамж");
    let group = group.with(&format!("group-chosen-{first}"), "yes");
    let group = group.with(&format!("group-chosen-{alike}"), "yes").sent_by(&dorj).await;
    group.says("Хэмжих давтамж");
    let action = group.form_address("/answer");
    answers(&group, &action, "reflected", at).sent_by(&dorj).await;
    let one = dorj.opens(&format!("{answering}/comments/{hidden}")).await;
    let action = one.form_address(&hidden);
    let again = answers(&one, &action, "reflected", "").sent_by(&dorj).await;
    assert_eq!(again.answer.status, 422, "where it was reflected is to be said: {}", again.text());
    answers(&again, &action, "not_reflected", "").sent_by(&dorj).await;
    let desk = dorj.opens(&answering).await;
    let report = desk.form(&close_out).sent_by(&dorj).await;
    assert!(report.path.ends_with("/report"), "{}: {}", report.path, report.text());
    report.says("Хэмжих давтамж").says("Хэлэлцээд шийдэв.");

    is_reported(&house, &bill).await;
    let told = tuya_reads(&house).await;
    told.says("Хэлэлцээд шийдэв.");
    // An answer says where by the number that the provision has there.
    let answered = house.get(&format!("/bills/{bill}/comments/{first}")).await.expect(200).text();
    let place = format!("/bills/{bill}/versions/2#{at}\">");
    let link = answered.split(&place).nth(1).and_then(|rest| rest.split('<').next());
    assert!(link.is_some_and(|link| link.ends_with(" 3.2")), "{answered}");
    let late = house.bat().await.comments(&bill, json!({ "text": "Хожимдсон" })).await;
    late.expect(409);
    let page = house.get(&format!("/bills/{bill}")).await.expect(200).text();
    assert!(page.contains("/report"), "{page}");
    house.stop();
}

/// As page, sheet and files, which agree.
async fn is_reported(house: &House, bill: &str) {
    let json: Value = house.get(&format!("/bills/{bill}/report.json")).await.expect(200).json();
    assert!(json.to_string().contains("Хэмжих давтамж"), "{json}");
    let csv = house.get(&format!("/bills/{bill}/report.csv")).await.expect(200);
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert!(csv.text().contains("not_reflected"), "{}", csv.text());
    house.get(&format!("/bills/{bill}/report/print")).await.expect(200);
    // Three people are too few to say of anybody who they are.
    for word in ["female", "\"male\""] {
        assert!(!csv.text().contains(word), "{}", csv.text());
    }
}

async fn tuya_reads(house: &House) -> Page {
    let tuya: Reader = house.signed_in(TUYA).await;
    tuya.opens("/me/comments").await
}

async fn two_moderators_do_not_decide_the_same_and_nobody_their_own(place: Place) {
    place.is_founded();
    let house = place.open();
    house.has_moderators().await;
    let (bill, _) = house.open_bill().await;
    let id = house.bat().await.has_said(&bill, json!({ "text": "Миний санал" })).await;
    let report = format!("/api/v1/comments/{id}/report");
    house.tuya().await.says(&report, json!({ "reason": "spam" })).await.expect(204);
    let (one, two) = (house.signed_in(ENKHJARGAL).await, house.signed_in(BOLD).await);
    let desk = format!("/moderation/comments/{id}");
    let (first, second) = (one.opens(&desk).await, two.opens(&desk).await);
    marks(&first, &id, "abusive", "Доромжилсон").sent_by(&one).await;
    let late = marks(&second, &id, "relevant", "Зүгээр").sent_by(&two).await;
    assert_eq!(late.answer.status, 409);
    late.says("Доромжилсон").says("Зүгээр");
    let citizen = house.signed_in(BAT).await;
    citizen.asks(&desk).await.expect(403);
    // What a moderator says themself, another one looks at.
    let said = house.citizen(ENKHJARGAL).await.has_said(&bill, json!({ "text": "Би ч бас" })).await;
    let report = format!("/api/v1/comments/{said}/report");
    house.tuya().await.says(&report, json!({ "reason": "spam" })).await.expect(204);
    let own = one.opens(&format!("/moderation/comments/{said}")).await;
    assert!(!own.text().contains("mark-mark"), "{}", own.text());
    house.stop();
}

async fn nobody_closes_out_what_is_not_answered_nor_answers_twice_at_once(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let bat = house.bat().await;
    bat.has_said(&bill, json!({ "text": "Нэг санал" })).await;
    house.appoints(TUYA, json!({ "role": "drafter" })).await;
    let dorj = house.signed_in(DORJ).await;
    let close_out = format!("/bills/{bill}/close-out");
    // While it is open there is no such button, and whoever sends one is told.
    let csrf = dorj.opens(&format!("/bills/{bill}/answering")).await;
    let fields = csrf.form(&format!("/bills/{bill}/answering/group")).fields;
    dorj.sends(&close_out, &fields).await.expect(409);
    house.stop();
    let house = place.open_with(&[("clock.offset", "'16 days'")]);
    let (dorj, tuya) = (house.signed_in(DORJ).await, house.signed_in(TUYA).await);
    let desk = format!("/bills/{bill}/answering");
    let (one, two) = (dorj.opens(&desk).await, tuya.opens(&desk).await);
    let (one, two) =
        tokio::join!(one.form(&close_out).sent_by(&dorj), two.form(&close_out).sent_by(&tuya));
    for page in [one, two] {
        assert_eq!(page.answer.status, 409, "{}", page.text());
    }
    let json: Value = house.get(&format!("/bills/{bill}.json")).await.expect(200).json();
    assert!(!json.to_string().contains("closed_out_at\":\""), "{json}");
    house.stop();
}
