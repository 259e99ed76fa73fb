//! Following: whoever writes a comment follows it, so that they can be told what becomes of it. It lies in the vault
//! under their own key, as what somebody follows of petitions does, and goes with it.

use eventlog::Position;
use kernel::{PersonKey, Timestamp};
use serde::Serialize;
use vault::{Kind, Record};

use crate::Comments;
use crate::id::CommentId;

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
        id: &CommentId,
        position: Position,
        at: Timestamp,
    ) {
        let kept = async {
            let record = Record::json(Kind::Following, id.as_str(), &Followed { position })?;
            self.vault.keep(author, record, at).await
        };
        if let Err(error) = kept.await {
            tracing::warn!(comment = %id, %error, "its author will not be told of it");
        }
    }
}
