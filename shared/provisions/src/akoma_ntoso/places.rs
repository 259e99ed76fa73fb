//! Where in a file the reader stands, and what an element is there.

use super::elements;
use super::xml::Element;
use crate::provision::Level;

/// An element that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Root,
    Document,
    Meta,
    /// Before the body: only the title is looked for.
    Front,
    Title,
    Body,
    Provision,
    /// A list, whose provisions belong to the provision that it is in.
    Group,
    Num,
    Heading,
    /// Holds lines.
    Block,
    Line,
    /// Words within any of the above, with the sign that is to follow them.
    Inline {
        end: String,
        is_raised: bool,
    },
    /// Nothing in it matters, or what it is was said.
    Ignored,
}

/// What to do with an element that begins.
pub(super) enum Begun {
    Place(Place),
    Provision(Level),
    OutOfPlace,
}

impl Place {
    pub(super) const fn holds_words(&self) -> bool {
        matches!(self, Self::Title | Self::Num | Self::Heading | Self::Line | Self::Inline { .. })
    }
}

/// `level` is that of the provision that is open.
pub(super) fn begun(within: &Place, element: &Element, level: Option<Level>) -> Begun {
    let name = element.name.as_str();
    let place = match (within, name) {
        (Place::Ignored, _) => Place::Ignored,
        (Place::Meta, _) => Place::Meta,
        (Place::Root, "bill" | "act" | "doc") => Place::Document,
        (Place::Document, "meta") => Place::Meta,
        (Place::Document, "preface") => Place::Front,
        (Place::Document, "body" | "mainBody") => Place::Body,
        (Place::Document, _) if elements::is_beside_the_text(name) => Place::Ignored,
        (Place::Front, "docTitle") => Place::Title,
        (Place::Front, _) => Place::Front,
        (Place::Provision, "num") => Place::Num,
        (Place::Provision, "heading") => Place::Heading,
        (Place::Provision | Place::Group, _) if elements::is_block(name) => Place::Block,
        (Place::Block | Place::Group, _) if elements::is_line(name) => Place::Line,
        (Place::Block | Place::Provision, _) if elements::is_group(name) => Place::Group,
        (Place::Provision, "p") => Place::Line,
        (_, _) if within.holds_words() && elements::is_inline(name) => inline(element),
        (_, "br" | "eol") if within.holds_words() => {
            Place::Inline { end: "\n".to_owned(), is_raised: false }
        }
        (Place::Body | Place::Provision | Place::Group, _) => return provision(element, level),
        _ => return Begun::OutOfPlace,
    };
    Begun::Place(place)
}

fn inline(element: &Element) -> Place {
    let end = element.attribute("endQuote").unwrap_or_default().to_owned();
    Place::Inline { end, is_raised: element.name == "sup" }
}

/// An item of a list is a point of what it stands in, an item in that a subpoint.
fn provision(element: &Element, within: Option<Level>) -> Begun {
    let name = match element.name.as_str() {
        "hcontainer" => element.attribute("name").unwrap_or_default(),
        name => name,
    };
    let item = (name == "item").then_some(match within {
        Some(level) if level >= Level::Point => Level::Subpoint,
        _ => Level::Point,
    });
    elements::level(name).or(item).map_or(Begun::OutOfPlace, Begun::Provision)
}
