//! One's own case: seen by whoever brought it, or has its number and code; and what they say to it.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use audit::What;
use complaints::{Adding, Channel, ComplaintNumber, Enclosure, Holder, Shown, Words};
use kernel::Actor;
use sha2::{Digest as _, Sha256};

use super::{as_anyone, cookie, empty, taken};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::uploads::SentFile;
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, Case, ComplaintsPage, OwnComplaintPage};
use crate::site::Site;
use crate::visits::audit::shown_line;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::offices::Lines;

/// So many looks of the staff are shown, the latest.
const LOOKS: u32 = 20;
const FROM: &str = "page";

/// By what somebody has a case before them.
enum Held {
    Own(Actor),
    Code(String),
}

impl Held {
    /// `None` for a stranger: whether there is such a case is not theirs to know.
    async fn of(
        request: &HttpRequest,
        site: &Site,
        visitor: &Visitor,
        number: ComplaintNumber,
    ) -> Result<Option<Self>, Failure> {
        let actor = visitor.actor();
        if site.complaints.is_of(&actor, number).await? {
            return Ok(Some(Self::Own(actor)));
        }
        Ok(cookie::code(request, site, number).map(Self::Code))
    }

    fn holder(&self) -> Holder<'_> {
        match self {
            Self::Own(actor) => Holder::SignedIn(actor),
            Self::Code(code) => Holder::Code(code),
        }
    }

    async fn shown(&self, site: &Site, number: ComplaintNumber) -> Result<Shown, Failure> {
        Ok(match self {
            Self::Own(actor) => site.complaints.case(actor, number).await?,
            Self::Code(code) => site.complaints.tracked(number, code).await?,
        })
    }
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path)?;
    match Held::of(&request, &site, &visitor, number).await? {
        Some(held) => match held.shown(&site, number).await {
            Ok(shown) => {
                Ok(page(own(&site, &visitor.actor(), shown, None).await?.render(&frame(&request))))
            }
            // The code of another house, or of one that is gone.
            Err(Failure::Fields(_)) => Ok(asked_for(&request, &site, number)),
            Err(failure) => Err(failure),
        },
        None => Ok(asked_for(&request, &site, number)),
    }
}

/// Whoever comes without a code is asked for it, whether there is such a case or not.
fn asked_for(request: &HttpRequest, site: &Site, number: ComplaintNumber) -> HttpResponse {
    page(ComplaintsPage { number: number.to_string(), ..empty(site) }.render(&frame(request)))
}

pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path.0)?;
    let held = Held::of(&request, &site, &sent.visitor, number).await?;
    let Some(held) = held else { return Err(Failure::NotFound) };
    let may_act = match held {
        Held::Own(_) => sent.may_act,
        // The cookie that shows the case comes with our own pages' forms only.
        Held::Code(_) => as_anyone(sent.may_act),
    };
    let mut reading = Reading::new(form(&path.1)?, sent.fields);
    let done = match may_act {
        Ok(()) => {
            let holder = held.holder();
            step(&site, holder, number, &mut reading, Vec::new(), &path.1, Channel::Web).await
        }
        Err(failure) => Err(failure),
    };
    site.projections.complaints_show(site.complaints.log_position()).await;
    match done {
        Ok(()) => Ok(see(&format!("/complaints/{number}"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let shown = held.shown(&site, number).await?;
            let again = own(&site, &sent.visitor.actor(), shown, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

/// What names of its fields begin with.
pub fn form(step: &str) -> Result<&'static str, Failure> {
    let steps = ["confirm", "reopen", "survey", "add", "withdraw"];
    steps.into_iter().find(|known| *known == step).ok_or(Failure::NotFound)
}

pub async fn step(
    site: &Site,
    holder: Holder<'_>,
    number: ComplaintNumber,
    reading: &mut Reading,
    files: Vec<SentFile>,
    step: &str,
    channel: Channel,
) -> Result<(), Failure> {
    if step != "add" {
        taken::no_files(reading, &files)?;
    }
    let (complaints, max) = (&site.complaints, site.complaints.rules().text.note);
    let nothing = || Failure::Fields(Vec::new());
    match step {
        "confirm" => complaints.confirm(holder, number).await?,
        "withdraw" => complaints.take_back(holder, number).await?,
        "reopen" => {
            let words = taken::words(reading, "words", max).ok_or_else(nothing)?;
            let table = site.directory.table();
            complaints.reopen(holder, number, table.working_days(), &words).await?;
        }
        "survey" => {
            let rating =
                reading.code("rating", |text| text.parse().ok().filter(|n| *n > 0 && *n < 6));
            let words = match reading.value("words") {
                "" => None,
                _ => Some(taken::words(reading, "words", max).ok_or_else(nothing)?),
            };
            let rating = rating.ok_or_else(nothing)?;
            complaints.answer_survey(holder, number, rating, words.as_ref()).await?;
        }
        _ => {
            let words = taken::words(reading, "words", max);
            let files = taken::enclosures(reading, files, complaints.rules().files);
            let (Some(words), Some(files)) = (words, files) else { return Err(nothing()) };
            let key = added_as(number, reading.value("seen"), &words, &files);
            let adding = Adding { channel, key, words, files, from: FROM };
            complaints.add_words(holder, number, adding).await?;
        }
    }
    Ok(())
}

/// The same words sent twice from one page are added once; with another file they are another thing.
fn added_as(number: ComplaintNumber, seen: &str, words: &Words, files: &[Enclosure]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(Sha256::digest(&file.content));
    }
    let of_files: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let of_files = if files.is_empty() { "" } else { &of_files };
    format!("{number}/{seen}/{}{of_files}", words.as_str())
}

async fn own(
    site: &Site,
    actor: &Actor,
    shown: Shown,
    back: Option<Back>,
) -> Result<OwnComplaintPage, Failure> {
    let number = shown.entry.number;
    let looks = site.audit.looks_at(What::ComplaintText, [number.to_string()], LOOKS).await?;
    let roll = Lines::of(&site.offices.roll_for_names(), actor);
    let looks = looks.iter().map(|look| shown_line(look, &roll)).collect();
    let code = site.complaints.code_of(number).to_string();
    let brought = site.cabinet.public_issue_of(&number.to_string()).await?;
    let (table, now) = (site.directory.table(), site.complaints.now());
    Ok(OwnComplaintPage { case: Case { shown, table, now }, code, brought, looks, back })
}

pub async fn file(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path.0)?;
    let held = Held::of(&request, &site, &visitor, number).await?.ok_or(Failure::NotFound)?;
    let file = site.complaints.file(held.holder(), number, &path.1).await?;
    Ok(handed_out(file.ok_or(Failure::NotFound)?))
}

/// To be saved, never to be opened in the browser as a page of ours.
pub(super) fn handed_out(file: Enclosure) -> HttpResponse {
    let name: String =
        percent_encoding::utf8_percent_encode(&file.name, percent_encoding::NON_ALPHANUMERIC)
            .to_string();
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.media_type))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header(("Cache-Control", "private, no-store"))
        .body(file.content)
}

impl Failure {
    /// The number in an address.
    pub fn complaint(path: &str) -> Result<ComplaintNumber, Self> {
        path.parse().map_err(|_| Self::NotFound)
    }
}
