//! Builders for tests: a short table, and the sentences about it.

use cqrs_es::test::{AggregateTestExecutor, TestFramework};

use crate::grounds::GroundsCommand;
use crate::grounds::events::{GroundRemoved, GroundSet};
use crate::removing::RemoveGround;
use crate::setting::SetGround;
use crate::{Ground, GroundCode, Grounds, GroundsEvent, InBoth, Revision};

pub fn code(text: &str) -> GroundCode {
    text.parse().expect("a code")
}

pub fn unclear() -> Ground {
    let code = code("unclear");
    Ground { code, is_hidden: false, names_duplicate: false, title: None, text: None }
}

/// What the settings begin with.
pub fn defaults() -> Vec<Ground> {
    vec![unclear(), Ground { code: code("offensive"), is_hidden: true, ..unclear() }]
}

fn words(mn: &str) -> InBoth {
    InBoth { mn: mn.into(), en: "In English".into() }
}

pub fn unclear_said(title: &str) -> GroundSet {
    let (title, text) = (words(title), words("Юу хүссэн нь ойлгогдохгүй байна."));
    GroundSet { code: code("unclear"), is_hidden: false, title, text, names_duplicate: false }
}

/// One that the settings do not know.
pub fn added() -> GroundSet {
    let (title, text) = (words("Шүүхэд байгаа"), words("Шүүх шийдвэрлэж байна."));
    GroundSet { code: code("in_court"), is_hidden: false, title, text, names_duplicate: false }
}

pub fn removed(text: &str) -> GroundsEvent {
    GroundRemoved { code: code(text) }.into()
}

pub fn given(events: Vec<GroundsEvent>) -> AggregateTestExecutor<Grounds> {
    TestFramework::<Grounds>::with(()).given(events)
}

pub fn set(set: GroundSet, seen: Option<Revision>) -> GroundsCommand {
    GroundsCommand::Set(SetGround { set, seen, defaults: defaults() })
}

pub fn remove(text: &str, seen: Revision) -> GroundsCommand {
    GroundsCommand::Remove(RemoveGround { code: code(text), seen, defaults: defaults() })
}
