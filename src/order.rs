//! Ordering by a number.
//!
//! The standard library compiles a sort anew for every type and comparison, at about 4 kB of wasm each; here one
//! serves for all lists of the statistics.

/// The items by a key, least first; those with the same key keep their order.
#[must_use]
pub fn by<T>(items: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let order = order(items.iter().map(key).zip(0..).collect());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let taken = order.into_iter();
    taken.filter_map(|at| items.get_mut(at)?.take()).collect()
}

/// The places in the order of their keys.
fn order(mut keys: Vec<(f64, usize)>) -> Vec<usize> {
    keys.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    keys.into_iter().map(|(_, at)| at).collect()
}

/// A whole number as a key: exact up to 2^53, which is more than any count or date here.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "that is what it is for")]
pub const fn key(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_stable_sort(keys in prop::collection::vec(0_u64..9, 0..60)) {
            let items: Vec<(u64, usize)> = keys.into_iter().zip(0..).collect();
            let mut sorted = items.clone();
            sorted.sort();
            prop_assert_eq!(by(items, |item| key(item.0)), sorted);
        }
    }
}
