//! Every letter and text message there is, made up.

use kernel::{Locale, Timestamp};
use maud::Markup;
use notices::{Because, Channel, Content, Frequency, Message, Told, What};

use super::writing::Writer;
use crate::subjects::{Subject, Subjects};

pub(super) const HOUSE: &str = "https://sanal.example";
pub(super) const NUMBER: &str = "PN-202611-00042";
pub(super) const TITLE: &str = "Сум бүрийн эрүүл мэндийн төвийг хүүхдийн эмчтэй болгох";
const UNSUBSCRIBE: &str = "https://sanal.example/unsubscribe/7.c2FtcGxl";

/// Every letter as HTML.
pub(crate) fn letters(locale: Locale) -> Vec<Markup> {
    let writer = Writer { house: HOUSE, subjects: &subjects(TITLE), code: &code };
    let messages = messages(Channel::Mail, locale);
    messages.iter().map(|message| writer.letter(message).html()).collect()
}

pub(super) fn subjects(title: &str) -> Subjects {
    let (number, title) = (NUMBER.to_owned(), title.to_owned());
    [(NUMBER.to_owned(), Subject { number, title, ..Subject::default() })].into_iter().collect()
}

/// All that goes out by a channel.
pub(super) fn messages(channel: Channel, language: Locale) -> Vec<Message> {
    let message = |content, unsubscribe: Option<&str>| Message {
        channel,
        language,
        content,
        unsubscribe: unsubscribe.map(str::to_owned),
    };
    let notices = every_notice().into_iter().map(Content::Notice);
    let digests = match channel {
        Channel::Mail => {
            vec![
                digest(Frequency::Daily, 1),
                digest(Frequency::Daily, 5),
                digest(Frequency::Weekly, 130),
            ]
        }
        Channel::Sms => Vec::new(),
    };
    let confirm = match channel {
        Channel::Mail => Content::ConfirmMail { link: format!("{HOUSE}/confirm/7.c2FtcGxl") },
        Channel::Sms => Content::ConfirmPhone { code: "004217".to_owned() },
    };
    let told = notices.chain(digests).map(|content| message(content, Some(UNSUBSCRIBE)));
    told.chain([message(confirm, None)]).collect()
}

/// Of a made-up complaint.
pub(super) fn code(_: &str) -> Option<String> {
    Some("K7QM-2FXA".to_owned())
}

/// Each thing for each reason there can be.
fn every_notice() -> Vec<Told> {
    let of = |what: What| reasons(what).iter().map(move |because| told(what, *because));
    What::ALL.iter().copied().flat_map(of).collect()
}

const fn reasons(what: What) -> &'static [Because] {
    match what {
        What::PetitionReceived
        | What::EndorsementsReached
        | What::ChangesAsked
        | What::PetitionPublished
        | What::PetitionRefused
        | What::AppealReceived
        | What::AppealUpheld
        | What::AppealOverturned => &[Because::Own],
        What::SigningExtended
        | What::ThresholdReached
        | What::PetitionClosed
        | What::PetitionHandedOver
        | What::PetitionConsidered
        | What::PetitionAnswered
        | What::PetitionConcluded => &[Because::Own, Because::Followed],
        What::CommentPublished
        | What::CommentHidden
        | What::MarkUpheld
        | What::MarkOverturned
        | What::CommentAnswered
        | What::ComplaintReceived
        | What::ComplaintRefused
        | What::ComplaintAssigned
        | What::ComplaintReclassified
        | What::ComplaintAccepted
        | What::ComplaintReturned
        | What::ComplaintProgress
        | What::ComplaintExtended
        | What::ComplaintLate
        | What::ComplaintAnswered
        | What::ComplaintReopened
        | What::ComplaintConfirmed
        | What::ComplaintUnreplied
        | What::ComplaintAcknowledged
        | What::ComplaintClosed
        | What::CabinetDecided
        | What::CabinetExtended
        | What::CabinetDone => &[Because::Followed],
        What::ReviewWaits
        | What::AppealWaits
        | What::AnswerWaits
        | What::ReviewDueSoon
        | What::HandOverDueSoon
        | What::ConsiderationDueSoon
        | What::AnswerDueSoon
        | What::ComplaintWaits
        | What::ComplaintReopenedWaits
        | What::ComplaintAdded
        | What::ComplaintDueSoon
        | What::ComplaintOverdue
        | What::ComplaintUnregistered
        | What::DecisionAssigned
        | What::DecisionExtended
        | What::DecisionWithdrawn
        | What::DecisionDueSoon
        | What::DecisionOverdue
        | What::DecisionOverdueBelow => &[Because::Desk],
    }
}

pub(super) fn digest(frequency: Frequency, count: usize) -> Content {
    let told = every_notice().into_iter().rev().cycle().take(count).collect();
    Content::Digest { frequency, told }
}

pub(super) fn told(what: What, because: Because) -> Told {
    let at = "2026-11-20T10:00:00Z".parse().unwrap_or(Timestamp::UNIX_EPOCH);
    Told { what, subject: NUMBER.to_owned(), because, at }
}
