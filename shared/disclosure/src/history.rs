//! A history: at each release how many were in each count, and how many had joined and left it since the release before;
//! and what a reader knows of each. To a reader any other history that agrees with all of that is as good.
//!
//! Another one is made of it by moves: some counts are a few higher and others as many lower, at some releases, so that
//! everything that adds up still does, nobody leaves who never came, and whatever was told stays true.

use crate::gate::Release;
use crate::rules::Rules;

/// One release's counts.
#[derive(Debug)]
struct Layer {
    counts: Vec<Count>,
    /// Whether it follows from the release before by those who joined and those who left.
    follows: bool,
}

/// A number of people, as it was or may have been.
#[derive(Debug, Clone, Copy)]
struct Count {
    now: i64,
    /// What a reader knows of it by itself, from and to.
    least: i64,
    most: i64,
    /// Since the release before.
    joined: i64,
    left: i64,
}

/// Counts that become higher, and counts that become lower by as many.
#[derive(Debug, Clone, Default)]
pub(crate) struct Move {
    pub more: Vec<usize>,
    pub fewer: Vec<usize>,
}

impl Move {
    /// One count more of it.
    pub fn go(&mut self, (at, is_up): (usize, bool)) {
        let side = if is_up { &mut self.more } else { &mut self.fewer };
        side.push(at);
    }

    pub fn with(mut self, other: Self) -> Self {
        self.more.extend(other.more);
        self.fewer.extend(other.fewer);
        self
    }

    /// Without what goes up and down at once; `None` where something goes one way twice.
    pub fn valid(mut self) -> Option<Self> {
        self.more.sort_unstable();
        self.fewer.sort_unstable();
        let is_once = |those: &[usize]| those.windows(2).all(|two| two[0] != two[1]);
        if !is_once(&self.more) || !is_once(&self.fewer) {
            return None;
        }
        let both: Vec<usize> =
            self.more.iter().copied().filter(|at| self.fewer.binary_search(at).is_ok()).collect();
        self.more.retain(|at| !both.contains(at));
        self.fewer.retain(|at| !both.contains(at));
        Some(self)
    }
}

/// From how far down to how far up a move may go.
#[derive(Debug, Clone, Copy)]
struct Span {
    low: i64,
    high: i64,
}

/// More than there are people.
const ANY: i64 = i64::MAX / 1_000;

impl Span {
    const ALL: Self = Self { low: -ANY, high: ANY };

    const fn just(by: i64) -> Self {
        Self { low: by, high: by }
    }

    fn and(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.min(other.high) }
    }

    const fn then(self, step: Self) -> Self {
        Self { low: self.low + step.low, high: self.high + step.high }
    }

    const fn before(self, step: Self) -> Self {
        Self { low: self.low - step.high, high: self.high - step.low }
    }

    /// What of it changes the least.
    fn least(self) -> i64 {
        self.holds(0)
    }

    /// What of it is nearest.
    fn holds(self, wanted: i64) -> i64 {
        wanted.clamp(self.low, self.high.max(self.low))
    }
}

/// A move that was made, and by how much at each release.
#[derive(Debug)]
pub(crate) struct Made {
    change: Move,
    by: Vec<By>,
}

impl Made {
    pub const fn change(&self) -> &Move {
        &self.change
    }

    /// How far it went at a release.
    pub fn by(&self, layer: usize) -> i64 {
        self.by[layer].now
    }

    /// By how much each count of the last release is another.
    pub fn in_last(&self) -> impl Iterator<Item = (usize, i64)> {
        let by = self.by.last().map_or(0, |by| by.now);
        let more = self.change.more.iter().map(move |at| (*at, by));
        let all = more.chain(self.change.fewer.iter().map(move |at| (*at, -by)));
        all.filter(move |_| by != 0)
    }
}

#[derive(Debug, Clone, Copy)]
struct By {
    now: i64,
    joined: i64,
    left: i64,
}

#[derive(Debug)]
pub(crate) struct History {
    layers: Vec<Layer>,
}

impl History {
    /// As it was.
    pub fn of(rules: &Rules, releases: &[&Release]) -> Self {
        let layer = |(at, release): (usize, &&Release)| {
            Layer::of(rules, release, at.checked_sub(1).map(|before| releases[before]))
        };
        Self { layers: releases.iter().enumerate().map(layer).collect() }
    }

    /// How far a move can go at a release.
    pub fn reach(&self, change: &Move, layer: usize) -> i64 {
        let mut from_first = Span::ALL;
        for one in &self.layers[..=layer] {
            from_first = from_first.then(one.step(change)).and(one.room(change));
        }
        let mut from_last = Span::ALL;
        for one in self.layers[layer + 1..].iter().rev() {
            from_last = from_last.and(one.room(change)).before(one.step(change));
        }
        from_first.and(from_last).high
    }

