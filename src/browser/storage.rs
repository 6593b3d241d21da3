//! localStorage, with every failure as a value. What is done with it is decided in the core.
//!
//! An embed keeps its records under a name of its own, or in memory alone; that is chosen once, at the start.

use std::{borrow::Cow, cell::RefCell};

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::texts::Texts;
use crate::{
    history::{
        Commit, Entries, Key, PREFIX, Refusal,
        commit::{self, Cells},
        newest::Outline,
        reconcile::Names,
    },
    order,
};

/// Where the records of this page are.
enum Place {
    /// In localStorage, each name with this before it.
    Local(String),
    /// In this page, and gone with it.
    Memory(Entries),
}

thread_local! {
    static PLACE: RefCell<Place> = const { RefCell::new(Place::Local(String::new())) };
}

/// From now on records are kept apart from the app's and from those of other embeds.
pub fn keep_under(prefix: String) {
    PLACE.replace(Place::Local(prefix));
}

/// From now on nothing is stored; these records are there.
pub fn keep_in_memory(entries: Entries) {
    PLACE.replace(Place::Memory(entries));
}

/// Whether nothing is stored.
#[must_use]
pub fn is_in_memory() -> bool {
    PLACE.with_borrow(|place| matches!(place, Place::Memory(_)))
}

/// The name of a record as the browser has it.
#[must_use]
pub fn full_name(name: &str) -> String {
    PLACE.with_borrow(|place| match place {
        Place::Local(prefix) => format!("{prefix}{name}"),
        Place::Memory(_) => name.to_owned(),
    })
}

/// What is done with records in memory.
fn in_memory<T>(act: impl FnOnce(&mut Entries) -> T) -> Option<T> {
    PLACE.with_borrow_mut(|place| match place {
        Place::Local(_) => None,
        Place::Memory(entries) => Some(act(entries)),
    })
}

/// The browser's store, or why there is none.
fn store() -> Result<Storage, Refusal> {
    let window = web_sys::window().ok_or_else(|| Refusal::Blocked("no window".to_owned()))?;
    match window.local_storage() {
        Ok(Some(store)) => Ok(store),
        Ok(None) => Err(Refusal::Blocked("no localStorage".to_owned())),
        // Whatever the error is called, there is no store to be had.
        Err(error) => Err(Refusal::Blocked(name(&error))),
    }
}

fn name(error: &JsValue) -> String {
    error
        .dyn_ref::<DomException>()
        .map_or_else(|| "unknown error".to_owned(), DomException::name)
}

/// What an exception of the browser comes to.
#[must_use]
pub fn refusal(error: &JsValue) -> Refusal {
    match error.dyn_ref::<DomException>() {
        Some(exception) => Refusal::of(&exception.name(), exception.code()),
        None => Refusal::Other(name(error)),
    }
}

/// The store as the core knows one: localStorage, or nothing for memory.
struct Local(Option<Storage>);

impl Local {
    fn open() -> Result<Self, Refusal> {
        if is_in_memory() {
            return Ok(Self(None));
        }
        store().map(|store| Self(Some(store)))
    }
}

impl Cells for Local {
    fn get(&self, name: &str) -> Result<Option<String>, Refusal> {
        match &self.0 {
            Some(store) => store
                .get_item(&full_name(name))
                .map_err(|error| refusal(&error)),
            None => Ok(in_memory(|entries| entries.get(name).cloned()).flatten()),
        }
    }

    fn set(&self, name: &str, value: &str) -> Result<(), Refusal> {
        match &self.0 {
            Some(store) => store
                .set_item(&full_name(name), value)
                .map_err(|error| refusal(&error)),
            None => {
                in_memory(|entries| entries.insert(name.to_owned(), value.to_owned()));
                Ok(())
            }
        }
    }

    fn remove(&self, name: &str) -> Result<(), Refusal> {
        match &self.0 {
            Some(store) => store
                .remove_item(&full_name(name))
                .map_err(|error| refusal(&error)),
            None => {
                in_memory(|entries| entries.remove(name));
                Ok(())
            }
        }
    }
}

/// Whether there is no store to be had.
#[must_use]
pub fn is_blocked() -> bool {
    Local::open().is_err()
}

/// The value of a record; `None` if there is none or storage is blocked.
#[must_use]
pub fn get(key: &Key) -> Option<String> {
    Local::open().ok()?.get(&key.to_string()).ok()?
}

/// What every name of a record begins with in localStorage.
fn beginning() -> String {
    full_name(PREFIX)
}

/// The name of a record without what stands before it in localStorage.
fn own_name<'a>(full: &'a str, beginning: &str) -> Option<Cow<'a, str>> {
    let rest = full.strip_prefix(beginning)?;
    Some(if beginning == PREFIX {
        Cow::Borrowed(full)
    } else {
        Cow::Owned(format!("{PREFIX}{rest}"))
    })
}

/// Whether a sign was left in the store. A sign is no record: it is neither exported nor mirrored.
#[must_use]
pub fn has_sign(name: &str) -> bool {
    let value = store().ok().and_then(|store| store.get_item(name).ok()?);
    value.is_some()
}

