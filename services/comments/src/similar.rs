//! Similar comments: what waits for an answer and says much the same is proposed to be put together.
//!
//! Two texts are as alike as the words they share, each weighed by how rare it is among all of them. A word is
//! its first five letters: Mongolian puts its endings behind the stem.

use std::collections::{BTreeSet, HashMap};

use database::{Statement, statement};
use kernel::Actor;
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::id::{CommentId, GroupId};
use crate::text::CommentText;
use crate::{Comments, CommentsError};

const UNANSWERED_NEWEST: Statement = statement!("comments/unanswered_newest");

pub(crate) const STATEMENTS: &[Statement] = &[UNANSWERED_NEWEST];

/// So many of those that wait are compared, the newest: the words of all of them are opened for it.
const COMPARED_MAX: u32 = 2_000;
const STEM: usize = 5;
/// Shorter words join sentences and say nothing of the matter.
const WORD_MIN: usize = 3;
/// Below this share two texts only speak of the same thing.
const ALIKE_MIN: f64 = 0.25;

/// How much two texts share, from 0 to 1.
pub type Likeness = f64;

/// A comment that says much the same as another.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    pub comment: CommentId,
    pub group: Option<GroupId>,
    pub text: CommentText,
    pub likeness: Likeness,
}

fn stems(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() >= WORD_MIN);
    long.map(|word| word.chars().take(STEM).collect()).collect()
}

/// Which of some texts are alike one of them, by their places in the list, the most alike first. Pure.
pub(crate) fn alike(texts: &[&str], wanted: usize, limit: usize) -> Vec<(usize, Likeness)> {
    let stems: Vec<_> = texts.iter().map(|text| stems(text)).collect();
    let mut often: HashMap<&str, u32> = HashMap::new();
    for stem in stems.iter().flatten() {
        *often.entry(stem).or_default() += 1;
    }
    let total = f64::from(u32::try_from(texts.len()).unwrap_or(u32::MAX));
    let weight = |stem: &String| {
        let often = f64::from(often.get(stem.as_str()).copied().unwrap_or(1));
        (1.0 + total / often).ln()
    };
    let Some(sought) = stems.get(wanted) else { return Vec::new() };
    let mut alike: Vec<_> = stems
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != wanted)
        .map(|(at, other)| {
            let shared: f64 = sought.intersection(other).map(weight).sum();
            let all: f64 = sought.union(other).map(weight).sum();
            (at, if all > 0.0 { shared / all } else { 0.0 })
        })
        .filter(|(_, likeness)| *likeness >= ALIKE_MIN)
        .collect();
    alike.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    alike.truncate(limit);
    alike
}

#[derive(Serialize)]
struct Asked<'a> {
    matter: &'a str,
    limit: u32,
}

#[derive(Deserialize)]
struct Row {
    comment: CommentId,
    text_digest: String,
    group: Option<GroupId>,
}

impl Comments {
    /// Those of the same matter that wait for an answer and say much the same, the most alike first.
    pub async fn similar(
        &self,
        actor: &Actor,
        matter: &str,
        to: &CommentId,
        limit: usize,
    ) -> Result<Vec<Alike>, CommentsError> {
        policy::check(actor, Action::AnswerComment, Resource::House)?;
        let asked = Asked { matter, limit: COMPARED_MAX };
        let mut rows: Vec<Row> = self.views.rows(&UNANSWERED_NEWEST, asked).await?;
        if !rows.iter().any(|row| row.comment == *to) {
            let standing = self.look(to).await?;
            let origin = standing.origin()?;
            let (text_digest, group) = (origin.text_digest().to_owned(), origin.group.clone());
            rows.push(Row { comment: to.clone(), text_digest, group });
        }
        let wordings: Vec<_> =
            rows.iter().map(|row| (row.comment.clone(), row.text_digest.clone())).collect();
        let mut words = self.wordings(&wordings).await?;
        let opened = rows
            .into_iter()
            .zip(&wordings)
            .filter_map(|(row, wording)| Some((row, words.remove(wording)?.text)));
        let opened: Vec<_> = opened.collect();
        let texts: Vec<&str> = opened.iter().map(|(_, text)| text.as_str()).collect();
        let Some(wanted) = opened.iter().position(|(row, _)| row.comment == *to) else {
            return Ok(Vec::new());
        };
        let found = alike(&texts, wanted, limit).into_iter().map(|(at, likeness)| {
            let (row, text) = &opened[at];
            let (comment, group, text) = (row.comment.clone(), row.group.clone(), text.clone());
            Alike { comment, group, text, likeness }
        });
        Ok(found.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 5] = [
        "Өргөдлийг 30 хоногт хариулах хугацаа хэт урт байна",
        "Өргөдөлд хариулах хугацааг богиносгох хэрэгтэй, 30 хоног урт",
        "Торгуулийн хэмжээг нэмэх нь зөв",
        "Хугацаа",
        "ӨРГӨДЛИЙГ 30 ХОНОГТ ХАРИУЛАХ ХУГАЦАА ХЭТ УРТ БАЙНА!",
    ];

    #[test]
    fn who_says_the_same_in_other_endings_is_found_and_who_speaks_of_fines_is_not() {
        let found: Vec<_> = alike(&TEXTS, 0, 10).into_iter().map(|(at, _)| at).collect();
        assert_eq!(found, [4, 1]);
        assert_eq!(alike(&TEXTS, 2, 10), []);
    }

    #[test]
    fn the_very_same_words_are_wholly_alike_and_no_text_is_alike_itself() {
        assert!((alike(&TEXTS, 0, 1)[0].1 - 1.0).abs() < 1e-9);
        assert!(alike(&TEXTS, 0, 10).iter().all(|(at, _)| *at != 0));
        assert_eq!(alike(&["!!!", "???"], 0, 10), []);
        assert_eq!(alike(&[], 0, 10), []);
    }
}
