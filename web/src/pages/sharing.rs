//! What the head of a petition's page says to those who show a link to it: Open Graph, the card, and where
//! oEmbed and the feed are.

use maud::{Markup, html};

use super::Frame;
use super::addresses::address_with;
use super::layout::{Head, Shared};

pub(super) fn meta(frame: &Frame, head: &Head<'_>, shared: Shared<'_>) -> Markup {
    let texts = frame.texts();
    let lang = frame.locale.code();
    let oembed = address_with("/oembed", "url", shared.address);
    html! {
        meta property="og:type" content="website";
        meta property="og:site_name" content=(texts.site_name());
        meta property="og:title" content=(head.title);
        @if let Some(description) = head.description { meta property="og:description" content=(description); }
        meta property="og:url" content=(shared.address);
        meta property="og:image" content={ (shared.address) "/card.png?lang=" (lang) };
        meta property="og:image:width" content=(pictures::card::WIDTH);
        meta property="og:image:height" content=(pictures::card::HEIGHT);
        meta name="twitter:card" content="summary_large_image";
        link rel="alternate" type="application/json+oembed" href={ (oembed) "&format=json" };
        link rel="alternate" type="application/atom+xml" href={ "/petitions/" (shared.number) "/feed.atom?lang=" (lang) };
    }
}
