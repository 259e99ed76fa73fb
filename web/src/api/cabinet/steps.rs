//! What programs send to act on an issue, an agenda, a decision, a call: as a form of the pages would have it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::complaints::fields;
use crate::failure::Failure;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;

/// Of all fields there are; an issue's summaries by the names that they have on its page.
const NAMES: &[&str] = &[
    "seen",
    "words",
    "into",
    "complaints",
    "agenda",
    "due_on",
    "issue",
    "items",
    "text",
    "agency",
    "to",
    "answered",
    "rating",
    "words1",
    "words2",
    "words3",
    "words4",
    "words5",
];
/// Of these.
const SUMMARY: [&str; 5] = ["words1", "words2", "words3", "words4", "words5"];

/// Which of them a step asks for, the operation says.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = IssueStep)]
pub struct IssueStepSent {
    /// As the issue told it.
    pub(super) seen: Option<String>,
    /// Why.
    words: Option<String>,
    /// What its complaints say, naming nobody: all there are from now on.
    pub(super) summaries: Vec<String>,
    /// The issue that it goes into
    into: Option<String>,
    /// and as that one told it.
    into_seen: Option<String>,
    /// Those that go out of it.
    pub(super) complaints: Vec<String>,
    /// Of the meeting that is to have it before it.
    #[schema(format = "date")]
    agenda: Option<String>,
    #[schema(format = "date")]
    due_on: Option<String>,
}

impl IssueStepSent {
    pub(super) fn fields(&self, form: &str) -> Result<Fields, Failure> {
        let mut fields = fields(form, self)?;
        if let (Some(into), Some(seen)) = (&self.into, &self.into_seen) {
            fields.insert(format!("{form}-into"), format!("{into} {seen}"));
        }
        let summaries = self.summaries.iter().zip(1..);
        fields.extend(summaries.map(|(words, nth)| (format!("{form}-words{nth}"), words.clone())));
        let complaints = self.complaints.iter();
        fields.extend(complaints.map(|number| (format!("{form}-{number}"), "yes".to_owned())));
        Ok(fields)
    }
}

/// Which of them a step asks for, the operation says.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = AgendaStep)]
pub struct AgendaStepSent {
    #[schema(example = "water-outage.usug.MN-1-1113.1")]
    issue: Option<String>,
    /// Every issue that is on it, in the order that it is to have.
    items: Vec<String>,
    /// Why.
    words: Option<String>,
    /// What Cabinet decided.
    text: Option<String>,
    /// Who is to do it
    agency: Option<String>,
    /// and until when.
    #[schema(format = "date")]
    due_on: Option<String>,
    /// The day that the meeting is held on.
    #[schema(format = "date")]
    to: Option<String>,
}

impl AgendaStepSent {
    pub(super) fn fields(&self, form: &str) -> Result<Fields, Failure> {
        let mut fields = fields(form, self)?;
        fields.insert(format!("{form}-items"), self.items.join(" "));
        Ok(fields)
    }
}

/// What an agency has done of a decision.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DecisionReport)]
pub struct ReportSent {
    /// Everyone will read them.
    pub(super) words: String,
    /// Then whoever complained is called.
    #[serde(default)]
    pub(super) is_done: bool,
}

impl ReportSent {
    pub(super) fn fields(&self, form: &str) -> Result<Fields, Failure> {
        let mut fields = fields(form, self)?;
        let done = if self.is_done { "yes" } else { "no" };
        fields.insert(format!("{form}-done"), done.to_owned());
        Ok(fields)
    }
}

/// What came of a call.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CallSettled)]
pub struct CallSent {
    /// `content`, `not_content`, `refused` (they would not say), `not_reached` or `erased`.
    pub(super) answered: String,
    /// From `1` to `5`, of whoever was content or not and gave one.
    #[serde(default)]
    pub(super) rating: Option<String>,
    /// What they said beside the rating, where their complaint has none yet: those who answered it read it.
    #[serde(default)]
    pub(super) words: Option<String>,
}

/// What is wrong, by the names that programs know: each summary is one of a list.
pub(super) fn told(reading: Reading, failure: Failure) -> Failure {
    let failure = reading.told(failure, NAMES);
    let Failure::Fields(mut faults) = failure else { return failure };
    faults.iter_mut().filter(|fault| SUMMARY.contains(&fault.field)).for_each(|fault| {
        fault.field = "summaries";
    });
    Failure::Fields(faults)
}
