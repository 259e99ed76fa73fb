//! A version of a bill as XML.

use std::collections::HashSet;

use super::xml::escaped;
use super::{Document, NAMESPACE, elements, metadata};
use crate::letters;
use crate::numbers::{Count, Number};
use crate::provision::Provision;

/// The whole file, in UTF-8. The text should be [tidied](crate::LawText::tidied).
pub fn write(document: &Document) -> String {
    let mut writing = Writing::default();
    let title = escaped(&letters::line(&document.title));
    writing.xml.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writing.xml.push_str(&format!("<akomaNtoso xmlns=\"{NAMESPACE}\">\n<bill name=\"bill\">\n"));
    metadata::write(document, &mut writing.xml);
    let preface = format!("<preface>\n<p><docTitle>{title}</docTitle></p>\n</preface>\n");
    writing.xml.push_str(&preface);
    writing.xml.push_str("<body>\n");
    writing.siblings(&document.text.provisions, "");
    writing.xml.push_str("</body>\n</bill>\n</akomaNtoso>\n");
    writing.xml
}

#[derive(Default)]
struct Writing {
    xml: String,
    /// Each `eId` once, even where two provisions bear one number.
    given: HashSet<String>,
}

impl Writing {
    fn siblings(&mut self, provisions: &[Provision], within: &str) {
        for (index, provision) in provisions.iter().enumerate() {
            self.provision(provision, within, index);
        }
    }

    fn provision(&mut self, provision: &Provision, within: &str, index: usize) {
        let place = self.place(provision, within, index);
        let (element, _) = elements::written(provision.level);
        let id = &provision.id;
        self.xml.push_str(&format!("<{element} eId=\"{place}\" wId=\"{id}\">\n"));
        if !provision.number.is_empty() {
            self.line("num", &provision.number);
        }
        if let Some(heading) = &provision.heading {
            self.line("heading", heading);
        }
        if provision.children.is_empty() {
            self.lines("content", &provision.text);
        } else {
            if !provision.text.is_empty() {
                self.lines("intro", &provision.text);
            }
            self.siblings(&provision.children, &place);
        }
        self.xml.push_str(&format!("</{element}>\n"));
    }

    fn line(&mut self, element: &str, text: &str) {
        self.xml.push_str(&format!("<{element}>{}</{element}>\n", escaped(text)));
    }

    fn lines(&mut self, element: &str, text: &str) {
        self.xml.push_str(&format!("<{element}>\n"));
        text.split('\n').for_each(|line| self.line("p", line));
        self.xml.push_str(&format!("</{element}>\n"));
    }

    /// `chp_1__art_3__para_3.1`; what has no number of its own is counted (`nn`), as the naming
    /// convention has it.
    fn place(&mut self, provision: &Provision, within: &str, index: usize) -> String {
        let (_, kind) = elements::written(provision.level);
        let within = if within.is_empty() { String::new() } else { format!("{within}__") };
        let by_number = in_ascii(&provision.number).map(|it| format!("{within}{kind}_{it}"));
        let is_new = |place: &String| !self.given.contains(place);
        let counted = || format!("{within}{kind}_nn{}", index + 1);
        let place = by_number.filter(is_new).unwrap_or_else(counted);
        self.given.insert(place.clone());
        place
    }
}

/// `39.1¹²` is `39.1-12`.
fn in_ascii(number: &str) -> Option<String> {
    let counts = Number::whole(number)?.0;
    let count = |count: Count| match count.raised {
        0 => count.plain.to_string(),
        raised => format!("{}-{raised}", count.plain),
    };
    Some(counts.into_iter().map(count).collect::<Vec<_>>().join("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::tree;

    #[test]
    fn a_place_is_named_by_the_numbers_on_the_way() {
        let mut text = tree("c a h a a");
        text.provisions[0].children[1].number = "1¹".to_owned();
        text.provisions[0].children[2].number = String::new();
        let xml = write(&Document { text, ..Document::default() });
        for place in ["chp_1", "chp_1__art_1__para_1.1", "chp_1__art_1-1", "chp_1__art_nn3"] {
            assert!(xml.contains(&format!("eId=\"{place}\"")), "{place} in {xml}");
        }
    }

    #[test]
    fn no_place_is_named_twice() {
        let mut text = tree("a a a");
        text.provisions[1].number = "1".to_owned();
        text.provisions[2].number = "01".to_owned();
        let xml = write(&Document { text, ..Document::default() });
        for place in ["art_1", "art_nn2", "art_nn3"] {
            assert_eq!(xml.matches(&format!("eId=\"{place}\"")).count(), 1, "{xml}");
        }
    }
}
