//! Adding words: the owner writes more while the complaint is open, by a form or in reply to a letter of ours. What they
//! write after an answer the centre reads: it may say that nothing is solved.

use kernel::Actor;

use crate::complaint::events::{Attached, Channel, WordsAdded};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::files::Enclosure;
use crate::number::ComplaintNumber;
use crate::pseudonym::Source;
use crate::standing::Holder;
use crate::text::{Sender, Words};
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct AddWords {
    pub channel: Channel,
    pub source: Source,
    pub words_digest: String,
    pub attached: Vec<Attached>,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: AddWords,
) -> Result<WordsAdded, ComplaintError> {
    let origin = complaint.origin().ok_or(ComplaintError::Unknown)?;
    if origin.source == command.source || origin.added.contains(&command.source) {
        return Err(ComplaintError::AlreadyReceived);
    }
    if matches!(complaint, Complaint::Closed { .. }) {
        return Err(ComplaintError::Closed);
    }
    let AddWords { channel, source, words_digest, attached } = command;
    let is_reply = matches!(complaint, Complaint::Answered { .. });
    Ok(WordsAdded { channel, source, words_digest, attached, is_reply })
}

/// What an owner adds.
#[derive(Debug, Clone)]
pub struct Adding {
    pub channel: Channel,
    pub words: Words,
    pub files: Vec<Enclosure>,
    /// Where it came from, and what it is called there: delivered again, it is added once.
    pub from: &'static str,
    pub key: String,
}

impl Complaints {
    pub async fn add_words(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
        adding: Adding,
    ) -> Result<(), ComplaintsError> {
        let held = self.held_by(holder, number).await?;
        let Adding { channel, words, files, from, key } = adding;
        let source = self.pseudonyms.source(from, &key);
        let (words_digest, attached) = (String::new(), Vec::new());
        let tried = AddWords { channel, source, words_digest, attached };
        match decide(&held.complaint, tried.clone()) {
            Err(ComplaintError::AlreadyReceived) => return Ok(()),
            verdict => verdict?,
        };
        let command = |words_digest, attached| {
            ComplaintCommand::AddWords(AddWords { words_digest, attached, ..tried })
        };
        match self.say_with(number, &words, &files, held.terms, command).await {
            Err(ComplaintsError::Complaint(ComplaintError::AlreadyReceived)) => Ok(()),
            done => done,
        }
    }

    /// Whether its owner is reached by the same telephone, mail or account.
    pub async fn is_reached_by(
        &self,
        number: ComplaintNumber,
        from: &Sender,
    ) -> Result<bool, ComplaintsError> {
        let Some((_, sender)) = self.sender_of(number).await? else { return Ok(false) };
        let is_same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        Ok(is_same(&sender.phone, &from.phone)
            || is_same(&sender.email, &from.email)
            || (from.phone.is_none() && from.email.is_none() && is_same(&sender.name, &from.name)))
    }

    /// Whether what is asked for is this actor's own.
    pub async fn is_of(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
    ) -> Result<bool, ComplaintsError> {
        self.is_own(actor, number).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, add, added, given, replied};

    #[test]
    fn bat_writes_more_and_the_same_letter_is_added_once() {
        for events in [a_complaint().received(), a_complaint().accepted(), a_complaint().reopened()]
        {
            given(events).when(add("letter-1")).then_expect_events(vec![added("letter-1")]);
        }
        given([a_complaint().accepted(), vec![added("letter-1")]].concat())
            .when(add("letter-1"))
            .then_expect_error(ComplaintError::AlreadyReceived);
    }

    #[test]
    fn what_bat_writes_after_an_answer_is_a_reply_to_it() {
        for events in [a_complaint().answered(), a_complaint().answered_again()] {
            given(events).when(add("letter-1")).then_expect_events(vec![replied("letter-1")]);
        }
    }

    #[test]
    fn nothing_is_added_to_what_is_closed() {
        given(a_complaint().confirmed())
            .when(add("letter-1"))
            .then_expect_error(ComplaintError::Closed);
    }
}
