//! The bank that somebody brought, kept for the next start: its text lies in a database of its own, since it may
//! have megabytes. A sign in localStorage says that it is there, so that a start without one waits for nothing.

use idb::{Database, Factory, ObjectStore, ObjectStoreParams, Transaction};
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

use super::{
    journal::{close, end, refused, transaction},
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
    let (database, _listening) = open().await?;
    let (_transaction, store, raw) = begin(&database, false)?;
    let request = store.get(JsValue::from_str(TEXT)).map_err(refused)?;
    close(&raw);
    let value = request.await.map_err(refused)?;
    database.close();
    value
        .and_then(|value| value.as_string())
        .ok_or(Refusal::Forgotten)
}

/// Keeps the text of a bank, or lets go of it.
///
/// # Errors
/// If the browser refuses.
pub async fn keep(text: Option<&str>) -> Result<(), Refusal> {
    // The sign goes first and comes last: it never stands for a bank that is not there.
    storage::set_sign(NAME, false)?;
    let (database, _listening) = open().await?;
    let (transaction, store, raw) = begin(&database, true)?;
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
    database.close();
    if text.is_some() {
        storage::set_sign(NAME, true)?;
    }
    Ok(())
}

async fn open() -> Result<(IdbDatabase, Database), Refusal> {
    let factory = Factory::new().map_err(refused)?;
    let mut request = factory.open(NAME, Some(VERSION)).map_err(refused)?;
    request.on_upgrade_needed(|event| {
        use idb::DatabaseEvent;
        if let Ok(database) = event.database() {
            // If this fails the upgrade does, and opening reports it.
            drop(database.create_object_store(STORE, ObjectStoreParams::new()));
        }
    });
    let raw: IdbDatabase = request.await.map_err(refused)?.into();
    // It holds what listens to the database.
    let listening = Database::from(raw.clone());
    Ok((raw, listening))
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
