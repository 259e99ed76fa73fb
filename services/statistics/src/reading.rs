//! What was told of a petition's signers, for whoever asks.

use database::{Statement, statement};
use disclosure::Rules;
use eventlog::Position;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Cell, Timestamp};
use serde::{Deserialize, Serialize};

use crate::breakdown::events::Values;
use crate::breakdowns::{BreakdownEntry, Told};
use crate::counting::CellCount;
use crate::dimensions::{self, Who};
use crate::telling::{self, Before};
use crate::{Dimension, PetitionNumber, Statistics, StatisticsError};

const ONE: Statement = statement!("breakdowns/one");
const RELEASE: Statement = statement!("breakdowns/release");
const RELEASES: Statement = statement!("breakdowns/releases");

pub(crate) const STATEMENTS: &[Statement] = &[ONE, RELEASE, RELEASES];

/// One release.
#[derive(Debug, Clone, PartialEq)]
pub struct Released {
    pub number: u32,
    /// When it was recorded, and where.
    pub at: Timestamp,
    pub position: Position,
    pub told: Told,
}

/// By one dimension or two.
pub type By = Vec<Dimension>;

/// What is told by one dimension or two.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// In the order of the counts.
    pub by: Vec<Values>,
    /// By the first dimension, and then by the second.
    pub counts: Vec<Count>,
}

/// One count of a table; `None` is withheld.
pub type Count = Option<u64>;

#[derive(Deserialize)]
struct Line {
    number: u32,
    #[serde(with = "microsecond::required")]
    at: Timestamp,
    position: Position,
    told: String,
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

#[derive(Serialize)]
struct Asked {
    petition: PetitionNumber,
    /// `None`: the last.
    number: Option<u32>,
}

/// When each release was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct ReleaseAt {
    pub number: u32,
    #[serde(with = "microsecond::required")]
    pub at: Timestamp,
}

impl Statistics {
    /// `None` of what was never open.
    pub async fn breakdown_entry(
        &self,
        petition: PetitionNumber,
    ) -> Result<Option<BreakdownEntry>, StatisticsError> {
        Ok(self.views.row(&ONE, Of { petition }).await?)
    }

    /// A release, or the last one; `None` where there is none, or only totals are told.
    pub async fn released(
        &self,
        petition: PetitionNumber,
        number: Option<u32>,
    ) -> Result<Option<Released>, StatisticsError> {
        let line: Option<Line> = self.views.row(&RELEASE, Asked { petition, number }).await?;
        let Some(Line { number, at, position, told }) = line else { return Ok(None) };
        let told = serde_json::from_str(&told)
            .map_err(|error| eventlog::NotDone::Broken(error.to_string()))?;
        Ok(Some(Released { number, at, position, told }))
    }

    /// All releases that can be read, the last first.
    pub async fn releases(
        &self,
        petition: PetitionNumber,
    ) -> Result<Vec<ReleaseAt>, StatisticsError> {
        Ok(self.views.rows(&RELEASES, Of { petition }).await?)
    }
}

impl Released {
    /// The first one that would be made of these counts, as a sample of it; `None` of values that there are not.
    pub fn of(
        number: u32,
        at: Timestamp,
        position: Position,
        is_final: bool,
        cells: &[(Cell, u64)],
    ) -> Option<Self> {
        let dimensions = dimensions::all_values(Who::Adults);
        let shape = dimensions::shape_of(&dimensions);
        let before = Before { dimensions: &[], releases: &[] };
        let rules = Rules::default();
        let cells: Vec<_> = cells.iter().map(|(cell, n)| CellCount::of(*cell, *n)).collect();
        let made = telling::made(&rules, &before, (dimensions, shape), &cells, is_final)?;
        let (counted_to, counted_at, shown) = (position, at, made.release.shown);
        let (total, dimensions) = (made.release.total, made.dimensions);
        let told = Told { is_final, counted_to, counted_at, total, dimensions, shown, rules };
        Some(Self { number, at, position, told })
    }

    /// The counts themselves, in the order of the tables and their counts. For measuring: nobody is told them.
    pub fn exact(cells: &[(Cell, u64)]) -> Option<Vec<u64>> {
        let dimensions = dimensions::all_values(Who::Adults);
        dimensions::counts(&dimensions::shape_of(&dimensions), &dimensions, cells.iter().copied())
    }

    /// By one dimension or two, whichever is named first; `None` of none, of more, or of one twice.
    pub fn table(&self, by: &[Dimension]) -> Option<Table> {
        let place = |wanted: &Dimension| {
            self.told.dimensions.iter().position(|values| values.dimension == *wanted)
        };
        let places: Vec<usize> = by.iter().map(place).collect::<Option<_>>()?;
        let shape = dimensions::shape_of(&self.told.dimensions);
        let table = shape.table(&places)?;
        let values = |place: &usize| self.told.dimensions[*place].clone();
        Some(Table {
            by: table.dimensions.iter().map(values).collect(),
            counts: self.told.shown.get(table.range())?.to_vec(),
        })
    }

    /// All tables: by one dimension first, then by two.
    pub fn tables(&self) -> Vec<Table> {
        let one = Dimension::ALL.iter().map(|one| vec![*one]);
        let two = Dimension::ALL.iter().enumerate().flat_map(|(at, one)| {
            Dimension::ALL[at + 1..].iter().map(move |other| vec![*one, *other])
        });
        one.chain(two).filter_map(|by| self.table(&by)).collect()
    }
}
