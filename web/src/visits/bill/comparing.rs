//! Two versions of a bill side by side: `?from=1&to=2`, or the last two.

use actix_web::web::{self, Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Heading};
use kernel::Actor;
use serde::Deserialize;

use super::answer;
use crate::Failure;
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{ComparisonPage, Frame};
use crate::site::Site;

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct ComparisonAsk {
    from: Option<String>,
    to: Option<String>,
}

impl ComparisonAsk {
    /// Which two; what is not said is the newest, and the one before it.
    fn versions(&self, newest: u32) -> Result<(u32, u32), Failure> {
        let to = version(self.to.as_deref())?.unwrap_or(newest);
        let from = version(self.from.as_deref())?.unwrap_or_else(|| to.saturating_sub(1).max(1));
        let is_there = |version| (1..=newest).contains(&version);
        if is_there(from) && is_there(to) { Ok((from, to)) } else { Err(Failure::NotFound) }
    }
}

fn version(text: Option<&str>) -> Result<Option<u32>, Failure> {
    let text = text.filter(|text| !text.is_empty());
    let version = text.map(str::parse).transpose();
    version.map_err(|_| Failure::BadRequest("from and to are numbers of versions".into()))
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<ComparisonAsk>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let entry = site.bills.entry(&visitor.actor(), number).await?;
    let (from, to) = ask.versions(entry.version)?;
    let versions = site.bills.versions(&entry).await?;
    answer(&request, &site, &visitor, Kept::Comparison(number, from, to), async |actor, frame| {
        // The switch of the language stays with these two.
        let path = format!("/bills/{number}/compare?from={from}&to={to}");
        let page = compared(&site, &actor, number, (from, to), versions).await?;
        Ok(page.render(&Frame { path, ..frame }))
    })
    .await
}

/// Comparing takes a moment of a processor: others are answered meanwhile.
async fn compared(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    (from, to): (u32, u32),
    versions: Vec<Heading>,
) -> Result<ComparisonPage, Failure> {
    let (_, old) = site.bills.version(actor, number, Some(from)).await?;
    let (_, new) = site.bills.version(actor, number, Some(to)).await?;
    let title = new.heading.title;
    let compared = web::block(move || provisions::compare(&old.text, &new.text)).await;
    let compared = compared.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(ComparisonPage { number: number.to_string(), title, from, to, versions, compared })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(from: &str, to: &str) -> ComparisonAsk {
        ComparisonAsk { from: Some(from.into()), to: Some(to.into()) }
    }

    #[test]
    fn the_last_two_are_compared_unless_others_are_asked_for() {
        let of = |ask: ComparisonAsk, newest| ask.versions(newest).expect("two versions");
        assert_eq!(of(ComparisonAsk::default(), 3), (2, 3));
        assert_eq!(of(ComparisonAsk::default(), 1), (1, 1));
        assert_eq!(of(ask("1", ""), 3), (1, 3));
        assert_eq!(of(ask("3", "1"), 3), (3, 1));
    }

    #[test]
    fn what_is_no_number_is_refused_and_what_is_no_version_is_not_found() {
        assert!(matches!(ask("a", "1").versions(3), Err(Failure::BadRequest(_))));
        assert!(matches!(ask("1", "-2").versions(3), Err(Failure::BadRequest(_))));
        assert!(matches!(ask("0", "1").versions(3), Err(Failure::NotFound)));
        assert!(matches!(ask("1", "4").versions(3), Err(Failure::NotFound)));
        assert!(matches!(ComparisonAsk::default().versions(0), Err(Failure::NotFound)));
    }
}
