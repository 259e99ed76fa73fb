//! What is stored of bills, and of what people say of them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::answering::today;
use crate::consulting::in_days;
use crate::drafting::{AIR, numbered};
use crate::house::House;
use crate::people;
use crate::visitors::{Citizen, Form, Reader};

/// What people type: nowhere in the log.
pub const TYPED: [&str; 7] = [
    "Цагаан дэвтэр",
    "Хөх дэвтэр",
    "Ногоон дэвтэр",
    "Улаан дэвтэр",
    "Дэвтэрч",
    "Хар дэвтэр",
    "Шар дэвтэр",
];

/// A bill from its first word to its end, with all that is said of it.
pub async fn acts_on_bills(house: &House) {
    let drafter = house.drafter().await;
    let bill = is_written(&drafter).await;
    let path = |step: &str| format!("/api/v1/bills/{bill}/{step}");
    drafter.publishes_a_version(&bill, "Агаарын төлөө").await.expect(200);
    drafter.opens_until(&bill, in_days(20)).await.expect(200);
    let longer = json!({ "closes_on": in_days(30), "reason": "Хүн цөөн" });
    drafter.says(&path("extend"), longer).await.expect(200);
    let stage = json!({ "stage": "tabled", "on": today(), "words": "Өргөн барив" });
    drafter.says(&path("stage"), stage).await.expect(200);
    let comments = is_talked_about(house, &bill).await;
    let desk = house.signed_in(people::DORJ).await;
    is_answered(&desk, &bill, comments).await;
    let reason = json!({ "reason": "Засгийн газар буцаан татав" });
    drafter.says(&path("withdraw"), reason.clone()).await.expect(200);
    assert_eq!(desk.closes_out(&bill).await, 200);
    // Of another one, people have no answer.
    let other = is_moderated(house, &drafter).await;
    drafter.says(&format!("/api/v1/bills/{other}/withdraw"), reason).await.expect(200);
    assert_eq!(desk.closes_out(&other).await, 409);
}

/// In each of the ways there are.
async fn is_written(drafter: &Citizen) -> String {
    let bill = drafter.begins_a_bill().await;
    let path = |step: &str| format!("/api/v1/bills/{bill}/{step}");
    let described = json!({
        "title": "Цэвэр агаарын тухай", "initiator": "member", "initiated_by": "Гишүүн", "seen": "Агаарын тухай",
    });
    drafter.says(&path("describe"), described).await.expect(200);
    let mut draft = Value::Null;
    for heading in ["Зорилт", "Хэмжилт"] {
        let article = json!({ "level": "article", "heading": heading });
        draft = drafter.says(&path("draft/insert"), article).await.expect(200).json();
    }
    let article = numbered(&draft, "1", "article");
    let seen = json!({ "id": article["id"], "heading": "Хариуцлага", "seen": article["seen"] });
    drafter.says(&path("draft/reword"), seen).await.expect(200);
    let behind = json!({ "id": article["id"], "after": numbered(&draft, "2", "article")["id"] });
    let draft = drafter.says(&path("draft/move"), behind).await.expect(200).json();
    let article = numbered(&draft, "1", "article");
    let seen = json!({ "id": article["id"], "seen": article["seen_below"] });
    drafter.says(&path("draft/remove"), seen).await.expect(200);
    drafter.brings_in(&bill, AIR).await.expect(200);
    bill
}

/// By a program and on a page, under a name and under none; and taken back again.
async fn is_talked_about(house: &House, bill: &str) -> [String; 2] {
    let (bat, other) = (house.bat().await, house.citizen(&people::somebody(6)).await);
    let [first, second, third, fourth, name, fifth, _] = TYPED;
    let by_name = json!({
        "text": first, "suggested": second, "provision": "p5", "stance": "for",
        "shown_as": "full_name", "name": format!("Батын {name}"),
    });
    let comment = bat.has_said(bill, by_name).await;
    let edited = json!({ "text": third, "made_of": "0" });
    bat.says(&format!("/api/v1/comments/{comment}/edit"), edited).await.expect(204);
    let reply = other.has_said(bill, json!({ "text": fourth, "reply_to": comment })).await;
    let support = format!("/api/v1/comments/{comment}/support");
    other.acts(Method::POST, &support).await.expect(204);
    other.acts(Method::DELETE, &support).await.expect(204);
    let spam = json!({ "reason": "spam" });
    other.says(&format!("/api/v1/comments/{comment}/report"), spam).await.expect(204);
    for stance in ["for", "against", "none"] {
        let stance = json!({ "provision": "p5", "stance": stance });
        bat.says(&format!("/api/v1/bills/{bill}/stances"), stance).await.expect(204);
    }
    let page = house.signed_in(people::BAT).await;
    let of_whole = page.opens(&format!("/bills/{bill}/comments")).await;
    let address = format!("/bills/{bill}/comments");
    let says = |form: Form| {
        form.with("comment-text", fifth)
            .with("comment-shown_as", "initial")
            .with("comment-name", &format!("Б.{name}"))
    };
    let written = says(of_whole.form(&address)).sent_by(&page).await;
    written.says(fifth);
    other.acts(Method::DELETE, &format!("/api/v1/comments/{reply}")).await.expect(204);
    let path = written.path.split('?').next().unwrap_or_default();
    [comment, path.rsplit('/').next().expect("its id").to_owned()]
}

