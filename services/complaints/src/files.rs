//! Files that come with a complaint or with its answer: in the vault under the owner's key, like the words.

use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::salted;
use vault::{Kind, Record};

use crate::complaint::events::Attached;
use crate::number::ComplaintNumber;
use crate::words::record;
use crate::{Complaints, ComplaintsError};

/// A file as it came, its kind seen from its content by whoever took it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    pub name: String,
    pub media_type: String,
    pub content: Vec<u8>,
}

/// What stands before the content in the vault, on one line.
#[derive(Serialize, Deserialize)]
struct Head {
    name: String,
    media_type: String,
}

impl Complaints {
    /// Within what the rules allow; what the log is to know of them.
    pub(crate) async fn keep_files(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        files: &[Enclosure],
        at: Timestamp,
    ) -> Result<Vec<Attached>, ComplaintsError> {
        let limits = self.rules.files;
        let is_too_much = files.len() > limits.count
            || files.iter().any(|file| file.content.len() > limits.bytes);
        if is_too_much {
            return Err(ComplaintsError::TooManyFiles { max: limits.count, bytes: limits.bytes });
        }
        let mut attached = Vec::new();
        for file in files {
            attached.push(self.keep_file(owner, number, file, at).await?);
        }
        Ok(attached)
    }

    /// Under a name of chance: the same picture in two cases is not to be seen from outside.
    async fn keep_file(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        file: &Enclosure,
        at: Timestamp,
    ) -> Result<Attached, ComplaintsError> {
        let digest = salted::salt()?;
        let Enclosure { name, media_type, content } = file;
        let head = Head { name: name.clone(), media_type: media_type.clone() };
        let mut kept = serde_json::to_vec(&head).map_err(ComplaintsError::broken)?;
        kept.push(b'\n');
        kept.extend_from_slice(content);
        let record = record(number, &digest);
        self.vault.keep(owner, Record::new(Kind::Attachment, &record, kept), at).await?;
        let bytes = content.len() as u64;
        Ok(Attached { digest, media_type: media_type.clone(), bytes })
    }

    /// Those that the log never heard of; what goes wrong here is the operator's.
    pub(crate) async fn let_files_go(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        attached: &[Attached],
    ) {
        for file in attached {
            let record = record(number, &file.digest);
            if let Err(error) = self.vault.remove(owner, Kind::Attachment, &record).await {
                tracing::warn!(%number, %error, "a file nobody will open stays in the vault");
            }
        }
    }

    /// `None` when it is not there any more.
    pub(crate) async fn file_of(
        &self,
        number: ComplaintNumber,
        attached: &Attached,
    ) -> Result<Option<Enclosure>, ComplaintsError> {
        let record = record(number, &attached.digest);
        let mut opened = self.vault.open_by_record(Kind::Attachment, &[&record]).await?;
        let Some(opened) = opened.pop() else { return Ok(None) };
        let damaged = || ComplaintsError::broken("a file does not open");
        let plain = opened.content.map_err(|_| damaged())?;
        let end = plain.bytes().iter().position(|byte| *byte == b'\n').ok_or_else(damaged)?;
        let (head, content) = plain.bytes().split_at(end);
        let Head { name, media_type } = serde_json::from_slice(head).map_err(|_| damaged())?;
        Ok(Some(Enclosure {
            name,
            media_type,
            content: content.get(1..).unwrap_or_default().to_vec(),
        }))
    }
}
