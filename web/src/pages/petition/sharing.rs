//! Sharing: words to pass on, a poster to print, a feed to follow, and a piece of HTML to put into
//! another site. No other host is asked for anything.

use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::PetitionPage;
use crate::pages::Frame;

/// Where the outside finds it.
#[derive(Debug, Clone)]
pub struct Sharing {
    /// Of the page, with its scheme and host.
    pub address: String,
    /// Of the small page for other sites.
    pub embed: String,
}

/// How large the small page is when nobody says otherwise, in pixels.
pub const EMBED_WIDTH: u32 = 480;
pub const EMBED_HEIGHT: u32 = 420;

impl Sharing {
    pub(super) fn render(&self, frame: &Frame, page: &PetitionPage) -> Markup {
        let texts = frame.texts();
        let own = format!("/petitions/{}", page.number);
        // Nobody is asked to sign what cannot be signed.
        let words = if page.state.is_open() {
            texts.sharing_words(&page.action, &self.address)
        } else {
            texts.sharing_words_read(&page.action, &self.address)
        };
        let (subject, body) = (encoded(&page.action), encoded(&words));
        html! {
            section {
                h2 { (texts.sharing_title()) }
                p.quoted lang=[frame.citizens_language()] { (words) }
                ul {
                    li { a href={ "mailto:?subject=" (subject) "&body=" (body) } { (texts.share_by_mail()) } }
                    li { a href={ "sms:?&body=" (body) } { (texts.share_by_sms()) } }
                    @if page.state.is_open() { li { a href={ (own) "/poster" } { (texts.share_poster()) } } }
                    li { a href={ (own) "/feed.atom?lang=" (frame.locale.code()) } { (texts.share_feed()) } }
                }
                details {
                    summary { (texts.share_embed()) }
                    p.note { (texts.share_embed_note()) }
                    p { code { (code(&self.embed, &page.action, frame)) } }
                }
            }
        }
    }
}

/// What goes into another site; as text it is shown, and in an oEmbed answer it is the answer.
pub fn frame_code(embed: &str, title: &str, lang: &str, width: u32, height: u32) -> String {
    let frame = html! {
        iframe src={ (embed) "?lang=" (lang) } title=(title) width=(width) height=(height) frameborder="0" loading="lazy" {}
    };
    frame.into_string()
}

fn code(embed: &str, title: &str, frame: &Frame) -> String {
    frame_code(embed, title, frame.locale.code(), EMBED_WIDTH, EMBED_HEIGHT)
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
