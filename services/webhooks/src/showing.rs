//! Showing: who is registered, and what each was told.

use std::collections::HashMap;

use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::calls::{COUNTS, Call, PAGE};
use crate::register::{RegisterError, Webhook};
use crate::renewing::both_sign;
use crate::{Webhooks, WebhooksError};

/// Calls on a page.
const PER_PAGE: usize = 30;

/// One of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub webhook: Webhook,
    pub counts: Counts,
}

/// What became of its calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct Counts {
    pub delivered: u64,
    pub waiting: u64,
    pub dead: u64,
    pub dropped: u64,
    /// Of the earliest call that was tried and has not arrived.
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub silent_since: Option<Timestamp>,
}

impl Counts {
    /// Whether anything can be sent again that has not arrived.
    pub const fn has_failed(&self) -> bool {
        self.dead > 0 || self.silent_since.is_some()
    }
}

/// One by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub webhook: Webhook,
    pub counts: Counts,
    /// Until then the secret before this one signs as well.
    pub both_until: Option<Timestamp>,
    /// The latest first.
    pub calls: Vec<Call>,
    pub next: Option<u64>,
}

#[derive(Debug, Deserialize)]
struct Counted {
    webhook: String,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct Page<'a> {
    webhook: &'a str,
    before: u64,
    limit: usize,
}

impl Webhooks {
    /// The newest first; those that have ended after the others.
    pub async fn list(&self, actor: &Actor) -> Result<Vec<Listed>, WebhooksError> {
        policy::check(actor, Action::SeeDeliveries, Resource::House)?;
        let counted = self.counted().await?;
        let register = self.registered().await?;
        let mut listed: Vec<_> = register.all().iter().rev().cloned().collect();
        listed.sort_by_key(|webhook| webhook.ended.is_some());
        let listed = listed.into_iter().map(|webhook| {
            let counts = counted.get(&webhook.id).copied().unwrap_or_default();
            Listed { webhook, counts }
        });
        Ok(listed.collect())
    }

    pub async fn show(
        &self,
        actor: &Actor,
        webhook: &str,
        before: Option<u64>,
    ) -> Result<Shown, WebhooksError> {
        policy::check(actor, Action::SeeDeliveries, Resource::House)?;
        let register = self.registered().await?;
        let webhook = register.webhook(webhook).ok_or(RegisterError::Unknown)?.clone();
        let before = before.unwrap_or(i64::MAX as u64).min(i64::MAX as u64);
        let page = Page { webhook: &webhook.id, before, limit: PER_PAGE + 1 };
        let mut calls: Vec<Call> = self.database().rows(&PAGE, page).await?;
        let has_more = calls.len() > PER_PAGE;
        calls.truncate(PER_PAGE);
        let next = calls.last().filter(|_| has_more).map(|call| call.id);
        let both_until = webhook.both_until.filter(|_| both_sign(&webhook, self.now()));
        let counts = self.counted().await?.get(&webhook.id).copied().unwrap_or_default();
        Ok(Shown { webhook, counts, both_until, calls, next })
    }

    async fn counted(&self) -> Result<HashMap<String, Counts>, WebhooksError> {
        let counted: Vec<Counted> = self.database().rows(&COUNTS, ()).await?;
        Ok(counted.into_iter().map(|one| (one.webhook, one.counts)).collect())
    }
}
