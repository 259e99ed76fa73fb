//! How long what is personal is kept, and when it was last let go.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::instant;
use super::layout::Head;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct RetentionPage {
    pub contacts_days: u64,
    pub drafts_days: u64,
    /// Of contacts, drafts, and what finds erased people: when it ran last, and how many in all.
    pub runs: [Option<(Timestamp, u64)>; 3],
}

impl RetentionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.retention_title();
        let [contacts, drafts, former] = self.runs;
        let never_runs = html! { "–" };
        let rows = [
            (
                texts.retention_contacts(),
                texts.retention_contacts_period(number(self.contacts_days)),
                run(frame, contacts),
            ),
            (
                texts.retention_drafts(),
                texts.retention_drafts_period(number(self.drafts_days)),
                run(frame, drafts),
            ),
            (texts.retention_sessions(), texts.retention_sessions_period(), never_runs.clone()),
            (texts.retention_former(), texts.retention_former_period(), run(frame, former)),
            (texts.retention_log(), texts.retention_log_period(), never_runs),
        ];
        let content = html! {
            div.wide {
                h1 { (title) }
                p.lead { (texts.retention_lead()) }
                div.scrolls tabindex="0" role="region" aria-label=(title) {
                    table {
                        thead {
                            tr {
                                th scope="col" { (texts.retention_what()) }
                                th scope="col" { (texts.retention_period()) }
                                th scope="col" { (texts.retention_last()) }
                            }
                        }
                        tbody {
                            @for (what, period, last) in &rows {
                                tr { th scope="row" { (what) } td { (period) } td { (last) } }
                            }
                        }
                    }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let ran = Some((samples::now(), 1_234));
        let some = Self {
            contacts_days: 1_096,
            drafts_days: 365,
            runs: [ran, ran, Some((samples::now(), 0))],
        };
        vec![Self { runs: [None; 3], ..some.clone() }, some]
    }
}

fn run(frame: &Frame, run: Option<(Timestamp, u64)>) -> Markup {
    let texts = frame.texts();
    match run {
        None => html! { (texts.retention_never()) },
        Some((at, removed)) => {
            html! { (instant(at)) ", " (texts.retention_removed(number(removed))) }
        }
    }
}
