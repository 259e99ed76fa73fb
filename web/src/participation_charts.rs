//! Who takes part, as pictures, each with its table: the same in a page and as files.

use charts::{Column, Columns, Picture, Words};
use i18n::numbers::number;
use i18n::texts;
use kernel::Locale;
use kernel::cell::coded;
use statistics::{Dimension, Figures, OfWeek};

use crate::breakdown_charts::{bars, description, tiles};
use crate::chart_tables::ChartTable;
use crate::chart_words::{most, withheld};
use crate::pages::participation::groups as tables;
use crate::pages::{dimension_name, measure_name};
use crate::participation::group_of;

/// As many weeks as a year has at most: of the picture, and of the table beside it.
pub const WEEKS: usize = 53;

coded! {
    /// A picture of one measure.
    Chart {
        Weeks = "weeks",
        Sex = "sex",
        AgeBand = "age_band",
        Division = "division",
        SocialStatus = "social_status",
    }
}

impl Chart {
    /// Of what it is; `None`: of weeks.
    pub const fn by(self) -> Option<Dimension> {
        match self {
            Self::Weeks => None,
            Self::Sex => Some(Dimension::Sex),
            Self::AgeBand => Some(Dimension::AgeBand),
            Self::Division => Some(Dimension::Division),
            Self::SocialStatus => Some(Dimension::SocialStatus),
        }
    }

    pub fn title(self, locale: Locale) -> String {
        let by = self.by().map(|dimension| dimension_name(locale, dimension));
        by.unwrap_or_else(|| texts(locale).participation_by_week())
    }

    /// `None` where nothing was told by it.
    pub fn picture(self, locale: Locale, figures: &Figures) -> Option<Picture> {
        let texts = texts(locale);
        let measure = measure_name(locale, figures.measure);
        let words = |description| Words {
            id: format!("{}-{self}", figures.measure),
            title: format!("{measure}: {}", self.title(locale)),
            description,
            beside: texts.breakdown_chart_table(),
            no_data: texts.breakdown_no_data(),
        };
        let Some(dimension) = self.by() else {
            return Some(weeks(locale, words(of_weeks(locale, figures)), figures));
        };
        let table = &group_of(figures, dimension)?.table;
        let words = words(description(locale, table));
        match self {
            Self::Division => tiles(locale, words, table),
            _ => bars(locale, words, table),
        }
    }

    /// The same numbers.
    pub fn table(self, locale: Locale, figures: &Figures) -> Option<ChartTable> {
        match self.by() {
            None => Some(tables::weeks(locale, figures)),
            Some(dimension) => Some(tables::table(locale, figures, group_of(figures, dimension)?)),
        }
    }
}

/// The weeks with most, and how many are withheld.
fn of_weeks(locale: Locale, figures: &Figures) -> String {
    let from = figures.weeks.len().saturating_sub(WEEKS);
    let shown = || figures.weeks.iter().skip(from);
    let named = |one: &OfWeek| Some((one.week.name(), u64::try_from(one.count?).ok()?));
    let most = most(locale, shown().filter_map(named));
    let withheld = withheld(locale, shown().filter(|one| one.count.is_none()).count());
    most.into_iter().chain(withheld).collect::<Vec<_>>().join(" ")
}

/// More taken back than given is nothing that a column can show.
fn weeks(locale: Locale, words: Words, figures: &Figures) -> Picture {
    let from = figures.weeks.len().saturating_sub(WEEKS);
    let column = |one: &OfWeek| Column {
        label: one.week.name(),
        solid: one.count.map(|count| u64::try_from(count).unwrap_or_default()),
        hatched: None,
    };
    let columns = figures.weeks.iter().skip(from).map(column).collect();
    let chart = Columns {
        words,
        columns,
        solid: measure_name(locale, figures.measure),
        hatched: None,
        withheld: texts(locale).breakdown_withheld_count(),
        number: &number,
    };
    chart.picture()
}
