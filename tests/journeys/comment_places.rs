//! A text is written anew while people speak of it: what they said stays beside what they said it of, and what they
//! had begun is not lost.

use serde_json::json;

use crate::drafting::{AIR, numbered};
use crate::house::Place;
use crate::people::{BAT, TUYA};

crate::on_both_databases! {
    a_suggestion_is_compared_with_what_its_author_read,
    what_was_begun_of_a_provision_that_is_gone_can_be_sent_of_the_whole,
    drafts_are_found_again_and_a_reply_beside_what_it_replies_to,
}

async fn a_suggestion_is_compared_with_what_its_author_read(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let draft = dorj.draft_of(&bill).await;
    let provision = numbered(&draft, "2.2", "paragraph").clone();
    let (id, text) = (&provision["id"], provision["text"].as_str().expect("a text"));
    let suggested = format!("{text} Үр дүнг нийтэлнэ.");
    let said = json!({ "text": "Нийтлэх хэрэгтэй", "provision": id, "suggested": suggested });
    let comment = house.bat().await.has_said(&bill, said).await;
    let new = AIR.replace(text, &format!("{text} Харин амралтын өдөр хэмжихгүй."));
    dorj.brings_in(&bill, &new).await.expect(200);
    dorj.publishes_a_version(&bill, "Амралтын өдрийг нэмэв").await.expect(200);
    let page = house.get(&format!("/bills/{bill}/comments/{comment}")).await.expect(200).text();
    let (_, changed) = page.split_once("class=\"changed\"").expect("it is shown as a change");
    let (changed, _) = changed.split_once("</p>").expect("it ends");
    assert!(changed.contains("<ins>") && changed.contains("Үр дүнг нийтэлнэ"), "{changed}");
    assert!(!changed.contains("<del>") && !changed.contains("амралтын"), "{changed}");
    house.stop();
}

async fn what_was_begun_of_a_provision_that_is_gone_can_be_sent_of_the_whole(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, dorj) = house.open_bill().await;
    let draft = dorj.draft_of(&bill).await;
    let gone = numbered(&draft, "1.1", "paragraph")["id"].as_str().expect("an id").to_owned();
    let (bat, tuya) = (house.signed_in(BAT).await, house.signed_in(TUYA).await);
    let page = format!("/bills/{bill}/comments?provision={gone}");
    let address = format!("/bills/{bill}/comments");
    let writing = bat.opens(&page).await.form(&address).with("comment-shown_as", "pseudonym");
    let begun = tuya.opens(&page).await.form(&address).with("comment-text", "Эхэлсэн санал");
    let begun = begun.with("comment-shown_as", "pseudonym").with("comment-keep", "yes");
    begun.sent_by(&tuya).await.says("Ноорог хадгалагдсан");

    let new = AIR.replace(
        "1.1.Энэ хуулийн зорилт нь агаарыг хамгаалахад оршино.\n",
        "1.1.Нэр томьёо: агаар гэж орчныг хэлнэ.\n",
    );
    dorj.brings_in(&bill, &new).await.expect(200);
    dorj.publishes_a_version(&bill, "Зорилтыг хасав").await.expect(200);

    // Whoever was writing meanwhile is told, and what they wrote is still there.
    let whole = bat.opens(&format!("{address}?place=whole")).await.form(&address);
    let whole =
        whole.with("comment-shown_as", "pseudonym").with("comment-text", "Бүхэлд нь ноорог");
    whole.with("comment-keep", "yes").sent_by(&bat).await;
    let writing = writing.with("comment-suggested", "1.1.Агаарыг цэвэр байлгана.");
    let refused = writing.with("comment-text", "Зорилт хэрэгтэй").sent_by(&bat).await;
    assert_eq!(refused.answer.status, 409, "{}", refused.text());
    refused.says("заалтыг хассан байна").says("Зорилт хэрэгтэй").says("Агаарыг цэвэр байлгана");
    // Kept, it stays a draft of its own; and neither touches the one on the whole.
    let kept = refused.form(&address).with("comment-shown_as", "pseudonym");
    let kept = kept.with("comment-text", "Зорилт хэрэгтэй");
    kept.clone().with("comment-keep", "yes").sent_by(&bat).await.says("Зорилт хэрэгтэй");
    bat.opens("/me/comments").await.says("Зорилт хэрэгтэй").says("Бүхэлд нь ноорог");
    let sent = kept.sent_by(&bat).await;
    let mine = bat.opens("/me/comments").await;
    assert_eq!(mine.says("Бүхэлд нь ноорог").text().matches("comments?provision").count(), 0);
    sent.says("Саналыг хүлээн авлаа").says("Төсөл бүхэлдээ");
    // A draft of it too; it goes when it is sent.
    tuya.opens("/me/comments").await.says("Эхэлсэн санал");
    let kept = tuya.opens(&page).await;
    kept.says("ийм заалт байсан").says("агаарыг хамгаалахад оршино").says("Эхэлсэн санал");
    let moved = kept.form(&address).with("comment-shown_as", "pseudonym");
    let moved = moved.with("comment-text", "Эхэлсэн санал").sent_by(&tuya).await;
    moved.says("Саналыг хүлээн авлаа").says("Төсөл бүхэлдээ");
    let after = tuya.opens(&page).await;
    assert!(!after.text().contains("Эхэлсэн санал"), "{}", after.text());
    // Who has begun nothing sees what it was, and no form.
    let anyone = house.get(&page).await.expect(200).text();
    assert!(anyone.contains("ийм заалт байсан") && !anyone.contains("comment-text"), "{anyone}");
    house.stop();
}

async fn drafts_are_found_again_and_a_reply_beside_what_it_replies_to(place: Place) {
    place.is_founded();
    let house = place.open();
    let (bill, _) = house.open_bill().await;
    let said = house.bat().await.has_said(&bill, json!({ "text": "Анхны санал" })).await;
    let tuya = house.signed_in(TUYA).await;
    let address = format!("/bills/{bill}/comments");
    let own = format!("{address}/{said}");
    let begun = tuya.opens(&own).await.form(&address).with("comment-shown_as", "pseudonym");
    begun.with("comment-text", "Хариу ноорог").with("comment-keep", "yes").sent_by(&tuya).await;
    let mine = tuya.opens("/me/comments").await;
    mine.says("Хариу ноорог").says(&own);
    let reply = tuya.opens(&own).await.form(&address).with("comment-shown_as", "pseudonym");
    let reply = reply.with("comment-text", "Миний хариу").sent_by(&tuya).await;
    reply.says("Миний хариу").says("Энэ саналд хариулсан").says("Анхны санал");
    assert!(!tuya.opens("/me/comments").await.text().contains("Хариу ноорог"));
    house.stop();
}
