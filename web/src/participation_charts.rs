//! Who takes part, as pictures: the same in a page, as SVG and as PNG.

use charts::{Column, Columns, Picture, Words};
use i18n::numbers::number;
use i18n::texts;
use kernel::Locale;
use kernel::cell::coded;
use statistics::{Dimension, Figures};

use crate::breakdown_charts::{bars, description, tiles};
use crate::pages::{dimension_name, measure_name};
use crate::participation::group_of;

/// As many weeks as a year has at most.
const WEEKS: usize = 53;

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
            no_data: texts.breakdown_no_data(),
        };
        let Some(dimension) = self.by() else {
            return Some(weeks(locale, words(texts.breakdown_chart_table()), figures));
        };
        let table = &group_of(figures, dimension)?.table;
        let words = words(description(locale, table));
        match self {
            Self::Division => tiles(locale, words, table),
            _ => bars(locale, words, table),
        }
    }
}

/// More taken back than given is nothing that a column can show.
fn weeks(locale: Locale, words: Words, figures: &Figures) -> Picture {
    let from = figures.weeks.len().saturating_sub(WEEKS);
    let column = |one: &statistics::OfWeek| Column {
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
