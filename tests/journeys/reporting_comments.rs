//! The report of what people said of a bill, and what it gives away of nobody.

use serde_json::{Value, json};

use crate::drafting::{AIR, numbered};
use crate::house::{House, Place};
use crate::people::{DORJ, ENKHJARGAL_THE_MODERATOR as ENKHJARGAL};

crate::on_both_databases! {
    a_name_leads_nobody_to_what_its_owner_says_under_a_pseudonym,
    replies_are_read_where_their_comment_is_answered_and_reported,
    the_report_follows_the_law_and_names_provisions_by_their_numbers,
    a_suggestion_changes_the_text_it_was_made_of,
}

async fn a_name_leads_nobody_to_what_its_owner_says_under_a_pseudonym(place: Place) {
    place.is_founded();
    let house = place.open();
    house.appoints(ENKHJARGAL, json!({ "role": "moderator" })).await;
    let (bill, _) = house.open_bill().await;
    let bat = house.bat().await;
    let named = |words: &str, how: &str, name: &str| json!({ "text": words, "shown_as": how, "name": name });
    bat.has_said(&bill, json!({ "text": "Нэргүй хэлэх зүйл" })).await;
    bat.has_said(&bill, named("Нэрээрээ хэлэх зүйл", "full_name", "Доржийн Бат")).await;
    let hidden = bat.has_said(&bill, named("Товч нэрээр хэлэх зүйл", "initial", "Д.Бат")).await;
    let enkhjargal = house.signed_in(ENKHJARGAL).await;
    let desk = enkhjargal.opens(&format!("/moderation/comments/{hidden}")).await;
    let marks = desk.form(&format!("/moderation/comments/{hidden}/mark"));
    let marks = marks.with("mark-mark", "off_topic").with("mark-reason", "Сэдвээс гадуур");
    marks.sent_by(&enkhjargal).await;
    let listed = house.comments_of(&bill, "").await;
    let codes: Vec<_> = listed.iter().filter(|one| one["shown_as"] == "pseudonym").collect();
    let [only] = codes.as_slice() else { panic!("{listed:?}") };
    let code = only["author"].as_str().expect("a code");
    bears_the_code_once(&house, &bill, code).await;
    let shown = house.get(&format!("/bills/{bill}/comments/{hidden}")).await.expect(200).text();
    assert!(!shown.contains(code), "{shown}");
    let dorj = house.signed_in(DORJ).await;
    let desk = dorj.opens(&format!("/bills/{bill}/answering?show=all")).await;
    assert_eq!(desk.says("Бат").text().matches(code).count(), 1, "{}", desk.text());
    house.stop();
}

/// In every file and on every page, and nowhere beside a name, shown or hidden.
async fn bears_the_code_once(house: &House, bill: &str, code: &str) {
    for file in ["report.csv", "report.json", "report", "report/print", "comments.json", "comments"]
    {
        let text = house.get(&format!("/bills/{bill}/{file}")).await.expect(200).text();
        assert_eq!(text.matches(code).count(), 1, "{file}: {text}");
    }
    let report: Value = house.get(&format!("/bills/{bill}/report.json")).await.expect(200).json();
    let rows = report["comments"].as_array().expect("a list");
    let authors: Vec<_> = rows.iter().map(|row| row["author"].as_str()).collect();
    assert_eq!(authors, [Some(code), None, None]);
}

async fn a_suggestion_changes_the_text_it_was_made_of(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let at = numbered(&dorj.draft_of(&bill).await, "2.2", "paragraph")["id"].clone();
    let said = json!({
        "text": "Цөөн", "provision": at, "suggested": "Хэмжилтийг минут тутам хийнэ.",
    });
    let id = house.bat().await.has_said(&bill, said).await;
    let new = AIR.replace("Хэмжилтийг цаг тутам хийнэ.", "Хэмжилтийг улирал бүр хийнэ.");
    dorj.brings_in(&bill, &new).await.expect(200);
    dorj.publishes_a_version(&bill, "Сөөлжлөв").await.expect(200);
    let changes = |text: &str| {
        text.contains("<del") && text.contains("</span>цаг") && text.contains("</span>минут")
    };
    for page in ["report", "report/print"] {
        let text = house.get(&format!("/bills/{bill}/{page}")).await.expect(200).text();
        assert!(changes(&text), "{page}: {text}");
    }
    let drafter = house.signed_in(DORJ).await;
    for page in ["answering".to_owned(), format!("answering/comments/{id}")] {
        let text = drafter.opens(&format!("/bills/{bill}/{page}")).await.text();
        assert!(changes(&text), "{page}: {text}");
    }
    house.stop();
}

