//! Drafts: a comment that is being written, in the vault under its writer's key; one for each place.

use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource};
use serde::{Deserialize, Serialize};
use vault::{Kind, Plain, Record};

use crate::id::CommentId;
use crate::text::{CommentText, Suggested};
use crate::{Comments, CommentsError};

/// Where a comment is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    pub provision: Option<String>,
    pub reply_to: Option<CommentId>,
}

/// What is written so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub text: Option<CommentText>,
    pub suggested: Option<Suggested>,
}

impl Place {
    fn record(&self, matter: &str) -> String {
        let provision = self.provision.as_deref().unwrap_or_default();
        let reply_to = self.reply_to.as_ref().map_or("", CommentId::as_str);
        format!("{matter}/{reply_to}/{provision}")
    }
}

impl Comments {
    /// The last word counts.
    pub async fn keep_draft(
        &self,
        actor: &Actor,
        matter: &str,
        place: &Place,
        draft: &Draft,
    ) -> Result<(), CommentsError> {
        let person = self.writer(actor)?;
        let record = place.record(matter);
        let record = Record::json(Kind::CommentDraft, &record, draft)?;
        Ok(self.vault.keep(person, record, self.clock.now()).await?)
    }

    pub async fn draft(
        &self,
        actor: &Actor,
        matter: &str,
        place: &Place,
    ) -> Result<Option<Draft>, CommentsError> {
        let person = self.writer(actor)?;
        let kept = self.vault.open_one(person, Kind::CommentDraft, &place.record(matter)).await?;
        let damaged = |_| CommentsError::broken("a draft does not open");
        kept.as_ref().map(Plain::json).transpose().map_err(damaged)
    }

    pub async fn throw_draft_away(
        &self,
        actor: &Actor,
        matter: &str,
        place: &Place,
    ) -> Result<(), CommentsError> {
        let person = self.writer(actor)?;
        self.vault.remove(person, Kind::CommentDraft, &place.record(matter)).await?;
        Ok(())
    }

    /// It is written: what goes wrong here is the operator's to hear of.
    pub(crate) async fn let_draft_go(&self, person: PersonKey, matter: &str, place: &Place) {
        let record = place.record(matter);
        if let Err(error) = self.vault.remove(person, Kind::CommentDraft, &record).await {
            tracing::warn!(%error, "a draft that is written stays in the vault");
        }
    }

    fn writer(&self, actor: &Actor) -> Result<PersonKey, CommentsError> {
        policy::check(actor, Action::WriteComment, Resource::House)?;
        Ok(actor.key().ok_or(Denied::SignInFirst)?)
    }
}
