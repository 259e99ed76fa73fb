//! A bill from its first word to its published versions, as drafters write it together.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::{BAT, DORJ};
use crate::visitors::{Answer, Citizen, Page};

crate::on_both_databases! {
    two_drafters_write_a_bill_and_nobody_writes_over_the_other,
    a_text_is_brought_in_and_what_it_continues_keeps_its_id,
    what_is_no_law_is_told_line_by_line_and_changes_nothing,
    what_is_exported_comes_back_the_same,
    a_version_does_not_change_any_more,
    nobody_else_sees_what_is_not_published,
    a_drafter_works_without_a_program,
    a_draft_that_nobody_saw_is_given_up_in_words_that_are_true,
}

pub const AIR: &str = "НЭГДҮГЭЭР БҮЛЭГ\nНИЙТЛЭГ ҮНДЭСЛЭЛ\n1 дүгээр зүйл.Хуулийн зорилт\n\
    1.1.Энэ хуулийн зорилт нь агаарыг хамгаалахад оршино.\n2 дугаар зүйл.Хэмжилт\n\
    2.1.Сум бүр хэмжилтийн цэгтэй байна.\n2.2.Хэмжилтийг цаг тутам хийнэ.";

impl House {
    /// Dorj, who writes bills.
    pub async fn drafter(&self) -> Citizen {
        self.appoints(DORJ, json!({ "role": "drafter" })).await;
        self.citizen(DORJ).await
    }
}

impl Citizen {
    pub async fn says(&self, path: &str, said: Value) -> Answer {
        Answer::to(self.request(Method::POST, path).json(&said)).await
    }

    /// The number of a bill that they begin.
    pub async fn begins_a_bill(&self) -> String {
        let said = json!({
            "kind": "law", "title": "Агаарын тухай", "initiator": "government",
            "initiated_by": "Байгаль орчны яам",
        });
        let begun = self.says("/api/v1/bills", said).await.expect(201).json();
        begun["number"].as_str().expect("a number").to_owned()
    }

    pub async fn draft_of(&self, number: &str) -> Value {
        self.gets(&format!("/api/v1/bills/{number}/draft")).await.expect(200).json()
    }

    pub async fn brings_in(&self, number: &str, content: &str) -> Answer {
        let seen = self.draft_of(number).await["seen"].clone();
        let said = json!({ "content": content, "seen": seen });
        self.says(&format!("/api/v1/bills/{number}/draft/import"), said).await
    }

    pub async fn publishes_a_version(&self, number: &str, explanation: &str) -> Answer {
        let seen = self.draft_of(number).await["seen"].clone();
        let said = json!({ "explanation": explanation, "seen": seen });
        self.says(&format!("/api/v1/bills/{number}/publish"), said).await
    }
}

/// The provision of that number.
pub fn numbered(draft: &Value, number: &str, level: &str) -> Value {
    let all = draft["provisions"].as_array().expect("a list");
    let found = all.iter().find(|one| one["number"] == number && one["level"] == level);
    found.unwrap_or_else(|| panic!("no {level} {number} in {draft}")).clone()
}

