//! Receiving: something came by one of the channels. Complete as it is it is registered and sent on at once, otherwise
//! an operator makes out what it is about.

use eventlog::{AppendError, ExecuteError, Lane, Terms};
use jiff::civil::Date;
use kernel::{Actor, Cell, Locale, PersonKey, clock};
use policy::{Action, Resource, Right};

use crate::complaint::events::{
    Attached, Channel, ComplaintEvent, ComplaintReceived, Identity, Language,
};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::files::Enclosure;
use crate::number::ComplaintNumber;
use crate::pseudonym::Source;
use crate::registering::{Registered, Registering, registered};
use crate::standing::terms_of;
use crate::text::{Sender, Words};
use crate::{Complaints, ComplaintsError, TrackingCode};

#[derive(Debug, Clone)]
pub struct ReceiveComplaint {
    pub channel: Channel,
    pub is_tip: bool,
    pub received_on: Date,
    pub source: Source,
    pub identity: Identity,
    pub cell: Option<Cell>,
    pub language: Language,
    pub words_digest: String,
    pub attached: Vec<Attached>,
    pub taken_by: Option<PersonKey>,
    /// What it is about, where that is known.
    pub registered: Option<Registered>,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: ReceiveComplaint,
) -> Result<Vec<ComplaintEvent>, ComplaintError> {
    if let Some(origin) = complaint.origin() {
        let is_same = origin.source == command.source;
        return Err(if is_same {
            ComplaintError::AlreadyReceived
        } else {
            ComplaintError::NumberTaken
        });
    }
    let received = ComplaintReceived {
        channel: command.channel,
        is_tip: command.is_tip,
        received_on: command.received_on,
        source: command.source,
        identity: command.identity,
        cell: command.cell,
        language: command.language,
        words_digest: command.words_digest,
        attached: command.attached,
        taken_by: command.taken_by,
    };
    let after = command.registered.map(registered).unwrap_or_default();
    Ok([vec![received.into()], after].concat())
}

/// Whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    /// Somebody in the register of people: themself, or someone who stands in for a stranger.
    pub person: PersonKey,
    pub identity: Identity,
    pub cell: Option<Cell>,
}

/// What came in; the texts have been parsed.
#[derive(Debug, Clone)]
pub struct Receiving {
    pub channel: Channel,
    pub is_tip: bool,
    pub whose: Whose,
    pub words: Words,
    pub sender: Sender,
    pub files: Vec<Enclosure>,
    pub language: Locale,
    /// Where it came from, and what it is called there: delivered again, it is the same.
    pub from: &'static str,
    pub key: String,
    /// `None`: an operator makes it out.
    pub registering: Option<Registering>,
    /// Who stands in for an address that was stated with it, and hears there of this one and of nothing else.
    pub also_told: Option<PersonKey>,
}

/// A complaint that is in, and whether it was before this delivery.
#[derive(Debug, Clone)]
pub struct Received {
    pub number: ComplaintNumber,
    pub code: TrackingCode,
    pub again: bool,
}

/// More numbers in a row are not taken by others.
const ATTEMPTS: u8 = 20;

impl Complaints {
    /// Takes it in, or answers with the first where the same came before. `actor` is whoever hands it in: its owner,
    /// an operator who wrote it down, a visitor with a tip, or the house, by a channel.
    pub async fn receive(
        &self,
        actor: &Actor,
        receiving: Receiving,
    ) -> Result<Received, ComplaintsError> {
        let (right, taken_by) = self.who_hands_in(actor, &receiving)?;
        self.must_be_complete(&receiving)?;
        let source = self.pseudonyms.source(receiving.from, &receiving.key);
        for attempt in 0..ATTEMPTS {
            let number = self.pseudonyms.number(&source, attempt);
            match self.receive_as(number, &source, &receiving, right, (actor, taken_by)).await {
                Err(ComplaintsError::Complaint(ComplaintError::NumberTaken)) => {}
                Err(ComplaintsError::Complaint(ComplaintError::AlreadyReceived)) => {
                    self.must_be_the_same(number, &receiving).await?;
                    return Ok(self.told(number, true));
                }
                Err(error) => return Err(error),
                Ok(()) => return Ok(self.told(number, false)),
            }
        }
        Err(ComplaintsError::broken("no number is free"))
    }

    fn told(&self, number: ComplaintNumber, again: bool) -> Received {
        Received { number, code: self.pseudonyms.code(number), again }
    }

