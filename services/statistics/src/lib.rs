//! Statistics: who takes part, told so that nobody is told apart.
//!
//! ```text
//! a petition opens ─► each midnight of Ulaanbaatar, and once more at its closing: releasing
//!                       exact cells (counting) ─► disclosure gate, with all earlier releases ─► BreakdownReleased
//!                     withholding: of what is sensitive only totals ⇄ allowed again
//! ```
//!
//! Who takes part in everything that people do here, `participation` counts by the week, and tells by whom each Monday.
//!
//! Totals of petitions are live and another room's. By sex, age, division and social status there are **releases**: made by the
//! house, recorded with the position of the log up to which they count, never changed and kept for ever. A release's
//! event also holds the exact counts that the gate has to remember; what is read here is only what may be told.

mod breakdown;
mod breakdowns;
mod counting;
mod dimensions;
mod due;
mod error;
mod number;
mod participation;
mod reading;
mod releasing;
mod telling;
#[cfg(test)]
mod testing;
mod withholding;

use std::sync::Arc;

use database::{Database, Statement};
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use projector::Projection;

pub use breakdown::events::{
    BreakdownEvent, BreakdownReleased, BreakdownsAllowed, BreakdownsWithheld, Values,
};
pub use breakdown::{Breakdown, BreakdownError};
pub use breakdowns::{BreakdownEntry, Told};
pub use counting::{Counted, Counting};
pub use dimensions::Dimension;
/// By which numbers what is told is held back.
pub use disclosure::Rules;
pub use error::{Fault, StatisticsError};
pub use number::{NotAPetition, PetitionNumber};
pub use participation::events::{ParticipationEvent, ParticipationReleased};
pub use participation::measure::Measure;
pub use participation::observing::{Act, Became, Observing, What};
pub use participation::reading::{Figures, Group, OfWeek, Release, TakesPart, ToldOf};
pub use participation::representing::representation;
pub use participation::{Participation, ParticipationError};
pub use reading::{By, Count, ReleaseAt, Released, Table};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Statistics {
    bus: Bus,
    views: Database,
    clock: Arc<dyn Clock>,
    rules: Rules,
    counting: Arc<dyn Counting>,
}

impl Statistics {
    pub fn new(
        log: EventLog,
        views: Database,
        clock: Arc<dyn Clock>,
        rules: Rules,
        counting: Arc<dyn Counting>,
    ) -> Self {
        Self { bus: Bus::new(log), views, clock, rules, counting }
    }

    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// By the house's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The read models of this capability, for whoever runs or rebuilds them.
pub fn projections(observing: Arc<dyn Observing>) -> Vec<Arc<dyn Projection>> {
    vec![
        Arc::new(breakdowns::Breakdowns),
        Arc::new(participation::taking_part::TakingPart { observing }),
    ]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    [
        breakdowns::STATEMENTS,
        due::STATEMENTS,
        reading::STATEMENTS,
        participation::taking_part::STATEMENTS,
        participation::releasing::STATEMENTS,
        participation::reading::STATEMENTS,
    ]
    .into_iter()
    .flatten()
}