async fn two_drafters_write_a_bill_and_nobody_writes_over_the_other(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    house.appoints(BAT, json!({ "role": "drafter" })).await;
    let bat = house.bat().await;
    let number = dorj.begins_a_bill().await;
    let draft = dorj.brings_in(&number, AIR).await.expect(200).json();
    let paragraph = numbered(&draft, "2.1", "paragraph");
    let rewording =
        |text: &str, seen: &Value| json!({ "id": paragraph["id"], "text": text, "seen": seen });
    let path = format!("/api/v1/bills/{number}/draft/reword");
    // Both saw the same; elsewhere they do not meet.
    let other = numbered(&draft, "2.2", "paragraph");
    let elsewhere = json!({ "id": other["id"], "text": "Минут тутам.", "seen": other["seen"] });
    dorj.says(&path, rewording("Сум, дүүрэг бүр.", &paragraph["seen"])).await.expect(200);
    bat.says(&path, elsewhere).await.expect(200);
    let refused = bat.says(&path, rewording("Дүүрэг бүр.", &paragraph["seen"])).await.expect(409);
    assert!(refused.json()["type"].as_str().expect("a type").ends_with("bill-changed-meanwhile"));
    let draft = bat.draft_of(&number).await;
    let now = numbered(&draft, "2.1", "paragraph");
    // What stands there and what he sent are both told.
    let both = &refused.json()["meanwhile"];
    assert_eq!(both["standing"], json!([now]));
    assert_eq!(both["sent"]["text"], "Дүүрэг бүр.");
    assert_eq!(now["text"], "Сум, дүүрэг бүр.");
    bat.says(&path, rewording("Сум, дүүрэг тус бүр.", &now["seen"])).await.expect(200);
    // What one removes takes nothing along that the other wrote there meanwhile.
    let article = numbered(&draft, "2", "article");
    let removal = json!({ "id": article["id"], "seen": article["seen_below"] });
    let removing = format!("/api/v1/bills/{number}/draft/remove");
    let refused = dorj.says(&removing, removal).await.expect(409).json();
    let standing = refused["meanwhile"]["standing"].as_array().expect("a list").clone();
    let texts: Vec<&str> = standing.iter().filter_map(|one| one["text"].as_str()).collect();
    assert_eq!(texts, ["", "Сум, дүүрэг тус бүр.", "Минут тутам."]);
    // Both add one at the same moment: both are there, and numbered.
    let insertion =
        |heading: &str| json!({ "level": "article", "heading": heading, "parent": "p1" });
    let inserting = format!("/api/v1/bills/{number}/draft/insert");
    let (one, two) = tokio::join!(
        dorj.says(&inserting, insertion("Нэг")),
        bat.says(&inserting, insertion("Хоёр"))
    );
    one.expect(200);
    two.expect(200);
    let draft = bat.draft_of(&number).await;
    assert_eq!(numbered(&draft, "4.1", "paragraph")["text"], "Сум, дүүрэг тус бүр.");
    house.stop();
}

async fn a_text_is_brought_in_and_what_it_continues_keeps_its_id(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    let first = dorj.brings_in(&number, AIR).await.expect(200).json();
    let new = AIR
        .replace(
            "2 дугаар зүйл.Хэмжилт\n2.1.",
            "2 дугаар зүйл.Нэр томьёо\n2.1.Агаар гэж агаарыг.\n3 дугаар зүйл.Хэмжилт\n3.1.",
        )
        .replace("2.2.", "3.2.");
    let second = dorj.brings_in(&number, &new).await.expect(200).json();
    for (before, after) in [("2.1", "3.1"), ("2.2", "3.2"), ("1.1", "1.1")] {
        let id = |draft, one| numbered(draft, one, "paragraph")["id"].clone();
        assert_eq!(id(&first, before), id(&second, after), "{before}");
    }
    assert_eq!(numbered(&second, "2", "article")["heading"], "Нэр томьёо");
    let stale = json!({ "content": AIR, "seen": first["seen"] });
    dorj.says(&format!("/api/v1/bills/{number}/draft/import"), stale).await.expect(409);
    house.stop();
}

async fn what_is_no_law_is_told_line_by_line_and_changes_nothing(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.brings_in(&number, AIR).await.expect(200);
    let before = dorj.draft_of(&number).await;
    let laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><akomaNtoso>&b;</akomaNtoso>";
    let deep = format!("<akomaNtoso>{}", "<body>".repeat(10_000));
    for (content, line) in [
        ("1 дүгээр зүйл.Нэг\n1.1.Нэг\n1.1.Хоёр", "3-р мөр:"),
        ("1 дүгээр зүйл.Нэг\n2.1.Хоёр", "2-р мөр:"),
        ("юу ч биш", "1-р мөр:"),
        ("", "1-р мөр:"),
        (laughs, "1-р мөр:"),
        (&deep, "1-р мөр:"),
        ("<akomaNtoso><bill></akomaNtoso>", "1-р мөр:"),
    ] {
        let refused = dorj.brings_in(&number, content).await.expect(422).json();
        let told = refused["errors"][0]["detail"].as_str().expect("words").to_owned();
        assert!(told.starts_with(line), "{told}");
    }
    assert_eq!(dorj.draft_of(&number).await, before);
    house.stop();
}

