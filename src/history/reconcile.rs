//! Bringing the two stores of a browser together.
//!
//! localStorage is read at once when the page opens, and may lack the last seconds before the whole
//! browser was killed. IndexedDB has them, comes a moment later, and is missing in some private windows.
//! Either is enough to work with. At each start the names in both are compared ([`needed`]), the few
//! records that matter are read, and [`plan`] says what each store lacks.
//!
//! The rules: a record that only one has goes to the other. Of the log of a round in progress the longer
//! one counts, since either is the beginning of the same story; where they differ, what gives way is set
//! aside. A round that ended is over, whatever an older store still has of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    commit::Changes,
    key::{ATTEMPTS, Key, Nature, claimed},
    merge::{self, Relation},
    schema::{self, Unreadable},
    store::{self, Entries},
};
use crate::{attempt::RoundId, order};

/// The names in a store.
pub type Names = BTreeSet<String>;

/// What has to be read before it can be said what each store lacks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needed {
    /// Names to read from localStorage.
    pub first: Vec<String>,
    /// Names to read from IndexedDB.
    pub second: Vec<String>,
}

/// What each store lacks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// For localStorage.
    pub first: Changes,
    /// For IndexedDB.
    pub second: Changes,
}

impl Plan {
    /// Whether a round in progress is changed by this, so that it has to be taken up anew.
    #[must_use]
    pub fn touches_live(&self) -> bool {
        let names = self.first.puts.iter().map(|(name, _)| name);
        let removed = self.first.removes.iter().map(|(name, _)| name);
        names
            .chain(removed)
            .filter_map(|name| Key::parse(name))
            .any(|key| key == Key::Live || key.passing().is_some())
    }

    /// Whether something of the past comes to localStorage by this.
    #[must_use]
    pub fn touches_history(&self) -> bool {
        self.first
            .puts
            .iter()
            .filter_map(|(name, _)| Key::parse(name))
            .any(|key| key.is_past())
    }
}

/// A store as far as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// Every name in it.
    pub names: Names,
    /// The texts of the records that were needed.
    pub values: Entries,
}

impl Side {
    /// A store that was read whole.
    #[must_use]
    pub fn whole(entries: Entries) -> Self {
        Self {
            names: order::set(entries.keys().cloned()),
            values: entries,
        }
    }

    fn value(&self, key: &Key) -> Option<&str> {
        self.values.get(&key.to_string()).map(String::as_str)
    }

    fn rounds(&self, of: impl Fn(Key) -> Option<RoundId>) -> BTreeSet<RoundId> {
        let keys = self.names.iter().filter_map(|name| Key::parse(name));
        order::set(keys.filter_map(of))
    }
}

fn ended(key: Key) -> Option<RoundId> {
    match key {
        Key::Round(round) => Some(round),
        _ => None,
    }
}

/// Whether a record may differ between two stores that both have it.
fn may_differ(name: &str) -> bool {
    // Nearly all names are of attempts, and that is cheap to see.
    !name.starts_with(ATTEMPTS)
        && Key::parse(name)
            .is_some_and(|key| key.nature() == Nature::Replaced || key.passing().is_some())
}

/// The names of records that have to be read wherever they are.
pub fn changing(names: &Names) -> impl Iterator<Item = &String> {
    names.iter().filter(|name| may_differ(name))
}

/// What is left of `here` without the attempts that the other store has as well. They never change, so that nothing
/// is to be done for them, and of a long past they are nearly all there is. `suspects` stay.
#[must_use]
pub fn unsettled(here: &Names, there: &Names, suspects: &[String]) -> Names {
    let alone = here.difference(there);
    let others = here
        .iter()
        .filter(|name| !name.starts_with(ATTEMPTS) || suspects.contains(name));
    order::set(alone.chain(others).cloned())
}

/// What has to be read, going by the names in both stores; `suspects` are records of localStorage that
/// could not be read.
#[must_use]
pub fn needed(first: &Names, second: &Names, suspects: &[String]) -> Needed {
    let from = |here: &Names, there: &Names| {
        here.iter()
            .filter(|name| !there.contains(*name) || suspects.contains(name) || may_differ(name))
            .cloned()
            .collect()
    };
    Needed {
        first: from(first, second),
        second: from(second, first),
    }
}

