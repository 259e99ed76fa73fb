//! Where a complaint stands in the log: what an act on it is decided against, and who may do it.

use eventlog::{Meta, Position, Sequence, Terms};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource, Right};

use crate::complaint::events::Attached;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::files::Enclosure;
use crate::number::ComplaintNumber;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

/// Who speaks as the owner of a complaint.
#[derive(Debug, Clone, Copy)]
pub enum Holder<'a> {
    /// The person themself.
    SignedIn(&'a Actor),
    /// Whoever has the code.
    Code(&'a str),
    /// An operator, who has them on the telephone.
    Operator(&'a Actor),
    /// The house, for what came to it by a channel that says whose it is: a reply to its own letter.
    Channel,
}

/// By what an act of the owner is recorded.
pub(crate) struct Held {
    pub complaint: Complaint,
    pub taken_by: Option<PersonKey>,
    pub terms: Terms,
}

/// Of what is done in an office: the log says in which.
pub(crate) fn terms_of(actor: &Actor, right: Right) -> Terms {
    let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
    Terms { meta, ..Terms::default() }
}

impl Complaints {
    pub(crate) async fn look(&self, number: ComplaintNumber) -> Result<Complaint, ComplaintsError> {
        Ok(self.bus.load::<Complaint>(&number.to_string()).await?.aggregate)
    }

    /// Only the vault knows.
    pub(crate) async fn is_own(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
    ) -> Result<bool, ComplaintsError> {
        let Some(person) = actor.key() else { return Ok(false) };
        Ok(self.owner_of(number).await? == Some(person))
    }

    /// The complaint as the log has it, by what right this actor may do this to it, and their key. What staff may not
    /// know of is unknown to them.
    pub(crate) async fn may(
        &self,
        actor: &Actor,
        action: Action,
        number: ComplaintNumber,
    ) -> Result<(Complaint, Right, PersonKey), ComplaintsError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let complaint = self.look(number).await?;
        if complaint == Complaint::Unknown {
            let known = policy::check(actor, Action::SeeComplaintDesk, Resource::House);
            return Err(match known {
                Ok(_) => ComplaintError::Unknown.into(),
                Err(_) => Denied::Hidden.into(),
            });
        }
        let is_own = self.is_own(actor, number).await?;
        let reached = complaint.case().map_or(&[][..], |case| &case.reached);
        let resource = Resource::Complaint { is_own, agency: complaint.agency(), reached };
        let right = policy::check(actor, action, resource)?;
        Ok((complaint, right, person))
    }

    /// Whether this actor may do this to a complaint, before what they send is looked at.
    pub async fn check(
        &self,
        actor: &Actor,
        action: Action,
        number: ComplaintNumber,
    ) -> Result<(), ComplaintsError> {
        self.may(actor, action, number).await.map(drop)
    }

    /// As its owner, or for them.
    pub(crate) async fn held_by(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
    ) -> Result<Held, ComplaintsError> {
        let complaint = self.look(number).await?;
        let is_there = complaint != Complaint::Unknown;
        let own = || Terms::default();
        let (taken_by, terms) = match holder {
            Holder::SignedIn(actor) => {
                actor.key().ok_or(Denied::SignInFirst)?;
                if !self.is_own(actor, number).await? {
                    return Err(Denied::Hidden.into());
                }
                (None, own())
            }
            Holder::Code(code) => {
                if !self.pseudonyms.code(number).is(code) || !is_there {
                    return Err(ComplaintsError::NoSuch);
                }
                (None, own())
            }
            Holder::Operator(actor) => {
                let right = policy::check(actor, Action::TakeInComplaint, Resource::House)?;
                (actor.key(), terms_of(actor, right))
            }
            Holder::Channel => (None, own()),
        };
        if !is_there {
            return Err(ComplaintError::Unknown.into());
        }
        Ok(Held { complaint, taken_by, terms })
    }

    pub(crate) async fn advance(
        &self,
        number: ComplaintNumber,
        command: ComplaintCommand,
        terms: Terms,
    ) -> Result<(Sequence, Position), ComplaintsError> {
        let executed = self.bus.execute::<Complaint>(&number.to_string(), command, terms).await?;
        Ok((executed.sequence, executed.last.position))
    }

    /// What staff or its owner say in a case is kept first, and goes again where the log does not take it.
    pub(crate) async fn say(
        &self,
        number: ComplaintNumber,
        words: &Words,
        terms: Terms,
        command: impl FnOnce(String) -> ComplaintCommand,
    ) -> Result<(), ComplaintsError> {
        self.say_with(number, words, &[], terms, |digest, _| command(digest)).await
    }

    /// The same, with files.
    pub(crate) async fn say_with(
        &self,
        number: ComplaintNumber,
        words: &Words,
        files: &[Enclosure],
        terms: Terms,
        command: impl FnOnce(String, Vec<Attached>) -> ComplaintCommand,
    ) -> Result<(), ComplaintsError> {
        let owner = self.owner_of(number).await?.ok_or(ComplaintsError::TextGone)?;
        let at = self.clock.now();
        let attached = self.keep_files(owner, number, files, at).await?;
        let digest = self.keep_words(owner, number, words.clone(), at).await?;
        let command = command(digest.clone(), attached.clone());
        match self.advance(number, command, terms).await {
            Ok(_) => Ok(()),
            Err(error) => {
                if !matches!(error, ComplaintsError::NotDone(eventlog::NotDone::Unanswered)) {
                    self.let_words_go(owner, number, &digest).await;
                    self.let_files_go(owner, number, &attached).await;
                }
                Err(error)
            }
        }
    }
}
