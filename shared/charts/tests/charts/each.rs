//! What holds for one chart or another.

use charts::{Class, Line, Picture, Point, Tile};
use roxmltree::{Document, Node};

use crate::reading::{number, path};
use crate::samples::{WITHHELD, bars, columns, line, pyramid, tiles, weeks};

/// What the elements of a picture tell, those of a wanted kind.
fn each<T>(picture: &Picture, tell: impl Fn(Node<'_, '_>) -> Option<T>) -> Vec<T> {
    let svg = picture.inline();
    let document = Document::parse(&svg).expect("XML");
    let drawn = |node: &Node<'_, '_>| {
        node.is_element() && !node.ancestors().any(|above| above.tag_name().name() == "defs")
    };
    document.descendants().filter(drawn).filter_map(tell).collect()
}

/// How wide and high each solid shape is.
fn solid(picture: &Picture) -> Vec<(f64, f64)> {
    each(picture, |node| {
        let size = |name: &str| node.attribute(name).and_then(number);
        let is_solid = node.attribute("class") == Some("chart-mark");
        is_solid.then_some((size("width")?, size("height")?))
    })
}

fn hatched(picture: &Picture) -> usize {
    let is_hatched =
        |node: Node<'_, '_>| (node.attribute("fill") == Some("url(#sample-hatch)")).then_some(());
    each(picture, is_hatched).len()
}

fn texts(picture: &Picture) -> Vec<String> {
    each(picture, |node| {
        (node.tag_name().name() == "text").then(|| node.text().unwrap_or_default().to_owned())
    })
}

fn paths(picture: &Picture, class: &str) -> Vec<Vec<(f64, f64)>> {
    each(picture, |node| {
        (node.attribute("class") == Some(class)).then(|| path(node.attribute("d")?)).flatten()
    })
}

#[test]
fn bars_are_as_long_as_their_values() {
    let picture = bars(&[Some(10_000_000_000), Some(5_000_000_000), Some(1), Some(0)]).picture();
    let lengths: Vec<_> = solid(&picture).into_iter().map(|(width, _)| width).collect();
    let [all, half, least] = lengths[..] else { panic!("nought has no bar: {lengths:?}") };
    assert!(all > 150.0 && (half * 2.0 - all).abs() < 0.3 && least == 1.0, "{lengths:?}");
    assert!(texts(&picture).contains(&"10000000000".to_owned()));
}

#[test]
fn a_withheld_bar_is_hatched_and_not_nought() {
    let nought = bars(&[Some(7), Some(0)]).picture();
    let withheld = bars(&[Some(7), None]).picture();
    assert_eq!((solid(&withheld).len(), hatched(&withheld)), (1, 1));
    assert_eq!((solid(&nought).len(), hatched(&nought)), (1, 0));
    assert!(texts(&withheld).contains(&WITHHELD.to_owned()));
    assert!(!texts(&withheld).contains(&"0".to_owned()));
    let only = bars(&[None, None]).picture();
    assert_eq!((solid(&only).len(), hatched(&only)), (0, 2));
}

#[test]
fn a_withheld_side_is_hatched_and_not_nought() {
    let picture = pyramid(&[(None, Some(5)), (Some(10), Some(0))]).picture();
    assert_eq!((solid(&picture).len(), hatched(&picture)), (2, 1));
    let said = texts(&picture);
    assert_eq!(said.iter().filter(|text| *text == WITHHELD).count(), 1);
    let place = |label: &str| said.iter().position(|text| text == label).expect("a band");
    assert!(place("18–24") > place("25–31"), "the youngest at the bottom: {said:?}");
    let lengths = solid(&picture);
    assert!((lengths[0].0 - 2.0 * lengths[1].0).abs() < 0.3, "one measure: {lengths:?}");
}

#[test]
fn a_long_label_of_a_band_stands_on_several_lines_and_is_whole() {
    let mut long = pyramid(&[(Some(5), Some(5)), (Some(10), Some(5))]);
    let short = long.picture();
    long.bands[1].label = "55 ба түүнээс дээш нас".to_owned();
    let said = texts(&long.picture());
    assert!(said.iter().all(|text| !text.contains('…')), "{said:?}");
    assert!(said.concat().contains("55 ба"), "{said:?}");
    assert_eq!(solid(&long.picture()).len(), solid(&short).len());
}

#[test]
fn one_column_alone_is_no_wall() {
    let one = charts::Columns { hatched: None, ..columns(&[(Some(5), None)]) }.picture();
    assert!(solid(&one).iter().all(|(width, _)| *width <= 40.0), "{:?}", solid(&one));
}

#[test]
fn a_line_goes_from_the_first_point_to_the_last() {
    let picture = line(weeks(&[0, 20_000, 80_000])).picture();
    let drawn = paths(&picture, "chart-line");
    let [steps] = &drawn[..] else { panic!("one line: {drawn:?}") };
    let heights: Vec<_> = steps.iter().map(|(_, y)| *y).collect();
    assert_eq!(heights, [206.0, 206.0, 161.0, 161.0, 26.0], "in steps, up to 80,000");
    for word in ["80000", "Босго: 70,000", "1-р долоо"] {
        assert!(texts(&picture).contains(&word.to_owned()), "{word}");
    }
}

