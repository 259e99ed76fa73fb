//! Naming: the petitioner takes back the consent to be named.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use petitions::{PetitionError, PetitionsError};

use super::moderating::moved;
use crate::Failure;
use crate::framing::see;
use crate::guards::{Form, Nothing};
use crate::site::Site;

pub async fn hide(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    match site.petitions.hide_name(&form.visitor.actor(), number).await {
        // Pressed twice, or closed meanwhile: it is not shown, which is what was wanted.
        Err(PetitionsError::Petition(PetitionError::NameNotShown)) => {}
        done => done.map_err(|error| Failure::about(number, error))?,
    }
    moved(&site, number).await?;
    Ok(see("/me/petitions"))
}
