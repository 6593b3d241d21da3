//! The app's side of storage: starting with both stores, and running what the Data page asks for.

use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

use super::app::{App, Msg};
use crate::{
    attempt::RoundId,
    browser::{clock, files, journal, page, storage, stores},
    history::{Commit, Key, Refusal, schema},
    route::Route,
    session::{
        Event, Saved,
        data::{self, Second},
    },
};

/// How long a round in progress waits for the second store, in milliseconds.
const WAIT: u32 = 400;

/// When the stores are compared if nothing waits for it, in milliseconds after the second one was opened: with a
/// long past that takes longer than the page takes to appear.
const SETTLE: u32 = 600;

fn tell(link: &Scope<App>, event: data::Event) {
    link.send_message(Msg::Session(Event::Data(event)));
}

impl App {
    /// Takes up what localStorage has, and opens the second store. The page does not wait for that, unless
    /// a round is in progress: a killed browser may have left its last seconds there.
    pub(super) fn start(&mut self, link: &Scope<Self>) {
        self.restore_settings();
        if storage::is_in_memory() {
            self.take_up(link);
            return;
        }
        let urgent = self.route == Route::Live
            || storage::is_blocked()
            || storage::get(&Key::Live).is_some();
        if urgent {
            let link = link.clone();
            self.waiting = Some(page::later(WAIT, move || link.send_message(Msg::Waited)));
        }
        let (journal, told) = (self.journal.clone(), link.clone());
        spawn_local(async move {
            if let Err(why) = journal.open().await {
                tell(&told, data::Event::Compared(Err(why)));
                return;
            }
            let compare = move || {
                spawn_local(async move {
                    let compared = stores::compare(&journal, false).await;
                    tell(&told, data::Event::Compared(compared));
                });
            };
            if urgent {
                compare();
            } else {
                page::later(SETTLE, compare).forget();
            }
        });
        let (journal, told) = (self.journal.clone(), link.clone());
        page::later(journal::PATIENCE, move || {
            if journal.give_up() {
                tell(&told, data::Event::Compared(Err(Refusal::Silent)));
            }
        })
        .forget();
    }

    fn restore_settings(&mut self) {
        let stored = storage::get(&Key::Settings);
        // Settings that can't be read are cheap to choose again.
        let settings = stored.and_then(|text| schema::settings(&text).ok());
        self.session.restore_settings(settings.unwrap_or_default());
    }

    /// The second store has come, or has been waited for long enough.
    pub(super) fn waited(&mut self, link: &Scope<Self>) -> bool {
        let waited = self.waiting.take().is_some();
        if waited && self.session.live().is_none() {
            self.take_up(link);
        }
        if waited {
            self.settle(link);
        }
        waited
    }

    /// Takes up the round in progress.
    pub(super) fn take_up(&mut self, link: &Scope<Self>) {
        if let Some(saved) = Saved::read(storage::get) {
            self.session_event(Event::Found(Box::new(saved)), link);
        } else if storage::is_blocked() {
            self.read_second(link, |entries| {
                let saved = Saved::read(|key| entries.get(&key.to_string()).cloned());
                saved.map(|saved| Event::Found(Box::new(saved)))
            });
        }
    }

    /// Writes to both stores; says whether there is something to be seen.
    pub(super) fn commit(&mut self, commit: Commit, link: &Scope<Self>) -> bool {
        let stored = storage::commit(&commit);
        let refused = stored.is_err();
        if storage::is_in_memory() {
            self.hand_over(&commit);
            let more = self.session.step(Event::Stored(commit), clock::now());
            return self.run(more, link);
        }
        let (told, written) = (link.clone(), commit.clone());
        self.journal.write(commit.changes(), move |answer| {
            // Where localStorage took it, what the second store says changes nothing on the page.
            if refused {
                let mirrored = Event::Mirrored(written.clone(), answer);
                told.send_message(Msg::Session(mirrored));
            }
        });
        let done = match stored {
            Ok(()) => Event::Stored(commit),
            Err(why) => Event::Unsaved(commit, why),
        };
        let more = self.session.step(done, clock::now());
        self.run(more, link) || refused
    }

