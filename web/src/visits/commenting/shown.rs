//! Comments as pages show them: with what their provisions are called now and were called then, and what they would
//! change in what they were said of.

use std::collections::{HashMap, HashSet};

use comments::{CommentId, Shown};
use kernel::Actor;
use provisions::words_changed;

use crate::Failure;
use crate::pages::{Said, SaidAbout};
use crate::provision_names::{ProvisionNames, called};
use crate::site::Site;

/// Comments with their replies below them, and where this actor stands with each.
pub async fn said_of_all(
    site: &Site,
    actor: &Actor,
    comments: Vec<Shown>,
    replies: Vec<Shown>,
    laws: &mut ProvisionNames,
    is_open: bool,
) -> Result<Vec<Said>, Failure> {
    let supported = supported(site, actor, comments.iter().chain(&replies)).await?;
    let mut places = HashMap::new();
    for shown in comments.iter().chain(&replies) {
        places.insert(shown.entry.comment.clone(), about(site, laws, shown).await?);
    }
    let mut said = |shown: Shown, replies: Vec<Said>| {
        let about = SaidAbout {
            is_own: site.comments.is_mine(actor, &shown),
            is_supported: supported.contains(&shown.entry.comment),
            is_open,
            ..places.remove(&shown.entry.comment).unwrap_or_default()
        };
        Said { shown, about, replies }
    };
    let mut below: HashMap<CommentId, Vec<Said>> = HashMap::new();
    for reply in replies {
        let Some(parent) = reply.entry.reply_to.clone() else { continue };
        below.entry(parent).or_default().push(said(reply, Vec::new()));
    }
    let with_replies = |shown: Shown| {
        let replies = below.remove(&shown.entry.comment).unwrap_or_default();
        said(shown, replies)
    };
    Ok(comments.into_iter().map(with_replies).collect())
}

/// What the law says of it.
async fn about(
    site: &Site,
    laws: &mut ProvisionNames,
    shown: &Shown,
) -> Result<SaidAbout, Failure> {
    let entry = &shown.entry;
    let mut about = SaidAbout::default();
    if let Some(provision) = &entry.provision {
        let now = laws.find(site, &entry.matter, None, provision).await?;
        about.now = now.map(called);
        let then = laws.find(site, &entry.matter, Some(entry.version), provision).await?;
        let suggested = shown.words.as_ref().and_then(|words| words.suggested.as_ref());
        about.suggested = then
            .as_ref()
            .zip(suggested)
            .map(|(then, suggested)| words_changed(&then.text, suggested.as_str()));
        about.then = then.map(called);
    }
    if let Some(place) = shown.answer().and_then(|answer| answer.reflected_in) {
        let there = laws.find(site, &entry.matter, Some(place.version), &place.provision).await?;
        about.reflected = there.map(called);
    }
    Ok(about)
}

/// Of one matter: one look for all of a page.
async fn supported<'a>(
    site: &Site,
    actor: &Actor,
    shown: impl Iterator<Item = &'a Shown>,
) -> Result<HashSet<CommentId>, Failure> {
    let mut of_matters: HashMap<&str, Vec<CommentId>> = HashMap::new();
    for one in shown {
        of_matters.entry(&one.entry.matter).or_default().push(one.entry.comment.clone());
    }
    let mut supported = HashSet::new();
    if actor.key().is_none() {
        return Ok(supported);
    }
    for (matter, ids) in of_matters {
        supported.extend(site.comments.supported_by(actor, matter, &ids).await?);
    }
    Ok(supported)
}
