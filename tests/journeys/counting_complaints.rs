//! What everyone may count of complaints, and the single ones that Open311 lists: the right numbers, and nobody's own.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people;
use crate::visitors::{Answer, Citizen};

crate::on_both_databases!(many_complain_and_everyone_counts_them_but_nobody_is_told_apart);

const COMPLAINTS: &str = "/api/v1/complaints";
const FIGURES: &str = "/complaints/figures";
const TEXT: &str = "Нуугдмал гэрэл асахгүй байна";

impl Citizen {
    /// By a program; its number.
    pub async fn complains_of(&self, topic: &str, kind: &str) -> String {
        let body = json!({ "text": TEXT, "kind": kind, "division": "MN-1-1119", "topic": topic,
            "name": "Бат", "address": "Сүхбаатар дүүрэг", "phone": "99112233" });
        let request = self.request(Method::POST, COMPLAINTS).header("idempotency-key", "k1");
        let receipt = Answer::to(request.json(&body)).await.expect(201).json();
        receipt["number"].as_str().expect("a number").to_owned()
    }

    pub async fn steps(&self, number: &str, step: &str, body: Value) {
        let path = format!("{COMPLAINTS}/{number}/{step}");
        Answer::to(self.request(Method::POST, &path).json(&body)).await.expect(200);
    }
}

/// How many came in, by value.
fn received(period: &Value) -> Vec<(&str, u64)> {
    let values = period["values"].as_array().expect("values").iter();
    let count = |value: &'_ Value| value["received"].as_u64();
    values.filter_map(|value| Some((value["value"].as_str()?, count(value)?))).collect()
}

async fn many_complain_and_everyone_counts_them_but_nobody_is_told_apart(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let crowd = house.crowd(0..23).await;
    let mut numbers = Vec::new();
    for (n, somebody) in crowd.iter().enumerate() {
        let (topic, kind) =
            if n < 12 { ("traffic", "complaint") } else { ("water-outage", "request") };
        numbers.push(somebody.complains_of(topic, kind).await);
    }
    let officer = house.citizen(&people::somebody(801)).await;
    let case = officer.gets(&format!("{COMPLAINTS}/{}", numbers[0])).await.expect(200).json();
    let answer = json!({ "seen": case["seen"], "words": "Гэрлийг сольсон." });
    officer.steps(&numbers[0], "answer", answer).await;
    crowd[0].steps(&numbers[0], "confirm", json!({})).await;
    crowd[0].steps(&numbers[0], "survey", json!({ "rating": "4" })).await;
    for n in 1..12 {
        crowd[n].steps(&numbers[n], "withdraw", json!({})).await;
    }
    house.shows(house.log_position().await).await;

    let everyone = house.reader();
    let file = everyone.asks(&format!("{FIGURES}.json")).await.expect(200);
    assert_eq!(file.header("access-control-allow-origin"), "*");
    let file = file.json();
    let week = file["data"][0]["period"].as_str().expect("a week").to_owned();
    let all = &file["data"][0]["all"];
    for (what, count) in [("received", 23), ("answered", 1), ("answered_in_time", 1)] {
        assert_eq!(all[what], json!(count), "{what}: {all}");
    }
    for (what, count) in [("confirmed", 1), ("without_action", 0), ("rated", 1), ("overdue", 0)] {
        assert_eq!(all[what], json!(count), "{what}: {all}");
    }
    assert_eq!((&all["median_days"], &all["rating_mean"]), (&Value::Null, &Value::Null));
    let running = everyone.asks(&format!("{FIGURES}.json?by=kind&period={week}")).await.json();
    assert_eq!(running["data"][0]["values"], Value::Null, "the week is not over");
    let listed = everyone.asks("/open311/v2/requests.json").await.expect(200).json();
    assert_eq!(listed, json!([]));
    house.stop();

    let later = place.open_with(&[("clock.offset", "'8 days'")]);
    later.tells_of_the_week(&week).await;
    later.lists_by_open311(&numbers).await;
    later.says_what_is_wrong_with_a_question().await;
    later.stop();
    place.is_sound();
    let rebuilt = place.operator_does(&["rebuild", "complaints"]);
    assert!(rebuilt.starts_with("complaints: generation 2"), "{rebuilt}");
}

