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

/// A table of two dimensions, with where its rows' and columns' own counts begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grid {
    first: usize,
    pub rows: usize,
    pub columns: usize,
    first_row: usize,
    first_column: usize,
}

impl Grid {
    pub const fn entry(&self, row: usize, column: usize) -> usize {
        self.first + row * self.columns + column
    }

    pub const fn entries(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.rows * self.columns
    }

    /// Of all that is in the row.
    pub const fn row(&self, row: usize) -> usize {
        self.first_row + row
    }

    /// Of all that is in the column.
    pub const fn column(&self, column: usize) -> usize {
        self.first_column + column
    }

    /// What is in neither.
    pub fn without(&self, row: usize, column: usize) -> impl Iterator<Item = usize> {
        let (first, columns) = (self.first, self.columns);
        let rows = (0..self.rows).filter(move |other| *other != row);
        rows.flat_map(move |row| {
            let others = (0..columns).filter(move |other| *other != column);
            others.map(move |column| first + row * columns + column)
        })
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
            rows: self.sizes[table.dimensions[0]],
            columns: self.sizes[table.dimensions[1]],
            first_row: self.tables[table.dimensions[0]].first,
            first_column: self.tables[table.dimensions[1]].first,
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

impl Sum {
    pub fn has(&self, at: usize) -> bool {
        self.whole == Some(at) || self.parts.contains(&at)
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
