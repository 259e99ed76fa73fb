//! Commenting: what people say of a bill is read and written here, with or without a program.

mod forms;
pub mod mine;
pub mod one;
mod reading;
mod shown;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Entry, Moderated};
use comments::{Listing, Order, Place, ProvisionCounts, Scope, Stance};
use kernel::{Actor, clock};
use provisions::ProvisionId;
use serde::Deserialize;

use self::forms::{address_of, form};
use self::reading::writing;
use self::shown::said_of_all;
use crate::Failure;
use crate::failure::CommentRefusal;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Sent, Visitor};
use crate::matters::against;
use crate::pages::{AskedPlace, Back, CommentsPage, StanceCounts, in_short};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;

/// Comments on a page.
const PAGE: u32 = 20;
/// Replies shown with each; the others are on its own page.
const REPLIES: u32 = 3;
/// Further back nobody leafs.
const OFFSET_MAX: u32 = 100_000;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ask {
    place: Option<String>,
    provision: Option<String>,
    order: Option<String>,
    until: Option<u64>,
    offset: Option<u32>,
}

#[derive(Debug, Deserialize)]
pub struct StanceFields {
    #[serde(default)]
    provision: String,
    #[serde(default)]
    stance: String,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let shown = comments_page(&site, &visitor, number, &ask, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub async fn write(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new("comment", sent.fields);
    let place = reading::place(&reading)?;
    let begun_at = reading::moved_from(&reading).unwrap_or_else(|| place.clone());
    let done = match sent.may_act {
        Err(failure) => Err(failure),
        Ok(()) => match reading::keeping(&reading) {
            Some(keeps) => keep(&site, &actor, number, &begun_at, &reading, keeps).await,
            None => written(&site, &actor, number, &place, &mut reading).await,
        },
    };
    match done {
        Ok(address) => {
            site.projections.comments_show(site.comments.log_position()).await;
            Ok(see(&address))
        }
        Err(failure) => {
            if matches!(failure, Failure::CommentRefused(CommentRefusal::SentBefore)) {
                reading.fields.remove("comment-key");
            }
            let (status, back) = reading.given_back(failure)?;
            given_back(&request, &site, &sent.visitor, number, begun_at, status, back).await
        }
    }
}

/// Beside what it was to be said of.
async fn given_back(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    number: BillNumber,
    place: Place,
    status: actix_web::HttpResponseBuilder,
    back: Back,
) -> Result<HttpResponse, Failure> {
    if let Some(id) = &place.reply_to {
        let again = one::comment_page(site, visitor, number, id, Some(back), None).await?;
        return Ok(html(status, again.render(&frame(request))));
    }
    let ask = Ask { provision: place.provision, ..Ask::default() };
    let again = comments_page(site, visitor, number, &ask, Some(back)).await?;
    Ok(html(status, again.render(&frame(request))))
}

async fn written(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    place: &Place,
    reading: &mut Reading,
) -> Result<String, Failure> {
    let standing = standing_wording(site, actor, number, place).await?;
    let Some(writing) = writing(site, reading, place.clone(), standing.as_deref()) else {
        return Err(Failure::Fields(Vec::new()));
    };
    let (comments, writing) = (&site.comments, &writing);
    let written = against(site, actor, number, async |matter| {
        comments.write(actor, &matter, writing.clone()).await
    });
    let written = written.await?;
    let done = if written.is_held { "held" } else { "written" };
    Ok(format!("/bills/{number}/comments/{}?done={done}", written.comment))
}

/// The provision's words as they stand, so that who leaves them suggests nothing.
async fn standing_wording(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    place: &Place,
) -> Result<Option<String>, Failure> {
    let Some(id) = &place.provision else { return Ok(None) };
    let (_, version) = site.bills.version(actor, number, None).await?;
    let id: ProvisionId = id.parse().map_err(|_| Failure::NotFound)?;
    let gone = || Failure::CommentRefused(CommentRefusal::ProvisionGone);
    Ok(Some(version.text.find(&id).ok_or_else(gone)?.text.clone()))
}

async fn keep(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    place: &Place,
    reading: &Reading,
    keeps: bool,
) -> Result<String, Failure> {
    let matter = number.to_string();
    if keeps {
        let draft = reading::draft(site, reading);
        site.comments.keep_draft(actor, &matter, place, &draft).await?;
    } else {
        site.comments.throw_draft_away(actor, &matter, place).await?;
    }
    Ok(address_of(&matter, place))
}

/// For or against a provision or the whole, or neither any more.
pub async fn stance(
    site: Data<Site>,
    path: Path<String>,
    form: Form<StanceFields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = form.visitor.actor();
    let provision = Some(form.fields.provision.as_str()).filter(|id| !id.is_empty());
    take_stance(&site, &actor, number, provision, &form.fields.stance).await?;
    site.projections.comments_show(site.comments.log_position()).await;
    let provision = provision.map(str::to_owned);
    Ok(see(&address_of(&number.to_string(), &Place { provision, reply_to: None })))
}

/// For the page and the API alike.
pub async fn take_stance(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    provision: Option<&str>,
    said: &str,
) -> Result<(), Failure> {
    let comments = &site.comments;
    let stance = match said {
        "none" => None,
        said => match Stance::from_code(said) {
            Some(stance) => Some(stance),
            None => return Err(Failure::BadRequest("stance is for, against or none".into())),
        },
    };
    against(site, actor, number, async |matter| match stance {
        Some(stance) => comments.take_stance(actor, &matter, provision, stance).await,
        None => comments.withdraw_stance(actor, &matter, provision).await,
    })
    .await?;
    Ok(())
}

async fn comments_page(
    site: &Site,
    visitor: &Visitor,
    number: BillNumber,
    ask: &Ask,
    back: Option<Back>,
) -> Result<CommentsPage, Failure> {
    let actor = visitor.actor();
    let (entry, version) = site.bills.version(&actor, number, None).await?;
    let last = version.heading.version;
    let laws = &mut ProvisionNames::knowing(number, version);
    let place = place(site, laws, number, ask, last).await?;
    let order = match ask.order.as_deref() {
        None | Some("") => Order::default(),
        Some(code) => Order::from_code(code).ok_or(Failure::NotFound)?,
    };
    let offset = ask.offset.unwrap_or(0).min(OFFSET_MAX);
    let scope = match &place {
        AskedPlace::Everything => Scope::Everything,
        AskedPlace::Whole => Scope::Whole,
        AskedPlace::Provision { id, .. } | AskedPlace::Removed { id, .. } => {
            Scope::Provision(id.clone())
        }
    };
    let (matter_id, until) = (number.to_string(), ask.until);
    let listing = Listing { matter: matter_id.clone(), scope, order, until, offset, limit: PAGE };
    let listed = site.comments.list(&listing).await?;
    let is_open = entry.is_open(site.bills.now());
    let ids: Vec<_> = listed.comments.iter().map(|one| one.entry.comment.clone()).collect();
    let replies = site.comments.replies(&ids, 0, REPLIES).await?;
    let comments = said_of_all(site, &actor, listed.comments, replies, laws, is_open).await?;
    let counts = site.comments.counts(&matter_id).await?;
    let query = place.query();
    let leaf = |offset: u32| {
        let (code, until) = (order.code(), listed.until);
        format!("/bills/{number}/comments?{query}&order={code}&offset={offset}&until={until}")
    };
    let window = entry.consultation.as_ref();
    let is_to_come = window.is_some_and(|window| site.bills.now() < window.opens_at);
    Ok(CommentsPage {
        bill: number,
        title: entry.title.clone(),
        order,
        open_until: open_until(&entry, is_open),
        opens_on: window.filter(|_| is_to_come).map(|window| clock::day_of(window.opens_at)),
        is_withdrawn: entry.withdrawn_on.is_some(),
        is_held_first: window.is_some_and(|window| window.moderated == Moderated::Before),
        stances: stances(site, &actor, &matter_id, &place, &counts).await?,
        total: total(&place, &counts),
        comments,
        previous: (offset > 0).then(|| leaf(offset.saturating_sub(PAGE))),
        next: listed.has_next.then(|| leaf(offset + PAGE)),
        form: form(site, visitor, &entry, &place, back).await?,
        place,
    })
}

/// A provision that no version ever had is nowhere.
async fn place(
    site: &Site,
    laws: &mut ProvisionNames,
    number: BillNumber,
    ask: &Ask,
    last: u32,
) -> Result<AskedPlace, Failure> {
    let id = match (ask.provision.as_deref(), ask.place.as_deref()) {
        (Some(id), _) if !id.is_empty() => id,
        (_, Some("all")) => return Ok(AskedPlace::Everything),
        _ => return Ok(AskedPlace::Whole),
    };
    for version in (1..=last).rev() {
        let found = laws.find(site, &number.to_string(), Some(version), id).await?;
        let Some(named) = found else { continue };
        let (id, label, text) = (id.to_owned(), in_short(named), named.text.clone());
        return Ok(if version == last {
            AskedPlace::Provision { id, label, text }
        } else {
            AskedPlace::Removed { id, label, text, version }
        });
    }
    Err(Failure::NotFound)
}

fn open_until(entry: &Entry, is_open: bool) -> Option<jiff::civil::Date> {
    entry.consultation.as_ref().filter(|_| is_open).map(|window| window.last_day())
}

fn total(place: &AskedPlace, counts: &[ProvisionCounts]) -> u64 {
    let is_meant = |one: &&ProvisionCounts| match place {
        AskedPlace::Everything => true,
        AskedPlace::Whole => one.provision.is_none(),
        AskedPlace::Provision { id, .. } | AskedPlace::Removed { id, .. } => {
            one.provision.as_deref() == Some(id)
        }
    };
    counts.iter().filter(is_meant).map(|one| one.comments).sum()
}

async fn stances(
    site: &Site,
    actor: &Actor,
    matter: &str,
    place: &AskedPlace,
    counts: &[ProvisionCounts],
) -> Result<Option<StanceCounts>, Failure> {
    let provision = match place {
        AskedPlace::Everything | AskedPlace::Removed { .. } => return Ok(None),
        AskedPlace::Whole => None,
        AskedPlace::Provision { id, .. } => Some(id.clone()),
    };
    let counted = counts.iter().find(|one| one.provision == provision);
    let own = site.comments.stances_of(actor, matter, &[provision]).await?;
    Ok(Some(StanceCounts {
        in_favour: counted.map_or(0, |one| one.in_favour),
        against: counted.map_or(0, |one| one.against),
        own: own.into_iter().next().flatten(),
    }))
}
