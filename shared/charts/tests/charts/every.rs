//! What holds for every chart.

use std::collections::BTreeSet;

use charts::{Around, Bar, Bars, Words};
use roxmltree::Document;

use crate::reading::faults;
use crate::samples::{all, around, empty, words};

#[test]
fn every_chart_is_a_picture_within_its_view() {
    for (name, picture) in all() {
        assert_eq!(faults(&picture), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_chart_says_what_it_is_and_nothing_to_programs() {
    for (name, picture) in all() {
        let Words { title, description, beside, .. } = words();
        let in_a_file = around().about.join(" ") + " " + &description + " ";
        let in_a_page = format!("{description} {beside}");
        for (svg, begins, has_table) in
            [(picture.inline(), in_a_page, true), (picture.standalone(&around()), in_a_file, false)]
        {
            let document = Document::parse(&svg).expect("XML");
            let said = |id| {
                let mut nodes = document.descendants();
                nodes.find(|node| node.attribute("id") == Some(id)).and_then(|node| node.text())
            };
            assert_eq!(said("sample-title"), Some(&*title), "{name}");
            let described = said("sample-desc").unwrap_or_default();
            assert!(described.starts_with(&begins), "{name}: {described}");
            assert_eq!(described.contains(&beside), has_table, "{name}: only a page has a table");
            assert!(!svg.contains("<script") && !svg.contains("href"), "{name}");
        }
    }
    assert_eq!(all(), all(), "the same numbers are the same picture");
}

/// Whoever has only the file knows what it shows, of when, whose it is and what they may do with it.
#[test]
fn a_file_says_around_its_picture_what_a_page_would() {
    let title = "Сум бүрийн эрүүл мэндийн төвийг хүүхдийн эмчтэй болгох тухай өргөдөл: нас, хүйс";
    let picture = Bars { words: Words { title: title.to_owned(), ..words() }, bars: vec![] };
    let (picture, around) = (picture.picture(), around());
    let svg = picture.standalone(&around);
    let document = Document::parse(&svg).expect("XML");
    let texts = document.descendants().filter(|node| node.tag_name().name() == "text");
    let said: Vec<_> = texts.filter_map(|node| node.text()).collect();
    let has = |wanted: &str| {
        let joined = said.concat().split(' ').collect::<String>();
        joined.contains(&wanted.split(' ').collect::<String>())
    };
    assert!(has(title), "whole, on several lines: {said:?}");
    assert!(!said.contains(&title), "{said:?}");
    for words in around.about.iter().chain(&around.notes) {
        assert!(has(words), "{words}: {said:?}");
    }
    let paper = document.descendants().find(|node| node.attribute("class") == Some("chart-paper"));
    let paper = paper.expect("it can be read on any ground");
    let view = document.root_element().attribute("viewBox").expect("a view");
    let size = ["width", "height"].map(|name| paper.attribute(name).unwrap_or_default());
    assert_eq!(view, format!("0 0 {}", size.join(" ")), "to its edges");
    assert!(!picture.inline().contains("CC BY"), "in a page the page says it");
    assert!(!picture.standalone(&Around::default()).contains("CC BY"));
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
        beside: hostile.to_owned(),
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
