//! What the United Nations ask of e-participation (questions 43 and 46 to 49 of the questionnaire for Member States), each
//! with what the numbers of this house say. The questions are told in our own words.

use i18n::L10nLanguage;
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};
use statistics::{Dimension, Measure, TakesPart};

use super::{in_percent, mean, measure_name, signed};
use crate::breakdown_charts::UNTOLD;
use crate::breakdowns::value_name;
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};
use crate::participation::{figures_of, group_of, parts, share_of_whole};

#[derive(Debug, Clone)]
pub struct EParticipationPage {
    pub all: TakesPart,
}

/// What it is asked by.
const NUMBERS: [u32; 5] = [43, 46, 47, 48, 49];
/// Of whom it is told by whom they are.
const BY_WHOM: [Measure; 4] =
    [Measure::PetitionsStarted, Measure::Signatures, Measure::Comments, Measure::Complaints];
/// Of whom it is asked above all whether they take part.
const WHO: [(Dimension, &str); 5] = [
    (Dimension::Sex, "female"),
    (Dimension::AgeBand, "18-24"),
    (Dimension::AgeBand, "55+"),
    (Dimension::SocialStatus, "herder"),
    (Dimension::SocialStatus, "unemployed"),
];

impl EParticipationPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.participation_questions_title();
        let content = html! {
            article.wide.flow {
                p { a href=(super::ADDRESS) { (texts.participation_title()) } }
                h1 { (title) }
                p.lead { (texts.participation_questions_lead()) }
                p.note { (texts.participation_questions_wording()) }
                p { (texts.participation_as_of(dates::date_and_time(self.all.as_of))) }
                @for question in NUMBERS { (self.question(frame, question)) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::e_participation_pages()
    }

    fn question(&self, frame: &Frame, question: u32) -> Markup {
        let texts = frame.texts();
        let title = texts.participation_question(question, subject(texts, question));
        let answer = match question {
            46 => self.by_whom(frame, &title),
            49 => self.weeks(frame, &title),
            _ => self.totals(frame, question, &title),
        };
        let file = match question {
            46 => "/statistics.jsonstat?dimension=sex",
            49 => "/statistics.jsonstat",
            _ => "/statistics.csv",
        };
        html! {
            section.flow {
                h2 { (title) }
                (answer)
                p.note {
                    (texts.breakdown_files()) " "
                    a href=(file) { (file) } " "
                    a href="/statistics.json" { "/statistics.json" }
                }
            }
        }
    }

    fn totals(&self, frame: &Frame, question: u32, title: &str) -> Markup {
        let texts = frame.texts();
        let row = |measure: &Measure| {
            let figures = figures_of(&self.all, *measure)?;
            Some(vec![
                html! { (measure_name(frame.locale, *measure)) },
                html! { (figures.total.map_or_else(|| UNTOLD.to_owned(), number)) },
                html! { (in_percent(share_of_whole(&self.all, figures))) },
                html! { (mean(figures.mean)) },
            ])
        };
        let headings = vec![
            texts.participation_measure(),
            texts.participation_count(),
            texts.participation_share_of_whole(),
            texts.participation_mean(),
        ];
        let rows = measures(question).iter().filter_map(row).collect();
        Table { name: title, headings, rows, has_row_headings: true }.render()
    }

    /// Shares of those of whom it was told.
    fn by_whom(&self, frame: &Frame, title: &str) -> Markup {
        let share = |measure: Measure, (dimension, code): (Dimension, &str)| {
            let group = group_of(figures_of(&self.all, measure)?, dimension)?;
            parts(group).iter().find(|part| part.code == code)?.share
        };
        let names = BY_WHOM.iter().map(|measure| measure_name(frame.locale, *measure));
        let headings = std::iter::once(frame.texts().participation_group()).chain(names).collect();
        let row = |who: &(Dimension, &'static str)| {
            let shares = BY_WHOM.iter().map(|measure| {
                let share = in_percent(share(*measure, *who));
                html! { (if share.is_empty() { UNTOLD.to_owned() } else { share }) }
            });
            let name = html! { (value_name(frame.locale, who.0, who.1)) };
            std::iter::once(name).chain(shares).collect()
        };
        let rows = WHO.iter().map(row).collect();
        html! {
            (Table { name: title, headings, rows, has_row_headings: true }.render())
            p.note { (frame.texts().participation_ratio_note()) }
        }
    }

    /// The last weeks that are over.
    fn weeks(&self, frame: &Frame, title: &str) -> Markup {
        let names = BY_WHOM.iter().map(|measure| measure_name(frame.locale, *measure));
        let headings = std::iter::once(frame.texts().participation_week()).chain(names).collect();
        let of_each: Vec<_> =
            BY_WHOM.iter().filter_map(|measure| figures_of(&self.all, *measure)).collect();
        let over = of_each.first().map(|figures| figures.weeks.len().saturating_sub(1));
        let over = over.unwrap_or_default();
        let row = |at: usize| {
            let week = of_each.first().and_then(|figures| figures.weeks.get(at));
            let name = week.map(|one| one.week.name()).unwrap_or_default();
            let counts = of_each.iter().map(|figures| {
                let count = figures.weeks.get(at).and_then(|one| one.count);
                html! { (count.map_or_else(|| UNTOLD.to_owned(), signed)) }
            });
            std::iter::once(html! { (name) }).chain(counts).collect()
        };
        let rows = (over.saturating_sub(8)..over).rev().map(row).collect();
        Table { name: title, headings, rows, has_row_headings: true }.render()
    }
}

/// What it asks about.
fn subject(texts: &L10nLanguage, question: u32) -> String {
    match question {
        43 => texts.participation_question_use(),
        46 => texts.participation_question_who(),
        47 => texts.participation_question_outcome(),
        48 => texts.participation_question_satisfaction(),
        _ => texts.participation_question_trend(),
    }
}

const fn measures(question: u32) -> &'static [Measure] {
    match question {
        43 => &[
            Measure::PetitionsStarted,
            Measure::PetitionsOpened,
            Measure::Signatures,
            Measure::Comments,
            Measure::Complaints,
        ],
        47 => &[
            Measure::PetitionsReached,
            Measure::CommentsAnswered,
            Measure::CommentsReflected,
            Measure::ComplaintsAnswered,
            Measure::ComplaintsConfirmed,
        ],
        _ => &[Measure::Satisfaction, Measure::Content],
    }
}
