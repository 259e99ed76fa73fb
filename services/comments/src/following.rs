//! Following: whoever writes a comment follows it, so that they can be told what becomes of it. It lies in the vault
//! under their own key, as what somebody follows of petitions does, and goes with it.

use eventlog::Position;
use kernel::{PersonKey, Timestamp};
use serde::Serialize;
use vault::{Kind, Record};

use crate::id::GroupId;
use crate::words::{Wording, record};
use crate::{Comments, CommentsError};

/// What is kept of it: the author has seen all up to here.
#[derive(Serialize)]
struct Followed {
    position: Position,
}

impl Comments {
    /// It is written: what goes wrong here is the operator's to hear of.
    pub(crate) async fn follow(
        &self,
        author: PersonKey,
        subject: &str,
        position: Position,
        at: Timestamp,
    ) {
        let kept = async {
            let record = Record::json(Kind::Following, subject, &Followed { position })?;
            self.vault.keep(author, record, at).await
        };
        if let Err(error) = kept.await {
            tracing::warn!(subject, %error, "an author will not be told of it");
        }
    }

    /// What answers a group answers each in it: their authors follow it too. Who they are the log does not say,
    /// but what they wrote lies under their keys.
    pub(crate) async fn authors_follow(&self, group: &GroupId, wordings: &[Wording]) {
        if let Err(error) = self.try_to_have_followed(group, wordings).await {
            tracing::warn!(%group, %error, "some authors will not be told of their group's answer");
        }
    }

    async fn try_to_have_followed(
        &self,
        group: &GroupId,
        wordings: &[Wording],
    ) -> Result<(), CommentsError> {
        let records: Vec<String> = wordings.iter().map(|(id, digest)| record(id, digest)).collect();
        let records: Vec<&str> = records.iter().map(String::as_str).collect();
        let (position, at) = (self.log_position(), self.clock.now());
        for opened in self.vault.open_by_record(Kind::CommentText, &records).await? {
            self.follow(opened.person, group.as_str(), position, at).await;
        }
        Ok(())
    }
}
