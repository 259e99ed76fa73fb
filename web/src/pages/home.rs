//! The front page: what this is, what is open now, how it works.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::{instant, sentence};
use super::layout::{Head, mark};
use super::petition_card::{Heading, list};
use super::{BillCard, Frame, KindGoal, PetitionCard, bill_card, samples};

#[derive(Debug, Clone)]
pub struct HomePage {
    /// Open petitions, the most signed first; a handful.
    pub most_signed: Vec<PetitionCard>,
    /// Open petitions, the newest first; a handful.
    pub newest: Vec<PetitionCard>,
    /// Open for comment, the first to close first; three at most.
    pub bills: Vec<BillCard>,
    /// What came to 11-11 in these weeks, and what became of it.
    pub centre: Centre,
    /// When the numbers were true.
    pub as_of: Timestamp,
    /// How long a petition can be signed.
    pub signing_days: u32,
    /// The kinds in the order of their goals.
    pub goals: Vec<KindGoal>,
}

/// Of all complaints together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Centre {
    pub weeks: u32,
    pub received: u64,
    pub answered: u64,
    pub confirmed: u64,
}

impl HomePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().home_title();
        let content = html! {
            (hero(frame, &title))
            div.wide { (self.open_now(frame)) (self.bills(frame)) (self.centre(frame)) (self.how(frame)) }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let full = Self {
            most_signed: samples::open_cards(),
            newest: samples::open_cards().into_iter().rev().collect(),
            bills: samples::bill_cards().into_iter().take(3).collect(),
            centre: Centre { weeks: 12, received: 1_402, answered: 1_120, confirmed: 713 },
            as_of: samples::now(),
            signing_days: 30,
            goals: samples::goals(),
        };
        vec![Self { most_signed: vec![], newest: vec![], bills: vec![], ..full.clone() }, full]
    }

    fn open_now(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        if self.most_signed.is_empty() && self.newest.is_empty() {
            return html! {
                section.none { h2 { (texts.home_none_open_title()) } p { (texts.home_none_open()) } }
            };
        }
        html! {
            div.columns {
                section { h2 { (texts.home_most_signed()) } (list(frame, &self.most_signed, Heading::Third)) }
                section { h2 { (texts.home_newest()) } (list(frame, &self.newest, Heading::Third)) }
            }
            p.as-of { (sentence!(texts.as_of(), instant(self.as_of))) }
        }
    }

    /// Nothing, while nobody is asked.
    fn bills(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.bills.is_empty() {
                section.how {
                    h2 { (texts.bills_open_now()) }
                    (bill_card::list(frame, &self.bills, Heading::Third))
                    p { a href="/bills" { (texts.bills_see_all()) } }
                }
            }
        }
    }

    fn centre(&self, frame: &Frame) -> Markup {
        let (texts, centre) = (frame.texts(), self.centre);
        html! {
            section.how {
                h2 { (texts.home_centre()) }
                p { (texts.home_centre_lead()) }
                dl.goals {
                    @for (name, count) in [
                        (texts.home_centre_received(centre.weeks), centre.received),
                        (texts.home_centre_answered(), centre.answered),
                        (texts.home_centre_confirmed(), centre.confirmed),
                    ] { div { dt { (number(count)) } dd { (name) } } }
                }
                p {
                    a href="/complaints" { (texts.home_centre_write()) } " · "
                    a href="/cabinet" { (texts.cabinet_title()) } " · "
                    a href="/complaints/figures" { (texts.figures_title()) }
                }
            }
        }
    }

    fn how(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section.how {
                h2 { (texts.home_how()) }
                ol.steps {
                    li { h3 { (texts.home_step_write()) } p { (texts.home_step_write_text()) } }
                    li { h3 { (texts.home_step_sign()) } p { (texts.home_step_sign_text(self.signing_days)) } }
                    li { h3 { (texts.home_step_answer()) } p { (texts.home_step_answer_text()) } }
                }
                (self.goals(frame))
            }
        }
    }

    fn goals(&self, frame: &Frame) -> Markup {
        html! {
            h2 { (frame.texts().home_goals()) }
            dl.goals {
                @for KindGoal { kind, goal } in &self.goals {
                    div { dt { (number(*goal)) } dd { (kind.short(frame.locale)) } }
                }
            }
        }
    }
}

fn hero(frame: &Frame, title: &str) -> Markup {
    let texts = frame.texts();
    html! {
        div.hero {
            (mark())
            div.wide {
                h1 { (title) }
                p { (texts.home_lead()) }
                a.button.sun href="/petitions" { (texts.home_all()) }
                a.plain href="/petitions/new" { (texts.home_start()) }
            }
        }
    }
}
