//! One provision of a draft, and what can be done to it: other words, a new one beside it, another place, away.
//! Where somebody else wrote there meanwhile, both texts are shown.

use maud::{Markup, html};
use provisions::{Level, Piece, Provision, label};

use super::fields::{Asked, Fields, has_errors, summary};
use super::{Back, BillHead};
use crate::pages::layout::Head;
use crate::pages::provision_text::{in_short, level};
use crate::pages::words_changed::pieces;
use crate::pages::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct ProvisionPage {
    pub bill: BillHead,
    /// `None` for the beginning of the law.
    pub standing: Option<Standing>,
    pub back: Option<Back>,
    /// From what another drafter wrote meanwhile to what was sent.
    pub against: Option<Vec<Piece>>,
}

/// Where it stands, and what was seen there.
#[derive(Debug, Clone)]
pub struct Standing {
    pub provision: Provision,
    /// What its own words were.
    pub seen: String,
    /// The same with all below it.
    pub seen_below: String,
    /// What it could stand in: id, and what it is called.
    pub parents: Vec<(String, String)>,
}

/// One of the forms, named as its address ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvisionStep {
    Reword,
    Insert,
    Move,
    Remove,
}

impl ProvisionStep {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reword => "reword",
            Self::Insert => "insert",
            Self::Move => "move",
            Self::Remove => "remove",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Reword, Self::Insert, Self::Move, Self::Remove]
            .into_iter()
            .find(|step| step.code() == code)
    }
}

impl ProvisionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = match &self.standing {
            Some(standing) => in_short(&standing.provision),
            None => frame.texts().draft_insert_first(),
        };
        let back = self.back.as_ref();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (summary(frame, back, &self.address()))
                (self.bill.render(frame))
                @if let Some(against) = &self.against { (self.both(frame, against)) }
                @if let Some(standing) = &self.standing {
                    (self.reword(frame, standing))
                    (self.insert(frame))
                    (self.place(frame, standing))
                    (self.remove(frame, standing))
                } @else { (self.insert(frame)) }
            }
        };
        frame.document(Head { has_errors: has_errors(back), ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::provision_pages()
    }

    fn address(&self) -> String {
        let own = self.bill.address();
        match &self.standing {
            Some(standing) => format!("{own}/draft/{}", standing.provision.id),
            None => format!("{own}/insert"),
        }
    }

    /// Nothing is overwritten before both were read.
    fn both(&self, frame: &Frame, against: &[Piece]) -> Markup {
        let texts = frame.texts();
        html! {
            section.both {
                h2 { (texts.provision_both()) }
                p { (texts.provision_both_lead()) }
                @if let Some(standing) = &self.standing {
                    h3 { (texts.provision_theirs()) }
                    @if let Some(heading) = &standing.provision.heading { p { strong { (heading) } } }
                    @for line in standing.provision.text.lines() { p { (line) } }
                }
                h3 { (texts.provision_yours()) }
                p.changed { (pieces(frame, against)) }
            }
        }
    }

    fn form(&self, frame: &Frame, step: ProvisionStep, content: Markup, submit: &str) -> Markup {
        let address = match &self.standing {
            Some(_) => format!("{}/{}", self.address(), step.code()),
            None => self.address(),
        };
        html! {
            form method="post" action=(address) novalidate {
                (forms::csrf(frame))
                (content)
                button.button.quiet[step != ProvisionStep::Reword] { (submit) }
            }
        }
    }

    fn reword(&self, frame: &Frame, standing: &Standing) -> Markup {
        let texts = frame.texts();
        let step = ProvisionStep::Reword;
        let fields = Fields::of(frame, step.code(), self.back.as_ref());
        let provision = &standing.provision;
        let content = html! {
            (fields.text(frame, Asked {
                name: "number", label: texts.provision_number(), hint: Some(texts.provision_number_hint()),
                standing: &provision.number, rows: None, is_required: false,
            }))
            (fields.text(frame, Asked {
                name: "heading", label: texts.provision_heading(), hint: None,
                standing: provision.heading.as_deref().unwrap_or_default(), rows: None, is_required: false,
            }))
            (fields.text(frame, Asked {
                name: "text", label: texts.provision_words(), hint: None, standing: &provision.text,
                rows: Some(8), is_required: false,
            }))
            (fields.hidden("seen", &standing.seen))
            (fields.hidden("number_seen", &provision.number))
        };
        html! {
            section.staff {
                h2 { (texts.provision_reword()) }
                (self.form(frame, step, content, &texts.provision_reword_submit()))
            }
        }
    }

    fn insert(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let step = ProvisionStep::Insert;
        let fields = Fields::of(frame, step.code(), self.back.as_ref());
        let here = self.standing.as_ref().map_or(Level::Article, |one| one.provision.level);
        let levels = Level::ALL.map(|one| (one.code(), level(one, texts)));
        let places = [
            ("after", texts.provision_after()),
            ("first", texts.provision_first_below()),
            ("last", texts.provision_last_below()),
        ];
        let content = html! {
            @if self.standing.is_some() {
                (fields.choice(frame, "where", &texts.provision_where(), "after", &places))
            }
            (fields.choice(frame, "level", &texts.provision_level(), here.code(), &levels))
            (fields.text(frame, Asked {
                name: "number", label: texts.provision_number(), hint: Some(texts.provision_insert_number_hint()),
                standing: "", rows: None, is_required: false,
            }))
            (fields.text(frame, Asked {
                name: "heading", label: texts.provision_heading(), hint: None, standing: "",
                rows: None, is_required: false,
            }))
            (fields.text(frame, Asked {
                name: "text", label: texts.provision_words(), hint: None, standing: "", rows: Some(5),
                is_required: false,
            }))
        };
        html! {
            section.staff {
                h2 { (texts.provision_insert()) }
                (self.form(frame, step, content, &texts.provision_insert_submit()))
            }
        }
    }

    fn place(&self, frame: &Frame, standing: &Standing) -> Markup {
        let texts = frame.texts();
        let step = ProvisionStep::Move;
        let fields = Fields::of(frame, step.code(), self.back.as_ref());
        let mut places = vec![("up", texts.provision_up()), ("down", texts.provision_down())];
        let parents = standing.parents.iter();
        places.extend(parents.map(|(id, name)| (id.as_str(), texts.provision_under(name))));
        let content = html! {
            (fields.choice(frame, "where", &texts.provision_where(), "up", &places))
        };
        html! {
            section.staff {
                h2 { (texts.provision_move()) }
                (self.form(frame, step, content, &texts.provision_move_submit()))
            }
        }
    }

    fn remove(&self, frame: &Frame, standing: &Standing) -> Markup {
        let texts = frame.texts();
        let step = ProvisionStep::Remove;
        let fields = Fields::of(frame, step.code(), self.back.as_ref());
        let below = below(&standing.provision);
        html! {
            section.staff {
                h2 { (texts.provision_remove()) }
                @if below > 0 {
                    p { (texts.provision_remove_below(below)) }
                    p { a.button.quiet href={ (self.address()) "/" (step.code()) } { (texts.provision_remove_ask()) } }
                } @else {
                    (self.form(frame, step, fields.hidden("seen", &standing.seen_below), &texts.provision_remove_which(label(&standing.provision))))
                }
            }
        }
    }
}

pub(super) fn below(provision: &Provision) -> usize {
    provision.children.iter().map(|child| 1 + below(child)).sum()
}
