//! The newest rounds, read before the rest: a list of rounds shows a few, and the names of the records tell which
//! these are and how many there are of the others.

use super::{
    Entries, History,
    key::{ATTEMPTS, ROUNDS},
    load,
};
use crate::order;

/// How many rounds are read, and listed, before the rest.
pub const NEWEST: usize = 30;

/// What the names of all records tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The records of the newest rounds and of their attempts.
    pub names: Vec<String>,
    rounds: usize,
    attempts: usize,
}

/// The newest rounds and their attempts, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// The newest rounds and their attempts.
    pub history: History,
    /// How many rounds there are in all.
    pub rounds: usize,
    /// How many attempts there are in all.
    pub attempts: usize,
}

impl Outline {
    /// Goes through the names of all records. A round's name begins with the time at which it was begun, so the
    /// newest come last.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut rounds, mut attempts) = (Vec::new(), Vec::new());
        for name in names {
            if let Some(round) = name.strip_prefix(ROUNDS) {
                rounds.push(round);
            } else if name.starts_with(ATTEMPTS) {
                attempts.push(name);
            }
        }
        let (all, tried) = (rounds.len(), attempts.len());
        let newest = order::set(rounds.iter().copied());
        let newest = order::set(newest.into_iter().rev().take(NEWEST));
        let is_of_newest = |name: &&&str| {
            let rest = name.strip_prefix(ATTEMPTS).unwrap_or_default();
            rest.split('/')
                .next()
                .is_some_and(|round| newest.contains(round))
        };
        let of_newest = attempts.iter().filter(is_of_newest);
        let mut names: Vec<String> = of_newest.map(|name| (*name).to_owned()).collect();
        names.extend(newest.iter().map(|round| format!("{ROUNDS}{round}")));
        Self {
            names,
            rounds: all,
            attempts: tried,
        }
    }

    /// What these names stand for. A record that can't be read is left out; it is reported with the rest.
    #[must_use]
    pub fn read(self, records: Entries) -> Glimpse {
        Glimpse {
            history: load(records).history,
            rounds: self.rounds,
            attempts: self.attempts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_others_and_of_older_rounds_are_left_out() {
        let rounds: Vec<String> = (0..NEWEST + 2)
            .map(|at| format!("mi/r/{at:03}-a"))
            .collect();
        let attempts: Vec<String> = (0..NEWEST + 2)
            .map(|at| format!("mi/a/{at:03}-a/4"))
            .collect();
        let others = [
            "mi/r",
            "mi/settings",
            "mi/a",
            "other/r/zzz",
            "mi/e/031-a/0",
            "mi/g/031-a/0",
        ];
        let names = others
            .into_iter()
            .chain(rounds.iter().chain(&attempts).map(String::as_str));
        let outline = Outline::of(names);
        assert_eq!((outline.rounds, outline.attempts), (NEWEST + 2, NEWEST + 2));
        let newest: Vec<String> = attempts[2..].iter().chain(&rounds[2..]).cloned().collect();
        assert_eq!(outline.names, newest);
    }

    #[test]
    fn nothing_has_no_newest() {
        let outline = Outline::of([]);
        assert_eq!(outline.names, Vec::<String>::new());
        let glimpse = outline.read(Entries::new());
        assert_eq!((glimpse.rounds, glimpse.attempts), (0, 0));
        assert!(glimpse.history.is_empty());
    }
}
