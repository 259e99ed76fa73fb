//! Every address of the house is on the reviewed list, and answers.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use reqwest::Method;
use serde_json::json;

use crate::escalating::ISSUE;
use crate::house::Place;
use crate::people;
use crate::visitors::Answer;

const SOURCES: [&str; 7] = [
    "web/src/routes.rs",
    "web/src/routes/bills.rs",
    "web/src/routes/cabinet.rs",
    "web/src/routes/catalogue.rs",
    "web/src/routes/complaints.rs",
    "web/src/routes/directory.rs",
    "web/src/routes/statistics.rs",
];
const METHODS: &[(&str, &str)] =
    &[(".get(", "GET"), (".feed(", "GET"), (".post(", "POST"), (".delete(", "DELETE")];

crate::on_both_databases!(every_address_on_the_list_answers);

#[test]
fn the_list_of_addresses_is_the_reviewed_one() {
    let text = routes().iter().fold(String::new(), |mut text, (path, method)| {
        let _ = writeln!(text, "{method:<6} {path}");
        text
    });
    tests::is_as_reviewed("routes.txt", &text);
}

/// A route that answers "no such page" or "not with this method" to Bat, who signed, is not there.
async fn every_address_on_the_list_answers(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let officer = json!({ "role": "agency_officer", "agency": "traffic-police" });
    house.appoints(people::BAT, officer).await;
    let (bill, _) = house.open_bill().await;
    let comment = house.tuya().await.has_said(&bill, json!({ "text": "Дэмжинэ." })).await;
    house.appoints(people::BAT, json!({ "role": "drafter" })).await;
    let bat = house.bat().await;
    let complaint = house.signed_in(people::BAT).await.complains("Гэрлэн дохио").await;
    let here = bat.sessions().await;
    let digest = petition.secretariat.keeps_a_document().await;
    let style = style_of(&house.get("/").await.text());
    let routes = routes();
    assert!(routes.len() > 30, "they are found in {SOURCES:?}: {}", routes.len());
    // What is behind a petition's link, somebody's files, what Cabinet decided and what is told at midnight are stories
    // of their own.
    let is_here = |path: &str| {
        !path.ends_with("/live")
            && !path.ends_with("/{link}")
            && !path.contains("/files/")
            && !path.contains("/decisions/")
            && path != "/cabinet/{issue}"
            && !path.contains("/breakdown.")
            && !path.contains("/charts/")
            && !path.contains("/requests/{request}")
    };
    for (path, method) in routes.iter().filter(|(path, _)| is_here(path)) {
        let number = match path.as_str() {
            path if path.contains("/offices/") => "1",
            path if path.contains("/bills/") => &bill,
            path if path.contains("/complaints/") || path.starts_with("/desk/") => &complaint,
            _ => &petition.number,
        };
        let step = match path.as_str() {
            path if path.contains("{provision}") => "reword",
            path if path.contains("groups/") => "rename",
            path if path.contains("/complaints/") => "add",
            path if path.starts_with("/desk/") => "accept",
            path if path.starts_with("/issues/") => "raise",
            _ => "publish",
        };
        let path = path.replace("{number}", number).replace("{file}", &style);
        let path = path.replace("{device}", "AAAAAAAAAAAAAAAAAAAAAA").replace("{digest}", &digest);
        let path =
            path.replace("{n}", "1").replace("{channel}", "sms").replace("{complaint}", &complaint);
        let path = of_cabinet(&path).replace("{format}", "json");
        let path = path.replace("{segment}", "0").replace(TABLE, "petitions");
        let path = path.replace("{dataset}", "petition-breakdown");
        let path = path.replace("{agency}", "traffic-police").replace("{sid}", &here[0]);
        let path = path.replace("{code}", "unclear").replace("{comment}", &comment);
        let path = path.replace("/comments/{id}", &format!("/comments/{comment}"));
        let path = path.replace("groups/{id}", "groups/CG-AAAAAAAAAAAAAAAA");
        let path = path.replace("{provision}", "p1").replace("{version}", "1");
        let path = in_the_directory(&path.replace("{step}", step));
        bat.signs(&petition.number).await;
        let method: Method = method.parse().expect("a method");
        let answer = Answer::to(bat.request(method.clone(), &path)).await;
        assert!(!matches!(answer.status, 404 | 405 | 500), "{method} {path}: {}", answer.status);
    }
    house.stop();
}

/// Where the address of any table stands.
pub const TABLE: &str = "{table:.+}";

/// What many complain of together with Bat, and a day of a meeting.
pub fn of_cabinet(path: &str) -> String {
    path.replace("{issue}", ISSUE).replace("{date}", "2026-11-25")
}

/// An entry of each kind that a fresh house begins with.
pub fn in_the_directory(path: &str) -> String {
    let path = path.replace("{topic}", "roads").replace("{division}", "MN-041");
    path.replace("{day}", "2027-07-11")
}

pub fn style_of(page: &str) -> String {
    let (_, rest) = page.split_once("href=\"/assets/").expect("a stylesheet");
    rest.split('"').next().expect("its name").to_owned()
}

/// Path and method of each, from `at("…").get(…).post(…)`.
pub fn routes() -> BTreeSet<(String, String)> {
    let listed = SOURCES.map(tests::read).concat();
    let (mut scope, mut path, mut routes) = (String::new(), String::new(), BTreeSet::new());
    let mut rest = listed.as_str();
    while let Some(at) = rest.find(['a', 's', '.']) {
        rest = &rest[at..];
        if let Some(prefix) = quoted_after(rest, "scope(") {
            prefix.clone_into(&mut scope);
        } else if let Some(own) = quoted_after(rest, "at(") {
            path = format!("{scope}{own}");
        }
        for (call, method) in METHODS {
            if rest.starts_with(call) && !path.is_empty() {
                routes.insert((path.clone(), (*method).to_owned()));
            }
        }
        rest = &rest[1..];
    }
    routes
}

fn quoted_after<'a>(text: &'a str, call: &str) -> Option<&'a str> {
    text.strip_prefix(call)?.strip_prefix('"')?.split('"').next()
}
