//! One's own comments, and those that are not sent yet.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use comments::KeptDraft;

use super::forms::address_of;
use super::shown::said_of_all;
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{BegunComment, MyCommentsPage};
use crate::provision_names::{ProvisionNames, called};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/comments")));
    }
    let (actor, laws) = (visitor.actor(), &mut ProvisionNames::default());
    let mut begun = Vec::new();
    for kept in site.comments.drafts(&actor).await? {
        begun.push(begun_comment(&site, laws, kept).await?);
    }
    let mine = site.comments.mine(&actor).await?;
    let comments = said_of_all(&site, &actor, mine, Vec::new(), laws, false).await?;
    Ok(page(MyCommentsPage { begun, comments }.render(&frame(&request))))
}

/// With the place where it is gone on with.
async fn begun_comment(
    site: &Site,
    laws: &mut ProvisionNames,
    KeptDraft { matter, place, draft }: KeptDraft,
) -> Result<BegunComment, Failure> {
    let provision = match &place.provision {
        Some(id) => laws.find(site, &matter, None, id).await?.map(called),
        None => None,
    };
    let address = address_of(&matter, &place);
    let words = draft.text.as_ref().map(|text| text.as_str());
    let words = words.or(draft.suggested.as_ref().map(|text| text.as_str()));
    let text = words.unwrap_or_default().to_owned();
    Ok(BegunComment { matter, provision, address, text })
}
