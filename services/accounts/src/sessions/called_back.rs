//! What was called back, in memory: a token is looked up in two small tables that are mostly empty,
//! and no store is asked.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use kernel::{PersonKey, Timestamp};

use super::{SessionId, SignedIn};
use crate::session_list::CallBack;

#[derive(Default)]
pub(crate) struct CalledBack(RwLock<Tables>);

#[derive(Default)]
struct Tables {
    sessions: HashMap<SessionId, Until>,
    people: HashMap<PersonKey, Until>,
    /// The place in the vault's list that was read last.
    place: i64,
}

#[derive(Clone, Copy)]
struct Until {
    before: i64,
    spared: Option<SessionId>,
    forget_at: i64,
}

impl CalledBack {
    /// Whether this session is over before its time.
    pub(crate) fn holds(&self, session: &SignedIn) -> bool {
        let tables = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if tables.sessions.is_empty() && tables.people.is_empty() {
            return false;
        }
        let signed_in = session.authenticated_at.as_microsecond();
        let by_session = tables.sessions.get(&session.sid);
        let by_person = tables.people.get(&session.citizen.key);
        by_session.is_some_and(|until| signed_in < until.before)
            || by_person
                .is_some_and(|until| signed_in < until.before && until.spared != Some(session.sid))
    }

    /// The first instant at which this person can sign in and be in.
    pub(crate) fn open_from(&self, person: PersonKey) -> Option<Timestamp> {
        let tables = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Timestamp::from_microsecond(tables.people.get(&person)?.before).ok()
    }

    pub(crate) fn place(&self) -> i64 {
        self.0.read().unwrap_or_else(PoisonError::into_inner).place
    }

    /// Later ones win over earlier; told twice is told once.
    pub(crate) fn learn(&self, all: &[CallBack]) {
        if all.is_empty() {
            return;
        }
        let mut tables = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for told in all {
            let until =
                Until { before: told.before, spared: told.spared, forget_at: told.forget_at };
            let keep = |known: &mut Until| {
                if until.before >= known.before {
                    *known = until;
                }
            };
            if let Some(sid) = told.sid {
                tables.sessions.entry(sid).and_modify(keep).or_insert(until);
            }
            if let Some(person) = told.person {
                tables.people.entry(person).and_modify(keep).or_insert(until);
            }
            tables.place = tables.place.max(told.place);
        }
    }

    pub(crate) fn forget(&self, now: Timestamp) {
        let now = now.as_microsecond();
        let mut tables = self.0.write().unwrap_or_else(PoisonError::into_inner);
        tables.sessions.retain(|_, until| until.forget_at > now);
        tables.people.retain(|_, until| until.forget_at > now);
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use kernel::{AgeBand, Cell, Citizen, Division, Sex, SocialStatus};

    use super::*;

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    fn session(sid: u8, signed_in_at: Timestamp) -> SignedIn {
        let cell = Cell {
            sex: Sex::Male,
            age_band: AgeBand::From25,
            division: Division::UNKNOWN,
            social_status: SocialStatus::Other,
        };
        SignedIn {
            citizen: Citizen { key: PersonKey::from_random([7; 16]), cell },
            sid: SessionId::from_random([sid; 8]),
            expires_at: signed_in_at + 30.minutes(),
            authenticated_at: signed_in_at,
            proven_at: signed_in_at,
        }
    }

    fn everyone(before: Timestamp, spared: Option<u8>) -> CallBack {
        CallBack {
            sid: None,
            person: Some(PersonKey::from_random([7; 16])),
            before: before.as_microsecond(),
            spared: spared.map(|sid| SessionId::from_random([sid; 8])),
            ..CallBack::of(SessionId::from_random([0; 8]), before)
        }
    }

    #[test]
    fn one_session_is_over_and_the_other_goes_on() {
        let called_back = CalledBack::default();
        let [phone, desk] = [session(1, noon()), session(2, noon())];
        assert!(!called_back.holds(&phone));
        called_back.learn(&[CallBack::of(phone.sid, noon())]);
        assert!(called_back.holds(&phone) && !called_back.holds(&desk));
    }

    #[test]
    fn everywhere_is_everywhere_before_and_nowhere_after() {
        let called_back = CalledBack::default();
        called_back.learn(&[everyone(noon(), Some(2))]);
        assert!(called_back.holds(&session(1, noon() - 1.microsecond())));
        assert!(!called_back.holds(&session(2, noon() - 1.hour())), "this one");
        assert!(!called_back.holds(&session(3, noon())), "signed in since");
        called_back.learn(&[everyone(noon() + 1.minute(), None)]);
        assert!(called_back.holds(&session(2, noon() - 1.hour())), "now that one too");
        called_back.learn(&[everyone(noon(), Some(2))]);
        assert!(called_back.holds(&session(2, noon() - 1.hour())), "an old word changes nothing");
    }

    #[test]
    fn a_token_from_before_a_fresh_sign_in_is_over() {
        let called_back = CalledBack::default();
        let (before, after) = (session(1, noon()), session(1, noon() + 1.hour()));
        called_back.learn(&[CallBack::earlier(after.sid, after.authenticated_at)]);
        assert!(called_back.holds(&before) && !called_back.holds(&after));
    }

    #[test]
    fn what_touches_no_token_any_more_is_forgotten() {
        let called_back = CalledBack::default();
        called_back.learn(&[CallBack::of(session(1, noon()).sid, noon()), everyone(noon(), None)]);
        called_back.forget(noon() + 12.hours());
        assert!(called_back.holds(&session(1, noon() - 1.hour())));
        called_back.forget(noon() + 13.hours());
        assert!(!called_back.holds(&session(1, noon() - 1.hour())));
        assert_eq!(called_back.open_from(PersonKey::from_random([7; 16])), None);
    }
}
