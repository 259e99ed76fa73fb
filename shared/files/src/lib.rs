//! Public documents that are attached to what is recorded: the decision of a committee, an answer.
//!
//! The log holds a document's digest, and here is what has that digest: the same content is one
//! file, whoever attaches it and however often, and one that was changed is told from its digest
//! when it is opened. What a document is, is seen from its content; its name is only cleaned.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use database::{Database, Schema};
//! use files::{Files, MediaType};
//!
//! let files = Files::new(Database::in_memory(Schema::Files).await?);
//! let kept = files.keep(b"%PDF-1.7 ...", "C:\\answers\\answer.docx").await?;
//! assert_eq!((kept.media_type, &*kept.name), (MediaType::Pdf, "answer.pdf"));
//! let file = files.open(&kept.digest).await?.ok_or("it is there")?;
//! assert_eq!(file.content, b"%PDF-1.7 ...");
//! # Ok(())
//! # }
//! ```

mod enclosed;
mod error;
mod media_type;
mod naming;

use database::{Database, Statement, statement};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub use enclosed::Enclosed;
pub use error::FilesError;
pub use media_type::MediaType;

/// What a document may weigh unless said otherwise: a scanned decision of some dozen pages.
pub const BYTES_MAX: usize = 10 * 1024 * 1024;

const KEEP: Statement = statement!("files/keep");
const OPEN: Statement = statement!("files/open");

/// Every statement of this room.
pub const STATEMENTS: &[Statement] = &[KEEP, OPEN];

/// The documents. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Files {
    database: Database,
    bytes_max: usize,
}

/// What is told of a document once it is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256 of the content: 64 hexadecimal digits in small letters.
    pub digest: String,
    pub media_type: MediaType,
    pub bytes: u64,
    /// As it was called, cleaned, and with the ending of what it is.
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub media_type: MediaType,
    pub content: Vec<u8>,
}

#[derive(Serialize)]
struct NewRow<'a> {
    digest: &'a str,
    media_type: &'a str,
    bytes: u64,
    content: String,
}

#[derive(Deserialize)]
struct Row {
    media_type: String,
    content: String,
}

impl Files {
    /// `database` is opened with [`database::Schema::Files`].
    pub const fn new(database: Database) -> Self {
        Self { database, bytes_max: BYTES_MAX }
    }

    /// With another limit for one document. It passes through memory a few times over.
    #[must_use]
    pub fn with_bytes_max(self, bytes_max: usize) -> Self {
        Self { bytes_max, ..self }
    }

    pub const fn bytes_max(&self) -> usize {
        self.bytes_max
    }

    /// Keeps a document. The same content is kept once, under whichever name.
    pub async fn keep(&self, content: &[u8], name: &str) -> Result<Kept, FilesError> {
        if content.is_empty() {
            return Err(FilesError::Empty);
        }
        if content.len() > self.bytes_max {
            return Err(FilesError::TooLarge { max_bytes: self.bytes_max });
        }
        let media_type = MediaType::of(content).ok_or(FilesError::NotAllowed)?;
        let (digest, bytes) = (digest(content), content.len() as u64);
        let row = NewRow {
            digest: &digest,
            media_type: media_type.as_str(),
            bytes,
            content: hex::encode(content),
        };
        self.database.execute(&KEEP, row).await?;
        let name = naming::cleaned(name, &digest, media_type);
        Ok(Kept { digest, media_type, bytes, name })
    }

    /// The document with this digest. One that is not what was kept is never handed out.
    pub async fn open(&self, digest: &str) -> Result<Option<File>, FilesError> {
        #[derive(Serialize)]
        struct Wanted<'a> {
            digest: &'a str,
        }
        if !is_digest(digest) {
            return Ok(None);
        }
        let Some(row) = self.database.row::<Row>(&OPEN, Wanted { digest }).await? else {
            return Ok(None);
        };
        let content = hex::decode(row.content).map_err(|_| FilesError::Damaged)?;
        let media_type = MediaType::named(&row.media_type).ok_or(FilesError::Damaged)?;
        if self::digest(&content) != digest {
            return Err(FilesError::Damaged);
        }
        Ok(Some(File { media_type, content }))
    }

    /// Ends every connection; what runs is finished first.
    pub async fn close(&self) {
        self.database.close().await;
    }
}

fn digest(content: &[u8]) -> String {
    hex::encode(Sha256::digest(content))
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