/// What each store lacks.
#[must_use]
pub fn plan(first: &Side, second: &Side) -> Plan {
    let past = (first.rounds(ended), second.rounds(ended));
    let mut plan = Plan::default();
    logs(first, second, &past, &mut plan);
    for name in first.names.union(&second.names) {
        match Key::parse(name) {
            // These are decided with the rest of their round.
            Some(Key::Log(..) | Key::Live) => {}
            Some(key) => {
                let over = key
                    .passing()
                    .is_some_and(|round| past.0.contains(round) || past.1.contains(round));
                if !over {
                    record(name, Some(&key), first, second, &mut plan);
                }
            }
            None => record(name, None, first, second, &mut plan),
        }
    }
    remains(first, second, &past, &mut plan);
    live(first, second, &past, &mut plan);
    plan
}

type Past = (BTreeSet<RoundId>, BTreeSet<RoundId>);

/// One record that stands for itself.
fn record(name: &String, key: Option<&Key>, first: &Side, second: &Side, plan: &mut Plan) {
    let (ours, theirs) = (first.values.get(name), second.values.get(name));
    let mut to_first = |value: &String| plan.first.puts.push((name.clone(), value.clone()));
    match (ours, theirs) {
        (Some(ours), None) if !second.names.contains(name) => {
            plan.second.puts.push((name.clone(), ours.clone()));
        }
        // A damaged record is no use in another place as well.
        (None, Some(theirs)) if !first.names.contains(name) && !is_damaged(key, theirs) => {
            to_first(theirs);
        }
        (Some(ours), Some(theirs)) => match (key, merge::relation(name, ours, theirs)) {
            (Some(Key::Tail(_)), Relation::OursIsBetter) => tails(name, ours, theirs, plan),
            (_, Relation::TheirsIsBetter | Relation::TheirsIsLater) => to_first(theirs),
            // A newer program's record is never overwritten.
            (Some(key), Relation::OursIsBetter)
                if !is_newer(key, theirs) && key.nature() == Nature::Replaced =>
            {
                plan.second.puts.push((name.clone(), ours.clone()));
            }
            _ => {}
        },
        _ => {}
    }
}

fn is_damaged(key: Option<&Key>, value: &str) -> bool {
    key.is_some_and(|key| matches!(store::check(key, value), Err(Unreadable::Damaged(_))))
}

fn is_newer(key: &Key, value: &str) -> bool {
    matches!(store::check(key, value), Err(Unreadable::Newer(_)))
}

/// Of two drafts the one that was saved later on the round's own timeline, which no clock can set back.
fn tails(name: &str, ours: &str, theirs: &str, plan: &mut Plan) {
    let (Ok(here), Ok(there)) = (schema::tail(ours), schema::tail(theirs)) else {
        return;
    };
    if there.seen.at > here.seen.at {
        plan.first.puts.push((name.to_owned(), theirs.to_owned()));
    } else {
        plan.second.puts.push((name.to_owned(), ours.to_owned()));
    }
}

/// The events of a round by number, up to the first that is missing or can't be read.
fn log<'a>(side: &'a Side, round: &RoundId) -> Vec<&'a str> {
    (0..)
        .map_while(|number| {
            let value = side.value(&Key::Log(round.clone(), number))?;
            schema::event(value).is_ok().then_some(value)
        })
        .collect()
}

