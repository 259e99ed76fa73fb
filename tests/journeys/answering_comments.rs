//! Drafters at their desk: two of them at once, what belongs together, what is left over.

use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::{DORJ, MUNKHZUL_THE_AUDITOR as MUNKHZUL, TUYA};
use crate::visitors::{Form, Page};

crate::on_both_databases! {
    a_group_is_made_with_all_that_is_put_into_it_or_not_at_all,
    what_says_the_same_is_offered_wherever_a_drafter_looks,
    an_auditor_reads_how_far_it_is_and_changes_nothing,
    of_two_drafters_neither_writes_over_the_other_unread,
}

impl House {
    /// At which state a comment or a group is, as its answer is to say.
    pub async fn seen(&self, bill: &str, id: &str) -> Value {
        let report = self.get(&format!("/bills/{bill}/report.json")).await.expect(200).json();
        let rows =
            ["comments", "groups"].map(|list| report[list].as_array().expect("a list").clone());
        let mut rows = rows.iter().flatten();
        let row = rows
            .find(|row| row["comment"] == id || row["group"] == id && row["title"] != Value::Null);
        row.unwrap_or_else(|| panic!("no {id} in {report}"))["seen"].clone()
    }
}

fn answers(page: &Page, action: &str, reason: &str) -> Form {
    let form = page.form(action).with("answer-outcome", "not_reflected");
    form.with("answer-reason", reason).with("answer-provision", "")
}

async fn of_two_drafters_neither_writes_over_the_other_unread(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, api) = house.open_bill().await;
    house.appoints(TUYA, json!({ "role": "drafter" })).await;
    let id = house.bat().await.has_said(&bill, json!({ "text": "Цаг тутам цөөн" })).await;
    let (dorj, tuya) = (house.signed_in(DORJ).await, house.signed_in(TUYA).await);
    let address = format!("/bills/{bill}/answering/comments/{id}");
    let (first, second) = (dorj.opens(&address).await, tuya.opens(&address).await);
    answers(&first, &address, "Доржийн тайлбар").sent_by(&dorj).await;
    let late = answers(&second, &address, "Туяагийн тайлбар").sent_by(&tuya).await;
    assert_eq!(late.answer.status, 409, "{}", late.text());
    late.says("Доржийн тайлбар").says("Туяагийн тайлбар");
    let page = format!("/bills/{bill}/comments/{id}");
    assert!(house.get(&page).await.expect(200).text().contains("Доржийн тайлбар"));
    // Who has read both and sends once more is the last.
    answers(&late, &address, "Туяагийн тайлбар").sent_by(&tuya).await;
    assert!(house.get(&page).await.expect(200).text().contains("Туяагийн тайлбар"));
    // Programs too, of a comment and of a group.
    let answer = |seen: &Value, reason: &str| json!({ "bill": bill, "seen": seen, "outcome": "not_reflected", "reason": reason });
    let path = format!("/api/v1/comments/{id}/answer");
    let stale = json!({ "seen": "1", "outcome": "not_reflected", "reason": "Хуучин" });
    let refused = api.says(&path, stale).await.expect(409).json();
    assert!(refused["type"].as_str().expect("a type").ends_with("comment-answered-meanwhile"));
    let group = json!({ "title": "Давтамж", "comments": [id] });
    let made = api.says(&format!("/api/v1/bills/{bill}/comment-groups"), group).await;
    let made = made.expect(200).json();
    let group = made["group"].as_str().expect("an id").to_owned();
    let path = format!("/api/v1/comment-groups/{group}/answer");
    api.says(&path, answer(&made["seen"], "Нэг")).await.expect(200);
    api.says(&path, answer(&made["seen"], "Нэг")).await.expect(200);
    api.says(&path, answer(&made["seen"], "Хоёр")).await.expect(409);
    api.says(&path, answer(&house.seen(&bill, &group).await, "Хоёр")).await.expect(200);
    house.stop();
}

