//! What programs are told of issues and of the meetings that have them before them.

pub mod agendas;
pub mod evidence;
pub mod follow_ups;
pub mod issues;
