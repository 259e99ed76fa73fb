//! The agenda of a meeting.

use cabinet::{AgendaEntry, AgendaView, FrozenItem, Item, MeetingDays};
use jiff::civil::Date;
use kernel::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::evidence::EvidenceBody;
use super::issues::IssueBody;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Agendas)]
pub struct AgendasBody {
    /// The next that takes items.
    next: AgendaBody,
    /// Those that something was done with, the last one first.
    data: Vec<AgendaLineBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgendaLine)]
pub struct AgendaLineBody {
    #[schema(value_type = String, format = "date")]
    agenda: Date,
    #[schema(value_type = String, format = "date")]
    meets_on: Date,
    /// `open`, `frozen` or `published`.
    state: &'static str,
    /// Issues in their order.
    items: Vec<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    published_at: Option<Timestamp>,
}

/// What a meeting has before it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Agenda)]
pub struct AgendaBody {
    /// The day of the meeting by rule, which it is called after.
    #[schema(value_type = String, format = "date")]
    agenda: Date,
    /// The day it is held on.
    #[schema(value_type = String, format = "date")]
    meets_on: Date,
    moved_because: Option<String>,
    /// After which nothing goes on or off.
    #[schema(value_type = String, format = "date-time")]
    freezes_at: Timestamp,
    /// `open`, `frozen` or `published`.
    state: &'static str,
    #[schema(value_type = Option<String>, format = "date-time")]
    published_at: Option<Timestamp>,
    /// In their order.
    items: Vec<ItemBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgendaItem)]
pub struct ItemBody {
    issue: String,
    /// `None` of what nothing else was done with.
    standing: Option<IssueBody>,
    /// How it stood when the agenda froze.
    frozen: Option<FrozenBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FrozenAgendaItem)]
pub struct FrozenBody {
    evidence: EvidenceBody,
    summaries: Vec<String>,
}

impl AgendasBody {
    pub(in super::super) fn of(next: &AgendaView, agendas: &[AgendaEntry], days: u32) -> Self {
        let line = |entry: &AgendaEntry| AgendaLineBody {
            agenda: entry.agenda.0,
            meets_on: entry.moved_to.unwrap_or(entry.agenda.0),
            state: entry.state.code(),
            items: entry.items.iter().map(ToString::to_string).collect(),
            published_at: entry.published_at,
        };
        Self { next: AgendaBody::of(next, days), data: agendas.iter().map(line).collect() }
    }
}

impl AgendaBody {
    /// Figures are of a window of so many days.
    pub(in super::super) fn of(view: &AgendaView, days: u32) -> Self {
        let entry = view.entry.as_ref();
        Self {
            agenda: view.id.0,
            meets_on: view.meets_on,
            moved_because: entry.and_then(|entry| entry.moved_because.clone()),
            freezes_at: view.freezes_at,
            state: view.state.code(),
            published_at: entry.and_then(|entry| entry.published_at),
            items: view.items.iter().map(|item| ItemBody::of(item, days, &view.days)).collect(),
        }
    }
}

impl ItemBody {
    fn of(item: &Item, days: u32, meetings: &MeetingDays) -> Self {
        let (entry, figures) = (item.entry.as_ref(), item.figures.as_ref());
        Self {
            issue: item.issue.to_string(),
            standing: entry.map(|entry| IssueBody::of(entry, figures, days, meetings)),
            frozen: item.frozen.clone().map(FrozenBody::from),
        }
    }
}

impl From<FrozenItem> for FrozenBody {
    fn from(frozen: FrozenItem) -> Self {
        let FrozenItem { evidence, summaries, .. } = frozen;
        Self { evidence: evidence.into(), summaries }
    }
}
