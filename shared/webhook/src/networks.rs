//! Where messages may go.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;
use url::{Host, Url};

use crate::special;

/// The internet, and besides it the private networks that are allowed: for a demonstration, for
/// tests, for a system of one's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl From<Vec<IpNet>> for Networks {
    fn from(allowed: Vec<IpNet>) -> Self {
        Self(allowed)
    }
}

impl Networks {
    /// The internet only.
    #[must_use]
    pub fn public() -> Self {
        Self::default()
    }

    /// Whether this address may be connected to.
    #[must_use]
    pub fn may_reach(&self, ip: IpAddr) -> bool {
        self.allows(ip) || special::is_public(ip)
    }

    /// Whether it lies in a network that is allowed by name. IPv4 in the clothes of IPv6 is what it
    /// carries.
    fn allows(&self, ip: IpAddr) -> bool {
        let ip = ip.to_canonical();
        self.0.iter().any(|network| network.contains(&ip))
    }

    /// Whether nothing speaks against this host as long as nobody is asked. A name other than
    /// `localhost` tells no address: what it leads to is seen when it is resolved.
    pub(crate) fn may_name(&self, url: &Url) -> bool {
        named(url).is_none_or(|known| known.iter().any(|ip| self.may_reach(*ip)))
    }

    /// Whether this host is for certain in an allowed network.
    pub(crate) fn holds(&self, url: &Url) -> bool {
        named(url).is_some_and(|known| known.iter().any(|ip| self.allows(*ip)))
    }
}

/// The addresses a host tells by itself.
fn named(url: &Url) -> Option<Vec<IpAddr>> {
    match url.host()? {
        Host::Ipv4(ip) => Some(vec![ip.into()]),
        Host::Ipv6(ip) => Some(vec![ip.into()]),
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            let is_here = name == "localhost" || name.ends_with(".localhost");
            is_here.then(|| vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_network_is_reached_in_every_spelling_and_no_other() {
        let allowed = Networks::from(vec!["10.1.0.0/16".parse().expect("a network")]);
        for (ip, may) in [
            ("10.1.2.3", true),
            ("::ffff:10.1.2.3", true),
            ("10.2.0.1", false),
            ("64:ff9b::10.1.2.3", false),
            ("127.0.0.1", false),
            ("202.131.0.1", true),
        ] {
            assert_eq!(allowed.may_reach(ip.parse().expect("an address")), may, "{ip}");
        }
    }
}
