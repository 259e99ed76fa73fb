//! Where a request comes from: its peer, or whom our own proxies say they ask for.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use actix_web::HttpRequest;
use actix_web::http::header::{FORWARDED, HeaderMap, X_FORWARDED_FOR};
use ipnet::IpNet;

/// The proxies in front of this server, and the one header in which they say who asked them.
#[derive(Debug, Clone)]
pub struct Proxies {
    pub trusted: Vec<IpNet>,
    pub header: ProxyHeader,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyHeader {
    XForwardedFor,
    /// RFC 7239.
    Forwarded,
}

/// Behind a proxy, the address it was asked from. What others say of themselves counts for nothing.
pub fn of(request: &HttpRequest, proxies: &Proxies) -> IpAddr {
    let peer = request.peer_addr().map_or(Ipv4Addr::UNSPECIFIED.into(), |peer| peer.ip());
    client(peer, request.headers(), proxies)
}

/// From the right, where our own proxy wrote, to the first address that is none of ours. Where
/// something else is written, nobody to the left of it is believed.
pub fn client(peer: IpAddr, headers: &HeaderMap, proxies: &Proxies) -> IpAddr {
    let peer = peer.to_canonical();
    if !proxies.trusts(peer) {
        return peer;
    }
    let name = match proxies.header {
        ProxyHeader::XForwardedFor => X_FORWARDED_FOR,
        ProxyHeader::Forwarded => FORWARDED,
    };
    let lines: Vec<_> =
        headers.get_all(name).map(|line| line.to_str().unwrap_or_default()).collect();
    let hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
    let mut known = peer;
    for hop in hops {
        let named = match proxies.header {
            ProxyHeader::XForwardedFor => address(hop),
            ProxyHeader::Forwarded => forwarded_for(hop),
        };
        match named {
            Some(address) if proxies.trusts(address) => known = address,
            Some(address) => return address,
            None => return known,
        }
    }
    known
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(&address))
    }
}

/// `for=192.0.2.43;proto=https`, `for="[2001:db8::17]:4711"`.
fn forwarded_for(hop: &str) -> Option<IpAddr> {
    let pairs = hop.split(';').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    address(named.next()?.1.trim().trim_matches('"'))
}

/// With or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = || text.parse::<IpAddr>().ok();
    let with_port = || text.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    let in_brackets = || text.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok();
    let found = bare().or_else(with_port).or_else(|| in_brackets().map(IpAddr::V6))?;
    Some(found.to_canonical())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn seen(peer: &str, header: ProxyHeader, lines: &[&str]) -> String {
        let trusted = ["127.0.0.1/32", "10.0.0.0/8", "fd00::/8"];
        let trusted = trusted.iter().map(|network| network.parse().expect("a network")).collect();
        let mut headers = HeaderMap::new();
        for line in lines {
            let value = HeaderValue::from_str(line).expect("a header");
            headers.append(X_FORWARDED_FOR, value.clone());
            headers.append(FORWARDED, value);
        }
        let peer = peer.parse().expect("an address");
        client(peer, &headers, &Proxies { trusted, header }).to_string()
    }

    #[test]
    fn who_is_no_proxy_of_ours_is_who_asks() {
        for forged in ["203.0.113.9", "127.0.0.1", "nonsense", ""] {
            assert_eq!(seen("198.51.100.7", ProxyHeader::XForwardedFor, &[forged]), "198.51.100.7");
        }
    }

    #[test]
    fn a_proxy_tells_who_asked_it_and_what_stands_before_that_is_hearsay() {
        for (lines, who) in [
            (&["203.0.113.9"][..], "203.0.113.9"),
            (&["192.0.2.1, 203.0.113.9"], "203.0.113.9"),
            (&["192.0.2.1", "203.0.113.9"], "203.0.113.9"),
            (&["192.0.2.1, 203.0.113.9, 10.1.2.3"], "203.0.113.9"),
            (&["192.0.2.1, unknown, 10.1.2.3"], "10.1.2.3"),
            (&["203.0.113.9:4711"], "203.0.113.9"),
            (&["[2001:db8::17]:4711"], "2001:db8::17"),
            (&["::ffff:203.0.113.9"], "203.0.113.9"),
            (&[""], "127.0.0.1"),
            (&[], "127.0.0.1"),
        ] {
            assert_eq!(seen("127.0.0.1", ProxyHeader::XForwardedFor, lines), who, "{lines:?}");
        }
        assert_eq!(
            seen("::ffff:127.0.0.1", ProxyHeader::XForwardedFor, &["192.0.2.1"]),
            "192.0.2.1"
        );
    }

    #[test]
    fn the_standard_header_is_read_where_it_is_named() {
        for (lines, who) in [
            (&["for=203.0.113.9;proto=https"][..], "203.0.113.9"),
            (&["for=192.0.2.1, For=\"[2001:db8::17]:4711\""], "2001:db8::17"),
            (&["for=192.0.2.1, for=_hidden"], "127.0.0.1"),
            (&["203.0.113.9"], "127.0.0.1"),
        ] {
            assert_eq!(seen("127.0.0.1", ProxyHeader::Forwarded, lines), who, "{lines:?}");
        }
    }
}
