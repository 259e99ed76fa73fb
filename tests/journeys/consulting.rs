//! A consultation's window: as long as the law says at least, longer with a reason, never shorter; and the stages.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;

use crate::answering::today;
use crate::drafting::AIR;
use crate::house::{House, Place};
use crate::people::DORJ;
use crate::visitors::{Answer, Citizen};

crate::on_both_databases! {
    a_window_that_is_too_short_is_refused_by_the_api_and_the_page,
    people_get_longer_with_a_reason_and_never_less,
    an_act_is_open_for_thirty_days,
    it_closes_at_midnight_in_ulaanbaatar_and_the_calendar_knows,
    a_bill_comes_through_its_stages,
    what_was_withdrawn_is_told_as_that,
}

pub fn in_days(days: i64) -> Date {
    today().checked_add(days.days()).expect("a day")
}

impl Citizen {
    /// A bill with its first version.
    pub async fn publishes_a_bill(&self) -> String {
        let number = self.begins_a_bill().await;
        self.brings_in(&number, AIR).await.expect(200);
        self.publishes_a_version(&number, "Агаарын төлөө").await.expect(200);
        number
    }

    pub async fn opens_until(&self, number: &str, closes_on: Date) -> Answer {
        let said = json!({ "closes_on": closes_on });
        self.says(&format!("/api/v1/bills/{number}/open"), said).await
    }
}

impl House {
    async fn says_of(&self, number: &str, words: &str) {
        let page = self.get(&format!("/bills/{number}")).await.expect(200).text();
        assert!(page.contains(words), "{words:?} is not on {page}");
    }
}

async fn a_window_that_is_too_short_is_refused_by_the_api_and_the_page(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.publishes_a_bill().await;
    let refused = dorj.opens_until(&number, in_days(13)).await.expect(422).json();
    assert_eq!(refused["errors"][0]["field"], "closes_on");
    assert_eq!(refused["errors"][0]["code"], "too-short");
    let path = format!("/api/v1/bills/{number}/open");
    for (said, field) in [
        (json!({ "closes_on": "tomorrow" }), "closes_on"),
        (json!({ "closes_on": in_days(20), "opens_on": in_days(-1) }), "opens_on"),
        (json!({ "closes_on": in_days(20), "opens_on": in_days(7) }), "closes_on"),
        (json!({ "closes_on": in_days(400) }), "closes_on"),
        (json!({ "closes_on": in_days(20), "moderated": "never" }), "moderated"),
    ] {
        let refused = dorj.says(&path, said).await.expect(422).json();
        assert_eq!(refused["errors"][0]["field"], field, "{refused}");
    }
    let page = house.signed_in(DORJ).await;
    let steps = format!("/bills/{number}/steps");
    let open = format!("{steps}/open");
    let opens = |form: crate::visitors::Form, day: Date| {
        let form = form.with("open-opens_on", "").with("open-closes_on", &day.to_string());
        form.with("open-moderated", "after")
    };
    let form = page.opens(&steps).await.form(&open);
    let again = opens(form, in_days(13)).sent_by(&page).await;
    assert_eq!(again.answer.status, 422);
    again.says("14 хоног").says(&in_days(13).to_string());
    opens(again.form(&open), in_days(14)).sent_by(&page).await;
    // Once.
    dorj.opens_until(&number, in_days(14)).await.expect(409);
    house.says_of(&number, &i18n::dates::day(in_days(14))).await;
    house.stop();
}

async fn people_get_longer_with_a_reason_and_never_less(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.publishes_a_bill().await;
    let path = format!("/api/v1/bills/{number}/extend");
    let extend = |days, reason: &str| json!({ "closes_on": in_days(days), "reason": reason });
    dorj.says(&path, extend(20, "Хүн цөөн")).await.expect(409);
    dorj.opens_until(&number, in_days(14)).await.expect(200);
    for days in [13, 14] {
        let refused = dorj.says(&path, extend(days, "Хүн цөөн")).await.expect(422).json();
        assert_eq!(refused["errors"][0]["code"], "not-longer", "{refused}");
    }
    dorj.says(&path, extend(20, " ")).await.expect(422);
    dorj.says(&path, extend(20, "Хүн цөөн байна")).await.expect(200);
    house.says_of(&number, "Хүн цөөн байна").await;
    house.says_of(&number, &i18n::dates::day(in_days(20))).await;
    house.bat().await.says(&path, extend(30, "Яагаад")).await.expect(403);
    house.stop();
}

async fn an_act_is_open_for_thirty_days(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let said = json!({
        "kind": "administrative_act", "title": "Журам", "initiator": "agency", "initiated_by": "Агентлаг",
    });
    let begun = dorj.says("/api/v1/bills", said).await.expect(201).json();
    let number = begun["number"].as_str().expect("a number").to_owned();
    dorj.brings_in(&number, AIR).await.expect(200);
    dorj.publishes_a_version(&number, "Журам").await.expect(200);
    dorj.opens_until(&number, in_days(29)).await.expect(422);
    let path = format!("/api/v1/bills/{number}/stage");
    dorj.says(&path, json!({ "stage": "first_reading", "on": today() })).await.expect(422);
    dorj.opens_until(&number, in_days(30)).await.expect(200);
    house.stop();
}

