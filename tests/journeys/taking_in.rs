//! What comes to the centre from outside: text messages and chats by their gateways, letters by the mail server's pipe.

use reqwest::Method;
use serde_json::{Value, json};
use webhook::Secret;

use crate::house::{House, Place};
use crate::people;
use crate::visitors::{Answer, Post};

crate::on_both_databases! {
    a_message_is_taken_in_once_however_often_it_is_delivered,
    what_is_not_signed_by_the_channels_gateway_is_not_believed,
    a_letter_is_taken_in_and_an_answer_to_ours_finds_its_complaint,
    what_a_machine_wrote_and_what_is_no_letter_is_nobodys_complaint,
}

/// A gateway, as the operator has set it up.
struct Gateway<'a> {
    house: &'a House,
    channel: &'static str,
    secret: Secret,
}

impl<'a> Gateway<'a> {
    fn of(place: &Place, house: &'a House, channel: &'static str) -> Self {
        let printed = place.operator_does(&["intake", "secret", channel]);
        Self { house, channel, secret: printed.trim().parse().expect("a secret") }
    }

    async fn delivers(&self, id: &str, body: &Value) -> Answer {
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

fn number(answer: &Answer) -> String {
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
    desk.opens(&case).await.says("Гудамж харанхуй байна").says("Одоо ч харанхуй").says("99112233");
    for channel in ["webchat", "facebook", "twitter", "voicemail"] {
        let gateway = Gateway::of(&place, &house, channel);
        let from = if channel == "voicemail" { "99112233" } else { "bat.d" };
        let said = json!({ "from": from, "text": format!("{channel} сувгаар") });
        let number = number(&gateway.delivers("1", &said).await.expect(202));
        desk.opens(&format!("/desk/{number}")).await.says(&format!("{channel} сувгаар"));
    }
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
        (json!({ "from": "хэн нэгэн", "text": "Гудамж" }), 422),
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

impl Place {
    /// As a mail server's pipe does; what it exits with.
    fn pipes(&self, house: &House, letter: &str) -> Option<i32> {
        let to = house.reader().address("/");
        let output = self.operator_told_with(&[], &["intake", "email", "--to", &to], letter);
        output.status.code()
    }
}

fn a_letter(to: &str, subject: &str, text: &str) -> String {
    format!(
        "From: Dorj <dorj@example.mn>\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{}@example.mn>\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n",
        text.len() + subject.len()
    )
}

async fn a_letter_is_taken_in_and_an_answer_to_ours_finds_its_complaint(place: Place) {
    let Some(post) = Post::start() else { return };
    let mut settings = post.settings();
    settings.push(("intake.address", "'complaints@example.mn'".to_owned()));
    let settings: Vec<_> = settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    let letter = a_letter("complaints@example.mn", "Hog", "Хашааны гадна хог овоорсон");
    for _ in 0..2 {
        assert_eq!(place.pipes(&house, &letter), Some(0));
    }
    let receipt = post.has(1).await.pop().expect("a letter");
    assert_eq!(receipt.to, "dorj@example.mn");
    let desk = house.signed_in(&people::somebody(802)).await;
    let listed = desk.opens("/desk").await.text();
    let at = listed.find("CN-").expect("a number");
    let number = &listed[at..at + 14];
    let case = format!("/desk/{number}");
    desk.opens(&case).await.says("Хашааны гадна хог овоорсон").says("dorj@example.mn");
    assert!(receipt.text().contains(number));

    // Our letter says where answers to it go.
    let reply_to = receipt.raw.lines().find_map(|line| line.strip_prefix("Reply-To: "));
    let reply_to = reply_to.expect("an address for answers").trim().to_owned();
    let answer = a_letter(&reply_to, "Re: Hog", "Регистр: ЧЛ58022717");
    assert_eq!(place.pipes(&house, &answer), Some(0));
    desk.opens(&case).await.says("Регистр: ЧЛ58022717");
    // With another's address, or a tag that is not ours, it is a complaint of its own.
    let forged = reply_to.replacen(".", ".aaaa", 1);
    assert_eq!(place.pipes(&house, &a_letter(&forged, "Re: Hog", "Өөр нэг юм")), Some(0));
    assert!(!desk.opens(&case).await.text().contains("Өөр нэг юм"));
    // Nobody's house is lost where it does not answer: the mail server comes again.
    house.stop();
    let nowhere = ["intake", "email", "--to", "http://127.0.0.1:9/"];
    let output = place.operator_told_with(&[], &nowhere, &letter);
    assert_eq!(output.status.code(), Some(75));
}

async fn what_a_machine_wrote_and_what_is_no_letter_is_nobodys_complaint(place: Place) {
    let settings = [("intake.address", "'complaints@example.mn'")];
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    let plain = a_letter("complaints@example.mn", "Hog", "Хог овоорсон");
    for machine in [
        plain.replacen("Subject", "Auto-Submitted: auto-replied\r\nSubject", 1),
        plain.replacen("Subject", "Precedence: bulk\r\nSubject", 1),
        plain.replacen("Dorj <dorj@example.mn>", "complaints@example.mn", 1),
        "no letter at all".to_owned(),
        String::new(),
    ] {
        assert_eq!(place.pipes(&house, &machine), Some(0));
    }
    let desk = house.signed_in(&people::somebody(802)).await;
    assert!(!desk.opens("/desk").await.text().contains("CN-"));
    // One that says nothing is somebody's all the same.
    assert_eq!(place.pipes(&house, &a_letter("complaints@example.mn", "", "")), Some(0));
    desk.opens("/desk").await.says("CN-");
    house.stop();
}