    /// How far one count can go by itself, whatever adds up with it.
    pub fn reach_of(&self, at: usize, is_up: bool, layer: usize) -> i64 {
        let mut change = Move::default();
        change.go((at, is_up));
        self.reach(&change, layer)
    }

    /// Makes a move as far as it can go at the release, and no further than is asked for. On both sides of it everything
    /// goes back to what it was as soon as it can.
    pub fn make(&mut self, change: Move, layer: usize, most: i64) -> Made {
        let steps: Vec<Span> = self.layers.iter().map(|one| one.step(&change)).collect();
        let mut spans: Vec<Span> = self.layers.iter().map(|one| one.room(&change)).collect();
        for at in 1..=layer {
            spans[at] = spans[at - 1].then(steps[at]).and(spans[at]);
        }
        for at in (layer..steps.len() - 1).rev() {
            spans[at] = spans[at + 1].before(steps[at + 1]).and(spans[at]);
        }
        let mut now = vec![0; steps.len()];
        now[layer] = spans[layer].high.min(most);
        for at in (0..layer).rev() {
            now[at] = Span::just(now[at + 1]).before(steps[at + 1]).and(spans[at]).least();
        }
        for at in layer + 1..steps.len() {
            now[at] = Span::just(now[at - 1]).then(steps[at]).and(spans[at]).least();
        }
        let mut before = 0;
        let by = self.layers.iter().zip(now).map(|(one, now)| {
            let joined = one.joining(&change).holds(now - before);
            let left = joined - (now - before);
            before = now;
            By { now, joined, left }
        });
        let made = Made { by: by.collect(), change };
        self.change(&made, 1);
        made
    }

    pub fn take_back(&mut self, made: &Made) {
        self.change(made, -1);
    }

    fn change(&mut self, made: &Made, sign: i64) {
        for (layer, by) in self.layers.iter_mut().zip(&made.by) {
            for (of, sign) in [(&made.change.more, sign), (&made.change.fewer, -sign)] {
                for at in of {
                    let count = &mut layer.counts[*at];
                    count.now += by.now * sign;
                    count.joined += by.joined * sign;
                    count.left += by.left * sign;
                }
            }
        }
    }

    /// From what to what a count is told to be at a release, if it is.
    pub fn tell(&mut self, layer: usize, at: usize, bounds: Option<(i64, i64)>) {
        let count = &mut self.layers[layer].counts[at];
        (count.least, count.most) = bounds.unwrap_or((0, ANY));
    }

    /// Whether what is told of a count of the last release is true where it is so many more, or fewer.
    pub fn allows(&self, at: usize, change: i64) -> bool {
        self.layers.last().is_none_or(|last| {
            let count = &last.counts[at];
            (count.least..=count.most).contains(&(count.now + change))
        })
    }
}

impl Layer {
    fn of(rules: &Rules, release: &Release, before: Option<&Release>) -> Self {
        let count = |at: usize| {
            let (least, most) = match release.shown[at] {
                Some(told) if release.is_new(at, before) => rules.behind(told),
                _ => (0, ANY as u64),
            };
            let (now, gone) = (release.now[at] as i64, release.gone[at] as i64);
            let then = before.map_or(0, |before| before.now[at] as i64);
            let left = gone - before.map_or(0, |before| before.gone[at] as i64);
            Count { now, least: least as i64, most: most as i64, joined: now - then + left, left }
        };
        let counts: Vec<Count> = (0..release.shown.len()).map(count).collect();
        let follows = counts.iter().all(|count| count.joined >= 0 && count.left >= 0);
        Self { counts, follows: follows && before.is_some() }
    }

    /// How far a move can go here so that all that was told stays true.
    fn room(&self, change: &Move) -> Span {
        let more = change.more.iter().map(|at| &self.counts[*at]);
        let more = more.map(|one| Span { low: one.least - one.now, high: one.most - one.now });
        let fewer = change.fewer.iter().map(|at| &self.counts[*at]);
        let fewer = fewer.map(|one| Span { low: one.now - one.most, high: one.now - one.least });
        more.chain(fewer).fold(Span::ALL, Span::and)
    }

    /// How much further it can go here than at the release before.
    fn step(&self, change: &Move) -> Span {
        if !self.follows {
            return Span::ALL;
        }
        let (joining, leaving) = (self.joining(change), self.leaving(change));
        Span { low: joining.low - leaving.high, high: joining.high - leaving.low }
    }

    fn joining(&self, change: &Move) -> Span {
        self.of_each(change, |count| count.joined)
    }

    fn leaving(&self, change: &Move) -> Span {
        self.of_each(change, |count| count.left)
    }

    /// None of these becomes less than nought.
    fn of_each(&self, change: &Move, of: impl Fn(&Count) -> i64) -> Span {
        if !self.follows {
            return Span::ALL;
        }
        let least = |those: &[usize]| those.iter().map(|at| of(&self.counts[*at])).min();
        Span { low: -least(&change.more).unwrap_or(ANY), high: least(&change.fewer).unwrap_or(ANY) }
    }
}