async fn it_closes_at_midnight_in_ulaanbaatar_and_the_calendar_knows(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.publishes_a_bill().await;
    dorj.opens_until(&number, in_days(14)).await.expect(200);
    let bill = house.get(&format!("/bills/{number}.json")).await.expect(200).text();
    // Midnight there is 16:00 of the day before in UTC.
    assert!(bill.contains(&format!("{}T16:00:00Z", in_days(14))), "{bill}");
    let calendar = house.get("/consultations.ics").await.expect(200);
    assert!(calendar.header("content-type").starts_with("text/calendar"));
    assert!(calendar.text().contains(&number), "{}", calendar.text());
    for path in ["/consultations", "/consultations.atom", "/bills", "/bills.json?state=open"] {
        let told = house.get(path).await.expect(200).text();
        assert!(told.contains(&number), "{path}: {told}");
    }
    house.stop();
    let later = place.open_with(&[("clock.offset", "'15 days'")]);
    let open = later.get("/bills.json?state=open").await.expect(200).text();
    let past = later.get("/bills.json?state=past").await.expect(200).text();
    assert!(!open.contains(&number) && past.contains(&number), "{open} {past}");
    let dorj = later.citizen(DORJ).await;
    let extend = json!({ "closes_on": in_days(40), "reason": "Хүн цөөн" });
    dorj.says(&format!("/api/v1/bills/{number}/extend"), extend).await.expect(409);
    later.stop();
}

async fn a_bill_comes_through_its_stages(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.publishes_a_bill().await;
    let path = format!("/api/v1/bills/{number}/stage");
    let stage = |code: &str, words: &str| json!({ "stage": code, "on": today(), "words": words });
    dorj.says(&path, json!({ "stage": "tabled", "on": in_days(1) })).await.expect(422);
    let long_ago = json!({ "stage": "adopting", "on": "1900-01-01" });
    let refused = dorj.says(&path, long_ago).await.expect(422).json();
    assert_eq!(refused["errors"][0]["field"], "on");
    assert_eq!(refused["errors"][0]["code"], "day-too-early");
    dorj.says(&path, stage("tabled", "")).await.expect(200);
    dorj.says(&path, stage("tabled", "")).await.expect(409);
    dorj.says(&path, stage("first_reading", "Олонх дэмжив")).await.expect(200);
    dorj.says(&path, stage("preparing", "")).await.expect(422);
    dorj.says(&path, stage("preparing", "Дахин бэлтгэнэ")).await.expect(200);
    house.says_of(&number, "Дахин бэлтгэнэ").await;
    dorj.says(&path, stage("adopting", "")).await.expect(200);
    // Nobody said that it passed these.
    let page = house.tells_of_bill(&number, "(бүртгээгүй)").await;
    assert_eq!(page.matches("class=\"skipped\"").count(), 2, "{page}");
    // The form offers the stage that comes next.
    let steps = house.signed_in(DORJ).await.opens(&format!("/bills/{number}/steps")).await;
    steps.says("value=\"final_wording\" selected");
    house.says_of(&number, "aria-current=\"step\"").await;
    house.stop();
}

async fn what_was_withdrawn_is_told_as_that(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.publishes_a_bill().await;
    dorj.opens_until(&number, in_days(14)).await.expect(200);
    let bat = house.bat().await;
    let said = bat.has_said(&number, json!({ "text": "Хэн хэмжих вэ?" })).await;
    let path = format!("/api/v1/bills/{number}/withdraw");
    dorj.says(&path, json!({ "reason": "" })).await.expect(422);
    dorj.says(&path, json!({ "reason": "Засгийн газар буцаан татав" })).await.expect(200);
    dorj.says(&path, json!({ "reason": "Дахин" })).await.expect(409);
    house.says_of(&number, "Засгийн газар буцаан татав").await;
    let open = house.get("/bills.json?state=open").await.expect(200).text();
    assert!(!open.contains(&number), "{open}");
    dorj.publishes_a_version(&number, "Дахин").await.expect(409);
    // Nobody says more, and who had said something is answered before it is closed out.
    bat.comments(&number, json!({ "text": "Хожуу" })).await.expect(409);
    let close_out = format!("/api/v1/bills/{number}/close-out");
    let left = dorj.says(&close_out, json!({})).await.expect(409);
    assert_eq!(left.header("content-type"), "application/problem+json");
    assert_eq!(left.json()["unanswered_count"], 1, "{}", left.text());
    assert!(left.json()["type"].as_str().expect("a type").ends_with("#comments-unanswered"));
    let seen = house.seen(&number, &said).await;
    let answer = json!({ "seen": seen, "outcome": "not_reflected", "reason": "Төслийг татав." });
    dorj.says(&format!("/api/v1/comments/{said}/answer"), answer).await.expect(200);
    let done = dorj.says(&close_out, json!({})).await.expect(200).json();
    assert_eq!(done["is_closed_out"], true, "{done}");
    for words in [&format!("/bills/{number}/report"), "Санал бүрд хариулсан.", "Татаж авсан"]
    {
        house.tells_of_bill(&number, words).await;
    }
    let page = house.get(&format!("/bills/{number}")).await.expect(200).text();
    let last_day = i18n::dates::day(in_days(14));
    let calendar = house.get("/consultations").await.expect(200).text();
    assert!(!page.contains("Одоо:") && !page.contains("Дараа нь:"), "{page}");
    assert!(calendar.contains("Хэлэлцүүлэг дууссан"), "{calendar}");
    assert!(!calendar.contains(&last_day), "{last_day}: {calendar}");
    house.stop();
}
