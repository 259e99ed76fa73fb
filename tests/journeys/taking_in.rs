//! What comes to the centre from outside by gateways: text messages, chats, voicemail.

use reqwest::Method;
use serde_json::{Value, json};
use webhook::Secret;

use crate::complaining_by_program::{about_the_light, file};
use crate::house::{House, Place};
use crate::people::{self, BAT};
use crate::visitors::{Answer, PDF};

crate::on_both_databases! {
    a_message_is_taken_in_once_however_often_it_is_delivered,
    a_message_that_arrives_five_times_at_once_keeps_its_words,
    an_unusual_message_is_not_lost_and_its_gateway_knows_what_to_tell_its_sender,
    pictures_come_with_a_message_and_are_kept_once,
    what_is_not_signed_by_the_channels_gateway_is_not_believed,
    a_stranger_is_forgotten_once_no_complaint_is_theirs_and_so_is_a_call_not_taken_in,
}

/// A gateway, as the operator has set it up.
pub struct Gateway<'a> {
    house: &'a House,
    channel: &'static str,
    secret: Secret,
}

impl<'a> Gateway<'a> {
    pub fn of(place: &Place, house: &'a House, channel: &'static str) -> Self {
        let printed = place.operator_does(&["intake", "secret", channel]);
        Self { house, channel, secret: printed.trim().parse().expect("a secret") }
    }

    pub async fn delivers(&self, id: &str, body: &Value) -> Answer {
        self.delivers_as(self.channel, id, body, kernel::OffsetClock::default()).await
    }

    async fn delivers_as(
        &self,
        channel: &str,
        id: &str,
        body: &Value,
        clock: kernel::OffsetClock,
    ) -> Answer {
        let body = body.to_string().into_bytes();
        let seconds = kernel::Clock::now(&clock).as_second();
        let path = format!("/api/v1/intake/{channel}");
        let reader = self.house.reader();
        let request = reader.http.request(Method::POST, reader.address(&path));
        let request = request
            .header("content-type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", self.secret.sign(id, seconds, &body))
            .body(body);
        Answer::to(request).await
    }
}

pub fn number(answer: &Answer) -> String {
    answer.json()["number"].as_str().expect("a number").to_owned()
}

async fn a_message_is_taken_in_once_however_often_it_is_delivered(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let sms = Gateway::of(&place, &house, "sms");
    let said = json!({ "from": "99112233", "text": "Гудамж харанхуй байна" });
    let first = number(&sms.delivers("sms-1", &said).await.expect(202));
    for _ in 0..4 {
        assert_eq!(number(&sms.delivers("sms-1", &said).await.expect(202)), first);
    }
    // Of the same sender, about it.
    let more = json!({ "from": "+976 9911 2233", "text": format!("{first} Одоо ч харанхуй") });
    let added = sms.delivers("sms-2", &more).await.expect(202);
    assert_eq!((number(&added), &added.json()["is_added"]), (first.clone(), &json!(true)));
    // A stranger's is their own.
    let other = json!({ "from": "88112233", "text": format!("{first} Би ч бас") });
    assert_ne!(number(&sms.delivers("sms-3", &other).await.expect(202)), first);
    let desk = house.signed_in(&people::somebody(802)).await;
    desk.opens("/desk").await.says(&first).says("Мессеж");
    let case = format!("/desk/{first}");
    let sorting = desk.opens(&case).await;
    sorting.says("Гудамж харанхуй байна").says("Одоо ч харанхуй").says("99112233");
    sorting.says("value=\"street-lights\" selected");
    for channel in ["webchat", "facebook", "twitter", "voicemail"] {
        let gateway = Gateway::of(&place, &house, channel);
        let from = if channel == "voicemail" { "99112233" } else { "bat.d" };
        let said = json!({ "from": from, "text": format!("{channel} сувгаар") });
        let number = number(&gateway.delivers("1", &said).await.expect(202));
        desk.opens(&format!("/desk/{number}")).await.says(&format!("{channel} сувгаар"));
    }
    house.stop();
}

