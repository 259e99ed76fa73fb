//! What anyone can see from outside: open data, and how far the house is.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Answer, Citizen, citizen};
use crate::house::{House, PATIENCE, Place};
use crate::people;

/// A petition that takes signatures, and who may end it.
pub struct OpenPetition {
    pub number: String,
    pub secretariat: Citizen,
}

impl Place {
    /// The two administrators whom the operator names before the house opens.
    pub fn is_founded(&self) {
        for who in [people::SOLONGO_THE_ADMINISTRATOR, people::JAVZMAA_THE_ADMINISTRATOR] {
            let output = self.operator_told(&["staff", "found", "--days", "365"], who);
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{told}");
        }
    }

    /// Has the staff that every journey needs before it opens as the journey wants it: they are
    /// appointed in a house with made-up identity.
    pub async fn has_staff(&self) {
        self.open_with_staff(&[]).await.stop();
    }

    /// Opens with staff, after naming the administrators.
    pub async fn open_with_staff(&self, changes: &[(&str, &str)]) -> House {
        self.is_founded();
        let house = self.open_with(changes);
        house.appoints_staff().await;
        house
    }

    /// Opens with staff and one petition that Bat started and that takes signatures.
    pub async fn open_with_a_petition(&self) -> (House, OpenPetition) {
        let house = self.open_with_staff(&[]).await;
        let petition = house.open_petition().await;
        (house, petition)
    }
}

impl House {
    /// The staff that every journey needs, appointed by both administrators.
    pub async fn appoints_staff(&self) {
        self.appoints(people::ENKHJARGAL_THE_MODERATOR, json!({ "role": "moderator" })).await;
        self.appoints(people::MUNKHBAT_OF_THE_SECRETARIAT, json!({ "role": "secretariat" })).await;
    }

    /// For a month, from the next request on; the line of the roll it stands on.
    pub async fn appoints(&self, who: &str, office: Value) -> u64 {
        let solongo = self.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
        let javzmaa = self.citizen(people::JAVZMAA_THE_ADMINISTRATOR).await;
        let number = solongo.proposes(who, office).await.expect(201).json()["number"]
            .as_u64()
            .expect("a number");
        javzmaa.approves(number, who).await.expect(200);
        number
    }

    pub async fn open_petition(&self) -> OpenPetition {
        let bat = self.bat().await;
        let started = bat.starts(citizen::a_petition()).await.expect(201);
        let number = started.json()["id"].as_str().expect("an id").to_owned();
        bat.submits(&number).await.expect(200);
        let moderator = self.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
        moderator.publishes(&number).await.expect(200);
        let secretariat = self.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
        OpenPetition { number, secretariat }
    }

    pub async fn get(&self, path: &str) -> Answer {
        let http = super::client().build().expect("a client");
        Answer::to(http.get(format!("{}{path}", self.url))).await
    }

    pub async fn log_position(&self) -> u64 {
        self.is_ready().await;
        self.get("/health/ready").await.expect(200).json()["log_position"]
            .as_u64()
            .expect("a position")
    }

    /// Waits until the pages show everything up to a position of the log.
    pub async fn shows(&self, position: u64) {
        self.comes_to(|health| {
            let at = |name: &str| health[name].as_u64().unwrap_or_default();
            ["tallies_position", "catalogue_position", "timeline_position", "trail_position"]
                .iter()
                .all(|name| at(name) >= position)
        })
        .await;
    }

    /// Waits until what everyone can read is found by what it asks, too.
    pub async fn finds_everything(&self) {
        let position = self.log_position().await;
        self.comes_to(|health| health["similar_position"].as_u64() >= Some(position)).await;
    }

    /// Waits until what everyone may know of it is in files, too.
    pub async fn has_told_everything(&self) {
        let position = self.log_position().await;
        self.comes_to(|health| health["public_events_position"].as_u64() >= Some(position)).await;
    }

    /// Waits until its projections have looked at the log.
    pub async fn is_ready(&self) {
        self.comes_to(|health| health["ready"] == true).await;
    }

    async fn comes_to(&self, is_there: impl Fn(&Value) -> bool) {
        let began = Instant::now();
        loop {
            let health = self.get("/health/ready").await.json();
            if is_there(&health) {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "it does not come: {health}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// The total, with everything in it that this process knows of.
    pub async fn count(&self, number: &str) -> u64 {
        self.shows(self.log_position().await).await;
        let count = self.get(&format!("/petitions/{number}/count.json")).await.expect(200).json();
        count["signature_count"].as_u64().expect("a count")
    }

    /// `open` or `closed`.
    pub async fn state(&self, number: &str) -> String {
        let petition = self.get(&format!("/petitions/{number}.json")).await.expect(200).json();
        petition["attributes"]["state"].as_str().expect("a state").to_owned()
    }

    /// Waits until the clock has closed it.
    pub async fn sees_it_closed(&self, number: &str) {
        let began = Instant::now();
        while self.state(number).await != "closed" {
            assert!(began.elapsed() < 2 * PATIENCE, "{number} stays open");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