/// Both in a group, one of them by itself in the end.
async fn is_answered(desk: &Reader, bill: &str, [one, other]: [String; 2]) {
    let answering = format!("/bills/{bill}/answering");
    let group = desk.groups(bill, &[&one, &other]).await;
    let group = format!("{answering}/groups/{group}");
    let form = |step: &str| {
        let (page, action) = (desk.opens(&group), format!("{group}/{step}"));
        async move { page.await.form(&action) }
    };
    let renamed = form("rename").await.with("rename-title", "Хэмжилтийн цэг");
    renamed.sent_by(desk).await.says("Хэмжилтийн цэг");
    form("take-out").await.with("take-out-comment", &one).sent_by(desk).await;
    let declined = form("answer").await.with("answer-outcome", "not_reflected");
    declined.with("answer-reason", "Өөр хуулиар.").sent_by(desk).await.says("Өөр хуулиар.");
    let address = format!("{answering}/comments/{one}");
    let answer = desk.opens(&address).await.form(&address).with("answer-outcome", "reflected");
    let answer = answer.with("answer-reason", "Нэмэв.").with("answer-provision", "p5");
    assert_eq!(answer.with("answer-version", "1").sent_by(desk).await.answer.status, 200);
}

/// Held and let through; marked, appealed against, and found so or otherwise by another.
async fn is_moderated(house: &House, drafter: &Citizen) -> String {
    let bill = drafter.publishes_a_bill().await;
    let before = json!({ "closes_on": in_days(20), "moderated": "before" });
    drafter.says(&format!("/api/v1/bills/{bill}/open"), before).await.expect(200);
    let bat = house.bat().await;
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    let other = house.signed_in(&people::somebody(5)).await;
    let mut comments = Vec::new();
    for said in &TYPED[..4] {
        let comment = bat.has_said(&bill, json!({ "text": said })).await;
        moderator.decides_of(&comment, "publish", &[]).await;
        comments.push(comment);
    }
    let off_topic = [("mark-mark", "off_topic"), ("mark-reason", "Өөр хуулийн тухай.")];
    for (comment, decision) in comments.iter().zip(["uphold", "overturn"]) {
        moderator.decides_of(comment, "mark", &off_topic).await;
        let words = json!({ "words": TYPED[6] });
        bat.says(&format!("/api/v1/comments/{comment}/appeal"), words).await.expect(204);
        let decision = [("appeal-decision", decision), ("appeal-reason", "Уншив.")];
        other.decides_of(comment, "appeal", &decision).await;
    }
    let duplicate = [
        ("mark-mark", "duplicate"),
        ("mark-reason", "Давхар."),
        ("mark-duplicate_of", comments[3].as_str()),
    ];
    moderator.decides_of(&comments[2], "mark", &duplicate).await;
    moderator.decides_of(&comments[3], "mark", &[("mark-mark", "relevant")]).await;
    bill
}

impl Reader {
    /// Comments on a bill, to be answered at once; what the group is called.
    pub async fn groups(&self, bill: &str, comments: &[&str]) -> String {
        let desk = format!("/bills/{bill}/answering");
        let form = self.opens(&desk).await.form(&format!("{desk}/group"));
        let form = form.with("group-into", "").with("group-title", "Хэмжилт");
        let ticked =
            |form: Form, comment: &&str| form.with(&format!("group-chosen-{comment}"), "yes");
        let made = comments.iter().fold(form, ticked).sent_by(self).await;
        let (_, group) = made.path.split_once("/groups/").expect("it shows the group");
        group.to_owned()
    }

    /// With what status the page answers.
    async fn closes_out(&self, bill: &str) -> u16 {
        let desk = self.opens(&format!("/bills/{bill}/answering")).await;
        desk.form(&format!("/bills/{bill}/close-out")).sent_by(self).await.answer.status
    }

    /// At the moderators' desk for one comment.
    async fn decides_of(&self, comment: &str, step: &str, said: &[(&str, &str)]) {
        let desk = format!("/moderation/comments/{comment}");
        let form = self.opens(&desk).await.form(&format!("{desk}/{step}"));
        let form = said.iter().fold(form, |form, (name, value)| form.with(name, value));
        let decided = form.sent_by(self).await;
        assert_eq!(decided.answer.status, 200, "{step}: {}", decided.text());
    }
}