#[test]
fn a_line_of_many_points_is_short_and_keeps_its_peak() {
    let value = |at: i64| if at == 333_333 { 99_999 } else { 1_000 };
    let points: Vec<_> =
        (0..1_000_000).map(|at| Point { at: at - 500_000, value: value(at) }).rev().collect();
    let plain = Line { threshold: None, ticks: Vec::new(), ..line(points) };
    let drawn = paths(&plain.picture(), "chart-line");
    let [steps] = &drawn[..] else { panic!("one line") };
    // Each point is two steps.
    assert!(steps.len() < 800, "{}", steps.len());
    let highest = steps.iter().map(|(_, y)| *y).fold(f64::MAX, f64::min);
    assert!(highest < 27.0, "{highest}");
}

#[test]
fn one_point_is_a_dot_and_time_may_be_long() {
    let dots = |points| {
        each(&line(points).picture(), |node| (node.tag_name().name() == "circle").then_some(()))
    };
    assert_eq!(dots(weeks(&[5])).len(), 1);
    let ends = [i64::MIN, i64::MAX].map(|at| Point { at, value: u64::MAX });
    assert_eq!(dots(ends.to_vec()).len(), 1);
}

#[test]
fn columns_are_solid_or_hatched_and_a_cross_is_withheld() {
    let one = |columns: charts::Columns<'static>| charts::Columns { hatched: None, ..columns };
    let values = [(Some(5), Some(4)), (Some(10), Some(1)), (Some(0), Some(2))];
    let both = columns(&values).picture();
    // With a mark of each in the legend.
    assert_eq!((solid(&both).len(), hatched(&both)), (3, 4));
    let single = one(columns(&values)).picture();
    assert_eq!((solid(&single).len(), hatched(&single)), (2, 0));
    let heights: Vec<_> = solid(&single).into_iter().map(|(_, height)| height).collect();
    assert_eq!(heights, [90.0, 180.0]);
    let withheld = one(columns(&[(None, None), (Some(1), None)])).picture();
    assert_eq!(solid(&withheld).len(), 1);
    assert!(texts(&withheld).contains(&WITHHELD.to_owned()), "the legend says what a cross is");
    assert!(!texts(&single).contains(&WITHHELD.to_owned()));
}

#[test]
fn of_many_columns_the_last_are_shown() {
    let values: Vec<_> = (1..=500).map(|value| (Some(value), None)).collect();
    let picture = charts::Columns { hatched: None, ..columns(&values) }.picture();
    assert_eq!(solid(&picture).len(), charts::COLUMNS_MOST);
}

#[test]
fn a_tile_has_as_many_squares_as_its_class_counts() {
    let classes = [10, 20, 30].map(|up_to| Class { up_to, text: format!("…{up_to}") });
    let tile = |code: &str, value| Tile {
        code: code.to_owned(),
        label: "УЛБ".to_owned(),
        value,
        text: "–".to_owned(),
    };
    let given = charts::Tiles {
        classes: classes.to_vec(),
        tiles: vec![tile("MN-1", Some(15)), tile("unknown", None), tile("MN-1", Some(5))],
        ..tiles(&[])
    };
    let shades = |tiles: &charts::Tiles| {
        each(&tiles.picture(), |node| {
            let is_shade = node.attribute("class") == Some("chart-mark");
            is_shade.then(|| node.attribute("fill-opacity").unwrap_or_default().to_owned())
        })
    };
    assert_eq!(shades(&given), [".15", ".06", ".15", ".25"], "the tile, then the legend");
    assert_eq!(hatched(&given.picture()), 0, "what has no place is not withheld on the map");
    let above = charts::Tiles { tiles: vec![tile("MN-1", Some(99))], ..given.clone() };
    assert_eq!(shades(&above)[0], ".25");
    let withheld = charts::Tiles { tiles: vec![tile("MN-1-1101", None)], ..given };
    assert_eq!(shades(&withheld).len(), 3, "no shade of its own");
    assert_eq!(hatched(&withheld.picture()), 2, "itself and the legend");
    assert!(texts(&withheld.picture()).contains(&"Улаанбаатарын дүүргүүд".to_owned()));
}

#[test]
fn where_districts_have_tiles_the_capital_has_none() {
    let of = |codes: &[&str]| {
        let tile = |code: &&str| Tile {
            code: (*code).to_owned(),
            label: (*code).to_owned(),
            value: None,
            text: "–".to_owned(),
        };
        charts::Tiles { tiles: codes.iter().map(tile).collect(), ..tiles(&[]) }.picture()
    };
    let alone = of(&["MN-1"]);
    assert_eq!(hatched(&alone), 2, "itself and the legend");
    let above = of(&["MN-1", "MN-1-1101"]);
    assert_eq!(hatched(&above), 2, "the district and the legend");
    assert!(texts(&above).contains(&"УБ".to_owned()), "it leads to its districts");
}

#[test]
fn each_mark_of_the_map_is_in_its_legend() {
    let absent = "тоо байхгүй".to_owned();
    let some = tiles(&[Some(10), None]).picture();
    assert!(texts(&some).contains(&WITHHELD.to_owned()) && texts(&some).contains(&absent));
    let whole = tiles(&[Some(10); 31]).picture();
    assert!(!texts(&whole).contains(&WITHHELD.to_owned()) && !texts(&whole).contains(&absent));
}
