//! IndexedDB as the second store: what is committed is written there too, and survives when the whole
//! browser is killed. No decisions are made here.

use std::{
    cell::{Cell, RefCell},
    collections::HashSet,
    rc::Rc,
};

use futures_channel::oneshot;
use gloo::timers::callback::Timeout;
use idb::{
    Database, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionResult,
};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbTransaction};

use super::{storage, texts::Texts};
use crate::{
    history::{Changes, Entries, Key, Nature, Refusal, reconcile::Names},
    order,
};

/// The database, with the name of the embed before it, if there is one. Its version counts object stores; records have versions of
/// their own.
const NAME: &str = "mock-interviewer";
const VERSION: u32 = 1;
const RECORDS: &str = "records";
const SNAPSHOTS: &str = "snapshots";

/// How long an answer is waited for, in milliseconds. Some private windows never give one.
pub const PATIENCE: u32 = 5_000;

/// From so many records on, reading all of them at once takes less time than reading each.
const MANY: usize = 100;

type Answer = Box<dyn Fn(Result<(), Refusal>)>;

/// The second store. Clones are the same store.
#[derive(Clone)]
pub struct Journal(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    queue: RefCell<Vec<(Changes, Answer)>>,
    busy: Cell<bool>,
}

enum State {
    Opening,
    Open {
        raw: IdbDatabase,
        /// Holds what listens to the database.
        _listening: Database,
    },
    Failed(Refusal),
}

impl Default for Journal {
    fn default() -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(State::Opening),
            queue: RefCell::default(),
            busy: Cell::new(false),
        }))
    }
}

impl Journal {
    /// Opens the database, creating it the first time. What was written meanwhile follows.
    ///
    /// # Errors
    /// If the browser has none for this page, or a newer program has changed it.
    pub async fn open(&self) -> Result<(), Refusal> {
        let opened = self.connect().await;
        let result = opened.as_ref().map(drop).map_err(Clone::clone);
        *self.0.state.borrow_mut() = match opened {
            Ok((raw, database)) => State::Open {
                raw,
                _listening: database,
            },
            Err(why) => State::Failed(why),
        };
        self.drain();
        result
    }

    async fn connect(&self) -> Result<(IdbDatabase, Database), Refusal> {
        let name = storage::full_name(NAME);
        let (raw, mut database) = database(&name, VERSION, &[RECORDS, SNAPSHOTS]).await?;
        let journal = self.clone();
        let handle = raw.clone();
        // A newer program in another tab needs the database for itself.
        database.on_version_change(move |_| {
            handle.close();
            *journal.0.state.borrow_mut() = State::Failed(Refusal::Newer);
        });
        let journal = self.clone();
        database.on_close(move |_| {
            *journal.0.state.borrow_mut() =
                State::Failed(Refusal::Other("the database was closed".to_owned()));
        });
        Ok((raw, database))
    }

    /// Nobody waits any longer for the database to open; if it does after all, it is used. Says whether
    /// it was still being opened.
    #[must_use]
    pub fn give_up(&self) -> bool {
        let opening = matches!(*self.0.state.borrow(), State::Opening);
        if opening {
            *self.0.state.borrow_mut() = State::Failed(Refusal::Silent);
            self.drain();
        }
        opening
    }

    /// Makes changes after those before them. The answer may come twice if the first was that there is
    /// none yet.
    pub fn write(&self, changes: Changes, answer: impl Fn(Result<(), Refusal>) + 'static) {
        self.0.queue.borrow_mut().push((changes, Box::new(answer)));
        self.drain();
    }

    /// Makes changes and waits until they are made.
    ///
    /// # Errors
    /// If the browser refuses; nothing has been changed then.
    pub async fn apply(&self, changes: Changes) -> Result<(), Refusal> {
        let (sender, receiver) = oneshot::channel();
        let sender = Cell::new(Some(sender));
        self.write(changes, move |answer| {
            // The second answer comes too late for whoever waited.
            if let Some(sender) = sender.take() {
                drop(sender.send(answer));
            }
        });
        receiver.await.unwrap_or(Err(Refusal::Silent))
    }

    /// Writes what is queued, in one go, until nothing is.
    fn drain(&self) {
        if self.0.busy.get() || matches!(*self.0.state.borrow(), State::Opening) {
            return;
        }
        let batch = self.0.queue.take();
        if batch.is_empty() {
            return;
        }
        self.0.busy.set(true);
        let journal = self.clone();
        let batch = Rc::new(batch);
        let late = batch.clone();
        let timer = Timeout::new(PATIENCE, move || {
            for (_, answer) in late.iter() {
                answer(Err(Refusal::Silent));
            }
        });
        spawn_local(async move {
            let result = journal.commit(&batch).await;
            drop(timer);
            for (_, answer) in batch.iter() {
                answer(result.clone());
            }
            journal.0.busy.set(false);
            journal.drain();
        });
    }

