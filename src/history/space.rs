//! Room in localStorage: what is stored there, and what can move to the second store.
//!
//! Browsers give a site 5 MiB of localStorage, counted in UTF-16 code units of names and texts (5,242,880
//! in Chromium and Firefox). An attempt's texts are most of its size and nobody needs them for a score, a
//! chart or a schedule, so those of the oldest attempts go first.

use super::{
    key::Key,
    reconcile::Names,
    schema::{self, Stored},
    store::Entries,
};

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

/// How much has to become free, in UTF-16 code units; nothing as long as there is room. If the store is `full`
/// although it should not be, half of it makes room.
#[must_use]
pub fn excess(used: usize, full: bool) -> usize {
    let above = used.saturating_sub(ROOMY);
    match (full, used > CROWDED) {
        (true, _) => above.max(used / 2),
        (false, true) => above,
        (false, false) => 0,
    }
}

/// The attempts among these names, those of the oldest rounds first: a round's name begins with when it was begun.
#[must_use]
pub fn attempts(names: &Names) -> Vec<String> {
    let is_attempt = |name: &&String| matches!(Key::parse(name), Some(Key::Attempt(..)));
    names.iter().filter(is_attempt).cloned().collect()
}

/// What takes the place of these attempts once their texts have moved, until the `excess` is gone: the short record
/// of each that `second` holds letter for letter as it is here. What becomes free is taken off `excess`.
#[must_use]
pub fn moved(entries: &Entries, second: &Entries, excess: &mut usize) -> Vec<(String, String)> {
    let mut puts = Vec::new();
    for (name, value) in entries {
        if *excess == 0 {
            break;
        }
        let short = (second.get(name) == Some(value)).then(|| without_texts(value));
        let Some(short) = short.flatten() else {
            continue;
        };
        let gain = units("", value).saturating_sub(units("", &short));
        if gain > 0 {
            *excess = excess.saturating_sub(gain);
            puts.push((name.clone(), short));
        }
    }
    puts
}
