//! Made-up figures of complaints, in every state of the page.

use std::sync::Arc;

use complaints::{Dimension, Figures, Measure, Period, Told};
use directory::Table;

use super::now;
use crate::failure::{Fault, FieldFault};
use crate::figures::{WEEKS, this_week};
use crate::pages::FiguresPage;

/// So many came in; of the rest a share.
fn told(received: u64) -> Told {
    let count = |measure| {
        Some(match measure {
            Measure::Received => received,
            Measure::Answered => received * 8 / 10,
            Measure::AnsweredInTime => received * 7 / 10,
            Measure::Confirmed => received / 2,
            _ => received / 20,
        })
    };
    Told::new(count, Some(11), Some(3.9))
}

fn of_channels() -> Vec<(String, Told)> {
    let channels = complaints::Channel::ALL.iter().zip([820, 40, 125].into_iter().cycle());
    let mut values: Vec<_> =
        channels.map(|(channel, count)| (channel.to_string(), told(count))).collect();
    if let Some((_, last)) = values.last_mut() {
        *last = Told::default();
    }
    values
}

fn of_topics() -> Vec<(String, Told)> {
    let few = |measure| Some(15).filter(|_| measure == Measure::Received);
    let named = |code: &str, told| (code.to_owned(), told);
    vec![
        named("water-outage", told(430)),
        named("traffic", told(1_240)),
        named("air-quality", Told::new(few, None, None)),
        named("noise", Told::default()),
        (String::new(), told(90)),
    ]
}

pub(in crate::pages) fn figures_pages() -> Vec<FiguresPage> {
    let (week, table) = (this_week(now()), Arc::new(Table::defaults().unwrap_or_default()));
    let of = |period, values| Figures { period, all: told(2_345), values };
    let weeks = week.and_before(WEEKS).into_iter().map(|week| of(week, None)).collect();
    let all =
        FiguresPage { by: Dimension::All, figures: weeks, now: week, table, wrong: Vec::new() };
    let quarter = Period::quarter_of(week.first).before().unwrap_or(week);
    let broken_down = |by, figures| FiguresPage { by, figures, ..all.clone() };
    let wrong = [("by", Fault::NotOneOf), ("until", Fault::NotAPeriod)];
    let wrong = wrong.map(|(field, fault)| FieldFault { field, fault }).to_vec();
    let nothing = Told::new(|_| Some(0), None, None);
    vec![
        broken_down(Dimension::Channel, vec![of(quarter, Some(of_channels()))]),
        broken_down(Dimension::Topic, vec![of(quarter, Some(of_topics()))]),
        broken_down(Dimension::Kind, vec![of(week, None)]),
        broken_down(
            Dimension::Division,
            vec![Figures { period: quarter, all: nothing, values: Some(Vec::new()) }],
        ),
        FiguresPage { figures: Vec::new(), wrong, ..all.clone() },
        all,
    ]
}
