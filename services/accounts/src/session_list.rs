//! Who is signed in where: rows that people see of themselves, that renewals ask, and that say what
//! was called back.

use database::{Database, DatabaseError, Statement, Transaction, statement};
use jiff::SignedDuration;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::device::{Browser, System};
use crate::sessions::LONGEST;
use crate::{Device, SessionId};

pub(crate) const BEGIN: Statement = statement!("sessions/begin");
pub(crate) const RENEW: Statement = statement!("sessions/renew");
pub(crate) const OF_PERSON: Statement = statement!("sessions/of_person");
pub(crate) const END: Statement = statement!("sessions/end");
pub(crate) const END_ALL: Statement = statement!("sessions/end_all");
pub(crate) const CALL_BACK: Statement = statement!("sessions/call_back");
pub(crate) const CALLED_BACK_SINCE: Statement = statement!("sessions/called_back_since");
pub(crate) const FORGET_ENDED: Statement = statement!("sessions/forget_ended");
pub(crate) const FORGET_CALLED_BACK: Statement = statement!("sessions/forget_called_back");

/// No token lives longer than the longest session, whatever the clocks of two machines say.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(LONGEST.as_mins() + 10);

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Page,
    Program,
}

/// One of the sessions that a person has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionEntry {
    pub sid: SessionId,
    pub how: How,
    pub device: Device,
    pub began_at: Timestamp,
    pub renewed_at: Timestamp,
    pub ends_at: Timestamp,
}

/// A session or a person's sessions that are over before their time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CallBack {
    #[serde(default, skip_serializing)]
    pub place: i64,
    pub sid: Option<SessionId>,
    pub person: Option<PersonKey>,
    /// Microseconds since 1970; what was signed in at or after it goes on.
    pub before: i64,
    pub spared: Option<SessionId>,
    pub forget_at: i64,
}

pub(crate) struct SessionList {
    vault: Database,
}

#[derive(Deserialize)]
struct Row {
    sid: SessionId,
    how: How,
    browser: Option<Browser>,
    system: Option<System>,
    began_at: i64,
    renewed_at: i64,
    ends_at: i64,
}

impl SessionList {
    pub(crate) fn new(vault: Database) -> Self {
        Self { vault }
    }

    /// Written when somebody signs in, and when they do so again in the same session. Whether they may:
    /// who is being forgotten does not.
    pub(crate) async fn begin(
        &self,
        person: PersonKey,
        entry: &SessionEntry,
    ) -> Result<bool, DatabaseError> {
        let input = json!({
            "sid": entry.sid,
            "person": person,
            "how": entry.how,
            "browser": entry.device.browser,
            "system": entry.device.system,
            "at": entry.renewed_at.as_microsecond(),
            "ends_at": entry.ends_at.as_microsecond(),
        });
        Ok(self.vault.execute(&BEGIN, input).await? > 0)
    }

    /// Whether the session is still on the list.
    pub(crate) async fn renew(
        &self,
        sid: SessionId,
        at: Timestamp,
        ends_at: Timestamp,
    ) -> Result<bool, DatabaseError> {
        let (at, ends_at) = (at.as_microsecond(), ends_at.as_microsecond());
        let input = json!({ "sid": sid, "at": at, "ends_at": ends_at });
        Ok(self.vault.execute(&RENEW, input).await? > 0)
    }

    pub(crate) async fn of_person(
        &self,
        person: PersonKey,
        at: Timestamp,
    ) -> Result<Vec<SessionEntry>, DatabaseError> {
        let input = json!({ "person": person, "at": at.as_microsecond() });
        let rows: Vec<Row> = self.vault.rows(&OF_PERSON, input).await?;
        Ok(rows.into_iter().map(SessionEntry::from).collect())
    }

    /// Ends one session of a person; `None` where they have no such session.
    pub(crate) async fn end(
        &self,
        person: PersonKey,
        sid: SessionId,
        now: Timestamp,
    ) -> Result<Option<CallBack>, DatabaseError> {
        let mut transaction = self.vault.begin().await?;
        let ended = transaction.execute(&END, json!({ "sid": sid, "person": person })).await?;
        if ended == 0 {
            return Ok(None);
        }
        let call_back = CallBack::of(sid, now);
        transaction.execute(&CALL_BACK, &call_back).await?;
        transaction.commit().await?;
        Ok(Some(call_back))
    }

    /// Says so without asking whether the session is on the list.
    pub(crate) async fn call_back(&self, call_back: &CallBack) -> Result<(), DatabaseError> {
        self.vault.execute(&CALL_BACK, call_back).await.map(drop)
    }

    /// Ends every session of a person but one: those on the list by their ids, whatever the clocks
    /// say, and any other that was signed in before now.
    pub(crate) async fn end_all(
        &self,
        person: PersonKey,
        spared: Option<SessionId>,
        now: Timestamp,
    ) -> Result<Vec<CallBack>, DatabaseError> {
        let mut transaction = self.vault.begin().await?;
        let all = self.end_all_in(&mut transaction, person, spared, now).await?;
        transaction.commit().await?;
        Ok(all)
    }

    /// The same as part of something larger.
    pub(crate) async fn end_all_in(
        &self,
        transaction: &mut Transaction,
        person: PersonKey,
        spared: Option<SessionId>,
        now: Timestamp,
    ) -> Result<Vec<CallBack>, DatabaseError> {
        let input = json!({ "person": person, "spared": spared });
        let ended: Vec<SessionId> = transaction.rows(&END_ALL, input).await?;
        let everyone = CallBack {
            place: 0,
            sid: None,
            person: Some(person),
            before: now.as_microsecond(),
            spared,
            forget_at: (now + REMEMBERED).as_microsecond(),
        };
        let each = ended.into_iter().map(|sid| CallBack::of(sid, now));
        let all: Vec<_> = std::iter::once(everyone).chain(each).collect();
        for call_back in &all {
            transaction.execute(&CALL_BACK, call_back).await?;
        }
        Ok(all)
    }

    /// What was called back after a place, in order.
    pub(crate) async fn called_back_since(
        &self,
        place: i64,
    ) -> Result<Vec<CallBack>, DatabaseError> {
        self.vault.rows(&CALLED_BACK_SINCE, json!({ "place": place })).await
    }

    /// What can touch no token any more.
    pub(crate) async fn forget(&self, now: Timestamp) -> Result<(), DatabaseError> {
        for statement in [&FORGET_ENDED, &FORGET_CALLED_BACK, &crate::round_trip::FORGET] {
            self.vault.execute(statement, json!({ "at": now.as_microsecond() })).await?;
        }
        Ok(())
    }
}

impl CallBack {
    /// Of one session, whenever it was signed in.
    pub(crate) fn of(sid: SessionId, now: Timestamp) -> Self {
        let forget_at = (now + REMEMBERED).as_microsecond();
        Self { place: 0, sid: Some(sid), person: None, before: forget_at, spared: None, forget_at }
    }

    /// Of the tokens that one session had before its person signed in anew.
    pub(crate) fn earlier(sid: SessionId, signed_in_at: Timestamp) -> Self {
        Self { before: signed_in_at.as_microsecond(), ..Self::of(sid, signed_in_at) }
    }
}

impl From<Row> for SessionEntry {
    fn from(row: Row) -> Self {
        let at = |micros| Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH);
        Self {
            sid: row.sid,
            how: row.how,
            device: Device { browser: row.browser, system: row.system },
            began_at: at(row.began_at),
            renewed_at: at(row.renewed_at),
            ends_at: at(row.ends_at),
        }
    }
}