async fn a_group_is_made_with_all_that_is_put_into_it_or_not_at_all(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let id = house.bat().await.has_said(&bill, json!({ "text": "Цаг тутам цөөн" })).await;
    let groups = format!("/api/v1/bills/{bill}/comment-groups");
    let group =
        |title: &str, ids: &[&str]| json!({ "title": title, "comments": ids, "key": "one" });
    dorj.says(&groups, group("Нэг", &[&id, "CM-0000000000000000"])).await.expect(404);
    let public = async || {
        let report = house.get(&format!("/bills/{bill}/report.json")).await.expect(200).json();
        report["groups"].as_array().expect("a list").clone()
    };
    assert_eq!(public().await, [] as [Value; 0]);
    dorj.says(&groups, group("Хоёр", &[&id])).await.expect(200);
    dorj.says(&groups, group("Хоёр", &[&id])).await.expect(200);
    dorj.says(&groups, group("Гурав", &[&id])).await.expect(422);
    let [made] = public().await.try_into().expect("one group");
    assert_eq!(made["title"], "Хоёр");
    // Emptied, it is the drafters' alone.
    let out = format!("/api/v1/comment-groups/{}/take-out", made["group"].as_str().expect("an id"));
    dorj.says(&out, json!({ "bill": bill, "comment": id })).await.expect(200);
    assert_eq!(public().await, [] as [Value; 0]);
    let report = house.get(&format!("/bills/{bill}/report")).await.expect(200).text();
    assert!(!report.contains("Хоёр"), "{report}");
    house.signed_in(DORJ).await.opens(&format!("/bills/{bill}/answering")).await.says("Хоёр");
    house.stop();
}

async fn what_says_the_same_is_offered_wherever_a_drafter_looks(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let bat = house.bat().await;
    bat.has_said(&bill, json!({ "text": "Торгуулийн хэмжээг нэмэх нь зөв" })).await;
    let mut alike = Vec::new();
    for words in
        ["Минут тутам хэмжилт хийе", "Хэмжилтийг минут тутам хийе", "Хэмжилт минут тутам байх"]
    {
        alike.push(bat.has_said(&bill, json!({ "text": words })).await);
    }
    let dorj = house.signed_in(DORJ).await;
    let desk = format!("/bills/{bill}/answering");
    let similar = format!("{desk}/similar");
    let chosen = |page: &Page| {
        let text = page.text();
        alike.iter().map(|id| text.contains(&format!("similar-chosen-{id}"))).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&dorj.opens(&desk).await), [true; 3]);
    let one = dorj.opens(&format!("{desk}/comments/{}", alike[0])).await;
    assert_eq!(chosen(&one), [true; 3]);
    let box_of = |id: &str| format!("similar-chosen-{id}");
    let group = one.form(&similar).with(&box_of(&alike[1]), "yes").sent_by(&dorj).await;
    assert!(group.path.contains("/groups/"), "{}: {}", group.path, group.text());
    // The group offers what would fit in, and what would fit in offers the group.
    assert_eq!(chosen(&group), [false, false, true]);
    let left = dorj.opens(&format!("{desk}/comments/{}", alike[2])).await;
    let group_id = group.path.rsplit('/').next().expect("an id").to_owned();
    left.says(&format!("value=\"{group_id}\""));
    let whole = group.form(&similar).with(&box_of(&alike[2]), "yes").sent_by(&dorj).await;
    assert_eq!(whole.path, group.path);
    whole.says("3 санал");
    assert_eq!(chosen(&dorj.opens(&desk).await), [false; 3]);
    house.stop();
}

async fn an_auditor_reads_how_far_it_is_and_changes_nothing(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let id = house.bat().await.has_said(&bill, json!({ "text": "Цаг тутам цөөн" })).await;
    let group = json!({ "title": "Давтамж", "comments": [id] });
    let made = dorj.says(&format!("/api/v1/bills/{bill}/comment-groups"), group).await;
    let group = made.expect(200).json()["group"].as_str().expect("an id").to_owned();
    house.appoints(MUNKHZUL, json!({ "role": "auditor" })).await;
    let munkhzul = house.signed_in(MUNKHZUL).await;
    let desk = format!("/bills/{bill}/answering");
    let comment = format!("{desk}/comments/{id}");
    for page in [&desk, &comment, &format!("{desk}/groups/{group}")] {
        let page = munkhzul.opens(page).await;
        page.says("Цаг тутам цөөн").says("Та үзэх эрхтэй");
        assert!(
            !page.text().contains(&format!("method=\"post\" action=\"{desk}")),
            "{}",
            page.text()
        );
    }
    let csrf = munkhzul.opens("/audit").await.form("/sign-out").fields;
    munkhzul.sends(&comment, &csrf).await.expect(403);
    house.stop();
}
