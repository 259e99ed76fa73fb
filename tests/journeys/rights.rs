//! Every address of the house, asked by everyone there is: the reviewed list of who is let in.
//!
//! The addresses are those of the routes themselves, so none is forgotten; everyone is a visitor, a
//! citizen, the petitioner and one of each office. Of petitions there is one at each stage, of bills one
//! that is being drafted and one that everyone is asked about, with a comment by the petitioner. Each is
//! made anew after whoever was let in, so that what one was allowed to do does not change what the next
//! is told.

mod said;
mod things;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kernel::Role;
use reqwest::Method;
use serde_json::json;

use self::said::{body, form};
use self::things::{Made, Makers, things};
use crate::house::{House, Place};
use crate::people::{self, BAT, TUYA};
use crate::routes::{routes, style_of};
use crate::visitors::{Answer, Citizen, Reader, with_files};

/// Answers that end only when the client leaves.
const ENDLESS: &str = "/petitions/{number}/live";

/// Acts after which whoever did them must sign in again.
const ENDING: [&str; 3] = ["session", "sign-out", "/me"];

/// What may stand at the end of addresses that begin so: acts of their own.
const STEPS: [(&str, &[&str]); 11] = [
    ("/api/v1/complaints/{number}/", &["accept", "refuse", "add", "withdraw"]),
    ("/complaints/{number}/", &["confirm", "reopen", "survey", "add", "withdraw"]),
    (
        "/desk/{number}/",
        &[
            "register",
            "refuse",
            "assign",
            "reclassify",
            "accept",
            "return",
            "progress",
            "extend",
            "close",
            "confirm",
            "reopen",
        ],
    ),
    (
        "/issues/{issue}/",
        &["raise", "summarize", "decline", "merge", "split", "put-on", "extend", "withdraw"],
    ),
    (
        "/agendas/{date}/",
        &["put-on", "take-off", "reorder", "move", "decide", "postpone", "publish"],
    ),
    (
        "/api/v1/issues/{issue}/",
        &["raise", "summarize", "decline", "merge", "split", "put-on", "extend", "withdraw"],
    ),
    (
        "/api/v1/agendas/{date}/",
        &["put-on", "take-off", "reorder", "move", "decide", "postpone", "publish"],
    ),
    ("/bills/{number}/draft/", &["reword", "insert", "move", "remove"]),
    ("/bills/{number}/answering/groups/", &["answer", "rename", "take-out"]),
    ("/bills/{number}/steps/", &["publish", "open", "extend", "stage", "withdraw"]),
    ("/moderation/comments/", &["publish", "mark", "appeal"]),
];

/// One who asks, in a browser and by a program.
pub struct Somebody {
    pub name: &'static str,
    /// `None` for a visitor.
    number: Option<String>,
    program: Option<Citizen>,
    browser: Reader,
    csrf: String,
}

impl Somebody {
    pub async fn comes(house: &House, name: &'static str, number: Option<String>) -> Self {
        let (program, browser) = match &number {
            Some(number) => (Some(house.citizen(number).await), house.signed_in(number).await),
            None => (None, house.reader()),
        };
        let front = browser.asks("/").await.text();
        let csrf = front.split("name=\"csrf\" value=\"").nth(1).unwrap_or_default();
        let csrf = csrf.split('"').next().unwrap_or_default().to_owned();
        Self { name, number, program, browser, csrf }
    }

    pub async fn asks(&self, method: &Method, path: &str) -> Answer {
        self.asks_of(&Made::default(), method, path).await
    }

    /// Of a thing that what they send names too.
    async fn asks_of(&self, made: &Made, method: &Method, path: &str) -> Answer {
        let is_for_programs = path.starts_with("/api/") && path != "/api/docs"
            || path.ends_with(".json") && !path.starts_with("/me")
            || path.starts_with("/health");
        if !is_for_programs {
            let request = self.browser.http.request(method.clone(), self.browser.address(path));
            let has_files = match path.rsplit('/').next() {
                Some("answer") => path.starts_with("/petitions/") || path.starts_with("/desk/"),
                Some("hand-over" | "consider") => path.starts_with("/petitions/"),
                Some("new" | "tip") => path.starts_with("/complaints/"),
                last => last == Some("import"),
            };
            let request = match *method == Method::GET {
                true => request,
                false if has_files => with_files(request, &form(&self.csrf, made), &[]),
                false => request.form(&form(&self.csrf, made)),
            };
            return Answer::to(request).await;
        }
        let request = match &self.program {
            Some(program) => program.request(method.clone(), path),
            None => self.browser.http.request(method.clone(), self.browser.address(path)),
        };
        let body = body(path, made);
        let request = if body.is_null() { request } else { request.json(&body) };
        Answer::to(request).await
    }
}

