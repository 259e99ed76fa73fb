//! Pages as everyone sees them, rendered and compressed once and sent to many: they depend only on
//! what they show, the moment and the language.

use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::web::Bytes;
use bills::BillNumber;
use complaints::Dimension;
use kernel::Locale;
use petitions::PetitionNumber;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest as _, Sha256};

use crate::Failure;

/// Pages kept, about, and their bytes at most; those that nobody asks for make room. A long law weighs as much
/// as dozens of petitions.
const KEPT: usize = 1_000;
const KEPT_BYTES: u64 = 96 * 1_024 * 1_024;
/// A page's total may be this old; the live total beside it is not.
const FRESH: Duration = Duration::from_millis(500);

/// A page that is the same for all who are not signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kept {
    Home,
    Petition(PetitionNumber),
    /// The beginning of the moderators' record.
    Record,
    /// The small page for other sites.
    Embed(PetitionNumber),
    Bill(BillNumber),
    BillVersion(BillNumber, u32),
    /// The beginning of what people said of it.
    Report(BillNumber),
    /// The beginning of what went to Cabinet.
    Cabinet,
    /// Of complaints, of the periods that are told where none are asked for.
    Figures(Dimension),
    /// How the house is used.
    LiveUse,
    /// A dataset of the catalogue, by its id.
    Dataset(&'static str),
    /// Who answers for what, before it is asked of a place.
    Directory,
    /// From one version to another.
    Comparison(BillNumber, u32, u32),
}

pub struct KeptPage {
    pub plain: Bytes,
    pub gzip: Bytes,
    pub etag: String,
}

pub struct KeptPages {
    begun: Instant,
    /// With the half second it was made in, which is what makes it old.
    pages: Cache<(Kept, Locale, u128), Arc<KeptPage>, Weight>,
}

#[derive(Clone)]
struct Weight;

impl<K> Weighter<K, Arc<KeptPage>> for Weight {
    fn weight(&self, _: &K, page: &Arc<KeptPage>) -> u64 {
        (page.plain.len() + page.gzip.len()) as u64
    }
}

impl Default for KeptPages {
    fn default() -> Self {
        Self { begun: Instant::now(), pages: Cache::with_weighter(KEPT, KEPT_BYTES, Weight) }
    }
}

impl KeptPages {
    /// The page of now. However many ask at once, it is made once.
    pub async fn of(
        &self,
        page: Kept,
        locale: Locale,
        make: impl Future<Output = Result<String, Failure>>,
    ) -> Result<Arc<KeptPage>, Failure> {
        let made = async { Ok(Arc::new(KeptPage::of(make.await?))) };
        self.pages.get_or_insert_async(&(page, locale, self.now()), made).await
    }

    /// A petition has moved on: nobody is shown where it was.
    pub fn forget(&self, number: PetitionNumber) {
        for &locale in Locale::ALL {
            for page in [Kept::Home, Kept::Petition(number), Kept::Embed(number), Kept::Record] {
                self.pages.remove(&(page, locale, self.now()));
            }
        }
    }

    fn now(&self) -> u128 {
        self.begun.elapsed().as_millis() / FRESH.as_millis()
    }
}

impl KeptPage {
    fn of(html: String) -> Self {
        let gzip = compressed(html.as_bytes());
        let digest = Sha256::digest(&html);
        let digest: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        Self { plain: html.into(), gzip, etag: format!("W/\"{digest}\"") }
    }
}

/// At the best ratio: it is done once for many readers.
pub fn compressed(bytes: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default().into()
}
