//! What people say of a bill: written, supported, replied to, edited, deleted; kept where it belongs when the text is
//! numbered anew; and known by nobody who is not to know.

use database::Address;
use eventlog::{PostgresStore, SqliteStore, Store};
use jiff::ToSpan as _;
use reqwest::Method;
use serde_json::{Value, json};

use crate::answering::today;
use crate::drafting::{AIR, numbered};
use crate::house::{House, Place};
use crate::people::{self, BAT, TUYA};
use crate::visitors::{Answer, Citizen};

crate::on_both_databases! {
    people_comment_support_and_reply,
    the_same_form_is_one_comment_and_too_late_is_too_late,
    bad_comments_are_refused_in_words_and_come_back,
    a_comment_is_edited_until_it_is_answered_and_its_author_deletes_it,
    comments_stay_where_they_belong_when_articles_are_renumbered,
    bat_comments_from_a_phone_without_a_program,
    nobody_finds_words_or_names_in_the_log,
    two_drafts_and_stances_are_ones_own,
}

impl Citizen {
    pub async fn comments(&self, bill: &str, said: Value) -> Answer {
        self.says(&format!("/api/v1/bills/{bill}/comments"), said).await
    }

    /// The id of a comment that they write.
    pub async fn has_said(&self, bill: &str, said: Value) -> String {
        let written = self.comments(bill, said).await.expect(201).json();
        written["id"].as_str().expect("an id").to_owned()
    }

    pub async fn acts(&self, method: Method, path: &str) -> Answer {
        Answer::to(self.request(method, path)).await
    }
}

impl House {
    /// A bill that people are asked about for two weeks, and who drafts it.
    pub async fn open_bill(&self) -> (String, Citizen) {
        let dorj = self.drafter().await;
        let number = dorj.publishes_a_bill().await;
        let closes_on = today().checked_add(14.days()).expect("a day");
        dorj.opens_until(&number, closes_on).await.expect(200);
        (number, dorj)
    }

    pub async fn comments_of(&self, bill: &str, query: &str) -> Vec<Value> {
        let list =
            self.get(&format!("/bills/{bill}/comments.json{query}")).await.expect(200).json();
        list["data"].as_array().expect("a list").clone()
    }
}

