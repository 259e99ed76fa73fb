//! A rebuild that is cut off leaves rows behind; whoever takes over next clears them away.

use std::panic::AssertUnwindSafe;

use database::Statement;
use futures::FutureExt as _;
use projector::{Checkpoint, ProjectError, rebuild};
use serde_json::Value;

use crate::counting::Counting;
use crate::place::{Place, log_of};

crate::on_both_databases! {
    a_rebuild_that_was_cut_off_leaves_nothing_behind_for_ever,
    a_rebuild_that_another_has_overtaken_ends,
}

static GENERATIONS: Statement = Statement {
    name: "generations",
    sqlite: "SELECT DISTINCT json_object('generation', generation) FROM tally_total
        WHERE $1 IS NOT NULL",
    postgres: "SELECT DISTINCT jsonb_build_object('generation', generation)::text FROM tally_total
        WHERE $1::text IS NOT NULL",
};

async fn generations_with_rows(place: &Place) -> Vec<u64> {
    let rows: Vec<Value> = place.views.rows(&GENERATIONS, ()).await.expect("read");
    rows.iter().filter_map(|row| row["generation"].as_u64()).collect()
}

async fn a_rebuild_that_was_cut_off_leaves_nothing_behind_for_ever(place: Place) {
    let counting = Counting::version(1);
    let log = log_of(&["a", "b", "b"]).await;
    place.runs_up_to(&counting, &log, 3).await.stops().await;
    for _ in 0..2 {
        let cut_off = |_, _| panic!("it is cut off here, on purpose");
        let rebuilding = rebuild(&counting, log.store(), &place.views, false, cut_off);
        AssertUnwindSafe(rebuilding).catch_unwind().await.expect_err("cut off");
    }
    let all = Checkpoint::all(&place.views, "counting").await.expect("read");
    assert_eq!(all.len(), 3, "two are left over: {all:?}");

    let rebuilt =
        rebuild(&counting, log.store(), &place.views, false, |_, _| {}).await.expect("rebuilt");
    let all = Checkpoint::all(&place.views, "counting").await.expect("read");
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(generations_with_rows(&place).await, [rebuilt.generation]);
    place.agrees(&counting, &log).await;
}

/// Two at once: the later one clears the earlier one's rows away, under it if it must.
async fn a_rebuild_that_another_has_overtaken_ends(place: Place) {
    let counting = Counting::version(1);
    let log = log_of(&["a", "b", "b"]).await;
    place.runs_up_to(&counting, &log, 3).await.stops().await;
    let rebuilding = || rebuild(&counting, log.store(), &place.views, false, |_, _| {});
    let (one, other) = tokio::join!(rebuilding(), rebuilding());
    for result in [&one, &other] {
        assert!(matches!(result, Ok(_) | Err(ProjectError::Overtaken)), "{result:?}");
    }
    assert!(one.is_ok() || other.is_ok());
    let all = Checkpoint::all(&place.views, "counting").await.expect("read");
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(generations_with_rows(&place).await, [all[0].generation]);
    place.agrees(&counting, &log).await;
}
