//! What drafters do to much of a bill at once: they see first what goes, and can take it back.

use crate::drafting::{AIR, numbered};
use crate::house::Place;
use crate::people::DORJ;

crate::on_both_databases! {
    a_chapter_goes_only_after_it_was_said_what_goes_with_it,
    a_text_that_was_replaced_comes_back,
}

async fn a_chapter_goes_only_after_it_was_said_what_goes_with_it(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    let before = dorj.brings_in(&number, AIR).await.expect(200).json();
    let chapter = numbered(&before, "1", "chapter")["id"].as_str().expect("an id").to_owned();
    let own = format!("/bills/{number}/draft/{chapter}");
    let reader = house.signed_in(DORJ).await;
    let page = reader.opens(&own).await;
    let removing = format!("{own}/remove");
    assert!(!page.text().contains(&format!("action=\"{removing}\"")), "{}", page.text());
    page.says(&format!("href=\"{removing}\""));
    let asked = reader.opens(&removing).await;
    asked.says("Доторх 5 заалт хамт хасагдана.").says("Хэмжилт");
    assert_eq!(dorj.draft_of(&number).await, before);
    asked.form(&removing).sent_by(&reader).await.says("Төсөл хоосон байна.");
    // One that nothing stands in goes at once.
    let draft = dorj.brings_in(&number, AIR).await.expect(200).json();
    let paragraph = numbered(&draft, "2.2", "paragraph")["id"].as_str().expect("an id").to_owned();
    let own = format!("/bills/{number}/draft/{paragraph}");
    let form = reader.opens(&own).await.form(&format!("{own}/remove"));
    form.sent_by(&reader).await.says("цэгтэй");
    let left = dorj.draft_of(&number).await;
    assert_eq!(left["provisions"].as_array().expect("a list").len(), 5);
    house.stop();
}

async fn a_text_that_was_replaced_comes_back(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    let reader = house.signed_in(DORJ).await;
    let (import, draft) = (format!("/bills/{number}/import"), format!("/bills/{number}/draft"));
    let brings = async |text: &str| {
        let form = reader.opens(&import).await.form(&import).with("pasted", text);
        form.sent_with_files_by(&reader, &[]).await
    };
    let first = brings(AIR).await;
    assert!(!first.text().contains("take-back"), "nothing was replaced: {}", first.text());
    let before = dorj.draft_of(&number).await;
    reader.opens(&import).await.says("Одоо байгаа 6 заалтыг бүхэлд нь солино.");
    let second = brings("1 дүгээр зүйл.Усны тухай").await;
    second.says("үлдсэн заалт 0, нэмэгдсэн 1, хасагдсан 6");
    let take_back = format!("{import}/take-back");
    second.form(&take_back).sent_by(&reader).await.says("Хуулийн зорилт");
    assert_eq!(dorj.draft_of(&number).await, before);
    // What was written since is not lost by it.
    let late = brings("1 дүгээр зүйл.Ойн тухай").await;
    let insert = format!("/bills/{number}/insert");
    let form = reader.opens(&insert).await.form(&insert).with("insert-level", "article");
    form.with("insert-heading", "Шинэ").sent_by(&reader).await.says("Шинэ");
    assert_eq!(late.form(&take_back).sent_by(&reader).await.answer.status, 409);
    assert!(!reader.opens(&draft).await.text().contains("take-back"));
    house.stop();
}
