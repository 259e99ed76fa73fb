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

/// A draft, and where it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    pub matter: String,
    pub place: Place,
    pub draft: Draft,
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

    /// The matter, and the place in it.
    fn of_record(record: &str) -> Option<(&str, Self)> {
        let (matter, place) = record.split_once('/')?;
        let (reply_to, provision) = place.split_once('/')?;
        let provision = Some(provision.to_owned()).filter(|id| !id.is_empty());
        let reply_to = match reply_to {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        Some((matter, Self { provision, reply_to }))
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

    /// All of one's own, by matter and place.
    pub async fn drafts(&self, actor: &Actor) -> Result<Vec<KeptDraft>, CommentsError> {
        let person = self.writer(actor)?;
        let damaged = || CommentsError::broken("a draft does not open");
        let mut drafts = Vec::new();
        for kept in self.vault.all_of(person).await? {
            if kept.kind != Kind::CommentDraft {
                continue;
            }
            let (matter, place) = Place::of_record(&kept.record).ok_or_else(damaged)?;
            let draft = kept.content.map_err(|_| damaged())?.json().map_err(|_| damaged())?;
            drafts.push(KeptDraft { matter: matter.to_owned(), place, draft });
        }
        drafts.sort_by(|one, other| {
            (&one.matter, &one.place.provision).cmp(&(&other.matter, &other.place.provision))
        });
        Ok(drafts)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_again_by_its_record() {
        let comment: CommentId = CommentId::of(&[7; 10]);
        for (provision, reply_to) in
            [(None, None), (Some("p7".to_owned()), None), (None, Some(comment))]
        {
            let place = Place { provision, reply_to };
            let record = place.record("BN-202611-00001");
            assert_eq!(Place::of_record(&record), Some(("BN-202611-00001", place)));
        }
        assert_eq!(Place::of_record("BN-202611-00001"), None);
    }
}
