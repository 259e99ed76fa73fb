//! Following a petition, and what is new of all that one follows.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::shown;
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{FollowedPetition, FollowingPage};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn follow(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let done = site.petitions.follow(&form.visitor.actor(), number).await;
    done.map_err(|error| Failure::about(number, error))?;
    Ok(see(&format!("/petitions/{number}")))
}

pub async fn unfollow(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    site.petitions.unfollow(&form.visitor.actor(), number).await?;
    Ok(see("/me/following"))
}

/// Once it has been shown, it is not new any more.
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/following")));
    }
    let actor = visitor.actor();
    let followed = site.petitions.followed_by(&actor).await?;
    site.petitions.looked_at(&actor, &followed).await?;
    let followed = followed
        .into_iter()
        .map(|one| FollowedPetition {
            card: shown::card(&site, one.entry),
            steps: one.steps,
            is_new: one.is_new,
        })
        .collect();
    Ok(page(FollowingPage { followed }.render(&frame(&request))))
}
