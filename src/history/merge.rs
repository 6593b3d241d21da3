//! What becomes of a record that two places have: the two stores of a browser, or a browser and a file.

use super::{
    key::{Key, Nature, PREFIX},
    schema::{self, Unreadable},
    space,
    store::{self, Entries},
};

/// How two records with one name relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They are the same.
    Same,
    /// Ours is damaged, or lacks the texts that theirs has: theirs takes its place.
    TheirsIsBetter,
    /// Both are what the candidate said at different times, and theirs is the later word: ours gives way.
    TheirsIsLater,
    /// Theirs is damaged, lacks texts, or is of a kind that is replaced: ours stays, and nothing is lost.
    OursIsBetter,
    /// Both are whole and differ, or neither can be read: both are kept.
    Conflict,
}

/// How `ours` and `theirs` relate as records named `name`.
#[must_use]
pub fn relation(name: &str, ours: &str, theirs: &str) -> Relation {
    if ours == theirs {
        return Relation::Same;
    }
    let Some(key) = Key::parse(name) else {
        return Relation::Conflict;
    };
    let parsed = |value| serde_json::from_str::<serde_json::Value>(value).ok();
    if parsed(ours).is_some_and(|ours| Some(ours) == parsed(theirs)) {
        // Only the spaces or the order of fields differ.
        return Relation::Same;
    }
    let damaged = |value| matches!(store::check(&key, value), Err(Unreadable::Damaged(_)));
    match (damaged(ours), damaged(theirs)) {
        (true, false) => Relation::TheirsIsBetter,
        (false, true) => Relation::OursIsBetter,
        (true, true) => Relation::Conflict,
        (false, false) if is_later_word(&key, ours, theirs) => Relation::TheirsIsLater,
        (false, false) if key.nature() == Nature::Replaced => Relation::OursIsBetter,
        (false, false) if space::is_same_attempt(ours, theirs) => {
            if space::is_without_texts(ours) {
                Relation::TheirsIsBetter
            } else {
                Relation::OursIsBetter
            }
        }
        (false, false) => Relation::Conflict,
    }
}

/// Whether both are marks of the candidate, and theirs was made later.
fn is_later_word(key: &Key, ours: &str, theirs: &str) -> bool {
    if !matches!(key, Key::Recall(..) | Key::Bookmark(_) | Key::Note(_)) {
        return false;
    }
    match (schema::mark(ours), schema::mark(theirs)) {
        (Ok((_, ours)), Ok((_, theirs))) => theirs > ours,
        _ => false,
    }
}

/// Puts a record beside the others under the first free name for what was set aside; nothing if it is
/// there already.
pub fn set_aside(entries: &mut Entries, name: &str, value: &str) -> Option<(String, String)> {
    let rest = match Key::parse(name) {
        // What was set aside elsewhere takes its place among what was set aside here.
        Some(Key::Aside(_, rest)) => rest,
        _ => name.strip_prefix(PREFIX).unwrap_or(name).to_owned(),
    };
    let own = format!("{PREFIX}{rest}");
    if entries.get(&own).is_some_and(|own| own == value) {
        return None;
    }
    let mut copy = 0;
    loop {
        let aside = Key::Aside(copy, rest.clone()).to_string();
        match entries.get(&aside) {
            None => {
                entries.insert(aside.clone(), value.to_owned());
                return Some((aside, value.to_owned()));
            }
            Some(same) if same == value => return None,
            Some(_) => copy += 1,
        }
    }
}

/// Both stores of a browser as one: everything that either has, attempts with their texts where one has
/// them, and of two that differ both.
#[must_use]
pub fn together(first: &Entries, second: &Entries) -> Entries {
    let mut all = first.clone();
    for (name, theirs) in second {
        let Some(ours) = first.get(name) else {
            // What was set aside on the way may have taken the name.
            if *all.entry(name.clone()).or_insert_with(|| theirs.clone()) != *theirs {
                set_aside(&mut all, name, theirs);
            }
            continue;
        };
        match relation(name, ours, theirs) {
            Relation::Same | Relation::OursIsBetter => {}
            Relation::TheirsIsLater => {
                all.insert(name.clone(), theirs.clone());
            }
            Relation::TheirsIsBetter => {
                all.insert(name.clone(), theirs.clone());
                if !space::is_without_texts(ours) {
                    set_aside(&mut all, name, ours);
                }
            }
            Relation::Conflict => drop(set_aside(&mut all, name, theirs)),
        }
    }
    all
}
