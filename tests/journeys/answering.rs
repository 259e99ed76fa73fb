//! From the last signature to Parliament's answer: handed over, considered, answered, concluded, with its
//! documents, its clocks, and everyone able to see when they are overdue.

use std::time::Instant;

use jiff::civil::Date;
use kernel::{Clock as _, OffsetClock, clock};
use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, PATIENCE, Place};
use crate::people::{self, MUNKHBAT_OF_THE_SECRETARIAT as MUNKHBAT};
use crate::visitors::{Answer, Citizen, PDF};

crate::on_both_databases! {
    a_petition_goes_from_signing_to_parliaments_answer,
    a_form_of_the_secretariat_comes_back_as_it_was_filled_in,
    people_get_longer_to_sign_and_never_less,
}

const FEW: &[(&str, &str)] = &[
    ("petitions.thresholds.working_group", "3"),
    ("petitions.signing_period", "'10 days'"),
    ("petitions.days.consider", "5"),
    ("petitions.days.answer.working_group", "15"),
];
/// The signing is over by then, and the time to consider and to answer too.
const LATER: &[(&str, &str)] = &[("clock.offset", "'20 days'")];

pub fn today() -> Date {
    clock::day_of(OffsetClock::default().now())
}

impl Citizen {
    async fn records(&self, number: &str, step: &str, said: Value) -> Answer {
        let path = format!("/api/v1/petitions/{number}/{step}");
        Answer::to(self.request(Method::POST, &path).json(&said)).await
    }
}

impl House {
    /// A petition that three people have signed, which is enough.
    async fn reached(&self) -> String {
        let number = self.open_petition().await.number;
        for somebody in self.crowd(0..3).await {
            somebody.signs(&number).await.expect(201);
        }
        self.tells_of(&number, "Шаардлагатай тоонд хүрсэн: 3 гарын үсэг").await;
        number
    }

