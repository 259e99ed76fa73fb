//! Names lead only where messages may go.

use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::Networks;

/// Resolves names and passes on the addresses that may be reached. What is passed on is what is
/// connected to, so a name that says something else a moment later gains nothing.
pub(crate) struct Guard<R> {
    names: Arc<R>,
    allowed: Networks,
}

/// A name that leads nowhere else than into private networks.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the name leads into a private network")]
pub(crate) struct PrivateAddress;

/// Names as this machine knows them.
pub(crate) struct ThisMachine;

impl<R> Guard<R> {
    pub(crate) fn new(names: R, allowed: Networks) -> Self {
        Self { names: Arc::new(names), allowed }
    }
}

impl<R: Resolve + 'static> Resolve for Guard<R> {
    fn resolve(&self, name: Name) -> Resolving {
        let resolving = self.names.resolve(name);
        let allowed = self.allowed.clone();
        Box::pin(async move {
            let found: Vec<SocketAddr> = resolving.await?.collect();
            let reachable = found.iter().copied().filter(|found| allowed.may_reach(found.ip()));
            let reachable: Vec<_> = reachable.collect();
            if reachable.is_empty() && !found.is_empty() {
                return Err(PrivateAddress.into());
            }
            Ok(Box::new(reachable.into_iter()) as Addrs)
        })
    }
}

impl Resolve for ThisMachine {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(Box::new(found.collect::<Vec<_>>().into_iter()) as Addrs)
        })
    }
}