async fn a_message_that_arrives_five_times_at_once_keeps_its_words(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let desk = house.signed_in(&people::somebody(802)).await;
    let sms = Gateway::of(&place, &house, "sms");
    for id in ["sms-1", "sms-2", "sms-3"] {
        let text = format!("{id}: Гудамж харанхуй байна");
        let said = json!({ "from": "99112233", "text": text });
        let one = || sms.delivers(id, &said);
        let (a, b, c, d, e) = tokio::join!(one(), one(), one(), one(), one());
        let numbers = [a, b, c, d, e].map(|answer| number(&answer.expect(202)));
        assert!(numbers.iter().all(|number| *number == numbers[0]), "{numbers:?}");
        desk.opens(&format!("/desk/{}", numbers[0])).await.says(&text).says("99112233");
    }
    // A program that asks again before it was answered.
    let bat = house.citizen(BAT).await;
    let said = about_the_light();
    let one = || bat.brings("at-once", &said);
    let (a, b, c) = tokio::join!(one(), one(), one());
    let numbers = [a, b, c].map(|answer| number(&answer));
    assert!(numbers.iter().all(|number| *number == numbers[0]), "{numbers:?}");
    let case = bat.gets(&format!("/api/v1/complaints/{}", numbers[0])).await.expect(200).json();
    assert_eq!(case["steps"][0]["words"], said["text"]);
    house.stop();
}

async fn an_unusual_message_is_not_lost_and_its_gateway_knows_what_to_tell_its_sender(
    place: Place,
) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let desk = house.signed_in(&people::somebody(802)).await;
    let sms = Gateway::of(&place, &house, "sms");
    for (id, from) in [("1", "+82 10 1234 5678"), ("2", "1800"), ("3", "KHANBANK"), ("4", "")] {
        let said = json!({ "from": from, "text": "Гудамж\u{202e} харанхуй\u{7} байна" });
        let number = number(&sms.delivers(id, &said).await.expect(202));
        desk.opens(&format!("/desk/{number}")).await.says("Гудамж харанхуй байна").says(from);
    }
    let chat = Gateway::of(&place, &house, "facebook");
    let said = json!({ "from": "bat.d", "text": "Гудамж харанхуй" });
    let taken = chat.delivers("1", &said).await.expect(202).json();
    assert_eq!(chat.delivers("1", &said).await.expect(202).json(), taken);
    let (number, code) = (taken["number"].as_str(), taken["code"].as_str());
    let (number, code) = (number.expect("a number"), code.expect("a code"));
    let text = taken["text"].as_str().expect("what to tell");
    assert!(text.contains(number) && text.contains(code), "{text}");
    let reader = house.reader();
    let track = reader.http.post(reader.address("/api/v1/complaints/track"));
    let tracked = Answer::to(track.json(&json!({ "number": number, "code": code }))).await;
    assert_eq!(tracked.expect(200).json()["number"], taken["number"]);
    // What is added has the code that it had.
    let more = json!({ "from": "bat.d", "text": format!("{number} Одоо ч харанхуй") });
    let added = chat.delivers("2", &more).await.expect(202).json();
    assert_eq!((&added["is_added"], &added["code"]), (&json!(true), &Value::Null));
    house.stop();
}

async fn pictures_come_with_a_message_and_are_kept_once(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let chat = Gateway::of(&place, &house, "webchat");
    let said = |text: &str, files: Value| json!({ "from": "bat.d", "text": text, "files": files });
    let large = [PDF, &vec![b'\n'; 1_000_000]].concat();
    let files = json!([file("a.pdf", PDF), file("b.pdf", &large)]);
    let first = said("Хог овоорсон", files);
    let case = number(&chat.delivers("1", &first).await.expect(202));
    let other = [PDF, b"other"].concat();
    let more = said(&format!("{case} Одоо ч байна"), json!([file("c.pdf", &other)]));
    for _ in 0..4 {
        assert_eq!(number(&chat.delivers("1", &first).await.expect(202)), case);
        assert_eq!(chat.delivers("2", &more).await.expect(202).json()["is_added"], true);
    }
    let desk = house.signed_in(&people::somebody(802)).await;
    let saved = desk.saves_files_of(&format!("/desk/{case}")).await;
    assert_eq!(saved, [PDF.to_vec(), large, other]);

    // What is not taken is told, and nothing of its message comes in.
    let too_large = [PDF, &vec![b'\n'; 5 * 1024 * 1024]].concat();
    for (files, status) in [
        (json!([file("a.pdf", PDF), file("b.sh", b"#!/bin/sh")]), 422),
        (json!([file("a.pdf", &too_large)]), 422),
        (json!(vec![file("a.pdf", PDF); 6]), 422),
        (json!([{ "name": "a.pdf", "content": "not Base64" }]), 400),
        (json!([{ "name": "a.pdf" }]), 400),
    ] {
        let refused = chat.delivers("3", &said("Хог", files)).await.expect(status);
        assert!(!refused.text().contains("Хог"), "{}", refused.text());
    }
    chat.delivers("3", &said("", json!([]))).await.expect(422);
    assert_eq!(desk.cases_on_the_desk().await, [case]);
    // A picture says enough without a word.
    let wordless = chat.delivers("3", &said("", json!([file("a.pdf", PDF)]))).await.expect(202);
    let shown = desk.opens(&format!("/desk/{}", number(&wordless))).await;
    shown.says("зөвхөн файл илгээсэн");
    house.stop();
}

