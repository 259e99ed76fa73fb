//! A table of bursts: which hour, from where, how many, and of how many.

use i18n::dates;
use i18n::numbers::{number, percent};
use maud::{Markup, html};
use petitions::Burst;

use super::{channel, proposal};
use crate::pages::Frame;
use crate::pages::instant::instant;
use crate::pages::table::Table;

#[derive(Debug, Clone)]
pub struct BurstLine {
    pub burst: Burst,
    /// Whether it is worth a look, by the house's rules.
    pub is_marked: bool,
}

/// Whose bursts a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    All,
    /// Of one petition, with links that fill in the form below where there is one.
    One {
        has_form: bool,
    },
}

/// In the order they have.
pub(super) fn table(frame: &Frame, name: &str, lines: &[BurstLine], of: Of) -> Markup {
    let texts = frame.texts();
    let mut headings = vec![
        texts.burst_hour(),
        texts.burst_channel(),
        texts.burst_network(),
        texts.burst_count(),
        texts.burst_share(),
    ];
    match of {
        Of::All => headings.insert(0, texts.burst_petition()),
        Of::One { has_form: true } => headings.push(texts.burst_fill_in()),
        Of::One { has_form: false } => {}
    }
    let rows = lines.iter().map(|line| line.cells(frame, of)).collect();
    Table { name, headings, rows, has_row_headings: of == Of::All }.render()
}

impl BurstLine {
    /// In the order of the headings.
    fn cells(&self, frame: &Frame, of: Of) -> Vec<Markup> {
        let (texts, burst, begins) = (frame.texts(), &self.burst, self.burst.begins());
        let share = texts.burst_share_of(percent(burst.n, burst.of_hour), number(burst.of_hour));
        let mut cells = vec![
            instant(begins),
            html! { (channel(frame.locale, burst.channel)) },
            html! {
                @if burst.network.is_empty() { (texts.burst_network_unknown()) }
                @else { code { (burst.network) } }
            },
            html! { (number(burst.n)) },
            html! { (share) @if self.is_marked { " " span.badge { (texts.burst_marked()) } } },
        ];
        match of {
            Of::All => cells.insert(0, self.petition()),
            Of::One { has_form: true } => cells.push(html! {
                a href=(proposal::filled_in(burst)) aria-label=(texts.burst_fill_in_which(dates::date_and_time(begins))) {
                    (texts.burst_fill_in())
                }
            }),
            Of::One { has_form: false } => {}
        }
        cells
    }

    fn petition(&self) -> Markup {
        let petition = self.burst.petition.to_string();
        html! { a href={ "/petitions/" (petition) "/anomalies" } { (petition) } }
    }
}
