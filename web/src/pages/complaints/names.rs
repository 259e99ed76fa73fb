//! What kinds, channels, stages and endings are called, and what the directory calls topics and agencies.

use complaints::{Channel, Closing, Dimension, Entry, Ground, Kind, State, Turn};
use directory::Table;
use i18n::{dates, divisions, texts};
use kernel::{AgencyCode, Division, Locale, Timestamp, TopicCode};

use super::intake;

pub(in crate::pages) fn kind_name(locale: Locale, kind: Kind) -> String {
    let texts = texts(locale);
    match kind {
        Kind::Complaint => texts.complaint_kind_complaint(),
        Kind::Request => texts.complaint_kind_request(),
        Kind::Suggestion => texts.complaint_kind_suggestion(),
        Kind::Appreciation => texts.complaint_kind_appreciation(),
        Kind::Criticism => texts.complaint_kind_criticism(),
    }
}

pub(in crate::pages) fn channel_name(locale: Locale, channel: Channel) -> String {
    let texts = texts(locale);
    match channel {
        Channel::Phone => texts.complaint_channel_phone(),
        Channel::Voicemail => texts.complaint_channel_voicemail(),
        Channel::Sms => texts.complaint_channel_sms(),
        Channel::Fax => texts.complaint_channel_fax(),
        Channel::Email => texts.complaint_channel_email(),
        Channel::Web => texts.complaint_channel_web(),
        Channel::Webchat => texts.complaint_channel_webchat(),
        Channel::App => texts.complaint_channel_app(),
        Channel::Facebook => texts.complaint_channel_facebook(),
        Channel::Twitter => texts.complaint_channel_twitter(),
        Channel::Kiosk => texts.complaint_channel_kiosk(),
        Channel::InPerson => texts.complaint_channel_in_person(),
        Channel::Letter => texts.complaint_channel_letter(),
    }
}

/// Where it stands; of one that ended, how.
pub(in crate::pages) fn state_name(locale: Locale, entry: &Entry) -> String {
    let texts = texts(locale);
    match (entry.state, entry.closing) {
        (State::Received, _) => texts.complaint_state_received(),
        (State::Registered, _) => texts.complaint_state_registered(),
        (State::Returned, _) => texts.complaint_state_returned(),
        (State::Assigned, _) if entry.reopened_at.is_some() => texts.complaint_state_reopened(),
        (State::Assigned, _) => texts.complaint_state_assigned(),
        (State::InProgress, _) => texts.complaint_state_in_progress(),
        (State::Answered, _) => texts.complaint_state_answered(),
        (State::Closed, Some(how)) => closing_name(locale, how),
        (State::Closed, None) => texts.complaint_state_closed(),
    }
}

pub fn closing_name(locale: Locale, how: Closing) -> String {
    let texts = texts(locale);
    match how {
        Closing::Confirmed => texts.complaint_closing_confirmed(),
        Closing::NoReply => texts.complaint_closing_no_reply(),
        Closing::WithoutAction => texts.complaint_closing_without_action(),
        Closing::Withdrawn => texts.complaint_closing_withdrawn(),
        Closing::Acknowledged => texts.complaint_closing_acknowledged(),
        Closing::Refused => texts.complaint_closing_refused(),
    }
}

pub(in crate::pages) fn ground_name(locale: Locale, ground: Ground) -> String {
    let texts = texts(locale);
    match ground {
        Ground::IdentityMissing => texts.complaint_ground_identity(),
        Ground::Unclear => texts.complaint_ground_unclear(),
        Ground::OutsideCompetence => texts.complaint_ground_competence(),
        Ground::Repeated => texts.complaint_ground_repeated(),
        Ground::Spam => texts.complaint_ground_spam(),
    }
}

/// What a field of the forms that take a complaint in is called, by its id.
pub(super) fn field_name(locale: Locale, id: &str) -> Option<String> {
    let texts = texts(locale);
    let (form, name) = id.split_once('-')?;
    Some(match name {
        "channel" => texts.intake_channel(),
        "register" => texts.intake_register(),
        "text" if form == intake::FORM => texts.intake_text(),
        "text" => texts.complaint_text(),
        "kind" => texts.complaint_kind(),
        "topic" => texts.complaint_topic(),
        "division" => texts.complaint_division(),
        "agency" => texts.complaint_agency(),
        "name" => texts.complaint_name(),
        "address" => texts.complaint_address(),
        "phone" => texts.complaint_phone(),
        "email" => texts.complaint_email(),
        "files" => texts.complaint_files(),
        _ => return None,
    })
}

pub fn topic_name(locale: Locale, table: &Table, topic: &TopicCode) -> String {
    let named = table.topic(topic).map(|topic| topic.name.in_locale(locale).to_owned());
    named.unwrap_or_else(|| topic.to_string())
}

pub fn agency_name(locale: Locale, table: &Table, agency: &AgencyCode) -> String {
    let named = table.agency(agency).map(|agency| agency.name.in_locale(locale).to_owned());
    named.unwrap_or_else(|| agency.to_string())
}

/// What a value of the figures is called; an empty one is what is not known yet.
pub fn figure_name(locale: Locale, table: &Table, by: Dimension, value: &str) -> String {
    let named = match by {
        Dimension::All => return texts(locale).figures_all(),
        Dimension::Kind => Kind::from_code(value).map(|kind| kind_name(locale, kind)),
        Dimension::Topic => value.parse().ok().map(|topic| topic_name(locale, table, &topic)),
        Dimension::Agency => value.parse().ok().map(|agency| agency_name(locale, table, &agency)),
        Dimension::Division => Division::from_code(value).map(|one| divisions::name(locale, one)),
        Dimension::Channel => Channel::from_code(value).map(|one| channel_name(locale, one)),
    };
    named.unwrap_or_else(|| texts(locale).figures_not_known())
}

/// How its clock stands, in words; nothing where none runs.
pub(in crate::pages) fn clock_told(
    locale: Locale,
    entry: &Entry,
    now: Timestamp,
) -> Option<String> {
    let texts = texts(locale);
    let (due, left) = (entry.due_on?, entry.days_left(now)?);
    if entry.is_closed() || entry.turn == Turn::Owner {
        return None;
    }
    let day = dates::day(due);
    Some(match left {
        ..0 => texts.complaint_overdue_by(left.unsigned_abs(), day),
        0 => texts.complaint_due_today(day),
        1.. => texts.complaint_due_in(left.unsigned_abs(), day),
    })
}
