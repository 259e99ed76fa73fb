//! A letter as HTML: one column that asks for nothing from anywhere, and reads well without its styles.
//! Colours are the reader's own, light or dark.

use i18n::texts;
use kernel::Locale;
use maud::{DOCTYPE, Markup, html};

use super::letter::{Letter, Line, Link, Of};

const PAGE: &str = "color-scheme:light dark";
const BODY: &str = "margin:0;padding:24px 16px;background:Canvas;color:CanvasText;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
const COLUMN: &str = "max-width:600px;margin:0 auto;overflow-wrap:anywhere";
const TITLE: &str = "margin:0 0 16px;font-size:22px;line-height:1.3";
const PARAGRAPH: &str = "margin:0 0 16px";
const QUOTED: &str = "margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #1f5fae";
const LIST: &str = "margin:0 0 16px;padding:0 0 0 20px";
const ITEM: &str = "margin:0 0 12px";
const ACTION: &str = "display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5fae;color:#ffffff;font-weight:bold;text-decoration:none";
const FOOT: &str = "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #767676;font-size:14px";
const SMALL: &str = "margin:0 0 8px";

impl Letter {
    pub(super) fn html(&self) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.locale.code()) style=(PAGE) {
                head {
                    meta charset="utf-8";
                    title { (self.subject) }
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="supported-color-schemes" content="light dark";
                }
                body style=(BODY) { div style=(COLUMN) { (self.main()) (self.foot()) } }
            }
        }
    }

    fn main(&self) -> Markup {
        html! {
            main {
                p style=(PARAGRAPH) { (texts(self.locale).letter_greeting()) }
                h1 style=(TITLE) { (self.title) }
                @if let Some(Of { line, quoted }) = &self.of {
                    p style=(PARAGRAPH) { (line) }
                    @if let Some(quoted) = quoted {
                        blockquote style=(QUOTED) lang=[self.written_in()] { (quoted) }
                    }
                }
                @for paragraph in &self.paragraphs { p style=(PARAGRAPH) { (paragraph) } }
                @if !self.list.is_empty() {
                    ul style=(LIST) { @for line in &self.list { (self.line(line)) } }
                }
                @if let Some(more) = &self.more { p style=(PARAGRAPH) { (more) } }
                @if let Some(Link { label, address }) = &self.action {
                    p style=(PARAGRAPH) { a href=(address) style=(ACTION) { (label) } }
                }
            }
        }
    }

    fn line(&self, Line { link, of }: &Line) -> Markup {
        html! {
            li style=(ITEM) {
                a href=(link.address) { (link.label) }
                br;
                (of.line)
                @if let Some(quoted) = &of.quoted {
                    br;
                    span lang=[self.written_in()] { (quoted) }
                }
            }
        }
    }

    fn foot(&self) -> Markup {
        html! {
            footer style=(FOOT) {
                @for reason in &self.reason { p style=(SMALL) { (reason) } }
                @for Link { label, address } in &self.ends {
                    p style=(SMALL) { a href=(address) { (label) } }
                }
            }
        }
    }

    /// Marks what citizens wrote, in Mongolian, in a letter in another language.
    fn written_in(&self) -> Option<&'static str> {
        (self.locale != Locale::Mn).then_some(Locale::Mn.code())
    }
}