async fn what_is_exported_comes_back_the_same(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.brings_in(&number, AIR).await.expect(200);
    dorj.publishes_a_version(&number, "Агаарын төлөө").await.expect(200);
    let xml = house.get(&format!("/bills/{number}/versions/1.xml")).await.expect(200).text();
    let text = house.get(&format!("/bills/{number}/versions/1.txt")).await.expect(200).text();
    let before = dorj.draft_of(&number).await;
    assert_eq!(dorj.brings_in(&number, &xml).await.expect(200).json(), before);
    assert_eq!(dorj.brings_in(&number, &text).await.expect(200).json(), before);
    // In another bill it is the same law under ids of that one's own.
    let other = dorj.begins_a_bill().await;
    let brought = dorj.brings_in(&other, &xml).await.expect(200).json();
    let words = |draft: &Value| {
        let all = draft["provisions"].as_array().expect("a list").clone();
        all.into_iter()
            .map(|one| [one["number"].clone(), one["heading"].clone(), one["text"].clone()])
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&brought), words(&before));
    house.stop();
}

async fn a_version_does_not_change_any_more(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.publishes_a_version(&number, "Хоосон").await.expect(409);
    dorj.brings_in(&number, AIR).await.expect(200);
    let path = format!("/api/v1/bills/{number}/publish");
    let seen = dorj.draft_of(&number).await["seen"].clone();
    dorj.says(&path, json!({ "explanation": " ", "seen": seen })).await.expect(422);
    dorj.says(&path, json!({ "explanation": "Яагаад", "seen": "before" })).await.expect(409);
    dorj.publishes_a_version(&number, "Агаарын **төлөө**").await.expect(200);
    dorj.publishes_a_version(&number, "Дахин").await.expect(409);
    let first = house.get(&format!("/bills/{number}/versions/1.txt")).await.expect(200).text();
    dorj.brings_in(&number, &AIR.replace("цаг тутам", "минут тутам")).await.expect(200);
    dorj.publishes_a_version(&number, "Илүү ойр ойрхон").await.expect(200);
    let still = house.get(&format!("/bills/{number}/versions/1.txt")).await.expect(200).text();
    assert_eq!(first, still);
    let compared =
        house.get(&format!("/bills/{number}/compare?from=1&to=2")).await.expect(200).text();
    assert!(compared.contains("<del") && compared.contains("<ins"), "{compared}");
    let page = house.get(&format!("/bills/{number}")).await.expect(200).text();
    assert!(page.contains("Илүү ойр ойрхон") && page.contains("минут тутам"), "{page}");
    house.stop();
}

async fn nobody_else_sees_what_is_not_published(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.brings_in(&number, AIR).await.expect(200);
    let bat = house.bat().await;
    bat.says(
        "/api/v1/bills",
        json!({
            "kind": "law", "title": "Миний хууль", "initiator": "member", "initiated_by": "Би",
        }),
    )
    .await
    .expect(403);
    bat.gets(&format!("/api/v1/bills/{number}/draft")).await.expect(404);
    bat.says(&format!("/api/v1/bills/{number}/withdraw"), json!({ "reason": "Яагаад" }))
        .await
        .expect(404);
    house.get(&format!("/bills/{number}")).await.expect(404);
    house.get(&format!("/bills/{number}.json")).await.expect(404);
    house.get(&format!("/bills/{number}/versions/1.xml")).await.expect(404);
    let list = house.get("/bills.json").await.expect(200).text();
    assert!(!list.contains(&number), "{list}");
    dorj.publishes_a_version(&number, "Агаарын төлөө").await.expect(200);
    bat.gets(&format!("/api/v1/bills/{number}/draft")).await.expect(403);
    house.get(&format!("/bills/{number}")).await.expect(200);
    house.stop();
}

