//! The catalogue of open data: whatever it says of a file is so.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::visitors::{Answer, Reader};

crate::on_both_databases!(whatever_the_catalogue_says_of_a_file_is_so);

const CATALOGUE: &str = "/open-data/catalog.jsonld";
const IANA: &str = "https://www.iana.org/assignments/media-types/";

async fn whatever_the_catalogue_says_of_a_file_is_so(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (bill, _) = house.open_bill().await;
    house.bat().await.signs(&petition.number).await.expect(201);
    house.stop();
    // Who signed is told at midnight.
    let house = place.open_with(&[("clock.offset", "'1d'")]);
    crate::breakdowns::released(&house, &petition.number, 1).await;
    house.shows(house.log_position().await).await;
    let everyone = house.reader();
    let catalogue = everyone.asks(CATALOGUE).await.expect(200);
    assert_eq!(catalogue.header("content-type"), "application/ld+json");
    is_known_the_second_time(&everyone, CATALOGUE, &catalogue).await;
    let files = files(&catalogue.json());
    let (mut tables, mut downloads) = (Vec::new(), 0);
    for file in &files {
        let path = file["dct:title"].as_str().expect("a path");
        let access = within(&house, &file["dcat:accessURL"]);
        if file["dcat:downloadURL"].is_null() {
            assert!(path.contains('{'), "{path}");
            everyone.asks(&access).await.expect(200);
            tables.extend(path.ends_with(".csv").then(|| path.to_owned()));
            continue;
        }
        let answer = everyone.asks(&within(&house, &file["dcat:downloadURL"])).await.expect(200);
        let media_type = file["dcat:mediaType"]["@id"].as_str().expect("a type");
        let media_type = media_type.strip_prefix(IANA).expect("one of IANA's");
        let kind = answer.header("content-type");
        assert_eq!(kind.split(';').next(), Some(media_type), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        if path.ends_with(".csv") {
            let metadata = within(&house, &file["wdrs:describedby"]);
            assert_eq!(metadata, format!("{path}-metadata.json"));
            tables.push(path.to_owned());
        }
        downloads += 1;
    }
    assert!(downloads > 20 && tables.len() > 10, "{downloads} files, {} tables", tables.len());
    for pattern in tables {
        let number = if pattern.starts_with("/bills/") { &bill } else { &petition.number };
        let path = pattern.replace("{number}", number).replace("{topic}", "roads");
        is_described(&everyone, &path).await;
    }
    nothing_else_is_described(&everyone).await;
    everyone.opens("/").await.says("href=\"/open-data\"");
    let page = everyone.opens("/open-data").await;
    page.says(CATALOGUE).says("id=\"petitions\"").says("href=\"/petitions.csv\"");
    every_dataset_is_explained(&house, &petition.number, &bill, &catalogue.json()).await;
    house.has_not_complained();
    house.stop();
}

/// On a page of its own, with examples that name what there is in this house.
async fn every_dataset_is_explained(house: &House, petition: &str, bill: &str, catalogue: &Value) {
    let everyone = house.reader();
    let datasets = catalogue["dcat:dataset"].as_array().expect("datasets");
    for dataset in datasets {
        let path = within(house, &dataset["foaf:page"]);
        everyone.opens("/open-data").await.says(&format!("href=\"{path}\""));
        let page = everyone.opens(&path).await;
        for language in ["curl", "Python", "R"] {
            page.says(&format!("data-language=\"{language}\""));
        }
        for file in dataset["dcat:distribution"].as_array().expect("files") {
            page.says(file["dct:title"].as_str().expect("a path"));
        }
    }
    let page = everyone.opens("/open-data/petition-breakdown").await;
    page.says(&format!("{}/petitions/{petition}/breakdown.csv", house.url));
    page.says("per_10000_residents").says("10,000 оршин суугч тутамд");
    let page = everyone.opens("/open-data/bill-comments").await;
    page.says(&format!("{}/bills/{bill}/comments.json", house.url));
    house.get("/open-data/nothing").await.expect(404);
}

fn files(catalogue: &Value) -> Vec<Value> {
    let datasets = catalogue["dcat:dataset"].as_array().expect("datasets").iter();
    let files = datasets.map(|dataset| dataset["dcat:distribution"].as_array().expect("files"));
    files.flatten().cloned().collect()
}

/// An address as it is asked for here.
fn within(house: &House, address: &Value) -> String {
    let address = address["@id"].as_str().expect("an address");
    address.strip_prefix(&house.url).expect("an address of the house").to_owned()
}

/// The first line of a table is what its description says, which it leads to.
async fn is_described(everyone: &Reader, path: &str) {
    let table = everyone.asks(path).await.expect(200);
    let metadata = format!("{path}-metadata.json");
    let link = format!("<{metadata}>; rel=\"describedby\"; type=\"application/csvm+json\"");
    assert_eq!(table.header("link"), link, "{path}");
    let answer = everyone.asks(&metadata).await.expect(200);
    assert_eq!(answer.header("content-type"), "application/csvm+json", "{path}");
    is_known_the_second_time(everyone, &metadata, &answer).await;
    let told = answer.json();
    assert_eq!(told["url"].as_str(), path.rsplit('/').next());
    let columns = told["tableSchema"]["columns"].as_array().expect("columns").iter();
    let names: Vec<_> = columns.map(|column| column["name"].as_str().expect("a name")).collect();
    assert_eq!(table.text().lines().next(), Some(names.join(",").as_str()), "{path}");
}

async fn is_known_the_second_time(everyone: &Reader, path: &str, first: &Answer) {
    let ask = |method| everyone.http.request(method, everyone.address(path));
    let etag = first.header("etag");
    assert!(etag.starts_with('"'), "{path}: {etag}");
    assert_eq!(first.header("access-control-allow-origin"), "*", "{path}");
    assert!(first.header("cache-control").starts_with("public"), "{path}");
    Answer::to(ask(Method::GET).header("if-none-match", etag)).await.expect(304);
    let head = Answer::to(ask(Method::HEAD)).await.expect(200);
    assert_eq!((head.header("etag"), head.body.len()), (etag, 0), "{path}");
}

async fn nothing_else_is_described(everyone: &Reader) {
    for path in [
        "/nothing.csv-metadata.json",
        "/audit.csv-metadata.json",
        "/petitions.json-metadata.json",
        "/petitions/PN-202001-99999/signatures.csv-metadata.json",
        "/petitions/x/signatures.csv-metadata.json",
        "/bills/BN-202001-99999/report.csv-metadata.json",
        "/bills/BN-202001-99999/comments/history.csv-metadata.json",
        "/complaints/topics/nothing/history.csv-metadata.json",
        "/open-data/nothing.jsonld",
    ] {
        let answer = everyone.asks(path).await.expect(404);
        assert_eq!(answer.header("link"), "", "{path}");
    }
    let problem = everyone.asks("/nothing.csv-metadata.json").await.expect(404);
    assert_eq!(problem.header("content-type"), "application/problem+json");
    assert_eq!(problem.json()["status"], json!(404));
    let lost = everyone.asks("/petitions/PN-202001-99999/signatures.csv").await.expect(404);
    assert_eq!(lost.header("link"), "", "of what is not there nothing is told");
}
