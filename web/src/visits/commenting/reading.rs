//! What a comment's form says.

use comments::{ByName, Channel, CommentText, Draft, Place, ShownAs, Suggested, Writing};
use kernel::RequestKey;

use crate::Failure;
use crate::failure::Fault;
use crate::failure::of_comments::{fault, name_fault};
use crate::site::Site;
use crate::visits::drafting::reading::Reading;

/// Where it is said; a comment that there cannot be is nowhere to reply to.
pub fn place(reading: &Reading) -> Result<Place, Failure> {
    let provision = Some(reading.value("provision").to_owned()).filter(|id| !id.is_empty());
    let reply_to = match reading.value("reply_to") {
        "" => None,
        id => Some(id.parse().map_err(|_| Failure::NotFound)?),
    };
    Ok(Place { provision, reply_to })
}

/// Where it was begun, of a provision that was removed meanwhile.
pub fn moved_from(reading: &Reading) -> Option<Place> {
    let id = Some(reading.value("moved_from")).filter(|id| !id.is_empty())?;
    Some(Place { provision: Some(id.to_owned()), reply_to: None })
}

/// Whether it is kept as a draft, or a draft is thrown away; `None` where it is sent.
pub fn keeping(reading: &Reading) -> Option<bool> {
    match reading.value("keep") {
        "" => None,
        "no" => Some(false),
        _ => Some(true),
    }
}

/// As far as it goes.
pub fn draft(site: &Site, reading: &Reading) -> Draft {
    let limits = &site.comments.rules().text;
    let text = CommentText::parse(reading.value("text"), limits).ok();
    let suggested = Suggested::parse(reading.value("suggested"), limits).ok();
    Draft { text, suggested }
}

/// `None` where something is wrong; all of it is told at once. What leaves a provision as it stands suggests
/// nothing.
pub fn writing(
    site: &Site,
    reading: &mut Reading,
    Place { provision, reply_to }: Place,
    standing: Option<&str>,
) -> Option<Writing> {
    let limits = &site.comments.rules().text;
    let text = CommentText::parse(reading.value("text"), limits);
    let text = text.map_err(|wrong| reading.wrong("text", fault(wrong))).ok();
    let suggested = suggested(site, reading, standing);
    let by_name = by_name(reading);
    let request_key: Option<RequestKey> = reading.value("key").parse().ok();
    if request_key.is_none() {
        reading.wrong("text", Fault::Missing);
    }
    Some(Writing {
        provision,
        reply_to,
        stance: None,
        text: text?,
        suggested: suggested?,
        by_name: by_name?,
        channel: Channel::Web,
        request_key: request_key?,
        begun_at: moved_from(reading),
    })
}

/// `None` where it is wrong.
fn suggested(
    site: &Site,
    reading: &mut Reading,
    standing: Option<&str>,
) -> Option<Option<Suggested>> {
    let said = reading.value("suggested").replace("\r\n", "\n");
    if said.is_empty() || standing.is_some_and(|standing| standing.trim() == said) {
        return Some(None);
    }
    match Suggested::parse(&said, &site.comments.rules().text) {
        Ok(suggested) => Some(Some(suggested)),
        Err(wrong) => {
            reading.wrong("suggested", fault(wrong));
            None
        }
    }
}

/// Who writes a name agrees to its being shown; who wants one shown writes it.
fn by_name(reading: &mut Reading) -> Option<ByName> {
    let shown_as = reading.code("shown_as", ShownAs::from_code)?;
    let name = ByName::parse(shown_as, reading.value("name"));
    name.map_err(|wrong| reading.wrong("name", name_fault(wrong))).ok()
}
