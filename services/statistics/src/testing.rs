//! Builders for tests: a release of forty people who are nearly alike, and the sentences about it.

use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use disclosure::Rules;
use kernel::testing::cell;
use kernel::{Cell, Sex, Timestamp};

use crate::PetitionNumber;
use crate::breakdown::events::{BreakdownEvent, BreakdownsAllowed, BreakdownsWithheld};
use crate::breakdown::{Breakdown, BreakdownCommand};
use crate::counting::CellCount;
use crate::releasing::ReleaseBreakdown;
use crate::withholding::{AllowBreakdowns, WithholdBreakdowns};

pub fn given(events: Vec<BreakdownEvent>) -> AggregateTestExecutor<Breakdown> {
    TestFramework::<Breakdown>::with(()).given(events)
}

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn number() -> PetitionNumber {
    "PN-202611-00001".parse().expect("a number")
}

/// So many women and a hundred men.
fn cells(women: u64) -> Vec<CellCount> {
    [(Sex::Female, women), (Sex::Male, 100)]
        .map(|(sex, n)| CellCount::of(Cell { sex, ..cell(1) }, n))
        .to_vec()
}

fn command(at: &str, women: u64, is_final: bool) -> ReleaseBreakdown {
    let now = instant(at);
    ReleaseBreakdown {
        petition: number(),
        rules: Rules::default(),
        is_final,
        midnight: instant("2026-11-20T16:00:00Z").max(start_of(now)),
        now,
        counted_to: 100 + women,
        counted_at: now,
        cells: cells(women),
    }
}

fn start_of(now: Timestamp) -> Timestamp {
    now.to_zoned(kernel::clock::zone()).start_of_day().expect("a day").timestamp()
}

pub fn release_at(at: &str, women: u64, is_final: bool) -> BreakdownCommand {
    BreakdownCommand::Release(command(at, women, is_final))
}

/// What is told of that, where nothing changed since the first time.
pub fn released(release: u32, at: &str, women: u64, is_final: bool) -> BreakdownEvent {
    let mut told = crate::releasing::decide(&Breakdown::default(), command(at, women, is_final))
        .expect("nothing was told yet");
    told.number = release;
    told.into()
}

const WORDS: &str = "Итгэл үнэмшлийн тухай";

pub fn withhold() -> BreakdownCommand {
    let words = WORDS.to_owned();
    BreakdownCommand::Withhold(WithholdBreakdowns { petition: number(), words })
}

pub fn withheld() -> BreakdownEvent {
    BreakdownsWithheld { petition: number(), words: WORDS.to_owned() }.into()
}

pub fn allow() -> BreakdownCommand {
    let words = WORDS.to_owned();
    BreakdownCommand::Allow(AllowBreakdowns { petition: number(), words })
}

pub fn allowed() -> BreakdownEvent {
    BreakdownsAllowed { petition: number(), words: WORDS.to_owned() }.into()
}
