//! Writing to the centre: whoever is signed in with a clock that runs, anybody else with a tip.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use complaints::{Channel, Identity, Received, Receiving, Sender, Whose};
use devices::DeviceKind;
use kernel::{Actor, Locale, PersonKey};

use super::{as_anyone, cookie, intake, taken};
use crate::Failure;
use crate::failure::Fault;
use crate::framing::{frame, html, page, see};
use crate::guards::uploads::{SentByAnyone, SentFile};
use crate::guards::{Visitor, device, language};
use crate::pages::{Back, ComplaintFormPage, ComplaintReceivedPage};
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;

/// What names of fields begin with.
const FORM: &str = "complaint";
/// Where a form on a page comes from; what it is called there is its key.
const FROM: &str = "page";

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/complaints/new")));
    }
    Ok(page(form(&site, &visitor, false, None).render(&frame(&request))))
}

pub async fn ask_tip(request: HttpRequest, site: Data<Site>, visitor: Visitor) -> HttpResponse {
    page(form(&site, &visitor, true, None).render(&frame(&request)))
}

pub async fn write(
    request: HttpRequest,
    site: Data<Site>,
    sent: SentByAnyone<Fields>,
) -> Result<HttpResponse, Failure> {
    received(&request, &site, sent, false).await
}

pub async fn tip(
    request: HttpRequest,
    site: Data<Site>,
    sent: SentByAnyone<Fields>,
) -> Result<HttpResponse, Failure> {
    received(&request, &site, sent, true).await
}

/// The receipt is the answer itself: the same form sent again is the same complaint, with the same receipt.
async fn received(
    request: &HttpRequest,
    site: &Site,
    sent: SentByAnyone<Fields>,
    is_tip: bool,
) -> Result<HttpResponse, Failure> {
    let SentByAnyone { visitor, fields, files, may_act } = sent;
    let mut reading = Reading::new(FORM, fields);
    let may_act = if is_tip { as_anyone(may_act) } else { may_act };
    let done = match may_act {
        Ok(()) => {
            let language = language::of_page(request);
            let whence = Whence { channel: channel(request, Channel::Web), language, is_tip };
            taken_in(site, &visitor, &mut reading, files, whence).await
        }
        Err(failure) => Err(failure),
    };
    match done {
        Ok(Received { number, code, again }) => {
            site.projections.complaints_show(site.complaints.log_position()).await;
            let (number, code) = (number, code.to_string());
            let receipt = ComplaintReceivedPage {
                number: number.to_string(),
                code: code.clone(),
                at: site.complaints.now(),
                is_tip,
                again,
            };
            let mut response = html(HttpResponse::Created(), receipt.render(&frame(request)));
            if is_tip {
                let _ = response.add_cookie(&cookie::of(site, number, &code));
            }
            Ok(response)
        }
        Err(failure) => {
            // Sent once more it is another complaint.
            if matches!(failure, Failure::KeyReused) {
                reading.fields.remove("complaint-key");
            }
            let (status, back) = reading.given_back(failure)?;
            let again = form(site, &visitor, is_tip, Some(back)).render(&frame(request));
            Ok(html(status, again))
        }
    }
}

/// How it came.
#[derive(Debug, Clone, Copy)]
pub struct Whence {
    pub channel: Channel,
    pub language: Locale,
    pub is_tip: bool,
}

pub async fn taken_in(
    site: &Site,
    visitor: &Visitor,
    reading: &mut Reading,
    files: Vec<SentFile>,
    whence: Whence,
) -> Result<Received, Failure> {
    let Whence { channel, language, is_tip } = whence;
    let rules = site.complaints.rules();
    let words = taken::words(reading, "text", rules.text.complaint);
    let table = site.directory.table();
    let registering = taken::registering(reading, &table);
    let sender = if is_tip { Some(Sender::default()) } else { taken::sender(reading) };
    let files = taken::enclosures(reading, files, rules.files);
    let key = reading.value("key").to_owned();
    if !is_tip {
        complete(reading, sender.as_ref());
    }
    let (Some(words), Some(registering), Some(sender), Some(files)) =
        (words, registering, sender, files)
    else {
        return Err(Failure::Fields(Vec::new()));
    };
    if reading.is_wrong() || key.is_empty() || key.len() > 100 {
        return Err(Failure::Fields(Vec::new()));
    }
    let (actor, whose, key) = whose(site, visitor, is_tip, key).await?;
    // Of a tip nobody hears.
    let also_told = match is_tip {
        true => None,
        false => intake::also_told(site, &whose, &sender, &key, language).await?,
    };
    let receiving = Receiving {
        channel,
        is_tip,
        whose,
        words,
        sender,
        files,
        language,
        from: FROM,
        key,
        registering,
        also_told,
    };
    Ok(site.complaints.receive(&actor, receiving).await?)
}

/// All that is missing is told at once, also where an operator would register it.
fn complete(reading: &mut Reading, sender: Option<&Sender>) {
    let Some(sender) = sender else { return };
    if let Failure::Fields(faults) =
        Failure::from(complaints::ComplaintsError::Incomplete(sender.missing()))
    {
        faults.into_iter().for_each(|fault| reading.wrong(fault.field, Fault::Missing));
    }
}

/// Themself; or, with a tip, somebody of whom nothing is known, and a session counts for nothing.
async fn whose(
    site: &Site,
    visitor: &Visitor,
    is_tip: bool,
    key: String,
) -> Result<(Actor, Whose, String), Failure> {
    if is_tip {
        let person = site.accounts.stand_in(FROM, &key).await?;
        let whose = Whose { person, identity: Identity::Unknown, cell: None };
        return Ok((Actor::Visitor, whose, key));
    }
    let citizen = visitor.require()?.citizen;
    let (identity, cell) = (Identity::Attested, Some(citizen.cell));
    let key = own_key(citizen.key, &key);
    Ok((visitor.actor(), Whose { person: citizen.key, identity, cell }, key))
}

/// A key is one person's: another's form under the same key is another complaint.
fn own_key(person: PersonKey, key: &str) -> String {
    format!("{person}/{key}")
}

/// Of a service point where the request is sent from one.
pub fn channel(request: &HttpRequest, own: Channel) -> Channel {
    match device::of(request).map(|device| device.kind) {
        None => own,
        Some(DeviceKind::Kiosk) => Channel::Kiosk,
        Some(DeviceKind::Assisted) => Channel::InPerson,
    }
}

fn form(site: &Site, visitor: &Visitor, is_tip: bool, back: Option<Back>) -> ComplaintFormPage {
    let rules = site.complaints.rules();
    // Of whoever leaves a tip nothing is known, also where they are signed in.
    let lives_in = visitor.signed_in.as_ref().filter(|_| !is_tip);
    ComplaintFormPage {
        is_tip,
        table: site.directory.table(),
        division: lives_in.map(|session| session.citizen.cell.division),
        key: site.accounts.form_key(),
        text_length_max: rules.text.complaint,
        files: rules.files,
        back,
    }
}
