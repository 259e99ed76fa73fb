//! One provision of a draft: written anew, joined by another, moved, removed.

use std::collections::HashSet;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillError, BillNumber, Draft, Edit, seen_of, seen_with_all_below};
use kernel::Actor;
use provisions::{LIMITS, LawText, Level, Provision, ProvisionId, words_changed};

use super::reading::Reading;
use super::{Fields, head, to_write};
use crate::Failure;
use crate::failure::Fault;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, ProvisionPage, ProvisionStep, RemovalPage, Standing, in_short};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/bills/{number}/draft/{id}"))));
    }
    let draft = to_write(&site, &visitor.actor(), number).await?;
    Ok(page(shown(&draft, Some(&id), None)?.render(&frame(&request))))
}

/// What removing it takes along; every other step is taken on its own page.
pub async fn ask_step(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, Failure> {
    let (number, id, step) = path.into_inner();
    let (number, id) = named(&(number, id))?;
    let step = ProvisionStep::from_code(&step).ok_or(Failure::NotFound)?;
    let own = format!("/bills/{number}/draft/{id}");
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&own)));
    }
    let draft = to_write(&site, &visitor.actor(), number).await?;
    if step != ProvisionStep::Remove {
        return Ok(see(&own));
    }
    let provision = draft.text.find(&id).ok_or(Failure::NotFound)?.clone();
    let seen_below = seen_with_all_below(&provision);
    let asked = RemovalPage { bill: head(&draft), provision, seen_below };
    Ok(page(asked.render(&frame(&request))))
}

/// For the beginning of the law.
pub async fn ask_first(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let draft = to_write(&site, &visitor.actor(), number).await?;
    Ok(page(shown(&draft, None, None)?.render(&frame(&request))))
}

pub async fn insert_first(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    take(&request, &site, number, None, ProvisionStep::Insert, sent).await
}

pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, id, step) = path.into_inner();
    let (number, id) = named(&(number, id))?;
    let step = ProvisionStep::from_code(&step).ok_or(Failure::NotFound)?;
    take(&request, &site, number, Some(id), step, sent).await
}

async fn take(
    request: &HttpRequest,
    site: &Site,
    number: BillNumber,
    id: Option<ProvisionId>,
    step: ProvisionStep,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(step.code(), sent.fields);
    let done = match sent.may_act {
        Ok(()) => edit(site, &actor, number, id.as_ref(), step, &mut reading).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(shown) => {
            let anchor = shown.map_or(String::new(), |id| format!("#{id}"));
            Ok(see(&format!("/bills/{number}/draft{anchor}")))
        }
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let draft = to_write(site, &actor, number).await?;
            let again = shown(&draft, id.as_ref(), Some(back))?;
            Ok(html(status, again.render(&frame(request))))
        }
    }
}

/// What is to be seen on the draft's page.
async fn edit(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: Option<&ProvisionId>,
    step: ProvisionStep,
    reading: &mut Reading,
) -> Result<Option<ProvisionId>, Failure> {
    let draft = to_write(site, actor, number).await?;
    let seen = Some(reading.value("seen").to_owned()).filter(|seen| !seen.is_empty());
    let edit = match (step, id) {
        (ProvisionStep::Insert, id) => inserted(&draft.text, id, reading),
        (ProvisionStep::Reword, Some(id)) => reworded(id, reading),
        (ProvisionStep::Move, Some(id)) => moved(&draft.text, id, reading),
        (ProvisionStep::Remove, Some(id)) => Some(Edit::Removed { id: id.clone() }),
        (_, None) => return Err(Failure::NotFound),
    };
    let Some(edit) = edit else { return Err(Failure::Fields(Vec::new())) };
    let after = site.bills.edit(actor, number, edit, seen).await?;
    Ok(match step {
        ProvisionStep::Reword | ProvisionStep::Move => id.cloned(),
        ProvisionStep::Insert => new_in(&after.text, &draft.text),
        ProvisionStep::Remove => {
            id.and_then(|id| draft.text.parent_of(id)).map(|parent| parent.id.clone())
        }
    })
}

fn new_in(after: &LawText, before: &LawText) -> Option<ProvisionId> {
    let known: HashSet<_> = before.walk().map(|step| &step.provision.id).collect();
    let mut ids = after.walk().map(|step| &step.provision.id);
    ids.find(|id| !known.contains(id)).cloned()
}

fn reworded(id: &ProvisionId, reading: &mut Reading) -> Option<Edit> {
    let (number, seen) = (reading.value("number"), reading.value("number_seen"));
    // Numbers follow from what others do elsewhere; one that was not touched is not written back.
    let number = (number != seen).then(|| number.to_owned());
    let heading = reading.optional_words("heading", LIMITS.heading_chars_max)?;
    let text = reading.optional_words("text", LIMITS.text_chars_max)?;
    let heading = Some(heading).filter(|heading| !heading.is_empty());
    if heading.is_none() && text.is_empty() {
        reading.wrong("text", Fault::Missing);
        return None;
    }
    Some(Edit::Reworded { id: id.clone(), number, heading, text })
}

