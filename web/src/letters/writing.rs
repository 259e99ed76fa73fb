//! Writing: a message becomes a letter, or the one sentence of a text message.

use i18n::numbers::number as shown;
use i18n::{dates, texts};
use kernel::Locale;
use notices::{Because, CONFIRM_WITHIN, Channel, Content, Frequency, Message, Told, What, Words};

use super::letter::{Letter, Line, Link, Of};
use super::saying;
use crate::subjects::Subjects;

/// What a letter lists at most; the page has the rest.
pub(super) const LISTED: usize = 100;

pub(super) struct Writer<'a> {
    /// The address that every path is put behind.
    pub house: &'a str,
    pub subjects: &'a Subjects,
    /// What goes with a complaint's number.
    pub code: &'a (dyn Fn(&str) -> Option<String> + Sync),
}

impl Writer<'_> {
    pub(super) fn words(&self, message: &Message) -> Words {
        match message.channel {
            Channel::Mail => {
                let letter = self.letter(message);
                let (text, html) = (letter.text(), letter.html().into_string());
                Words { subject: letter.subject, text, html, about: about(&message.content) }
            }
            Channel::Sms => Words { text: self.text_message(message), ..Words::default() },
        }
    }

    fn text_message(&self, message: &Message) -> String {
        let texts = texts(message.language);
        let subject = self.subject(message.language, &message.content);
        match &message.content {
            Content::ConfirmPhone { .. } => subject,
            Content::ConfirmMail { link } => texts.letter_sms(subject, link),
            // Who gets this may have nothing else to go by.
            Content::Notice(told) if told.what == What::ComplaintReceived => {
                let said = match (self.code)(&told.subject) {
                    Some(code) => texts.letter_complaint_sms(subject, code),
                    None => subject,
                };
                texts.letter_sms(said, self.address(&self.path(told), message.language))
            }
            Content::Notice(told) => {
                let said = match self.last_day(told) {
                    Some(day) => texts.letter_complaint_sms_until(subject, day),
                    None if self.is_above_told(told) => texts.letter_complaint_sms_above(subject),
                    None => subject,
                };
                texts.letter_sms(said, self.address(&self.path(told), message.language))
            }
            Content::Digest { .. } => {
                texts.letter_sms(subject, self.address("/me/notices", message.language))
            }
        }
    }

    pub(super) fn letter(&self, message: &Message) -> Letter {
        let subject = self.subject(message.language, &message.content);
        let mut letter = match &message.content {
            Content::Notice(told) => self.of_one(message.language, subject, told),
            Content::Digest { told, .. } => self.of_many(message.language, subject, told),
            Content::ConfirmMail { link } => confirming(message.language, subject, link),
            Content::ConfirmPhone { .. } => plain(message.language, subject),
        };
        if let Some(address) = &message.unsubscribe {
            let texts = texts(message.language);
            // One click ends following it; where nothing is followed, it ends letters.
            let label = match &message.content {
                Content::Notice(Told { because: Because::Followed, .. }) => {
                    texts.letter_unsubscribe()
                }
                _ => texts.letter_unsubscribe_all(),
            };
            letter.ends.push(Link { label, address: address.clone() });
        }
        letter
    }

    fn of_one(&self, locale: Locale, subject: String, told: &Told) -> Letter {
        let label = saying::label(locale, told);
        let mut letter = plain(locale, subject);
        letter.title = saying::title(locale, told);
        letter.of = Some(self.of(locale, told));
        letter.paragraphs.push(saying::body(locale, told));
        if told.what == What::ComplaintReceived
            && let Some(code) = (self.code)(&told.subject)
        {
            letter.paragraphs.push(texts(locale).letter_complaint_code(&told.subject, code));
        }
        if let Some(day) = self.last_day(told) {
            letter.paragraphs.push(texts(locale).letter_complaint_until(day));
        }
        if self.is_above_told(told) {
            letter.paragraphs.push(texts(locale).letter_complaint_above());
        }
        if self.may_be_reopened(told) {
            letter.paragraphs.push(texts(locale).letter_complaint_may_reopen());
        }
        letter.action = Some(Link { label, address: self.address(&self.path(told), locale) });
        letter.reason.push(saying::because(locale, told));
        letter.ends.push(self.wishes(locale));
        letter
    }

    fn of_many(&self, locale: Locale, subject: String, told: &[Told]) -> Letter {
        let texts = texts(locale);
        let left_out = told.len().saturating_sub(LISTED) as u64;
        let reasons = [Because::Own, Because::Followed, Because::Desk];
        let of = |why: Because| told.iter().filter(move |one| one.because == why);
        let reasons: Vec<String> =
            reasons.into_iter().flat_map(of).map(|one| saying::because(locale, one)).collect();
        let first = |at: &usize| !reasons[..*at].contains(&reasons[*at]);
        let reasons = (0..reasons.len()).filter(first).map(|at| reasons[at].clone());
        let label = texts.letter_digest_open();
        let mut letter = plain(locale, subject);
        letter.paragraphs.push(texts.letter_digest_lead());
        letter.list = told.iter().take(LISTED).map(|one| self.line(locale, one)).collect();
        letter.more = (left_out > 0).then(|| texts.letter_digest_more(left_out, shown(left_out)));
        letter.action = Some(Link { label, address: self.address("/me/notices", locale) });
        letter.reason.extend(reasons);
        letter.ends.push(self.wishes(locale));
        letter
    }

    fn line(&self, locale: Locale, told: &Told) -> Line {
        let (label, address) =
            (saying::title(locale, told), self.address(&self.path(told), locale));
        Line { link: Link { label, address }, of: self.of(locale, told) }
    }

    fn of(&self, locale: Locale, told: &Told) -> Of {
        let texts = texts(locale);
        let quoted = |title: &str| texts.letter_quoted(one_line(title));
        Of {
            line: match self.subjects.number(told) {
                Some(number) => texts.letter_of(number, dates::date_and_time(told.at)),
                None => dates::date_and_time(told.at),
            },
            quoted: self.subjects.called(told).map(|subject| match subject.due_on {
                Some(day) => texts.letter_due(one_line(&subject.title), dates::day(day)),
                None => quoted(&subject.title),
            }),
        }
    }

    /// The last day that a case or a decision has now, where it is the first or another than before.
    fn last_day(&self, told: &Told) -> Option<String> {
        let is_new = matches!(
            told.what,
            What::ComplaintReceived
                | What::ComplaintAssigned
                | What::ComplaintExtended
                | What::ComplaintReclassified
                | What::ComplaintReopened
                | What::DecisionExtended
        );
        self.subjects.find(told).filter(|_| is_new)?.due_on.map(dates::day)
    }

    /// Of a case that is late; where nobody stands above its agency, nobody was told.
    fn is_above_told(&self, told: &Told) -> bool {
        let subject = self.subjects.find(told).filter(|_| told.what == What::ComplaintLate);
        subject.is_some_and(|subject| subject.is_above_told)
    }

    /// Of an answer: once is all there is.
    fn may_be_reopened(&self, told: &Told) -> bool {
        let subject = self.subjects.find(told).filter(|_| told.what == What::ComplaintAnswered);
        subject.is_some_and(|subject| subject.may_be_reopened)
    }

    fn subject(&self, locale: Locale, content: &Content) -> String {
        let texts = texts(locale);
        match content {
            Content::Notice(told) => {
                let said = saying::title(locale, told);
                match self.subjects.number(told) {
                    Some(number) => texts.letter_subject(number, said),
                    None => said,
                }
            }
            Content::Digest { frequency, told } => {
                let count = told.len() as u64;
                match frequency {
                    Frequency::Weekly => texts.letter_weekly(count, shown(count)),
                    _ => texts.letter_daily(count, shown(count)),
                }
            }
            Content::ConfirmMail { .. } => texts.letter_confirm(),
            Content::ConfirmPhone { code } => texts.letter_code(texts.site_name(), code, hours()),
        }
    }

    fn wishes(&self, locale: Locale) -> Link {
        let label = texts(locale).letter_wishes();
        Link { label, address: self.address("/me/notices/wishes", locale) }
    }

    fn path(&self, told: &Told) -> String {
        saying::path(told, self.subjects.find(told))
    }

    fn address(&self, path: &str, locale: Locale) -> String {
        super::address(self.house, path, locale)
    }
}

/// Answers to what is told of a complaint are read.
fn about(content: &Content) -> Option<String> {
    match content {
        Content::Notice(told) if told.subject.starts_with("CN-") => Some(told.subject.clone()),
        _ => None,
    }
}

/// With nothing but who writes.
fn plain(locale: Locale, subject: String) -> Letter {
    let texts = texts(locale);
    Letter {
        locale,
        title: subject.clone(),
        subject,
        of: None,
        paragraphs: Vec::new(),
        list: Vec::new(),
        more: None,
        action: None,
        reason: vec![texts.letter_from(texts.site_name(), texts.site_description())],
        ends: Vec::new(),
    }
}

fn confirming(locale: Locale, subject: String, link: &str) -> Letter {
    let texts = texts(locale);
    let mut letter = plain(locale, subject);
    letter.paragraphs = vec![texts.letter_confirm_body(hours()), texts.letter_confirm_not_you()];
    letter.action = Some(Link { label: texts.letter_confirm_open(), address: link.to_owned() });
    letter
}

fn hours() -> String {
    CONFIRM_WITHIN.as_hours().to_string()
}

/// So that a title begins no line of its own in a letter that is text.
fn one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
