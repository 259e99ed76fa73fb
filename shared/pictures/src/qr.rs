//! A QR code: from a poster on a wall to a page, with any telephone.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// The light edge that a reader needs, in modules (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// An address of more than about two thousand bytes: no code holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address is too long for a QR code")]
pub struct TooLong;

/// The code as SVG to stand within a page, black on white by night too, or a telephone would not
/// read it; one unit of its `viewBox` is a module. It says nothing to who cannot see it: the address
/// stands beside it as text.
///
/// A quarter of it may be torn or covered, where that does not make it much finer.
pub fn svg(address: &str) -> Result<String, TooLong> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q)
        .or_else(|_| QrCode::with_error_correction_level(address, EcLevel::M))
        .map_err(|_| TooLong)?;
    let side = code.width() + 2 * QUIET;
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{}"/></svg>"##,
        dark(&code)
    ))
}

/// The dark modules, each run of a row as one bar.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(Color::eq) {
            if run[0] == Color::Dark {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{2}v1h-{2}z", x + QUIET, y + QUIET, run.len());
            }
            x += run.len();
        }
    }
    path
}
