//! How many values each dimension has, and where in a list each count of each table of one and of two dimensions stands.

/// The dimensions of what is counted: how many values each has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    sizes: Vec<usize>,
    tables: Vec<Table>,
    entries: usize,
}

/// Counts by one dimension, or by two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// By number, the lower first.
    pub dimensions: Vec<usize>,
    /// Where its counts begin.
    first: usize,
    /// How many values its last dimension has.
    width: usize,
    entries: usize,
}

/// Some counts that are together another one, or all there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sum {
    pub parts: Vec<usize>,
    /// `None`: the exact total.
    pub whole: Option<usize>,
}

/// A table of two dimensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grid {
    first: usize,
    /// By which dimension its rows are, and by which its columns.
    pub dimensions: [usize; 2],
    pub sizes: [usize; 2],
    /// Where the counts of each of its dimensions alone begin.
    singles: [usize; 2],
}

impl Grid {
    pub const fn entries(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.sizes[0] * self.sizes[1]
    }

    /// What is in neither.
    pub fn without(&self, row: usize, column: usize) -> impl Iterator<Item = usize> {
        let rows = (0..self.sizes[0]).filter(move |other| *other != row);
        rows.flat_map(move |row| {
            let others = (0..self.sizes[1]).filter(move |other| *other != column);
            others.map(move |column| self.entry(row, column))
        })
    }

    /// Where all that is in a row is counted, or in a column.
    pub const fn single(&self, side: usize, value: usize) -> usize {
        self.singles[side] + value
    }

    pub const fn entry(&self, row: usize, column: usize) -> usize {
        self.first + row * self.sizes[1] + column
    }

    /// The row and the column of a count; `None` where it is none of its own.
    pub fn place(&self, at: usize) -> Option<[usize; 2]> {
        let within = at.checked_sub(self.first)?;
        (within < self.sizes[0] * self.sizes[1])
            .then(|| [within / self.sizes[1], within % self.sizes[1]])
    }

    /// Of these values, the first being of the dimension of that side.
    pub const fn entry_of(&self, side: usize, value: usize, other: usize) -> usize {
        if side == 0 { self.entry(value, other) } else { self.entry(other, value) }
    }
}

impl Shape {
    /// By each dimension, and by any two.
    #[must_use]
    pub fn new(sizes: &[usize]) -> Self {
        let pairs =
            (0..sizes.len()).flat_map(|one| (one + 1..sizes.len()).map(move |two| vec![one, two]));
        Self::of(sizes, pairs)
    }

    /// By each dimension alone.
    #[must_use]
    pub fn each_alone(sizes: &[usize]) -> Self {
        Self::of(sizes, std::iter::empty())
    }

    fn of(sizes: &[usize], pairs: impl Iterator<Item = Vec<usize>>) -> Self {
        let singles = (0..sizes.len()).map(|one| vec![one]);
        let mut entries = 0;
        let table = |dimensions: Vec<usize>| {
            let width = dimensions.last().map_or(1, |last| sizes[*last]);
            let count = dimensions.iter().map(|dimension| sizes[*dimension]).product();
            let table = Table { dimensions, first: entries, width, entries: count };
            entries += count;
            table
        };
        let tables = singles.chain(pairs).map(table).collect();
        Self { sizes: sizes.to_vec(), tables, entries }
    }

    /// Of one dimension first, then of two.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// How many counts all tables have together.
    #[must_use]
    pub const fn entries(&self) -> usize {
        self.entries
    }

    /// The table of these dimensions, whichever is named first.
    #[must_use]
    pub fn table(&self, dimensions: &[usize]) -> Option<&Table> {
        let mut sorted = dimensions.to_vec();
        sorted.sort_unstable();
        self.tables.iter().find(|table| table.dimensions == sorted)
    }

