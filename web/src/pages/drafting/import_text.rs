//! Bringing a text in: pasted, or from a file; and what is wrong with it, line by line.

use i18n::L10nLanguage;
use i18n::numbers::number;
use maud::{Markup, html};
use provisions::{Problem as Wrong, ReadFault};

use super::fields::summary;
use super::{Back, BillHead};
use crate::pages::bill_refusal::law_fault;
use crate::pages::layout::Head;
use crate::pages::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct ImportTextPage {
    pub bill: BillHead,
    /// As it was pasted.
    pub pasted: String,
    /// Of the draft that it takes the place of.
    pub seen: String,
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

/// What is wrong in which line.
pub fn of_line(fault: &ReadFault, texts: &L10nLanguage) -> String {
    format!("{} {}", texts.import_line(number(fault.line as u64)), words(&fault.problem, texts))
}

/// What is wrong with a text that was brought in.
fn words(problem: &Wrong, texts: &L10nLanguage) -> String {
    match problem {
        Wrong::TooLarge { max } => texts.import_too_large(number(*max as u64 / 1_024 / 1_024)),
        Wrong::NotUtf8 => texts.import_not_utf8(),
        Wrong::RefusedCharacter { .. } => texts.start_not_allowed(),
        Wrong::NoProvisions => texts.import_no_provisions(),
        Wrong::Unsound(fault) => law_fault(fault, texts),
        Wrong::Repeated { found, first_line } => {
            texts.import_repeated(found, number(*first_line as u64))
        }
        Wrong::Backwards { found, after } => texts.import_backwards(found, after),
        Wrong::Orphan { found, expected } => texts.import_orphan(found, expected),
        Wrong::OutOfOrder { found, expected } => texts.import_out_of_order(found, expected),
        Wrong::NumberedTooDeep { found } => texts.import_too_deep(found),
        Wrong::Doctype | Wrong::Entity { .. } => texts.import_doctype(),
        Wrong::CharacterReference { reference } => texts.import_reference(reference),
        Wrong::NestedTooDeep { .. } | Wrong::TooManyAttributes { .. } => texts.import_too_complex(),
        Wrong::NotAkomaNtoso { .. } => texts.import_not_akoma_ntoso(),
        Wrong::NoBody => texts.import_no_body(),
        Wrong::ElementOutOfPlace { name } => texts.import_element(name),
        Wrong::StrayWords { words } => texts.import_stray(words),
        Wrong::BadValue { element, .. } | Wrong::ValueTooLong { element, .. } => {
            texts.import_value(element)
        }
        // What else there may be is told as the parser does.
        other => texts.import_malformed(other.to_string()),
    }
}
