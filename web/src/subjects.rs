//! What notices are about, as people know it: a petition, the bill that somebody's comment is on; to officers the topic of
//! a case, and its last day; the same of what Cabinet decided.

use std::collections::{BTreeSet, HashMap};

use bills::{BillNumber, Bills};
use cabinet::{Cabinet, IssueId};
use comments::Comments;
use complaints::Complaints;
use directory::Table;
use jiff::civil::Date;
use kernel::{AgencyCode, Locale};
use notices::{Because, Told, What};
use petitions::{PetitionNumber, Petitions};

use crate::Failure;
use crate::pages::issue_name;

/// Of the petitions and bills that everyone may read.
#[derive(Debug, Clone, Default)]
pub struct Subjects(HashMap<String, Subject>);

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// The petition's, or the bill's: the number of a comment says nothing to anybody but its author.
    pub number: String,
    pub title: String,
    /// Of a case, and of a decision of Cabinet.
    pub due_on: Option<Date>,
    /// Of a case: whether somebody above its agency was told that it is late.
    pub is_above_told: bool,
    /// Of a decision of Cabinet: who is to do it.
    pub agency: Option<AgencyCode>,
    /// Of a case: its owner may say that an answer did not solve it.
    pub may_be_reopened: bool,
}

/// These tell how one's own case stands: its clock, and whether it may be reopened.
const OF_STANDING: [What; 7] = [
    What::ComplaintReceived,
    What::ComplaintAssigned,
    What::ComplaintAnswered,
    What::ComplaintExtended,
    What::ComplaintReclassified,
    What::ComplaintReopened,
    What::ComplaintLate,
];

impl Subjects {
    /// Each is looked up once, however many are told of it.
    pub async fn of<'a>(
        petitions: &Petitions,
        comments: &Comments,
        bills: &Bills,
        (complaints, cabinet, table): (&Complaints, &Cabinet, &Table),
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
            Some((id, Subject { number, title, ..Subject::default() }))
        }));
        let dated = told
            .iter()
            .filter(|told| told.because == Because::Desk || OF_STANDING.contains(&told.what));
        let cases = dated.filter_map(|told| told.subject.parse().ok()).collect();
        for case in complaints.entries(&cases).await? {
            let number = case.number.to_string();
            let Some(topic) = case.topic.as_ref().and_then(|topic| table.topic(topic)) else {
                continue;
            };
            let subject = Subject {
                number: number.clone(),
                title: topic.name.in_locale(Locale::Mn).to_owned(),
                due_on: case.due_on,
                is_above_told: !case.reached.is_empty(),
                may_be_reopened: case.may_be_reopened(),
                agency: None,
            };
            found.insert(number, subject);
        }
        let decisions = told.iter().filter(|told| told.what.is_of_decision());
        let issues = decisions.filter_map(|told| told.subject.parse().ok()).collect();
        found.extend(of_issues(cabinet, table, &issues).await?);
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

    /// What it is known by; an issue is known by what it is called.
    pub fn number<'a>(&'a self, told: &'a Told) -> Option<&'a str> {
        let number = self.find(told).map_or(told.subject.as_str(), |subject| &subject.number);
        (!told.what.is_of_decision()).then_some(number)
    }
}

fn itself(number: String, title: String) -> (String, Subject) {
    (number.clone(), Subject { number, title, ..Subject::default() })
}

/// By their topic and place; those that have a decision now by its last day too.
async fn of_issues(
    cabinet: &Cabinet,
    table: &Table,
    issues: &BTreeSet<IssueId>,
) -> Result<HashMap<String, Subject>, Failure> {
    let called = |issue: &IssueId| {
        let title = issue_name(Locale::Mn, table, issue);
        itself(issue.to_string(), title)
    };
    let mut found: HashMap<_, _> = issues.iter().map(called).collect();
    for decision in cabinet.assigned(issues).await? {
        if let Some(subject) = found.get_mut(&decision.issue.to_string()) {
            subject.due_on = Some(decision.due_on);
            subject.agency = Some(decision.agency);
        }
    }
    Ok(found)
}

/// As they are for samples.
impl FromIterator<(String, Subject)> for Subjects {
    fn from_iter<I: IntoIterator<Item = (String, Subject)>>(subjects: I) -> Self {
        Self(subjects.into_iter().collect())
    }
}
