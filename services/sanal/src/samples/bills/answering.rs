//! What the drafters say to it: together and one by one, each outcome, and the end.

use anyhow::ensure;
use bills::{BillNumber, Outcomes};
use comments::{Answering, CommentId, Outcome, Reason, ReflectedIn, Title};
use kernel::Actor;

use super::{matter_of, provision_of};
use crate::house::House;

/// What became of something: how it ended, why, and the number of the provision that reflects it.
pub(super) type Said = (Outcome, &'static str, &'static str);

pub(super) async fn answer(
    house: &House,
    drafter: &Actor,
    number: BillNumber,
    id: &CommentId,
    said: Said,
) -> anyhow::Result<()> {
    house.caught_up().await?;
    let seen = house.comments.comment(drafter, id).await?.entry.sequence;
    let (matter, said) = (matter_of(house, number).await?, answering(house, number, said).await?);
    Ok(house.comments.answer(drafter, &matter, id, seen, said).await?)
}

/// Some of them at once.
pub(super) async fn answer_together(
    house: &House,
    drafter: &Actor,
    number: BillNumber,
    title: &str,
    ids: &[CommentId],
    said: Option<Said>,
) -> anyhow::Result<()> {
    let title = Title::parse(title, &house.comments.rules().text)?;
    let (matter, key) = (matter_of(house, number).await?, "sample".parse()?);
    let group = house.comments.make_group(drafter, &matter, &title, &key, ids).await?;
    if let Some(said) = said {
        let said = answering(house, number, said).await?;
        house.comments.answer_group(drafter, &matter, &group, 1, said).await?;
    }
    Ok(())
}

async fn answering(
    house: &House,
    number: BillNumber,
    (outcome, reason, place): Said,
) -> anyhow::Result<Answering> {
    let reason = Reason::parse(reason, &house.comments.rules().text)?;
    let version = matter_of(house, number).await?.version;
    let provision = provision_of(house, number, place).await?;
    let reflected_in = provision.map(|provision| ReflectedIn { provision, version });
    Ok(Answering { outcome, reason, reflected_in })
}

pub(super) async fn close_out(
    house: &House,
    drafter: &Actor,
    number: BillNumber,
) -> anyhow::Result<()> {
    house.bills.begin_closing_out(drafter, number).await?;
    house.caught_up().await?;
    let matter = number.to_string();
    let left = house.comments.unanswered_count(&matter).await?;
    ensure!(left == 0, "{left} comments on {number} have no answer");
    let summary = house.comments.summary(&matter, 0).await?;
    let outcomes = Outcomes {
        comment_count: summary.states.comments,
        reflected_count: summary.count_of(Some(Outcome::Reflected)),
        partly_reflected_count: summary.count_of(Some(Outcome::Partly)),
        not_reflected_count: summary.count_of(Some(Outcome::NotReflected)),
    };
    house.bills.finish_closing_out(drafter, number, left, outcomes).await?;
    Ok(())
}
