//! A comment out of its capability onto a page: who said it, of what, and what became of it.

use comments::{Answer, Shown};
use provisions::{Piece, words_changed};

use crate::pages::{Commented, CommentedBy, ShownAnswer};
use crate::provision_names::ProvisionNames;
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
