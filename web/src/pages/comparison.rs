//! What is different between two versions of a bill, provision by provision and word by word.

pub(super) mod changes;

use bills::Heading;
use i18n::numbers::number as written;
use maud::{Markup, html};
use provisions::{Change, Compared};

use super::layout::Head;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct ComparisonPage {
    pub number: String,
    /// Of the newer one.
    pub title: String,
    pub from: u32,
    pub to: u32,
    /// All there are, the newest first.
    pub versions: Vec<Heading>,
    /// In the reading order of the newer text.
    pub compared: Vec<Compared>,
}

impl ComparisonPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.compare_title();
        let content = html! {
            article.wide.narrow {
                h1 { (title) }
                p lang=[frame.citizens_language()] { a href={ "/bills/" (self.number) } { (self.title) } }
                p.number { (texts.bill_number()) " " (self.number) }
                (self.choice(frame))
                section {
                    h2 { (texts.compare_of(self.from.to_string(), self.to.to_string())) }
                    (self.summary(frame))
                    p.note { (texts.compare_marks()) }
                }
                (changes::render(frame, &self.compared))
            }
        };
        frame.document(Head { is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::comparison_pages()
    }

    fn choice(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            form.choices action={ "/bills/" (self.number) "/compare" } {
                (self.select(frame, "from", &texts.compare_from(), self.from))
                (self.select(frame, "to", &texts.compare_to(), self.to))
                button.button.quiet { (texts.compare_submit()) }
            }
        }
    }

    fn select(&self, frame: &Frame, name: &str, label: &str, chosen: u32) -> Markup {
        html! {
            div.field {
                label for=(name) { (label) }
                select #(name) name=(name) {
                    @for heading in &self.versions {
                        option value=(heading.version) selected[heading.version == chosen] {
                            (frame.texts().bill_version(heading.version.to_string()))
                        }
                    }
                }
            }
        }
    }

    fn summary(&self, frame: &Frame) -> Markup {
        summary(frame, &self.compared)
    }
}

/// How many provisions have changed, and how.
pub(super) fn summary(frame: &Frame, compared: &[Compared]) -> Markup {
    let count = |wanted| compared.iter().filter(|one| one.change == wanted).count() as u64;
    let moved = compared.iter().filter(|one| one.moved).count() as u64;
    let kinds = [Change::Added, Change::Removed, Change::Changed, Change::Renumbered];
    html! {
        dl.facts.rows {
            @for kind in kinds {
                div { dt { (changes::name(frame, kind)) } dd { (written(count(kind))) } }
            }
            div { dt { (frame.texts().compare_moved()) } dd { (written(moved)) } }
            div { dt { (changes::name(frame, Change::Same)) } dd { (written(count(Change::Same))) } }
        }
    }
}