    /// An operator takes in what is another's.
    fn who_hands_in(
        &self,
        actor: &Actor,
        receiving: &Receiving,
    ) -> Result<(Right, Option<PersonKey>), ComplaintsError> {
        let is_own = actor.key() == Some(receiving.whose.person);
        if is_own || matches!(actor, Actor::Visitor | Actor::House) {
            return Ok((policy::check(actor, Action::Complain, Resource::House)?, None));
        }
        let right = policy::check(actor, Action::TakeInComplaint, Resource::House)?;
        Ok((right, actor.key()))
    }

    /// Whoever is known says who they are, whether or not it is known what it is about (Law on resolving citizens'
    /// petitions and complaints). A tip need not, nor what a stranger sends: an operator makes that out.
    fn must_be_complete(&self, receiving: &Receiving) -> Result<(), ComplaintsError> {
        let is_strangers = receiving.whose.identity == Identity::Unknown;
        if receiving.is_tip || (is_strangers && receiving.registering.is_none()) {
            return Ok(());
        }
        match receiving.sender.missing() {
            missing if missing.is_empty() => Ok(()),
            missing => Err(ComplaintsError::Incomplete(missing)),
        }
    }

    async fn receive_as(
        &self,
        number: ComplaintNumber,
        source: &Source,
        receiving: &Receiving,
        right: Right,
        (actor, taken_by): (&Actor, Option<PersonKey>),
    ) -> Result<(), ComplaintsError> {
        // What was received before leaves nothing behind in the vault.
        let standing = self.look(number).await?;
        if let Some(origin) = standing.origin() {
            let is_same = origin.source == *source;
            let refused =
                if is_same { ComplaintError::AlreadyReceived } else { ComplaintError::NumberTaken };
            return Err(refused.into());
        }
        let (at, person) = (self.clock.now(), receiving.whose.person);
        let attached = self.keep_files(person, number, &receiving.files, at).await?;
        // Its owner follows it before it is in: the receipt is told as soon as it is.
        let digest = self.keep_received(person, number, receiving, at).await?;
        let received_on = clock::day_of(at);
        let registering = receiving.registering.clone();
        let registered = registering
            .map(|one| self.registered(one, receiving.whose, received_on, receiving.is_tip));
        let command = ReceiveComplaint {
            channel: receiving.channel,
            is_tip: receiving.is_tip,
            received_on,
            source: source.clone(),
            identity: receiving.whose.identity,
            cell: receiving.whose.cell,
            language: receiving.language.into(),
            words_digest: digest.clone(),
            attached: attached.clone(),
            taken_by,
            registered,
        };
        // What people do says nothing of them.
        let office = if taken_by.is_some() { terms_of(actor, right) } else { Terms::default() };
        let terms = Terms { likely_new: true, lane: Lane::Signature, ..office };
        let command = ComplaintCommand::Receive(Box::new(command));
        match self.bus.execute::<Complaint>(&number.to_string(), command, terms).await {
            Ok(_) => Ok(()),
            Err(error) => {
                if !is_unanswered(&error) {
                    self.let_delivery_go(person, number, &digest, &attached).await;
                }
                Err(error.into())
            }
        }
    }

    /// The key of one form does not stand for two.
    async fn must_be_the_same(
        &self,
        number: ComplaintNumber,
        receiving: &Receiving,
    ) -> Result<(), ComplaintsError> {
        let complaint = self.look(number).await?;
        let first = complaint.origin().and_then(|origin| origin.words.first());
        let Some(first) = first else { return Ok(()) };
        let said = self.words_of(&[(number, first)]).await?.remove(first);
        match said {
            Some(said) if said != receiving.words => Err(ComplaintsError::KeyReused),
            _ => Ok(()),
        }
    }
}

/// Whether it may be in the log for all we know: then its words stay.
fn is_unanswered(error: &ExecuteError<ComplaintError>) -> bool {
    matches!(error, ExecuteError::Append(AppendError::Unknown | AppendError::Unavailable))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, receive, receive_by};

    #[test]
    fn what_is_complete_is_registered_and_sent_on_at_once() {
        given(vec![]).when(receive(true)).then_expect_events(a_complaint().assigned());
    }

    #[test]
    fn what_is_not_waits_for_an_operator() {
        given(vec![]).when(receive(false)).then_expect_events(a_complaint().received());
    }

    #[test]
    fn the_same_message_is_one_complaint_and_another_takes_another_number() {
        given(a_complaint().received())
            .when(receive(false))
            .then_expect_error(ComplaintError::AlreadyReceived);
        given(a_complaint().received())
            .when(receive_by("another message"))
            .then_expect_error(ComplaintError::NumberTaken);
    }
}
