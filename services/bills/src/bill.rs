//! A bill's own life: written, published in versions, consulted on, on its way through the stages.

pub mod events;
mod evolving;
mod refused;

use std::collections::BTreeSet;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use jiff::civil::Date;
use kernel::Timestamp;
use kernel::cell::coded;
use provisions::{Fresh, LawText, ProvisionId};
use serde::{Deserialize, Serialize};

use crate::closing_out::{self, BeginClosingOut, FinishClosingOut};
use crate::creating::{self, CreateBill};
use crate::describing::{self, DescribeBill};
use crate::drafting::{self, EditDraft};
use crate::extending::{self, ExtendConsultation};
use crate::importing::{self, ReplaceDraft};
use crate::kind::{Initiator, Kind, Stage};
use crate::opening::{self, OpenConsultation};
use crate::publishing::{self, PublishVersion};
use crate::reaching::{self, ReachStage};
use crate::taking_back::{self, TakeBackImport};
use crate::withdrawing::{self, WithdrawBill};
use events::BillEvent;
pub use refused::BillError;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Bill {
    #[default]
    Unknown,
    Known(Box<Known>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Known {
    pub kind: Kind,
    pub title: String,
    pub initiator: Initiator,
    pub initiated_by: String,
    pub draft: LawText,
    /// What no provision of it was ever called.
    pub fresh: Fresh,
    /// What any provision of it was ever called.
    pub used: BTreeSet<ProvisionId>,
    /// What stood there before, where replacing it was the last thing that was done.
    pub replaced: Option<LawText>,
    pub versions: Vec<Published>,
    pub consultation: Consulting,
    pub stage: Stage,
    /// Since it was made known; `None` for drafting, which began when it began.
    pub stage_on: Option<Date>,
    pub is_withdrawn: bool,
}

/// A version that is public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub provisions: BTreeSet<ProvisionId>,
    /// Of its words and their order, to tell whether anything has changed since.
    pub seen: String,
}

/// How far the latest consultation is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Consulting {
    None,
    Open(Window),
    /// Whether every comment has its answer is being looked at.
    ClosingOut(Window),
    ClosedOut(Window),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub count: u32,
    pub version: u32,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    pub moderated: Moderated,
    pub answer_due: Date,
}

coded! {
    /// When a moderator looks at a comment.
    Moderated { Before = "before", After = "after" }
}

impl Bill {
    pub(crate) fn known(&self) -> Result<&Known, BillError> {
        match self {
            Self::Known(known) => Ok(known),
            Self::Unknown => Err(BillError::Unknown),
        }
    }

    /// One that is still to be worked on.
    pub(crate) fn at_work(&self) -> Result<&Known, BillError> {
        let known = self.known()?;
        if known.is_withdrawn { Err(BillError::Withdrawn) } else { Ok(known) }
    }

    /// Whether everyone may see it.
    pub fn is_public(&self) -> bool {
        self.known().is_ok_and(|known| !known.versions.is_empty())
    }
}

impl Known {
    /// The one that was published last, counted from 1; 0 for none.
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    pub(crate) fn consultation_count(&self) -> u32 {
        match &self.consultation {
            Consulting::None => 0,
            Consulting::Open(window)
            | Consulting::ClosingOut(window)
            | Consulting::ClosedOut(window) => window.count,
        }
    }
}

#[derive(Debug, Clone)]
pub enum BillCommand {
    Create(CreateBill),
    Describe(DescribeBill),
    Edit(EditDraft),
    Replace(ReplaceDraft),
    TakeBackImport(TakeBackImport),
    Publish(PublishVersion),
    Open(OpenConsultation),
    Extend(ExtendConsultation),
    BeginClosingOut(BeginClosingOut),
    FinishClosingOut(FinishClosingOut),
    Reach(ReachStage),
    Withdraw(WithdrawBill),
}

impl Aggregate for Bill {
    const TYPE: &'static str = "bill";
    type Command = BillCommand;
    type Event = BillEvent;
    type Error = BillError;
    type Services = ();

    async fn handle(
        &mut self,
        command: BillCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), BillError> {
        let event = decide(self, command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: BillEvent) {
        *self = std::mem::take(self).evolve(event);
    }
}

fn decide(bill: &Bill, command: BillCommand) -> Result<BillEvent, BillError> {
    use BillCommand as Command;
    Ok(match command {
        Command::Create(command) => creating::decide(bill, command)?.into(),
        Command::Describe(command) => describing::decide(bill, command)?.into(),
        Command::Edit(command) => drafting::decide(bill, command)?.into(),
        Command::Replace(command) => importing::decide(bill, command)?.into(),
        Command::TakeBackImport(command) => taking_back::decide(bill, command)?.into(),
        Command::Publish(command) => publishing::decide(bill, command)?.into(),
        Command::Open(command) => opening::decide(bill, command)?.into(),
        Command::Extend(command) => extending::decide(bill, command)?.into(),
        Command::BeginClosingOut(command) => closing_out::begin(bill, &command)?.into(),
        Command::FinishClosingOut(command) => closing_out::finish(bill, &command)?,
        Command::Reach(command) => reaching::decide(bill, command)?.into(),
        Command::Withdraw(command) => withdrawing::decide(bill, command)?.into(),
    })
}
