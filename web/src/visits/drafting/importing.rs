//! Bringing a text in: Akoma Ntoso or plain text, from a file or pasted.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Draft, ReplaceDraft};
use kernel::Actor;
use provisions::{LIMITS, Problem, ReadFault, ReadFaults, akoma_ntoso, plain};

use super::reading::Reading;
use super::{Fields, head, to_write};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::uploads::{SentFile, SentWithFiles};
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, ImportFault, ImportTextPage};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/bills/{number}/import"))));
    }
    let draft = to_write(&site, &visitor.actor(), number).await?;
    let asked = asking(&draft, String::new(), draft.seen.clone());
    Ok(page(asked.render(&frame(&request))))
}

pub async fn import(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: SentWithFiles<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = sent.visitor.actor();
    let draft = to_write(&site, &actor, number).await?;
    let field = |name: &str| sent.fields.get(name).cloned().unwrap_or_default();
    let (pasted, seen) = (field("pasted"), field("seen"));
    let mut asked = asking(&draft, pasted, seen.clone());
    if let Err(failure) = sent.may_act {
        return again(&request, asked, sent.fields, failure);
    }
    let read = match brought(&sent.files, &asked.pasted) {
        Some(brought) => read(number, &draft, brought, seen).map_err(told),
        None => Err(vec![ImportFault::Missing]),
    };
    match read {
        Err(faults) => {
            asked.faults = faults;
            Ok(html(HttpResponse::UnprocessableEntity(), asked.render(&frame(&request))))
        }
        Ok(command) => match replaced(&site, &actor, number, command).await {
            Ok(()) => Ok(see(&format!("/bills/{number}/draft"))),
            Err(failure) => again(&request, asked, sent.fields, failure),
        },
    }
}

/// As long as nothing else was done since.
pub async fn take_back(
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    sent.may_act?;
    let seen = sent.fields.get("seen").map_or("", String::as_str);
    site.bills.take_back_import(&sent.visitor.actor(), number, seen).await?;
    Ok(see(&format!("/bills/{number}/draft")))
}

fn asking(draft: &Draft, pasted: String, seen: String) -> ImportTextPage {
    let count = draft.text.count();
    ImportTextPage { bill: head(draft), pasted, seen, count, faults: Vec::new(), back: None }
}

fn again(
    request: &HttpRequest,
    mut asked: ImportTextPage,
    fields: Fields,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let (status, back) = Reading::new("import", fields).given_back(failure)?;
    asked.back = Some(Back { form: "import", ..back });
    Ok(html(status, asked.render(&frame(request))))
}

/// The file, if one was chosen; else what was pasted.
fn brought<'a>(files: &'a [SentFile], pasted: &'a str) -> Option<Brought<'a>> {
    match files.iter().find(|file| file.field == "file") {
        Some(file) if file.is_too_large => Some(Brought::TooLarge),
        Some(file) => Some(Brought::Content(&file.content)),
        None if pasted.trim().is_empty() => None,
        None => Some(Brought::Content(pasted.as_bytes())),
    }
}

enum Brought<'a> {
    TooLarge,
    Content(&'a [u8]),
}

/// What is XML is Akoma Ntoso, whatever the file is called.
fn read(
    number: BillNumber,
    draft: &Draft,
    brought: Brought<'_>,
    seen: String,
) -> Result<ReplaceDraft, ReadFaults> {
    let Brought::Content(content) = brought else {
        return Err(Problem::TooLarge { max: LIMITS.import_bytes_max }.into());
    };
    read_text(&number.to_string(), draft, content, seen)
}

/// For the page and the API alike.
pub fn read_text(
    number: &str,
    draft: &Draft,
    content: &[u8],
    seen: String,
) -> Result<ReplaceDraft, ReadFaults> {
    if content.len() > LIMITS.import_bytes_max {
        return Err(Problem::TooLarge { max: LIMITS.import_bytes_max }.into());
    }
    let mut fresh = draft.fresh.clone();
    if is_xml(content) {
        let document = akoma_ntoso::read(content, &mut fresh)?;
        let has_own_ids = document.number == number;
        return Ok(ReplaceDraft { text: document.text, has_own_ids, seen });
    }
    let text = std::str::from_utf8(content).map_err(|_| ReadFaults::from(Problem::NotUtf8))?;
    let read = plain::read(text, &mut fresh)?;
    Ok(ReplaceDraft { text: read.text, has_own_ids: false, seen })
}

fn is_xml(content: &[u8]) -> bool {
    let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    content.trim_ascii_start().starts_with(b"<")
}

async fn replaced(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    command: ReplaceDraft,
) -> Result<(), Failure> {
    site.bills.import(actor, number, command).await?;
    Ok(())
}

fn told(faults: ReadFaults) -> Vec<ImportFault> {
    let ReadFaults(faults) = faults;
    faults.into_iter().map(|fault: ReadFault| ImportFault::Read(fault)).collect()
}
