//! Anyone takes the public events away as files, whole or in part, and counts again what the pages say.

use std::fs;

use kernel::Timestamp;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::RowAccessor as _;
use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::TUYA;
use crate::visitors::{Answer, OpenPetition};

crate::on_both_databases! {
    anyone_counts_again_what_the_pages_say_and_learns_of_nobody,
    a_download_goes_on_where_it_broke_off,
    the_operator_writes_one_file_while_the_house_is_open,
}

/// Each event is in the files as soon as it is read.
const AT_ONCE: &[(&str, &str)] = &[("open_data.pause_seconds", "0")];
const NDJSON: &str = "/open-data/events/0.ndjson";
const PARQUET: &str = "/open-data/events/0.parquet";

/// A petition that five have signed, of whom one took it back.
async fn a_signed_petition(place: &Place) -> (House, OpenPetition) {
    let house = place.open_with_staff(AT_ONCE).await;
    let petition = house.open_petition().await;
    for somebody in house.crowd(10..14).await {
        somebody.signs(&petition.number).await.expect(201);
    }
    let bat = house.bat().await;
    bat.signs(&petition.number).await.expect(201);
    bat.withdraws(&petition.number).await.expect(204);
    (house, petition)
}

impl House {
    async fn asks_for(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let http = crate::visitors::client().build().expect("a client");
        let request = http.request(method, format!("{}{path}", self.url));
        let with = |request: reqwest::RequestBuilder, (name, value): &(&str, &str)| {
            request.header(*name, *value)
        };
        Answer::to(headers.iter().fold(request, with)).await
    }

    /// Every row there is.
    async fn public_events(&self) -> Vec<Value> {
        self.has_told_everything().await;
        let lines = self.get(NDJSON).await.expect(200).text();
        lines.lines().map(|line| serde_json::from_str(line).expect("a row")).collect()
    }
}

fn sum(rows: &[Value], event: &str, subject: &str) -> i64 {
    let of = |row: &&Value| {
        row["subject"] == subject && row["event"].as_str().is_some_and(|name| name.contains(event))
    };
    rows.iter().filter(of).map(|row| row["n"].as_i64().expect("a number")).sum()
}

async fn anyone_counts_again_what_the_pages_say_and_learns_of_nobody(place: Place) {
    let (house, petition) = a_signed_petition(&place).await;
    let (bill, _) = house.open_bill().await;
    let tuya = house.tuya().await;
    tuya.has_said(&bill, json!({ "text": "Илүү ойр байх ёстой.", "provision": "p5" })).await;
    let gone = tuya.has_said(&bill, json!({ "text": "Бүхэлд нь дэмжинэ." })).await;
    tuya.acts(Method::DELETE, &format!("/api/v1/comments/{gone}")).await.expect(204);
    let stances = format!("/api/v1/bills/{bill}/stances");
    for stance in ["for", "against"] {
        let said = json!({ "provision": "p5", "stance": stance });
        tuya.says(&stances, said).await.expect(204);
    }
    let rows = house.public_events().await;
    let signed = sum(&rows, "sign", &petition.number);
    assert_eq!((signed, house.count(&petition.number).await), (4, 4));
    assert_eq!(sum(&rows, "comment_", &bill), 1, "one is deleted");
    assert_eq!(sum(&rows, "stance_", &bill), 1, "she thinks otherwise now, and is one still");
    let published = rows.iter().find(|row| row["event"] == "petition_published").expect("a row");
    assert_eq!(published["subject"], petition.number.as_str());
    assert_eq!(published["detail"]["kind"], "working_group");

    let index = house.get("/open-data/events.json").await.expect(200).json();
    let segment = &index["segments"][0];
    assert_eq!(segment["event_count"], rows.len());
    assert_eq!(segment["is_complete"], false);
    for (file, path) in [(&segment["files"][0], NDJSON), (&segment["files"][1], PARQUET)] {
        assert_eq!(file["href"], format!("{}{path}", house.url));
        let answer = house.get(path).await.expect(200);
        assert_eq!(file["byte_size"], answer.body.len());
        assert_eq!(answer.header("etag"), format!("\"{}\"", file["sha256"].as_str().expect("it")));
        assert_eq!(answer.header("content-type"), file["media_type"].as_str().expect("a type"));
        assert_eq!(answer.header("access-control-allow-origin"), "*");
    }
    let parquet = house.get(PARQUET).await.expect(200).body;
    are_the_same(&place, &parquet, &rows);
    let text = house.get(NDJSON).await.expect(200).text();
    house.stop();
    tells_of_nobody(&place, &text).await;
}

