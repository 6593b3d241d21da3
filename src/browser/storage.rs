//! localStorage, with every failure as a value. What is done with it is decided in the core.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::history::{
    Commit, Entries, Key, Refusal,
    commit::{self, Cells},
    reconcile::Names,
};

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

/// localStorage as the core knows a store.
struct Local(Storage);

impl Cells for Local {
    fn get(&self, name: &str) -> Result<Option<String>, Refusal> {
        self.0.get_item(name).map_err(|error| refusal(&error))
    }

    fn set(&self, name: &str, value: &str) -> Result<(), Refusal> {
        self.0
            .set_item(name, value)
            .map_err(|error| refusal(&error))
    }

    fn remove(&self, name: &str) -> Result<(), Refusal> {
        self.0.remove_item(name).map_err(|error| refusal(&error))
    }
}

/// The value of a record; `None` if there is none or storage is blocked.
#[must_use]
pub fn get(key: &Key) -> Option<String> {
    store().ok()?.get_item(&key.to_string()).ok()?
}

/// The names of this program's records.
///
/// # Errors
/// If storage is blocked.
pub fn names() -> Result<Names, Refusal> {
    let store = store()?;
    let length = store.length().map_err(|error| refusal(&error))?;
    let names = (0..length).filter_map(|at| store.key(at).ok().flatten());
    Ok(names.filter(|name| name.starts_with(PREFIX)).collect())
}

const PREFIX: &str = crate::history::PREFIX;

/// These records, as far as they are there.
///
/// # Errors
/// If storage is blocked.
pub fn read<'a>(names: impl IntoIterator<Item = &'a String>) -> Result<Entries, Refusal> {
    let store = store()?;
    let found = names.into_iter().filter_map(|name| {
        let value = store.get_item(name).ok().flatten()?;
        Some((name.clone(), value))
    });
    Ok(found.collect())
}

/// Every record of this program.
///
/// # Errors
/// If storage is blocked.
pub fn entries() -> Result<Entries, Refusal> {
    read(&names()?)
}

/// What localStorage holds, in UTF-16 code units. Texts are measured where they are, not brought over.
///
/// # Errors
/// If storage is blocked.
pub fn used() -> Result<usize, Refusal> {
    let store: JsValue = store()?.into();
    let pairs = js_sys::Object::entries(store.unchecked_ref());
    let units = |pair: JsValue| {
        let pair: js_sys::Array = pair.unchecked_into();
        let length = |at| js_sys::JsString::from(pair.get(at)).length() as usize;
        length(0) + length(1)
    };
    Ok(pairs.iter().map(units).sum())
}

/// Writes records, reads them back, and only then removes what they replace.
///
/// # Errors
/// If the browser refuses. Nothing has been removed then.
pub fn commit(commit: &Commit) -> Result<(), Refusal> {
    commit::apply(&Local(store()?), &commit.changes())
}

/// Makes changes on the candidate's behalf; texts of attempts are left out where there is no room.
///
/// # Errors
/// If the browser refuses.
pub fn apply_sparingly(changes: &crate::history::Changes) -> Result<(), Refusal> {
    commit::apply_sparingly(&Local(store()?), changes)
}

/// Makes changes.
///
/// # Errors
/// If the browser refuses.
pub fn apply(changes: &crate::history::Changes) -> Result<(), Refusal> {
    commit::apply(&Local(store()?), changes)
}
