//! The divisions of Mongolia: 21 aimags, the capital, and its nine districts.
//! Codes are ISO 3166-2 and, for districts, the capital's with the statistics office's; residents
//! are those of the 2020 census.

use super::Entry;

#[rustfmt::skip]
pub(super) const TABLE: &[Entry] = &[
    Entry { code: "MN-073", nso: "65", mn: "Архангай", en: "Arkhangai", short: ("АР", "AR"), residents_2020: 94994 },
    Entry { code: "MN-069", nso: "64", mn: "Баянхонгор", en: "Bayankhongor", short: ("БХ", "BKh"), residents_2020: 88672 },
    Entry { code: "MN-071", nso: "83", mn: "Баян-Өлгий", en: "Bayan-Ölgii", short: ("БӨ", "BÖ"), residents_2020: 108530 },
    Entry { code: "MN-067", nso: "63", mn: "Булган", en: "Bulgan", short: ("БУ", "BU"), residents_2020: 62089 },
    Entry { code: "MN-037", nso: "45", mn: "Дархан-Уул", en: "Darkhan-Uul", short: ("ДА", "DA"), residents_2020: 107018 },
    Entry { code: "MN-061", nso: "21", mn: "Дорнод", en: "Dornod", short: ("ДО", "DO"), residents_2020: 82054 },
    Entry { code: "MN-063", nso: "44", mn: "Дорноговь", en: "Dornogovi", short: ("ДГ", "DG"), residents_2020: 71014 },
    Entry { code: "MN-059", nso: "48", mn: "Дундговь", en: "Dundgovi", short: ("ДУ", "DU"), residents_2020: 47104 },
    Entry { code: "MN-057", nso: "81", mn: "Завхан", en: "Zavkhan", short: ("ЗА", "ZA"), residents_2020: 72823 },
    Entry { code: "MN-065", nso: "82", mn: "Говь-Алтай", en: "Govi-Altai", short: ("ГА", "GA"), residents_2020: 57748 },
    Entry { code: "MN-064", nso: "42", mn: "Говьсүмбэр", en: "Govisümber", short: ("ГС", "GS"), residents_2020: 17928 },
    Entry { code: "MN-039", nso: "23", mn: "Хэнтий", en: "Khentii", short: ("ХЭ", "KhE"), residents_2020: 77957 },
    Entry { code: "MN-043", nso: "84", mn: "Ховд", en: "Khovd", short: ("ХО", "KhO"), residents_2020: 89712 },
    Entry { code: "MN-041", nso: "67", mn: "Хөвсгөл", en: "Khövsgöl", short: ("ХӨ", "KhÖ"), residents_2020: 135095 },
    Entry { code: "MN-053", nso: "46", mn: "Өмнөговь", en: "Ömnögovi", short: ("ӨМ", "ÖM"), residents_2020: 69187 },
    Entry { code: "MN-035", nso: "61", mn: "Орхон", en: "Orkhon", short: ("ОР", "OR"), residents_2020: 107634 },
    Entry { code: "MN-055", nso: "62", mn: "Өвөрхангай", en: "Övörkhangai", short: ("ӨВ", "ÖV"), residents_2020: 116732 },
    Entry { code: "MN-049", nso: "43", mn: "Сэлэнгэ", en: "Selenge", short: ("СЭ", "SE"), residents_2020: 110110 },
    Entry { code: "MN-051", nso: "22", mn: "Сүхбаатар", en: "Sükhbaatar", short: ("СҮ", "SÜ"), residents_2020: 63182 },
    Entry { code: "MN-047", nso: "41", mn: "Төв", en: "Töv", short: ("ТӨ", "TÖ"), residents_2020: 94250 },
    Entry { code: "MN-046", nso: "85", mn: "Увс", en: "Uvs", short: ("УВ", "UV"), residents_2020: 83223 },
    Entry { code: "MN-1", nso: "11", mn: "Улаанбаатар", en: "Ulaanbaatar", short: ("УБ", "UB"), residents_2020: 1539810 },
    Entry { code: "MN-1-1101", nso: "1101", mn: "Багануур", en: "Baganuur", short: ("БНД", "BND"), residents_2020: 29342 },
    Entry { code: "MN-1-1104", nso: "1104", mn: "Багахангай", en: "Bagakhangai", short: ("БХД", "BHD"), residents_2020: 4463 },
    Entry { code: "MN-1-1107", nso: "1107", mn: "Баянгол", en: "Bayangol", short: ("БГД", "BGD"), residents_2020: 231517 },
    Entry { code: "MN-1-1110", nso: "1110", mn: "Баянзүрх", en: "Bayanzürkh", short: ("БЗД", "BZD"), residents_2020: 367679 },
    Entry { code: "MN-1-1113", nso: "1113", mn: "Налайх", en: "Nalaikh", short: ("НД", "ND"), residents_2020: 38690 },
    Entry { code: "MN-1-1116", nso: "1116", mn: "Сонгинохайрхан", en: "Songinokhairkhan", short: ("СХД", "SKhD"), residents_2020: 335703 },
    Entry { code: "MN-1-1119", nso: "1119", mn: "Сүхбаатар", en: "Sükhbaatar", short: ("СБД", "SBD"), residents_2020: 144616 },
    Entry { code: "MN-1-1122", nso: "1122", mn: "Хан-Уул", en: "Khan-Uul", short: ("ХУД", "KhUD"), residents_2020: 195927 },
    Entry { code: "MN-1-1125", nso: "1125", mn: "Чингэлтэй", en: "Chingeltei", short: ("ЧД", "ChD"), residents_2020: 151203 },
];
