//! What is there afterwards, held against the receipts: on the desk by the API, and in the issues by what the program
//! has counted.

use std::collections::{HashMap, HashSet};

use anyhow::{Context as _, Result};
use cabinet::{Cabinet, IssueId, Rules};
use database::{Address, Database, Schema};
use kernel::{Actor, OffsetClock, Role, Timestamp};
use serde::Deserialize;
use std::sync::Arc;

use super::matters::Matters;
use super::room;
use crate::client::{Client, Door};
use crate::home::Home;
use crate::petition::get;
use crate::store::signers::Signers;
use crate::table::Table;

#[derive(Deserialize)]
struct Listed {
    data: Vec<Entry>,
    next: Option<String>,
}

#[derive(Deserialize)]
struct Entry {
    number: String,
    agency: Option<String>,
    due_on: Option<String>,
    received_at: Timestamp,
}

/// What the desk lists since an instant.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OnDesk {
    /// By number, how often.
    pub times: HashMap<String, u32>,
    /// Without a last day, or without an agency.
    pub without_clock: u64,
    pub without_agency: u64,
}

impl OnDesk {
    pub async fn since(door: &Door, operator: &str, since: Timestamp) -> Result<Self> {
        let (mut client, mut on) = (Client::new(door.clone()), Self::default());
        let mut address = "/api/v1/complaints?desk=all".to_owned();
        loop {
            let Listed { data, next } = get(&mut client, &address, operator).await?.json(200)?;
            for entry in data {
                if entry.received_at < since {
                    return Ok(on);
                }
                on.without_clock += u64::from(entry.due_on.is_none());
                on.without_agency += u64::from(entry.agency.is_none());
                *on.times.entry(entry.number).or_default() += 1;
            }
            let Some(next) = next else { return Ok(on) };
            address = format!("/api/v1/complaints?desk=all&after={next}");
        }
    }

    /// With a receipt and not on the desk; or two with one.
    pub fn lost<'a>(&self, receipts: impl Iterator<Item = &'a str>) -> u64 {
        let mut seen = HashSet::new();
        receipts.filter(|one| !self.times.contains_key(*one) || !seen.insert(*one)).count() as u64
    }

    /// On the desk without a receipt, or more often than once.
    pub fn twice<'a>(&self, receipts: impl Iterator<Item = &'a str>) -> u64 {
        let known: HashSet<&str> = receipts.collect();
        let times = self.times.iter();
        let beyond =
            times.map(|(number, times)| times - u32::from(known.contains(number.as_str())));
        beyond.map(u64::from).sum()
    }
}

/// What each issue must count: complaints, and people of whom it is told apart where they came from.
#[derive(Default)]
pub struct Expected(HashMap<String, (u64, HashSet<(bool, u64)>)>);

impl Expected {
    pub fn of_earlier(matters: &Matters, all: u64) -> Self {
        let mut expected = Self::default();
        for nth in (0..all).filter(|nth| room::is_registered(*nth, all)) {
            expected.add(matters, nth, (true, room::person(nth)));
        }
        expected
    }

    pub fn add(&mut self, matters: &Matters, nth: u64, person: (bool, u64)) {
        let (complaints, people) = self.0.entry(matters.of(nth).issue()).or_default();
        *complaints += 1;
        people.insert(person);
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Issues that count otherwise, as the program has left its views; what differs is told.
    pub async fn different(&self, home: &Home) -> Result<u64> {
        let address: Address = home.address().parse()?;
        let clock = Arc::new(OffsetClock::default());
        let log = room::start_log(&address, clock.clone()).await?;
        let views = Database::open(&address, Schema::Views, 2).await?;
        let cabinet = Cabinet::new(log.clone(), views.clone(), clock, Rules::default());
        let citizen = Signers::of(&Table::read(None)?)?.person(0).citizen().copied();
        let citizen = citizen.context("a person")?;
        let analyst = Actor::Person { citizen, offices: vec![Role::Analyst.into()] };
        let mut different = 0;
        for (issue, (complaints, people)) in &self.0 {
            let id: IssueId = issue.parse()?;
            let figures = cabinet.issue(&analyst, &id).await.ok().and_then(|view| view.figures);
            let counted = figures.map(|figures| (figures.complaints, figures.people));
            if counted != Some((*complaints, people.len() as u64)) {
                eprintln!(
                    "{issue}: {counted:?} counted, {complaints} of {} expected",
                    people.len()
                );
                different += 1;
            }
        }
        log.close().await;
        views.close().await;
        Ok(different)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk(numbers: &[(&str, u32)]) -> OnDesk {
        let times = numbers.iter().map(|(number, times)| ((*number).to_owned(), *times));
        OnDesk { times: times.collect(), ..OnDesk::default() }
    }

    #[test]
    fn what_is_there_once_is_neither_lost_nor_there_twice() {
        let on = desk(&[("CN-1", 1), ("CN-2", 1)]);
        let receipts = ["CN-1", "CN-2"];
        assert_eq!((on.lost(receipts.into_iter()), on.twice(receipts.into_iter())), (0, 0));
    }

    #[test]
    fn what_is_missing_or_shares_a_number_is_lost_and_what_nobody_brought_is_there_twice() {
        let on = desk(&[("CN-1", 2), ("CN-3", 1)]);
        let receipts = ["CN-1", "CN-1", "CN-2"];
        assert_eq!((on.lost(receipts.into_iter()), on.twice(receipts.into_iter())), (2, 2));
    }
}
