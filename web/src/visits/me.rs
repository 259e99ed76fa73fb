//! One's own: signatures and petitions.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use petitions::Stage;

use super::shown;
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{MyPetitionsPage, MySignature, MySignaturesPage};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn signatures(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/signatures")));
    }
    let signatures = site.petitions.signatures_of(&visitor.actor()).await?;
    let signatures = signatures
        .into_iter()
        .map(|signature| MySignature {
            number: signature.receipt.petition.to_string(),
            signed_at: signature.receipt.signed_at,
            position: signature.receipt.position,
            may_withdraw: signature.entry.stage == Stage::Open,
            action: signature.entry.action.unwrap_or_default(),
        })
        .collect();
    Ok(page(MySignaturesPage { signatures }.render(&frame(&request))))
}

pub async fn petitions(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/petitions")));
    }
    let mine = site.petitions.petitions_of(&visitor.actor()).await?;
    let petitions = mine.into_iter().map(|entry| shown::card(&site, entry)).collect();
    Ok(page(MyPetitionsPage { petitions }.render(&frame(&request))))
}
