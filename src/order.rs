//! Ordering, once for all lists.
//!
//! The standard library compiles a sort anew for every type and comparison, at about 4 kB of wasm each, and one more
//! for every map or set that is collected. Here one serves for all: it sorts places, and the items follow.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// The items in this order; those that compare as equal keep theirs.
#[must_use]
pub fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = places(items.len(), &|a, b| compare(&items[a], &items[b]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let taken = order.into_iter();
    taken.filter_map(|at| items.get_mut(at)?.take()).collect()
}

/// The items by a key, least first; those with the same key keep their order.
#[must_use]
pub fn by<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    sorted(items, |a, b| key(a).cmp(&key(b)))
}

/// The items by a number, least first; those with the same number keep their order.
#[must_use]
pub fn by_number<T>(items: Vec<T>, number: impl Fn(&T) -> f64) -> Vec<T> {
    sorted(items, |a, b| number(a).total_cmp(&number(b)))
}

/// The places from 0 to `len` in the order of what stands there.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    places
}

/// The pairs as a map, the last of each key.
#[must_use]
pub fn map<K: Ord, T>(pairs: impl IntoIterator<Item = (K, T)>) -> BTreeMap<K, T> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// The items as a set.
#[must_use]
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_stable_sort(keys in prop::collection::vec(0_u32..9, 0..60)) {
            let items: Vec<(u32, usize)> = keys.into_iter().zip(0..).collect();
            let mut sorted = items.clone();
            sorted.sort();
            prop_assert_eq!(&by(items.clone(), |item| item.0), &sorted);
            prop_assert_eq!(&by_number(items, |item| f64::from(item.0)), &sorted);
        }
    }
}