async fn replies_are_read_where_their_comment_is_answered_and_reported(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, api) = house.open_bill().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let id = bat.has_said(&bill, json!({ "text": "Цаг тутам цөөн" })).await;
    let reply = |words: &str| json!({ "text": words, "reply_to": id });
    let reply_id = tuya.has_said(&bill, reply("Тийм ээ, цөөн")).await;
    tuya.has_said(&bill, reply("=1+1 гэж бас")).await;
    let group = json!({ "title": "Давтамж", "comments": [id] });
    let made = api.says(&format!("/api/v1/bills/{bill}/comment-groups"), group).await;
    let group = made.expect(200).json()["group"].as_str().expect("an id").to_owned();
    let dorj = house.signed_in(DORJ).await;
    for page in [
        "answering".to_owned(),
        format!("answering/comments/{id}"),
        format!("answering/groups/{group}"),
        "report".to_owned(),
        "report/print".to_owned(),
    ] {
        dorj.opens(&format!("/bills/{bill}/{page}")).await.says("Тийм ээ, цөөн");
    }
    let report: Value = house.get(&format!("/bills/{bill}/report.json")).await.expect(200).json();
    assert_eq!(report["comments"].as_array().expect("a list").len(), 1);
    assert_eq!(report["comments"][0]["replies"][0]["text"], "Тийм ээ, цөөн");
    let csv = house.get(&format!("/bills/{bill}/report.csv")).await.expect(200).text();
    let line = csv.lines().find(|line| line.starts_with(&reply_id)).expect("the reply's line");
    assert!(line.starts_with(&format!("{reply_id},{id},1,")), "{line}");
    assert!(csv.contains("'=1+1"), "no sheet calculates what people write: {csv}");
    house.stop();
}

async fn the_report_follows_the_law_and_names_provisions_by_their_numbers(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, api) = house.open_bill().await;
    let draft = api.draft_of(&bill).await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let say = async |words: &str, number: &str| {
        let at = numbered(&draft, number, "paragraph")["id"].clone();
        bat.has_said(&bill, json!({ "text": words, "provision": at })).await
    };
    let one = say("Нэгдүгээрт цаг цөөн", "2.2").await;
    say("Хоёрдугаарт өөр зүйл", "2.2").await;
    say("Гуравдугаарт зорилго", "1.1").await;
    let two = say("Дөрөвдүгээрт цаг цөөн", "2.2").await;
    tuya.has_said(&bill, json!({ "text": "Тавдугаарт бүхэлд нь" })).await;
    let group = json!({ "title": "Давтамж", "comments": [one, two] });
    api.says(&format!("/api/v1/bills/{bill}/comment-groups"), group).await.expect(200);
    for page in ["report", "report/print"] {
        let text = house.get(&format!("/bills/{bill}/{page}")).await.expect(200).text();
        let said = text.split("<h2>Юу гэж бичсэн бэ</h2>").nth(1).expect("what was said");
        let at = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words}: {said}"));
        let order = ["Тавдугаарт", "Гуравдугаарт", "Нэгдүгээрт", "Дөрөвдүгээрт", "Хоёрдугаарт"];
        assert!(order.is_sorted_by_key(|words| at(words)), "{said}");
        assert_eq!(said.matches("<h3>").count(), 3, "{said}");
    }
    let csv = house.get(&format!("/bills/{bill}/report.csv")).await.expect(200).text();
    assert!(csv.lines().any(|line| line.starts_with(&one) && line.contains(",2.2,")), "{csv}");
    house.stop();
}
