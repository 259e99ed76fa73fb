//! Why a bill stays as it is: each reason with a sentence of its own, and what to do about it.

use bills::BillError;
use i18n::{L10nLanguage, dates};
use provisions::{EditFault, Fault};

use super::import_fault::words as not_read;
use super::provision_text::level as of_level;

pub(super) fn title(why: &BillError, texts: &L10nLanguage) -> String {
    match why {
        BillError::ChangedMeanwhile(_) | BillError::DraftChangedMeanwhile => texts.bill_changed(),
        BillError::NotEdited(_) => texts.bill_not_edited(),
        BillError::NotALaw(_) => texts.bill_not_a_law(),
        BillError::Misnumbered(_) => texts.bill_misnumbered(),
        BillError::NothingReplaced => texts.bill_nothing_replaced(),
        BillError::Empty => texts.bill_empty(),
        BillError::NothingNew => texts.bill_nothing_new(),
        BillError::NotPublished => texts.bill_not_published(),
        BillError::ConsultedAlready => texts.bill_consulted_already(),
        BillError::NotConsulted => texts.bill_not_consulted(),
        BillError::StillOpen(_) => texts.bill_still_open(),
        BillError::NotClosingOut => texts.bill_not_closing_out(),
        BillError::AtThisStage => texts.bill_at_this_stage(),
        BillError::Withdrawn => texts.bill_withdrawn(),
        _ => texts.bill_refused(),
    }
}

pub(super) fn advice(why: &BillError, texts: &L10nLanguage) -> String {
    match why {
        BillError::ChangedMeanwhile(_) | BillError::DraftChangedMeanwhile => {
            texts.bill_changed_advice()
        }
        BillError::NotEdited(fault) => edit_fault(fault, texts),
        BillError::NotALaw(fault) => law_fault(fault, texts),
        BillError::Misnumbered(problem) => not_read(problem, texts),
        BillError::NothingReplaced => texts.bill_nothing_replaced_advice(),
        BillError::Empty => texts.bill_empty_advice(),
        BillError::NothingNew => texts.bill_nothing_new_advice(),
        BillError::NotPublished => texts.bill_not_published_advice(),
        BillError::ConsultedAlready => texts.bill_consulted_already_advice(),
        BillError::StillOpen(until) => texts.bill_still_open_advice(dates::date_and_time(*until)),
        _ => texts.bill_refused_advice(),
    }
}

fn edit_fault(fault: &EditFault, texts: &L10nLanguage) -> String {
    match fault {
        EditFault::NotFound { .. } | EditFault::NotASibling { .. } => texts.edit_gone(),
        EditFault::WithinItself { .. } => texts.edit_within_itself(),
        EditFault::Misplaced { level, beside } => {
            texts.edit_misplaced(of_level(*level, texts), of_level(*beside, texts))
        }
        EditFault::NumberMissing => texts.edit_number_missing(),
        EditFault::NoNumberFree => texts.edit_no_number_free(),
        EditFault::Misnumbered(problem) => not_read(problem, texts),
        EditFault::Unsound(fault) => law_fault(fault, texts),
    }
}

/// Why a text cannot stand as a law's.
pub(super) fn law_fault(fault: &Fault, texts: &L10nLanguage) -> String {
    match fault {
        Fault::TooManyProvisions { max } => texts.law_too_many(count(*max)),
        Fault::NestedWrongly { level, within, .. } => {
            texts.law_nested_wrongly(of_level(*within, texts), of_level(*level, texts))
        }
        Fault::RepeatedId { .. } => texts.law_repeated_id(),
        Fault::RepeatedNumber { number, .. } => texts.law_repeated_number(number),
        Fault::NumberTooLong { max, .. } => texts.law_number_too_long(count(*max)),
        Fault::HeadingTooLong { max, .. } => texts.law_heading_too_long(count(*max)),
        Fault::TextTooLong { max, .. } => texts.law_text_too_long(count(*max)),
        Fault::RefusedCharacter { .. } => texts.start_not_allowed(),
    }
}

fn count(max: usize) -> String {
    i18n::numbers::number(max as u64)
}
