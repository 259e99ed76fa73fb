//! What is not right about which signatures are meant, in words and as a code for programs.

use i18n::texts;
use kernel::Locale;

use crate::failure::SelectionFault;

pub const fn code(fault: SelectionFault) -> &'static str {
    match fault {
        SelectionFault::NotAnInstant => "not-an-instant",
        SelectionFault::Reversed => "span-reversed",
        SelectionFault::NotANetwork => "not-a-network",
        SelectionFault::NothingMeant => "nothing-meant",
    }
}

pub fn words(fault: SelectionFault, locale: Locale) -> String {
    let texts = texts(locale);
    match fault {
        SelectionFault::NotAnInstant => texts.selection_not_an_instant(),
        SelectionFault::Reversed => texts.selection_reversed(),
        SelectionFault::NotANetwork => texts.selection_not_a_network(),
        SelectionFault::NothingMeant => texts.selection_nothing_meant(),
    }
}
