//! What made-up people say of the demonstration's bills, and what a moderator is not right about.

use anyhow::Context as _;
use bills::BillNumber;
use comments::{
    AppealDecision, ByName, Channel, CommentId, CommentText, Mark, Marking, Name, Reason,
    Suggested, Writing,
};
use kernel::Actor;

use super::{matter_of, provision_of};
use crate::house::House;
use crate::samples::crowd;

/// Something that somebody says.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The number of the provision; empty: the bill as a whole.
    pub place: &'static str,
    pub text: &'static str,
    /// How they would word it.
    pub suggested: Option<&'static str>,
    /// What they are to be known by; else a pseudonym.
    pub name: Option<&'static str>,
    /// What the next one says to it.
    pub reply: Option<&'static str>,
    /// How many stand behind it.
    pub supports: usize,
}

/// One after the other by these people, over and over; which comments these are.
pub(super) async fn say(
    house: &House,
    number: BillNumber,
    people: &[Actor],
    said: &[Words],
) -> anyhow::Result<Vec<CommentId>> {
    let mut comments = Vec::new();
    let mut people = people.iter().cycle();
    for words in said {
        let id = write(house, number, people.next().context("nobody")?, words, None).await?;
        if let Some(text) = words.reply {
            let reply = Words { text, ..Words::default() };
            write(house, number, people.next().context("nobody")?, &reply, Some(&id)).await?;
        }
        let matter = matter_of(house, number).await?;
        for actor in crowd(house, 0..words.supports).await? {
            house.comments.support(&actor, &matter, &id).await?;
        }
        comments.push(id);
    }
    Ok(comments)
}

async fn write(
    house: &House,
    number: BillNumber,
    writer: &Actor,
    words: &Words,
    to: Option<&CommentId>,
) -> anyhow::Result<CommentId> {
    let limits = &house.comments.rules().text;
    let name = words.name.map(Name::parse).transpose()?;
    let key = format!("sample-{}", house.comments.log_position());
    let writing = Writing {
        provision: provision_of(house, number, words.place).await?,
        reply_to: to.cloned(),
        stance: None,
        text: CommentText::parse(words.text, limits)?,
        suggested: words.suggested.map(|words| Suggested::parse(words, limits)).transpose()?,
        by_name: name.map_or(ByName::Pseudonym, ByName::Initial),
        channel: Channel::Web,
        request_key: key.parse()?,
        begun_at: None,
    };
    let matter = matter_of(house, number).await?;
    Ok(house.comments.write(writer, &matter, writing).await?.comment)
}

/// One moderator hides it, its author appeals, and another finds that they are right.
pub(super) async fn hidden_and_shown_again(
    house: &House,
    number: BillNumber,
    id: &CommentId,
    author: &Actor,
    [one, other]: [&Actor; 2],
) -> anyhow::Result<()> {
    let reason = |text| Reason::parse(text, &house.comments.rules().text);
    let matter = matter_of(house, number).await?;
    let why = Some(reason("Төсөлд хамаагүй санхүүжилтийн тухай бичсэн.")?);
    let marking =
        Marking { mark: Mark::OffTopic, reason: why, duplicate_of: None, reports_until: 0 };
    house.comments.mark(one, &matter, id, 1, marking).await?;
    let words = reason("Хэмжилтийн цэгийн зардлыг хэн даахыг асуусан, сэдэвтэй шууд холбоотой.")?;
    house.comments.appeal(author, id, &words).await?;
    let because = reason("Хэмжилтийн цэгийн зардал төслийн зохицуулах зүйл мөн тул харуулна.")?;
    let decision = AppealDecision::Overturn;
    house.comments.decide_appeal(other, &matter, id, 3, decision, &because).await?;
    Ok(())
}
