//! A browser of two maps that fail in every way we know of, and a clock.

pub(crate) use std::cell::{Cell, RefCell};

use super::super::*;
use crate::session::tests;
// Every test file of these needs the same.
pub(crate) use crate::{
    attempt::{Confidence, RoundId, Verdict},
    exchange::File,
    history::{
        Changes, Loaded, Refusal, claimed,
        commit::{Cells, apply, apply_sparingly},
        merge,
        newest::Outline,
        reconcile::{self, Side},
        space,
    },
    order,
    round::{self, Ending, Phase},
    session::{Event, Live, Saved, data::Compared, data::Snapshot},
    time::{Millis, UnixMillis},
};

/// What goes wrong with localStorage.
#[derive(Clone, Copy, Default)]
pub(crate) enum Fault {
    #[default]
    None,
    /// The write of this number throws; those before and after it don't.
    Throws(usize, fn() -> Refusal),
    /// Every write throws.
    Always(fn() -> Refusal),
    /// The write of this number and all after it are never made, and nobody hears of it: the machine died.
    Dies(usize),
    /// The write of this number is dropped without a word.
    Forgets(usize),
    /// There is room for so many UTF-16 code units.
    Room(usize),
}

/// localStorage as a map.
#[derive(Default)]
pub(crate) struct Disk {
    pub(crate) entries: RefCell<Entries>,
    pub(crate) writes: Cell<usize>,
    pub(crate) fault: Cell<Fault>,
}

impl Disk {
    fn write(&self, change: impl FnOnce(&mut Entries)) -> Result<(), Refusal> {
        let number = self.writes.get();
        self.writes.set(number + 1);
        match self.fault.get() {
            Fault::Throws(at, error) if at == number => return Err(error()),
            Fault::Always(error) => return Err(error()),
            // A dead machine reports nothing, not even an error, so the caller stops here as well.
            Fault::Dies(at) if number >= at => return Err(Refusal::Silent),
            Fault::Forgets(at) if at == number => return Ok(()),
            Fault::Room(room) => {
                let mut after = self.entries.borrow().clone();
                change(&mut after);
                if space::used(&after) > room {
                    return Err(Refusal::Full);
                }
                self.entries.replace(after);
                return Ok(());
            }
            _ => {}
        }
        change(&mut self.entries.borrow_mut());
        Ok(())
    }
}

impl Cells for Disk {
    fn get(&self, name: &str) -> Result<Option<String>, Refusal> {
        Ok(self.entries.borrow().get(name).cloned())
    }

    fn set(&self, name: &str, value: &str) -> Result<(), Refusal> {
        self.write(|entries| drop(entries.insert(name.to_owned(), value.to_owned())))
    }

    fn remove(&self, name: &str) -> Result<(), Refusal> {
        self.write(|entries| drop(entries.remove(name)))
    }
}

/// A browser: a session, both stores, a clock, and the shell between them, which does what the real one does.
pub(crate) struct Browser {
    pub(crate) session: Session,
    pub(crate) first: Disk,
    /// IndexedDB; `None` where there is none.
    pub(crate) second: Option<Entries>,
    pub(crate) snapshots: Entries,
    pub(crate) files: Vec<File>,
    pub(crate) now: Now,
    pub(crate) said: Vec<String>,
    /// What was stored when the rest of the past began to be read, until it has been.
    pub(crate) reading: Option<Entries>,
}

impl Browser {
    pub(crate) fn new(second: bool) -> Self {
        Self {
            session: Session::default(),
            first: Disk::default(),
            second: second.then(Entries::new),
            snapshots: Entries::new(),
            files: vec![],
            now: Now {
                wall: UnixMillis(tests::NOON),
                mono: Millis(0),
            },
            said: vec![],
            reading: None,
        }
    }

    pub(crate) fn entries(&self) -> Entries {
        self.first.entries.borrow().clone()
    }

    pub(crate) fn replace(&mut self, entries: Entries) {
        self.first.entries.replace(entries);
    }

    pub(crate) fn tell(&mut self, event: Event) {
        let mut effects = self.session.step(event, self.now);
        while !effects.is_empty() {
            let effect = effects.remove(0);
            for answer in self.run(effect) {
                let more = self.session.step(answer, self.now);
                effects.extend(more);
            }
        }
    }

    pub(crate) fn data(&mut self, event: data::Event) {
        self.tell(Event::Data(event));
    }

    fn run(&mut self, effect: Effect) -> Vec<Event> {
        match effect {
            Effect::ReadCatalogue => vec![Event::Catalogue(Ok(tests::catalogue()))],
            Effect::ReadPack(name) => {
                let id = name.trim_end_matches(".json").to_owned();
                vec![Event::Pack(name, Ok(vec![tests::question(&id)]))]
            }
            Effect::ReadHistory => {
                self.reading = None;
                vec![Event::History(self.load())]
            }
            Effect::ReadNewest => {
                let entries = self.entries();
                let outline = Outline::of(entries.keys().map(String::as_str));
                let newest = |name: &String| Some((name.clone(), entries.get(name)?.clone()));
                let newest = order::map(outline.names.iter().filter_map(newest));
                self.reading = Some(entries);
                vec![Event::Newest(outline.read(newest))]
            }
            Effect::Commit(commit) => {
                let changes = commit.changes();
                let first = match apply(&self.first, &changes) {
                    Ok(()) => Event::Stored(commit.clone()),
                    Err(why) => Event::Unsaved(commit.clone(), why),
                };
                let second = match &mut self.second {
                    Some(second) => {
                        reconcile::make(second, &changes);
                        Ok(())
                    }
                    None => Err(Refusal::Silent),
                };
                vec![first, Event::Mirrored(commit, second)]
            }
            Effect::FlushSoon => vec![Event::Flush],
            Effect::Say(text) => {
                self.said.push(text);
                vec![]
            }
            Effect::Address(_)
            | Effect::Offline(_)
            | Effect::ReadIndex(_)
            | Effect::KeepBank(_) => vec![],
            Effect::Data(effect) => self.look_after(effect),
        }
    }

