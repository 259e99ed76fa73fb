//! What is wrong with a law's text that was brought in, or would be with one that is taken elsewhere.

use i18n::L10nLanguage;
use i18n::numbers::number;
use provisions::{Malformed, Problem as Wrong, ReadFault};

use super::bill_refusal::law_fault;

/// What is wrong in which line.
pub fn of_line(fault: &ReadFault, texts: &L10nLanguage) -> String {
    format!("{} {}", texts.import_line(number(fault.line as u64)), words(&fault.problem, texts))
}

/// The same, wherever it is.
pub(super) fn words(problem: &Wrong, texts: &L10nLanguage) -> String {
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
        Wrong::NoNumber { place } => texts.import_no_number(place),
        Wrong::Malformed(how) => malformed(how, texts),
        // Of a kind that is not known here yet.
        _ => texts.xml_otherwise(),
    }
}

/// Why a file is no XML.
fn malformed(how: &Malformed, texts: &L10nLanguage) -> String {
    match how {
        Malformed::NotClosed => texts.xml_not_closed(),
        Malformed::NotOpened { found } => texts.xml_not_opened(found),
        Malformed::Crossed { found, expected } => texts.xml_crossed(expected, found),
        Malformed::Unfinished => texts.xml_unfinished(),
        Malformed::Attribute => texts.xml_attribute(),
        Malformed::Reference => texts.xml_reference(),
        Malformed::SecondRoot => texts.xml_second_root(),
        Malformed::WordsOutside => texts.xml_words_outside(),
        Malformed::Otherwise => texts.xml_otherwise(),
    }
}
