//! What says much the same: proposed on the desk, beside one comment, and for a group.

use comments::{Alike, CommentId, Shown};
use kernel::Actor;

use crate::Failure;
use crate::pages::{ShownGroup, SimilarComments};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::commented::commented;

/// Proposed at once: so many groups, so many comments for each.
const GROUPS_MAX: usize = 3;
const EACH_MAX: usize = 20;

/// Of all that waits in no group, the most first.
pub async fn of_all(
    site: &Site,
    actor: &Actor,
    names: &mut ProvisionNames,
    matter: &str,
) -> Result<Vec<SimilarComments>, Failure> {
    let mut similar = Vec::new();
    for alike in site.comments.alike_together(actor, matter, GROUPS_MAX, EACH_MAX).await? {
        let first: Vec<_> = alike.iter().take(1).map(|one| one.comment.clone()).collect();
        let Some(first) = site.comments.comments(&first).await?.pop() else { continue };
        similar.push(SimilarComments {
            alike: told(&alike),
            title: title(site, names, &first).await,
            key: site.accounts.form_key(),
            ..SimilarComments::default()
        });
    }
    Ok(similar)
}

/// What is like one comment and in no group, and the groups of what is.
pub async fn to_one(
    site: &Site,
    actor: &Actor,
    names: &mut ProvisionNames,
    shown: &Shown,
) -> Result<(Option<SimilarComments>, Vec<ShownGroup>), Failure> {
    let (matter, id) = (&shown.entry.matter, &shown.entry.comment);
    let found = site.comments.similar(actor, matter, id, EACH_MAX).await?;
    let (grouped, alone): (Vec<_>, Vec<_>) = found.into_iter().partition(|one| one.group.is_some());
    let into = shown.group.as_ref();
    let similar = SimilarComments {
        alike: told(&alone),
        with: into.is_none().then(|| id.to_string()),
        into: into.map(|group| named(group.id.as_str(), &group.title)),
        title: title(site, names, shown).await,
        key: site.accounts.form_key(),
    };
    let fits = if into.is_none() { groups_of(site, &grouped).await? } else { Vec::new() };
    Ok((Some(similar).filter(|one| !one.alike.is_empty()), fits))
}

/// What would fit into a group.
pub async fn to_group(
    site: &Site,
    actor: &Actor,
    matter: &str,
    group: &ShownGroup,
) -> Result<Option<SimilarComments>, Failure> {
    let Ok(id) = group.id.parse() else { return Ok(None) };
    let alike = site.comments.fitting(actor, matter, &id, EACH_MAX).await?;
    let into = Some(group.clone());
    let similar = SimilarComments { alike: told(&alike), into, ..SimilarComments::default() };
    Ok(Some(similar).filter(|one| !one.alike.is_empty()))
}

fn told(alike: &[Alike]) -> Vec<(String, String)> {
    alike.iter().map(|one| (one.comment.to_string(), one.text.as_str().to_owned())).collect()
}

/// The provision that it is of. Its name is in the log: no citizen's words.
async fn title(site: &Site, names: &mut ProvisionNames, shown: &Shown) -> String {
    let provision = commented(site, names, shown).await.provision;
    provision.unwrap_or_else(|| shown.entry.matter.clone())
}

async fn groups_of(site: &Site, grouped: &[Alike]) -> Result<Vec<ShownGroup>, Failure> {
    let ids: Vec<CommentId> = grouped.iter().map(|one| one.comment.clone()).collect();
    let mut groups: Vec<ShownGroup> = Vec::new();
    for group in site.comments.comments(&ids).await?.into_iter().filter_map(|one| one.group) {
        if !groups.iter().any(|known| known.id == group.id.as_str()) {
            groups.push(named(group.id.as_str(), &group.title));
        }
    }
    Ok(groups)
}

pub(super) fn named(id: &str, title: &str) -> ShownGroup {
    ShownGroup { id: id.to_owned(), title: title.to_owned(), comment_count: 0, answer: None }
}
