//! Erasing: whoever wants to be forgotten takes all their comments along.

use std::collections::BTreeSet;

use kernel::PersonKey;
use vault::Kind;

use crate::id::CommentId;
use crate::words::comment_of;
use crate::{Comments, CommentsError};

impl Comments {
    /// Every comment of a person's is deleted, and nothing of them is left in the vault; which they were. What
    /// they supported, reported and took a stance on stays counted under names that lead to nobody.
    ///
    /// Doing it again is harmless, and finishes what was cut off.
    pub async fn delete_all_of(&self, person: PersonKey) -> Result<Vec<CommentId>, CommentsError> {
        let kept = self.vault.all_of(person).await?;
        let wordings = kept.iter().filter(|opened| opened.kind == Kind::CommentText);
        let comments: BTreeSet<_> =
            wordings.filter_map(|opened| comment_of(&opened.record)).collect();
        let mut deleted = Vec::new();
        for id in comments {
            let standing = self.look(&id).await?;
            match standing.comment.origin() {
                Some(origin) => {
                    let author = self.author_in(&origin.matter, &person);
                    self.delete_as(&id, author, person).await?;
                    deleted.push(id);
                }
                // The log never heard of it.
                None => {
                    self.vault.remove_under(person, Kind::CommentText, id.as_str()).await?;
                }
            }
        }
        for opened in kept {
            if matches!(opened.kind, Kind::CommentDraft | Kind::CommentAppeal) {
                self.vault.remove(person, opened.kind, &opened.record).await?;
            }
        }
        Ok(deleted)
    }
}
