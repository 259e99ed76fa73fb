//! E-mail addresses.

use lettre::Address;
use url::Host;

/// An address that every server takes: a local part in ASCII, a domain as DNS knows it (`xn--…`).
pub(crate) fn read(text: &str) -> Option<Address> {
    let (local, domain) = text.trim().rsplit_once('@')?;
    if !local.is_ascii() || local.len() > LOCAL_LENGTH_MAX {
        return None;
    }
    let Host::Domain(domain) = Host::parse(domain).ok()? else { return None };
    Address::new(local, domain).ok()
}

/// RFC 5321, 4.5.3.1.1
const LOCAL_LENGTH_MAX: usize = 64;

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn an_address_is_one_that_every_server_takes() {
        let as_read = |text: &str| read(text).map(|address| address.to_string());
        assert_eq!(as_read(" bat@example.mn ").as_deref(), Some("bat@example.mn"));
        assert_eq!(as_read("bat@шуудан.мон").as_deref(), Some("bat@xn--80ah2ava2a.xn--l1acc"));
        let long = format!("{}@example.mn", "a".repeat(65));
        for wrong in [
            "",
            "bat",
            "@example.mn",
            "bat@",
            "бат@example.mn",
            "bat@exa mple.mn",
            "bat bold@example.mn",
            "bat@example.mn\r\nRCPT TO:<eve@example.mn>",
            "bat@example.mn>",
            "bat@[127.0.0.1]",
            "bat@example.mn, eve@example.mn",
            "bat@127.0.0.1",
            &long,
        ] {
            assert_eq!(as_read(wrong), None, "{wrong:?}");
        }
    }
}
