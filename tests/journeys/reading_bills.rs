//! A bill as everyone finds it: on its page, in its versions, compared, in files and in calendars.

use jiff::ToSpan as _;
use serde_json::json;

use crate::answering::today;
use crate::house::{House, Place};
use crate::people::DORJ;
use crate::visitors::Answer;

crate::on_both_databases!(everyone_reads_a_bill_and_what_became_of_it);

const TITLE: &str = "Агаарын тухай";
const FIRST: &str = "1 дүгээр зүйл.Хуулийн зорилт\n1.1.Агаарыг хамгаална.\n2 дугаар зүйл.Хэмжилт\n2.1.Агаарыг хоногт хэмжинэ.";
const SECOND: &str = "1 дүгээр зүйл.Хуулийн зорилт\n1.1.Агаарыг хамгаална.\n2 дугаар зүйл.Хэмжилт\n2.1.Агаарыг цаг тутам хэмжинэ.\n2.2.Дүнг нийтэлнэ.";

async fn everyone_reads_a_bill_and_what_became_of_it(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let drafter = house.drafter().await;
    let number = drafter.begins_a_bill().await;
    let page = format!("/bills/{number}");
    let visitor = house.reader();
    assert_eq!(visitor.asks(&page).await.status, 404, "nothing is published");
    assert!(!visitor.asks("/bills?state=all").await.text().contains(TITLE));
    house.signed_in(DORJ).await.opens(&page).await.says("Ноорог").says(&format!("{page}/draft"));

    for (text, explanation) in [(FIRST, "Агаар **бохирдсон**."), (SECOND, "Хэмжилтийг тодруулав.")]
    {
        drafter.brings_in(&number, text).await.expect(200);
        drafter.publishes_a_version(&number, explanation).await.expect(200);
    }
    let closes_on = today().checked_add(20.days()).expect("a day");
    let open = format!("/api/v1/bills/{number}/open");
    drafter.says(&open, json!({ "closes_on": closes_on })).await.expect(200);
    house.tells_of_bill(&number, "Санал авч байна").await;

    visitor.opens(&page).await.says("цаг тутам").says("id=\"p2\"").says("href=\"#p2\"");
    visitor.opens("/bills").await.says(TITLE);
    visitor.opens("/").await.says(&page);
    visitor.opens("/consultations").await.says(TITLE);
    assert_eq!(visitor.opens(&format!("/bills?q={}", number.to_lowercase())).await.path, page);
    visitor.opens("/bills?state=all&q=%D0%90%D0%93%D0%90%D0%90%D0%A0").await.says(TITLE);
    for nobody in ["/bills/BN-202601-99999", "/bills/x", "/bills/x.json"] {
        assert_eq!(visitor.asks(nobody).await.status, 404, "{nobody}");
    }
    versions(&house, &number).await;
    files(&house, &number).await;

    let reason = json!({ "reason": "Дахин боловсруулна." });
    drafter.says(&format!("/api/v1/bills/{number}/withdraw"), reason).await.expect(200);
    house.tells_of_bill(&number, "Дахин боловсруулна.").await;
    let calendar = visitor.asks("/consultations.ics").await.expect(200).text();
    assert!(calendar.contains("STATUS:CANCELLED"), "{calendar}");
    house.has_not_complained();
    house.stop();
}

async fn versions(house: &House, number: &str) {
    let (visitor, page) = (house.reader(), format!("/bills/{number}"));
    let old = visitor.opens(&format!("{page}/versions/1")).await;
    old.says("Энэ бол хуучин хувилбар")
        .says("хоногт")
        .says(&format!("{page}/compare?from=1&amp;to=2"));
    visitor.opens(&format!("{page}/versions/2/print")).await.says("Дүнг нийтэлнэ");
    let compared = visitor.opens(&format!("{page}/compare")).await;
    compared.says("Нэмсэн").says("Өөрчилсөн").says("<ins>").says("<del>");
    for (query, status) in [
        ("/compare?from=2&to=1", 200),
        ("/compare?from=1&to=1", 200),
        ("/compare?from=1&to=3", 404),
        ("/compare?from=one", 400),
        ("/versions/3", 404),
        ("/versions/x", 404),
        ("/versions/1.pdf", 404),
    ] {
        assert_eq!(visitor.asks(&format!("{page}{query}")).await.status, status, "{query}");
    }
    assert_eq!(visitor.asks("/bills?state=desk").await.status, 400);
}

async fn files(house: &House, number: &str) {
    let (visitor, page) = (house.reader(), format!("/bills/{number}"));
    let file = visitor.asks(&format!("{page}.json")).await.expect(200);
    assert_eq!(file.header("access-control-allow-origin"), "*");
    let etag = file.header("etag").to_owned();
    let again = visitor.http.get(visitor.address(&format!("{page}.json")));
    assert_eq!(Answer::to(again.header("if-none-match", etag)).await.status, 304);
    let bill = file.json();
    assert_eq!(bill["attributes"]["state"], "open");
    assert_eq!(bill["consultation"]["least_days"], 14);
    assert_eq!(bill["versions"].as_array().expect("versions").len(), 2);
    let list = visitor.asks("/bills.json?state=open").await.expect(200).json();
    assert_eq!(list["data"][0]["id"], number);

    let xml = visitor.asks(&format!("{page}/versions/1.xml")).await.expect(200);
    assert_eq!(xml.header("content-type"), "application/akn+xml");
    assert!(xml.text().contains("wId=\"p2\"") && xml.text().contains(number), "{}", xml.text());
    let text = visitor.asks(&format!("{page}/versions/1.txt")).await.expect(200).text();
    assert_eq!(text.trim_end(), format!("{TITLE}\n\n{}", FIRST.replace("\n2 ", "\n\n2 ")));
    for (path, words) in [
        ("/bills.csv", number),
        ("/bills.atom", TITLE),
        ("/consultations.atom", number),
        ("/consultations.ics", "BEGIN:VEVENT\r\n"),
    ] {
        let answer = visitor.asks(path).await.expect(200);
        assert!(answer.text().contains(words), "{path}: {}", answer.text());
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
}

impl House {
    /// Waits until the bill's page says so.
    pub async fn tells_of_bill(&self, number: &str, words: &str) -> String {
        let began = std::time::Instant::now();
        loop {
            let page = self.get(&format!("/bills/{number}")).await.expect(200).text();
            if page.contains(words) {
                return page;
            }
            assert!(began.elapsed() < crate::house::PATIENCE, "{words:?} is not on {page}");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
}