    async fn commit(&self, batch: &[(Changes, Answer)]) -> Result<(), Refusal> {
        // A draft that is saved twice a second need not wait for the disk; what is written once must.
        let strict = batch.iter().any(|(changes, _)| {
            let once =
                |name: &str| Key::parse(name).is_none_or(|key| key.nature() == Nature::WrittenOnce);
            changes.puts.iter().any(|(name, _)| once(name))
        });
        // What some removals depend on is read before, since a transaction that waits for an answer in the
        // midst of it may be left open; see [`close`].
        let removes = batch.iter().flat_map(|(changes, _)| &changes.removes);
        let asked: Vec<String> = removes
            .filter(|(_, only_if)| only_if.is_some())
            .map(|(name, _)| name.clone())
            .collect();
        let mut there = match asked.as_slice() {
            [] => Entries::new(),
            names => self.read(names).await?,
        };
        let (transaction, store, raw) = self.begin(RECORDS, Some(strict))?;
        for (changes, _) in batch {
            for (name, value) in &changes.puts {
                if asked.contains(name) {
                    there.insert(name.clone(), value.clone());
                }
                // The transaction reports what becomes of it.
                drop(
                    store
                        .put(&value.into(), Some(&name.into()))
                        .map_err(refused)?,
                );
            }
            for (name, only_if) in &changes.removes {
                if only_if.is_none() || there.get(name) == only_if.as_ref() {
                    drop(store.delete(JsValue::from_str(name)).map_err(refused)?);
                }
            }
        }
        end(transaction, &raw).await
    }

    fn begin(
        &self,
        store: &str,
        write: Option<bool>,
    ) -> Result<(Transaction, ObjectStore, IdbTransaction), Refusal> {
        let state = self.0.state.borrow();
        let raw = match &*state {
            State::Open { raw, .. } => raw,
            State::Failed(why) => return Err(why.clone()),
            State::Opening => return Err(Refusal::Silent),
        };
        let raw = transaction(raw, store, write).map_err(|error| storage::refusal(&error))?;
        let transaction = Transaction::from(raw.clone());
        let store = transaction.object_store(store).map_err(refused)?;
        Ok((transaction, store, raw))
    }

    /// The names of all records.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn names(&self) -> Result<Names, Refusal> {
        self.keys(RECORDS).await.map(order::set)
    }

    /// The names of all snapshots.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn snapshots(&self) -> Result<Vec<String>, Refusal> {
        self.keys(SNAPSHOTS).await
    }

    async fn keys(&self, store: &str) -> Result<Vec<String>, Refusal> {
        let (_transaction, store, raw) = self.begin(store, None)?;
        let keys = store.get_all_keys(None, None).map_err(refused)?;
        close(&raw);
        let keys = keys.await.map_err(refused)?;
        Ok(Texts::of(&keys.into_iter().collect())
            .iter()
            .map(str::to_owned)
            .collect())
    }

    /// These records, as far as they are there.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn read(&self, names: &[String]) -> Result<Entries, Refusal> {
        if names.len() > MANY {
            let names: HashSet<&String> = names.iter().collect();
            let mut entries = self.entries().await?;
            entries.retain(|name, _| names.contains(name));
            return Ok(entries);
        }
        let (_transaction, store, raw) = self.begin(RECORDS, None)?;
        let asked = names.iter().map(|name| {
            let request = store.get(JsValue::from_str(name)).map_err(refused)?;
            Ok((name, request))
        });
        let asked: Vec<_> = asked.collect::<Result<_, Refusal>>()?;
        close(&raw);
        let mut entries = Entries::new();
        for (name, request) in asked {
            let value = request.await.map_err(refused)?;
            if let Some(value) = value.and_then(|value| value.as_string()) {
                entries.insert(name.clone(), value);
            }
        }
        Ok(entries)
    }

    /// Every record.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn entries(&self) -> Result<Entries, Refusal> {
        let (_transaction, store, raw) = self.begin(RECORDS, None)?;
        // Both are asked for at once, so that they show the same moment.
        let (keys, values) = (
            store.get_all_keys(None, None).map_err(refused)?,
            store.get_all(None, None).map_err(refused)?,
        );
        close(&raw);
        let keys = keys.await.map_err(refused)?;
        let values = values.await.map_err(refused)?;
        let pairs = keys.iter().zip(&values);
        Ok(order::map(pairs.filter_map(|(key, value)| {
            Some((key.as_string()?, value.as_string()?))
        })))
    }

    /// A snapshot's text.
    ///
    /// # Errors
    /// If there is none of this name, or the browser refuses.
    pub async fn snapshot(&self, name: &str) -> Result<String, Refusal> {
        let (_transaction, store, _) = self.begin(SNAPSHOTS, None)?;
        get(&store, name).await?.ok_or(Refusal::Forgotten)
    }

    /// Stores a snapshot, reads it back, and only then deletes others.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn keep_snapshot(
        &self,
        name: &str,
        text: &str,
        drops: &[String],
    ) -> Result<(), Refusal> {
        let (transaction, store, raw) = self.begin(SNAPSHOTS, Some(true))?;
        drop(
            store
                .put(&text.into(), Some(&name.into()))
                .map_err(refused)?,
        );
        end(transaction, &raw).await?;
        if self.snapshot(name).await? != text {
            return Err(Refusal::Forgotten);
        }
        self.drop_snapshots(drops).await
    }

    /// Deletes snapshots.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn drop_snapshots(&self, names: &[String]) -> Result<(), Refusal> {
        let (transaction, store, raw) = self.begin(SNAPSHOTS, Some(true))?;
        for name in names {
            drop(store.delete(JsValue::from_str(name)).map_err(refused)?);
        }
        end(transaction, &raw).await
    }
}

