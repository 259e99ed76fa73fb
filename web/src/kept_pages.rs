//! Petition pages as everyone sees them, rendered once and sent to many: they depend only on the
//! petition, its total and the language.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use actix_web::web::Bytes;
use kernel::Locale;
use petitions::PetitionNumber;

/// Pages kept at most; beyond, all are forgotten and made again as asked for.
const KEPT: usize = 4_000;
/// A page's total may be this old; the live total beside it is not.
const FRESH: Duration = Duration::from_millis(500);

#[derive(Clone)]
pub struct KeptPage {
    pub plain: Bytes,
    pub gzip: Bytes,
    pub etag: String,
    made_at: Instant,
}

#[derive(Default)]
pub struct KeptPages(RwLock<HashMap<(PetitionNumber, Locale), Arc<KeptPage>>>);

impl KeptPages {
    pub fn get(&self, number: PetitionNumber, locale: Locale) -> Option<Arc<KeptPage>> {
        let pages = self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        pages.get(&(number, locale)).filter(|page| page.made_at.elapsed() < FRESH).cloned()
    }

    pub fn keep(
        &self,
        number: PetitionNumber,
        locale: Locale,
        html: String,
        etag: String,
    ) -> Arc<KeptPage> {
        let gzip = compressed(html.as_bytes());
        let page = Arc::new(KeptPage { plain: html.into(), gzip, etag, made_at: Instant::now() });
        let mut pages = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if pages.len() >= KEPT {
            pages.clear();
        }
        pages.insert((number, locale), page.clone());
        page
    }

    /// A petition has moved on: nobody is shown where it was.
    pub fn forget(&self, number: PetitionNumber) {
        let mut pages = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        pages.retain(|(kept, _), _| *kept != number);
    }
}

/// At the best ratio: it is done once for many readers.
pub fn compressed(bytes: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default().into()
}