/// With a browser that runs no script.
async fn a_drafter_works_without_a_program(place: Place) {
    place.is_founded();
    let house = place.open();
    house.drafter().await;
    let dorj = house.signed_in(DORJ).await;
    let begins = |page: &Page, title: &str, initiator: &str| {
        let form = page.form("/drafting/new").with("bill-kind", "law").with("bill-title", title);
        form.with("bill-initiator", initiator).with("bill-initiated_by", "Яам")
    };
    let form = dorj.opens("/drafting/new").await;
    let again = begins(&form, "", "government").sent_by(&dorj).await;
    assert_eq!(again.answer.status, 422);
    let again = begins(&again, "Агаарын тухай", "agency").sent_by(&dorj).await;
    assert_eq!(again.answer.status, 422, "an agency tables no law");
    again.says("value=\"agency\" selected").says("Агаарын тухай");
    let draft = begins(&again, "Агаарын тухай", "government").sent_by(&dorj).await;
    assert!(draft.path.ends_with("/draft"), "{}", draft.path);
    let own = draft.path.trim_end_matches("/draft").to_owned();
    let first = dorj.opens(&format!("{own}/insert")).await.form(&format!("{own}/insert"));
    let first = first.with("insert-level", "article").with("insert-heading", "Зорилт");
    first.sent_by(&dorj).await.says("1 дүгээр зүйл");
    let provision = dorj.opens(&format!("{own}/draft/p1")).await;
    // Another window has it open too.
    let late = dorj.opens(&format!("{own}/draft/p1")).await;
    let reword = format!("{own}/draft/p1/reword");
    let rewords = |page: &Page, heading: &str| {
        page.form(&reword).with("reword-number", "1").with("reword-heading", heading)
    };
    rewords(&provision, "Хуулийн зорилт").sent_by(&dorj).await.says("Хуулийн зорилт");
    let both = rewords(&late, "Зорилго").sent_by(&dorj).await;
    assert_eq!(both.answer.status, 409);
    both.says("Хуулийн зорилт").says("Зорилго");
    let draft = rewords(&both, "Зорилго").sent_by(&dorj).await;
    assert!(!draft.says("Зорилго").text().contains("Хуулийн зорилт"));
    house.stop();
}

async fn a_draft_that_nobody_saw_is_given_up_in_words_that_are_true(place: Place) {
    place.is_founded();
    let house = place.open();
    let drafter = house.drafter().await;
    let number = drafter.begins_a_bill().await;
    let dorj = house.signed_in(DORJ).await;
    let (steps, withdraw) =
        (format!("/bills/{number}/steps"), format!("/bills/{number}/steps/withdraw"));
    let page = dorj.opens(&steps).await;
    page.says("Зөвхөн төсөл боловсруулагчид уншина.").says("Ноорогоос татгалзах");
    assert!(!page.text().contains("Хүн бүр уншина"), "{}", page.text());
    let form = page.form(&withdraw).with("withdraw-reason", &"а".repeat(1_001));
    let again = form.sent_by(&dorj).await;
    assert_eq!(again.answer.status, 422);
    again.says("1,000 тэмдэгтэд багтаана уу.");
    let form = again.form(&withdraw).with("withdraw-reason", "Хоёр дахь нь.");
    form.sent_by(&dorj).await.says("Нийтлэлгүй орхисон ноорог").says("Хоёр дахь нь.");
    house.get(&format!("/bills/{number}")).await.expect(404);
    dorj.opens(&format!("/bills/{number}/draft")).await.says("Нийтлэлгүй орхисон ноорог");
    house.stop();
}