async fn get(store: &ObjectStore, name: &str) -> Result<Option<String>, Refusal> {
    let request = store.get(JsValue::from_str(name)).map_err(refused)?;
    let value = request.await.map_err(refused)?;
    Ok(value.and_then(|value| value.as_string()))
}

/// Nothing more is asked of a transaction. One that waits for its page to say so by doing nothing more is left
/// open when the page is left just then; in WebKit the next page then waits for it for ever.
#[expect(
    deprecated,
    reason = "it was taken out of IndexedDB 2 and is back in 3; every engine has it"
)]
pub(super) fn close(raw: &IdbTransaction) {
    // It can fail where the transaction has ended already.
    drop(raw.commit());
}

/// Opens a database, with these stores if it is new. The second of the two holds what listens to it.
pub(super) async fn database(
    name: &str,
    version: u32,
    stores: &'static [&'static str],
) -> Result<(IdbDatabase, Database), Refusal> {
    let factory = Factory::new().map_err(refused)?;
    let mut request = factory.open(name, Some(version)).map_err(refused)?;
    request.on_upgrade_needed(move |event| {
        use idb::DatabaseEvent;
        if let Ok(database) = event.database() {
            for store in stores {
                // If this fails the upgrade does, and opening reports it.
                drop(database.create_object_store(store, ObjectStoreParams::new()));
            }
        }
    });
    let raw: IdbDatabase = request.await.map_err(refused)?.into();
    let listening = Database::from(raw.clone());
    Ok((raw, listening))
}

/// Waits for the end of a transaction: only then is what it wrote on the disk.
pub(super) async fn end(transaction: Transaction, raw: &IdbTransaction) -> Result<(), Refusal> {
    close(raw);
    match transaction.await {
        Ok(TransactionResult::Committed) => Ok(()),
        Ok(TransactionResult::Aborted) => Err(match raw.error() {
            Some(error) => Refusal::of(&error.name(), error.code()),
            None => Refusal::Other("AbortError".to_owned()),
        }),
        Err(error) => Err(refused(error)),
    }
}

/// Begins a transaction; one that writes says whether it ends before the disk has everything. web-sys has
/// no stable binding of that option (`durability`), and browsers that don't know it take no notice of it.
pub(super) fn transaction(
    database: &IdbDatabase,
    store: &str,
    write: Option<bool>,
) -> Result<IdbTransaction, JsValue> {
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let transaction = match write {
        None => begin.call2(database, &store.into(), &"readonly".into())?,
        Some(strict) => {
            let durability = if strict { "strict" } else { "relaxed" };
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &durability.into())?;
            begin.call3(database, &store.into(), &"readwrite".into(), &options)?
        }
    };
    transaction.dyn_into()
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it stands where a function from an error is asked for"
)]
pub(super) fn refused(error: Error) -> Refusal {
    match &error {
        Error::DomException(exception) => Refusal::of(&exception.name(), exception.code()),
        Error::IndexedDbNotFound(_) => Refusal::Blocked("no IndexedDB".to_owned()),
        Error::IndexedDbOpenFailed(why)
        | Error::TransactionOpenFailed(why)
        | Error::AddFailed(why)
        | Error::UpdateFailed(why)
        | Error::GetFailed(why)
        | Error::DeleteFailed(why) => storage::refusal(why),
        other => Refusal::Other(other.to_string()),
    }
}
