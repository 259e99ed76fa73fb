//! What is to be seen in a picture, in words.

use i18n::numbers::number;
use i18n::texts;
use kernel::Locale;

/// More that are alike are counted and not named.
const NAMED_MOST: usize = 3;

/// The greatest of what is shown, with all that are as great; `None` where nothing is more than nought.
pub fn most(locale: Locale, shown: impl IntoIterator<Item = (String, u64)>) -> Option<String> {
    let shown: Vec<_> = shown.into_iter().collect();
    let most = shown.iter().map(|(_, count)| *count).max().filter(|most| *most > 0)?;
    let alike: Vec<_> =
        shown.into_iter().filter(|(_, count)| *count == most).map(|(name, _)| name).collect();
    let texts = texts(locale);
    Some(match &alike[..] {
        [name] => texts.breakdown_chart_most(name.as_str(), number(most)),
        names if names.len() <= NAMED_MOST => {
            texts.breakdown_chart_alike(names.join("; "), number(most))
        }
        names => texts.breakdown_chart_many_alike(number(most), number(names.len() as u64)),
    })
}

/// How many counts are withheld; `None` where none is.
pub fn withheld(locale: Locale, count: usize) -> Option<String> {
    (count > 0).then(|| texts(locale).breakdown_chart_withheld(number(count as u64)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(counts: &[u64]) -> Option<String> {
        let names = ["Эмэгтэй", "Эрэгтэй", "Баянгол", "Налайх"].map(str::to_owned);
        most(Locale::Mn, names.into_iter().zip(counts.iter().copied()))
    }

    #[test]
    fn what_is_as_much_is_named_beside_the_other() {
        let one = told(&[40, 35]).expect("one");
        assert!(one.contains("Эмэгтэй") && !one.contains("Эрэгтэй"), "{one}");
        let two = told(&[40, 40, 10]).expect("two");
        assert!(two.contains("Эмэгтэй; Эрэгтэй") && two.contains("40"), "{two}");
        let many = told(&[40, 40, 40, 40]).expect("many");
        assert!(!many.contains("Эмэгтэй") && many.contains("40") && many.contains('4'), "{many}");
        assert_eq!((told(&[0, 0]), told(&[])), (None, None));
    }

    #[test]
    fn what_is_withheld_is_told() {
        assert_eq!(withheld(Locale::Mn, 0), None);
        assert!(withheld(Locale::En, 3).is_some_and(|told| told.contains('3')));
    }
}
