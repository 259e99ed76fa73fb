//! Attaching documents: each file is kept under its digest as soon as it is all right, so that a form with a
//! fault elsewhere comes back with it attached.

use files::FilesError;
use petitions::Document;

use super::LINE_MAX;
use super::reading::Reading;
use crate::Failure;
use crate::guards::uploads::SentFile;
use crate::pages::{AnsweringFault, DOCUMENTS, DocumentFault};
use crate::site::Site;

/// `None` where something is wrong with one of them.
pub(super) async fn documents(
    reading: &mut Reading<'_>,
    files: &[SentFile],
) -> Result<Option<Vec<Document>>, Failure> {
    let (mut documents, before) = (Vec::new(), reading.faults.len());
    for n in 1..=DOCUMENTS {
        let field = format!("file-{n}");
        let name = reading.step.field(&field);
        if let Some(file) = files.iter().find(|file| file.field == name)
            && let Err(fault) = keep(reading, n, file).await?
        {
            reading.wrong(&field, AnsweringFault::Document(fault));
            continue;
        }
        let (digest, title) = (format!("kept-{n}"), format!("title-{n}"));
        match (reading.value(&digest).is_empty(), reading.value(&title).is_empty()) {
            (true, true) => {}
            (true, false) => {
                reading.wrong(&field, AnsweringFault::Document(DocumentFault::FileMissing));
            }
            (false, true) => {
                reading.wrong(&title, AnsweringFault::Document(DocumentFault::TitleMissing));
            }
            (false, false) => {
                let title = reading.words(&title, LINE_MAX);
                let kept = attached(reading.site(), reading.value(&digest), title).await?;
                match kept {
                    Some(document) => documents.push(document),
                    None => {
                        reading.wrong(&field, AnsweringFault::Document(DocumentFault::FileMissing))
                    }
                }
            }
        }
    }
    Ok((reading.faults.len() == before).then_some(documents))
}

/// And remembers in the form what it is kept as.
async fn keep(
    reading: &mut Reading<'_>,
    n: usize,
    file: &SentFile,
) -> Result<Result<(), DocumentFault>, Failure> {
    if file.is_too_large {
        return Ok(Err(DocumentFault::TooLarge));
    }
    let kept = match reading.site().files.keep(&file.content, &file.name).await {
        Ok(kept) => kept,
        Err(FilesError::Empty) => return Ok(Err(DocumentFault::Empty)),
        Err(FilesError::TooLarge { .. }) => return Ok(Err(DocumentFault::TooLarge)),
        Err(FilesError::NotAllowed) => return Ok(Err(DocumentFault::NotAllowed)),
        Err(error) => return Err(error.into()),
    };
    for (part, value) in [("kept", kept.digest), ("name", kept.name)] {
        reading.fields.insert(reading.step.field(&format!("{part}-{n}")), value);
    }
    Ok(Ok(()))
}

/// The document that is kept under a digest; `None` where there is none, or where it has no title.
pub async fn attached(
    site: &Site,
    digest: &str,
    title: Option<String>,
) -> Result<Option<Document>, Failure> {
    let Some(title) = title else { return Ok(None) };
    let Some(file) = site.files.open(digest).await? else { return Ok(None) };
    Ok(Some(Document {
        title,
        digest: digest.to_owned(),
        media_type: file.media_type.as_str().to_owned(),
        bytes: file.content.len() as u64,
    }))
}
