//! Preparing: for all that was claimed at once, whose address it is, what it tells, and in what words.

use std::collections::HashMap;

use kernel::{Locale, PersonKey};

use super::Deliverer;
use crate::addresses::Address;
use crate::carrying::{Content, Message, Parcel, Told};
use crate::deliveries::{self, Claimed};
use crate::what::Priority;
use crate::wish::{Channel, Frequency, Quiet, Wish};
use crate::{CONFIRM_WITHIN, Notices, NoticesError, people};

pub(super) struct Prepared {
    pub claimed: Claimed,
    /// Or why nobody is to have it.
    pub parcel: Result<Parcel, &'static str>,
    /// The hours in which it is not tried again.
    pub quiet: Option<Quiet>,
}

/// What becomes words, if it becomes anything.
type Drafted = Result<(String, Message), &'static str>;

pub(super) async fn prepare(
    deliverer: &Deliverer,
    claimed: Vec<Claimed>,
) -> Result<Vec<Prepared>, String> {
    let persons: Vec<PersonKey> = claimed.iter().map(|one| one.person).collect();
    let wishes = deliverer.notices.wishes(&persons).await.map_err(|error| error.to_string())?;
    let drafted = draft(deliverer, &claimed, &persons, &wishes).await?;
    let messages: Vec<_> = drafted.iter().flatten().map(|(_, message)| message.clone()).collect();
    let words = deliverer.wording.words(&messages).await?;
    if words.len() != messages.len() {
        return Err("there are not as many words as messages".to_owned());
    }
    let mut words = words.into_iter();
    let mut parcel = |claimed: Claimed, drafted: Drafted| {
        let parcel = drafted.and_then(|(to, Message { language, unsubscribe, .. })| {
            let words = words.next().ok_or("no words")?;
            let id = format!("{}-{}", claimed.id, claimed.made_at.as_microsecond());
            Ok(Parcel { id, to, language, words, unsubscribe })
        });
        let quiet = wishes.get(&claimed.person).and_then(|wish| wish.quiet);
        let quiet = quiet.filter(|_| claimed.priority != Priority::Receipt);
        Prepared { claimed, parcel, quiet }
    };
    let all = claimed.into_iter().zip(drafted);
    Ok(all.map(|(claimed, drafted)| parcel(claimed, drafted)).collect())
}

async fn draft(
    deliverer: &Deliverer,
    claimed: &[Claimed],
    persons: &[PersonKey],
    wishes: &HashMap<PersonKey, Wish>,
) -> Result<Vec<Drafted>, String> {
    let Deliverer { notices, channel, .. } = deliverer;
    let failed = |error: NoticesError| error.to_string();
    let known = notices.reached(*channel, persons).await.map_err(failed)?;
    let mut told =
        deliveries::told(notices.database(), claimed).await.map_err(|error| error.to_string())?;
    let drafted = claimed.iter().map(|one| {
        // Whoever has had themselves erased since has no wish and no address.
        let wish = wishes.get(&one.person).ok_or("gone")?;
        let known = known.get(&one.person);
        let told = told.remove(&one.id).unwrap_or_default();
        message(deliverer, one, wish, known, told)
    });
    Ok(drafted.collect())
}

/// An address as it lies in the vault, and what is known of it.
type Known = (String, Address);

fn message(
    deliverer: &Deliverer,
    claimed: &Claimed,
    wish: &Wish,
    known: Option<&Known>,
    mut told: Vec<Told>,
) -> Drafted {
    let Deliverer { notices, channel, wording, .. } = deliverer;
    let (to, address) = known.ok_or("no address")?;
    let language = wish.language;
    if let Some(content) = confirmation(deliverer, claimed, address, language)? {
        let message = Message { channel: *channel, language, content, unsubscribe: None };
        return Ok((to.clone(), message));
    }
    if !address.is_good() {
        return Err("not confirmed");
    }
    let is_wished = match channel {
        Channel::Mail => wish.mail != Frequency::Never,
        Channel::Sms => wish.sms,
    };
    if !is_wished {
        return Err("not wished");
    }
    let link = notices.links.unsubscribe(claimed.id, claimed.made_at);
    let unsubscribe = Some(wording.address(&format!("/unsubscribe/{link}"), language));
    let content = match claimed.cause.split('/').collect::<Vec<_>>()[..] {
        ["digest", frequency, _] => {
            let frequency = Frequency::from_code(frequency).ok_or("no such digest")?;
            if told.is_empty() {
                return Err("nothing to tell");
            }
            Content::Digest { frequency, told }
        }
        _ => Content::Notice(told.pop().ok_or("nothing to tell")?),
    };
    Ok((to.clone(), Message { channel: *channel, language, content, unsubscribe }))
}

/// Of what asks whether an address is its owner's.
fn confirmation(
    Deliverer { notices, channel, wording, .. }: &Deliverer,
    claimed: &Claimed,
    address: &Address,
    language: Locale,
) -> Result<Option<Content>, &'static str> {
    let Some(asked_at) = claimed.cause.strip_prefix("confirm/") else { return Ok(None) };
    // Asked for anew since, or confirmed: then this one is of no use.
    if asked_at != address.asked_at.as_microsecond().to_string() || address.confirmed_at.is_some() {
        return Err("asked anew");
    }
    if notices.clock.now().duration_since(address.asked_at) > CONFIRM_WITHIN {
        return Err("too late");
    }
    let (person, fingerprint, at) = (claimed.person, &address.fingerprint, address.asked_at);
    let links = &notices.links;
    Ok(Some(match channel {
        Channel::Mail => {
            let link = links.confirm(person, *channel, fingerprint, at);
            let path = format!("/confirm/{}.{link}", claimed.id);
            Content::ConfirmMail { link: wording.address(&path, language) }
        }
        Channel::Sms => {
            let code = links.code(person, fingerprint, at);
            Content::ConfirmPhone { code }
        }
    }))
}

impl Notices {
    /// How each of some wishes to hear, of those who are still here.
    async fn wishes(
        &self,
        persons: &[PersonKey],
    ) -> Result<HashMap<PersonKey, Wish>, NoticesError> {
        let recipients = people::of(self.database(), persons, &self.rules).await?;
        Ok(recipients.into_iter().map(|one| (one.person, one.wish)).collect())
    }
}