fn inserted(text: &LawText, id: Option<&ProvisionId>, reading: &mut Reading) -> Option<Edit> {
    let level = reading.code("level", Level::from_code)?;
    let heading = reading.optional_words("heading", LIMITS.heading_chars_max)?;
    let words = reading.optional_words("text", LIMITS.text_chars_max)?;
    let heading = Some(heading).filter(|heading| !heading.is_empty());
    if heading.is_none() && words.is_empty() {
        reading.wrong("text", Fault::Missing);
        return None;
    }
    let (parent, after) = match (id, reading.value("where")) {
        (None, _) => (None, None),
        (Some(id), "first") => (Some(id.clone()), None),
        (Some(id), "last") => last_in(text, id),
        (Some(id), "after") => after_it(text, id, level),
        (Some(_), _) => {
            reading.wrong("where", Fault::NotOneOf);
            return None;
        }
    };
    let number = reading.value("number").to_owned();
    // Its id is given by the draft, and its number where none is asked for.
    let (id, children) = ("new".parse().ok()?, Vec::new());
    let provision = Provision { id, level, number, heading, text: words, children };
    Some(Edit::Inserted { parent, after, provision })
}

type Between = (Option<ProvisionId>, Option<ProvisionId>);

fn last_in(text: &LawText, id: &ProvisionId) -> Between {
    let last = text.find(id).and_then(|one| one.children.last());
    (Some(id.clone()), last.map(|last| last.id.clone()))
}

/// As one reads on: what can stand in it comes to be its last, what cannot stand beside it comes after what
/// it stands in.
fn after_it(text: &LawText, id: &ProvisionId, level: Level) -> Between {
    let Some(step) = text.walk().find(|step| step.provision.id == *id) else {
        return (None, Some(id.clone()));
    };
    if step.provision.level < level {
        return last_in(text, id);
    }
    let fits = step.path.iter().take_while(|outer| outer.level < level).count();
    let after = step.path.get(fits).copied().unwrap_or(step.provision);
    let parent = fits.checked_sub(1).and_then(|at| step.path.get(at));
    (parent.map(|parent| parent.id.clone()), Some(after.id.clone()))
}

fn moved(text: &LawText, id: &ProvisionId, reading: &mut Reading) -> Option<Edit> {
    let step = text.walk().find(|step| step.provision.id == *id)?;
    let parent = step.parent().map(|parent| parent.id.clone());
    let siblings = step.parent().map_or(&text.provisions, |parent| &parent.children);
    let (parent, after) = match reading.value("where") {
        "up" => {
            let after = step.index.checked_sub(2).and_then(|index| siblings.get(index));
            (parent, after.map(|after| after.id.clone()))
        }
        "down" => {
            let after = siblings.get(step.index + 1).or(siblings.get(step.index.wrapping_sub(1)));
            (parent, after.map(|after| after.id.clone()))
        }
        under => match under.parse::<ProvisionId>().ok().and_then(|under| text.find(&under)) {
            Some(under) => {
                let last = under.children.iter().rfind(|child| child.id != *id);
                (Some(under.id.clone()), last.map(|last| last.id.clone()))
            }
            None => {
                reading.wrong("where", Fault::NotOneOf);
                return None;
            }
        },
    };
    Some(Edit::Moved { id: id.clone(), parent, after })
}

fn named((number, id): &(String, String)) -> Result<(BillNumber, ProvisionId), Failure> {
    Ok((Failure::bill(number)?, id.parse().map_err(|_| Failure::NotFound)?))
}

fn shown(
    draft: &Draft,
    id: Option<&ProvisionId>,
    back: Option<Back>,
) -> Result<ProvisionPage, Failure> {
    let bill = head(draft);
    let Some(id) = id else {
        return Ok(ProvisionPage { bill, standing: None, back, against: None });
    };
    let gone = || BillError::NotEdited(provisions::EditFault::NotFound { id: id.clone() });
    let found = draft.text.find(id).ok_or_else(|| match back {
        Some(_) => Failure::BillRefused(gone()),
        None => Failure::NotFound,
    })?;
    let standing = Standing {
        provision: found.clone(),
        seen: seen_of(found),
        seen_below: seen_with_all_below(found),
        parents: parents(&draft.text, found),
    };
    let against = against(found, &standing.seen, back.as_ref());
    Ok(ProvisionPage { bill, standing: Some(standing), back, against })
}

/// From what stands there to what was sent, where somebody else wrote there meanwhile.
fn against(found: &Provision, seen: &str, back: Option<&Back>) -> Option<Vec<provisions::Piece>> {
    let back = back.filter(|back| back.form == ProvisionStep::Reword.code())?;
    let sent =
        |name: &str| back.fields.get(&format!("reword-{name}")).map_or("", |text| text.trim());
    if sent("seen") == seen {
        return None;
    }
    let whole = |heading: &str, text: &str| format!("{heading}\n{text}").trim().to_owned();
    let theirs = whole(found.heading.as_deref().unwrap_or_default(), &found.text);
    let mine = whole(sent("heading"), &sent("text").replace("\r\n", "\n"));
    Some(words_changed(&theirs, &mine))
}

/// What it could stand in, other than where it stands.
fn parents(text: &LawText, one: &Provision) -> Vec<(String, String)> {
    let own = text.parent_of(&one.id).map(|parent| &parent.id);
    text.walk()
        .map(|step| step.provision)
        .filter(|other| other.level < one.level && Some(&other.id) != own)
        .map(|other| (other.id.to_string(), in_short(other)))
        .collect()
}
