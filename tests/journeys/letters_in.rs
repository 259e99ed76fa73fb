//! What people write to the centre by mail: the mail server's pipe hands each letter to the house, and nothing that is
//! acknowledged is lost.

use std::process::Output;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::house::{House, Place};
use crate::people;
use crate::taking_in::Gateway;
use crate::visitors::{PDF, Post, Reader};

crate::on_both_databases! {
    a_letter_is_taken_in_and_an_answer_to_ours_finds_its_complaint,
    an_answer_is_known_by_the_letter_that_it_names,
    what_a_machine_wrote_is_nobodys_complaint,
    where_nobody_can_write_to_the_house_the_mail_server_keeps_its_letters,
    a_letter_that_cannot_be_taken_in_goes_back_to_its_sender,
    what_is_left_out_of_a_letter_is_told_in_its_case,
    two_letters_that_a_program_calls_alike_are_two,
}

pub const ADDRESS: &str = "complaints@example.mn";
/// As settings have it.
pub const WRITES_TO_US: (&str, &str) = ("intake.address", "'complaints@example.mn'");

impl Place {
    /// As a mail server's pipe does.
    fn pipes(&self, house: &House, letter: &str) -> Output {
        let to = house.reader().address("/");
        self.operator_told_with(&[WRITES_TO_US], &["intake", "email", "--to", &to], letter)
    }

