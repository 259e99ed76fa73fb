//! Files of open data as a portal reads them: compressed, not again what it has, each table with where it stands; and
//! nothing that is asked is passed over.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::visitors::Answer;

crate::on_both_databases! {
    a_file_goes_out_compressed_once_and_says_where_it_stands,
    what_a_file_does_not_take_is_refused_by_name,
}

impl House {
    async fn asked_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let http = crate::visitors::client().build().expect("a client");
        let request = http.request(Method::GET, format!("{}{path}", self.url));
        let with = |request: reqwest::RequestBuilder, (name, value): &(&str, &str)| {
            request.header(*name, *value)
        };
        Answer::to(headers.iter().fold(request, with)).await
    }

    /// Whoever has it is told so; an event or a minute may come in between.
    async fn is_known(&self, path: &str, coding: &str) {
        for _ in 0..10 {
            let first = self.asked_with(path, &[("accept-encoding", coding)]).await.expect(200);
            let etag = first.header("etag").to_owned();
            assert!(!etag.is_empty(), "{path} has no validator");
            assert!(first.header("cache-control").starts_with("public"), "{path}");
            let known = [("accept-encoding", coding), ("if-none-match", etag.as_str())];
            let again = self.asked_with(path, &known).await;
            if again.status == 304 {
                assert_eq!((again.header("etag"), again.body.len()), (etag.as_str(), 0), "{path}");
                return;
            }
        }
        panic!("{path} is sent again and again");
    }
}

fn varies(answer: &Answer) -> String {
    let values = answer.headers.get_all("vary").iter().filter_map(|value| value.to_str().ok());
    values.collect::<Vec<_>>().join(", ").to_lowercase()
}

