//! One report of each kind that servers write.

use mail::bounce::{Action, NotABounce};

use crate::{LETTER, read, report};

#[test]
fn whoever_reports_it_is_told_the_same_way() {
    let told = [
        ("postfix_unknown", Action::Failed, "5.1.1"),
        ("postfix_delayed", Action::Delayed, "4.4.1"),
        // It says 5.0.0 itself, and quotes the server behind it.
        ("exim_unknown", Action::Failed, "5.1.1"),
        // What follows the plus has got lost; the Message-ID it returns says which letter.
        ("exchange_unknown", Action::Failed, "5.1.10"),
        ("gmail_full", Action::Failed, "5.2.2"),
        ("encoded_expired", Action::Failed, "4.4.7"),
        ("list_partly", Action::Failed, "5.7.1"),
    ];
    for (name, action, status) in told {
        let bounce = read(&report(name)).expect(name);
        assert_eq!(bounce.letter, LETTER, "{name}");
        assert_eq!(bounce.action, action, "{name}");
        assert_eq!(
            bounce.status.map(|status| status.to_string()).as_deref(),
            Some(status),
            "{name}"
        );
        assert_eq!(bounce.is_final(), action == Action::Failed, "{name}");
        assert_eq!(bounce.is_bad_address(), name.ends_with("unknown"), "{name}");
    }
}

#[test]
fn what_is_no_report_is_none() {
    for name in ["out_of_office", "read_receipt", "spam_complaint", "answer"] {
        assert_eq!(read(&report(name)), Err(NotABounce::NoReport), "{name}");
    }
}

#[test]
fn nobody_makes_up_that_a_letter_came_back() {
    assert_eq!(read(&report("forged")), Err(NotABounce::NoLetter));
    // The tag of one letter is not that of another.
    let another = report("postfix_unknown").replace(LETTER, "019a-another");
    assert_eq!(read(&another), Err(NotABounce::NoLetter));
}

#[test]
fn a_report_that_was_cut_off_still_tells_what_it_came_to() {
    let report = report("postfix_unknown");
    let (cut, _) = report.split_once("Remote-MTA").expect("it is there");
    assert_eq!(read(cut).expect("enough").letter, LETTER);
    let (cut, _) = report.split_once("Action").expect("it is there");
    assert_eq!(read(cut), Err(NotABounce::NoReport));
}