    /// Waits until the petition's page says so.
    pub async fn tells_of(&self, number: &str, words: &str) -> String {
        let began = Instant::now();
        loop {
            let page = self.get(&format!("/petitions/{number}")).await.expect(200).text();
            if page.contains(words) {
                return page;
            }
            assert!(began.elapsed() < PATIENCE, "{words:?} is not on {page}");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
}

async fn a_petition_goes_from_signing_to_parliaments_answer(place: Place) {
    let house = place.open_with_staff(FEW).await;
    let number = house.reached().await;
    let page = house.tells_of(&number, "Хүлээлгэж өгөх хугацаа").await;
    assert!(page.contains("7 хоног үлдсэн") && page.contains("15 хоног үлдсэн"), "{page}");
    let secretariat = house.citizen(MUNKHBAT).await;
    let digest = secretariat.keeps_a_document().await;
    let document = json!([{ "title": "Албан бичиг", "digest": digest }]);
    let handed = json!({ "to": "Байнгын хороо", "on": today(), "documents": document });
    house.bat().await.records(&number, "hand-over", handed.clone()).await.expect(403);
    secretariat.records(&number, "hand-over", handed.clone()).await.expect(200);
    secretariat.records(&number, "hand-over", handed).await.expect(409);
    house.tells_of(&number, "Хүлээлгэж өгсөн: Байнгын хороо").await;
    house.stop();

    let house = place.open_with(LATER);
    house.sees_it_closed(&number).await;
    let page = house.tells_of(&number, "хоног хэтэрсэн").await;
    assert!(page.contains("Хэлэлцэх хугацаа") && page.contains("Хариу өгөх хугацаа"), "{page}");
    let secretariat = house.citizen(MUNKHBAT).await;
    let considered = json!({ "committee": "Байнгын хороо", "on": today(), "words": "Дэмжив." });
    secretariat.records(&number, "consider", considered).await.expect(200);
    let answered = json!({
        "outcome": "granted", "text": "Ажлын хэсэг **байгууллаа**.", "on": today(),
        "documents": document,
    });
    secretariat.records(&number, "answer", answered).await.expect(200);
    secretariat.records(&number, "conclude", Value::Null).await.expect(200);
    let page = house.tells_of(&number, "Хүсэлтийг хангасан").await;
    assert!(page.contains("Ажлын хэсэг <strong>байгууллаа</strong>."), "{page}");
    assert!(!page.contains("хоног хэтэрсэн"), "what is done is not overdue");
    everyone_reads_the_document(&house, &page, &digest).await;
    whoever_follows_the_feed_has_every_step(&house, &number, &digest).await;
    house.stop();
    place.is_sound();
}

async fn everyone_reads_the_document(house: &House, page: &str, digest: &str) {
    let path = format!("/documents/{digest}");
    assert!(page.contains(&format!("href=\"{path}\"")), "{page}");
    let document = house.get(&path).await.expect(200);
    assert_eq!(document.body, PDF);
    assert_eq!(document.header("content-type"), "application/pdf");
    assert_eq!(document.header("x-content-type-options"), "nosniff");
    assert!(document.header("content-security-policy").ends_with("; sandbox"));
    let saved_as = format!("attachment; filename=\"{}.pdf\"", &digest[..12]);
    assert_eq!(document.header("content-disposition"), saved_as);
    assert!(document.header("cache-control").contains("immutable"));
    for nothing in ["0".repeat(64), "..%2f..%2fsecrets.toml".to_owned(), "x".to_owned()] {
        house.get(&format!("/documents/{nothing}")).await.expect(404);
    }
}

async fn whoever_follows_the_feed_has_every_step(house: &House, number: &str, digest: &str) {
    let feed = house.get(&format!("/petitions/{number}/feed.atom?lang=en")).await.expect(200);
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    assert_eq!(feed.header("access-control-allow-origin"), "*");
    let feed: atom_syndication::Feed = feed.text().parse().expect("an Atom feed");
    let titles: Vec<_> = feed.entries.iter().rev().map(|entry| entry.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Handed in by the petitioner",
            "Published; signing began",
            "Goal reached: 3 signatures",
            "Handed over to: Байнгын хороо",
            "Closed: its time was over",
            "Considered by: Байнгын хороо",
            "Answered by Parliament",
            "Concluded",
        ]
    );
    assert!(feed.id.starts_with("tag:127.0.0.1,") && feed.id.ends_with(number), "{}", feed.id);
    assert_eq!(feed.updated, feed.entries[0].updated);
    let answer = &feed.entries[1];
    let said = answer.content.as_ref().and_then(|content| content.value.as_deref());
    assert_eq!(said, Some("Granted. Ажлын хэсэг байгууллаа."));
    assert!(answer.links.iter().any(|link| link.rel == "related" && link.href.ends_with(digest)));
    let mongolian = house.get(&format!("/petitions/{number}/feed.atom")).await.expect(200);
    assert!(mongolian.text().contains("Улсын Их Хурал хариу өгсөн"));
    house.get("/petitions/PN-202001-99999/feed.atom").await.expect(404);
}

async fn a_form_of_the_secretariat_comes_back_as_it_was_filled_in(place: Place) {
    let house = place.open_with_staff(FEW).await;
    let number = house.reached().await;
    let munkhbat = house.signed_in(MUNKHBAT).await;
    let (own, hand_over) =
        (format!("/petitions/{number}/answering"), format!("/petitions/{number}/hand-over"));
    munkhbat.opens(&format!("/petitions/{number}")).await.says(&format!("href=\"{own}\""));
    let tomorrow = today().tomorrow().expect("a day").to_string();
    let form = munkhbat.opens(&own).await.form(&hand_over).with("hand-over-to", "Байнгын хороо");
    let form = form.with("hand-over-day", &tomorrow).with("hand-over-title-2", "Гэрээ");
    let large = vec![b'a'; 10 * 1024 * 1024 + 1];
    let files: [(&str, &str, &[u8]); 4] = [
        ("hand-over-file-1", "a.pdf", PDF),
        ("hand-over-file-2", "b.exe", b"MZ and more"),
        ("hand-over-file-3", "c.pdf", &large),
        ("hand-over-file-4", "d.pdf", b""),
    ];
    let back = form.sent_with_files_by(&munkhbat, &files).await;
    assert_eq!(back.answer.status, 422);
    back.says("Файл 10 МБ-аас том байна").says("Ийм төрлийн файл хавсаргахгүй");
    back.says("Баримтад нэр өгнө үү").says("Файл хоосон байна");
    back.says("value=\"Байнгын хороо\"").says(&tomorrow).says("Хавсаргасан: a.pdf");

    let again = back.form(&hand_over).with("hand-over-to", "Байнгын хороо");
    let again = again.with("hand-over-day", &tomorrow).with("hand-over-title-1", "Албан бичиг");
    let back = again.sent_with_files_by(&munkhbat, &[]).await;
    assert_eq!(back.answer.status, 422, "what the petition itself says no to");
    back.says("Энэ өдөр болоогүй байна").says("Хавсаргасан: a.pdf").says("value=\"Албан бичиг\"");
    let again = back.form(&hand_over).with("hand-over-to", "Байнгын хороо");
    let again = again.with("hand-over-day", &today().to_string());
    let again = again.with("hand-over-title-1", "Албан бичиг");
    let stale = munkhbat.opens(&own).await.form(&hand_over).with("hand-over-to", "Хоёр дахь удаа");
    let stale = stale.with("hand-over-day", &today().to_string());
    let done = again.sent_with_files_by(&munkhbat, &[]).await;
    assert_eq!(done.path, format!("/petitions/{number}"));
    done.says("Хүлээлгэж өгсөн: Байнгын хороо").says("Албан бичиг (PDF");
    let twice = stale.sent_with_files_by(&munkhbat, &[]).await;
    assert_eq!(twice.answer.status, 409, "and told in place, with what was written");
    twice.says("Хоёр дахь удаа");
    nobody_else_is_let_in(&house, &number).await;
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

async fn nobody_else_is_let_in(house: &House, number: &str) {
    let own = format!("/petitions/{number}/answering");
    assert!(house.get(&own).await.expect(303).header("location").starts_with("/sign-in"));
    for somebody in [people::BAT, people::TUYA, people::ENKHJARGAL_THE_MODERATOR] {
        house.signed_in(somebody).await.asks(&own).await.expect(403);
    }
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    let sent = moderator.request(Method::POST, "/api/v1/documents").body(PDF);
    Answer::to(sent).await.expect(403);
}

async fn people_get_longer_to_sign_and_never_less(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let petition = house.open_petition().await;
    let (number, secretariat) = (&petition.number, &petition.secretariat);
    let closes_at = |answer: &Answer| answer.json()["attributes"]["closes_at"].clone();
    let before = closes_at(&house.get(&format!("/petitions/{number}.json")).await);
    let shorter = json!({ "closes_at": before, "reason": "Сүлжээ тасарсан" });
    let refused = secretariat.records(number, "extend", shorter).await.expect(422).json();
    assert_eq!(refused["errors"][0]["code"], "not-longer", "{refused}");
    let later = today().checked_add(jiff::Span::new().days(40)).expect("a day");
    let munkhbat = house.signed_in(MUNKHBAT).await;
    let own = munkhbat.opens(&format!("/petitions/{number}/answering")).await;
    let form = own.form(&format!("/petitions/{number}/extend")).with("extend-time", "25:00");
    let form = form.with("extend-day", &later.to_string());
    let back = form.sent_by(&munkhbat).await;
    back.says("Цагийг 18:00 хэлбэрээр").says("Энэ хэсгийг бөглөнө үү").says(&later.to_string());
    let form = back.form(&format!("/petitions/{number}/extend")).with("extend-time", "18:00");
    let form = form.with("extend-day", &later.to_string());
    let done = form.with("extend-reason", "Сүлжээ тасарсан").sent_by(&munkhbat).await;
    done.says("хүртэл сунгасан").says("Сүлжээ тасарсан");
    let after = closes_at(&house.get(&format!("/petitions/{number}.json")).await);
    assert_eq!(after, format!("{later}T10:00:00Z"));
    house.stop();
    place.is_sound();
}
