//! A person's own key: drawn once, wrapped under a key of the house, and bound to that person.

use database::{Statement, Transaction, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::belonging::{self, KnownKek};
use crate::sealing::{self, Key};
use crate::{Damaged, Kek, Keks, VaultError, random};

pub(crate) const OF: Statement = statement!("secrets/of");
pub(crate) const HOLD_PERSON: Statement = statement!("secrets/hold_person");
pub(crate) const MAKE: Statement = statement!("secrets/make");

/// As it is stored.
#[derive(Deserialize)]
pub(crate) struct Wrapped {
    pub kek: String,
    pub wrapped: String,
}

#[derive(Serialize)]
struct Of {
    person: PersonKey,
}

#[derive(Serialize)]
struct Made<'a> {
    person: PersonKey,
    kek: &'a str,
    wrapped: String,
    at: i64,
}

pub(crate) fn wrap(kek: &Kek, person: PersonKey, key: &Key) -> Result<String, VaultError> {
    sealing::seal(&kek.key, &place(kek, person), &**key)
}

pub(crate) fn unwrap(kek: &Kek, person: PersonKey, wrapped: &str) -> Result<Key, Damaged> {
    let bytes = sealing::open(&kek.key, &place(kek, person), wrapped)?;
    Ok(Zeroizing::new(bytes.as_slice().try_into().map_err(|_| Damaged)?))
}

fn place(kek: &Kek, person: PersonKey) -> Vec<u8> {
    sealing::place("sanal person key", &[person.as_bytes(), kek.id().as_bytes()])
}

pub(crate) async fn of(
    transaction: &mut Transaction,
    person: PersonKey,
) -> Result<Option<Wrapped>, VaultError> {
    Ok(transaction.rows(&OF, Of { person }).await?.pop())
}

/// The key of a person, made where they have none; of several who make it at once one is first, and
/// all take that one. It is made under the key that is current in the database, whatever our file
/// says of it; `None` where that is not among ours, or is another by now. Nobody has a key who is not
/// in the register of people, so that nothing is kept of someone who has been forgotten meanwhile.
pub(crate) async fn of_or_made(
    transaction: &mut Transaction,
    person: PersonKey,
    keks: &Keks,
    at: Timestamp,
) -> Result<Option<Wrapped>, VaultError> {
    if let Some(known) = of(transaction, person).await? {
        return Ok(Some(known));
    }
    if transaction.rows::<bool>(&HOLD_PERSON, Of { person }).await?.is_empty() {
        return Err(VaultError::Nobody);
    }
    let known: Vec<KnownKek> = transaction.rows(&belonging::ALL, ()).await?;
    let current = known.iter().find(|known| known.is_current);
    let Some(kek) = current.and_then(|current| keks.find(&current.id)) else { return Ok(None) };
    let mut key = Key::default();
    random::fill(&mut *key)?;
    let wrapped = wrap(kek, person, &key)?;
    let made = Made { person, kek: kek.id(), wrapped, at: at.as_microsecond() };
    transaction.execute(&MAKE, made).await?;
    of(transaction, person).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_key_opens_for_its_person_under_its_own_kek_only() {
        let [one, other] =
            ["one", "other"].map(|id| Kek::new(id, &vec![1; 32].into()).expect("a key"));
        let [bat, sarnai] = [1, 2].map(|byte| PersonKey::from_random([byte; 16]));
        let key = Zeroizing::new([9; 32]);
        let wrapped = wrap(&one, bat, &key).expect("wrapped");
        assert_eq!(unwrap(&one, bat, &wrapped), Ok(key));
        assert_eq!(unwrap(&one, sarnai, &wrapped), Err(Damaged));
        assert_eq!(unwrap(&other, bat, &wrapped), Err(Damaged), "the same key by another name");
    }
}
