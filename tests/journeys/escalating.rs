//! What many complain of goes to Cabinet, is decided and done, and each of them is asked whether it helped.

use std::time::{Duration, Instant};

use jiff::civil::Date;
use serde_json::json;

use crate::consulting::in_days;
use crate::house::{House, PATIENCE, Place};
use crate::people::{self, BAT, DORJ, TUYA};
use crate::visitors::{Page, Reader};

crate::on_both_databases! {
    three_complain_and_each_is_asked_in_the_end,
    merging_two_issues_loses_nobody,
}

/// About traffic in Sükhbaatar, as `Reader::complains` has it.
pub const ISSUE: &str = "traffic.traffic-police.MN-1-1119.1";
/// The same in another district.
const ELSEWHERE: &str = "traffic.traffic-police.MN-1-1113.1";
/// How pages tell where an issue stands.
pub const PROPOSED: &str = "Хуралдаанд санал болгосон";
pub const BY_PEOPLE: &str = "Олон хүн хандсан";
pub const CLOSED: &str = "Хандсан хүмүүстэй холбогдож дуусаад хаасан";
pub const NOBODY_LEFT: &str = "Холбогдох хүн үлдээгүй";
pub const SUMMARY: &str = "Дохио асахгүй";
const DECISION: &str = "Бүх гэрлэн дохиог солино";
const DONE: &str = "Бүгдийг сольсон";
const DECIDED: &str = "Засгийн газар таны асуудлаар шийдвэр гаргалаа";
const FEW: [(&str, &str); 1] = [("cabinet.escalation.people", "3")];

pub fn officer() -> String {
    people::somebody(801)
}

pub fn operator() -> String {
    people::somebody(802)
}

pub fn analyst() -> String {
    people::somebody(811)
}

pub fn secretary() -> String {
    people::somebody(812)
}

impl House {
    pub async fn has_a_cabinet(&self) {
        self.has_a_centre().await;
        self.has_analysts().await;
    }

    async fn has_analysts(&self) {
        self.appoints(&analyst(), json!({ "role": "analyst" })).await;
        self.appoints(&people::somebody(813), json!({ "role": "analyst" })).await;
        self.appoints(&secretary(), json!({ "role": "cabinet_secretariat" })).await;
    }
}

