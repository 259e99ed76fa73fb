//! Where an issue or an agenda stands in the log: what an act on it is decided against.

use eventlog::{Guard, Meta, Sequence, Terms};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource, Right};

use crate::agenda::{Agenda, AgendaCommand, AgendaId};
use crate::id::IssueId;
use crate::issue::{Issue, IssueCommand};
use crate::{Cabinet, CabinetError};

/// In an office: the log says in which.
pub(crate) fn terms_of(actor: &Actor, right: Right, guards: Vec<Guard>) -> Terms {
    let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
    Terms { meta, guards, ..Terms::default() }
}

impl Cabinet {
    /// By what right this actor may do this, and their key.
    pub(crate) fn may(
        &self,
        actor: &Actor,
        action: Action,
    ) -> Result<(Right, PersonKey), CabinetError> {
        let right = policy::check(actor, action, Resource::House)?;
        Ok((right, actor.key().ok_or(Denied::SignInFirst)?))
    }

    /// What the log says of an issue at this moment, for whoever cannot wait for the views; and how many events it has.
    pub async fn standing_of(
        &self,
        actor: &Actor,
        id: &IssueId,
    ) -> Result<(Issue, Sequence), CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let (issue, guard) = self.look(id).await?;
        Ok((issue, guard.sequence))
    }

    pub(crate) async fn look(&self, id: &IssueId) -> Result<(Issue, Guard), CabinetError> {
        let stream_id = id.to_string();
        let loaded = self.bus.load::<Issue>(&stream_id).await?;
        Ok((loaded.aggregate, Guard { stream_id, sequence: loaded.sequence }))
    }

    pub(crate) async fn look_at_agenda(
        &self,
        id: AgendaId,
    ) -> Result<(Agenda, Guard), CabinetError> {
        let stream_id = id.stream();
        let loaded = self.bus.load::<Agenda>(&stream_id).await?;
        Ok((loaded.aggregate, Guard { stream_id, sequence: loaded.sequence }))
    }

    pub(crate) async fn advance(
        &self,
        id: &IssueId,
        command: IssueCommand,
        terms: Terms,
    ) -> Result<Sequence, CabinetError> {
        Ok(self.bus.execute::<Issue>(&id.to_string(), command, terms).await?.sequence)
    }

    pub(crate) async fn change_agenda(
        &self,
        id: AgendaId,
        command: AgendaCommand,
        terms: Terms,
    ) -> Result<Sequence, CabinetError> {
        Ok(self.bus.execute::<Agenda>(&id.stream(), command, terms).await?.sequence)
    }
}
