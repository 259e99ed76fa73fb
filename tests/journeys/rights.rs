//! Every address of the house, asked by everyone there is: the reviewed list of who is let in.
//!
//! The addresses are those of the routes themselves, so none is forgotten; everyone is a visitor, a
//! citizen, the petitioner and one of each office. Of petitions there is one at each stage, made anew
//! for every act, so that what one was allowed to do does not change what the next is told.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kernel::Role;
use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::{self, BAT, TUYA};
use crate::routes::{routes, style_of};
use crate::visitors::{Answer, Citizen, Reader, a_petition, with_files};

/// Answers that end only when the client leaves.
const ENDLESS: &str = "/petitions/{number}/live";

/// Acts after which whoever did them must sign in again.
const ENDING: [&str; 3] = ["session", "sign-out", "/me"];

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
        let is_for_programs = path.starts_with("/api/") && path != "/api/docs"
            || path.ends_with(".json") && !path.starts_with("/me")
            || path.starts_with("/health");
        if !is_for_programs {
            let request = self.browser.http.request(method.clone(), self.browser.address(path));
            let request = match path.rsplit('/').next() {
                _ if *method == Method::GET => request,
                Some("hand-over" | "consider" | "answer") => with_files(request, &self.form(), &[]),
                _ => request.form(&self.form()),
            };
            return Answer::to(request).await;
        }
        let request = match &self.program {
            Some(program) => program.request(method.clone(), path),
            None => self.browser.http.request(method.clone(), self.browser.address(path)),
        };
        let body = body(path);
        let request = if body.is_null() { request } else { request.json(&body) };
        Answer::to(request).await
    }

    /// What any form of the house asks for, filled in.
    fn form(&self) -> Vec<(&'static str, String)> {
        [
            ("csrf", self.csrf.as_str()),
            ("consent", "yes"),
            ("reason", "post_left"),
            ("action", "Гэр хорооллын гудамжийг гэрэлтүүлэх"),
            ("background", "Хүүхдүүд харанхуйд сургуулиас харьж байна."),
            ("kind", "decision"),
            ("step", "reason"),
            ("words", "Өөр хянагч уншиж өгнө үү."),
            ("registration_number", people::DORJ),
            ("role", "khan"),
            ("changes", "Аль гудамж вэ?"),
            ("decision", "uphold"),
            ("ground", "khan"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .to_vec()
    }
}

/// What a program sends; an office that does not exist is proposed, so that none is.
fn body(path: &str) -> Value {
    match path.rsplit('/').next().unwrap_or_default() {
        "petitions" => a_petition(),
        "endorsements" => json!({ "link": "AAAAAAAAAAAA" }),
        "close" => json!({ "reason": "Хүсэлтээр" }),
        "end" => json!({ "reason": "post_left" }),
        "extend" => json!({ "closes_at": "2026-12-31T18:00:00+08:00", "reason": "Хүсэлтээр" }),
        "hand-over" => json!({ "to": "УИХ", "on": "2026-01-01" }),
        "consider" => json!({ "committee": "УИХ", "on": "2026-01-01" }),
        "answer" => json!({ "outcome": "declined", "text": "Үгүй", "on": "2026-01-01" }),
        "approve" => json!({ "register_number": people::DORJ }),
        "changes" | "appeal" => json!({ "words": "Аль гудамж вэ?" }),
        "decision" => json!({ "decision": "uphold", "words": "Үндэслэлтэй" }),
        // A ground that is not in the table: nothing is refused.
        "refuse" => json!({ "ground": "khan", "words": "Үндэслэлтэй" }),
        "invalidations" => an_invalidation(),
        "sessions" => json!({ "register_number": people::DORJ }),
        "offices" => {
            json!({ "register_number": people::DORJ, "role": "khan", "until": "2027-01-01" })
        }
        _ => Value::Null,
    }
}

/// Of every signature there was or will be.
fn an_invalidation() -> Value {
    let (from, until) = ("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
    json!({ "from": from, "until": until, "reason": "Туршилт" })
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
    let mut makers = Makers {
        bat: house.bat().await,
        moderator: house.citizen(people::ENKHJARGAL_THE_MODERATOR).await,
        munkhbat: house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await,
        solongo: house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await,
    };
    let style = style_of(&house.get("/").await.text());
    let digest = house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await.keeps_a_document().await;
    let mut list = String::new();
    for (path, method) in routes().iter().filter(|(path, _)| path != ENDLESS) {
        let method: Method = method.parse().expect("a method");
        for thing in things(path) {
            let mut verdicts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            let mut which = thing.made_by(&makers).await;
            for somebody in &mut everyone {
                if method != Method::GET && !verdicts.is_empty() {
                    which = thing.made_by(&makers).await;
                }
                let asked =
                    thing.path(path, &which).replace("{file}", &style).replace("{digest}", &digest);
                let answer = somebody.asks(&method, &asked).await;
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
                if method != Method::GET && ENDING.iter().any(|part| path.contains(part)) {
                    let again = Somebody::comes(&house, somebody.name, somebody.number.clone());
                    *somebody = again.await;
                    makers.bat = house.bat().await;
                }
            }
            let what = format!("{method} {path}{}", thing.name());
            let _ = writeln!(list, "{what:<58}{}", told(&verdicts, everyone.len()));
        }
    }
    tests::is_as_reviewed("rights.txt", &list);
    house.stop();
}

/// Who makes what the others ask for.
struct Makers {
    bat: Citizen,
    moderator: Citizen,
    munkhbat: Citizen,
    solongo: Citizen,
}

/// What an address is about, where it makes a difference.
#[derive(Clone, Copy)]
enum Thing {
    Nothing,
    Draft,
    Submitted,
    Open,
    /// A line that waits for a second administrator.
    Office,
    /// An open petition with a proposal that waits for a second one of the secretariat.
    Invalidation,
}

fn things(path: &str) -> &'static [Thing] {
    if path.contains("/offices/{number}") {
        &[Thing::Office]
    } else if path.contains("/invalidations/{n}") {
        &[Thing::Invalidation]
    } else if path.contains("{number}") {
        &[Thing::Draft, Thing::Submitted, Thing::Open]
    } else {
        &[Thing::Nothing]
    }
}

impl Thing {
    fn name(self) -> &'static str {
        match self {
            Self::Nothing | Self::Office | Self::Invalidation => "",
            Self::Draft => " (draft)",
            Self::Submitted => " (submitted)",
            Self::Open => " (open)",
        }
    }

    fn path(self, path: &str, which: &str) -> String {
        let path = path.replace("{number}", which).replace("{agency}", "traffic-police");
        let path = path.replace("{sid}", "AAAAAAAAAAA").replace("{link}", "AAAAAAAAAAAA");
        path.replace("{code}", "unclear")
            .replace("{n}", "1")
            .replace("{device}", "AAAAAAAAAAAAAAAAAAAAAA")
    }

    async fn made_by(self, makers: &Makers) -> String {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static MADE: AtomicUsize = AtomicUsize::new(1_000);
        match self {
            Self::Nothing => String::new(),
            Self::Office => {
                let who = people::somebody(MADE.fetch_add(1, Ordering::Relaxed));
                let proposed = makers.solongo.proposes(&who, json!({ "role": "analyst" })).await;
                proposed.expect(201).json()["number"].to_string()
            }
            Self::Draft | Self::Submitted | Self::Open | Self::Invalidation => {
                let bat = &makers.bat;
                let started = bat.starts(a_petition()).await.expect(201).json();
                let number = started["id"].as_str().expect("an id").to_owned();
                if !matches!(self, Self::Draft) {
                    bat.submits(&number).await.expect(200);
                }
                if matches!(self, Self::Open | Self::Invalidation) {
                    makers.moderator.publishes(&number).await.expect(200);
                }
                if matches!(self, Self::Invalidation) {
                    bat.signs(&number).await.expect(201);
                    let path = format!("/api/v1/petitions/{number}/invalidations");
                    let request = makers.munkhbat.request(Method::POST, &path);
                    Answer::to(request.json(&an_invalidation())).await.expect(201);
                }
                number
            }
        }
    }
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