    pub fn takes(&self, house: &House, letter: &str) {
        let output = self.pipes(house, letter);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

impl Reader {
    /// The cases on the operator's desk.
    pub async fn cases_on_the_desk(&self) -> Vec<String> {
        let text = self.opens("/desk").await.text();
        let mut numbers: Vec<_> =
            text.match_indices("CN-").map(|(at, _)| text[at..at + 14].to_owned()).collect();
        numbers.sort();
        numbers.dedup();
        numbers
    }
}

pub fn a_letter(to: &str, subject: &str, text: &str) -> String {
    a_letter_of("text/plain; charset=utf-8", to, subject, text)
}

fn a_letter_of(kind: &str, to: &str, subject: &str, body: &str) -> String {
    format!(
        "From: Dorj <dorj@example.mn>\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{}@example.mn>\r\n\
         MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\
         Content-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n",
        body.len() + subject.len()
    )
}

/// A text, and files each with a name.
fn with_files(subject: &str, text: &str, files: &[(&str, &[u8])]) -> String {
    let mut body = format!(
        "--apart\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
    );
    for (name, content) in files {
        body += &format!(
            "--apart\r\nContent-Type: application/octet-stream\r\n\
             Content-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            STANDARD.encode(content)
        );
    }
    a_letter_of("multipart/mixed; boundary=apart", ADDRESS, subject, &(body + "--apart--"))
}

async fn a_letter_is_taken_in_and_an_answer_to_ours_finds_its_complaint(place: Place) {
    let Some(post) = Post::start() else { return };
    let settings = post.settings();
    let settings = settings.iter().map(|(key, value)| (*key, value.as_str()));
    let settings: Vec<_> = settings.chain([WRITES_TO_US]).collect();
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    let letter = a_letter(ADDRESS, "Hog", "Хашааны гадна хог овоорсон");
    for _ in 0..2 {
        place.takes(&house, &letter);
    }
    let receipt = post.has(1).await.pop().expect("a letter");
    assert_eq!(receipt.to, "dorj@example.mn");
    let desk = house.signed_in(&people::somebody(802)).await;
    let cases = desk.cases_on_the_desk().await;
    let [number] = cases.as_slice() else { panic!("one case: {cases:?}") };
    let case = format!("/desk/{number}");
    desk.opens(&case).await.says("Хашааны гадна хог овоорсон").says("dorj@example.mn");
    assert!(receipt.text().contains(number));

    // Our letter says where answers to it go.
    let reply_to = receipt.reply_to();
    let answer = a_letter(&reply_to, "Re: Hog", "Регистр: ЧЛ58022717");
    place.takes(&house, &answer);
    desk.opens(&case).await.says("Регистр: ЧЛ58022717");
    // What an answer quotes has the code of the case in it: it stays away, and that is told.
    let said = "Баярлалаа\r\n\r\nOn 23 Nov 2026 Sanal wrote:\r\n> Таны код 1234-5678";
    place.takes(&house, &a_letter(&reply_to, "Re: Hog", said));
    let shown = desk.opens(&case).await;
    shown.says("Баярлалаа").says("иш татсан хэсэг энд алга");
    assert!(!shown.text().contains("Таны код"));
    // Also where it came to the address that everyone writes to, with the number in its subject.
    let code = receipt.text();
    let code = code.split("код ").nth(1).and_then(|rest| rest.get(..9)).expect("a code");
    let named = format!("Re: {}: received", number.to_lowercase());
    place.takes(&house, &a_letter(ADDRESS, &named, &format!("Дахиад овоорлоо\r\n> {code}")));
    let shown = desk.opens(&case).await;
    shown.says("Дахиад овоорлоо");
    assert!(!shown.text().contains(code));
    let strangers = a_letter(ADDRESS, &named, "Би ч бас").replace("dorj@", "tuya@");
    place.takes(&house, &strangers);
    assert!(!desk.opens(&case).await.text().contains("Би ч бас"));
    // With another's address, or a tag that is not ours, it is a complaint of its own.
    let forged = reply_to.replacen(".", ".aaaa", 1);
    place.takes(&house, &a_letter(&forged, "Re: Hog", "Өөр нэг юм"));
    assert!(!desk.opens(&case).await.text().contains("Өөр нэг юм"));
    // Nobody's letter is lost where the house does not answer: the mail server comes again.
    house.stop();
    let nowhere = ["intake", "email", "--to", "http://127.0.0.1:9/"];
    let output = place.operator_told_with(&[WRITES_TO_US], &nowhere, &letter);
    assert_eq!(output.status.code(), Some(75));
}

async fn an_answer_is_known_by_the_letter_that_it_names(place: Place) {
    let Some(post) = Post::start() else { return };
    let settings = post.settings();
    let settings = settings.iter().map(|(key, value)| (*key, value.as_str()));
    let settings: Vec<_> = settings.chain([WRITES_TO_US]).collect();
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    place.takes(&house, &a_letter(ADDRESS, "Hog", "Хашааны гадна хог овоорсон"));
    let receipt = post.has(1).await.pop().expect("a letter").id();
    let desk = house.signed_in(&people::somebody(802)).await;
    let number = desk.cases_on_the_desk().await.remove(0);

    // To the address that everyone writes to, about something else as it seems.
    let answer = |header: &str, names: &str, text: &str| {
        let head = format!("{header}: <0@example.mn> <{names}>\r\nSubject");
        a_letter(ADDRESS, "Us", text).replacen("Subject", &head, 1)
    };
    let said = ["Ус ч бас алдаж байна", "Ус зогссон", "Над ч бас", "Хэн ч биш"];
    place.takes(&house, &answer("In-Reply-To", &receipt, said[0]));
    place.takes(&house, &answer("References", &receipt, said[1]));
    let case = format!("/desk/{number}");
    desk.opens(&case).await.says(said[0]).says(said[1]);
    assert_eq!(desk.cases_on_the_desk().await.len(), 1);
    // A stranger who has seen it, and who makes one up, bring complaints of their own.
    let strangers = answer("In-Reply-To", &receipt, said[2]).replace("dorj@", "tuya@");
    place.takes(&house, &strangers);
    let made_up = format!("{}.{}.1-1@example.mn", number.to_lowercase(), "a".repeat(16));
    place.takes(&house, &answer("In-Reply-To", &made_up, said[3]));
    let shown = desk.opens(&case).await.text();
    assert!(!shown.contains(said[2]) && !shown.contains(said[3]));
    assert_eq!(desk.cases_on_the_desk().await.len(), 3);
    house.stop();
}

async fn what_a_machine_wrote_is_nobodys_complaint(place: Place) {
    let house = place.open_with_staff(&[WRITES_TO_US]).await;
    house.has_a_centre().await;
    let plain = a_letter(ADDRESS, "Hog", "Хог овоорсон");
    for machine in [
        plain.replacen("Subject", "Auto-Submitted: auto-replied\r\nSubject", 1),
        plain.replacen("Subject", "Precedence: bulk\r\nSubject", 1),
        plain.replacen("Dorj <dorj@example.mn>", ADDRESS, 1),
    ] {
        place.takes(&house, &machine);
    }
    let desk = house.signed_in(&people::somebody(802)).await;
    assert_eq!(desk.cases_on_the_desk().await.len(), 0);
    // One that says nothing is somebody's all the same.
    place.takes(&house, &a_letter(ADDRESS, "", ""));
    assert_eq!(desk.cases_on_the_desk().await.len(), 1);
    house.stop();
}

async fn where_nobody_can_write_to_the_house_the_mail_server_keeps_its_letters(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let letter = a_letter(ADDRESS, "Hog", "Хог овоорсон");
    let to = house.reader().address("/");
    let command = ["intake", "email", "--to", &to];
    let kept = place.operator_told_with(&[], &command, &letter);
    assert_eq!(kept.status.code(), Some(75));
    assert!(String::from_utf8_lossy(&kept.stderr).contains("intake.address"));
    // What is handed over by settings of its own finds no door there either.
    let refused = place.operator_told_with(&[WRITES_TO_US], &command, &letter);
    assert_eq!(refused.status.code(), Some(75));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("intake.address is missing in the settings of the house"), "{told}");
    // The house itself has no such door, whoever knocks with the right key.
    let gateway = Gateway::of(&place, &house, "email");
    gateway.delivers("1", &json!({ "from": "dorj@example.mn", "text": "Хог" })).await.expect(404);
    // A pipe that is written wrong keeps them too.
    let misspelt = place.operator_told_with(&[], &["intake", "emial"], &letter);
    assert_eq!(misspelt.status.code(), Some(75));
    house.stop();
}

async fn a_letter_that_cannot_be_taken_in_goes_back_to_its_sender(place: Place) {
    let house = place.open_with_staff(&[WRITES_TO_US]).await;
    house.has_a_centre().await;
    let long = a_letter(ADDRESS, "Hog", &"Хог овоорсон\r\n".repeat(1_200_000));
    let nobodys =
        a_letter(ADDRESS, "Hog", "Хог").replacen("From: Dorj <dorj@example.mn>\r\n", "", 1);
    let twos = nobodys.replacen("To:", "From: a@example.mn\r\nFrom: b@example.mn\r\nTo:", 1);
    for (letter, told) in [
        (long, "25 MB"),
        (nobodys, "does not say whom it is from"),
        (twos, "does not say whom it is from"),
        ("no letter at all".to_owned(), "does not say whom it is from"),
        (String::new(), "does not say whom it is from"),
    ] {
        let output = place.pipes(&house, &letter);
        assert_eq!(output.status.code(), Some(65), "{told}");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(error.contains(told) && error.contains("дахин илгээнэ үү"), "{error}");
    }
    let desk = house.signed_in(&people::somebody(802)).await;
    assert_eq!(desk.cases_on_the_desk().await.len(), 0);
    house.stop();
}

async fn what_is_left_out_of_a_letter_is_told_in_its_case(place: Place) {
    let house = place.open_with_staff(&[WRITES_TO_US, ("complaints.text.complaint", "500")]).await;
    house.has_a_centre().await;
    let program = b"#!/bin/sh\necho".as_slice();
    let files = [("a.pdf", PDF), ("b.sh", program), ("c.sh", program)];
    place.takes(&house, &with_files("Hog", &"Хог овоорсон. ".repeat(100), &files));
    let desk = house.signed_in(&people::somebody(802)).await;
    let cases = desk.cases_on_the_desk().await;
    let case = desk.opens(&format!("/desk/{}", cases[0])).await;
    case.says("Хог овоорсон.").says("үлдсэн хэсэг нь энд алга").says("энд ороогүй файл: 2");
    assert_eq!(case.text().matches("/files/").count(), 1);
    house.stop();
}

async fn two_letters_that_a_program_calls_alike_are_two(place: Place) {
    let house = place.open_with_staff(&[WRITES_TO_US]).await;
    house.has_a_centre().await;
    let one = a_letter(ADDRESS, "Hog", "Нэг юм");
    let other = one.replacen("Нэг юм", "Хоёр юм", 1);
    for _ in 0..2 {
        for letter in [&one, &other] {
            place.takes(&house, letter);
        }
    }
    let desk = house.signed_in(&people::somebody(802)).await;
    assert_eq!(desk.cases_on_the_desk().await.len(), 2);
    house.stop();
}
