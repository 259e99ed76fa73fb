//! Citizens write Markdown; here it becomes HTML that holds what a text needs and nothing else.
//!
//! A text passes four stations: [`reading`] takes Markdown apart and leaves what a petition has
//! use for, [`linking`] sees to it that nobody is led anywhere unseen, pulldown-cmark writes the
//! HTML, and [`sanitising`] parses that again and lets through what is on its list. The first two
//! make the text good to read; the last alone would make it safe.
//!
//! ```
//! let text = markdown::render("Гудамжийг **гэрэлтүүлэх**: https://ulaanbaatar.mn");
//! assert!(text.as_str().starts_with("<p>Гудамжийг <strong>гэрэлтүүлэх</strong>: <a href="));
//! assert_eq!(markdown::plain("# Гэрэл\n\n*Шөнө* харанхуй.", 13), "Гэрэл Шөнө…");
//! ```

mod linking;
mod plain;
mod reading;
mod sanitising;

pub use plain::plain;

/// HTML that may stand in a page as it is: only [`render`] makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safe(String);

impl Safe {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text as HTML. Headings are of the third and fourth level, to stand below a page's own.
pub fn render(text: &str) -> Safe {
    let text = reading::letters(text);
    let events = linking::linked(reading::events(&text));
    let mut html = String::with_capacity(text.len() * 2);
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    Safe(sanitising::sanitised(&html))
}
