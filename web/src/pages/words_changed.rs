//! Words that came and words that went, told by more than their colour.

use maud::{Markup, html};
use provisions::{Piece, PieceKind};

use super::Frame;

pub(super) fn pieces(frame: &Frame, pieces: &[Piece]) -> Markup {
    let texts = frame.texts();
    html! {
        @for piece in pieces {
            @match piece.kind {
                PieceKind::Kept => (piece.words),
                PieceKind::Added => ins { span.unseen { (texts.changed_added()) " " } (piece.words) span.unseen { " " } },
                PieceKind::Removed => del { span.unseen { (texts.changed_removed()) " " } (piece.words) span.unseen { " " } },
            }
        }
    }
}
