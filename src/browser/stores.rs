//! Both stores together: what the core decides is read, carried out and reported.

use std::cmp::Reverse;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::{clock, journal::Journal, page, storage};
use crate::{
    history::{
        Changes, Entries, Key, Refusal, load, merge,
        reconcile::{self, Names, Side},
        space,
    },
    order,
    session::data::{Compared, Persistence, Snapshot, Survey, Why},
};

/// How many attempts are moved at a time.
const PART: usize = 50;

/// Brings both stores together; `deep` reads every record and mends what is damaged.
///
/// # Errors
/// If the second store can't be used.
pub async fn compare(journal: &Journal, deep: bool) -> Result<Compared, Refusal> {
    let there = journal.names().await?;
    let suspects: Vec<String> = if deep {
        let loaded = load(storage::entries().unwrap_or_default());
        loaded
            .troubles
            .into_iter()
            .map(|trouble| trouble.key)
            .collect()
    } else {
        vec![]
    };
    let changing: Vec<String> = reconcile::changing(&there).cloned().collect();
    let mut values = journal.read(&changing).await?;
    // Where localStorage is blocked, the second store works alone, and everything is taken from there.
    let Ok(here) = storage::names() else {
        return Ok(Compared {
            touches_live: true,
            touches_history: true,
            ..Compared::default()
        });
    };
    let unsettled = |here: &Names| {
        (
            reconcile::unsettled(here, &there, &suspects),
            reconcile::unsettled(&there, here, &suspects),
        )
    };
    let (mut ours, mut theirs) = unsettled(&here);
    let needed = reconcile::needed(&ours, &theirs, &suspects);
    let mut read: Names = order::set(needed.first);
    let missing = |name: &String| !values.contains_key(name);
    let missing: Vec<String> = needed.second.into_iter().filter(missing).collect();
    if !missing.is_empty() {
        values.extend(journal.read(&missing).await?);
        // While that was read, this tab or another may have written: what counts is what is here now.
        (ours, theirs) = unsettled(&storage::names()?);
        read.extend(ours.difference(&there).cloned());
    }
    let first = Side {
        values: storage::read(&read)?,
        names: ours,
    };
    let second = Side {
        names: theirs,
        values,
    };
    let plan = reconcile::plan(&first, &second);
    let done = fit(journal, &plan.first).await;
    if !plan.second.is_empty() {
        journal.apply(plan.second.clone()).await?;
    }
    // What localStorage has no room for stays in the second store.
    done.or_else(|why| {
        if why == Refusal::Full {
            Ok(())
        } else {
            Err(why)
        }
    })?;
    Ok(Compared::of(&plan))
}

/// Every record, both stores as one.
///
/// # Errors
/// If neither store can be read.
pub async fn gather(journal: &Journal) -> Result<Entries, Refusal> {
    match (storage::entries(), journal.entries().await) {
        (Ok(first), Ok(second)) => Ok(merge::together(&first, &second)),
        (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(one),
        (Err(why), Err(_)) => Err(why),
    }
}

/// Changes both stores. One that can't be used is no reason to fail, as long as the other can.
///
/// # Errors
/// If neither did all of it.
pub async fn apply(journal: &Journal, changes: &Changes) -> Result<(), Refusal> {
    let second = journal.apply(changes.clone()).await;
    if second.is_ok() {
        match fit(journal, changes).await {
            Ok(()) | Err(Refusal::Blocked(_)) => Ok(()),
            Err(why) => Err(why),
        }
    } else {
        storage::apply(changes)
    }
}

/// Changes localStorage, moving texts of old attempts out of the way as long as that makes room.
async fn fit(journal: &Journal, changes: &Changes) -> Result<(), Refusal> {
    loop {
        match storage::apply_sparingly(changes) {
            Err(Refusal::Full) if make_room(journal, true).await > 0 => {}
            done => return done,
        }
    }
}

/// Moves texts of old attempts to the second store, a few at a time, so that the page goes on meanwhile; gives of
/// how many.
pub async fn make_room(journal: &Journal, full: bool) -> usize {
    let mut excess = storage::used().map_or(0, |used| space::excess(used, full));
    if excess == 0 {
        return 0;
    }
    let names = storage::names().unwrap_or_default();
    let mut count = 0;
    for part in space::attempts(&names).chunks(PART) {
        page::pause().await;
        let mut long = storage::read(part).unwrap_or_default();
        long.retain(|_, value| !space::is_without_texts(value));
        if long.is_empty() {
            continue;
        }
        let names: Vec<String> = long.into_keys().collect();
        let Ok(second) = journal.read(&names).await else {
            break;
        };
        // While that was read, this tab or another may have written.
        let here = storage::read(&names).unwrap_or_default();
        let puts = space::moved(&here, &second, &mut excess);
        let moved = puts.len();
        let changes = Changes {
            puts,
            removes: vec![],
        };
        if storage::apply(&changes).is_err() {
            break;
        }
        count += moved;
        if excess == 0 {
            break;
        }
    }
    count
}

/// Stores a raw snapshot and keeps the newest few.
///
/// # Errors
/// If the second store can't be used.
pub async fn protect(journal: &Journal, why: Why, text: &str) -> Result<(), Refusal> {
    let names = journal.snapshots().await?;
    let (snapshot, drops) = Snapshot::next(&names, clock::now().wall, why);
    journal.keep_snapshot(&snapshot.name(), text, &drops).await
}

/// Texts of attempts from the second store.
pub async fn texts(journal: &Journal, keys: &[Key]) -> Vec<(String, String)> {
    let names: Vec<String> = keys.iter().map(Key::to_string).collect();
    let found = journal.read(&names).await.unwrap_or_default();
    found.into_iter().collect()
}

/// What the browser says of its storage.
pub async fn survey(journal: &Journal) -> Survey {
    let estimate = match manager().map(|manager| manager.estimate()) {
        Some(Ok(promise)) => JsFuture::from(promise).await.ok(),
        _ => None,
    };
    let number = |name: &str| {
        let value = Reflect::get(estimate.as_ref()?, &name.into()).ok()?;
        whole(value.as_f64()?)
    };
    let (usage, quota) = (number("usage"), number("quota"));
    let names = journal.snapshots().await.unwrap_or_default();
    let snapshots = names.iter().filter_map(|n| Snapshot::parse(n)).collect();
    let snapshots = order::by(snapshots, |snapshot: &Snapshot| Reverse(snapshot.number));
    Survey {
        first: storage::used(),
        usage,
        quota,
        persistence: persistence(manager().and_then(|manager| manager.persisted().ok())).await,
        snapshots,
    }
}

/// Asks the browser to keep what is stored.
pub async fn persist() -> Persistence {
    persistence(manager().and_then(|manager| manager.persist().ok())).await
}

async fn persistence(promise: Option<Promise>) -> Persistence {
    let Some(promise) = promise else {
        return Persistence::Unknown;
    };
    match JsFuture::from(promise)
        .await
        .ok()
        .and_then(|answer| answer.as_bool())
    {
        Some(true) => Persistence::Granted,
        Some(false) => Persistence::NotGranted,
        None => Persistence::Unknown,
    }
}

/// The browser's storage manager; none where the page is not secure.
fn manager() -> Option<StorageManager> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    Reflect::get(&navigator, &"storage".into())
        .ok()?
        .dyn_into()
        .ok()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of bytes is positive and far below 2^53"
)]
fn whole(bytes: f64) -> Option<u64> {
    (bytes >= 0.0).then_some(bytes as u64)
}
