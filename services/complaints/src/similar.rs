//! Similar complaints: what is open about the same topic, in the same place, and says much the same.

use std::collections::BTreeMap;

use database::{Statement, statement};
use kernel::likeness::{Compared, Likeness};
use kernel::{Actor, Division, TopicCode};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::number::ComplaintNumber;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

const OPEN_NEWEST: Statement = statement!("similar/open_newest");

const FIRST_WORDS: Statement = statement!("similar/first_words");

pub(crate) const STATEMENTS: &[Statement] = &[OPEN_NEWEST, FIRST_WORDS];

/// So many are compared, the newest: the words of all of them are opened for it.
const COMPARED_MAX: u32 = 300;

/// One that says much the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    pub number: ComplaintNumber,
    pub words: Words,
    pub likeness: Likeness,
}

#[derive(Serialize)]
struct Asked<'a> {
    topic: &'a TopicCode,
    division: Option<Division>,
    limit: u32,
}

#[derive(Serialize)]
struct These {
    numbers: Vec<String>,
}

#[derive(Deserialize)]
struct First {
    number: ComplaintNumber,
    words: Option<String>,
}

#[derive(Deserialize)]
struct Row {
    number: ComplaintNumber,
    words: String,
}

impl Complaints {
    /// What these said first; what is gone is left out. Whoever shows them records the look first.
    pub async fn first_words(
        &self,
        actor: &Actor,
        numbers: &[ComplaintNumber],
    ) -> Result<BTreeMap<ComplaintNumber, Words>, ComplaintsError> {
        policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
        let asked = These { numbers: numbers.iter().map(ToString::to_string).collect() };
        let rows: Vec<First> = self.views.rows(&FIRST_WORDS, asked).await?;
        let asked: Vec<_> =
            rows.iter().filter_map(|row| Some((row.number, row.words.as_deref()?))).collect();
        let words = self.words_of(&asked).await?;
        let told = asked.iter().filter_map(|(number, of)| Some((*number, words.get(*of)?.clone())));
        Ok(told.collect())
    }

    /// Open ones of a topic, in one division or anywhere, that say much the same as a text, the most alike first.
    /// Whoever shows them records the look first.
    pub async fn similar(
        &self,
        actor: &Actor,
        text: &str,
        topic: &TopicCode,
        division: Option<Division>,
        limit: usize,
    ) -> Result<Vec<Alike>, ComplaintsError> {
        policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
        let asked = Asked { topic, division, limit: COMPARED_MAX };
        let rows: Vec<Row> = self.views.rows(&OPEN_NEWEST, asked).await?;
        let asked: Vec<_> = rows.iter().map(|row| (row.number, row.words.as_str())).collect();
        let mut words = self.words_of(&asked).await?;
        let opened: Vec<_> =
            rows.iter().filter_map(|row| Some((row.number, words.remove(&row.words)?))).collect();
        let texts: Vec<_> =
            std::iter::once(text).chain(opened.iter().map(|(_, words)| words.as_str())).collect();
        let alike = Compared::of(&texts).alike(0).into_iter().take(limit);
        let told = |(at, likeness): (usize, Likeness)| {
            let (number, words) = opened[at - 1].clone();
            Alike { number, words, likeness }
        };
        Ok(alike.map(told).collect())
    }
}
