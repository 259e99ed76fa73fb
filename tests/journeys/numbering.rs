//! A law's numbers: what contradicts itself is not taken, what is left out is told, and what comes into an
//! amended law gets a number.

use serde_json::{Value, json};

use crate::drafting::{AIR, numbered};
use crate::house::Place;
use crate::people::DORJ;

crate::on_both_databases! {
    a_file_that_contradicts_itself_is_refused_with_what_is_wrong,
    what_is_left_out_is_taken_and_its_drafters_are_told,
    an_article_in_an_amended_law_gets_a_number,
    another_bill_keeps_the_ids_of_a_file,
}

async fn a_file_that_contradicts_itself_is_refused_with_what_is_wrong(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.brings_in(&number, AIR).await.expect(200);
    dorj.publishes_a_version(&number, "Агаарын төлөө").await.expect(200);
    let xml = house.get(&format!("/bills/{number}/versions/1.xml")).await.expect(200).text();
    let before = dorj.draft_of(&number).await;
    for (from, to, words) in [
        ("<num>2.1</num>", "<num>9.9</num>", "9.9 энд байж болохгүй: 2.1"),
        ("<num>2.1</num>", "", "art_2__para_2.1: дугааргүй"),
        ("<num>2.1</num>", "<num>2.7</num>", "2.2 дугаар 2.7"),
        ("</article>", "", "</article> байх ёстой газар"),
        ("</akomaNtoso>", "", "XML элементийг хаагаагүй"),
    ] {
        let refused = dorj.brings_in(&number, &xml.replacen(from, to, 1)).await.expect(422).json();
        let told = refused["errors"][0]["detail"].as_str().expect("words").to_owned();
        assert!(told.contains(words) && told.contains("-р мөр:"), "{told}");
    }
    assert_eq!(dorj.draft_of(&number).await, before);
    // What was written so by hand is not published either.
    let paragraph = numbered(&before, "2.1", "paragraph");
    let said = json!({
        "id": paragraph["id"], "number": "9.9", "text": "Үг.", "seen": paragraph["seen"],
    });
    dorj.says(&format!("/api/v1/bills/{number}/draft/reword"), said).await.expect(200);
    let refused = dorj.publishes_a_version(&number, "Дугаар").await.expect(409).json();
    assert!(refused["type"].as_str().expect("a type").ends_with("bill-misnumbered"), "{refused}");
    house.stop();
}

async fn what_is_left_out_is_taken_and_its_drafters_are_told(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.brings_in(&number, &AIR.replace("2.2.", "2.4.")).await.expect(200);
    let page = house.signed_in(DORJ).await.opens(&format!("/bills/{number}/draft")).await;
    page.says("дугаар алгассан").says("2.1, дараа нь 2.4");
    house.stop();
}

async fn an_article_in_an_amended_law_gets_a_number(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    let amended = format!("{AIR}\n2¹ дүгээр зүйл.Тайлан\n3 дугаар зүйл.Хяналт");
    let draft = dorj.brings_in(&number, &amended).await.expect(200).json();
    let article = |number: &str| numbered(&draft, number, "article")["id"].clone();
    let insert = format!("/api/v1/bills/{number}/draft/insert");
    let insertion = |after: Value, level: &str| json!({ "level": level, "heading": "Шинэ зүйл", "parent": "p1", "after": after });
    let after = dorj.says(&insert, insertion(article("2¹"), "article")).await.expect(200).json();
    assert_eq!(numbered(&after, "2²", "article")["heading"], "Шинэ зүйл");
    assert_eq!(numbered(&after, "3", "article")["id"], article("3"));
    // Between 2 and 2¹ there is none.
    dorj.says(&insert, insertion(article("2"), "article")).await.expect(409);
    dorj.says(&insert, insertion(article("3"), "paragraph")).await.expect(409);
    // On the page it goes where it belongs, and is shown there.
    let reader = house.signed_in(DORJ).await;
    let own = format!("/bills/{number}/draft/{}", article("2¹").as_str().expect("an id"));
    let inserting = |place: &str, level: &str| {
        let (place, level) = (place.to_owned(), level.to_owned());
        let (reader, own) = (&reader, own.clone());
        async move {
            let form = reader.opens(&own).await.form(&format!("{own}/insert"));
            let form = form.with("insert-where", &place).with("insert-level", &level);
            form.with("insert-text", "Шинэ хэсэг.").sent_by(reader).await
        }
    };
    let refused = inserting("bogus", "paragraph").await;
    assert_eq!(refused.answer.status, 422);
    refused.says("href=\"#insert-where\"");
    let shown = inserting("after", "paragraph").await;
    let draft = dorj.draft_of(&number).await;
    let paragraph = numbered(&draft, "2¹.1", "paragraph");
    assert_eq!(paragraph["parent"], article("2¹"));
    let anchor = format!("#{}", paragraph["id"].as_str().expect("an id"));
    assert!(shown.path.ends_with(&anchor), "{}", shown.path);
    house.stop();
}

async fn another_bill_keeps_the_ids_of_a_file(place: Place) {
    place.is_founded();
    let house = place.open();
    let dorj = house.drafter().await;
    let number = dorj.begins_a_bill().await;
    dorj.brings_in(&number, AIR).await.expect(200);
    let first = json!({ "level": "article", "heading": "Оршил", "parent": "p1" });
    dorj.says(&format!("/api/v1/bills/{number}/draft/insert"), first).await.expect(200);
    dorj.publishes_a_version(&number, "Агаарын төлөө").await.expect(200);
    let xml = house.get(&format!("/bills/{number}/versions/1.xml")).await.expect(200).text();
    let ids = |draft: &Value| -> Vec<String> {
        let all = draft["provisions"].as_array().expect("a list").iter();
        all.map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
    };
    let other = dorj.begins_a_bill().await;
    let brought = dorj.brings_in(&other, &xml).await.expect(200).json();
    assert_eq!(ids(&brought), ids(&dorj.draft_of(&number).await));
    assert_eq!(ids(&brought)[1], "p7", "{brought}");
    house.stop();
}