async fn what_is_not_signed_by_the_channels_gateway_is_not_believed(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let sms = Gateway::of(&place, &house, "sms");
    let said = json!({ "from": "99112233", "text": "Гудамж харанхуй" });
    let now = kernel::OffsetClock::default();
    sms.delivers_as("facebook", "1", &said, now).await.expect(401);
    let late = kernel::OffsetClock { offset: jiff::SignedDuration::from_mins(-6) };
    sms.delivers_as("sms", "1", &said, late).await.expect(401);
    sms.delivers_as("phone", "1", &said, now).await.expect(404);
    for (body, status) in [
        (json!({ "from": "99112233", "text": "" }), 422),
        (json!({ "from": "99112233" }), 400),
        (json!([]), 400),
    ] {
        sms.delivers("2", &body).await.expect(status);
    }
    let reader = house.reader();
    let address = reader.address("/api/v1/intake/sms");
    Answer::to(reader.http.post(address).json(&said)).await.expect(401);
    house.stop();
}

async fn a_stranger_is_forgotten_once_no_complaint_is_theirs_and_so_is_a_call_not_taken_in(
    place: Place,
) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let sms = Gateway::of(&place, &house, "sms");
    let said = |text: &str| json!({ "from": "99112233", "text": text });
    let strangers = number(&sms.delivers("1", &said("Гудамж харанхуй")).await.expect(202));
    let dorjs = number(&sms.delivers("2", &said("Гэрлэн дохио асахгүй")).await.expect(202));
    let desk = house.signed_in(&people::somebody(802)).await;
    // It turns out whose the one is.
    let about = [("kind", "complaint"), ("topic", "traffic"), ("division", "MN-1-1119")];
    let who = [("register", people::DORJ), ("name", "Дорж"), ("address", "Сүхбаатар дүүрэг")];
    let who = [who.as_slice(), &[("phone", "99112233")]].concat();
    let case = format!("/desk/{dorjs}");
    let registered = desk.takes_step(&case, "register", &[about.as_slice(), &who].concat()).await;
    assert_eq!(registered.answer.status, 200, "{}", registered.text());
    let form = desk.opens("/desk/new").await.form("/desk/new");
    let form = form.with("intake-text", "Ус тасарсан");
    desk.sends("/desk/draft", &form.fields).await.expect(200);
    house.stop();

    // Within the term of the operator's office.
    let later = place.open_with(&[
        ("clock.offset", "'20 days'"),
        ("retention.calls", "'10 days'"),
        ("retention.every", "'1s'"),
    ]);
    let anyone = later.reader();
    let page = anyone.waits_for("/privacy/retention", "нийт 2").await;
    page.says("10 хоног");
    let desk = later.signed_in(&people::somebody(802)).await;
    assert!(!desk.opens("/desk/new").await.text().contains("Ус тасарсан"));
    desk.opens(&format!("/desk/{strangers}")).await.says("Гудамж харанхуй");
    desk.opens(&case).await.says("Гэрлэн дохио асахгүй").says("Дорж");
    later.stop();
    place.is_sound();
}
