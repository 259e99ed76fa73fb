//! Statistics: who takes part, told so that nobody is told apart; and how the house is used, minute by minute.
//!
//! ```text
//! a petition opens ─► each midnight of Ulaanbaatar, and once more at its closing: releasing
//!                       exact cells (counting) ─► disclosure gate, with all earlier releases ─► BreakdownReleased
//!                     withholding: of what is sensitive only totals ⇄ allowed again
//! a page is shown ─► visiting: a number in memory ─► at the end of the minute VisitsCounted ─► live_use
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
mod live_channels;
mod live_reading;
mod live_use;
mod number;
mod participation;
mod proving;
mod random;
mod reading;
mod releasing;
mod telling;
#[cfg(test)]
mod testing;
mod visiting;
mod visits;
mod withholding;

use std::sync::Arc;

use database::{Database, Statement};
use eventlog::{Bus, EventLog, NotDone};
use kernel::{Clock, Timestamp};
use projector::Projection;

use visiting::Visiting;

pub use breakdown::events::{
    BreakdownEvent, BreakdownReleased, BreakdownsAllowed, BreakdownsWithheld, Values,
};
pub use breakdown::{Breakdown, BreakdownError};
pub use breakdowns::{BreakdownEntry, Told};
pub use counting::{CellCount, Counted, Counting};
pub use dimensions::Dimension;
/// By which numbers what is told is held back.
pub use disclosure::Rules;
pub use error::{Fault, StatisticsError};
pub use live_reading::{InUse, Part, Step, UseCount};
pub use live_use::{Act, Per};
pub use number::{NotAPetition, PetitionNumber};
pub use participation::events::{ParticipationEvent, ParticipationReleased, Unit};
pub use participation::measure::Measure;
pub use participation::observing::{Became, Deed, Observing, What};
pub use participation::reading::{Figures, Group, OfWeek, Release, TakesPart, ToldOf};
pub use participation::representing::representation;
pub use participation::{Participation, ParticipationError};
pub use proving::Proving;
pub use proving::participation::{OtherRelease, ProvingParticipation};
pub use reading::{By, Count, ReleaseAt, Released, Table};
pub use visiting::minute_begins;
pub use visits::Section;
pub use visits::events::{VisitCount, VisitEvent, VisitsCounted};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Statistics {
    bus: Bus,
    views: Database,
    clock: Arc<dyn Clock>,
    rules: Rules,
    counting: Arc<dyn Counting>,
    /// Where visits are counted.
    visiting: Option<Arc<Visiting>>,
}

impl Statistics {
    pub fn new(
        log: EventLog,
        views: Database,
        clock: Arc<dyn Clock>,
        rules: Rules,
        counting: Arc<dyn Counting>,
    ) -> Self {
        Self { bus: Bus::new(log), views, clock, rules, counting, visiting: None }
    }

    /// Counts visits too, under a name that no other process has.
    pub fn with_visits(self) -> Result<Self, NotDone> {
        let visiting = Visiting::new(random::name()?, self.clock.now());
        Ok(Self { visiting: Some(Arc::new(visiting)), ..self })
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
    vec![Arc::new(breakdowns::Breakdowns), Arc::new(live_use::LiveUse), taking_part(observing)]
}

/// The one of which releases of participation are made.
pub fn taking_part(observing: Arc<dyn Observing>) -> Arc<dyn Projection> {
    Arc::new(participation::taking_part::TakingPart { observing })
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    let of_breakdowns = [breakdowns::STATEMENTS, due::STATEMENTS, reading::STATEMENTS];
    let of_participation = [
        participation::taking_part::STATEMENTS,
        participation::releasing::STATEMENTS,
        participation::reading::STATEMENTS,
    ];
    let of_use = [live_use::STATEMENTS, live_reading::STATEMENTS];
    of_breakdowns.into_iter().chain(of_participation).chain(of_use).flatten()
}
