//! What comes to the centre from outside: by which secret a gateway's deliveries are known, and how a letter is read.

use std::sync::Arc;

use anyhow::Context as _;
use complaints::{Channel, Enclosure};
use files::Enclosed;
use hmac::{Hmac, KeyInit as _, Mac as _};
use mail::incoming::{self, Attachment, NotTaken};
use mail::{Ours, Tags};
use secrecy::{ExposeSecret as _, SecretSlice};
use settings::Settings;
use sha2::Sha256;
use web::{Intake, LetterIn, Letterbox, NotALetter, ReadsLetters};
use webhook::Secret;

/// By which gateways deliver.
const MESSAGES: [Channel; 5] =
    [Channel::Sms, Channel::Voicemail, Channel::Webchat, Channel::Facebook, Channel::Twitter];

/// Whether something of this machine or another delivers by it: a gateway, or the mail server.
pub fn is_delivered(channel: Channel) -> bool {
    channel == Channel::Email || MESSAGES.contains(&channel)
}

/// Of one channel, made from the house's secret and stored nowhere.
pub fn secret(house: &SecretSlice<u8>, channel: Channel) -> Secret {
    Secret::generate(derived(house, &format!("intake/{channel}")))
}

fn derived(house: &SecretSlice<u8>, what: &str) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(house.expose_secret())
        .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
    mac.update(what.as_bytes());
    mac.finalize().into_bytes().into()
}

/// What answers to letters of ours are known by; `None` where the settings name no address.
pub fn tags(settings: &Settings, house: &SecretSlice<u8>) -> anyhow::Result<Option<Tags>> {
    let address = settings.intake.address.clone();
    if address.is_empty() {
        return Ok(None);
    }
    let key = derived(house, "intake/replies").to_vec().into();
    Ok(Some(Tags::new(&Ours { address, key }).context("intake.address")?))
}

pub fn intake(settings: &Settings, house: &SecretSlice<u8>) -> anyhow::Result<Intake> {
    let messages = MESSAGES.map(|channel| (channel, secret(house, channel))).to_vec();
    let letters = tags(settings, house)?.map(|tags| Letterbox {
        secret: secret(house, Channel::Email),
        reader: Arc::new(Letters(tags)),
    });
    Ok(Intake { messages, letters })
}

struct Letters(Tags);

impl ReadsLetters for Letters {
    fn read(&self, message: &[u8]) -> Result<LetterIn, NotALetter> {
        let letter = incoming::read(message, &self.0).map_err(|why| {
            tracing::info!(%why, "a letter is not taken in");
            match why {
                NotTaken::Automatic(_) | NotTaken::Loop => NotALetter::Machines,
                NotTaken::NotALetter => NotALetter::Nobodys,
                NotTaken::TooLong => NotALetter::TooLong,
            }
        })?;
        let id = letter.identity().to_owned();
        let came = letter.attachments.len() + letter.left_out.len();
        let files: Vec<_> = letter.attachments.into_iter().filter_map(enclosure).collect();
        Ok(LetterIn {
            id,
            fingerprint: letter.fingerprint,
            from: letter.from,
            subject: letter.subject,
            text: letter.text,
            is_cut: letter.is_cut,
            is_quoting: !letter.quoted.is_empty(),
            files_left: came - files.len(),
            files,
            answers: letter.answers,
        })
    }
}

/// `None` of a kind that is not taken.
fn enclosure(Attachment { name, content }: Attachment) -> Option<Enclosure> {
    let media_type = Enclosed::of(&content)?.as_str().to_owned();
    Some(Enclosure { name, media_type, content })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(message: &str) -> Result<LetterIn, NotALetter> {
        let settings = Settings::load_with("intake.address = 'complaints@example.mn'");
        let settings = settings.expect("settings");
        let tags = tags(&settings, &vec![7; 32].into()).expect("an address").expect("tags");
        Letters(tags).read(message.as_bytes())
    }

    #[test]
    fn what_is_not_taken_of_a_letter_is_counted() {
        let letter = read(concat!(
            "From: dorj@example.mn\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b\r\n\r\nHog ovoorson\r\n",
            "--b\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF-1.7\r\n",
            "--b\r\nContent-Disposition: attachment; filename=a.sh\r\n\r\n#!/bin/sh\r\n",
            "--b--\r\n",
        ));
        let letter = letter.expect("a letter");
        assert_eq!((letter.files.len(), letter.files_left), (1, 1));
        assert_eq!(letter.files[0].media_type, "application/pdf");
    }

    #[test]
    fn what_is_not_taken_takes_no_place() {
        let file = |name: &str, content: &str| {
            format!("--b\r\nContent-Disposition: attachment; filename={name}\r\n\r\n{content}\r\n")
        };
        let refused = file("a.sh", "#!/bin/sh").repeat(3);
        let taken = file("a.pdf", "%PDF-1.7").repeat(5);
        let letter = read(&format!(
            "From: dorj@example.mn\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
             --b\r\n\r\nHog ovoorson\r\n{refused}{taken}--b--\r\n",
        ));
        let letter = letter.expect("a letter");
        assert_eq!((letter.files.len(), letter.files_left), (5, 3));
    }

    #[test]
    fn a_machines_letter_is_done_with_and_nobodys_is_refused() {
        let machines = read("From: dorj@example.mn\r\nAuto-Submitted: auto-replied\r\n\r\nAway");
        assert_eq!(machines.err(), Some(NotALetter::Machines));
        assert_eq!(read("Hello").err(), Some(NotALetter::Nobodys));
    }
}
