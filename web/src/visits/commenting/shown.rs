//! Comments as pages show them: with what their provisions are called now and what they would change there.

use std::collections::{HashMap, HashSet};

use bills::Version;
use comments::{CommentId, Shown};
use kernel::Actor;
use provisions::{label, words_changed};

use crate::Failure;
use crate::pages::{Said, SaidAbout};
use crate::provision_names::ProvisionNames;
use crate::site::Site;

/// What the provisions of a version are called, and say.
#[derive(Debug, Clone, Default)]
pub struct Labels(HashMap<String, (String, String)>);

impl Labels {
    pub fn of(version: &Version) -> Self {
        let named = version.text.walk().map(|step| {
            let one = step.provision;
            (one.id.to_string(), (label(one), one.text.clone()))
        });
        Self(named.collect())
    }

    fn about(&self, shown: &Shown) -> SaidAbout {
        let provision = shown.entry.provision.as_ref();
        let known = provision.and_then(|id| self.0.get(id));
        let suggested = shown.words.as_ref().and_then(|words| words.suggested.as_ref());
        let suggested =
            known.zip(suggested).map(|((_, text), words)| words_changed(text, words.as_str()));
        SaidAbout {
            label: known.map(|(label, _)| label.clone()),
            suggested,
            ..SaidAbout::default()
        }
    }
}

/// Comments with their replies below them, and where this actor stands with each.
pub async fn said_of_all(
    site: &Site,
    actor: &Actor,
    comments: Vec<Shown>,
    replies: Vec<Shown>,
    labels: &Labels,
    is_open: bool,
) -> Result<Vec<Said>, Failure> {
    let supported = supported(site, actor, comments.iter().chain(&replies)).await?;
    let reflected = reflected(site, &comments).await;
    let said = |shown: Shown, replies: Vec<Said>| {
        let about = SaidAbout {
            is_own: site.comments.is_mine(actor, &shown),
            is_supported: supported.contains(&shown.entry.comment),
            is_open,
            reflected: reflected.get(&shown.entry.comment).cloned(),
            ..labels.about(&shown)
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

/// The numbers of the provisions that reflect some comments, each in the version that does.
async fn reflected(site: &Site, comments: &[Shown]) -> HashMap<CommentId, String> {
    let (mut names, mut numbers) = (ProvisionNames::default(), HashMap::new());
    for one in comments {
        let Some(place) = one.answer().and_then(|answer| answer.reflected_in) else { continue };
        let (matter, id) = (&one.entry.matter, &place.provision);
        if let Some(number) = names.number(site, matter, place.version, id).await {
            numbers.insert(one.entry.comment.clone(), number);
        }
    }
    numbers
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
