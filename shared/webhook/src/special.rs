//! Which addresses are not simply a place on the internet.
//!
//! After IANA's registries of special-purpose addresses (RFC 6890, kept at
//! iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry), as of 2025.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{Ipv4Net, Ipv6Net};

/// Every block of the registry, also the few that are reachable from everywhere: nobody receives
/// messages there.
const IPV4: [Ipv4Net; 20] = [
    v4([0, 0, 0, 0], 8),          // this network, RFC 791
    v4([10, 0, 0, 0], 8),         // private, RFC 1918
    v4([100, 64, 0, 0], 10),      // shared by a carrier's customers, RFC 6598
    v4([127, 0, 0, 0], 8),        // loopback, RFC 1122
    v4([168, 63, 129, 16], 32),   // Azure's own services as its machines see them; not IANA's
    v4([169, 254, 0, 0], 16),     // link-local, RFC 3927; where clouds tell a machine its secrets
    v4([172, 16, 0, 0], 12),      // private, RFC 1918
    v4([192, 0, 0, 0], 24),       // protocol assignments, RFC 6890
    v4([192, 0, 2, 0], 24),       // documentation, RFC 5737
    v4([192, 31, 196, 0], 24),    // AS112, RFC 7535
    v4([192, 52, 193, 0], 24),    // AMT, RFC 7450
    v4([192, 88, 99, 0], 24),     // relays of 6to4, RFC 7526
    v4([192, 168, 0, 0], 16),     // private, RFC 1918
    v4([192, 175, 48, 0], 24),    // AS112, RFC 7534
    v4([198, 18, 0, 0], 15),      // benchmarking, RFC 2544
    v4([198, 51, 100, 0], 24),    // documentation, RFC 5737
    v4([203, 0, 113, 0], 24),     // documentation, RFC 5737
    v4([224, 0, 0, 0], 4),        // multicast, RFC 5771
    v4([240, 0, 0, 0], 4),        // reserved, RFC 1112
    v4([255, 255, 255, 255], 32), // broadcast, RFC 919
];

/// Where all public addresses lie (RFC 4291). Loopback, unspecified, IPv4-compatible, unique local,
/// link-local, site-local, multicast, discard-only, local NAT64 and SRv6 lie outside.
const GLOBAL_UNICAST: Ipv6Net = v6([0x2000, 0, 0], 3);

/// What is special inside of it. Where a tunnel ends is up to a relay, so what it carries is not
/// looked at.
const IPV6: [Ipv6Net; 5] = [
    v6([0x2001, 0, 0], 23), // protocol assignments, Teredo among them, RFC 2928
    v6([0x2001, 0x0db8, 0], 32), // documentation, RFC 3849
    v6([0x2002, 0, 0], 16), // 6to4, RFC 3056
    v6([0x2620, 0x004f, 0x8000], 48), // AS112, RFC 7534
    v6([0x3fff, 0, 0], 20), // documentation, RFC 9637
];

/// IPv4 as a network without it reaches it (RFC 6052): as public as the address it carries.
const NAT64: Ipv6Net = v6([0x0064, 0xff9b, 0], 96);

pub(crate) fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) if NAT64.contains(&ip) => is_public_v4(carried(ip)),
        IpAddr::V6(ip) => {
            GLOBAL_UNICAST.contains(&ip) && !IPV6.iter().any(|special| special.contains(&ip))
        }
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    !IPV4.iter().any(|special| special.contains(&ip))
}

/// The last 32 bits.
fn carried(ip: Ipv6Addr) -> Ipv4Addr {
    let [.., a, b, c, d] = ip.octets();
    Ipv4Addr::new(a, b, c, d)
}

const fn v4([a, b, c, d]: [u8; 4], length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}

const fn v6([a, b, c]: [u16; 3], length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// IANA's registry, written down once more.
    const REGISTRY: &[&str] = &[
        "0.0.0.0/8",
        "0.0.0.0/32",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.0.0/29",
        "192.0.0.8/32",
        "192.0.0.9/32",
        "192.0.0.10/32",
        "192.0.0.170/32",
        "192.0.0.171/32",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "255.255.255.255/32",
    ];

    fn special_v4() -> impl Strategy<Value = Ipv4Addr> {
        (prop::sample::select(REGISTRY), any::<u32>()).prop_map(|(block, any)| {
            let block: Ipv4Net = block.parse().expect("a block");
            Ipv4Addr::from_bits(block.network().to_bits() | (any & block.hostmask().to_bits()))
        })
    }

    proptest! {
        #[test]
        fn no_special_address_is_public_in_any_clothes(ip in special_v4()) {
            let bits = u128::from(ip.to_bits());
            for prefix in [
                0xffff << 32,                // mapped
                0,                           // compatible
                0xffff_0000 << 32,           // translated, RFC 2765
                0x0064_ff9b << 96,           // NAT64
                0x0064_ff9b_0001 << 80,      // local NAT64
            ] {
                let carried = IpAddr::V6(Ipv6Addr::from_bits(prefix | bits));
                prop_assert!(!is_public(carried), "{}", carried);
            }
            let tunnelled = [0x2002 << 112 | bits << 80, 0x2001 << 112 | (!bits & 0xffff_ffff)];
            for ip in tunnelled.map(Ipv6Addr::from_bits) {
                prop_assert!(!is_public(ip.into()), "{}", ip);
            }
            prop_assert!(!is_public(ip.into()), "{}", ip);
        }

        #[test]
        fn what_the_standard_library_calls_special_is_not_public(bits: u32) {
            let ip = Ipv4Addr::from_bits(bits);
            let is_special = ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_multicast()
                || ip.is_broadcast()
                || ip.is_documentation()
                || ip.is_unspecified();
            prop_assert!(!is_special || !is_public(ip.into()));
        }
    }

    #[test]
    fn blocks_end_where_they_end() {
        for public in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "202.131.0.1",
            "223.255.255.255",
            "2001:200::1",
            "2400:cb00::1",
            "2606:4700::1111",
            "3ffe:ffff::1",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
        ] {
            assert!(is_public(public.parse().expect("an address")), "{public}");
        }
        for special in [
            "::",
            "::1",
            "::1.1.1.1",
            "64:ff9b:1::101:101",
            "100::1",
            "2001::1",
            "2001:1ff::1",
            "2001:db8::1",
            "2002:101:101::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "169.254.169.254",
            "168.63.129.16",
            "100.100.100.200",
        ] {
            assert!(!is_public(special.parse().expect("an address")), "{special}");
        }
    }
}
