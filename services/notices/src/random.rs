//! Chance, drawn in one place: so that what failed together is not tried again together.

/// From 0 to 1. Without chance everyone waits as long, which does no harm.
pub(crate) fn chance() -> f64 {
    getrandom::u32().map_or(0.5, |drawn| f64::from(drawn) / f64::from(u32::MAX))
}
