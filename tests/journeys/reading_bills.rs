//! A bill as everyone finds it: on its page, in its versions, compared, in files and in calendars.

use jiff::ToSpan as _;
use reqwest::Method;
use serde_json::{Value, json};

use crate::answering::today;
use crate::house::{House, Place};
use crate::people::BAT;
use crate::visitors::{Answer, Citizen};

crate::on_both_databases!(everyone_reads_a_bill_and_what_became_of_it);

const TITLE: &str = "Агаарын чанарын тухай хуулийн төсөл";
const FIRST: &str = "1 дүгээр зүйл.Хуулийн зорилт\n1.1.Агаарыг хамгаална.\n2 дугаар зүйл.Хэмжилт\n2.1.Агаарыг хоногт хэмжинэ.";
const SECOND: &str = "1 дүгээр зүйл.Хуулийн зорилт\n1.1.Агаарыг хамгаална.\n2 дугаар зүйл.Хэмжилт\n2.1.Агаарыг цаг тутам хэмжинэ.\n2.2.Дүнг нийтэлнэ.";

impl Citizen {
    async fn drafts(&self, path: &str, said: Value) -> Value {
        let path = format!("/api/v1/bills{path}");
        Answer::to(self.request(Method::POST, &path).json(&said)).await.expect_done(&path)
    }

    /// Another version, with this text.
    async fn publishes_a_version(&self, number: &str, text: &str, explanation: &str) {
        let seen = self.gets(&format!("/api/v1/bills/{number}/draft")).await.expect(200).json();
        let import = json!({ "content": text, "seen": seen["seen"] });
        self.drafts(&format!("/{number}/draft/import"), import).await;
        let seen = self.gets(&format!("/api/v1/bills/{number}/draft")).await.expect(200).json();
        let publication = json!({ "explanation": explanation, "seen": seen["seen"] });
        self.drafts(&format!("/{number}/publish"), publication).await;
    }
}

impl Answer {
    fn expect_done(self, path: &str) -> Value {
        assert!(matches!(self.status, 200 | 201 | 204), "{path}: {} {}", self.status, self.text());
        if self.text().is_empty() { Value::Null } else { self.json() }
    }
}

/// Who writes it, and its number.
async fn a_bill(house: &House) -> (Citizen, String) {
    house.appoints(BAT, json!({ "role": "drafter" })).await;
    let drafter = house.citizen(BAT).await;
    let bill = json!({
        "kind": "law", "title": TITLE, "initiator": "government", "initiated_by": "Байгаль орчны яам",
    });
    let number = drafter.drafts("", bill).await["number"].as_str().expect("a number").to_owned();
    (drafter, number)
}

async fn everyone_reads_a_bill_and_what_became_of_it(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let (drafter, number) = a_bill(&house).await;
    let page = format!("/bills/{number}");
    let visitor = house.reader();
    assert_eq!(visitor.asks(&page).await.status, 404, "nothing is published");
    assert!(!visitor.asks("/bills?state=all").await.text().contains(TITLE));
    house.signed_in(BAT).await.opens(&page).await.says("Ноорог").says(&format!("{page}/draft"));

    drafter.publishes_a_version(&number, FIRST, "Агаар **бохирдсон**.").await;
    drafter.publishes_a_version(&number, SECOND, "Хэмжилтийг тодруулав.").await;
    let closes_on = today().checked_add(20.days()).expect("a day");
    drafter.drafts(&format!("/{number}/open"), json!({ "closes_on": closes_on })).await;
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
    drafter.drafts(&format!("/{number}/withdraw"), reason).await;
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
    async fn tells_of_bill(&self, number: &str, words: &str) -> String {
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
