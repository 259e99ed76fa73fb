//! The files a page brings along, built into the program. Each address carries a digest of the
//! content, so a browser may keep a file for ever and still never show an old one.

use std::fmt::Write as _;
use std::sync::LazyLock;

use actix_web::web::Bytes;
use sha2::{Digest, Sha256};

use crate::kept_pages;

/// For every answer that carries an asset: the address changes when the content does.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// One embedded file.
#[derive(Debug)]
pub struct Asset {
    /// Where it is served: `/assets/style.3f9a1c2e.css`.
    pub path: String,
    pub content_type: &'static str,
    pub bytes: &'static [u8],
    /// For browsers that take it, made once.
    pub gzip: Bytes,
}

impl Asset {
    fn new(name: &str, extension: &str, content_type: &'static str, bytes: &'static [u8]) -> Self {
        let path = format!("/assets/{name}.{}.{extension}", digest(bytes));
        Self { path, content_type, bytes, gzip: kept_pages::compressed(bytes) }
    }
}

static ALL: LazyLock<[Asset; 9]> = LazyLock::new(|| {
    [
        Asset::new(
            "style",
            "css",
            "text/css; charset=utf-8",
            include_bytes!("../assets/style.css"),
        ),
        Asset::new(
            "live",
            "js",
            "text/javascript; charset=utf-8",
            include_bytes!("../assets/live.js"),
        ),
        Asset::new("favicon", "svg", "image/svg+xml", include_bytes!("../assets/favicon.svg")),
        Asset::new(
            "writing",
            "js",
            "text/javascript; charset=utf-8",
            include_bytes!("../assets/writing.js"),
        ),
        Asset::new(
            "sheet",
            "css",
            "text/css; charset=utf-8",
            include_bytes!("../assets/sheet.css"),
        ),
        Asset::new("law", "css", "text/css; charset=utf-8", include_bytes!("../assets/law.css")),
        Asset::new(
            "intake",
            "js",
            "text/javascript; charset=utf-8",
            include_bytes!("../assets/intake.js"),
        ),
        Asset::new(
            "charts",
            "css",
            "text/css; charset=utf-8",
            include_bytes!("../assets/charts.css"),
        ),
        Asset::new(
            "live-use",
            "js",
            "text/javascript; charset=utf-8",
            include_bytes!("../assets/live_use.js"),
        ),
    ]
});

/// Every embedded file, for the routes that serve them.
pub fn all() -> &'static [Asset] {
    &*ALL
}

/// The file at an address such as `/assets/style.3f9a1c2e.css`.
pub fn find(path: &str) -> Option<&'static Asset> {
    all().iter().find(|asset| asset.path == path)
}

/// The stylesheet of every page.
pub fn style() -> &'static Asset {
    &ALL[0]
}

/// The script that keeps the total of an open petition current.
pub fn live() -> &'static Asset {
    &ALL[1]
}

/// The mark in the browser's tab.
pub fn favicon() -> &'static Asset {
    &ALL[2]
}

/// The script that shows what comes of a text while it is written.
pub fn writing() -> &'static Asset {
    &ALL[3]
}

/// More for what stands by itself: a poster, a box in another site, a service point's screen.
pub fn sheet() -> &'static Asset {
    &ALL[4]
}

/// More for pages that show a law's text.
pub fn law() -> &'static Asset {
    &ALL[5]
}

/// The script that keeps what an operator types while a call lasts.
pub fn intake() -> &'static Asset {
    &ALL[6]
}

/// More for pages that show numbers as pictures.
pub fn charts() -> &'static Asset {
    &ALL[7]
}

/// The script that reads how the house is used anew.
pub fn live_use() -> &'static Asset {
    &ALL[8]
}

/// Eight hexadecimal digits tell the versions of one file apart.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_at_its_address_and_nowhere_else() {
        for asset in all() {
            let found = find(&asset.path).expect("served at its own address");
            assert_eq!(found.bytes, asset.bytes);
        }
        assert!(find("/assets/style.css").is_none());
        assert!(find("/assets/../Cargo.toml").is_none());
    }

    #[test]
    fn addresses_change_with_the_content() {
        assert_eq!(digest(b""), "e3b0c442");
        assert_ne!(digest(b"a {}"), digest(b"b {}"));
    }

    #[test]
    fn names_say_which_file_it_is() {
        assert!(style().path.starts_with("/assets/style.") && style().path.ends_with(".css"));
        assert!(live().path.starts_with("/assets/live.") && live().path.ends_with(".js"));
        assert!(writing().path.starts_with("/assets/writing.") && writing().path.ends_with(".js"));
        assert!(law().path.starts_with("/assets/law.") && law().path.ends_with(".css"));
        assert!(charts().path.starts_with("/assets/charts.") && charts().path.ends_with(".css"));
        assert!(favicon().path.starts_with("/assets/favicon.") && favicon().path.ends_with(".svg"));
    }

    #[test]
    fn phones_on_slow_networks_are_spared() {
        assert!(style().bytes.len() < 12_000, "{} bytes of style", style().bytes.len());
        for script in [live(), live_use(), writing()] {
            assert!(script.bytes.len() < 1_300, "{}: {} bytes", script.path, script.bytes.len());
        }
    }
}
