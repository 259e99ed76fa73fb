//! Complaints to the 11-11 centre: where one begins, writes, follows; and the desks of the centre and of the agencies.

mod case;
mod choices;
mod desk;
mod figures;
mod front;
mod intake;
mod mine;
mod names;
mod own;
mod received;
mod staff;
mod steps;
mod write;

pub use self::case::Case;
pub(super) use self::choices::agencies;
pub use self::desk::{AgencyDesk, ComplaintDeskPage, DeskOf, Sought};
pub use self::figures::FiguresPage;
pub use self::front::ComplaintsPage;
pub use self::intake::{Caller, IntakePage, Suggested};
pub use self::mine::MyComplaintsPage;
pub use self::names::{agency_name, closing_name, figure_name, topic_name};
pub use self::own::OwnComplaintPage;
pub use self::received::ComplaintReceivedPage;
pub use self::staff::StaffComplaintPage;
pub(super) use self::staff::sender_section;
pub(super) use self::steps::Step;
pub use self::write::ComplaintFormPage;
