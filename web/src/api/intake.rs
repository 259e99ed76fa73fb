//! Deliveries of gateways: text messages, chats, and letters, each signed as Standard Webhooks has it and taken in once.

use actix_web::web::{Bytes, Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{
    Adding, Channel, ComplaintNumber, ComplaintsError, Enclosure, Holder, Identity, NAME_MAX,
    Received, Receiving, Sender, Whose, Words,
};
use futures::TryStreamExt as _;
use kernel::{Actor, Locale, letters};
use privacy::{Contact, ContactKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webhook::Signed;

use crate::Failure;
use crate::api::complaints::WITH_FILES;
use crate::api::complaints::bodies::{self, FileBody};
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::slowness::is_too_slow;
use crate::intake::{Door, LETTER_MAX, LetterIn, Letterbox, NotALetter};
use crate::site::Site;
use crate::visits::complaints::taken;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;

/// Characters of a complaint's number: `CN-48291-73305`.
const NUMBER_LENGTH: usize = 14;
/// In the place of a code.
const UNSAID: &str = "…";

/// A message of somebody.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageBody {
    /// Whom it is from: a telephone number of a text message, the name of an account of a chat.
    from: String,
    /// 10,000 characters at most; it may be empty where files come.
    text: String,
    /// Five at most, of 5 MB each: pictures, sound, film, PDF, Word, Excel.
    #[serde(default)]
    files: Vec<FileBody>,
}

/// What became of a delivery.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenInBody {
    /// Of the complaint; `null` where a machine wrote the letter, and nothing was taken in.
    #[schema(example = "CN-48291-73305")]
    number: Option<String>,
    /// Whether it was added to a complaint that was there.
    is_added: bool,
    /// Of the complaint that this message is: with the number it shows the case to whoever has both. `null` of what was
    /// added, and of a letter, whose sender the house writes to.
    #[schema(example = "K7QM-2FXA")]
    code: Option<String>,
    /// What to tell the sender, in one sentence with the number, the code and where to look; `null` where there is no
    /// code. Whoever sent a text message is told so by the house too, where it sends text messages.
    text: Option<String>,
}

impl TakenInBody {
    /// Nothing came of it.
    const NOTHING: Self = Self { number: None, is_added: false, code: None, text: None };
}

/// Deliver a message or a letter to the 11-11 centre. For gateways, signed as Standard Webhooks has it.
///
/// `channel` is `sms`, `webchat`, `facebook`, `twitter` or `voicemail` with a JSON body, or `email` with the letter
/// itself (`message/rfc822`). The same `webhook-id` is taken in once, however often it is delivered. A message that
/// begins with the number of a complaint of the same sender is added to it, and so is a letter that answers one of ours
/// or has the number in its subject. What cannot be shown is left out of a text, and a telephone that the house cannot
/// write to stands in the case as it came. What a machine wrote is done with, and a letter that does not say whom it is
/// from is refused, for its sender to be told. Files of a message are taken as those of a complaint: where one is too
/// large, of another kind, or one too many, nothing of the message is taken, and the answer says why. There is no
/// `email` where the settings name no address to write to.
///
/// The answer to a message says what to tell its sender: people on a chat are reached by nothing else.
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
        (status = 422, description = "A field is not right, or a file is not taken", body = Problem, content_type = "application/problem+json"),
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
    let bytes_max = match door {
        Door::Letters(_) => LETTER_MAX,
        Door::Messages(_) => WITH_FILES,
    };
    let body = whole(body, bytes_max).await?;
    let is_signed = signed.check(door.secret(), &body, site.complaints.now());
    is_signed.map_err(|_| Failure::NotASession)?;
    let taken = match door {
        Door::Letters(letters) => letter(&site, letters, &body).await?,
        Door::Messages(_) => message(&site, channel, signed.id, &body).await?,
    };
    site.projections.complaints_show(site.complaints.log_position()).await;
    Ok(HttpResponse::Accepted().json(taken))
}

