//! What a form about a complaint lets people choose from.

use complaints::Kind;
use directory::Table;
use i18n::divisions;
use kernel::{Locale, TopicCode};
use maud::{Markup, html};

use super::names::kind_name;
use crate::pages::Frame;
use crate::pages::drafting::fields::Fields;
use crate::pages::forms;

/// Each with its name.
pub(super) fn kinds(locale: Locale) -> Vec<(&'static str, String)> {
    Kind::ALL.iter().map(|kind| (kind.code(), kind_name(locale, *kind))).collect()
}

/// In the order of the alphabet, behind one that stands for none.
pub(super) fn places(frame: &Frame) -> Vec<(&'static str, String)> {
    let none = ("", frame.texts().complaint_choose());
    let places = divisions::in_order(frame.locale);
    let named = places.into_iter().map(|one| (one.code(), divisions::name(frame.locale, one)));
    std::iter::once(none).chain(named).collect()
}

/// Who chooses a topic: a citizen who does not know leaves it to the centre, an operator is the centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chooser {
    Citizen,
    Staff,
}

/// The open topics as a tree.
pub(super) fn topics(
    frame: &Frame,
    fields: &Fields<'_>,
    table: &Table,
    standing: Option<&TopicCode>,
    chooser: Chooser,
) -> Markup {
    let (texts, wrong) = (frame.texts(), fields.wrong("topic"));
    let (hint, none) = match chooser {
        Chooser::Citizen => (Some(texts.complaint_topic_hint()), texts.complaint_topic_unknown()),
        Chooser::Staff => (None, texts.complaint_choose()),
    };
    let (id, chosen) = (fields.name("topic"), standing.map_or("", TopicCode::as_str));
    let chosen = fields.value("topic", chosen);
    let open: Vec<_> = table.topics().filter(|(topic, _)| !topic.is_closed).collect();
    html! {
        div.field.wrong[wrong.is_some()] {
            label for=(id) { (texts.complaint_topic()) }
            (forms::hint(&id, hint.as_deref()))
            (forms::error(frame, &id, wrong.as_deref()))
            select #(id) name=(id) aria-describedby=[forms::described_by(&id, hint.is_some(), wrong.is_some())]
                aria-invalid=[wrong.is_some().then_some("true")] {
                option value="" { (none) }
                @for (topic, depth) in &open {
                    option value=(topic.code) selected[topic.code.as_str() == chosen] {
                        @for _ in 1..*depth { "— " }
                        (topic.name.in_locale(frame.locale))
                    }
                }
            }
        }
    }
}

/// The open agencies, by name.
pub(in crate::pages) fn agencies(frame: &Frame, table: &Table) -> Vec<(String, String)> {
    let none = (String::new(), frame.texts().complaint_agency_by_route());
    let open = table.agencies().filter(|agency| !agency.is_closed);
    let mut named: Vec<_> = open
        .map(|agency| (agency.code.to_string(), agency.name.in_locale(frame.locale).to_owned()))
        .collect();
    named.sort_by_cached_key(|(_, name)| divisions::alphabetical(name));
    named.insert(0, none);
    named
}

pub(super) fn borrowed(choices: &[(String, String)]) -> Vec<(&str, String)> {
    choices.iter().map(|(code, name)| (code.as_str(), name.clone())).collect()
}
