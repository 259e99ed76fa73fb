//! A petition's numbers as files: what each holds, so that nobody takes one for another.

use maud::{Markup, html};

use crate::pages::Frame;

pub(super) fn render(frame: &Frame, petition: &str) -> Markup {
    let texts = frame.texts();
    let own = format!("/petitions/{petition}");
    let steps = [
        ("minute", texts.files_by_minute()),
        ("hour", texts.files_by_hour()),
        ("day", texts.files_by_day()),
    ];
    html! {
        h3 { (texts.files_title()) }
        ul {
            li {
                (texts.files_history())
                @for (per, name) in &steps {
                    " " a href={ (own) "/history.csv?per=" (per) } { (name) " (CSV)" }
                }
                " " a href={ (own) "/history.json" } { "JSON" }
            }
            li {
                (texts.files_hours())
                " " a href={ (own) "/signatures.csv" } { "CSV" }
                " " a href={ (own) "/signatures.json" } { "JSON" }
            }
            li {
                (texts.files_events())
                " " a href="/open-data/public-events" { (texts.dataset_public_events()) }
            }
        }
        p { a href="/open-data/petition-signatures" { (texts.files_explained()) } }
    }
}