async fn a_file_goes_out_compressed_once_and_says_where_it_stands(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (bill, _) = house.open_bill().await;
    house.bat().await.signs(&petition.number).await.expect(201);
    house.shows(house.log_position().await).await;
    let own = format!("/petitions/{}", petition.number);
    let tables = [
        "/petitions.csv".to_owned(),
        "/bills.csv".to_owned(),
        "/cabinet.csv".to_owned(),
        "/moderation/record.csv".to_owned(),
        "/moderation/weeks.csv".to_owned(),
        "/moderation/comments.csv".to_owned(),
        "/complaints/figures.csv".to_owned(),
        "/complaints/topics.csv".to_owned(),
        "/directory/topics.csv".to_owned(),
        "/live.csv".to_owned(),
        "/statistics.csv".to_owned(),
        format!("{own}/signatures.csv"),
        format!("{own}/history.csv"),
        format!("{own}/invalidations.csv"),
        format!("/bills/{bill}/report.csv"),
        format!("/bills/{bill}/comments/history.csv"),
    ];
    for path in &tables {
        house.is_known(path, "gzip").await;
        let table = house.get(path).await.expect(200).text();
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let heading = rows.headers().expect("a heading").clone();
        let column = |name: &str| heading.iter().position(|one| one == name).expect("it");
        let (as_of, position) = (column("as_of"), column("position"));
        for row in rows.records() {
            let row = row.expect("a row");
            let is_said = row[as_of].parse::<jiff::Timestamp>().is_ok();
            let is_counted = row[position].parse::<u64>().is_ok();
            let is_of_no_complaint = path == "/complaints/topics.csv" && row[as_of].is_empty();
            assert!((is_said && is_counted) || is_of_no_complaint, "{path}: {row:?}");
        }
    }
    let others = [
        "/petitions.json".to_owned(),
        "/petitions.atom".to_owned(),
        "/bills.json".to_owned(),
        "/bills.atom".to_owned(),
        "/cabinet.json".to_owned(),
        "/consultations.atom".to_owned(),
        "/consultations.ics".to_owned(),
        "/complaints/figures.json".to_owned(),
        "/live.json".to_owned(),
        "/statistics.json".to_owned(),
        "/statistics.jsonstat".to_owned(),
        format!("{own}.json"),
        format!("{own}/feed.atom"),
        format!("{own}/history.json"),
        format!("{own}/signatures.json"),
        format!("{own}/invalidations.json"),
        format!("/bills/{bill}/comments.json"),
    ];
    for path in &others {
        house.is_known(path, "identity").await;
        house.is_known(path, "br, gzip").await;
    }
    is_compressed(&house).await;
    is_exact_as_of_what_the_table_says(&house, &own).await;
    let count =
        house.asked_with(&format!("{own}/count.json"), &[("accept-encoding", "gzip")]).await;
    assert_eq!(count.header("content-encoding"), "");
    assert!(count.header("etag").starts_with('"'), "it is sent as it is");
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

/// What is large enough; under a validator that is not that of the bytes themselves.
async fn is_compressed(house: &House) {
    for path in ["/directory/topics.json", "/directory/topics.csv", "/open-data/catalog.jsonld"] {
        let plain = house.get(path).await.expect(200);
        assert_eq!((plain.header("content-encoding"), plain.body.len() > 1_024), ("", true));
        assert!(varies(&plain).contains("accept-encoding"), "{path}");
        for coding in ["gzip", "br"] {
            let packed = house.asked_with(path, &[("accept-encoding", coding)]).await.expect(200);
            assert_eq!(packed.header("content-encoding"), coding, "{path}");
            assert!(varies(&packed).contains("accept-encoding"), "{path}");
            assert!(packed.header("etag").starts_with("W/"), "{path}");
            assert!(packed.body.len() * 2 < plain.body.len(), "{path}: {}", packed.body.len());
        }
        let part = [("accept-encoding", "gzip"), ("range", "bytes=0-99")];
        let part = house.asked_with(path, &part).await;
        assert_eq!(part.header("content-encoding"), "", "{path}: parts are of the file itself");
    }
}

/// To the microsecond: a second too early there was no signature.
async fn is_exact_as_of_what_the_table_says(house: &House, own: &str) {
    let table = house.get(&format!("{own}/history.csv")).await.expect(200).text();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let row = rows.records().last().expect("a row").expect("a row");
    let then = house.get(&format!("{own}/count.json?as_of={}", &row[3])).await.expect(200).json();
    assert_eq!(then["signature_count"].to_string(), row[2], "{table}");
    assert_eq!(then["position"].to_string(), row[4], "{table}");
}

async fn what_a_file_does_not_take_is_refused_by_name(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let described = house.get("/api/openapi.json").await.expect(200).json();
    let mut asked = 0;
    for (path, item) in described["paths"].as_object().expect("paths") {
        let operation = &item["get"];
        let is_a_file = operation["tags"][0] == "open data";
        if !is_a_file || path.ends_with("/live") || path == "/oembed" {
            continue;
        }
        assert!(operation["responses"]["400"].is_object(), "{path} does not say that it refuses");
        let refused = house.get(&format!("{}?nonesuch=1", somewhere(path))).await.expect(400);
        assert_eq!(refused.header("content-type"), "application/problem+json", "{path}");
        let problem = refused.json();
        let error = &problem["errors"][0];
        assert_eq!((&error["field"], &error["code"]), (&json!("nonesuch"), &json!("unknown")));
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let names = parameters.filter(|one| one["in"] == "query").map(|one| one["name"].as_str());
        let names: Vec<_> = names.map(|name| name.expect("a name")).collect();
        let detail = problem["detail"].as_str().expect("words");
        assert_eq!(told(detail), names, "{path}: {detail}");
        asked += 1;
    }
    assert!(asked > 50, "{asked}");
    of_these_nothing_is_passed_over(&house, &petition.number).await;
    house.has_not_complained();
    house.stop();
}

/// What stands for a place in a path is never looked at: what is asked is refused first.
fn somewhere(path: &str) -> String {
    let mut parts = path.split('{');
    let mut there = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        there.push('1');
        there.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    there
}

/// The parameters that there are, in the order of the description.
fn told(detail: &str) -> Vec<&str> {
    let Some((_, known)) = detail.split_once("параметр бий: ") else {
        return Vec::new();
    };
    known.trim_end_matches('.').split(", ").collect()
}

async fn of_these_nothing_is_passed_over(house: &House, number: &str) {
    let own = format!("/petitions/{number}");
    let english = [("accept-language", "en")];
    let unknown = house.asked_with(&format!("{own}/history.json?from=2026-11-01"), &english).await;
    let problem = unknown.expect(400).json();
    let words = "There is no parameter “from” at this address. There are: per.";
    assert_eq!(problem["detail"], words);
    for wrong in [
        format!("{own}/history.csv?until=2026-11-01"),
        format!("{own}/breakdown.json?by=sex"),
        "/petitions.json?as_of=2026-11-01T00:00:00Z".to_owned(),
        "/petitions.atom?language=en".to_owned(),
        "/statistics.json?as_of=2026-11-01T00:00:00Z".to_owned(),
        "/statistics.jsonstat?lang=en".to_owned(),
        "/moderation/record.csv?after=1".to_owned(),
    ] {
        house.get(&wrong).await.expect(400);
    }
    // A link that was shared has grown a tail.
    for page in ["/petitions?utm_source=letter", "/statistics?utm_source=letter"] {
        house.get(page).await.expect(200);
    }
    house.get(&format!("{own}?fbclid=1")).await.expect(200);
    for (wrong, code) in [
        ("2026-11-01", "not-an-instant"),
        ("9999-12-31", "not-an-instant"),
        ("9999-12-31T00:00:00Z", "instant-in-future"),
    ] {
        let refused = house.asked_with(&format!("{own}/count.json?as_of={wrong}"), &english).await;
        let error: Value = refused.expect(400).json()["errors"][0].clone();
        assert_eq!(error["code"], code, "{wrong}");
        let shape = error["detail"].as_str().expect("words").contains("2026-12-31T18:00:00+08:00");
        assert_eq!(shape, code == "not-an-instant", "{error}");
    }
}