/// The logs of rounds in progress.
fn logs(first: &Side, second: &Side, past: &Past, plan: &mut Plan) {
    let logged = |key: Key| match key {
        Key::Log(round, _) => Some(round),
        _ => None,
    };
    let mut rounds = first.rounds(logged);
    rounds.extend(second.rounds(logged));
    // What is set aside must not overwrite what was set aside before.
    let aside = first.names.iter();
    let aside = aside.filter(|name| matches!(Key::parse(name), Some(Key::Aside(..))));
    let mut taken: Entries = order::map(aside.map(|name| {
        let value = first.values.get(name).cloned();
        (name.clone(), value.unwrap_or_default())
    }));
    for round in rounds {
        if past.0.contains(&round) || past.1.contains(&round) {
            continue;
        }
        let (ours, theirs) = (log(first, &round), log(second, &round));
        let name = |number: usize| {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            Key::Log(round.clone(), number).to_string()
        };
        if theirs.len() > ours.len() {
            for (number, value) in theirs.iter().enumerate() {
                if ours.get(number) != Some(value) {
                    plan.first.puts.push((name(number), (*value).to_owned()));
                }
            }
            continue;
        }
        for (number, value) in ours.iter().enumerate() {
            let there = second.values.get(&name(number));
            if there.map(String::as_str) == Some(*value) {
                continue;
            }
            if let Some(other) = there {
                plan.first
                    .puts
                    .extend(merge::set_aside(&mut taken, &name(number), other));
            }
            plan.second.puts.push((name(number), (*value).to_owned()));
        }
    }
}

/// What is left of rounds that ended. IndexedDB takes a round's end after all of its attempts, so where
/// it alone knows of the end, localStorage lost its last seconds, and what it has of the round is old.
fn remains(first: &Side, second: &Side, past: &Past, plan: &mut Plan) {
    let of = |name: &String| Key::parse(name).and_then(|key| key.passing().cloned());
    for name in &second.names {
        if of(name).is_some_and(|round| past.0.contains(&round) || past.1.contains(&round)) {
            plan.second.removes.push((name.clone(), None));
        }
    }
    for name in &first.names {
        if of(name).is_some_and(|round| is_superseded(&round, second, past)) {
            plan.first.removes.push((name.clone(), None));
        }
    }
}

fn is_superseded(round: &RoundId, second: &Side, past: &Past) -> bool {
    let end = || second.value(&Key::Round(round.clone()));
    !past.0.contains(round)
        && past.1.contains(round)
        && end().is_some_and(|value| schema::past_round(value).is_ok())
}

/// Which round is in progress.
fn live(first: &Side, second: &Side, past: &Past, plan: &mut Plan) {
    let name = Key::Live.to_string();
    let begun = |round: &RoundId| {
        let begin = Key::Begin(round.clone());
        let put = plan
            .first
            .puts
            .iter()
            .any(|(name, _)| *name == begin.to_string());
        put || first.value(&begin).is_some()
    };
    let alive = |side: &Side| {
        let value = side.value(&Key::Live)?;
        let round = claimed(value)?;
        let over = past.0.contains(&round) || past.1.contains(&round);
        (!over && begun(&round)).then(|| value.to_owned())
    };
    let (ours, theirs) = (first.value(&Key::Live), second.value(&Key::Live));
    let target = alive(first).or_else(|| alive(second));
    match (target, ours) {
        (Some(value), ours) => {
            if ours != Some(&value) {
                plan.first.puts.push((name.clone(), value.clone()));
            }
            if theirs != Some(&value) {
                plan.second.puts.push((name, value));
            }
        }
        (None, Some(value)) => {
            // A claim on a round that this store itself saw end is cleared away by whoever takes it up.
            if claimed(value).is_some_and(|round| is_superseded(&round, second, past)) {
                plan.first
                    .removes
                    .push((name.clone(), Some(value.to_owned())));
            }
            if theirs.is_some() {
                plan.second.removes.push((name, None));
            }
        }
        (None, None) => {
            if theirs.is_some() {
                plan.second.removes.push((name, None));
            }
        }
    }
}

/// Makes changes to entries as a store would, for whoever needs to know the outcome beforehand.
pub fn make(entries: &mut BTreeMap<String, String>, changes: &Changes) {
    for (name, value) in &changes.puts {
        entries.insert(name.clone(), value.clone());
    }
    for (name, only_if) in &changes.removes {
        if only_if.is_none() || entries.get(name) == only_if.as_ref() {
            entries.remove(name);
        }
    }
}
