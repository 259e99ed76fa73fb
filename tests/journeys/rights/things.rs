//! What an address is about, where it makes a difference, and who makes it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::json;

use super::said::an_invalidation;
use crate::consulting::in_days;
use crate::drafting::AIR;
use crate::house::{House, PATIENCE};
use crate::people;
use crate::routes::{TABLE, in_the_directory, of_cabinet};
use crate::visitors::{Answer, Citizen, Reader, a_petition};

/// Who makes what the others ask for.
pub struct Makers {
    pub bat: Citizen,
    moderator: Citizen,
    munkhbat: Citizen,
    solongo: Citizen,
    drafter: Citizen,
    drafters_desk: Reader,
    pub bats_desk: Reader,
}

impl Makers {
    pub async fn of(house: &House) -> Self {
        Self {
            bat: house.bat().await,
            moderator: house.citizen(people::ENKHJARGAL_THE_MODERATOR).await,
            munkhbat: house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await,
            solongo: house.citizen(people::SOLONGO_THE_ADMINISTRATOR).await,
            drafter: house.drafter().await,
            drafters_desk: house.signed_in(people::DORJ).await,
            bats_desk: house.signed_in(people::BAT).await,
        }
    }
}

#[derive(Clone, Copy)]
pub enum Thing {
    Nothing,
    Draft,
    Submitted,
    Open,
    /// A line that waits for a second administrator.
    Office,
    /// An open petition with a proposal that waits for a second one of the secretariat.
    Invalidation,
    /// A bill of which nothing is published; where its address has a comment, that is another bill's.
    Drafted,
    /// A bill that everyone is asked about, with a comment by the petitioner.
    Consulted,
    /// That comment, or its group, where the address has no bill.
    Comment,
    /// One of the petitioner's, at the traffic police.
    Complaint,
    /// What that complaint is of, and a meeting that nothing was done with.
    Issue,
}

/// Of one thing, what stands in its addresses.
#[derive(Default)]
pub struct Made {
    pub number: String,
    pub comment: String,
    group: String,
}

pub fn things(path: &str) -> &'static [Thing] {
    if path.contains("/offices/{number}") {
        &[Thing::Office]
    } else if path.contains("/invalidations/{n}") {
        &[Thing::Invalidation]
    } else if path.contains("/complaints/{number}") || path.starts_with("/desk/{number}") {
        &[Thing::Complaint]
    } else if path.contains("{issue}") || path.contains("{date}") {
        &[Thing::Issue]
    } else if path.contains("/bills/{number}") {
        &[Thing::Drafted, Thing::Consulted]
    } else if path.contains("{comment}") || path.contains("{id}") {
        &[Thing::Comment]
    } else if path.contains("{number}") {
        &[Thing::Draft, Thing::Submitted, Thing::Open]
    } else {
        &[Thing::Nothing]
    }
}

impl Made {
    pub fn path(&self, path: &str) -> String {
        let path = path.replace("/live/charts/{chart}.{kind}", "/live/charts/visits.svg");
        let path = path.replace("/signatures/{chart}.{kind}", "/signatures/total.svg");
        let path = path.replace("{number}", &self.number).replace("{agency}", "traffic-police");
        let path = path.replace("{sid}", "AAAAAAAAAAA").replace("{link}", "AAAAAAAAAAAA");
        let path = path.replace("/comments/{id}", "/comments/{comment}");
        let path = path.replace("groups/{id}", "groups/{group}").replace("{group}", &self.group);
        let path = path.replace("{comment}", &self.comment).replace("{complaint}", &self.number);
        let path = path.replace("{provision}", "p1").replace("{version}", "1");
        in_the_directory(&of_cabinet(&path))
            .replace("agencies/{code}", "agencies/khuvsgul")
            .replace("{code}", "unclear")
            .replace("{channel}", "sms")
            .replace("{segment}", "0")
            .replace("{dataset}", "petition-breakdown")
            .replace("{n}", "1")
            .replace(TABLE, "petitions")
            .replace("{device}", "AAAAAAAAAAAAAAAAAAAAAA")
    }
}

impl From<String> for Made {
    fn from(number: String) -> Self {
        Self { number, ..Self::default() }
    }
}

impl Thing {
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing
            | Self::Office
            | Self::Invalidation
            | Self::Comment
            | Self::Complaint
            | Self::Issue => "",
            Self::Draft => " (draft)",
            Self::Submitted => " (submitted)",
            Self::Open => " (open)",
            Self::Drafted => " (drafted)",
            Self::Consulted => " (consulted)",
        }
    }

    /// Where an address needs it.
    pub async fn made_by(self, makers: &Makers, path: &str) -> Made {
        static MADE: AtomicUsize = AtomicUsize::new(1_000);
        match self {
            Self::Nothing => Made::default(),
            Self::Office => {
                let who = people::somebody(MADE.fetch_add(1, Ordering::Relaxed));
                let proposed = makers.solongo.proposes(&who, json!({ "role": "analyst" })).await;
                proposed.expect(201).json()["number"].to_string().into()
            }
            Self::Drafted => {
                let number = makers.drafts_a_bill().await;
                match path.contains("{comment}") || path.contains("{id}") {
                    true => Made { number, ..makers.asks_about_a_bill(path).await },
                    false => number.into(),
                }
            }
            Self::Consulted | Self::Comment => makers.asks_about_a_bill(path).await,
            Self::Complaint | Self::Issue => {
                makers.bats_desk.complains("Гэрлэн дохио").await.into()
            }
            Self::Draft | Self::Submitted | Self::Open | Self::Invalidation => {
                self.of_petitions(makers).await.into()
            }
        }
    }

    async fn of_petitions(self, makers: &Makers) -> String {
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

impl Makers {
    async fn drafts_a_bill(&self) -> String {
        let number = self.drafter.begins_a_bill().await;
        self.drafter.brings_in(&number, AIR).await.expect(200);
        self.drafter.finds(&number).await;
        number
    }

    /// With its comment in a group, where an address needs one.
    async fn asks_about_a_bill(&self, path: &str) -> Made {
        let number = self.drafter.publishes_a_bill().await;
        self.drafter.opens_until(&number, in_days(20)).await.expect(200);
        let said = json!({ "text": "Хэмжилтийг хэн хийх вэ?" });
        let comment = self.bat.has_said(&number, said).await;
        let group = match path.contains("groups/{") {
            true => self.drafters_desk.groups(&number, &[&comment]).await,
            false => String::new(),
        };
        Made { number, comment, group }
    }
}

impl Citizen {
    /// Waits until whoever writes a bill finds its page.
    async fn finds(&self, number: &str) {
        let began = Instant::now();
        let path = format!("/bills/{number}");
        let session = format!("sanal_session={}", self.token);
        let look = || self.request(Method::GET, &path).header("cookie", &session);
        while Answer::to(look()).await.status != 200 {
            assert!(began.elapsed() < PATIENCE, "{number} is not there");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
