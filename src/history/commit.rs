//! Writing to a store so that nothing is lost: read back, removed last, and nothing else overwritten.
//!
//! The store is behind [`Cells`], so that the tests can let it fail at every write.

use std::fmt;

use super::{
    key::{Key, Nature, PREFIX},
    schema::{self, Unreadable},
    store,
};

/// Records to write, and records to remove once those can be read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Written first, in order.
    pub writes: Vec<(Key, String)>,
    /// Removed after that, each only if it has this value where one is given.
    pub removes: Vec<(Key, Option<String>)>,
}

impl Commit {
    /// A single record to write.
    #[must_use]
    pub fn one(key: Key, value: String) -> Self {
        Self {
            writes: vec![(key, value)],
            removes: vec![],
        }
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.writes.iter().map(|(key, _)| key)
    }

    /// The same by name.
    #[must_use]
    pub fn changes(&self) -> Changes {
        Changes {
            puts: self
                .writes
                .iter()
                .map(|(key, value)| (key.to_string(), value.clone()))
                .collect(),
            removes: self
                .removes
                .iter()
                .map(|(key, only_if)| (key.to_string(), only_if.clone()))
                .collect(),
        }
    }
}

/// Changes to a store by name, so that records of a newer program can travel as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Written first, in order.
    pub puts: Vec<(String, String)>,
    /// Removed after that, each only if it has this value where one is given.
    pub removes: Vec<(String, Option<String>)>,
}

impl Changes {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.puts.is_empty() && self.removes.is_empty()
    }

    /// The changes that bring `before` back after these were made to it.
    #[must_use]
    pub fn inverse(&self, before: &super::Entries) -> Self {
        let mut back = Self::default();
        for (name, _) in &self.puts {
            match before.get(name) {
                Some(old) => back.puts.push((name.clone(), old.clone())),
                None => back.removes.push((name.clone(), None)),
            }
        }
        for (name, _) in &self.removes {
            back.puts
                .extend(before.get(name).map(|old| (name.clone(), old.clone())));
        }
        back
    }
}

/// Why a store did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The browser allows no storage here; the name of the error.
    Blocked(String),
    /// There is no room left.
    Full,
    /// It took a record without a word and does not have it.
    Forgotten,
    /// What is stored there is newer than this program, which must not overwrite it.
    Newer,
    /// It did not answer.
    Silent,
    /// Anything else; the name of the error.
    Other(String),
}

impl Refusal {
    /// The refusal behind an exception of the browser, by its name and its legacy code.
    #[must_use]
    pub fn of(name: &str, code: u16) -> Self {
        /// `QUOTA_EXCEEDED_ERR`, and what Firefox once gave in its place.
        const QUOTA: [u16; 2] = [22, 1014];
        match name {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
            _ if QUOTA.contains(&code) => Self::Full,
            "SecurityError" => Self::Blocked(name.to_owned()),
            "VersionError" => Self::Newer,
            _ => Self::Other(name.to_owned()),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked(name) => write!(f, "this browser blocks storage for this page ({name})"),
            Self::Full => f.write_str("this browser's storage is full"),
            Self::Forgotten => f.write_str("this browser did not keep what was stored"),
            Self::Newer => f.write_str(
                "what is stored there comes from a newer version of this program, which this one must not overwrite; reload the page to get the newer one",
            ),
            Self::Silent => f.write_str("this browser's storage does not answer"),
            Self::Other(name) => write!(f, "this browser refused to store it ({name})"),
        }
    }
}

/// A store of texts by name that may fail at any moment.
pub trait Cells {
    /// The text under this name.
    ///
    /// # Errors
    /// If the store can't be read.
    fn get(&self, name: &str) -> Result<Option<String>, Refusal>;

    /// Puts a text under a name.
    ///
    /// # Errors
    /// If the store does not take it.
    fn set(&self, name: &str, value: &str) -> Result<(), Refusal>;

    /// Removes the text under this name, if there is one.
    ///
    /// # Errors
    /// If the store does not let it go.
    fn remove(&self, name: &str) -> Result<(), Refusal>;
}