/// Leaves a sign in the store, or takes it away.
///
/// # Errors
/// If the browser refuses.
pub fn set_sign(name: &str, there: bool) -> Result<(), Refusal> {
    let store = store()?;
    let done = if there {
        store.set_item(name, "1")
    } else {
        store.remove_item(name)
    };
    done.map_err(|error| refusal(&error))
}

/// The names of this program's records.
///
/// # Errors
/// If storage is blocked.
pub fn names() -> Result<Names, Refusal> {
    if let Some(names) = in_memory(|entries| order::set(entries.keys().cloned())) {
        return Ok(names);
    }
    let beginning = beginning();
    let full_names = Texts::of(&keys(&store()?));
    let names = full_names
        .iter()
        .filter_map(|full| own_name(full, &beginning));
    Ok(order::set(names.map(Cow::into_owned)))
}

/// Every name in the store.
fn keys(store: &Storage) -> Array {
    Object::keys(store.unchecked_ref::<Object>())
}

/// These records, as far as they are there.
///
/// # Errors
/// If storage is blocked.
pub fn read<'a>(names: impl IntoIterator<Item = &'a String>) -> Result<Entries, Refusal> {
    let store = Local::open()?;
    let found = names
        .into_iter()
        .filter_map(|name| Some((name.clone(), store.get(name).ok().flatten()?)));
    Ok(order::map(found))
}

/// Gives every record of this program, in no particular order, by its name and value.
///
/// # Errors
/// If storage is blocked.
pub fn each(take: &mut dyn FnMut(&str, &str)) -> Result<(), Refusal> {
    if let Some(entries) = in_memory(|entries| entries.clone()) {
        for (name, value) in &entries {
            take(name, value);
        }
        return Ok(());
    }
    let mut reader = Reader::open()?;
    reader.read(reader.left(), take)
}

/// The records in localStorage when it was opened, to be read in parts.
pub struct Reader {
    store: Storage,
    /// Every name in the store, with those of others.
    keys: Array,
    /// How many of them were gone through.
    at: u32,
}

impl Reader {
    /// Takes down what there is to read.
    ///
    /// # Errors
    /// If storage is blocked.
    pub fn open() -> Result<Self, Refusal> {
        let store = store()?;
        let keys = keys(&store);
        Ok(Self { store, keys, at: 0 })
    }

    /// How many names have not been gone through.
    #[must_use]
    pub fn left(&self) -> u32 {
        self.keys.length() - self.at
    }

    /// What the names tell.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let (names, beginning) = (Texts::of(&self.keys), beginning());
        let own: Vec<_> = names
            .iter()
            .filter_map(|full| own_name(full, &beginning))
            .collect();
        Outline::of(own.iter().map(AsRef::as_ref))
    }

    /// Gives the next records, `most` of them at most, by their names and values.
    ///
    /// # Errors
    /// If storage is blocked.
    pub fn read(&mut self, most: u32, take: &mut dyn FnMut(&str, &str)) -> Result<(), Refusal> {
        let end = self.at + most.min(self.left());
        let part = self.keys.slice(self.at, end);
        self.at = end;
        let beginning = beginning();
        let full_names = Texts::of(&part);
        let (mut names, values) = (Vec::new(), Array::new());
        for (full, key) in full_names.iter().zip(part.iter()) {
            let Some(name) = own_name(full, &beginning) else {
                continue;
            };
            let value = Reflect::get(&self.store, &key).map_err(|error| refusal(&error))?;
            // Another tab may have removed it meanwhile.
            if value.is_string() {
                names.push(name);
                values.push(&value);
            }
        }
        for (name, value) in names.iter().zip(Texts::of(&values).iter()) {
            take(name, value);
        }
        Ok(())
    }
}

/// Every record of this program.
///
/// # Errors
/// If storage is blocked.
pub fn entries() -> Result<Entries, Refusal> {
    let mut entries = Entries::new();
    each(&mut |name, value| drop(entries.insert(name.to_owned(), value.to_owned())))?;
    Ok(entries)
}

/// What localStorage holds, in UTF-16 code units. Texts are measured where they are, not brought over.
///
/// # Errors
/// If storage is blocked.
pub fn used() -> Result<usize, Refusal> {
    let store = store()?;
    let keys = keys(&store);
    let values: Result<Array, _> = keys.iter().map(|key| Reflect::get(&store, &key)).collect();
    let values = values.map_err(|error| refusal(&error))?;
    Ok((keys.join("").length() + values.join("").length()) as usize)
}

/// Writes records, reads them back, and only then removes what they replace.
///
/// # Errors
/// If the browser refuses. Nothing has been removed then.
pub fn commit(commit: &Commit) -> Result<(), Refusal> {
    commit::apply(&Local::open()?, &commit.changes())
}

/// Makes changes on the candidate's behalf; texts of attempts are left out where there is no room.
///
/// # Errors
/// If the browser refuses.
pub fn apply_sparingly(changes: &crate::history::Changes) -> Result<(), Refusal> {
    commit::apply_sparingly(&Local::open()?, changes)
}

/// Makes changes.
///
/// # Errors
/// If the browser refuses.
pub fn apply(changes: &crate::history::Changes) -> Result<(), Refusal> {
    commit::apply(&Local::open()?, changes)
}
