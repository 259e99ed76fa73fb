//! Ordinal words as chapters bear them, «хорин нэгдүгээр», and the ending that a figure takes.

/// The stems that the ending is put to. The first spelling is written, all are read.
const UNITS: [&[&str]; 9] = [
    &["нэг"],
    &["хоёр"],
    &["гурав"],
    &["дөрөв"],
    &["тав"],
    &["зурга", "зургаа"],
    &["дол", "долоо", "долдо"],
    &["найм"],
    &["ес", "ёс"],
];
/// Tens on their own (арав), and before a unit (арван).
const TENS: [(&str, &str); 9] = [
    ("арав", "арван"),
    ("хорь", "хорин"),
    ("гуч", "гучин"),
    ("дөч", "дөчин"),
    ("тавь", "тавин"),
    ("жар", "жаран"),
    ("дал", "далан"),
    ("ная", "наян"),
    ("ер", "ерэн"),
];

const BACK: &str = "дугаар";
const FRONT: &str = "дүгээр";

/// `дүгээр` or `дугаар`, in harmony with the vowels of the last word that the figure is said with.
pub(crate) const fn ending(figure: u32) -> &'static str {
    let is_front = match figure {
        // тэг
        0 => true,
        // нэг, дөрөв, ес
        _ if !figure.is_multiple_of(10) => matches!(figure % 10, 1 | 4 | 9),
        // дөч, ер
        _ => matches!(figure % 100, 40 | 90),
    };
    if is_front { FRONT } else { BACK }
}

/// «Гуравдугаар» in small letters, from 1 to 99.
pub(crate) fn ordinal(figure: u32) -> Option<String> {
    let ending = ending(figure);
    let unit = (figure % 10).checked_sub(1).and_then(|unit| UNITS.get(unit as usize)?.first());
    let ten = (figure / 10).checked_sub(1).and_then(|ten| TENS.get(ten as usize));
    match (ten, unit) {
        _ if figure > 99 => None,
        (Some((_, ten)), Some(unit)) => Some(format!("{ten} {unit}{ending}")),
        (Some((ten, _)), None) => Some(format!("{ten}{ending}")),
        (None, unit) => unit.map(|unit| format!("{unit}{ending}")),
    }
}

/// What an ordinal word, in small letters, counts. It may be of two words.
pub(crate) fn figure(ordinal: &str) -> Option<u32> {
    let stem = ordinal.strip_suffix(BACK).or_else(|| ordinal.strip_suffix(FRONT))?;
    let (ten, unit) = match stem.split_once(' ') {
        Some((ten, unit)) => (tens(|(_, before)| before == ten)?, unit),
        None => (0, stem),
    };
    if ten == 0
        && let Some(alone) = tens(|(alone, _)| alone == stem)
    {
        return Some(alone);
    }
    let unit = UNITS.iter().zip(1..).find(|(spellings, _)| spellings.contains(&unit));
    unit.map(|(_, unit)| ten + unit)
}

fn tens(is_it: impl Fn((&'static str, &'static str)) -> bool) -> Option<u32> {
    TENS.into_iter().zip(1..).find(|(words, _)| is_it(*words)).map(|(_, ten)| ten * 10)
}

/// What a Roman number counts, from 1 to 89. Cyrillic letters that look the same are read too.
pub(crate) fn roman(text: &str) -> Option<u32> {
    let mut total = 0;
    let mut before = 0;
    for letter in text.chars().rev() {
        let value = match letter {
            'I' | 'І' | 'Ⅰ' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            'L' => 50,
            _ => return None,
        };
        if value < before {
            total -= value
        } else {
            total += value
        }
        before = before.max(value);
    }
    (1..90).contains(&total).then_some(total).and_then(|total: i32| u32::try_from(total).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_in_harmony_with_what_is_said_last() {
        let front = [1, 4, 9, 11, 40, 90, 94, 101, 140, 201, 1001];
        let back = [2, 3, 5, 6, 7, 8, 10, 20, 30, 50, 60, 70, 80, 100, 105, 1000, 1400];
        assert!(front.iter().all(|figure| ending(*figure) == FRONT));
        assert!(back.iter().all(|figure| ending(*figure) == BACK));
    }

    #[test]
    fn every_ordinal_from_one_to_ninety_nine_is_read_as_written() {
        for figure in 1..=99 {
            let word = ordinal(figure).expect("a word");
            assert_eq!(super::figure(&word), Some(figure), "{word}");
        }
        assert_eq!(ordinal(21).as_deref(), Some("хорин нэгдүгээр"));
        assert_eq!((ordinal(0), ordinal(100)), (None, None));
    }

    #[test]
    fn other_spellings_are_read() {
        assert_eq!(figure("долоодугаар"), Some(7));
        assert_eq!(figure("зургаадугаар"), Some(6));
        assert_eq!(figure("хорин"), None);
        assert_eq!(figure("дугаар"), None);
    }

    #[test]
    fn roman_numbers_are_read() {
        for (text, figure) in [("I", 1), ("IV", 4), ("ХII", 12), ("XLIX", 49)] {
            assert_eq!(roman(text), Some(figure), "{text}");
        }
        assert_eq!((roman(""), roman("нэг")), (None, None));
    }
}