impl Reader {
    /// Opens a page until it says something that the house does by itself.
    pub async fn waits_for(&self, path: &str, words: &str) -> Page {
        let began = Instant::now();
        loop {
            let page = self.opens(path).await;
            if page.text().contains(words) {
                return page;
            }
            assert!(began.elapsed() < PATIENCE, "{words:?} is not on {path}:\n{}", page.text());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// On the next agenda; tells where that is.
    pub async fn puts_on(&self, issue: &str) -> String {
        self.takes_step(issue, "put-on", &[]).await;
        let text = self.opens(issue).await.text();
        let (_, rest) = text.split_once("href=\"/agendas/").expect("an agenda");
        format!("/agendas/{}", rest.split('"').next().expect("its day"))
    }

    /// In another district than most.
    async fn complains_elsewhere(&self, text: &str) -> String {
        let form = self.writes(text).await.with("complaint-division", "MN-1-1113");
        let page = form.sent_with_files_by(self, &[]).await;
        assert_eq!(page.answer.status, 201, "{}", page.text());
        let text = page.text();
        let at = text.find("CN-").expect("a number");
        text[at..at + 14].to_owned()
    }

    /// Calls whoever is first on the list.
    async fn calls_somebody(&self, answered: &str, rating: &str) {
        let list = self.opens(&format!("/follow-ups/{ISSUE}")).await;
        let take = list.form_address("/take");
        let call = list.form(&take).sent_by(self).await;
        call.says("99112233").says(DECISION).says(DONE);
        let settle = take.replace("/take", "/settle");
        let unsaid = call.form(&settle).sent_by(self).await;
        assert_eq!(unsaid.answer.status, 422);
        let form = unsaid.form(&settle).with("settle-answered", answered);
        let after = form.with("settle-rating", rating).sent_by(self).await;
        assert_eq!(after.answer.status, 200, "{}", after.text());
    }
}

/// The value of the choice that begins so.
fn choice(page: &Page, begins: &str) -> String {
    let text = page.text();
    let (_, rest) = text.split_once(&format!("<option value=\"{begins}")).expect("a choice");
    format!("{begins}{}", rest.split('"').next().unwrap_or_default())
}

async fn three_complain_and_each_is_asked_in_the_end(place: Place) {
    let house = place.open_with_staff(&FEW).await;
    house.has_a_cabinet().await;
    let bat = house.signed_in(BAT).await;
    let number = bat.complains("Гэрлэн дохио асахгүй байна").await;
    for other in [TUYA, DORJ] {
        house.signed_in(other).await.complains("Гэрлэн дохио унтарсан").await;
    }
    let analyst = house.signed_in(&analyst()).await;
    analyst.waits_for("/issues", BY_PEOPLE).await.says(ISSUE);
    let issue = format!("/issues/{ISSUE}");
    analyst.opens(&issue).await.says(&number).says(PROPOSED);
    let named = [("words1", SUMMARY), ("words2", "Утас нь 9911 2233")];
    let refused = analyst.takes_step(&issue, "summarize", &named).await;
    assert_eq!(refused.answer.status, 422);
    refused.says("summarize-words2-error").says("Утас нь 9911 2233");
    let summed = analyst.takes_step(&issue, "summarize", &[("words1", SUMMARY)]).await;
    summed.says(SUMMARY);
    assert_eq!(bat.opens(&issue).await.answer.status, 403);

    let cabinet = house.signed_in(&secretary()).await;
    let decline = cabinet.opens(&issue).await.form(&format!("{issue}/decline"));
    let agenda = cabinet.puts_on(&issue).await;
    let declined = decline.with("decline-words", "Хүлээе").sent_by(&cabinet).await;
    assert_eq!(declined.answer.status, 409);
    declined.says("Эхлээд хуралдаанаас хасна уу");
    cabinet.opens(&agenda).await.says(ISSUE).says("Нээлттэй");
    house.stop();

    let changes = [FEW[0], ("clock.offset", "'10d'")];
    let later = place.open_with(&changes);
    later.decides_and_is_done(&agenda).await;
    let operator = later.signed_in(&operator()).await;
    operator.opens("/follow-ups").await.says(ISSUE).says("0 / 3");
    for (answered, rating) in [("content", "5"), ("not_content", "2"), ("content", "")] {
        operator.calls_somebody(answered, rating).await;
    }
    operator.opens(&format!("/follow-ups/{ISSUE}")).await.says(NOBODY_LEFT);
    let bat = later.signed_in(BAT).await;
    bat.waits_for("/me/notices", "Засгийн газрын шийдвэр биеллээ")
        .await
        .says(DECIDED)
        .says(&number);
    let own = bat.opens(&format!("/complaints/{number}")).await;
    own.says("Засгийн газрын хуралдаанд").says(DECISION).says(DONE).says(ISSUE);
    assert!(!own.text().contains("Одоогоор хэн ч уншаагүй"), "Bat sees that somebody looked");

    let everyone = later.reader();
    let public = format!("/cabinet/{ISSUE}");
    // Of three people nobody is told how content each was.
    let told = everyone.waits_for(&public, CLOSED).await;
    told.says("3 / 3").says(SUMMARY).says(BY_PEOPLE);
    let list = everyone.opens("/cabinet").await;
    list.says(DECISION).says("3 / 3");
    for page in [&told, &list] {
        assert!(!page.text().contains("Сэтгэл ханамжтай хувь"), "{}", page.text());
    }
    let analyst = later.signed_in(&self::analyst()).await;
    analyst.opens(&issue).await.says("67%");
    let file = everyone.asks("/cabinet.json").await.expect(200);
    assert_eq!(file.header("access-control-allow-origin"), "*");
    assert!(!file.header("etag").is_empty());
    let body = file.json();
    assert_eq!(
        (&body["data"][0]["progress"], &body["data"][0]["people"]),
        (&json!("closed"), &json!(3))
    );
    let issue = &body["data"][0];
    assert_eq!((&issue["heard"], &issue["not_reached"]), (&json!(3), &json!(0)));
    assert!(issue["content_percent"].is_null() && issue["rating_mean"].is_null(), "{issue}");
    assert_eq!((&issue["summaries"], &issue["grounds"]), (&json!([SUMMARY]), &json!(["people"])));
    assert!(issue["topic_mn"].is_string() && issue["decision"]["decided_at"].is_string());
    assert!(body["as_of"].is_string() && body["position"].is_u64(), "{body}");
    let table = everyone.asks("/cabinet.csv").await.expect(200);
    assert!(table.text().contains(DECISION) && table.text().starts_with("issue,topic,"));
    later.stop();
}

impl House {
    /// The meeting has been held: it is decided and published.
    pub async fn decides(&self, agenda: &str, due_on: Date) {
        let cabinet = self.signed_in(&secretary()).await;
        cabinet.waits_for(agenda, "Хэлэлцэх асуудал хаагдсан").await;
        cabinet.opens(&format!("{agenda}/print")).await.says(SUMMARY);
        let unfinished =
            cabinet.takes_step(agenda, "decide", &[("issue", ISSUE), ("text", DECISION)]).await;
        assert_eq!(unfinished.answer.status, 422);
        unfinished.says(DECISION).says("decide-due_on-error");
        let due_on = due_on.to_string();
        let fields = [
            ("issue", ISSUE),
            ("text", DECISION),
            ("agency", "traffic-police"),
            ("due_on", due_on.as_str()),
        ];
        cabinet.takes_step(agenda, "decide", &fields).await.says(DECISION);
        let everyone = self.reader();
        assert_eq!(everyone.opens(&format!("/cabinet/{ISSUE}")).await.answer.status, 404);
        cabinet.takes_step(agenda, "publish", &[]).await.says("Нийтэлсэн");
        everyone.waits_for("/cabinet", DECISION).await.says("Тээврийн цагдаагийн алба");
    }

    /// And the agency does it.
    pub async fn decides_and_is_done(&self, agenda: &str) {
        self.decides(agenda, in_days(40)).await;
        let police = self.signed_in(&officer()).await;
        police.opens("/agencies/traffic-police/decisions").await.says(ISSUE);
        let decision = format!("/agencies/traffic-police/decisions/{ISSUE}");
        let done =
            police.takes_step(&decision, "report", &[("words", DONE), ("done", "yes")]).await;
        done.says(DONE).says("Биелүүлсэн, иргэдээс асууж байна");
    }
}

async fn merging_two_issues_loses_nobody(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_cabinet().await;
    let here = house.signed_in(BAT).await.complains("Гэрлэн дохио асахгүй").await;
    let mut there = Vec::new();
    for other in [TUYA, DORJ] {
        let reader = house.signed_in(other).await;
        there.push(reader.complains_elsewhere("Гэрлэн дохио унтарсан").await);
    }
    let (one, other) =
        (house.signed_in(&analyst()).await, house.signed_in(&people::somebody(813)).await);
    let (from, into) = (format!("/issues/{ISSUE}"), format!("/issues/{ELSEWHERE}"));
    one.waits_for(&from, &here).await;
    for number in &there {
        one.waits_for(&into, number).await;
    }
    // What they say is read when it is asked for, and what says much the same is found.
    let unread = one.opens(&from).await;
    assert!(!unread.text().contains("дохио асахгүй"), "{}", unread.text());
    unread.says("?read=yes");
    let read = one.opens(&format!("{from}?read=yes")).await;
    read.says("Гэрлэн дохио асахгүй").says("ижил утгатай 2 гомдол");
    // What has moved since it was seen is looked at again.
    let merge = format!("{from}/merge");
    let stale = other.opens(&from).await;
    let target = choice(&stale, &format!("{ELSEWHERE} "));
    let stale = stale.form(&merge).with("merge-into", &target).with("merge-words", "Нэг дохио");
    one.takes_step(&into, "raise", &[("words", "Олон хүн")]).await.says("Шинжээч санал болгосон");
    let refused = stale.sent_by(&other).await;
    assert_eq!(refused.answer.status, 409);
    refused.says("Асуудал энэ хооронд өөрчлөгдсөн байна").says("Нэг дохио");

    let target = choice(&one.opens(&from).await, &format!("{ELSEWHERE} "));
    let merged = one.takes_step(&from, "merge", &[("into", &target), ("words", "Нэг дохио")]).await;
    merged.says("Өөр асуудалд нэгтгэсэн").says(&into);
    let whole = one.opens(&into).await;
    for number in there.iter().chain([&here]) {
        whole.says(number);
    }
    // One of them goes out again, into an issue of its own.
    let alone = one.takes_step(&into, "split", &[("words", "Өөр дохио"), (&here, "yes")]).await;
    alone.says(&here).says("Салгаж үүсгэсэн");
    let rest = one.opens(&into).await;
    rest.says(&there[0]).says(&there[1]);
    house.stop();
}

/// Each kind of act on the issue of one complaint, up to its agenda; tells where that is.
pub async fn acts_on_issues(house: &House, number: &str) -> String {
    house.has_analysts().await;
    let (analyst, cabinet) =
        (house.signed_in(&analyst()).await, house.signed_in(&secretary()).await);
    let issue = format!("/issues/{ISSUE}");
    analyst.waits_for(&issue, number).await;
    let alone = analyst.takes_step(&issue, "split", &[("words", "Өөр"), (number, "yes")]).await;
    let split = alone.form_address("/merge");
    let split = split.trim_end_matches("/merge");
    let into = choice(&alone, &format!("{ISSUE} "));
    analyst.takes_step(split, "merge", &[("into", &into), ("words", "Нэг")]).await;
    for (step, fields) in [
        ("raise", [("words", "Олон хүн")]),
        ("decline", [("words", "Хүлээе")]),
        ("raise", [("words", "Дахин")]),
        ("summarize", [("words1", SUMMARY)]),
    ] {
        let page = analyst.takes_step(&issue, step, &fields).await;
        assert_eq!(page.answer.status, 200, "{step}: {}", page.text());
    }
    cabinet.puts_on(&issue).await
}

/// What is done once the meeting has been held.
pub async fn acts_after_the_meeting(house: &House, agenda: &str) {
    house.decides_and_is_done(agenda).await;
    house.signed_in(&operator()).await.calls_somebody("content", "5").await;
}