impl House {
    async fn tells_of_the_week(&self, week: &str) {
        let everyone = self.reader();
        let by = async |dimension: &str| {
            let path = format!("{FIGURES}.json?by={dimension}&period={week}");
            everyone.asks(&path).await.expect(200).json()["data"][0].clone()
        };
        let topics = by("topic").await;
        assert_eq!(received(&topics), [("traffic", 10)], "the smaller is hidden with the rest");
        assert_eq!(topics["all"]["received"], json!(23));
        let channels = by("channel").await;
        assert_eq!(channels["values"].as_array().expect("values").len(), 13);
        assert_eq!(received(&channels), [], "all came by one: to say so says it of each");
        let table = everyone.asks(&format!("{FIGURES}.csv?by=topic&period={week}")).await;
        let table = table.expect(200).text();
        assert!(table.starts_with("period,begins_on,ends_on,by,value,name_mn,name_en,received,"));
        assert!(table.contains(",all,,,,23,") && table.contains(",topic,traffic,"), "{table}");
        let page = everyone.opens(&format!("{FIGURES}?by=channel&period={week}")).await;
        assert_eq!(page.answer.status, 200);
        page.says("11-11-ийн тоо баримт").says("Киоск").says("Захидал").says("Факс");
        everyone.opens("/complaints").await.says(FIGURES);
    }

    async fn lists_by_open311(&self, numbers: &[String]) {
        let everyone = self.reader();
        let services = everyone.asks("/open311/v2/services.json").await.expect(200).json();
        let services = services.as_array().expect("services");
        assert!(services.iter().any(|one| one["service_code"] == json!("traffic")));
        let file = everyone.asks("/open311/v2/requests.json").await.expect(200);
        for secret in numbers.iter().map(String::as_str).chain([TEXT, "MN-1-1119", "99112233"]) {
            assert!(!file.text().contains(secret), "{secret}");
        }
        let listed = file.json();
        let listed = listed.as_array().expect("requests");
        assert_eq!(listed.len(), 12, "of the topic that many complained of");
        for one in listed {
            assert_eq!(one["service_code"], json!("traffic"));
            for hidden in ["description", "address", "lat", "long", "media_url", "zipcode"] {
                assert_eq!(one[hidden], Value::Null, "{hidden}");
            }
        }
        let closed = everyone.asks("/open311/v2/requests.json?status=closed").await.json();
        let closed = closed.as_array().expect("requests").clone();
        assert_eq!(closed.len(), 12, "{closed:?}");
        let open = everyone.asks("/open311/v2/requests.json?status=open").await.json();
        assert_eq!(open, json!([]));
        let closed = json!([closed[0]]);
        assert_eq!(closed[0]["status_notes"], Value::Null, "how it ended is told of none");
        let id = closed[0]["service_request_id"].as_str().expect("an id");
        let one = everyone.asks(&format!("/open311/v2/requests/{id}.json")).await.expect(200);
        assert_eq!(one.json(), closed);
        let tree = everyone.asks(&format!("/open311/v2/requests/{id}.xml")).await.expect(200);
        let start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request>";
        assert!(tree.text().starts_with(start), "{}", tree.text());
        everyone.asks("/open311/v2/discovery.xml").await.expect(200);
        let lost = everyone.asks("/open311/v2/requests/0000.json").await.expect(404).json();
        assert_eq!(lost[0]["code"], json!(404));
        let unknown = everyone.asks("/open311/v2/services.owl").await.expect(404);
        assert_eq!(unknown.json()[0]["code"], json!(404), "in JSON");
    }

    async fn says_what_is_wrong_with_a_question(&self) {
        let everyone = self.reader();
        let wrong = everyone.asks(&format!("{FIGURES}.json?by=colour")).await.expect(400).json();
        assert_eq!(wrong["errors"][0]["field"], json!("by"), "{wrong}");
        everyone.asks(&format!("{FIGURES}.csv?period=2026-W99")).await.expect(400);
        let page = everyone.opens(&format!("{FIGURES}?period=2026-W99")).await;
        assert_eq!(page.answer.status, 400);
        page.says("2026-W47");
        for query in ["status=lost", "start_date=yesterday", "service_code=dragons"] {
            let path = format!("/open311/v2/requests.json?{query}");
            let refused = everyone.asks(&path).await;
            assert!(matches!(refused.status, 400 | 404), "{query}: {}", refused.status);
            assert!(refused.json()[0]["description"].is_string(), "{query}");
        }
    }
}
