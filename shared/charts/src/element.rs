//! Elements of SVG as a tree: what is written of it is well-formed, whatever stands in it.

use std::fmt::{Display, Write as _};

use quick_xml::escape::escape;

use crate::letters::plain;

/// One element, with its attributes and all that is within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    within: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), within: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    pub fn saying(mut self, text: &str) -> Self {
        self.within.push(Node::Text(plain(text)));
        self
    }

    pub fn holding(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.within.extend(elements.into_iter().map(Node::Element));
        self
    }

    pub fn written(&self) -> String {
        let mut written = String::new();
        self.write(&mut written);
        written
    }

    fn write(&self, to: &mut String) {
        // Writing to a text cannot fail.
        let _ = write!(to, "<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(to, " {name}=\"{}\"", escape(value.as_str()));
        }
        if self.within.is_empty() {
            to.push_str("/>");
            return;
        }
        to.push('>');
        for node in &self.within {
            match node {
                Node::Element(element) => element.write(to),
                Node::Text(text) => to.push_str(&escape(text.as_str())),
            }
        }
        let _ = write!(to, "</{}>", self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_text_and_nothing_else() {
        let element = Element::new("text")
            .with("class", "\"><script>")
            .saying("<b>\u{0} & \u{ffff}</b>\n ]]>");
        assert_eq!(
            element.written(),
            "<text class=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &lt;/b&gt; ]]&gt;</text>"
        );
    }

    #[test]
    fn what_holds_nothing_closes_itself() {
        let group = Element::new("g").holding([Element::new("rect").with("x", 1)]);
        assert_eq!(group.written(), "<g><rect x=\"1\"/></g>");
        assert_eq!(Element::new("title").saying("").written(), "<title></title>");
    }
}
