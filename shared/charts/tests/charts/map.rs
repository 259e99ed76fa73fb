//! The map has every division that the kernel knows, once, and no two in one place.

use std::collections::BTreeSet;

use charts::{COUNTRY, DISTRICTS, Place};
use kernel::Division;

fn codes(places: &[Place]) -> BTreeSet<&str> {
    places.iter().map(|place| place.code).collect()
}

#[test]
fn every_division_has_one_tile() {
    let (districts, country): (Vec<_>, Vec<_>) =
        Division::all().partition(|division| division.is_district());
    let known = |divisions: Vec<Division>| -> BTreeSet<_> {
        divisions.into_iter().map(Division::code).collect()
    };
    assert_eq!(codes(&COUNTRY), known(country));
    assert_eq!(codes(&DISTRICTS), known(districts));
    assert_eq!(codes(&COUNTRY).len(), COUNTRY.len());
    assert_eq!(codes(&DISTRICTS).len(), DISTRICTS.len());
}

#[test]
fn no_two_share_a_place() {
    for (places, columns, rows) in [(&COUNTRY[..], 7, 4), (&DISTRICTS[..], 5, 3)] {
        let taken: BTreeSet<_> = places.iter().map(|place| (place.column, place.row)).collect();
        assert_eq!(taken.len(), places.len());
        assert!(taken.iter().all(|(column, row)| *column < columns && *row < rows), "{taken:?}");
    }
}

/// Who is further west, or further north, stands there.
#[test]
fn the_map_lies_as_the_country_does() {
    let at = |name: &str| {
        let named = |division: &Division| division.name(kernel::Locale::Mn) == Some(name);
        let division = Division::all().find(named).expect(name);
        let place = COUNTRY.iter().find(|place| place.code == division.code()).expect(name);
        (place.column, place.row)
    };
    for pair in ["Ховд", "Завхан", "Архангай", "Булган", "Хэнтий", "Дорнод"].windows(2)
    {
        assert!(at(pair[0]).0 < at(pair[1]).0, "{pair:?} from the west");
    }
    for pair in ["Сэлэнгэ", "Дархан-Уул", "Төв", "Дундговь"].windows(2) {
        assert!(at(pair[0]).1 < at(pair[1]).1, "{pair:?} from the north");
    }
    assert_eq!(at("Улаанбаатар").0 - at("Төв").0, 1);
}
