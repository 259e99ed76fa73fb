//! Whatever the numbers and the words, there is a picture that is one.

use charts::{
    Bar, Bars, Class, Column, Columns, Line, Picture, Point, Pyramid, Threshold, Tick, Tiles, Words,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::reading::faults;
use crate::samples;

/// Any letters there are, control characters among them.
fn text() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..40).prop_map(|letters| letters.into_iter().collect::<String>())
}

fn value() -> impl Strategy<Value = Option<u64>> {
    option::of(prop_oneof![
        Just(0_u64),
        1..20_000_u64,
        9_000_000_000..11_000_000_000_u64,
        any::<u64>()
    ])
}

fn words() -> impl Strategy<Value = Words> {
    let five = (text(), text(), text(), text(), text());
    five.prop_map(|(id, title, description, beside, no_data)| Words {
        id,
        title,
        description,
        beside,
        no_data,
    })
}

fn whole(picture: &Picture) -> Result<(), TestCaseError> {
    prop_assert_eq!(faults(picture), Vec::<String>::new());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bars_are_whole(words in words(), given in vec((text(), value(), text()), 0..12)) {
        let bar = |(label, value, text)| Bar { label, value, text };
        whole(&Bars { words, bars: given.into_iter().map(bar).collect() }.picture())?;
    }

    #[test]
    fn pyramids_are_whole(
        words in words(),
        left in text(),
        right in text(),
        values in vec((value(), value()), 0..12),
        said in text(),
    ) {
        let mut pyramid = Pyramid { words, left, right, ..samples::pyramid(&values) };
        for band in &mut pyramid.bands {
            band.label = said.clone();
            band.left.text = said.clone();
        }
        whole(&pyramid.picture())?;
    }

    #[test]
    fn lines_are_whole(
        words in words(),
        points in vec((any::<i64>(), any::<u64>()), 0..600),
        ticks in vec((any::<i64>(), text()), 0..12),
        threshold in option::of((any::<u64>(), text())),
    ) {
        let line = Line {
            words,
            points: points.into_iter().map(|(at, value)| Point { at, value }).collect(),
            ticks: ticks.into_iter().map(|(at, text)| Tick { at, text }).collect(),
            threshold: threshold.map(|(value, label)| Threshold { value, label }),
            number: &|value| value.to_string(),
        };
        whole(&line.picture())?;
    }

    #[test]
    fn columns_are_whole(
        words in words(),
        given in vec((text(), value(), value()), 0..200),
        hatched in option::of(text()),
        said in text(),
    ) {
        let column = |(label, solid, hatched)| Column { label, solid, hatched };
        let columns = Columns {
            words,
            columns: given.into_iter().map(column).collect(),
            solid: said.clone(),
            hatched,
            withheld: said,
            number: &|value| value.to_string(),
        };
        whole(&columns.picture())?;
    }

    #[test]
    fn tiles_are_whole(
        words in words(),
        values in vec(value(), 0..40),
        classes in vec((any::<u64>(), text()), 0..9),
        said in text(),
    ) {
        let mut tiles = Tiles {
            words,
            classes: classes.into_iter().map(|(up_to, text)| Class { up_to, text }).collect(),
            districts: said.clone(),
            withheld: said.clone(),
            absent: said.clone(),
            capital: said.clone(),
            ..samples::tiles(&values)
        };
        for tile in &mut tiles.tiles {
            tile.label = said.clone();
        }
        whole(&tiles.picture())?;
    }
}
