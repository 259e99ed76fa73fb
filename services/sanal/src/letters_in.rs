//! What comes to the centre from outside: by which secret a gateway's deliveries are known, and how a letter is read.

use std::sync::Arc;

use anyhow::Context as _;
use complaints::{Channel, Enclosure};
use files::Enclosed;
use hmac::{Hmac, KeyInit as _, Mac as _};
use mail::incoming::{self, Incoming};
use mail::{Ours, Tags};
use secrecy::{ExposeSecret as _, SecretSlice};
use settings::Settings;
use sha2::Sha256;
use web::{Intake, LetterIn, ReadsLetters};
use webhook::Secret;

/// That gateways deliver to, and the mail server.
pub const CHANNELS: [Channel; 6] = [
    Channel::Sms,
    Channel::Voicemail,
    Channel::Webchat,
    Channel::Facebook,
    Channel::Twitter,
    Channel::Email,
];

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
    let secrets = CHANNELS.map(|channel| (channel, secret(house, channel))).to_vec();
    let letters = Arc::new(Letters(tags(settings, house)?));
    Ok(Intake { secrets, letters })
}

struct Letters(Option<Tags>);

impl ReadsLetters for Letters {
    fn read(&self, message: &[u8]) -> Option<LetterIn> {
        let read = incoming::read(message, self.0.as_ref()?);
        let letter =
            read.inspect_err(|why| tracing::info!(%why, "a letter is not taken in")).ok()?;
        let id = letter.identity().to_owned();
        let Incoming { from, subject, text, attachments, answers, .. } = letter;
        let files = attachments.into_iter().filter_map(|one| {
            let media_type = Enclosed::of(&one.content)?.as_str().to_owned();
            Some(Enclosure { name: one.name, media_type, content: one.content })
        });
        Some(LetterIn { id, from, subject, text, files: files.collect(), answers })
    }
}
