//! What is wrong with a field of the directory, in words.

use directory::{DEPTH_MAX, WORDS_MAX};
use i18n::numbers::number;
use i18n::texts;
use kernel::Locale;

use crate::failure::DirectoryFault;

pub const fn code(fault: DirectoryFault) -> &'static str {
    match fault {
        DirectoryFault::NotAnAgencyCode | DirectoryFault::NotATopicCode => "not-a-code",
        DirectoryFault::Taken => "taken",
        DirectoryFault::NoSuchAgency => "no-such-agency",
        DirectoryFault::NoSuchTopic | DirectoryFault::TopicClosed => "no-such-topic",
        DirectoryFault::AboveItself => "above-itself",
        DirectoryFault::TooDeep => "too-deep",
        DirectoryFault::TooManyWords => "too-many",
        DirectoryFault::NotAWord { .. } => "not-a-word",
        DirectoryFault::WorkedAnyway => "worked-anyway",
    }
}

pub fn words(fault: DirectoryFault, locale: Locale) -> String {
    let texts = texts(locale);
    match fault {
        DirectoryFault::NotAnAgencyCode => texts.directory_agency_code_wrong(),
        DirectoryFault::NotATopicCode => texts.directory_topic_code_wrong(),
        DirectoryFault::Taken => texts.directory_taken(),
        DirectoryFault::NoSuchAgency => texts.directory_no_such_agency(),
        DirectoryFault::NoSuchTopic => texts.directory_no_such_topic(),
        DirectoryFault::TopicClosed => texts.directory_topic_closed(),
        DirectoryFault::AboveItself => texts.directory_above_itself(),
        DirectoryFault::TooDeep => texts.directory_too_deep(number(DEPTH_MAX as u64)),
        DirectoryFault::TooManyWords => texts.directory_too_many_words(number(WORDS_MAX as u64)),
        DirectoryFault::NotAWord { line: Some(place) } => {
            texts.directory_not_a_word(place.to_string())
        }
        DirectoryFault::NotAWord { line: None } => texts.directory_not_a_word_somewhere(),
        DirectoryFault::WorkedAnyway => texts.directory_worked_anyway(),
    }
}