    /// Reads a file that was chosen.
    pub(super) fn read_file(&self, file: web_sys::File, link: &Scope<Self>) {
        let link = link.clone();
        spawn_local(async move {
            tell(&link, data::Event::Chosen(files::text(file).await));
        });
    }

    /// Asks for an attempt's texts if they are in the second store alone.
    pub(super) fn want_texts(&mut self, round: &RoundId, place: u16, link: &Scope<Self>) {
        let away = self
            .session
            .past()
            .is_some_and(|past| past.history.is_without_texts(round, place));
        if away && *self.session.data().second() == Second::Ready {
            let names = vec![(round.clone(), place)];
            self.session_event(Event::Data(data::Event::WantTexts(names)), link);
        }
    }

    /// What follows from an event about everything that is stored, besides what the session asked for.
    pub(super) fn after_data(&mut self, compared: bool, quiet: bool, link: &Scope<Self>) {
        if compared {
            self.waited(link);
            if let Route::Attempt(round, place) = self.route.clone() {
                self.want_texts(&round, place, link);
            }
        }
        // What the candidate has to read next is wherever the page puts it.
        if self.route == Route::Data && !quiet {
            self.focus_next = Some("#next");
        }
    }

    /// Runs an effect of the Data page's state; says whether there is something to be seen.
    pub(super) fn look_after(&mut self, effect: data::Effect, link: &Scope<Self>) -> bool {
        use data::{Effect as Do, Event as Told};
        let (journal, told) = (self.journal.clone(), link.clone());
        match effect {
            Do::Reread => {
                self.restore_settings();
                self.take_up(link);
                self.settle(link);
                return true;
            }
            // An embed saves no files and asks for nothing.
            Do::Save(_) | Do::Persist if self.embed.is_some() => {}
            Do::Save(file) => {
                if !files::save(&file) {
                    tell(
                        link,
                        Told::Failed("The browser did not take the file.".to_owned()),
                    );
                }
                return true;
            }
            Do::Compare { deep } => spawn_local(async move {
                tell(&told, Told::Compared(stores::compare(&journal, deep).await));
            }),
            Do::Survey => spawn_local(async move {
                tell(&told, Told::Surveyed(stores::survey(&journal).await));
            }),
            Do::Persist => spawn_local(async move {
                tell(&told, Told::Persisted(stores::persist().await));
            }),
            Do::Gather => spawn_local(async move {
                tell(&told, Told::Gathered(stores::gather(&journal).await));
            }),
            Do::Protect(why, text) => spawn_local(async move {
                let done = stores::protect(&journal, why, &text).await;
                tell(&told, Told::Protected(done));
            }),
            Do::Apply(changes) => spawn_local(async move {
                let done = stores::apply(&journal, &changes).await;
                tell(&told, Told::Applied(done));
            }),
            Do::ReadTexts(keys) => spawn_local(async move {
                tell(&told, Told::Texts(stores::texts(&journal, &keys).await));
            }),
            Do::MakeRoom { now } => spawn_local(async move {
                tell(
                    &told,
                    Told::RoomMade(stores::make_room(&journal, now).await),
                );
            }),
            Do::ReadSnapshot(snapshot) => spawn_local(async move {
                let text = journal.snapshot(&snapshot.name()).await;
                tell(&told, Told::SnapshotRead(snapshot, text));
            }),
            Do::DropSnapshots => spawn_local(async move {
                let names = journal.snapshots().await.unwrap_or_default();
                let done = journal.drop_snapshots(&names).await;
                let survey = stores::survey(&journal).await;
                tell(&told, Told::Surveyed(survey));
                if let Err(why) = done {
                    tell(
                        &told,
                        Told::Failed(format!("The snapshots could not be deleted: {why}.")),
                    );
                }
            }),
        }
        false
    }
}