    fn look_after(&mut self, effect: data::Effect) -> Vec<Event> {
        use data::{Effect as Do, Event as Told};
        let told = match effect {
            Do::Compare { .. } => Told::Compared(self.compare()),
            Do::Gather => {
                let second = self.second.clone().unwrap_or_default();
                Told::Gathered(Ok(merge::together(&self.entries(), &second)))
            }
            Do::Protect(why, text) => {
                let names: Vec<String> = self.snapshots.keys().cloned().collect();
                let (snapshot, drops) = Snapshot::next(&names, self.now.wall, why);
                self.snapshots.insert(snapshot.name(), text);
                self.snapshots.retain(|name, _| !drops.contains(name));
                Told::Protected(Ok(()))
            }
            Do::Apply(changes) => Told::Applied(self.apply(&changes)),
            Do::Save(file) => {
                self.files.push(file);
                return vec![];
            }
            Do::ReadTexts(keys) => {
                let found = keys.iter().filter_map(|key| {
                    let name = key.to_string();
                    let value = self.second.as_ref()?.get(&name)?.clone();
                    Some((name, value))
                });
                Told::Texts(found.collect())
            }
            Do::MakeRoom { now } => Told::RoomMade(self.make_room(now)),
            Do::Reread => {
                let saved = Saved::read(|key| self.first.get(&key.to_string()).ok()?);
                return saved
                    .map(|saved| Event::Found(Box::new(saved)))
                    .into_iter()
                    .collect();
            }
            Do::Survey | Do::Persist | Do::ReadSnapshot(_) | Do::DropSnapshots => return vec![],
        };
        vec![Event::Data(told)]
    }

    pub(crate) fn compare(&mut self) -> Result<Compared, Refusal> {
        let Some(second) = &mut self.second else {
            return Err(Refusal::Silent);
        };
        let first = self.first.entries.borrow().clone();
        let plan = reconcile::plan(&Side::whole(first), &Side::whole(second.clone()));
        apply_sparingly(&self.first, &plan.first)?;
        reconcile::make(second, &plan.second);
        Ok(Compared::of(&plan))
    }

    fn apply(&mut self, changes: &Changes) -> Result<(), Refusal> {
        if let Some(second) = &mut self.second {
            reconcile::make(second, changes);
            loop {
                match apply_sparingly(&self.first, changes) {
                    Err(Refusal::Full) if self.make_room(true) > 0 => {}
                    done => return done,
                }
            }
        } else {
            apply(&self.first, changes)
        }
    }

    fn make_room(&mut self, now: bool) -> usize {
        let entries = self.entries();
        let mut excess = space::excess(space::used(&entries), now);
        let Some(second) = &self.second else {
            return 0;
        };
        let attempts = space::attempts(&order::set(entries.keys().cloned()));
        let attempts = attempts.into_iter().map(|name| {
            let value = entries[&name].clone();
            (name, value)
        });
        let puts = space::moved(&order::map(attempts), second, &mut excess);
        let count = puts.len();
        let changes = Changes {
            puts,
            removes: vec![],
        };
        apply(&self.first, &changes).map_or(0, |()| count)
    }

    pub(crate) fn load(&self) -> Loaded {
        load(self.entries())
    }

    /// The rest of the past was read: what there was of it when that began.
    pub(crate) fn read_on(&mut self) {
        if let Some(entries) = self.reading.take() {
            self.tell(Event::History(load(entries)));
        }
    }

    pub(crate) fn round(&mut self, event: round::Event) {
        self.tell(Event::Round(event));
    }

    pub(crate) fn begin(&mut self, name: &str) {
        self.tell(Event::WantBank);
        self.tell(Event::Brief {
            request: tests::request(),
            seed: Some(7),
            bank: None,
            from: 0,
        });
        self.tell(Event::Begin(RoundId(name.into())));
    }

    pub(crate) fn wait(&mut self, ms: u64) {
        self.now.wall.0 += ms;
        self.now.mono.0 += ms;
    }

    pub(crate) fn answer(&mut self, text: &str, verdict: Verdict) {
        self.wait(1_000);
        self.round(round::Event::Draft(text.into()));
        self.round(round::Event::Submit);
        self.round(round::Event::Predict(Confidence::Solid));
        for place in 0..3 {
            self.round(round::Event::Judge(place, verdict));
        }
        self.round(round::Event::Rate);
    }

    /// A round of two questions, from its beginning to its end.
    pub(crate) fn whole_round(&mut self, name: &str) {
        self.begin(name);
        self.answer("first answer", Verdict::Met);
        self.answer("second answer", Verdict::Partly);
        // Partly met criteria have no follow-up, so the round is over.
    }

    /// The program is gone and started again.
    pub(crate) fn restart(&mut self) {
        self.session = Session::default();
        self.now = Now {
            wall: UnixMillis(self.now.wall.0 + 2_000),
            mono: Millis(3),
        };
        let compared = self.compare();
        self.data(data::Event::Compared(compared.map(|compared| Compared {
            touches_live: false,
            ..compared
        })));
        if let Some(saved) = Saved::read(|key| self.first.get(&key.to_string()).ok()?) {
            self.tell(Event::Found(Box::new(saved)));
        }
    }
}