    /// All tables' counts, of what is in each cell; a cell says its value in every dimension.
    #[must_use]
    pub fn counts<'a>(&self, cells: impl IntoIterator<Item = (&'a [usize], u64)>) -> Vec<u64> {
        let mut counts = vec![0; self.entries];
        for (values, n) in cells {
            for table in &self.tables {
                let of: Vec<usize> = table.dimensions.iter().map(|at| values[*at]).collect();
                counts[table.entry(&of)] += n;
            }
        }
        counts
    }

    pub(crate) fn grids(&self) -> Vec<Grid> {
        let grid = |table: &Table| Grid {
            first: table.first,
            dimensions: [table.dimensions[0], table.dimensions[1]],
            sizes: [table.dimensions[0], table.dimensions[1]].map(|one| self.sizes[one]),
            singles: [table.dimensions[0], table.dimensions[1]].map(|one| self.tables[one].first),
        };
        self.tables.iter().filter(|table| table.is_pair()).map(grid).collect()
    }

    /// Everything that adds up.
    pub(crate) fn sums(&self) -> Vec<Sum> {
        let singles = self.sizes.iter().enumerate().map(|(one, size)| Sum {
            parts: (0..*size).map(|value| self.tables[one].entry(&[value])).collect(),
            whole: None,
        });
        let pairs = self.tables.iter().filter(|table| table.dimensions.len() == 2);
        let rows = pairs.flat_map(|table| {
            let (one, two) = (table.dimensions[0], table.dimensions[1]);
            let across = (0..self.sizes[one]).map(move |row| Sum {
                parts: (0..self.sizes[two]).map(|column| table.entry(&[row, column])).collect(),
                whole: Some(self.tables[one].entry(&[row])),
            });
            let down = (0..self.sizes[two]).map(move |column| Sum {
                parts: (0..self.sizes[one]).map(|row| table.entry(&[row, column])).collect(),
                whole: Some(self.tables[two].entry(&[column])),
            });
            across.chain(down)
        });
        singles.chain(rows).collect()
    }
}

impl Table {
    /// Where the count of these values stands in the list of all.
    #[must_use]
    pub fn entry(&self, values: &[usize]) -> usize {
        self.first + values.iter().fold(0, |place, value| place * self.width + value)
    }

    /// Where all of its counts stand, by its first dimension and then by its last.
    #[must_use]
    pub const fn range(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.entries
    }

    pub(crate) const fn is_pair(&self) -> bool {
        self.dimensions.len() == 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_count_of_each_table_has_a_place_of_its_own() {
        let shape = Shape::new(&[2, 3, 4]);
        assert_eq!(shape.entries(), 2 + 3 + 4 + 6 + 8 + 12);
        let places: Vec<usize> = shape.tables().iter().flat_map(Table::range).collect();
        assert_eq!(places, (0..shape.entries()).collect::<Vec<_>>());
        let table = shape.table(&[2, 1]).expect("by both");
        assert_eq!(table.dimensions, [1, 2]);
        assert_eq!(table.entry(&[2, 3]), table.range().end - 1);
        assert_eq!(shape.table(&[0, 1, 2]), None);
        assert_eq!(shape.table(&[3]), None);
    }

    #[test]
    fn each_alone_is_the_beginning_of_all() {
        let (alone, all) = (Shape::each_alone(&[2, 3, 4]), Shape::new(&[2, 3, 4]));
        assert_eq!((alone.entries(), alone.tables()), (2 + 3 + 4, &all.tables()[..3]));
        assert_eq!(alone.table(&[0, 1]), None);
        assert_eq!(alone.sums().len(), 3);
    }

    #[test]
    fn whatever_is_in_the_cells_the_sums_hold() {
        let shape = Shape::new(&[2, 3, 4]);
        let cells: Vec<([usize; 3], u64)> =
            (0..24).map(|n| ([n % 2, n / 2 % 3, n / 6], (n as u64 * 7) % 11)).collect();
        let counts = shape.counts(cells.iter().map(|(values, n)| (&values[..], *n)));
        let total: u64 = cells.iter().map(|(_, n)| n).sum();
        let sums = shape.sums();
        assert_eq!(sums.len(), 3 + 5 + 6 + 7);
        for sum in sums {
            let parts: u64 = sum.parts.iter().map(|part| counts[*part]).sum();
            assert_eq!(parts, sum.whole.map_or(total, |whole| counts[whole]), "{sum:?}");
        }
    }
}
