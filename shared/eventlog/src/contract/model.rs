//! A random history, put to the store in random batches, against the plainest model of a log:
//! a list of events, looked through from the start for every question, one item at a time.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::{append, at, event, instant};
use crate::append::{Append, AppendError, Guard, Idempotency};
use crate::store::Store;

const HISTORIES: usize = 12;

#[derive(Debug, Clone)]
struct Ask {
    stream: u8,
    expected: u64,
    events: usize,
    guard: Option<(u8, u64)>,
    not_after: Option<i64>,
    key: Option<u8>,
}

fn asks() -> impl Strategy<Value = Vec<Vec<Ask>>> {
    let ask = (
        0..6u8,
        0..4u64,
        1..3usize,
        prop::option::weighted(0.3, (0..6u8, 0..4u64)),
        prop::option::weighted(0.2, 0..20i64),
        prop::option::weighted(0.2, 0..4u8),
    )
        .prop_map(|(stream, expected, events, guard, not_after, key)| Ask {
            stream,
            expected,
            events,
            guard,
            not_after,
            key,
        });
    prop::collection::vec(prop::collection::vec(ask, 1..12), 1..12)
}

/// What the model remembers of one event: its stream, and the instant.
#[derive(Default)]
struct Model {
    history: String,
    events: Vec<String>,
    now: i64,
    answers: Vec<(String, String, (u64, u64))>,
}

#[derive(Debug, PartialEq)]
enum Said {
    Accepted { first_position: u64, last_sequence: u64 },
    Conflict,
    GuardFailed,
    TooLate,
    KeyReused,
}

impl Model {
    fn name(&self, stream: u8) -> String {
        format!("{}/{stream}", self.history)
    }

    fn sequence(&self, stream: u8) -> u64 {
        let name = self.name(stream);
        self.events.iter().filter(|event| **event == name).count() as u64
    }

    fn ask(&mut self, ask: &Ask, now: i64) -> Said {
        let instant = now.max(self.now);
        let digest = format!("{ask:?}");
        let key = ask.key.map(|key| format!("{}/{key}", self.history));
        if let Some((_, before, answer)) =
            key.as_ref().and_then(|key| self.answers.iter().find(|(known, ..)| known == key))
        {
            let (first_position, last_sequence) = *answer;
            let same = *before == digest;
            return if same {
                Said::Accepted { first_position, last_sequence }
            } else {
                Said::KeyReused
            };
        }
        if self.sequence(ask.stream) != ask.expected {
            return Said::Conflict;
        }
        if ask.guard.is_some_and(|(stream, sequence)| self.sequence(stream) != sequence) {
            return Said::GuardFailed;
        }
        if ask.not_after.is_some_and(|until| instant >= until) {
            return Said::TooLate;
        }
        let first_position = self.events.len() as u64 + 1;
        let name = self.name(ask.stream);
        self.events.extend(std::iter::repeat_n(name, ask.events));
        self.now = instant;
        let last_sequence = self.sequence(ask.stream);
        if let Some(key) = key {
            self.answers.push((key, digest, (first_position, last_sequence)));
        }
        Said::Accepted { first_position, last_sequence }
    }

    fn item(&self, ask: &Ask) -> Append {
        Append {
            events: vec![event("{}"); ask.events],
            guards: ask
                .guard
                .iter()
                .map(|(stream, sequence)| Guard {
                    stream_id: self.name(*stream),
                    sequence: *sequence,
                })
                .collect(),
            not_after: ask.not_after.map(instant),
            idempotency: ask.key.map(|key| Idempotency {
                key: format!("{}/{key}", self.history),
                digest: format!("{ask:?}"),
            }),
            ..append(&self.name(ask.stream), ask.expected)
        }
    }
}

pub async fn a_random_history_is_as_the_model_says(store: &dyn Store) {
    let mut runner = TestRunner::deterministic();
    let mut model = Model::default();
    for history in 0..HISTORIES {
        model.history = format!("history {history}");
        let batches = asks().new_tree(&mut runner).expect("generated").current();
        for (second, batch) in batches.iter().enumerate() {
            // The clock runs forward within a history and back at the next one.
            let second = second as i64;
            let items: Vec<Append> = batch.iter().map(|ask| model.item(ask)).collect();
            let said: Vec<Said> = batch.iter().map(|ask| model.ask(ask, second)).collect();
            let outcomes = store.append(&items, &at(second)).await.expect("committed");
            let answered: Vec<Said> = outcomes.into_iter().map(read).collect();
            assert_eq!(answered, said, "history {history}, batch {batch:?}");
        }
        let streams: Vec<String> = store
            .read_after(0, 100_000)
            .await
            .expect("read")
            .into_iter()
            .map(|event| event.stream_id)
            .collect();
        assert_eq!(streams, model.events);
    }
}

fn read(outcome: Result<crate::Appended, AppendError>) -> Said {
    match outcome {
        Ok(appended) => Said::Accepted {
            first_position: appended.first_position,
            last_sequence: appended.last_sequence,
        },
        Err(AppendError::Conflict { .. }) => Said::Conflict,
        Err(AppendError::GuardFailed { .. }) => Said::GuardFailed,
        Err(AppendError::TooLate { .. }) => Said::TooLate,
        Err(AppendError::KeyReused) => Said::KeyReused,
        Err(other) => panic!("not a decision: {other}"),
    }
}