fn are_the_same(place: &Place, parquet: &[u8], rows: &[Value]) {
    let path = place.file("events.parquet");
    fs::write(&path, parquet).expect("written");
    let file = fs::File::open(path).expect("opened");
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    let columns: Vec<_> = reader.get_row_iter(None).expect("rows").collect();
    assert_eq!(columns.len(), rows.len());
    for (columns, row) in columns.into_iter().zip(rows) {
        let columns = columns.expect("a row");
        let text = |at: usize| columns.get_string(at).ok().map(String::as_str);
        assert_eq!(columns.get_ulong(0).ok(), row["position"].as_u64(), "{row}");
        let at: Timestamp = row["recorded_at"].as_str().expect("text").parse().expect("an instant");
        assert_eq!(columns.get_timestamp_micros(1).ok(), Some(at.as_microsecond()), "{row}");
        assert_eq!(text(2), row["event"].as_str(), "{row}");
        assert_eq!(text(3), row["subject"].as_str(), "{row}");
        assert_eq!(text(4), row["part"].as_str(), "{row}");
        assert_eq!(columns.get_long(5).ok(), row["n"].as_i64(), "{row}");
        let detail = text(6).map(|detail| serde_json::from_str(detail).expect("JSON"));
        assert_eq!(detail.unwrap_or(Value::Null), row["detail"], "{row}");
    }
}

/// No key, no pseudonym, no digest, and nothing of what a cell is made of.
async fn tells_of_nobody(place: &Place, text: &str) {
    let (mut secrets, mut own_streams) = (Vec::new(), 0);
    for event in crate::events::read(&place.address).await {
        let meta: Value =
            serde_json::from_str(event.meta.as_deref().unwrap_or("null")).expect("it");
        let payload: Value = serde_json::from_str(&event.payload).expect("JSON");
        for name in ["actor", "petitioner", "author", "by", "person", "text_digest", "salt"] {
            let said = [&meta[name], &payload[name]].map(|said| said.as_str().map(str::to_owned));
            secrets.extend(said.into_iter().flatten());
        }
        if ["signature", "comment", "comment-stance"].contains(&event.stream_type.as_str()) {
            secrets.push(event.stream_id);
            own_streams += 1;
        }
    }
    assert!(secrets.len() > 20 && own_streams > 7, "they are found: {own_streams}");
    secrets
        .extend(["sex", "age_band", "social_status", "division"].map(|name| format!("\"{name}\"")));
    secrets.extend(["channel", "network", "by"].map(|name| format!("\"{name}\"")));
    secrets.push(TUYA.to_owned());
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret}");
    }
}

