//! The form in which something is said of a place, with what was kept there.

use bills::{BillNumber, Entry};
use comments::{Draft, Matter, Place};
use kernel::Actor;

use crate::Failure;
use crate::guards::Visitor;
use crate::matters::matter;
use crate::pages::{AskedPlace, Back, CommentForm};
use crate::site::Site;

/// With what was kept of it; a form that was not taken comes back as it was sent.
pub async fn form(
    site: &Site,
    visitor: &Visitor,
    entry: &Entry,
    asked: &AskedPlace,
    back: Option<Back>,
) -> Result<Option<CommentForm>, Failure> {
    let is_open = entry.is_open(site.bills.now());
    if back.is_none() && (visitor.signed_in.is_none() || !is_open) {
        return Ok(None);
    }
    let actor = visitor.actor();
    let (provision, wording) = match asked {
        AskedPlace::Provision { id, text, .. } => (Some(id.clone()), Some(text.clone())),
        AskedPlace::Removed { id, text, .. } => {
            let back = back.map(|back| with_suggestion(back, text));
            return moved(site, &actor, entry.bill, id, back).await;
        }
        AskedPlace::Everything | AskedPlace::Whole => (None, None),
    };
    let place = Place { provision, reply_to: None };
    Ok(Some(form_at(site, &actor, entry.bill, &place, wording, back).await?))
}

/// Nothing is suggested for what is gone: how somebody would have worded it stands below their words.
fn with_suggestion(mut back: Back, stood: &str) -> Back {
    let suggested = back.fields.remove("comment-suggested").unwrap_or_default();
    let suggested = suggested.replace("\r\n", "\n").trim().to_owned();
    if !suggested.is_empty() && suggested != stood.trim() {
        let text = back.fields.entry("comment-text".to_owned()).or_default();
        *text = format!("{text}\n\n{suggested}");
    }
    back
}

/// What somebody had begun to say of a provision that was removed, to be said of the whole.
async fn moved(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    from: &str,
    back: Option<Back>,
) -> Result<Option<CommentForm>, Failure> {
    let place = Place { provision: Some(from.to_owned()), reply_to: None };
    let begun = form_at(site, actor, number, &place, None, back).await?;
    if !begun.is_draft && begun.back.is_none() {
        return Ok(None);
    }
    let words = [Some(begun.text), begun.suggested].into_iter().flatten();
    let text = words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n\n");
    let (provision, moved_from) = (String::new(), from.to_owned());
    Ok(Some(CommentForm { text, provision, moved_from, suggested: None, ..begun }))
}

/// The page on which it is written.
pub fn address_of(matter: &str, place: &Place) -> String {
    match (&place.reply_to, &place.provision) {
        (Some(comment), _) => format!("/bills/{matter}/comments/{comment}"),
        (None, Some(id)) => format!("/bills/{matter}/comments?provision={id}"),
        (None, None) => format!("/bills/{matter}/comments?place=whole"),
    }
}

/// The form of one place, with what was kept there.
pub async fn form_at(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    place: &Place,
    wording: Option<String>,
    back: Option<Back>,
) -> Result<CommentForm, Failure> {
    let kept = match actor.key() {
        Some(_) => site.comments.draft(actor, &number.to_string(), place).await?,
        None => None,
    };
    let Draft { text, suggested } = kept.clone().unwrap_or(Draft { text: None, suggested: None });
    let is_held_first =
        matter(site, actor, number).await.is_ok_and(|matter: Matter| matter.is_held_first);
    let sent = back.as_ref().and_then(|back| back.fields.get("comment-key")).cloned();
    Ok(CommentForm {
        key: sent.unwrap_or_else(|| site.accounts.form_key()),
        provision: place.provision.clone().unwrap_or_default(),
        moved_from: String::new(),
        reply_to: place.reply_to.as_ref().map(ToString::to_string).unwrap_or_default(),
        wording: wording.filter(|words| !words.is_empty()),
        text: text.map(|text| text.as_str().to_owned()).unwrap_or_default(),
        suggested: suggested.map(|text| text.as_str().to_owned()),
        is_draft: kept.is_some(),
        is_held_first,
        text_max: site.comments.rules().text.comment,
        back,
    })
}
