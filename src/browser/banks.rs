//! The bank that somebody brought, kept for the next start: its text lies in a database of its own, since it may
//! have megabytes. A sign in localStorage says that it is there, so that a start without one waits for nothing.

use idb::{ObjectStore, Transaction};
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

use super::{
    journal::{close, database, end, refused, transaction},
    storage,
};
use crate::history::Refusal;

/// The database and its one store, which holds one text under one name.
const NAME: &str = "mock-interviewer-bank";
const VERSION: u32 = 1;
const STORE: &str = "bank";
const TEXT: &str = "text";

/// Whether a bank may be kept here, and has to be waited for.
#[must_use]
pub fn is_kept() -> bool {
    storage::has_sign(NAME)
}

/// The text of the bank that is kept.
///
/// # Errors
/// If the browser refuses, or has lost it.
pub async fn kept() -> Result<String, Refusal> {
    let (opened, _listening) = database(NAME, VERSION, &[STORE]).await?;
    let (_transaction, store, raw) = begin(&opened, false)?;
    let request = store.get(JsValue::from_str(TEXT)).map_err(refused)?;
    close(&raw);
    let value = request.await.map_err(refused)?;
    opened.close();
    value
        .and_then(|value| value.as_string())
        .ok_or(Refusal::Forgotten)
}

/// Keeps the text of a bank, or lets go of it.
///
/// The sign comes before the bank and goes before it: a page that is closed in between asks at its next start, and
/// finds the bank that was kept before, or says that there is none.
///
/// # Errors
/// If the browser refuses; what was kept before still is.
pub async fn keep(text: Option<&str>) -> Result<(), Refusal> {
    let before = is_kept();
    storage::set_sign(NAME, text.is_some())?;
    let written = write(text).await;
    if written.is_err() {
        storage::set_sign(NAME, before)?;
    }
    written
}

async fn write(text: Option<&str>) -> Result<(), Refusal> {
    let (opened, _listening) = database(NAME, VERSION, &[STORE]).await?;
    let (transaction, store, raw) = begin(&opened, true)?;
    // The transaction reports what becomes of it.
    match text {
        Some(text) => drop(
            store
                .put(&text.into(), Some(&TEXT.into()))
                .map_err(refused)?,
        ),
        None => drop(store.delete(JsValue::from_str(TEXT)).map_err(refused)?),
    }
    end(transaction, &raw).await?;
    opened.close();
    Ok(())
}

fn begin(
    database: &IdbDatabase,
    write: bool,
) -> Result<(Transaction, ObjectStore, IdbTransaction), Refusal> {
    let raw = transaction(database, STORE, write.then_some(true))
        .map_err(|error| storage::refusal(&error))?;
    let transaction = Transaction::from(raw.clone());
    let store = transaction.object_store(STORE).map_err(refused)?;
    Ok((transaction, store, raw))
}
