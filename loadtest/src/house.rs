//! Sanal with a nation that can sign in, and one petition open: where every HTTP run begins.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use crate::client::{Client, Door};
use crate::freshness::{self, Count};
use crate::home::Home;
use crate::petition::{ADMINISTRATORS, Petition};
use crate::sanal::{Program, Sanal};
use crate::serving::Serving;
use crate::table::Table;
use crate::tally::Tally;
use crate::tokens::Tokens;

const COUNTED_WITHIN: Duration = Duration::from_secs(60);

pub struct House {
    pub sanal: Sanal,
    pub serving: Serving,
    pub door: Door,
    pub petition: Petition,
    pub tokens: Arc<Tokens>,
}

impl House {
    /// Makes so many people and their sessions, starts the program and opens a petition.
    pub async fn open(program: &Program, home: &Home, nation: &Table, people: u32) -> Result<Self> {
        let sanal = Sanal::settled(program, home).await?;
        let tokens = Arc::new(make_people(&sanal, home, nation, people).await?);
        for administrator in ADMINISTRATORS {
            sanal.run_told(&["staff", "found", "--days", "30"], administrator).await?;
        }
        let serving = sanal.serve().await?;
        let door = Door::at(serving.address);
        let petition = Petition::open(&door).await.context("opening a petition")?;
        Ok(Self { sanal, serving, door, petition, tokens })
    }

    /// The total, once it holds the signature at a position.
    pub async fn counted_up_to(&self, position: u64) -> Result<Count> {
        let (mut client, until) = (Client::new(self.door.clone()), Instant::now() + COUNTED_WITHIN);
        loop {
            let count = freshness::look(&mut client, &self.petition.count).await?;
            if count.position >= position || Instant::now() > until {
                return Ok(count);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub async fn tally(&self) -> Result<Tally> {
        Tally::parse(&self.sanal.run(&["tally", &self.petition.number]).await?)
    }
}

/// With a session for each.
pub async fn make_people(sanal: &Sanal, home: &Home, nation: &Table, count: u32) -> Result<Tokens> {
    let (from, out) = (home.path("nation.csv"), home.path("tokens.txt"));
    std::fs::write(&from, nation.csv())?;
    let started = Instant::now();
    eprintln!("{count} people are made, and their sessions");
    let paths = [&from, &out].map(|path| path.display().to_string());
    sanal
        .run(&["people", "--count", &count.to_string(), "--from", &paths[0], "--out", &paths[1]])
        .await?;
    let tokens = Tokens::read(&out)?;
    ensure!(tokens.count() == count as usize, "{} tokens for {count} people", tokens.count());
    eprintln!("in {:.1} s", started.elapsed().as_secs_f64());
    Ok(tokens)
}
