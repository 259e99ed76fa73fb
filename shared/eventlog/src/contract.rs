//! What every store must do, as tests that any store can be put through.
//!
//! `contract_suite!(name, make)` makes one test of each; `make` is an async function that gives a
//! fresh store, or `None` where there is no server to try.

mod acknowledging;
mod deciding;
mod forbidding;
mod model;
mod reading;

pub use acknowledging::*;
pub use deciding::*;
pub use forbidding::nobody_changes_an_event;
pub use model::a_random_history_is_as_the_model_says;
pub use reading::*;

use kernel::{Clock, Timestamp};

use crate::append::{Append, Guard, Lane};
use crate::event::{NewEvent, Sequence, Stream};

#[macro_export]
macro_rules! contract_suite {
    ($store:ident, $make:path) => {
        mod $store {
            $crate::contract_suite!(@tests $make:
                positions_are_gapless_and_in_order,
                a_conflict_burns_no_position,
                a_guard_holds_or_refuses,
                a_guard_sees_what_the_batch_did_before_it,
                a_decision_is_not_recorded_after_its_time,
                the_same_key_gets_the_same_answer,
                two_items_on_one_stream_are_decided_in_order,
                several_events_are_added_together,
                an_append_of_nothing_leaves_nothing,
                the_recorded_time_never_goes_back,
                what_no_store_can_keep_is_refused_alone,
                strange_text_comes_back_as_it_was,
                a_stream_is_read_whole_and_alone,
                the_latest_of_many_streams_is_read_at_once,
                a_batch_of_thousands_is_one_commit,
                a_random_history_is_as_the_model_says,
                the_log_is_found_sound,
            );
        }
    };
    (@tests $make:path: $($test:ident),+ $(,)?) => {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $test() {
            if let Some((store, _kept)) = $make().await {
                $crate::contract::$test(&*store).await;
                store.close().await;
            }
        })+
    };
}

pub(crate) fn instant(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).expect("in range")
}

pub(crate) fn event(payload: &str) -> NewEvent {
    NewEvent { event_type: "ThingHappened".into(), version: 1, payload: payload.into() }
}

pub(crate) fn append(stream: &str, expected: Sequence) -> Append {
    Append {
        stream: Stream::new("thing", stream),
        expected,
        guards: Vec::new(),
        not_after: None,
        events: vec![event(r#"{"n":1}"#)],
        idempotency: None,
        meta: None,
        lane: Lane::Signature,
    }
}

pub(crate) fn guarded(stream: &str, by: &str, sequence: Sequence) -> Append {
    Append { guards: vec![Guard { stream_id: by.into(), sequence }], ..append(stream, 0) }
}

/// A first event on the stream of person number `n`.
pub fn signature(n: u32) -> Append {
    append(&format!("person {n}"), 0)
}

pub fn noon() -> Still {
    at(0)
}

/// A clock that stands where it is put, and owes nobody any pace.
pub struct Still(Timestamp);

impl Clock for Still {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn is_steady(&self) -> bool {
        false
    }
}

pub(crate) fn at(second: i64) -> Still {
    Still(instant(second))
}
