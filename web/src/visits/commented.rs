//! A comment out of its capability onto a page: who said it, of what, and what became of it.

use std::collections::HashMap;

use comments::{Answer, CommentId, Entry, Shown, State};
use kernel::Timestamp;
use provisions::{Piece, words_changed};

use crate::Failure;
use crate::pages::{Commented, CommentedBy, Replied, ShownAnswer, ShownMark, ShownReply};
use crate::provision_names::ProvisionNames;
use crate::report::replies;
use crate::site::Site;

pub async fn commented(site: &Site, names: &mut ProvisionNames, shown: &Shown) -> Commented {
    let entry = &shown.entry;
    let provision = match &entry.provision {
        Some(id) => Some(names.name(site, &entry.matter, entry.version, id).await),
        None => None,
    };
    let words = shown.words.as_ref();
    Commented {
        id: entry.comment.to_string(),
        by: by(shown),
        provision,
        version: entry.version,
        written_at: entry.written_at,
        stance: entry.stance,
        text: words.map(|words| words.text.as_str().to_owned()),
        suggested: suggested(site, names, shown).await,
        support_count: shown.support_count,
    }
}

/// Against the text they had before them, whatever it says since.
async fn suggested(site: &Site, names: &mut ProvisionNames, shown: &Shown) -> Option<Vec<Piece>> {
    let (entry, words) = (&shown.entry, shown.words.as_ref()?);
    let (suggested, id) = (words.suggested.as_ref()?, entry.provision.as_deref());
    let stood = match id {
        Some(id) => names.wording(site, &entry.matter, entry.version, id).await,
        None => None,
    };
    Some(words_changed(&stood.unwrap_or_default(), suggested.as_str()))
}

/// The name they chose; else what they are called in this matter.
fn by(shown: &Shown) -> CommentedBy {
    let name = shown.words.as_ref().and_then(|words| words.name.as_ref());
    match (shown.entry.pseudonym(), name) {
        (Some(code), _) => CommentedBy::Code(code),
        (None, Some(name)) => CommentedBy::Name(name.as_str().to_owned()),
        (None, None) => CommentedBy::HiddenName,
    }
}

/// What was replied to each of some comments, so many of each at most; those hidden with what stands in their place.
pub async fn replied(
    site: &Site,
    names: &mut ProvisionNames,
    shown: &[Shown],
    each: u32,
) -> Result<HashMap<CommentId, Replied>, Failure> {
    let mut below: HashMap<CommentId, Replied> = HashMap::new();
    for one in replies(site, shown, each).await? {
        let Some(parent) = one.entry.reply_to.clone() else { continue };
        let reply = commented(site, names, &one).await;
        let reply = ShownReply { reply, mark: hidden(&one.entry) };
        below.entry(parent).or_default().replies.push(reply);
    }
    for one in shown {
        let (matter, id) = (&one.entry.matter, &one.entry.comment);
        let Some(replied) = below.get_mut(id) else { continue };
        let left = one.reply_count.saturating_sub(replied.replies.len() as u64);
        replied.left = (left > 0).then(|| (left, format!("/bills/{matter}/comments/{id}")));
    }
    Ok(below)
}

/// What stands in the place of a comment.
pub fn hidden(entry: &Entry) -> Option<ShownMark> {
    let mark = entry.marked.mark.filter(|_| entry.state == State::Hidden)?;
    Some(ShownMark {
        mark,
        reason: entry.marked.mark_reason.clone().unwrap_or_default(),
        at: entry.marked.marked_at.unwrap_or(Timestamp::UNIX_EPOCH),
    })
}

/// With the provision as the version that reflects it writes it.
pub async fn answered(
    site: &Site,
    names: &mut ProvisionNames,
    matter: &str,
    answer: Answer,
) -> ShownAnswer {
    let place = match answer.reflected_in {
        Some(place) => {
            let name = names.name(site, matter, place.version, &place.provision).await;
            Some((name, place.version))
        }
        None => None,
    };
    ShownAnswer { outcome: answer.outcome, reason: answer.reason, place }
}
