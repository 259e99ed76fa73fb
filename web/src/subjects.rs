//! What notices are about, as people know it: a petition, the bill that somebody's comment is on; to officers the topic of
//! a case, and its last day.

use std::collections::{BTreeSet, HashMap};

use bills::{BillNumber, Bills};
use comments::Comments;
use complaints::Complaints;
use directory::Table;
use jiff::civil::Date;
use kernel::Locale;
use notices::{Because, Told, What};
use petitions::{PetitionNumber, Petitions};

use crate::Failure;

/// Of the petitions and bills that everyone may read.
#[derive(Debug, Clone, Default)]
pub struct Subjects(HashMap<String, Subject>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The petition's, or the bill's: the number of a comment says nothing to anybody but its author.
    pub number: String,
    pub title: String,
    /// Of a case.
    pub due_on: Option<Date>,
}

impl Subjects {
    /// Each is looked up once, however many are told of it.
    pub async fn of<'a>(
        petitions: &Petitions,
        comments: &Comments,
        bills: &Bills,
        (complaints, table): (&Complaints, &Table),
        told: impl Iterator<Item = &'a Told>,
    ) -> Result<Self, Failure> {
        let told: Vec<_> = told.collect();
        let subjects: BTreeSet<&str> = told.iter().map(|told| told.subject.as_str()).collect();
        let numbers: Vec<PetitionNumber> =
            subjects.iter().filter_map(|subject| subject.parse().ok()).collect();
        let others: Vec<&str> =
            subjects.into_iter().filter(|id| id.parse::<PetitionNumber>().is_err()).collect();
        let titles = petitions.public_titles(&numbers).await?;
        let mut found: HashMap<_, _> =
            titles.into_iter().map(|(number, title)| itself(number.to_string(), title)).collect();
        let matters = comments.matters(&others).await?;
        let of_bills: BTreeSet<BillNumber> =
            matters.values().filter_map(|matter| matter.parse().ok()).collect();
        let titles = bills.public_titles(&Vec::from_iter(of_bills)).await?;
        found.extend(matters.into_iter().filter_map(|(id, number)| {
            let title = titles.get(&number.parse().ok()?)?.clone();
            Some((id, Subject { number, title, due_on: None }))
        }));
        let dated = told
            .iter()
            .filter(|told| told.because == Because::Desk || told.what == What::ComplaintExtended);
        let cases = dated.filter_map(|told| told.subject.parse().ok()).collect();
        for case in complaints.entries(&cases).await? {
            let number = case.number.to_string();
            let Some(topic) = case.topic.and_then(|topic| table.topic(&topic)) else { continue };
            let title = topic.name.in_locale(Locale::Mn).to_owned();
            found.insert(number.clone(), Subject { number, title, due_on: case.due_on });
        }
        Ok(Self(found))
    }

    pub fn find(&self, told: &Told) -> Option<&Subject> {
        self.0.get(&told.subject)
    }

    /// What it is called, for whoever is to read that: whoever complained knows what it was, and their letters do
    /// not say it.
    pub fn called(&self, told: &Told) -> Option<&Subject> {
        let is_own_case = told.because != Because::Desk && told.subject.starts_with("CN-");
        self.find(told).filter(|_| !is_own_case)
    }

    /// What it is known by.
    pub fn number<'a>(&'a self, told: &'a Told) -> &'a str {
        self.find(told).map_or(told.subject.as_str(), |subject| &subject.number)
    }
}

fn itself(number: String, title: String) -> (String, Subject) {
    (number.clone(), Subject { number, title, due_on: None })
}

/// As they are for samples.
impl FromIterator<(String, Subject)> for Subjects {
    fn from_iter<I: IntoIterator<Item = (String, Subject)>>(subjects: I) -> Self {
        Self(subjects.into_iter().collect())
    }
}
