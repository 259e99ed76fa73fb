//! A picture as a reader of SVG finds it.

use charts::Picture;
use roxmltree::{Document, Node};

use crate::samples::around;

/// What is wrong with a picture in either of its forms; nothing, as it should be.
pub fn faults(picture: &Picture) -> Vec<String> {
    let (inline, standalone) = (picture.inline(), picture.standalone(&around()));
    let mut faults = of(&inline, "360");
    // With a margin of 20 at each side.
    faults.extend(of(&standalone, "400"));
    if inline.contains("<style") || inline.contains("style=") {
        faults.push("a style within the page".to_owned());
    }
    faults
}

fn of(svg: &str, width: &str) -> Vec<String> {
    let document = match Document::parse(svg) {
        Ok(document) => document,
        Err(error) => return vec![format!("{error}: {svg}")],
    };
    let root = document.root_element();
    let mut faults = Vec::new();
    let view: Vec<_> = root.attribute("viewBox").unwrap_or_default().split(' ').collect();
    let ["0", "0", wide, high] = view[..] else {
        return vec![format!("a view of {view:?}")];
    };
    if wide != width {
        return vec![format!("{wide} wide")];
    }
    let size = number(wide).zip(number(high));
    let (Some(size), Some("img")) = (size, root.attribute("role")) else {
        return vec![format!("no picture: {svg}")];
    };
    let named = root.attribute("aria-labelledby").unwrap_or_default().split(' ');
    for id in named {
        let found = document.descendants().filter(|node| node.attribute("id") == Some(id)).count();
        if found != 1 {
            faults.push(format!("{found} of {id}"));
        }
    }
    let lost = document.descendants().filter(|node| is_drawn(*node) && is_lost(*node, size));
    faults.extend(lost.map(|node| format!("outside: {}", &svg[node.range()])));
    faults
}

fn is_drawn(node: Node<'_, '_>) -> bool {
    node.is_element() && !node.ancestors().any(|above| above.tag_name().name() == "defs")
}

/// Whether an element is drawn beyond the view, or nowhere that can be said.
fn is_lost(node: Node<'_, '_>, (wide, high): (f64, f64)) -> bool {
    let is_within = |(x, y): &(f64, f64)| (0.0..=wide).contains(x) && (0.0..=high).contains(y);
    places(node).is_none_or(|places| !places.iter().all(is_within))
}

/// The places an element reaches; none for one that is not drawn itself.
fn places(node: Node<'_, '_>) -> Option<Vec<(f64, f64)>> {
    let at = |name: &str| node.attribute(name).and_then(number);
    match node.tag_name().name() {
        "rect" => {
            let (x, y) = (at("x")?, at("y")?);
            Some(vec![(x, y), (x + at("width")?, y + at("height")?)])
        }
        "circle" => {
            let (x, y, r) = (at("cx")?, at("cy")?, at("r")?);
            Some(vec![(x - r, y - r), (x + r, y + r)])
        }
        "text" => Some(vec![(at("x")?, at("y")?)]),
        "path" => path(node.attribute("d")?),
        _ => Some(Vec::new()),
    }
}

/// A coordinate as all are written: whole, or with one decimal; never less than nought.
pub fn number(text: &str) -> Option<f64> {
    let (whole, tenths) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let is_short = tenths.len() == 1 && (tenths != "0" || !text.contains('.'));
    (is_number(whole) && is_number(tenths) && is_short).then(|| text.parse().ok())?
}

/// The places a path goes by. Ours have `M`, `L`, `H`, `V` and `Z`.
pub fn path(d: &str) -> Option<Vec<(f64, f64)>> {
    let (mut places, mut at) = (Vec::new(), (0.0, 0.0));
    let mut rest = d;
    while let Some(letter) = rest.chars().next() {
        let body = &rest[1..];
        let end = body.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(body.len());
        let (given, after) = body.split_at(end);
        match letter {
            'M' | 'L' => {
                let (x, y) = given.split_once(' ')?;
                at = (number(x)?, number(y)?);
            }
            'H' => at.0 = number(given)?,
            'V' => at.1 = number(given)?,
            'Z' if given.is_empty() => {}
            _ => return None,
        }
        places.push(at);
        rest = after;
    }
    (!places.is_empty()).then_some(places)
}
