//! Where a division stands on a map of tiles: next to those it is next to, as far as squares can.

/// A square of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// ISO 3166-2, and for a district the capital's with the statistics office's.
    pub code: &'static str,
    /// From the west, counted from nought.
    pub column: u8,
    /// From the north, counted from nought.
    pub row: u8,
}

const fn place(code: &'static str, column: u8, row: u8) -> Place {
    Place { code, column, row }
}

/// Where it has its place among the aimags, in [`COUNTRY`]; its districts are [`DISTRICTS`].
pub const CAPITAL: &str = "MN-1";

/// The aimags and the capital, seven from west to east, four from north to south.
#[rustfmt::skip]
pub const COUNTRY: [Place; 22] = [
    place("MN-046", 1, 0), // Увс
    place("MN-041", 2, 0), // Хөвсгөл
    place("MN-035", 3, 0), // Орхон
    place("MN-049", 4, 0), // Сэлэнгэ

    place("MN-071", 0, 1), // Баян-Өлгий
    place("MN-057", 1, 1), // Завхан
    place("MN-073", 2, 1), // Архангай
    place("MN-067", 3, 1), // Булган
    place("MN-037", 4, 1), // Дархан-Уул
    place("MN-039", 5, 1), // Хэнтий
    place("MN-061", 6, 1), // Дорнод

    place("MN-043", 0, 2), // Ховд
    place("MN-065", 1, 2), // Говь-Алтай
    place("MN-069", 2, 2), // Баянхонгор
    place("MN-055", 3, 2), // Өвөрхангай
    place("MN-047", 4, 2), // Төв
    place("MN-1", 5, 2),   // Улаанбаатар
    place("MN-051", 6, 2), // Сүхбаатар

    place("MN-053", 3, 3), // Өмнөговь
    place("MN-059", 4, 3), // Дундговь
    place("MN-064", 5, 3), // Говьсүмбэр
    place("MN-063", 6, 3), // Дорноговь
];

/// The capital's districts, five from west to east, three from north to south.
#[rustfmt::skip]
pub const DISTRICTS: [Place; 9] = [
    place("MN-1-1125", 1, 0), // Чингэлтэй
    place("MN-1-1119", 2, 0), // Сүхбаатар

    place("MN-1-1116", 0, 1), // Сонгинохайрхан
    place("MN-1-1107", 1, 1), // Баянгол
    place("MN-1-1110", 2, 1), // Баянзүрх
    place("MN-1-1113", 3, 1), // Налайх
    place("MN-1-1101", 4, 1), // Багануур

    place("MN-1-1122", 1, 2), // Хан-Уул
    place("MN-1-1104", 3, 2), // Багахангай
];
