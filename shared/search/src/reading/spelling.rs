//! One spelling for Cyrillic and for the Latin that people type instead of it.
//!
//! Latin letters, with three of our own so that each sound is one letter: `c` for ц, `C` for ч, `S`
//! for ш. Long vowels are written once, because they are often typed once.

/// The spellings a word can stand for: one, or two where a Latin `v` can be в and ү.
pub fn spellings(plain: &str) -> Vec<String> {
    let letters = with_digits_read(plain);
    let latin = in_latin(&letters);
    let mut all = vec![one_letter_a_sound(&latin)];
    if letters.contains(['v', 'w']) {
        let as_vowel = one_letter_a_sound(&v_as_vowel(&latin));
        if !all.contains(&as_vowel) {
            all.push(as_vowel);
        }
    }
    all.retain(|spelling| !spelling.is_empty());
    all
}

/// Letters of other scripts stay as they are.
fn in_latin(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for letter in word.chars() {
        match latin_of(letter) {
            Some(typed) => latin.push_str(typed),
            None => latin.push(letter),
        }
    }
    latin
}

/// Keyboards without Cyrillic have lent digits: `4uluu` (чулуу), `6ine` (шинэ). A number with a
/// letter or two, such as `4g`, is none of those.
fn with_digits_read(plain: &str) -> String {
    let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
    let digits = plain.chars().count() - letters;
    if letters < 2
        || digits == 0
        || digits > 2
        || plain.contains(|c: char| c.is_numeric() && c != '4' && c != '6')
    {
        return plain.to_owned();
    }
    plain.replace('4', "ch").replace('6', "sh")
}

/// A letter as it is usually typed in Latin; the last rows are what stands in for ө and ү where a
/// keyboard lacks them (the Ukrainian є and ї of old fonts, Greek letters that look alike).
fn latin_of(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "V",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' | 'ь' | 'і' => "i",
        'к' | 'q' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' | 'ө' | 'ѳ' | 'є' | 'θ' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ї' | 'γ' => "u",
        'ф' => "f",
        'х' | 'x' => "h",
        'ц' => "c",
        'ч' => "C",
        'ш' | 'щ' => "S",
        'ъ' => "",
        'ю' => "yu",
        'я' => "ya",
        'w' => "v",
        _ => return None,
    })
}

/// `hvn` is хүн and `vildver` үйлдвэр: a Latin `v` is the vowel where it is doubled, or where no
/// vowel stands before it and none but `i` after it.
fn v_as_vowel(latin: &str) -> String {
    let letters: Vec<char> = latin.chars().collect();
    let near = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied();
    let read = letters.iter().enumerate().map(|(at, &letter)| {
        let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
        let is_doubled = before == Some('v') || after == Some('v');
        let stands_alone =
            !before.is_some_and(is_vowel) && !after.is_some_and(|c| is_vowel(c) && c != 'i');
        if letter == 'v' && (is_doubled || stands_alone) { 'u' } else { letter }
    });
    read.collect()
}

pub fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// What is typed with two letters becomes one, and what is typed once or twice is written once.
fn one_letter_a_sound(latin: &str) -> String {
    let mut word = latin.to_owned();
    for (typed, sound) in [
        ("V", "v"),
        ("kh", "h"),
        ("tch", "C"),
        ("ch", "C"),
        ("sh", "S"),
        ("ts", "c"),
        ("zh", "j"),
        ("dj", "j"),
    ] {
        word = word.replace(typed, sound);
    }
    let glides = word.starts_with('y') && word[1..].starts_with(['a', 'o', 'u']);
    let mut spelled = String::with_capacity(word.len());
    for (at, letter) in word.char_indices() {
        let letter = if letter == 'y' && !(glides && at == 0) { 'i' } else { letter };
        if letter == 'e' && spelled.ends_with('i') {
            spelled.pop();
        }
        if !spelled.ends_with(letter) {
            spelled.push(letter);
        }
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cyrillic_and_what_people_type_instead_are_spelled_alike() {
        for (cyrillic, typed) in [
            ("сургуулийн", &["surguuliin", "surguliin", "surguuliyn"][..]),
            ("цахилгаан", &["tsahilgaan", "cahilgaan", "tsaxilgaan", "tsakhilgaan"]),
            ("чулуу", &["chuluu", "4uluu"]),
            ("шинэ", &["shine", "6ine"]),
            ("хүүхэд", &["huuhed", "xuuxed", "khuukhed", "hvvhed", "хvvхэд", "хїїхэд", "хуухэд"]),
            ("үйлдвэр", &["uildver", "vildver", "uyldver"]),
            ("түгжрэл", &["tugjrel", "tvgjrel"]),
            ("өвөл", &["owol", "ovol", "євєл"]),
            ("яам", &["yam", "yaam"]),
            ("юу", &["yuu", "yu"]),
            ("ёс", &["yos"]),
            ("ерөнхий", &["yeronhii", "eronhiy"]),
            ("жолооч", &["jolooch", "zholooch"]),
            ("гэрлэн", &["gerlen"]),
        ] {
            let wanted = &spellings(cyrillic)[0];
            for typed in typed {
                assert!(
                    spellings(typed).contains(wanted),
                    "{typed} for {cyrillic}: {:?}",
                    spellings(typed)
                );
            }
        }
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        assert_ne!(spellings("שלום"), spellings("עולם"));
        assert_eq!(spellings("ъ"), [""; 0]);
    }

    #[test]
    fn numbers_stay_numbers() {
        for number in ["4g", "4", "2016", "a4", "16yo"] {
            assert!(!spellings(number)[0].contains(['C', 'S']), "{number}");
        }
    }
}
