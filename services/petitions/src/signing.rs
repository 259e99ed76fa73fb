//! Signing a petition: an adult, once, while it is open.

use std::net::IpAddr;

use eventlog::{AppendError, ExecuteError, Executed, Lane, Terms};
use kernel::{Actor, Cell, Citizen, Timestamp};
use policy::{Action, Denied, Resource};

use crate::number::PetitionNumber;
use crate::petition::Petition;
use crate::receipts::Receipt;
use crate::signature::events::{Channel, PetitionSigned};
use crate::signature::{Signature, SignatureCommand, SignatureError};
use crate::standing::Standing;
use crate::{Petitions, PetitionsError};

/// What is known of the signer and the petition; that it is open is [`admit`]'s to say.
#[derive(Debug, Clone)]
pub struct SignPetition {
    pub petition: PetitionNumber,
    pub cell: Cell,
    pub channel: Channel,
    /// The network it came from, by the name it has under this petition.
    pub network: Option<String>,
}

/// Where a signature comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whence {
    pub channel: Channel,
    /// `None` where it cannot be told.
    pub address: Option<IpAddr>,
}

impl From<Channel> for Whence {
    fn from(channel: Channel) -> Self {
        Self { channel, address: None }
    }
}

impl Whence {
    /// The network an address lies in: 256 of them in IPv4, a site's (/48) in IPv6.
    fn network(&self) -> Option<Vec<u8>> {
        Some(match self.address?.to_canonical() {
            IpAddr::V4(address) => address.octets()[..3].to_vec(),
            IpAddr::V6(address) => address.octets()[..6].to_vec(),
        })
    }
}

/// Why a petition takes no signatures now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSigning {
    #[error("there is no such petition")]
    Unknown,
    #[error("it is closed")]
    Closed,
}

/// Whether the petition takes signatures at an instant, and until when.
///
/// The answer goes into the log's terms: the guard holds the petition to the stage seen here, and
/// nothing is recorded at or after the instant returned.
pub(crate) fn admit(petition: &Petition, at: Timestamp) -> Result<Timestamp, NotSigning> {
    match petition {
        Petition::Open { terms, .. } if at < terms.closes_at => Ok(terms.closes_at),
        Petition::Open { .. } | Petition::Closed { .. } | Petition::Imported => {
            Err(NotSigning::Closed)
        }
        Petition::Unknown
        | Petition::Draft { .. }
        | Petition::Endorsing { .. }
        | Petition::Submitted { .. }
        | Petition::ChangesAsked { .. }
        | Petition::Refused { .. }
        | Petition::Discarded { .. } => Err(NotSigning::Unknown),
    }
}

pub(crate) fn decide(
    signature: &Signature,
    command: &SignPetition,
) -> Result<PetitionSigned, SignatureError> {
    if matches!(signature, Signature::Signed { .. }) {
        return Err(SignatureError::AlreadySigned);
    }
    if !command.cell.age_band.is_adult() {
        return Err(SignatureError::UnderAge);
    }
    let SignPetition { petition, cell, channel, network } = command.clone();
    Ok(PetitionSigned { petition, cell, channel, network })
}

/// A signature that stands, and whether it stood before this request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    pub receipt: Receipt,
    pub again: bool,
}

impl Petitions {
    /// Signs, or gives the first receipt again.
    pub async fn sign(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        whence: impl Into<Whence>,
    ) -> Result<Signed, PetitionsError> {
        policy::check(actor, Action::SignPetition, Resource::House)?;
        let Some(citizen) = actor.citizen() else { return Err(Denied::SignInFirst.into()) };
        let whence = whence.into();
        let mut standing = self.standings.of(&self.bus, number).await?;
        let mut looked = false;
        loop {
            let closes_at = match admit(&standing.petition, self.clock.now()) {
                Ok(closes_at) => closes_at,
                Err(_) if !looked && !matches!(standing.petition, Petition::Closed { .. }) => {
                    standing = self.standings.look(&self.bus, number).await?;
                    looked = true;
                    continue;
                }
                Err(refusal) => return self.signed_before(actor, number, refusal).await,
            };
            let network = whence.network().map(|network| standing.key.network(&network));
            let (cell, channel) = (citizen.cell, whence.channel);
            let command = SignPetition { petition: number, cell, channel, network };
            match self.append_signature(&standing, citizen, command, closes_at).await {
                Err(ExecuteError::Append(AppendError::GuardFailed { .. })) if !looked => {
                    standing = self.standings.look(&self.bus, number).await?;
                    looked = true;
                }
                Err(ExecuteError::Refused {
                    error: SignatureError::AlreadySigned,
                    last: Some(stamp),
                }) => {
                    return Ok(Signed { receipt: Receipt::new(number, stamp), again: true });
                }
                Err(error) => return Err(error.into()),
                Ok(executed) => {
                    return Ok(Signed {
                        receipt: Receipt::new(number, executed.last),
                        again: false,
                    });
                }
            }
        }
    }

    async fn append_signature(
        &self,
        standing: &Standing,
        citizen: &Citizen,
        command: SignPetition,
        closes_at: Timestamp,
    ) -> Result<Executed<Signature>, ExecuteError<SignatureError>> {
        let terms = Terms {
            guards: vec![standing.guard()],
            not_after: Some(closes_at),
            lane: Lane::Signature,
            likely_new: true,
            ..Terms::default()
        };
        let stream = standing.key.pseudonym(&citizen.key);
        self.bus.execute::<Signature>(&stream, SignatureCommand::Sign(command), terms).await
    }

    /// A petition that takes no more signatures still shows a signer the receipt they have.
    async fn signed_before(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        refusal: NotSigning,
    ) -> Result<Signed, PetitionsError> {
        match self.receipt(actor, number).await? {
            Some(receipt) => Ok(Signed { receipt, again: true }),
            None => Err(refusal.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        NUMBER, a_petition, a_signature, bat, given_signature, sign, temuulen_17, the_petition,
    };

    #[test]
    fn bat_signs_and_only_his_cell_is_recorded() {
        let signed = PetitionSigned {
            petition: NUMBER.parse().expect("a number"),
            cell: bat().cell,
            channel: Channel::Web,
            network: None,
        };
        given_signature(vec![]).when(sign(bat())).then_expect_events(vec![signed.into()]);
    }

    #[test]
    fn bat_signs_twice_and_is_counted_once() {
        given_signature(a_signature().signed())
            .when(sign(bat()))
            .then_expect_error(SignatureError::AlreadySigned);
    }

    #[test]
    fn bat_signs_again_after_taking_it_back() {
        given_signature(a_signature().withdrawn())
            .when(sign(bat()))
            .then_expect_events(a_signature().signed());
    }

    #[test]
    fn a_seventeen_year_old_does_not_sign() {
        given_signature(vec![])
            .when(sign(temuulen_17()))
            .then_expect_error(SignatureError::UnderAge);
    }

    #[test]
    fn a_petition_takes_signatures_until_its_minute() {
        let closes_at: Timestamp = "2026-12-20T12:00:00Z".parse().expect("an instant");
        let a_moment_before: Timestamp = "2026-12-20T11:59:59.999999Z".parse().expect("an instant");
        let open = the_petition(a_petition().open());
        assert_eq!(admit(&open, a_moment_before), Ok(closes_at));
        assert_eq!(admit(&open, closes_at), Err(NotSigning::Closed));
        assert_eq!(
            admit(&the_petition(a_petition().closed()), a_moment_before),
            Err(NotSigning::Closed)
        );
        assert_eq!(
            admit(&the_petition(a_petition().submitted()), a_moment_before),
            Err(NotSigning::Unknown)
        );
    }
}
