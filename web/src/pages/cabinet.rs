//! From complaints to Cabinet and back: the queue, an issue, agendas, decisions, the calls afterwards, and what
//! everyone may read of it.

mod agenda;
mod agenda_forms;
mod agendas;
mod call;
mod decisions;
mod evidence;
mod follow_ups;
mod issue;
mod issue_forms;
mod names;
mod public;
mod public_issue;
mod queue;
mod sheet;
mod timeline;

pub use self::agenda::AgendaPage;
pub use self::agendas::AgendasPage;
pub use self::call::CallPage;
pub use self::decisions::{DecisionPage, DecisionsPage};
pub use self::follow_ups::{FollowUpsPage, PeopleToAskPage};
pub use self::issue::{IssuePage, OtherIssue};
pub use self::names::issue_name;
pub use self::public::CabinetPage;
pub(in crate::pages) use self::public::brought;
pub use self::public_issue::CabinetIssuePage;
pub use self::queue::IssuesPage;
pub use self::sheet::AgendaSheetPage;
