//! From a bill to what people say of it: where it stands, as comments are decided against it.

use std::sync::Arc;

use bills::{BillError, BillNumber, Moderated};
use comments::{CommentsError, Matter};
use kernel::Actor;

use crate::Failure;
use crate::site::Site;

/// As this process remembers it: what is decided against it is held to that by the log.
pub async fn matter(site: &Site, actor: &Actor, number: BillNumber) -> Result<Matter, Failure> {
    of(site.bills.matter(actor, number).await?)
}

/// As the log has it now.
pub async fn matter_now(site: &Site, actor: &Actor, number: BillNumber) -> Result<Matter, Failure> {
    of(site.bills.matter_now(actor, number).await?)
}

/// Something decided against a bill, and once more against how it stands now where it had moved.
pub async fn against<T>(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    decide: impl AsyncFn(Matter) -> Result<T, CommentsError>,
) -> Result<T, Failure> {
    match decide(matter(site, actor, number).await?).await {
        Err(CommentsError::Moved | CommentsError::NotCommenting(_)) => {
            Ok(decide(matter_now(site, actor, number).await?).await?)
        }
        done => Ok(done?),
    }
}

fn of(bill: bills::Matter) -> Result<Matter, Failure> {
    let window = bill.window.ok_or(Failure::BillRefused(BillError::NotConsulted))?;
    // Nobody is asked of a bill that was withdrawn; who had said something is answered all the same.
    let closes_at = if window.is_withdrawn { window.opens_at } else { window.closes_at };
    Ok(Matter {
        id: bill.number.to_string(),
        version: bill.version,
        provisions: Arc::new(bill.provisions.iter().map(ToString::to_string).collect()),
        guard: bill.guard,
        opens_at: window.opens_at,
        closes_at,
        is_held_first: window.moderated == Moderated::Before,
        is_closed_out: window.is_closing_out || window.is_closed_out,
        answer_due: Some(window.answer_due),
    })
}