async fn a_download_goes_on_where_it_broke_off(place: Place) {
    let (house, petition) = a_signed_petition(&place).await;
    house.has_told_everything().await;
    for path in [NDJSON, PARQUET] {
        let whole = house.get(path).await.expect(200);
        let (length, tag) = (whole.body.len(), whole.header("etag").to_owned());
        assert_eq!(whole.header("accept-ranges"), "bytes", "{path}");
        assert_eq!(whole.header("cache-control"), "public, max-age=5", "it grows");
        let rest = [("range", "bytes=100-"), ("if-range", tag.as_str())];
        let rest = house.asks_for(Method::GET, path, &rest).await.expect(206);
        assert_eq!(rest.header("content-range"), format!("bytes 100-{}/{length}", length - 1));
        assert_eq!(rest.body, whole.body[100..]);
        // Who takes a part is sent bytes of the file itself, whatever else they take.
        let packed = [("range", "bytes=100-"), ("accept-encoding", "gzip, br")];
        let part = house.asks_for(Method::GET, path, &packed).await.expect(206);
        assert_eq!(part.header("content-encoding"), "", "{path}");
        assert_eq!((part.header("etag"), &part.body[..]), (tag.as_str(), &whole.body[100..]));
        let known = [("if-none-match", tag.as_str())];
        let known = house.asks_for(Method::GET, path, &known).await.expect(304);
        assert!(known.body.is_empty() && known.header("etag") == tag, "{path}");
        let beyond = [("range", "bytes=99999999-")];
        let beyond = house.asks_for(Method::GET, path, &beyond).await.expect(416);
        assert_eq!(beyond.header("content-range"), format!("bytes */{length}"));
        let head = house.asks_for(Method::HEAD, path, &[]).await.expect(200);
        assert_eq!(head.header("content-length"), length.to_string(), "{path}");
        assert_eq!((head.body.len(), head.header("etag")), (0, tag.as_str()), "{path}");
    }
    // All of it is sent compressed where that wins anything, under a validator that no part goes on by.
    let is_large = house.get(NDJSON).await.expect(200).body.len() >= 1_024;
    let packed = house.asks_for(Method::GET, NDJSON, &[("accept-encoding", "gzip")]).await;
    assert_eq!(packed.header("content-encoding"), if is_large { "gzip" } else { "" });
    assert_eq!(packed.header("accept-ranges").is_empty(), is_large);
    assert_eq!(packed.header("etag").starts_with("W/"), is_large);
    let packed = house.asks_for(Method::GET, PARQUET, &[("accept-encoding", "gzip")]).await;
    assert_eq!(packed.header("content-encoding"), "", "it is packed already");
    // Who has the beginning of what has grown since is sent all of it.
    let (before, tag) = {
        let answer = house.get(NDJSON).await.expect(200);
        (answer.body.clone(), answer.header("etag").to_owned())
    };
    house.tuya().await.signs(&petition.number).await.expect(201);
    house.has_told_everything().await;
    let rest = [("range", "bytes=100-"), ("if-range", tag.as_str())];
    let all = house.asks_for(Method::GET, NDJSON, &rest).await.expect(200);
    assert!(all.body.starts_with(&before) && all.body.len() > before.len());
    let refused = house.get("/open-data/events/41.ndjson").await.expect(404);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    house.stop();
    let again = place.open_with(AT_ONCE);
    again.has_told_everything().await;
    let kept = again.get(NDJSON).await.expect(200).body;
    assert!(kept.starts_with(&all.body), "what was told stays told");
    again.stop();
}

async fn the_operator_writes_one_file_while_the_house_is_open(place: Place) {
    let (house, _) = a_signed_petition(&place).await;
    let rows = house.public_events().await;
    for (format, path) in [("ndjson", NDJSON), ("parquet", PARQUET)] {
        let file = place.file(&format!("all.{format}"));
        let name = file.to_str().expect("a path");
        let told = place.operator_does(&["export", "--format", format, "--output", name]);
        let count = format!("{name}: {} public events of ", rows.len());
        assert!(told.starts_with(&count) && told.ends_with(" positions\n"), "{told}");
        let served = house.get(path).await.expect(200).body;
        assert!(fs::read(&file).expect("read") == served, "{format}: the very same bytes");
    }
    let (some, last) = (place.file("some.ndjson"), &rows[rows.len() - 1]);
    let (name, position) = (some.to_str().expect("a path"), last["position"].to_string());
    let output = ["export", "--format", "ndjson", "--output", name];
    place.operator_does(&[&output[..], &["--from", &position, "--until", &position]].concat());
    let text = fs::read_to_string(&some).expect("read");
    assert_eq!(serde_json::from_str::<Value>(&text).expect("one row"), *last);
    let refused = place.operator(&[&output[..], &["--from", "999999"]].concat());
    assert!(!refused.status.success());
    house.stop();
}
