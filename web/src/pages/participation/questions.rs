//! What the United Nations ask of e-participation (questions 43 and 46 to 49 of the questionnaire for Member States), each
//! with what the numbers of this house say. The questions are told in our own words.

use complaints::{Period, Told};
use i18n::L10nLanguage;
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};
use statistics::{Dimension, Measure, TakesPart};

use super::{in_percent, measure_name, titled};
use crate::breakdown_charts::UNTOLD;
use crate::breakdowns::value_name;
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, dimension_name, samples};
use crate::participation::{figures_of, group_of, parts, percent, share_of_whole};
use crate::participation_charts::Chart;

#[derive(Debug, Clone)]
pub struct EParticipationPage {
    pub all: TakesPart,
    /// Petitions that Parliament has answered.
    pub petitions_answered: u64,
    /// Consultations that have begun, also those that are over.
    pub consultations: u64,
    /// What was told of the complaints of a quarter: the last one that is over.
    pub centre: Option<(Period, Told)>,
}

/// What it is asked by.
const NUMBERS: [u32; 5] = [43, 46, 47, 48, 49];
/// Of whom it is told by whom they are.
const BY_WHOM: [Measure; 4] =
    [Measure::PetitionsStarted, Measure::Signatures, Measure::Comments, Measure::Complaints];

/// Of a table: what it is of, how many, and how much that is of its whole.
type Row = (String, Option<u64>, Option<f64>);

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
                (super::notes(frame))
            }
        };
        let head = Head { has_charts: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::e_participation_pages()
    }

    fn question(&self, frame: &Frame, question: u32) -> Markup {
        let texts = frame.texts();
        let title = texts.participation_question(question, subject(texts, question));
        let answer = match question {
            43 => counts(frame, &title, self.used(frame)),
            46 => self.by_whom(frame),
            47 => self.outcomes(frame, &title),
            48 => self.satisfaction(frame, &title),
            _ => self.trends(frame),
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

    fn of(&self, frame: &Frame, measure: Measure) -> Row {
        let figures = figures_of(&self.all, measure);
        let share = figures.and_then(|figures| share_of_whole(&self.all, figures));
        (measure_name(frame.locale, measure), figures.and_then(|figures| figures.total), share)
    }

    fn used(&self, frame: &Frame) -> Vec<Row> {
        let held = frame.texts().participation_consultations();
        vec![
            self.of(frame, Measure::PetitionsStarted),
            self.of(frame, Measure::PetitionsOpened),
            self.of(frame, Measure::Signatures),
            (held, Some(self.consultations), None),
            self.of(frame, Measure::Comments),
            self.of(frame, Measure::Complaints),
        ]
    }

    fn outcomes(&self, frame: &Frame, title: &str) -> Markup {
        let texts = frame.texts();
        let reached = self.of(frame, Measure::PetitionsReached);
        let of_reached = reached.1.filter(|reached| *reached >= self.petitions_answered.max(1));
        let share = of_reached.map(|reached| percent(self.petitions_answered, reached));
        let answered =
            (texts.participation_petitions_answered(), Some(self.petitions_answered), share);
        let rows = vec![
            reached,
            answered,
            self.of(frame, Measure::CommentsAnswered),
            self.of(frame, Measure::CommentsReflected),
            self.of(frame, Measure::ComplaintsAnswered),
            self.of(frame, Measure::ComplaintsConfirmed),
        ];
        html! {
            (counts(frame, title, rows))
            @if let Some((quarter, days)) = self.median(texts) {
                p { (texts.participation_median(quarter, days)) }
            }
        }
    }

    /// In how many days half of a quarter's complaints were answered.
    fn median(&self, texts: &L10nLanguage) -> Option<(String, u32)> {
        let (period, told) = self.centre.as_ref()?;
        let (year, quarter) = period.quarter()?;
        Some((texts.figures_quarter(year, quarter), told.median_days?))
    }

    fn satisfaction(&self, frame: &Frame, title: &str) -> Markup {
        let texts = frame.texts();
        let rows = vec![self.of(frame, Measure::Satisfaction), self.of(frame, Measure::Content)];
        let figures = figures_of(&self.all, Measure::Satisfaction);
        let mean = figures.and_then(|figures| figures.mean);
        html! {
            (counts(frame, title, rows))
            @if let Some(mean) = mean {
                p { (texts.participation_mean()) ": " (texts.figures_rating_of_five(format!("{mean:.1}"))) }
            }
            @if let Some(figures) = figures {
                (titled(frame, figures, Chart::Weeks, &texts.participation_by_week()))
            }
        }
    }

    /// By each dimension, everyone there is; shares of the numbers that are shown.
    fn by_whom(&self, frame: &Frame) -> Markup {
        html! {
            p { (frame.texts().participation_shares()) }
            @for dimension in Dimension::ALL { (self.by(frame, *dimension)) }
        }
    }

    fn by(&self, frame: &Frame, dimension: Dimension) -> Markup {
        let name = dimension_name(frame.locale, dimension);
        let share = |measure: Measure, code: &str| {
            let group = group_of(figures_of(&self.all, measure)?, dimension)?;
            parts(group).iter().find(|part| part.code == code)?.share
        };
        let names = BY_WHOM.iter().map(|measure| measure_name(frame.locale, *measure));
        let headings = std::iter::once(name.clone()).chain(names).collect();
        let row = |code: &'static str| {
            let shares = BY_WHOM.iter().map(|measure| {
                let share = in_percent(share(*measure, code));
                html! { (if share.is_empty() { UNTOLD.to_owned() } else { share }) }
            });
            let name = html! { (value_name(frame.locale, dimension, code)) };
            std::iter::once(name).chain(shares).collect()
        };
        let rows = dimension.codes().into_iter().map(row).collect();
        html! {
            h3 { (name) }
            (Table { name: &name, headings, rows, has_row_headings: true }.render())
        }
    }

    /// Each as a picture with its table.
    fn trends(&self, frame: &Frame) -> Markup {
        let shown = BY_WHOM.iter().filter_map(|measure| figures_of(&self.all, *measure));
        html! {
            @for figures in shown {
                (titled(frame, figures, Chart::Weeks, &measure_name(frame.locale, figures.measure)))
            }
        }
    }
}

/// A column in which nothing stands is left out.
fn counts(frame: &Frame, title: &str, rows: Vec<Row>) -> Markup {
    let texts = frame.texts();
    let has_shares = rows.iter().any(|(_, _, share)| share.is_some());
    let mut headings = vec![texts.participation_measure(), texts.participation_count()];
    headings.extend(has_shares.then(|| texts.participation_share_of_whole()));
    let row = |(name, count, share): Row| {
        let count = count.map_or_else(|| UNTOLD.to_owned(), number);
        let mut cells = vec![html! { (name) }, html! { (count) }];
        cells.extend(has_shares.then(|| html! { (in_percent(share)) }));
        cells
    };
    let rows = rows.into_iter().map(row).collect();
    Table { name: title, headings, rows, has_row_headings: true }.render()
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
