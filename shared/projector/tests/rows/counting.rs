//! The smallest projection: how many events each stream has, times what its version says.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use database::Statement;
use eventlog::StoredEvent;
use projector::{Change, Poison, Projection};
use serde_json::json;

#[derive(Clone, Default)]
pub struct Counting {
    pub version: u32,
    /// While it is set, the views refuse what the fold asks of them.
    pub refused: Arc<AtomicBool>,
}

impl Counting {
    /// An event counts once in version 1, ten times in version 10: what a mixture counted is seen.
    pub fn version(version: u32) -> Self {
        Self { version, refused: Arc::default() }
    }
}

static ADD: Statement = Statement {
    name: "add",
    sqlite: "INSERT INTO tally_total (generation, petition, n, position, as_of)
        SELECT $1 ->> 'generation', value ->> 'stream', value ->> 'n', 0, 0
        FROM json_each($1, '$.rows') WHERE true
        ON CONFLICT DO UPDATE SET n = tally_total.n + excluded.n",
    postgres: "INSERT INTO tally_total (generation, petition, n, position, as_of)
        SELECT ($1::jsonb ->> 'generation')::bigint, counted.stream, counted.n, 0, 0
        FROM jsonb_to_recordset($1::jsonb -> 'rows') AS counted (stream text, n bigint)
        ON CONFLICT (generation, petition) DO UPDATE SET n = tally_total.n + excluded.n",
};

static REFUSED: Statement = Statement {
    name: "refused",
    sqlite: "INSERT INTO no_such_table SELECT $1",
    postgres: "INSERT INTO no_such_table SELECT $1::text",
};

pub static DUMP: Statement = Statement {
    name: "dump",
    sqlite: "SELECT json_object('stream', petition, 'n', n) FROM tally_total
        WHERE generation = $1 ->> 'generation' ORDER BY petition",
    postgres: "SELECT jsonb_build_object('stream', petition, 'n', n)::text FROM tally_total
        WHERE generation = ($1::jsonb ->> 'generation')::bigint ORDER BY petition",
};

static CLEAR: Statement = Statement {
    name: "clear",
    sqlite: "DELETE FROM tally_total WHERE generation = $1 ->> 'generation'",
    postgres: "DELETE FROM tally_total WHERE generation = ($1::jsonb ->> 'generation')::bigint",
};

impl Projection for Counting {
    fn name(&self) -> &'static str {
        "counting"
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut counted: BTreeMap<&str, u32> = BTreeMap::new();
        for event in events {
            *counted.entry(&event.stream_id).or_default() += self.version;
        }
        let rows = counted.into_iter().map(|(stream, n)| json!({ "stream": stream, "n": n }));
        let statement = if self.refused.load(Ordering::SeqCst) { &REFUSED } else { &ADD };
        Ok(vec![Change::new(statement, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
