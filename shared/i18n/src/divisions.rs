//! Places as people read and look for them: named, and in the order of the alphabet.

use kernel::{Division, Locale};

const CAPITAL: &str = "MN-1";

/// The name of a place with what it is, since an aimag and a district of the capital share the
/// name Sükhbaatar; "not known" for someone registered nowhere in the country.
pub fn name(locale: Locale, division: Division) -> String {
    let texts = crate::texts(locale);
    match division.name(locale) {
        None => texts.division_unknown(),
        Some(name) if division.is_district() => texts.division_district(name),
        Some(name) if division.code() == CAPITAL => texts.division_capital(name),
        Some(name) => texts.division_aimag(name),
    }
}

/// Every division, in the order of the language's alphabet.
pub fn in_order(locale: Locale) -> Vec<Division> {
    let mut divisions: Vec<_> = Division::all().collect();
    divisions.sort_by_cached_key(|division| {
        (division.is_district(), alphabetical(&name(locale, *division)))
    });
    divisions
}

/// A key that sorts by the alphabet: in Mongolian `ё` follows `е`, `ө` follows `о`, `ү` follows
/// `у`, which their code points do not; a hyphen does not count.
pub fn alphabetical(name: &str) -> Vec<(char, bool)> {
    let letters = name.chars().flat_map(char::to_lowercase);
    letters.filter(|letter| *letter != '-').map(place_of).collect()
}

fn place_of(letter: char) -> (char, bool) {
    match letter {
        'ё' => ('е', true),
        'ө' => ('о', true),
        'ү' => ('у', true),
        'ö' => ('o', true),
        'ü' => ('u', true),
        other => (other, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_mongolian_alphabet() {
        let mut names = ["Хөвсгөл", "Өмнөговь", "Төв", "Ховд", "Орхон", "Увс", "Үс", "Баян-Өлгий"];
        names.sort_by_cached_key(|name| alphabetical(name));
        assert_eq!(
            names,
            ["Баян-Өлгий", "Орхон", "Өмнөговь", "Төв", "Увс", "Үс", "Ховд", "Хөвсгөл"]
        );
    }

    #[test]
    fn two_places_of_one_name_are_told_apart() {
        let named = |code| name(Locale::Mn, Division::from_code(code).expect("a division"));
        assert_eq!(named("MN-051"), "Сүхбаатар аймаг");
        assert_eq!(named("MN-1-1119"), "Сүхбаатар дүүрэг");
        assert_eq!(named("MN-1"), "Улаанбаатар хот");
    }

    #[test]
    fn every_place_is_listed_once_with_the_districts_last() {
        let listed = in_order(Locale::Mn);
        assert_eq!(name(Locale::Mn, listed[0]), "Архангай аймаг");
        assert_eq!(listed.len(), Division::all().count());
        assert!(listed.is_sorted_by_key(|division| division.is_district()));
    }
}
