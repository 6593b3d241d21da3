//! What an import would change, before anything is changed.

use super::json::Package;
use crate::{
    history::{
        Changes, Entries, Key, claimed,
        merge::{self, Relation},
        reconcile,
    },
    order,
};

/// What an import would bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// When the file was exported, as it says.
    pub exported: String,
    /// Attempts that are not here yet.
    pub attempts: usize,
    /// Rounds that are not here yet.
    pub rounds: usize,
    /// Other records that are not here yet: settings, a round in progress, what was set aside.
    pub others: usize,
    /// Records that are here damaged or without their texts, and whole in the file.
    pub mended: usize,
    /// Records that are here already.
    pub same: usize,
    /// Records that are here with other content. Both are kept; the one that is here is shown.
    pub conflicts: Vec<String>,
    /// Records in the file that can't be read. They are kept as they are.
    pub unreadable: usize,
    /// Names in the file that are not this program's.
    pub foreign: Vec<String>,
    /// What would be done.
    pub changes: Changes,
}

/// What importing `package` would change in `ours`, which stays as it is.
///
/// Nothing that is here is overwritten by something else, and nothing in the file is left out, except what
/// is here already and the remains of rounds that have ended here.
#[must_use]
pub fn preview(ours: &Entries, package: &Package) -> Preview {
    let mut preview = Preview {
        exported: package.exported.clone(),
        foreign: package.foreign.clone(),
        ..Preview::default()
    };
    let ended = order::set(ours.keys().filter_map(|name| match Key::parse(name)? {
        Key::Round(round) => Some(round),
        _ => None,
    }));
    let mut all = ours.clone();
    for (name, theirs) in &package.entries {
        let key = Key::parse(name);
        let round = match &key {
            Some(Key::Live) => claimed(theirs),
            // When the file's browser was last backed up says nothing of this one.
            Some(Key::Backup) => continue,
            Some(key) => key.passing().cloned(),
            None => None,
        };
        if round.is_some_and(|round| ended.contains(&round)) {
            preview.same += 1;
            continue;
        }
        match all.get(name) {
            None if key
                .as_ref()
                .is_some_and(|key| is_aside_twin(key, ours, theirs)) =>
            {
                preview.same += 1;
            }
            None => {
                let whole = key
                    .as_ref()
                    .is_none_or(|key| crate::history::check(key, theirs).is_ok());
                match key {
                    _ if !whole => preview.unreadable += 1,
                    Some(Key::Attempt(..)) => preview.attempts += 1,
                    Some(Key::Round(_)) => preview.rounds += 1,
                    _ => preview.others += 1,
                }
                preview.put(&mut all, name, theirs);
            }
            Some(here) => match merge::relation(name, here, theirs) {
                Relation::Same | Relation::OursIsBetter => preview.same += 1,
                Relation::TheirsIsLater => {
                    preview.mended += 1;
                    preview.put(&mut all, name, theirs);
                }
                Relation::TheirsIsBetter => {
                    let here = here.clone();
                    preview.mended += 1;
                    all.insert(name.clone(), theirs.clone());
                    if !crate::history::space::is_without_texts(&here) {
                        let aside = merge::set_aside(&mut all, name, &here);
                        preview.changes.puts.extend(aside);
                    }
                    preview.put(&mut all, name, theirs);
                }
                Relation::Conflict => match merge::set_aside(&mut all, name, theirs) {
                    Some(aside) => {
                        preview.conflicts.push(name.clone());
                        preview.changes.puts.push(aside);
                    }
                    None => preview.same += 1,
                },
            },
        }
    }
    preview
}

/// Whether the same text was set aside here under another number, or stands under its own key.
fn is_aside_twin(key: &Key, ours: &Entries, value: &str) -> bool {
    let Key::Aside(_, rest) = key else {
        return false;
    };
    let own = format!("{}{rest}", crate::history::PREFIX);
    let mut copies = (0..).map_while(|copy| ours.get(&Key::Aside(copy, rest.clone()).to_string()));
    ours.get(&own).is_some_and(|own| own == value) || copies.any(|copy| copy == value)
}

impl Preview {
    fn put(&mut self, all: &mut Entries, name: &str, value: &str) {
        all.insert(name.to_owned(), value.to_owned());
        self.changes.puts.push((name.to_owned(), value.to_owned()));
    }

    /// Whether the import would change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// `ours` with the package imported.
#[must_use]
pub fn merged(ours: &Entries, package: &Package) -> Entries {
    let mut all = ours.clone();
    reconcile::make(&mut all, &preview(ours, package).changes);
    all
}
