//! What holds for every chart.

use std::collections::BTreeSet;

use charts::{Bar, Bars, Words};
use roxmltree::Document;

use crate::reading::faults;
use crate::samples::{all, empty, words};

#[test]
fn every_chart_is_a_picture_within_its_view() {
    for (name, picture) in all() {
        assert_eq!(faults(&picture), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_chart_says_what_it_is_and_nothing_to_programs() {
    for (name, picture) in all() {
        for svg in [picture.inline(), picture.standalone()] {
            let document = Document::parse(&svg).expect("XML");
            let said = |id| {
                let mut nodes = document.descendants();
                nodes.find(|node| node.attribute("id") == Some(id)).and_then(|node| node.text())
            };
            let Words { title, description, .. } = words();
            assert_eq!(said("sample-title"), Some(&*title), "{name}");
            assert_eq!(said("sample-desc"), Some(&*description), "{name}");
            assert!(!svg.contains("<script") && !svg.contains("href"), "{name}");
        }
        assert_ne!(picture.inline(), picture.standalone());
    }
    assert_eq!(all(), all(), "the same numbers are the same picture");
}

#[test]
fn where_there_is_nothing_that_is_said() {
    for picture in empty() {
        assert_eq!(faults(&picture), Vec::<String>::new());
        assert!(picture.inline().contains(">Тоо алга</text>"), "{}", picture.inline());
    }
}

#[test]
fn what_people_wrote_is_only_text() {
    let hostile = "</text><script>alert(1)</script>&amp;]]>\u{0}\"'";
    let words = Words {
        id: "\" onload=\"alert(1)".to_owned(),
        title: hostile.to_owned(),
        description: hostile.to_owned(),
        no_data: hostile.to_owned(),
    };
    let bar = Bar { label: hostile.to_owned(), value: Some(1), text: hostile.to_owned() };
    for bars in [vec![], vec![bar]] {
        let picture = Bars { words: words.clone(), bars }.picture();
        assert_eq!(faults(&picture), Vec::<String>::new());
        let inline = picture.inline();
        assert!(!inline.contains("<script") && !inline.contains("onload="), "{inline}");
        assert!(inline.contains("&lt;script&gt;"), "{inline}");
    }
}

/// Both sheets of style know each class: that of a file of its own, and that of the pages.
#[test]
fn no_class_is_without_its_style() {
    let of_pages = include_str!("../../../../web/assets/charts.css");
    let of_files = include_str!("../../src/standalone.css");
    let mut seen = BTreeSet::new();
    for (_, picture) in all() {
        let svg = picture.inline();
        let document = Document::parse(&svg).expect("XML");
        let classes = document.descendants().filter_map(|node| node.attribute("class"));
        seen.extend(classes.map(str::to_owned));
    }
    assert!(seen.len() >= 4, "{seen:?}");
    for class in seen {
        let selector = format!(".{class}");
        let has = |sheet: &str| sheet.split([' ', ',', '\n']).any(|part| part == selector);
        assert!(has(of_pages) && has(of_files), "{class}");
    }
}

#[test]
fn letters_are_large_enough_for_a_telephone() {
    for (name, picture) in all() {
        let svg = picture.inline();
        let document = Document::parse(&svg).expect("XML");
        let sizes = document.descendants().filter_map(|node| node.attribute("font-size"));
        // The edges of a page take 40 of 360 pixels.
        for size in sizes.map(|size| size.parse::<u32>().expect("a size")) {
            assert!(size * 320 / 360 >= 12, "{name}: {size}");
        }
    }
}
