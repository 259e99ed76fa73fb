//! Where petitions stand, remembered: what a signature is decided against.
//!
//! What is remembered may be old when another process has moved the petition. It does no harm: the
//! guard of every signature holds the log to the sequence remembered here, and a refusal is made
//! only after looking again.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use eventlog::{Bus, Guard, Meta, Sequence, Terms};
use kernel::Actor;
use policy::{Action, Denied, Resource, Right};

use crate::Petitions;
use crate::error::PetitionsError;
use crate::number::PetitionNumber;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::signature::{PetitionKey, Pseudonyms};

/// Petitions remembered at most; beyond, all are forgotten and looked up again as needed.
const REMEMBERED: usize = 50_000;

/// A petition, the sequence it was seen at, and the key its signers' names are made with.
pub(crate) struct Standing {
    pub number: PetitionNumber,
    pub petition: Petition,
    pub sequence: Sequence,
    pub key: PetitionKey,
}

impl Standing {
    pub(crate) fn guard(&self) -> Guard {
        Guard { stream_id: self.number.to_string(), sequence: self.sequence }
    }

    pub(crate) fn resource(&self) -> Resource<'static> {
        match self.petition.origin() {
            // Another system's: everyone's to see, and nobody's own.
            None => Resource::House,
            Some(origin) => {
                Resource::Petition { petitioner: origin.petitioner, reach: self.petition.reach() }
            }
        }
    }
}

pub(crate) struct Standings {
    pseudonyms: Pseudonyms,
    known: RwLock<HashMap<PetitionNumber, Arc<Standing>>>,
}

impl Standings {
    pub(crate) fn new(pseudonyms: Pseudonyms) -> Self {
        Self { pseudonyms, known: RwLock::default() }
    }

    /// As remembered, or as the log has it.
    pub(crate) async fn of(
        &self,
        bus: &Bus,
        number: PetitionNumber,
    ) -> Result<Arc<Standing>, PetitionsError> {
        let known = self
            .known
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(&number)
            .cloned();
        match known {
            Some(standing) => Ok(standing),
            None => self.look(bus, number).await,
        }
    }

    /// As the log has it now.
    pub(crate) async fn look(
        &self,
        bus: &Bus,
        number: PetitionNumber,
    ) -> Result<Arc<Standing>, PetitionsError> {
        let loaded = bus.load::<Petition>(&number.to_string()).await?;
        Ok(self.remember(number, loaded.aggregate, loaded.sequence))
    }

    /// What does not exist is not remembered: anyone could ask for any number of those.
    pub(crate) fn remember(
        &self,
        number: PetitionNumber,
        petition: Petition,
        sequence: Sequence,
    ) -> Arc<Standing> {
        let exists = petition != Petition::Unknown;
        let standing =
            Arc::new(Standing { number, petition, sequence, key: self.pseudonyms.of(number) });
        if exists {
            let mut known = self.known.write().unwrap_or_else(std::sync::PoisonError::into_inner);
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(number, standing.clone());
        }
        standing
    }

    /// What nobody can make who does not have the house's secret.
    pub(crate) fn sealed(&self, what: &str) -> String {
        self.pseudonyms.sealed(what)
    }

    pub(crate) fn key_of(&self, number: PetitionNumber) -> PetitionKey {
        let known = self.known.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        known
            .get(&number)
            .map_or_else(|| self.pseudonyms.of(number), |standing| standing.key.clone())
    }
}

impl Petitions {
    /// The petition as the log has it, and by what right this actor may do this to it; what they may
    /// not even see is unknown.
    pub(crate) async fn may(
        &self,
        actor: &Actor,
        action: Action,
        number: PetitionNumber,
    ) -> Result<(Arc<Standing>, Right), PetitionsError> {
        let standing = self.standings.look(&self.bus, number).await?;
        if standing.petition == Petition::Unknown {
            return Err(PetitionsError::Petition(PetitionError::Unknown));
        }
        match policy::check(actor, action, standing.resource()) {
            Err(Denied::Hidden) => Err(PetitionsError::Petition(PetitionError::Unknown)),
            Err(denied) => Err(denied.into()),
            Ok(right) => Ok((standing, right)),
        }
    }

    /// Moves a petition on, and remembers where it stands now.
    pub(crate) async fn advance(
        &self,
        actor: &Actor,
        right: Right,
        number: PetitionNumber,
        command: PetitionCommand,
    ) -> Result<(), PetitionsError> {
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        let terms = Terms { meta, ..Terms::default() };
        let executed = self.bus.execute::<Petition>(&number.to_string(), command, terms).await?;
        let standing = self.standings.remember(number, executed.aggregate, executed.sequence);
        self.let_name_go(number, &standing.petition).await;
        Ok(())
    }
}
