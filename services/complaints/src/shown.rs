//! A case as a page shows it: where it stands, what happened, what was said, who it is of.

use std::collections::HashMap;

use database::{Statement, statement};
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Actor, AgencyCode, Division, Role, Timestamp, TopicCode};
use policy::{Action, Denied, Resource, Right};
use serde::{Deserialize, Serialize};

use crate::catalogue::Entry;
use crate::complaint::events::{Attached, Channel, Closing, Ground, Kind};
use crate::files::Enclosure;
use crate::number::ComplaintNumber;
use crate::standing::Holder;
use crate::text::{Sender, Words};
use crate::{Complaints, ComplaintsError};

const ONE: Statement = statement!("complaints/one");
const HISTORY: Statement = statement!("steps/of");

pub(crate) const STATEMENTS: &[Statement] = &[ONE, HISTORY];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub entry: Entry,
    /// The first step first.
    pub history: Vec<Happened>,
    /// By their digests, as steps name them; what was destroyed is missing.
    pub words: HashMap<String, Words>,
    /// `None` where it was destroyed, or is not shown.
    pub sender: Option<Sender>,
    /// Who only reads what many say, or how it was dealt with, is not shown whose it is.
    pub shows_sender: bool,
    /// By what right it is seen.
    pub right: Right,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Happened {
    #[serde(with = "microsecond::required")]
    pub at: Timestamp,
    #[serde(flatten)]
    pub what: What,
}

/// One step; `words` are digests of what was said with it. Those of a return are between the agency and the centre:
/// its owner has `None`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "step", content = "said", rename_all = "snake_case")]
pub enum What {
    Received { channel: Channel, words: String, attached: Vec<Attached> },
    Registered { kind: Kind, topic: TopicCode, division: Division, due_on: Option<Date> },
    Reclassified { kind: Kind, topic: TopicCode, division: Division, due_on: Option<Date> },
    Refused { ground: Ground, words: String },
    Assigned { agency: AgencyCode },
    Accepted {},
    Returned { words: Option<String> },
    Progress { words: String },
    Extended { due_on: Date, words: String },
    Answered { words: String, attached: Vec<Attached>, days: u32, is_in_time: Option<bool> },
    Reopened { words: String, due_on: Option<Date> },
    Closed { how: Closing, words: Option<String> },
    Added { channel: Channel, words: String, attached: Vec<Attached> },
    Overdue { due_on: Date, level: u32, reached: Vec<AgencyCode> },
    Rated { rating: u8, words: Option<String> },
}

impl What {
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Received { words, .. }
            | Self::Refused { words, .. }
            | Self::Progress { words }
            | Self::Extended { words, .. }
            | Self::Answered { words, .. }
            | Self::Reopened { words, .. }
            | Self::Added { words, .. } => Some(words),
            Self::Returned { words } | Self::Closed { words, .. } | Self::Rated { words, .. } => {
                words.as_deref()
            }
            _ => None,
        }
    }

    pub fn attached(&self) -> &[Attached] {
        match self {
            Self::Received { attached, .. }
            | Self::Answered { attached, .. }
            | Self::Added { attached, .. } => attached,
            _ => &[],
        }
    }

    /// As its owner reads it.
    fn for_its_owner(self) -> Self {
        match self {
            Self::Returned { .. } => Self::Returned { words: None },
            other => other,
        }
    }
}

impl Shown {
    /// What the complaint itself says.
    pub fn first_words(&self) -> Option<&Words> {
        self.words.get(self.history.first()?.what.words()?)
    }

    pub fn words_of(&self, happened: &Happened) -> Option<&Words> {
        self.words.get(happened.what.words()?)
    }
}

const fn shows_sender(right: Right) -> bool {
    !matches!(right, Right::Office(Role::Analyst | Role::Auditor))
}

#[derive(Serialize)]
struct Of {
    number: ComplaintNumber,
}

impl Complaints {
    /// Where it stands, for whoever may see it: nothing of what is said.
    pub async fn entry(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
    ) -> Result<(Entry, Right), ComplaintsError> {
        let entry: Option<Entry> = self.views.row(&ONE, Of { number }).await?;
        let Some(entry) = entry else {
            return Err(match policy::check(actor, Action::SeeComplaintDesk, Resource::House) {
                Ok(_) => crate::ComplaintError::Unknown.into(),
                Err(_) => Denied::Hidden.into(),
            });
        };
        let is_own = self.is_own(actor, number).await?;
        let (agency, reached) = (entry.agency.as_ref(), &entry.reached[..]);
        let resource = Resource::Complaint { is_own, agency, reached };
        let right = policy::check(actor, Action::SeeComplaint, resource)?;
        Ok((entry, right))
    }

    /// With what is said: whoever shows it to staff records the look first.
    pub async fn case(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
    ) -> Result<Shown, ComplaintsError> {
        let (entry, right) = self.entry(actor, number).await?;
        self.shown(entry, right).await
    }

    /// For whoever has the number and the code.
    pub async fn tracked(
        &self,
        number: ComplaintNumber,
        code: &str,
    ) -> Result<Shown, ComplaintsError> {
        if !self.pseudonyms.code(number).is(code) {
            return Err(ComplaintsError::NoSuch);
        }
        let entry: Option<Entry> = self.views.row(&ONE, Of { number }).await?;
        self.shown(entry.ok_or(ComplaintsError::NoSuch)?, Right::Own).await
    }

    async fn shown(&self, entry: Entry, right: Right) -> Result<Shown, ComplaintsError> {
        let number = entry.number;
        let mut history: Vec<Happened> = self.views.rows(&HISTORY, Of { number }).await?;
        if right == Right::Own {
            let own = |one: Happened| Happened { what: one.what.for_its_owner(), ..one };
            history = history.into_iter().map(own).collect();
        }
        let asked: Vec<_> =
            history.iter().filter_map(|one| Some((number, one.what.words()?))).collect();
        let words = self.words_of(&asked).await?;
        let shows_sender = shows_sender(right);
        let sender = match shows_sender {
            true => self.sender_of(number).await?.map(|(_, sender)| sender),
            false => None,
        };
        Ok(Shown { entry, history, words, sender, shows_sender, right })
    }

    /// A file of the case, for whoever may see it; `None` where there is none or it is gone.
    pub async fn file(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
        digest: &str,
    ) -> Result<Option<Enclosure>, ComplaintsError> {
        let shown = match holder {
            Holder::SignedIn(actor) | Holder::Operator(actor) => self.case(actor, number).await?,
            Holder::Code(code) => self.tracked(number, code).await?,
            Holder::Channel => return Ok(None),
        };
        let mut all = shown.history.iter().flat_map(|one| one.what.attached());
        match all.find(|attached| attached.digest == digest) {
            Some(attached) => self.file_of(number, attached).await,
            None => Ok(None),
        }
    }
}
