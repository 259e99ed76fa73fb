//! From a bill to what is commented on: the one bridge between the two capabilities.

use std::sync::Arc;

use bills::{BillError, BillNumber, Moderated};
use comments::{CommentsError, Matter};
use kernel::Actor;

use crate::Failure;
use crate::site::Site;

/// As this process remembers the bill; where it was never consulted on there is none.
pub async fn matter(site: &Site, actor: &Actor, number: BillNumber) -> Result<Matter, Failure> {
    of_bill(site.bills.matter(actor, number).await?)
}

/// As the log has it now: for whoever was told that the matter has moved on.
pub async fn matter_now(site: &Site, actor: &Actor, number: BillNumber) -> Result<Matter, Failure> {
    of_bill(site.bills.matter_now(actor, number).await?)
}

/// Does something against a matter, and once more against the latest one where it has moved on meanwhile.
pub async fn against<T>(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    act: impl AsyncFn(Matter) -> Result<T, CommentsError>,
) -> Result<T, Failure> {
    match act(matter(site, actor, number).await?).await {
        Err(CommentsError::Moved) => Ok(act(matter_now(site, actor, number).await?).await?),
        done => Ok(done?),
    }
}

fn of_bill(bill: bills::Matter) -> Result<Matter, Failure> {
    let window = bill.window.ok_or(Failure::BillRefused(BillError::NotConsulted))?;
    Ok(Matter {
        id: bill.number.to_string(),
        version: bill.version,
        provisions: Arc::new(bill.provisions.iter().map(ToString::to_string).collect()),
        guard: bill.guard,
        opens_at: window.opens_at,
        closes_at: window.closes_at,
        is_held_first: window.moderated == Moderated::Before,
        is_closed_out: window.is_closing_out || window.is_closed_out || window.is_withdrawn,
        answer_due: Some(window.answer_due),
    })
}
