//! What a comment says: in the vault under its author's key, where it can be destroyed, every wording apart.
//!
//! The log keeps a digest of each, made with a salt that lies beside the words: whoever knows the log cannot
//! tell what was written, not even by trying; and what is read is the very text that was written.

use std::collections::HashMap;

use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::salted::{self, digest};
use vault::{Kind, Record};

use crate::id::CommentId;
use crate::text::{CommentText, Name, Suggested};
use crate::{Comments, CommentsError};

/// What everyone reads of a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub text: CommentText,
    /// How its author would word the provision.
    pub suggested: Option<Suggested>,
    /// As the author wants it shown; `None` under a pseudonym.
    pub name: Option<Name>,
}

/// What is kept of it.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    #[serde(flatten)]
    pub words: Words,
    salt: String,
}

/// A wording of a comment.
pub(crate) type Wording = (CommentId, String);

impl Kept {
    fn digest(&self) -> String {
        let Words { text, suggested, name } = &self.words;
        let suggested = suggested.as_ref().map_or("", Suggested::as_str);
        let name = name.as_ref().map_or("", Name::as_str);
        digest([self.salt.as_str(), text.as_str(), suggested, name])
    }
}

/// By the comment and the digest, so that of two windows neither overwrites what the other wrote.
pub(crate) fn record(comment: &CommentId, digest: &str) -> String {
    format!("{comment}/{}", digest.get(..16).unwrap_or(digest))
}

/// The comment that a record is of.
pub(crate) fn comment_of(record: &str) -> Option<CommentId> {
    record.split_once('/')?.0.parse().ok()
}

impl Comments {
    /// Keeps a wording; what the log is to know of it.
    pub(crate) async fn keep_words(
        &self,
        author: PersonKey,
        comment: &CommentId,
        words: Words,
        at: Timestamp,
    ) -> Result<String, CommentsError> {
        let salt = salted::salt()?;
        let kept = Kept { words, salt };
        let digest = kept.digest();
        let record = record(comment, &digest);
        self.vault.keep(author, Record::json(Kind::CommentText, &record, &kept)?, at).await?;
        Ok(digest)
    }

    /// One that the log never heard of. Its author is told why; what goes wrong here is the operator's.
    pub(crate) async fn let_words_go(&self, author: PersonKey, (comment, digest): &Wording) {
        let record = record(comment, digest);
        if let Err(error) = self.vault.remove(author, Kind::CommentText, &record).await {
            tracing::warn!(%comment, %error, "a wording nobody will read stays in the vault");
        }
    }

    /// `None` when it was destroyed, with all that was kept of its author.
    pub(crate) async fn words_of(
        &self,
        comment: &CommentId,
        digest: &str,
    ) -> Result<Option<Words>, CommentsError> {
        let wording = (comment.clone(), digest.to_owned());
        Ok(self.wordings(std::slice::from_ref(&wording)).await?.remove(&wording))
    }

    /// In one statement; what is gone is left out.
    pub(crate) async fn wordings(
        &self,
        asked: &[Wording],
    ) -> Result<HashMap<Wording, Words>, CommentsError> {
        if asked.is_empty() {
            return Ok(HashMap::new());
        }
        let by_record: HashMap<String, &Wording> =
            asked.iter().map(|one| (record(&one.0, &one.1), one)).collect();
        let records: Vec<&str> = by_record.keys().map(String::as_str).collect();
        let mut words = HashMap::new();
        for opened in self.vault.open_by_record(Kind::CommentText, &records).await? {
            let Some(wording) = by_record.get(&opened.record) else { continue };
            match opened.content.and_then(|plain| plain.json::<Kept>()) {
                Ok(kept) if kept.digest() == wording.1 => {
                    words.insert((*wording).clone(), kept.words);
                }
                _ => tracing::error!(comment = %wording.0, "its text does not open"),
            }
        }
        Ok(words)
    }
}