async fn whole(body: Payload, bytes_max: usize) -> Result<Bytes, Failure> {
    let mut body = body;
    let mut whole = Vec::new();
    loop {
        let chunk = body.try_next().await.map_err(|error| match is_too_slow(&error) {
            true => Failure::TooSlow,
            false => Failure::BadRequest(error.to_string()),
        })?;
        let Some(chunk) = chunk else { return Ok(whole.into()) };
        if whole.len() + chunk.len() > bytes_max {
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
    let files = enclosures(site, &body.files)?;
    let text = match cleaned(&body.text) {
        text if text.trim().is_empty() && !files.is_empty() => {
            i18n::texts(Locale::Mn).intake_only_files()
        }
        text => text,
    };
    let words = Words::parse(&text, max).map_err(|fault| wrong("text", Fault::Text(fault)))?;
    let sender = sender(channel, &body.from);
    let first = text.split_whitespace().next().unwrap_or_default();
    let about = ComplaintNumber::typed(first).ok();
    let (from, key, exact) = (channel.code(), id.to_owned(), id.to_owned());
    came(site, Came { channel, from, key, exact, sender, words, files, about }).await
}

/// As a complaint takes them. Where one is not taken its gateway is told before anything is kept.
fn enclosures(site: &Site, sent: &[FileBody]) -> Result<Vec<Enclosure>, Failure> {
    let (limits, files) = (site.complaints.rules().files, bodies::files(sent)?);
    if files.len() > limits.count {
        return Err(wrong("files", Fault::TooMany));
    }
    let mut reading = Reading::new("message", Fields::new());
    let enclosures = taken::enclosures(&mut reading, files, limits);
    enclosures.ok_or_else(|| reading.told(Failure::Fields(Vec::new()), &["files"]))
}

/// Without what cannot be shown, as letters are read: a signed message is not lost for it.
fn cleaned(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace(letters::is_refused, "")
}

/// A telephone of this country is written to. Any other, and the name of an account, is how the gateway finds them again.
fn sender(channel: Channel, from: &str) -> Sender {
    if matches!(channel, Channel::Sms | Channel::Voicemail)
        && let Ok(phone) = Contact::parse(ContactKind::Phone, from)
    {
        return Sender { phone: Some(phone.value().to_owned()), ..Sender::default() };
    }
    let name: String = cleaned(from).trim().chars().take(NAME_MAX).collect();
    let name = complaints::parse_optional_line(&name, NAME_MAX).ok().flatten();
    Sender { name, ..Sender::default() }
}

/// The first number of a complaint that stands in a line.
fn number_in(line: &str) -> Option<ComplaintNumber> {
    let line = line.to_uppercase();
    line.match_indices("CN-").find_map(|(at, _)| line.get(at..at + NUMBER_LENGTH)?.parse().ok())
}

/// Of a letter that has the number of its sender's own complaint in its subject: it answers that, as if it had come to
/// the address of our letter. The code that it may quote is for its owner alone.
async fn answering(site: &Site, letter: LetterIn, sender: &Sender) -> Result<LetterIn, Failure> {
    if letter.answers.is_some() {
        return Ok(letter);
    }
    let Some(number) = number_in(&letter.subject) else { return Ok(letter) };
    if !is_of(site, number, sender).await? {
        return Ok(letter);
    }
    let code = site.complaints.code_of(number).to_string();
    let text = letter.text.replace(&code, UNSAID);
    Ok(LetterIn { text, answers: Some(number.to_string()), ..letter })
}

/// Of what a machine wrote nothing is left.
async fn letter(site: &Site, letters: &Letterbox, body: &[u8]) -> Result<TakenInBody, Failure> {
    let mut letter = match letters.reader.read(body) {
        Ok(letter) => letter,
        Err(NotALetter::Machines) => return Ok(TakenInBody::NOTHING),
        Err(NotALetter::Nobodys) => return Err(wrong("from", Fault::NotAContact)),
        Err(NotALetter::TooLong) => return Err(Failure::TooLarge),
    };
    let limits = site.complaints.rules();
    letter.keep_files_within(limits.files);
    let sender = Sender { email: Some(letter.from.clone()), ..Sender::default() };
    let letter = answering(site, letter, &sender).await?;
    let words = letter.words(limits.text.complaint);
    let words = words.map_err(|fault| wrong("text", Fault::Text(fault)))?;
    let LetterIn { id, fingerprint, from, files, answers, .. } = letter;
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
        let number = Some(number.to_string());
        return Ok(TakenInBody { number, is_added: true, ..TakenInBody::NOTHING });
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
        also_told: None,
    };
    let received = site.complaints.receive(&Actor::House, receiving).await?;
    let number = Some(received.number.to_string());
    if came.channel == Channel::Email {
        return Ok(TakenInBody { number, ..TakenInBody::NOTHING });
    }
    // Delivered again it is the same, so a gateway that did not hear the first answer has it now.
    let (code, text) = (Some(received.code.to_string()), Some(receipt(site, &received, language)));
    Ok(TakenInBody { number, is_added: false, code, text })
}

/// As the text message of the house has it.
fn receipt(site: &Site, received: &Received, language: Locale) -> String {
    let (texts, number) = (i18n::texts(language), received.number.to_string());
    let address = site.address(&format!("/complaints/{number}"));
    let said = texts.letter_subject(number, texts.letter_complaint_received());
    texts.letter_sms(texts.letter_complaint_sms(said, received.code.to_string()), address)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unusual_sender_is_kept_as_it_came_and_a_telephone_of_here_is_written_to() {
        let of_here = sender(Channel::Sms, "+976 9911 2233");
        assert_eq!((of_here.phone.as_deref(), of_here.name), (Some("99112233"), None));
        for from in ["+82 10 1234 5678", "1800", "KHANBANK"] {
            let sender = sender(Channel::Sms, from);
            assert_eq!((sender.phone, sender.name.as_deref()), (None, Some(from)));
        }
        assert_eq!(sender(Channel::Sms, "***"), Sender::default());
        assert_eq!(sender(Channel::Webchat, "bat\u{202e}.d").name.as_deref(), Some("bat.d"));
        let long = sender(Channel::Facebook, &"а".repeat(NAME_MAX + 1));
        assert_eq!(long.name.map(|name| name.chars().count()), Some(NAME_MAX));
    }

    #[test]
    fn a_message_loses_what_cannot_be_shown() {
        assert_eq!(cleaned("нэг\u{7}\r\nхоёр\u{202e}\tгурав\r"), "нэг\nхоёр\tгурав\n");
    }

    #[test]
    fn the_number_in_a_subject_is_found_whatever_stands_around_it() {
        let number = "CN-48291-73305".parse().ok();
        for subject in ["CN-48291-73305", "Re: cn-48291-73305: Таны", "Дугаар CN- CN-48291-73305."]
        {
            assert_eq!(number_in(subject), number, "{subject}");
        }
        for subject in ["", "CN-", "CN-48291", "Хог CN-ө8291-73305"] {
            assert_eq!(number_in(subject), None, "{subject}");
        }
    }
}