/// Writes records, reads each back, and only then removes what they replace. What is overwritten and was
/// not meant to be, because it is damaged or another record, is set aside first.
///
/// The number of calls depends on `changes` alone, never on how much is stored.
///
/// # Errors
/// If the store refuses. Nothing has been removed then, and what was written before stays.
pub fn apply(cells: &impl Cells, changes: &Changes) -> Result<(), Refusal> {
    for (name, value) in &changes.puts {
        write(cells, name, value)?;
    }
    remove(cells, changes, is_newer)
}

/// Whether the record is of a newer program, which has not asked for its removal.
fn is_newer(name: &str, value: &str) -> bool {
    Key::parse(name)
        .is_some_and(|key| matches!(store::check(&key, value), Err(Unreadable::Newer(_))))
}

/// As [`apply`] for somebody who knows what else there is. Where there is no room for an attempt, its texts
/// are left out, since another store has them, and where they have been left out they stay so; and what is
/// to be removed goes, whoever wrote it.
///
/// # Errors
/// If the store refuses.
pub fn apply_sparingly(cells: &impl Cells, changes: &Changes) -> Result<(), Refusal> {
    for (name, value) in &changes.puts {
        let short = cells
            .get(name)?
            .filter(|old| super::space::is_without_texts(old));
        if short.is_some() && short == super::space::without_texts(value) {
            continue;
        }
        match write(cells, name, value) {
            Err(Refusal::Full) => match super::space::without_texts(value) {
                Some(short) => write(cells, name, &short)?,
                None => return Err(Refusal::Full),
            },
            done => done?,
        }
    }
    remove(cells, changes, |_, _| false)
}

fn remove(
    cells: &impl Cells,
    changes: &Changes,
    stays: impl Fn(&str, &str) -> bool,
) -> Result<(), Refusal> {
    for (name, only_if) in &changes.removes {
        let Some(value) = cells.get(name)? else {
            continue;
        };
        let expected = only_if.as_ref().is_none_or(|only_if| *only_if == value);
        if expected && !stays(name, &value) {
            cells.remove(name)?;
        }
    }
    Ok(())
}

fn write(cells: &impl Cells, name: &str, value: &str) -> Result<(), Refusal> {
    if let Some(old) = cells.get(name)? {
        if old == value {
            return Ok(());
        }
        make_way(cells, name, &old, value)?;
    }
    put(cells, name, value)
}

fn put(cells: &impl Cells, name: &str, value: &str) -> Result<(), Refusal> {
    cells.set(name, value)?;
    if cells.get(name)?.as_deref() == Some(value) {
        Ok(())
    } else {
        Err(Refusal::Forgotten)
    }
}

/// Sees to what stands where something else shall be written.
fn make_way(cells: &impl Cells, name: &str, old: &str, new: &str) -> Result<(), Refusal> {
    let Some(key) = Key::parse(name) else {
        // A newer program's record: if it is the newer one's to replace, it is not ours.
        return match schema::version(old) {
            Ok(version) if version > schema::VERSION => Err(Refusal::Newer),
            _ => set_aside(cells, name, old),
        };
    };
    match (store::check(&key, old), key.nature()) {
        (Err(Unreadable::Newer(_)), _) => Err(Refusal::Newer),
        (Ok(()), Nature::Replaced) => Ok(()),
        (Ok(()), Nature::WrittenOnce) if super::space::is_same_attempt(old, new) => Ok(()),
        // The claim on a round is a pointer; a broken one holds nothing that could be kept.
        (Err(Unreadable::Damaged(_)), _) if key == Key::Live => Ok(()),
        (Ok(()), Nature::WrittenOnce) | (Err(Unreadable::Damaged(_)), _) => {
            set_aside(cells, name, old)
        }
    }
}

fn set_aside(cells: &impl Cells, name: &str, value: &str) -> Result<(), Refusal> {
    let rest = name.strip_prefix(PREFIX).unwrap_or(name);
    let mut copy = 0;
    loop {
        let aside = Key::Aside(copy, rest.to_owned()).to_string();
        match cells.get(&aside)? {
            None => return put(cells, &aside, value),
            Some(same) if same == value => return Ok(()),
            Some(_) => copy += 1,
        }
    }
}
