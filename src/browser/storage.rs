//! localStorage, with every failure as a value.

use wasm_bindgen::JsCast;
use web_sys::{DomException, Storage};

use crate::{history::Key, session::Commit};

/// The browser's store, or why there is none.
///
/// # Errors
/// In words for the candidate.
fn store() -> Result<Storage, String> {
    let blocked = "this browser blocks storage for this page";
    web_sys::window()
        .ok_or_else(|| blocked.to_owned())?
        .local_storage()
        .map_err(|error| format!("{blocked} ({})", name(&error)))?
        .ok_or_else(|| blocked.to_owned())
}

fn name(error: &wasm_bindgen::JsValue) -> String {
    error
        .dyn_ref::<DomException>()
        .map_or_else(|| "unknown error".to_owned(), DomException::name)
}

/// The value of a record; `None` if there is none or storage is blocked.
#[must_use]
pub fn get(key: &Key) -> Option<String> {
    store().ok()?.get_item(&key.to_string()).ok()?
}

/// Every entry of the store.
///
/// # Errors
/// In words for the candidate.
pub fn entries() -> Result<Vec<(String, String)>, String> {
    let store = store()?;
    let length = store.length().map_err(|error| name(&error))?;
    let mut entries = Vec::new();
    for at in 0..length {
        if let Ok(Some(key)) = store.key(at)
            && let Ok(Some(value)) = store.get_item(&key)
        {
            entries.push((key, value));
        }
    }
    Ok(entries)
}

/// Writes records, reads them back, and only then removes what they replace.
///
/// # Errors
/// In words for the candidate. Nothing has been removed then.
pub fn commit(commit: &Commit) -> Result<(), String> {
    let store = store()?;
    for (key, value) in &commit.writes {
        let key = key.to_string();
        store
            .set_item(&key, value)
            .map_err(|error| match name(&error).as_str() {
                "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => {
                    "this browser's storage is full".to_owned()
                }
                other => format!("this browser refused to store it ({other})"),
            })?;
        if store.get_item(&key).ok().flatten().as_deref() != Some(value) {
            return Err("this browser did not keep what was stored".to_owned());
        }
    }
    for (key, only_if) in &commit.removes {
        let key = key.to_string();
        let same = only_if.is_none() || store.get_item(&key).ok().flatten() == *only_if;
        if same {
            store.remove_item(&key).map_err(|error| name(&error))?;
        }
    }
    Ok(())
}
