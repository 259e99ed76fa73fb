//! The form of an answer: what became of it, why, and where.

use comments::{Answer, Outcome};
use i18n::numbers::number;
use maud::{Markup, html};

use crate::pages::commented::outcome_name;
use crate::pages::drafting::fields::{Asked, Fields};
use crate::pages::{Back, Frame, forms};

#[derive(Debug, Clone)]
pub struct AnswerForm {
    /// Of the last version: ids and what they are called.
    pub places: Vec<(String, String)>,
    /// The version that was published last.
    pub version: u32,
    /// As it stands now.
    pub standing: Option<Answer>,
    /// At which state of what is answered: who answers an older one is shown both.
    pub seen: u64,
    pub reason_max: usize,
}

pub(super) const FORM: &str = "answer";

impl AnswerForm {
    pub(super) fn render(&self, frame: &Frame, address: &str, back: Option<&Back>) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, FORM, back);
        html! {
            section.staff {
                h2 {
                    @if self.standing.is_some() { (texts.answers_correct_title()) }
                    @else { (texts.answers_answer_title()) }
                }
                form method="post" action=(address) novalidate {
                    (forms::csrf(frame))
                    (fields.hidden("seen", &self.seen.to_string()))
                    (self.outcome(frame, &fields))
                    (self.reason(frame, &fields))
                    (self.place(frame, &fields))
                    button.button { (texts.answers_submit()) }
                }
            }
        }
    }

    fn outcome(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let outcomes =
            Outcome::ALL.iter().map(|one| (one.code(), outcome_name(frame.locale, *one)));
        let outcomes: Vec<_> =
            [("", texts.comment_mark_none())].into_iter().chain(outcomes).collect();
        let standing = self.standing.as_ref().map_or("", |answer| answer.outcome.code());
        fields.choice(frame, "outcome", &texts.answers_outcome(), standing, &outcomes)
    }

    fn reason<'a>(&'a self, frame: &Frame, fields: &Fields<'a>) -> Markup {
        let texts = frame.texts();
        let (label, hint) =
            (texts.answers_reason(), texts.answers_reason_hint(number(self.reason_max as u64)));
        let standing = self.standing.as_ref().map_or("", |answer| &*answer.reason);
        let (hint, rows) = (Some(hint), Some(6));
        fields.text(frame, Asked { name: "reason", label, hint, standing, rows, is_required: true })
    }

    /// Of what was reflected.
    fn place<'a>(&'a self, frame: &Frame, fields: &Fields<'a>) -> Markup {
        let texts = frame.texts();
        let standing = self.standing.as_ref().and_then(|answer| answer.reflected_in.as_ref());
        let named = self.places.iter().map(|(id, name)| (&**id, name.clone()));
        let older =
            standing.filter(|place| !self.places.iter().any(|(id, _)| *id == place.provision));
        let older = older.map(|place| (&*place.provision, place.provision.clone()));
        let places: Vec<_> =
            [("", texts.answers_nowhere())].into_iter().chain(named).chain(older).collect();
        let versions: Vec<String> = (1..=self.version).rev().map(|n| n.to_string()).collect();
        let choices: Vec<_> = versions.iter().map(|n| (&**n, n.clone())).collect();
        let version = standing.map_or(self.version, |place| place.version).to_string();
        let version = versions.iter().find(|n| **n == version).map_or("", String::as_str);
        let provision = standing.map_or("", |place| &*place.provision);
        html! {
            p { (texts.answers_where_lead()) }
            (fields.choice(frame, "provision", &texts.answers_where(), provision, &places))
            (choose_version(frame, fields, version, &choices))
        }
    }
}

/// Its own lifetime: the numbers are made here.
fn choose_version(
    frame: &Frame,
    fields: &Fields<'_>,
    standing: &str,
    choices: &[(&str, String)],
) -> Markup {
    let label = frame.texts().answers_where_version();
    let fields = Fields { form: fields.form, back: fields.back, errors: fields.errors.clone() };
    fields.choice(frame, "version", &label, standing, choices)
}
