//! A field of a question to a provider: a text with places for what differs.

use crate::Message;

/// What a field is made of, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Plain(String),
    Place(Place),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    To,
    Text,
    From,
    Id,
}

/// What the places of every template are filled with.
pub(crate) struct Filling<'a> {
    pub to: &'a str,
    pub from: &'a str,
    pub message: &'a Message,
}

impl Template {
    /// `None` where a brace opens or closes anything else than a place.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((plain, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            pieces.push(plain_piece(plain)?);
            pieces.push(Piece::Place(place(name)?));
            rest = after;
        }
        pieces.push(plain_piece(rest)?);
        Some(Self(pieces))
    }

    pub(crate) fn has(&self, place: Place) -> bool {
        self.0.contains(&Piece::Place(place))
    }

    /// What is filled in is not looked at again: a text may speak of `{to}`.
    pub(crate) fn fill(&self, filling: &Filling<'_>) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Plain(plain) => plain.as_str(),
            Piece::Place(Place::To) => filling.to,
            Piece::Place(Place::Text) => &filling.message.text,
            Piece::Place(Place::From) => filling.from,
            Piece::Place(Place::Id) => &filling.message.id,
        });
        pieces.collect()
    }
}

fn plain_piece(text: &str) -> Option<Piece> {
    (!text.contains('}')).then(|| Piece::Plain(text.to_owned()))
}

fn place(name: &str) -> Option<Place> {
    match name {
        "to" => Some(Place::To),
        "text" => Some(Place::Text),
        "from" => Some(Place::From),
        "id" => Some(Place::Id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once() {
        let message = Message {
            id: "7".to_owned(),
            to: "99112233".to_owned(),
            text: "{to}{text} {".to_owned(),
        };
        let filling = Filling { to: "97699112233", from: "Sanal", message: &message };
        for (template, filled) in [
            ("", ""),
            ("plain", "plain"),
            ("{to}", "97699112233"),
            ("+{to}!", "+97699112233!"),
            ("{from}-{id}: {text}", "Sanal-7: {to}{text} {"),
        ] {
            let template = Template::parse(template).expect("a template");
            assert_eq!(template.fill(&filling), filled);
        }
    }

    #[test]
    fn any_other_brace_is_a_mistake() {
        for text in ["{", "}", "{}", "{name}", "{to", "to}", "{ to }", "{{to}}", "{to}}"] {
            assert_eq!(Template::parse(text), None, "{text}");
        }
    }
}
