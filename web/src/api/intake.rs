//! Deliveries of gateways: text messages, chats, and letters, each signed as Standard Webhooks has it and taken in once.

use actix_web::web::{Bytes, Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{
    Adding, Channel, ComplaintNumber, ComplaintsError, Enclosure, Holder, Identity, Receiving,
    Sender, Whose, Words,
};
use futures::TryStreamExt as _;
use kernel::{Actor, Locale};
use privacy::{Contact, ContactKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webhook::Signed;

use crate::Failure;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::slowness::is_too_slow;
use crate::intake::{Door, LETTER_MAX, LetterIn, Letterbox, NotALetter};
use crate::site::Site;

/// A message of somebody.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageBody {
    /// Whom it is from: a telephone number of a text message, the name of an account of a chat.
    from: String,
    text: String,
}

/// What became of a delivery.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenInBody {
    /// Of the complaint; `null` where a machine wrote the letter, and nothing was taken in.
    #[schema(example = "CN-48291-73305")]
    number: Option<String>,
    /// Whether it was added to a complaint that was there.
    is_added: bool,
}

/// Deliver a message or a letter to the 11-11 centre. For gateways, signed as Standard Webhooks has it.
///
/// `channel` is `sms`, `webchat`, `facebook`, `twitter` or `voicemail` with a JSON body, or `email` with the letter
/// itself (`message/rfc822`). The same `webhook-id` is taken in once, however often it is delivered. A message that
/// begins with the number of a complaint of the same sender is added to it. What a machine wrote is done with, and a
/// letter that does not say whom it is from is refused, for its sender to be told. There is no `email` where the
/// settings name no address to write to.
#[utoipa::path(
    post, path = "/api/v1/intake/{channel}", tag = "complaints", operation_id = "take_in_message",
    params(
        ("channel" = String, Path, example = "sms"),
        ("webhook-id" = String, Header, description = "Of the message"),
        ("webhook-timestamp" = String, Header, description = "Seconds since 1970; five minutes to either side count"),
        ("webhook-signature" = String, Header, description = "v1, and the HMAC-SHA256 in Base64"),
    ),
    request_body = MessageBody,
    responses(
        (status = 202, description = "Taken in, or done with", body = TakenInBody),
        (status = 400, description = "Not what is asked for", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed with the channel's secret, or too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such channel, or nobody can write to the house by it", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is not right", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn take(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    body: Payload,
) -> Result<HttpResponse, Failure> {
    let channel = Channel::from_code(&path).ok_or(Failure::NotFound)?;
    let door = site.intake.door(channel).ok_or(Failure::NotFound)?;
    let header = |name| {
        request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    };
    let signed = Signed {
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signature: header("webhook-signature"),
    };
    if signed.signature.is_empty() {
        return Err(Failure::SignInFirst);
    }
    let body = whole(body).await?;
    let is_signed = signed.check(door.secret(), &body, site.complaints.now());
    is_signed.map_err(|_| Failure::NotASession)?;
    let taken = match door {
        Door::Letters(letters) => letter(&site, letters, &body).await?,
        Door::Messages(_) => message(&site, channel, signed.id, &body).await?,
    };
    site.projections.complaints_show(site.complaints.log_position()).await;
    Ok(HttpResponse::Accepted().json(taken))
}

async fn whole(body: Payload) -> Result<Bytes, Failure> {
    let mut body = body;
    let mut whole = Vec::new();
    loop {
        let chunk = body.try_next().await.map_err(|error| match is_too_slow(&error) {
            true => Failure::TooSlow,
            false => Failure::BadRequest(error.to_string()),
        })?;
        let Some(chunk) = chunk else { return Ok(whole.into()) };
        if whole.len() + chunk.len() > LETTER_MAX {
            return Err(Failure::TooLarge);
        }
        whole.extend_from_slice(&chunk);
    }
}

/// What came, whatever it came by.
struct Came {
    channel: Channel,
    /// In what is written to its sender.
    from: &'static str,
    /// What it is called there: delivered again, it is the same.
    key: String,
    /// The same, with what it says: two letters that a program calls alike are two.
    exact: String,
    sender: Sender,
    words: Words,
    files: Vec<Enclosure>,
    /// The complaint that it is about, as it says.
    about: Option<ComplaintNumber>,
}

async fn message(
    site: &Site,
    channel: Channel,
    id: &str,
    body: &[u8],
) -> Result<TakenInBody, Failure> {
    let body: MessageBody =
        serde_json::from_slice(body).map_err(|error| Failure::BadRequest(error.to_string()))?;
    let max = site.complaints.rules().text.complaint;
    let words = Words::parse(&body.text, max).map_err(|fault| wrong("text", Fault::Text(fault)))?;
    let sender = match channel {
        Channel::Sms | Channel::Voicemail => {
            let phone = Contact::parse(ContactKind::Phone, &body.from);
            let phone = phone.map_err(|_| wrong("from", Fault::NotAContact))?;
            Sender { phone: Some(phone.value().to_owned()), ..Sender::default() }
        }
        // The name of an account is how a chat's gateway finds them again.
        _ => {
            let name = complaints::parse_optional_line(&body.from, complaints::NAME_MAX);
            let name = name.map_err(|fault| wrong("from", Fault::Text(fault)))?;
            Sender { name, ..Sender::default() }
        }
    };
    let first = body.text.split_whitespace().next().unwrap_or_default();
    let about = ComplaintNumber::typed(first).ok();
    let (from, key, exact) = (channel.code(), id.to_owned(), id.to_owned());
    let files = Vec::new();
    came(site, Came { channel, from, key, exact, sender, words, files, about }).await
}

/// Of what a machine wrote nothing is left.
async fn letter(site: &Site, letters: &Letterbox, body: &[u8]) -> Result<TakenInBody, Failure> {
    let mut letter = match letters.reader.read(body) {
        Ok(letter) => letter,
        Err(NotALetter::Machines) => return Ok(TakenInBody { number: None, is_added: false }),
        Err(NotALetter::Nobodys) => return Err(wrong("from", Fault::NotAContact)),
        Err(NotALetter::TooLong) => return Err(Failure::TooLarge),
    };
    let limits = site.complaints.rules();
    letter.keep_files_within(limits.files);
    let words = letter.words(limits.text.complaint);
    let words = words.map_err(|fault| wrong("text", Fault::Text(fault)))?;
    let LetterIn { id, fingerprint, from, files, answers, .. } = letter;
    let sender = Sender { email: Some(from.clone()), ..Sender::default() };
    let about = answers.and_then(|number| number.parse().ok());
    let (channel, key) = (Channel::Email, format!("{from}/{id}"));
    let exact = format!("{key}/{fingerprint}");
    came(site, Came { channel, from: "email", key, exact, sender, words, files, about }).await
}

async fn came(site: &Site, came: Came) -> Result<TakenInBody, Failure> {
    if let Some(number) = came.about
        && is_of(site, number, &came.sender).await?
        && adds(site, number, &came).await?
    {
        return Ok(TakenInBody { number: Some(number.to_string()), is_added: true });
    }
    match receives(site, &came, &came.key).await {
        Err(Failure::KeyReused) => receives(site, &came, &came.exact).await,
        taken => taken,
    }
}

async fn receives(site: &Site, came: &Came, key: &str) -> Result<TakenInBody, Failure> {
    let person = site.accounts.stand_in(came.from, key).await?;
    let language = Locale::Mn;
    if let Some(email) = &came.sender.email {
        site.notices.vouch(person, notices::Channel::Mail, email, language).await?;
    }
    if let Some(phone) = &came.sender.phone {
        site.notices.vouch(person, notices::Channel::Sms, phone, language).await?;
    }
    let receiving = Receiving {
        channel: came.channel,
        is_tip: false,
        whose: Whose { person, identity: Identity::Unknown, cell: None },
        words: came.words.clone(),
        sender: came.sender.clone(),
        files: came.files.clone(),
        language,
        from: came.from,
        key: key.to_owned(),
        registering: None,
    };
    let received = site.complaints.receive(&Actor::House, receiving).await?;
    Ok(TakenInBody { number: Some(received.number.to_string()), is_added: false })
}

/// Whether it comes from where the owner of that complaint is reached.
async fn is_of(site: &Site, number: ComplaintNumber, from: &Sender) -> Result<bool, Failure> {
    Ok(site.complaints.is_reached_by(number, from).await?)
}

/// What is closed takes nothing more: it is a new one then.
async fn adds(site: &Site, number: ComplaintNumber, came: &Came) -> Result<bool, Failure> {
    let adding = Adding {
        channel: came.channel,
        words: came.words.clone(),
        files: came.files.clone(),
        from: came.from,
        key: came.exact.clone(),
    };
    match site.complaints.add_words(Holder::Channel, number, adding).await {
        Ok(()) => Ok(true),
        Err(ComplaintsError::Complaint(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn wrong(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
