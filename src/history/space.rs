//! Room in localStorage: what is stored there, and what can move to the second store.
//!
//! Browsers give a site 5 MiB of localStorage, counted in UTF-16 code units of names and texts (5,242,880
//! in Chromium and Firefox). An attempt's texts are most of its size and nobody needs them for a score, a
//! chart or a schedule, so those of the oldest attempts go first.

use super::{
    key::Key,
    schema::{self, Stored},
    store::Entries,
};
use crate::order;

/// How much there is, in UTF-16 code units.
pub const LIMIT: usize = 5_242_880;

/// From this much on, texts of old attempts move. In UTF-16 code units.
pub const CROWDED: usize = 4_000_000;

/// They move until no more than this is left. In UTF-16 code units.
pub const ROOMY: usize = 3_000_000;

/// What an entry takes of localStorage, in UTF-16 code units.
#[must_use]
pub fn units(name: &str, value: &str) -> usize {
    name.encode_utf16().count() + value.encode_utf16().count()
}

/// What all entries take, in UTF-16 code units.
#[must_use]
pub fn used(entries: &Entries) -> usize {
    entries.iter().map(|(name, value)| units(name, value)).sum()
}

/// The stored attempt without its texts; `None` if it is no attempt that can be read, or has none.
#[must_use]
pub fn without_texts(value: &str) -> Option<String> {
    let Ok(Stored {
        attempt,
        texts_away: false,
    }) = schema::attempt(value)
    else {
        return None;
    };
    Some(schema::write_attempt_without_texts(&attempt))
}

/// Whether one of the two is the other without its texts.
pub(super) fn is_same_attempt(one: &str, other: &str) -> bool {
    let (Ok(a), Ok(b)) = (schema::attempt(one), schema::attempt(other)) else {
        return false;
    };
    a.texts_away != b.texts_away
        && schema::write_attempt_without_texts(&a.attempt)
            == schema::write_attempt_without_texts(&b.attempt)
}

/// Whether a stored attempt is without its texts. Anything else is not.
#[must_use]
pub fn is_without_texts(value: &str) -> bool {
    // Most records are no such thing, and that is cheap to see.
    value.contains("\"z\":true") && schema::attempt(value).is_ok_and(|stored| stored.texts_away)
}

/// The attempts whose texts should move so that about `excess` units become free, the oldest first. They
/// may move once the second store was seen to have the very same record.
#[must_use]
pub fn oldest(entries: &Entries, excess: usize) -> Vec<String> {
    let attempts: Vec<_> = entries
        .iter()
        .filter(|(name, _)| matches!(Key::parse(name), Some(Key::Attempt(..))))
        .filter_map(|(name, value)| {
            let stored = schema::attempt(value).ok().filter(|s| !s.texts_away)?;
            let short = schema::write_attempt_without_texts(&stored.attempt);
            let gain = units("", value).saturating_sub(units("", &short));
            (gain > 0).then_some((stored.attempt.rated_at, name, gain))
        })
        .collect();
    let mut left = excess;
    order::by(attempts, |(at, name, _)| (*at, *name))
        .into_iter()
        .take_while(|(_, _, gain)| {
            let more = left > 0;
            left = left.saturating_sub(*gain);
            more
        })
        .map(|(_, name, _)| name.clone())
        .collect()
}

/// What stands in the store after texts have moved: for each of `names` that `second` holds as it is
/// here, the short record.
#[must_use]
pub fn moved(names: &[String], entries: &Entries, second: &Entries) -> Vec<(String, String)> {
    names
        .iter()
        .filter(|name| entries.contains_key(*name) && entries.get(*name) == second.get(*name))
        .filter_map(|name| Some((name.clone(), without_texts(entries.get(name)?)?)))
        .collect()
}
