//! Bringing a text in: pasted, or from a file; and what is wrong with it, line by line.

use maud::{Markup, html};
use provisions::ReadFault;

use super::fields::summary;
use super::{Back, BillHead};
use crate::pages::import_fault::of_line;
use crate::pages::layout::Head;
use crate::pages::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct ImportTextPage {
    pub bill: BillHead,
    /// As it was pasted.
    pub pasted: String,
    /// Of the draft that it takes the place of.
    pub seen: String,
    /// How many provisions that draft has.
    pub count: usize,
    pub faults: Vec<ImportFault>,
    pub back: Option<Back>,
}

/// What is wrong, and in which line where it is a matter of one.
#[derive(Debug, Clone)]
pub enum ImportFault {
    Missing,
    Read(ReadFault),
}

impl ImportTextPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.import_title();
        let address = format!("{}/import", self.bill.address());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &address))
                (self.wrong(frame))
                (self.bill.render(frame))
                p { (texts.import_lead()) }
                @if self.count > 0 { p { (texts.import_replaces(self.count)) } }
                form method="post" action=(address) enctype="multipart/form-data" novalidate {
                    (forms::csrf(frame))
                    input type="hidden" name="seen" value=(self.seen);
                    div.field {
                        label for="file" { (texts.import_file()) }
                        (forms::hint("file", Some(&texts.import_file_hint())))
                        input #file name="file" type="file" accept=".xml,.akn,.txt,text/plain,application/xml" aria-describedby="file-hint";
                    }
                    div.field {
                        label for="pasted" { (texts.import_pasted()) }
                        (forms::hint("pasted", Some(&texts.import_pasted_hint())))
                        textarea #pasted name="pasted" rows="16" aria-describedby="pasted-hint" { "\n" (self.pasted) }
                    }
                    button.button { (texts.import_submit()) }
                }
            }
        };
        let has_errors = !self.faults.is_empty() || super::fields::has_errors(self.back.as_ref());
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::import_text_pages()
    }

    fn wrong(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.faults.is_empty() {
                div.errors role="alert" tabindex="-1" autofocus aria-labelledby="import-errors" {
                    h2 #import-errors { (texts.import_errors()) }
                    ul {
                        @for fault in &self.faults {
                            @match fault {
                                ImportFault::Missing => li { a href="#pasted" { (texts.import_missing()) } },
                                ImportFault::Read(fault) => li { (of_line(fault, texts)) },
                            }
                        }
                    }
                }
            }
        }
    }
}
