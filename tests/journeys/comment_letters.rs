//! Whoever comments hears what became of it by mail, whichever way it was answered.

use serde_json::{Value, json};

use crate::house::Place;
use crate::notices::has_mail;
use crate::people::{BAT, ENKHJARGAL_THE_MODERATOR, TUYA};
use crate::visitors::{Arrived, Citizen, Post};

crate::on_both_databases! {
    authors_hear_of_a_mark_of_an_answer_and_of_a_group_that_has_its_answer,
}

const SAID: &str = "Хэмжилтийг минут тутам хийе";

fn not_reflected(seen: &Value, bill: Option<&str>) -> Value {
    let mut answer =
        json!({ "seen": seen, "outcome": "not_reflected", "reason": "Төсөв хүрэлцэхгүй." });
    if let Some(bill) = bill {
        answer["bill"] = json!(bill);
    }
    answer
}

/// It names the bill and leads to one's own comments; whoever reads over a shoulder learns neither which comment it is,
/// nor its words, nor the answer.
fn is_about_a_comment(letter: &Arrived, bill: &str, to: &str) {
    assert_eq!(letter.to, to);
    let text = letter.text();
    assert!(text.contains("/me/comments") && text.contains("Агаарын тухай"), "{text}");
    assert!(letter.subject().contains(bill) && !text.contains("CM-"), "{text}");
    assert!(!text.contains(SAID) && !text.contains("Төсөв"), "{text}");
}

async fn authors_hear_of_a_mark_of_an_answer_and_of_a_group_that_has_its_answer(place: Place) {
    let Some(post) = Post::start() else { return };
    let settings = post.settings();
    let settings: Vec<_> = settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let house = place.open_with_staff(&settings).await;
    let (bill, dorj) = house.open_bill().await;
    for (n, (who, address)) in
        [(BAT, "bat@example.mn"), (TUYA, "tuya@example.mn")].iter().enumerate()
    {
        has_mail(&house, &post, &house.signed_in(who).await, address).await;
        post.has(n + 1).await;
    }
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let one = bat.has_said(&bill, json!({ "text": SAID })).await;
    let other = tuya.has_said(&bill, json!({ "text": "Минут тутам хэмжих хэрэгтэй" })).await;

    // A group is answered: whoever is in it hears of it.
    let groups = format!("/api/v1/bills/{bill}/comment-groups");
    let group = json!({ "title": "Хэмжих давтамж", "comments": [one] });
    let group = dorj.says(&groups, group).await.expect(200).json();
    let group = group["group"].as_str().expect("an id").to_owned();
    let of_group = |what: &str| format!("/api/v1/comment-groups/{group}/{what}");
    let seen = house.seen(&bill, &group).await;
    dorj.says(&of_group("answer"), not_reflected(&seen, Some(&bill))).await.expect(200);
    is_about_a_comment(&post.has(3).await[2], &bill, "bat@example.mn");

    // Whoever is put into it afterwards does too, once.
    let put = json!({ "bill": bill, "comments": [other] });
    dorj.says(&of_group("put"), put.clone()).await.expect(200);
    dorj.says(&of_group("put"), put).await.expect(200);
    is_about_a_comment(&post.has(4).await[3], &bill, "tuya@example.mn");

    // And of an answer of its own, and of a mark that hides it.
    let answer = format!("/api/v1/comments/{other}/answer");
    let seen = house.seen(&bill, &other).await;
    let nowhere = json!({ "seen": seen, "outcome": "reflected", "reason": "Тусгав." });
    let refused = dorj.says(&answer, nowhere).await.expect(422).json();
    assert_eq!(refused["errors"][0]["field"], "reflected_provision", "{refused}");
    dorj.says(&answer, not_reflected(&seen, None)).await.expect(200);
    is_about_a_comment(&post.has(5).await[4], &bill, "tuya@example.mn");
    let report = json!({ "reason": "off_topic" });
    tuya.says(&format!("/api/v1/comments/{one}/report"), report).await.expect(204);
    hides(&house.citizen(ENKHJARGAL_THE_MODERATOR).await, &one).await;
    is_about_a_comment(&post.has(6).await[5], &bill, "bat@example.mn");
    assert_eq!(post.arrived().await.len(), 6, "each once");
    house.stop();
}

async fn hides(moderator: &Citizen, comment: &str) {
    let queue = moderator.gets("/api/v1/moderation/comments").await.expect(200).json();
    let mut waiting = queue["waiting"].as_array().expect("a queue").iter();
    let one = waiting.find(|one| one["comment"] == comment).expect("it waits");
    let mark = json!({
        "seen": one["seen"], "mark": "off_topic", "reason": "Сэдэвтэй холбоогүй",
        "reports_until": one["reports_until"],
    });
    moderator.says(&format!("/api/v1/comments/{comment}/mark"), mark).await.expect(200);
}
