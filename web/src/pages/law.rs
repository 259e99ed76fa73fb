//! A law's text to be read: every provision a block of its own with its number as the link to it, and before
//! it what it holds.
//!
//! The blocks stand one after another, not in one another: what is said of a provision can so have a column
//! beside its words.

use maud::{Markup, html};
use provisions::{LawText, Level, Provision, ProvisionId, label};

use super::Frame;

/// Fewer headings than this are found without a list of them.
const CONTENTS_LEAST: usize = 4;

/// The whole text. Its outermost headings are of the third level, below the page's section.
pub(super) fn text(frame: &Frame, law: &LawText) -> Markup {
    text_with(frame, law, |_| Beside::default())
}

/// What stands beside a provision's words.
#[derive(Default)]
pub(super) struct Beside {
    pub content: Markup,
    /// How much is said of it, as the strip along the text shows.
    pub warmth: &'static str,
}

/// The same with something beside each provision.
pub(super) fn text_with(
    frame: &Frame,
    law: &LawText,
    beside: impl Fn(&Provision) -> Beside,
) -> Markup {
    html! {
        div.law lang=[frame.citizens_language()] {
            @for step in law.walk() {
                @let below = step.path.iter().filter(|outer| is_titled(outer.level)).count();
                (block(frame, step.provision, below, beside(step.provision)))
            }
        }
    }
}

/// What is said beside a provision goes behind its words.
fn block(frame: &Frame, provision: &Provision, below: usize, beside: Beside) -> Markup {
    html! {
        div.provision.(provision.level.code()).(beside.warmth) id=(provision.id) {
            (words(frame, provision, below))
            (beside.content)
        }
    }
}

fn words(frame: &Frame, provision: &Provision, below: usize) -> Markup {
    let mut lines = provision.text.lines().filter(|line| !line.trim().is_empty());
    if is_titled(provision.level) {
        return html! { (heading(frame, provision, below)) @for line in lines { p { (line) } } };
    }
    let begins = provision.heading.as_deref().or_else(|| lines.next());
    html! {
        p { (number(frame, provision)) " " (begins.unwrap_or_default()) }
        @for line in lines { p { (line) } }
    }
}

fn heading(frame: &Frame, provision: &Provision, below: usize) -> Markup {
    let title =
        html! { (number(frame, provision)) " " (provision.heading.as_deref().unwrap_or_default()) };
    match below {
        0 => html! { h3 { (title) } },
        1 => html! { h4 { (title) } },
        _ => html! { h5 { (title) } },
    }
}

/// The way to just this provision, for whoever passes it on.
fn number(frame: &Frame, provision: &Provision) -> Markup {
    let address = address(&provision.id);
    let name = label(provision);
    let stop = if provision.level >= Level::Article { "." } else { "" };
    html! {
        @if name.is_empty() { a.at href=(address) aria-label=(frame.texts().law_link()) { "§" } }
        @else { a.at href=(address) { (name) (stop) } }
    }
}

/// Where it stands on its page.
pub(super) fn address(id: &ProvisionId) -> String {
    format!("#{id}")
}

/// Parts, chapters and articles, each a link; nothing where they are seen at a glance.
pub(super) fn contents(frame: &Frame, law: &LawText) -> Markup {
    let titled: Vec<&Provision> = law
        .walk()
        .map(|step| step.provision)
        .filter(|provision| is_titled(provision.level))
        .collect();
    if titled.len() < CONTENTS_LEAST {
        return html! {};
    }
    html! {
        nav.contents aria-label=(frame.texts().law_contents()) {
            details {
                summary { (frame.texts().law_contents()) }
                ul lang=[frame.citizens_language()] {
                    @for provision in titled {
                        li.(provision.level.code()) { a href=(address(&provision.id)) { (title(provision)) } }
                    }
                }
            }
        }
    }
}

/// Number and heading, in one line.
pub(super) fn title(provision: &Provision) -> String {
    let heading = provision.heading.as_deref().unwrap_or_default();
    match (label(provision), heading) {
        (name, "") => name,
        (name, heading) if name.is_empty() => heading.to_owned(),
        (name, heading) => format!("{name}. {heading}"),
    }
}

/// What bears a heading of its own in the page.
pub(super) fn is_titled(level: Level) -> bool {
    level <= Level::Article
}
