//! The two weights of letters on a card: which letters there are, and how wide each is.

use std::sync::{Arc, LazyLock};

use resvg::usvg::Options;
use resvg::usvg::fontdb::{Database, Source};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::ReadError;
use skrifa::{FontRef, MetadataProvider as _};

pub(super) const FAMILY: &str = "Noto Sans";

static REGULAR: &[u8] = include_bytes!("../../fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../fonts/NotoSans-Bold.ttf");

/// Read once: the fonts of the machine are not asked, or a card would differ from one to the next.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for face in [REGULAR, BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(face)));
    }
    Arc::new(fonts)
});

pub(crate) fn options() -> Options<'static> {
    Options { fontdb: FONTS.clone(), font_family: FAMILY.to_owned(), ..Options::default() }
}

pub(super) struct Face {
    letters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    units: f32,
}

impl Face {
    pub(super) fn regular() -> Result<Self, ReadError> {
        Self::read(REGULAR)
    }

    pub(super) fn bold() -> Result<Self, ReadError> {
        Self::read(BOLD)
    }

    fn read(file: &'static [u8]) -> Result<Self, ReadError> {
        let font = FontRef::new(file)?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        Ok(Self {
            letters: font.charmap(),
            widths: font.glyph_metrics(size, location),
            units: f32::from(font.metrics(size, location).units_per_em),
        })
    }

    pub(super) fn has(&self, letter: char) -> bool {
        self.letters.map(letter).is_some()
    }

    /// In pixels. Kerning, which brings some letters closer together, is not counted.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let glyphs = text.chars().filter_map(|letter| self.letters.map(letter));
        let units: f32 = glyphs.filter_map(|glyph| self.widths.advance_width(glyph)).sum();
        units / self.units * size
    }
}