async fn people_comment_support_and_reply(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let first = bat.has_said(&bill, json!({ "text": "Бүхэлд нь дэмжинэ." })).await;
    let said = json!({
        "text": "Илүү ойр байх ёстой.", "provision": "p5", "suggested": "Баг бүр хэмжилтийн цэгтэй байна.",
        "shown_as": "initial", "name": "Б.Бат",
    });
    let second = bat.has_said(&bill, said).await;
    let support = format!("/api/v1/comments/{second}/support");
    tuya.acts(Method::POST, &support).await.expect(204);
    tuya.acts(Method::POST, &support).await.expect(204);
    bat.acts(Method::POST, &support).await.expect(403);
    let reply = json!({ "text": "Санал нэг.", "reply_to": second });
    let reply = tuya.has_said(&bill, reply).await;
    tuya.comments(&bill, json!({ "text": "Дахин", "reply_to": reply })).await.expect(409);
    let of_provision = house.comments_of(&bill, "?provision=p5").await;
    assert_eq!(of_provision.len(), 1);
    assert_eq!(of_provision[0]["support_count"], 1, "{of_provision:?}");
    assert_eq!(of_provision[0]["reply_count"], 1);
    assert_eq!(of_provision[0]["author"], "Б.Бат");
    let by_support = house.comments_of(&bill, "?order=support").await;
    assert_eq!(by_support[0]["id"], second.as_str());
    let newest = house.comments_of(&bill, "?order=newest").await;
    assert_eq!(newest.len(), 2);
    tuya.acts(Method::DELETE, &support).await.expect(204);
    let of_provision = house.comments_of(&bill, "?provision=p5").await;
    assert_eq!(of_provision[0]["support_count"], 0);
    // The bill shows how much is said of what, and the page what it says.
    let page = house.get(&format!("/bills/{bill}")).await.expect(200).text();
    assert!(page.contains("warm-4") && page.contains("/comments?provision=p5"), "{page}");
    let page = house.get(&format!("/bills/{bill}/comments?provision=p5")).await.expect(200).text();
    for words in ["Илүү ойр байх ёстой.", "Санал нэг.", "<ins", "Б.Бат"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    house.get(&format!("/bills/{bill}/comments/{first}")).await.expect(200);
    house.get(&format!("/bills/{bill}/comments/CM-AAAAAAAAAAAAAAAA")).await.expect(404);
    house.get(&format!("/bills/{bill}/comments.json?order=lost")).await.expect(400);
    house.stop();
}

async fn the_same_form_is_one_comment_and_too_late_is_too_late(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let bat = house.bat().await;
    let send = |house: &House, words: &str| {
        let path = format!("/api/v1/bills/{bill}/comments");
        let request = bat.at(house).request(Method::POST, &path).header("idempotency-key", "one");
        Answer::to(request.json(&json!({ "text": words })))
    };
    let (one, two) = tokio::join!(send(&house, "Нэг санал"), send(&house, "Нэг санал"));
    let statuses = [one.status, two.status];
    assert!(statuses.contains(&201), "{statuses:?} {} {}", one.text(), two.text());
    send(&house, "Өөр санал").await.expect(422);
    assert_eq!(house.comments_of(&bill, "").await.len(), 1);
    house.stop();
    let later = place.open_with(&[("clock.offset", "'16 days'")]);
    let bat = later.bat().await;
    bat.comments(&bill, json!({ "text": "Хожимдсон санал" })).await.expect(409);
    let closed = later.get(&format!("/bills/{bill}/comments")).await.expect(200).text();
    assert!(closed.contains("шинэ санал авахгүй"), "{closed}");
    later.stop();
}

async fn bad_comments_are_refused_in_words_and_come_back(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let bat = house.bat().await;
    for (said, field) in [
        (json!({ "text": " " }), "text"),
        (json!({ "text": "а".repeat(5_001) }), "text"),
        (json!({ "text": "Санал", "provision": "p99" }), "provision"),
        (json!({ "text": "Санал", "shown_as": "full_name" }), "name"),
        (json!({ "text": "Санал", "shown_as": "full_name", "name": "Бат" }), "name"),
        (json!({ "text": "Санал", "shown_as": "initial", "name": "Дорж Бат" }), "name"),
        (json!({ "text": "Санал", "shown_as": "king" }), "shown_as"),
        (json!({ "text": "Санал", "stance": "maybe" }), "stance"),
        (json!({ "text": "Санал", "reply_to": "x" }), "reply_to"),
    ] {
        let refused = bat.comments(&bill, said).await.expect(422).json();
        assert_eq!(refused["errors"][0]["field"], field, "{refused}");
    }
    let visitor = house.reader();
    let sent = [("comment-text".to_owned(), "Санал".to_owned())];
    visitor.sends(&format!("/bills/{bill}/comments"), &sent).await.expect(401);
    let reader = house.signed_in(BAT).await;
    let path = format!("/bills/{bill}/comments?provision=p5");
    let address = format!("/bills/{bill}/comments");
    let form = reader.opens(&path).await.form(&address);
    let form = form.with("comment-text", "Миний санал").with("comment-shown_as", "full_name");
    let again = form.with("comment-name", "").sent_by(&reader).await;
    assert_eq!(again.answer.status, 422);
    again.says("Миний санал").says("full_name\" selected");
    // What was sent before with another text stays; the form comes back to be sent as a second one.
    let form = reader.opens(&path).await.form(&address).with("comment-shown_as", "pseudonym");
    form.clone().with("comment-text", "Нэг").sent_by(&reader).await.says("Саналыг хүлээн авлаа");
    let twice = form.with("comment-text", "Хоёр").sent_by(&reader).await;
    assert_eq!(twice.answer.status, 422);
    twice.says("Энэ маягтаар өөр бичвэр илгээсэн").says("Хоёр");
    let form = twice.form(&address).with("comment-shown_as", "pseudonym");
    form.with("comment-text", "Хоёр").sent_by(&reader).await.says("Саналыг хүлээн авлаа");
    let nobody = reader.opens(&path).await.form(&address).with("comment-reply_to", "zzzz");
    let nobody = nobody.with("comment-shown_as", "pseudonym").with("comment-text", "Хэнд?");
    assert_eq!(nobody.sent_by(&reader).await.answer.status, 404);
    for unknown in ["bogus", "p99999"] {
        let page = format!("/bills/{bill}/comments?provision={unknown}");
        house.get(&page).await.expect(404);
    }
    // A bill that nobody is asked about takes none.
    let other = dorj.publishes_a_bill().await;
    bat.comments(&other, json!({ "text": "Санал" })).await.expect(409);
    bat.comments("BN-209912-00001", json!({ "text": "Санал" })).await.expect(404);
    house.stop();
}

async fn a_comment_is_edited_until_it_is_answered_and_its_author_deletes_it(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let id = bat.has_said(&bill, json!({ "text": "Эхний бичвэр" })).await;
    let path = format!("/api/v1/comments/{id}/edit");
    let edit = |words: &str, made_of: &str| json!({ "text": words, "made_of": made_of });
    tuya.says(&path, edit("Өөр хүний", "0")).await.expect(403);
    bat.says(&path, edit("Дараагийн бичвэр", "0")).await.expect(204);
    let late = bat.says(&path, edit("Өөр цонхноос", "0")).await.expect(409).json();
    assert!(late["type"].as_str().expect("a type").ends_with("comment-edited-meanwhile"));
    let page = house.get(&format!("/bills/{bill}/comments/{id}")).await.expect(200).text();
    assert!(page.contains("Дараагийн бичвэр") && page.contains("Эхний бичвэр"), "{page}");
    // In two windows of a browser: both texts are shown, and the second may be sent again.
    let reader = house.signed_in(BAT).await;
    let own = format!("/bills/{bill}/comments/{id}");
    let action = format!("{own}/edit");
    let (one, two) = (reader.opens(&own).await, reader.opens(&own).await);
    one.form(&action).with("edit-text", "Нэгдүгээр цонх").sent_by(&reader).await;
    let both = two.form(&action).with("edit-text", "Хоёрдугаар цонх").sent_by(&reader).await;
    assert_eq!(both.answer.status, 409);
    both.says("Нэгдүгээр цонх").says("Хоёрдугаар цонх");
    let again = both.form(&action).with("edit-text", "Хоёрдугаар цонх").sent_by(&reader).await;
    again.says("Хоёрдугаар цонх");
    tuya.acts(Method::DELETE, &format!("/api/v1/comments/{id}")).await.expect(403);
    // Under the number of another bill there is nothing to delete.
    let other = dorj.publishes_a_bill().await;
    let deletes = reader.opens(&own).await.form(&format!("{own}/delete")).fields;
    let elsewhere = format!("/bills/{other}/comments/{id}/delete");
    reader.sends(&elsewhere, &deletes).await.expect(404);
    bat.acts(Method::DELETE, &format!("/api/v1/comments/{id}")).await.expect(204);
    let gone = house.get(&own).await.text();
    assert!(!gone.contains("цонх"), "{gone}");
    house.stop();
}

async fn comments_stay_where_they_belong_when_articles_are_renumbered(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let draft = dorj.draft_of(&bill).await;
    let paragraph = numbered(&draft, "2.2", "paragraph")["id"].as_str().expect("an id").to_owned();
    let gone = numbered(&draft, "1.1", "paragraph")["id"].as_str().expect("an id").to_owned();
    let bat = house.bat().await;
    bat.has_said(&bill, json!({ "text": "Минут тутам", "provision": paragraph })).await;
    bat.has_said(&bill, json!({ "text": "Хасах хэрэгтэй", "provision": gone })).await;
    let new = AIR
        .replace(
            "1.1.Энэ хуулийн зорилт нь агаарыг хамгаалахад оршино.\n",
            "1.1.Нэр томьёо: агаар гэж орчныг хэлнэ.\n",
        )
        .replace(
            "2 дугаар зүйл.Хэмжилт\n2.1.",
            "2 дугаар зүйл.Зарчим\n2.1.Ил тод байна.\n3 дугаар зүйл.Хэмжилт\n3.1.",
        )
        .replace("2.2.", "3.2.");
    let second = dorj.brings_in(&bill, &new).await.expect(200).json();
    assert_eq!(numbered(&second, "3.2", "paragraph")["id"], paragraph.as_str());
    dorj.publishes_a_version(&bill, "Шинэ зүйл нэмэв").await.expect(200);
    let page = house
        .get(&format!("/bills/{bill}/comments?provision={paragraph}"))
        .await
        .expect(200)
        .text();
    assert!(page.contains("Минут тутам") && page.contains("3.2"), "{page}");
    assert!(page.contains("(1-р хувилбарт 2.2)"), "what it was called then: {page}");
    let own = house.signed_in(BAT).await.opens("/me/comments").await;
    own.says("(1-р хувилбарт 2.2)").says("1.1</a> (1-р хувилбарт байсан, одоо хасагдсан)");
    // What is gone says in which version it was.
    bat.comments(&bill, json!({ "text": "Одоо", "provision": gone })).await.expect(422);
    let all = house.get(&format!("/bills/{bill}/comments?place=all")).await.expect(200).text();
    assert!(all.contains("Хасах хэрэгтэй") && all.contains("одоо хасагдсан"), "{all}");
    bat.has_said(&bill, json!({ "text": "Шинэ хувилбарт", "provision": paragraph })).await;
    house.stop();
}

async fn bat_comments_from_a_phone_without_a_program(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let (bat, tuya) = (house.signed_in(BAT).await, house.signed_in(TUYA).await);
    let page = format!("/bills/{bill}/comments?provision=p5");
    let address = format!("/bills/{bill}/comments");
    let form = bat.opens(&page).await.form(&address).with("comment-shown_as", "pseudonym");
    let kept = form.with("comment-text", "Бодож байна").with("comment-keep", "yes");
    kept.sent_by(&bat).await.says("Бодож байна").says("Ноорог хадгалагдсан");
    let other = tuya.opens(&page).await;
    assert!(!other.text().contains("Бодож байна"));
    let form = bat.opens(&page).await.form(&address).with("comment-shown_as", "pseudonym");
    let written = form.with("comment-text", "Ойрхон байвал сайн").sent_by(&bat).await;
    written.says("Саналыг хүлээн авлаа").says("Ойрхон байвал сайн").says("Иргэн ");
    assert!(!bat.opens(&page).await.text().contains("Бодож байна"), "the draft is gone");
    let own = written.path.split('?').next().expect("an address").to_owned();
    let support = format!("{own}/support");
    let seen = tuya.opens(&own).await;
    seen.form(&support).with("support", "yes").sent_by(&tuya).await.says("1 хүн дэмжсэн");
    let reply = tuya.opens(&own).await.form(&address).with("comment-shown_as", "pseudonym");
    reply.with("comment-text", "Санал нэг байна").sent_by(&tuya).await.says("Санал нэг байна");
    let stance = format!("/bills/{bill}/stance");
    let form = tuya.opens(&page).await.form(&stance).with("stance", "against");
    form.sent_by(&tuya).await.says("дэмжээгүй 1");
    let report = format!("{own}/report");
    let form = tuya.opens(&own).await.form(&report).with("report-reason", "spam");
    form.sent_by(&tuya).await.says("Хянагчид мэдээлсэн");
    bat.opens("/me/comments").await.says("Ойрхон байвал сайн");
    let delete = format!("{own}/delete");
    bat.opens(&own).await.form(&delete).sent_by(&bat).await;
    assert!(!bat.opens("/me/comments").await.text().contains("Ойрхон байвал сайн"));
    house.stop();
}

async fn nobody_finds_words_or_names_in_the_log(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let bat = house.bat().await;
    let said = json!({
        "text": "Нууцхан бичвэр", "shown_as": "full_name", "name": "Батболд Нэрт", "provision": "p5",
        "suggested": "Өөрийн найруулга",
    });
    let id = bat.has_said(&bill, said).await;
    bat.says(
        &format!("/api/v1/comments/{id}/edit"),
        json!({ "text": "Дараахан бичвэр", "made_of": "0" }),
    )
    .await
    .expect(204);
    // Who has everything of theirs destroyed leaves no words behind.
    bat.acts(Method::DELETE, "/api/v1/me?confirm=erase").await.expect(204);
    let page = house.get(&format!("/bills/{bill}/comments?place=all")).await.expect(200).text();
    for words in ["Дараахан", "Батболд"] {
        assert!(!page.contains(words), "{words}: {page}");
    }
    house.stop();
    let store: Box<dyn Store> = match &place.address {
        Address::Folder(folder) => Box::new(SqliteStore::open(folder).await.expect("opens")),
        Address::Postgres(_) => Box::new(PostgresStore::open(&place.address).await.expect("opens")),
    };
    let log = format!("{:?}", store.read_after(0, 10_000).await.expect("read"));
    for words in ["Нууцхан", "Дараахан", "Батболд", "найруулга", people::BAT]
    {
        assert!(!log.contains(words), "{words} is in the log");
    }
    assert!(log.contains("CommentDeleted"), "erasing deletes what they said");
}

async fn two_drafts_and_stances_are_ones_own(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let path = format!("/api/v1/bills/{bill}/stances");
    let stance = |code: &str| json!({ "provision": "p5", "stance": code });
    bat.says(&path, stance("for")).await.expect(204);
    bat.says(&path, stance("for")).await.expect(204);
    tuya.says(&path, stance("for")).await.expect(204);
    tuya.says(&path, stance("against")).await.expect(204);
    let page = house.get(&format!("/bills/{bill}/comments?provision=p5")).await.expect(200).text();
    assert!(page.contains("Дэмжсэн 1, дэмжээгүй 1"), "{page}");
    bat.says(&path, stance("none")).await.expect(204);
    let page = house.get(&format!("/bills/{bill}/comments?provision=p5")).await.expect(200).text();
    assert!(page.contains("Дэмжсэн 0, дэмжээгүй 1"), "{page}");
    bat.says(&path, stance("maybe")).await.expect(400);
    bat.says(&path, json!({ "provision": "p99", "stance": "for" })).await.expect(422);
    house.stop();
}