#[tokio::test]
async fn everyone_is_let_in_where_the_reviewed_list_says() {
    let place = Place::sqlite();
    let house = place.open_with_staff(&[]).await;
    let mut everyone = vec![
        Somebody::comes(&house, "visitor", None).await,
        Somebody::comes(&house, "citizen", Some(TUYA.to_owned())).await,
        Somebody::comes(&house, "petitioner", Some(BAT.to_owned())).await,
    ];
    for (role, n) in Role::ALL.iter().zip(700..) {
        let number = match role {
            Role::Administrator => people::JAVZMAA_THE_ADMINISTRATOR.to_owned(),
            _ => people::somebody(n),
        };
        if *role != Role::Administrator {
            let agency = (*role == Role::AgencyOfficer).then_some("traffic-police");
            let office = match agency {
                Some(agency) => json!({ "role": role, "agency": agency }),
                None => json!({ "role": role }),
            };
            house.appoints(&number, office).await;
        }
        everyone.push(Somebody::comes(&house, role.code(), Some(number)).await);
    }
    let mut makers = Makers::of(&house).await;
    let style = style_of(&house.get("/").await.text());
    let digest = house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await.keeps_a_document().await;
    let mut list = String::new();
    for (path, method) in addresses() {
        let method: Method = method.parse().expect("a method");
        for thing in things(&path) {
            let mut verdicts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            let mut made = thing.made_by(&makers, &path).await;
            for somebody in &mut everyone {
                let asked = made.path(&path).replace("{file}", &style).replace("{digest}", &digest);
                let answer = somebody.asks_of(&made, &method, &asked).await;
                assert!(answer.status < 500, "{method} {asked}: {}", answer.text());
                let expired = answer.text().contains(crate::refusals::title(
                    "form-expired",
                    crate::refusals::Language::Mongolian,
                ));
                assert!(
                    !expired || method == Method::GET,
                    "{method} {asked} by {}: no form of theirs",
                    somebody.name
                );
                verdicts.entry(verdict(&answer)).or_default().push(somebody.name);
                if method != Method::GET && verdict(&answer) == "yes" {
                    made = thing.made_by(&makers, &path).await;
                }
                if method != Method::GET && ENDING.iter().any(|part| path.contains(part)) {
                    let again = Somebody::comes(&house, somebody.name, somebody.number.clone());
                    *somebody = again.await;
                    makers.bat = house.bat().await;
                    makers.bats_desk = house.signed_in(BAT).await;
                }
            }
            let what = format!("{method} {path}{}", thing.name());
            let _ = writeln!(list, "{what:<57} {}", told(&verdicts, everyone.len()));
        }
    }
    tests::is_as_reviewed("rights.txt", &list);
    house.stop();
}

/// Those of the routes, with each step by its name.
fn addresses() -> Vec<(String, String)> {
    let mut addresses = Vec::new();
    for (path, method) in routes().into_iter().filter(|(path, _)| path != ENDLESS) {
        let begins = |(start, _): &&(&str, _)| path.starts_with(start);
        match STEPS.iter().find(begins).filter(|_| path.ends_with("/{step}")) {
            Some((_, steps)) => addresses
                .extend(steps.iter().map(|step| (path.replace("{step}", step), method.clone()))),
            None => addresses.push((path, method)),
        }
    }
    addresses
}

/// What is not right in the request or in the thing's stage is told to those who may only.
fn verdict(answer: &Answer) -> &'static str {
    match answer.status {
        303 if answer.header("location").starts_with("/sign-in?") => "sign in",
        401 => "sign in",
        403 => "no",
        404 => "unknown",
        _ => "yes",
    }
}

fn told(verdicts: &BTreeMap<&str, Vec<&str>>, everyone: usize) -> String {
    if let Some((verdict, _)) = verdicts.iter().find(|(_, who)| who.len() == everyone) {
        return format!("everyone: {verdict}");
    }
    let (most, _) = verdicts.iter().max_by_key(|(_, who)| who.len()).expect("somebody asked");
    let mut told: Vec<_> = verdicts
        .iter()
        .filter(|(verdict, _)| verdict != &most)
        .map(|(verdict, who)| format!("{verdict}: {}", who.join(", ")))
        .collect();
    told.push(format!("others: {most}"));
    told.join("; ")
}
