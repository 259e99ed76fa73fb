//! Who is told, how they wish to hear, and by what they can be reached.

use database::{Database, DatabaseError, Statement, Transaction, statement};
use jiff::civil::Time;
use kernel::{Locale, PersonKey};
use serde::{Deserialize, Serialize};

use crate::Rules;
use crate::planning::Reach;
use crate::wish::{Frequency, Quiet, Wish};

pub(crate) const OF: Statement = statement!("people/of");
pub(crate) const FOLLOWERS: Statement = statement!("people/followers");
pub(crate) const CONCERNED: Statement = statement!("people/concerned");

/// Somebody who is to be told something.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
    pub person: PersonKey,
    pub wish: Wish,
    pub reach: Reach,
    /// What it is about to them, where each is told of their own.
    pub subject: Option<String>,
}

#[derive(Serialize)]
struct Of<'a> {
    persons: &'a [PersonKey],
}

#[derive(Serialize)]
struct Followers<'a> {
    subject: &'a str,
    after: &'a str,
    limit: u32,
}

#[derive(Serialize)]
struct Concerned<'a> {
    subjects: &'a [String],
}

#[derive(Deserialize)]
struct Row {
    person: PersonKey,
    subject: Option<String>,
    language: Option<Locale>,
    mail: Option<Frequency>,
    sms: Option<u8>,
    quiet_from: Option<Time>,
    quiet_to: Option<Time>,
    has_mail: u64,
    has_sms: u64,
}

impl Row {
    fn read(self, rules: &Rules) -> Recipient {
        let wish = match (self.language, self.mail) {
            (Some(language), Some(mail)) => Wish {
                language,
                mail,
                sms: self.sms == Some(1),
                quiet: quiet(self.quiet_from, self.quiet_to),
            },
            _ => rules.wish,
        };
        let reach = Reach {
            mail: self.has_mail > 0 && rules.has_mail,
            sms: self.has_sms > 0 && rules.has_sms,
        };
        Recipient { person: self.person, wish, reach, subject: self.subject }
    }
}

pub(crate) fn quiet(from: Option<Time>, to: Option<Time>) -> Option<Quiet> {
    Some(Quiet { from: from?, to: to? })
}

/// Those of some who are still here.
pub(crate) async fn of(
    database: &Database,
    persons: &[PersonKey],
    rules: &Rules,
) -> Result<Vec<Recipient>, DatabaseError> {
    let rows: Vec<Row> = database.rows(&OF, Of { persons }).await?;
    Ok(rows.into_iter().map(|row| row.read(rules)).collect())
}

/// The same, in the transaction that tells them.
pub(crate) async fn within(
    transaction: &mut Transaction,
    persons: &[PersonKey],
    rules: &Rules,
) -> Result<Vec<Recipient>, DatabaseError> {
    if persons.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = transaction.rows(&OF, Of { persons }).await?;
    Ok(rows.into_iter().map(|row| row.read(rules)).collect())
}

/// A page of those who follow something, by their keys.
pub(crate) async fn followers(
    database: &Database,
    subject: &str,
    after: &str,
    limit: u32,
    rules: &Rules,
) -> Result<Vec<Recipient>, DatabaseError> {
    let rows: Vec<Row> = database.rows(&FOLLOWERS, Followers { subject, after, limit }).await?;
    Ok(rows.into_iter().map(|row| row.read(rules)).collect())
}

/// Those who follow any of these, each with which.
pub(crate) async fn concerned(
    database: &Database,
    subjects: &[String],
    rules: &Rules,
) -> Result<Vec<Recipient>, DatabaseError> {
    let rows: Vec<Row> = database.rows(&CONCERNED, Concerned { subjects }).await?;
    Ok(rows.into_iter().map(|row| row.read(rules)).collect())
}
