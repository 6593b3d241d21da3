//! What can be done with everything that is stored: look after it, check, export, import, erase.
//!
//! Nothing that destroys or adds much is done before a raw snapshot lies in the second store, or, where
//! there is no second store, before the very same records were exported from this tab.

mod event;
mod report;
mod snapshot;

pub use event::{Compared, Effect, Event, Format, Persistence, Survey};
pub use report::Report;
pub use snapshot::{SNAPSHOTS, Snapshot, Why};

use crate::{
    exchange::{
        File,
        import::{self, Preview},
        json::{self, Package},
    },
    history::{Changes, Entries, Key, Refusal},
    time::UnixMillis,
};

/// The second store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Second {
    /// It is being opened.
    #[default]
    Opening,
    /// It works.
    Ready,
    /// It can't be used.
    Absent(Refusal),
}

/// What is going on.
#[derive(Debug, Default)]
pub enum Work {
    /// Nothing.
    #[default]
    Idle,
    /// Both stores are being compared, then everything is checked.
    Comparing,
    /// Everything is being read, for this.
    Gathering(Aim),
    /// The candidate looks at what an import would bring.
    Previewing(Box<Preview>, Entries),
    /// The candidate is asked whether everything shall go.
    Confirming,
    /// A snapshot is being made, then changes.
    Protecting(Job),
    /// Changes are being made.
    Applying(Job),
}

/// What everything is read for.
#[derive(Debug)]
pub enum Aim {
    /// For a file.
    Export(Format),
    /// For a check.
    Check(Option<Compared>),
    /// For the preview of an import.
    Import(Package),
    /// For erasing it.
    Erase,
}

/// Changes and what undoes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    what: Done,
    changes: Changes,
    back: Changes,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A file was imported.
    Import,
    /// Everything was erased.
    Erase,
    /// One of them was undone.
    Undo,
}

/// The outcome of the last thing, to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// It was done.
    Done(Done),
    /// A file was handed to the browser.
    Saved(String),
    /// It could not be done, and why.
    Failed(String),
}

/// The state of everything that is stored.
#[derive(Debug, Default)]
pub struct Data {
    pub(super) second: Second,
    pub(super) persistence: Option<Persistence>,
    pub(super) survey: Option<Survey>,
    pub(super) work: Work,
    pub(super) report: Option<Report>,
    pub(super) note: Option<Note>,
    pub(super) undo: Option<Job>,
    /// The questions of this file are on their way.
    pub(super) anki: Option<Format>,
    /// What was exported from this tab last.
    exported: Option<Entries>,
    asked: bool,
    mended: bool,
    making_room: bool,
}

/// What a step of [`Data`] asks of the session.
#[derive(Debug, PartialEq)]
pub(super) enum Ask {
    /// Run this.
    Run(Effect),
    /// Make this file of all records.
    Make(Format, Entries),
    /// Forget what is in memory and read it again.
    Forget,
    /// Keep these texts.
    Keep(Vec<(String, String)>),
    /// Read the history again.
    ReadHistory,
    /// Save what was refused, again.
    RetrySaving,
}

impl Data {
    /// The second store.
    #[must_use]
    pub fn second(&self) -> &Second {
        &self.second
    }

    /// What the browser says of its storage.
    #[must_use]
    pub fn survey(&self) -> Option<&Survey> {
        self.survey.as_ref()
    }

    /// What is going on.
    #[must_use]
    pub fn work(&self) -> &Work {
        &self.work
    }

    /// What the last check found.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The outcome of the last thing.
    #[must_use]
    pub fn note(&self) -> Option<&Note> {
        self.note.as_ref()
    }

    /// What can be undone.
    #[must_use]
    pub fn undo(&self) -> Option<Done> {
        self.undo.as_ref().map(|job| job.what)
    }

    /// Whether questions for a file are on their way.
    #[must_use]
    pub fn is_fetching(&self) -> bool {
        self.anki.is_some()
    }

    /// A round ended: the first time, the browser is asked to keep what is stored; and there is time now to see
    /// whether old texts have to make room, which takes longer the more there is.
    pub(super) fn round_ended(&mut self) -> impl Iterator<Item = Effect> + use<> {
        let first = !self.asked && self.persistence != Some(Persistence::Granted);
        self.asked = true;
        let room = self.second == Second::Ready;
        let persist = first.then_some(Effect::Persist);
        persist
            .into_iter()
            .chain(room.then_some(Effect::MakeRoom { now: false }))
    }

    /// Records could not be read: the second store may have them whole. It is asked once.
    pub(super) fn found_troubles(&mut self) -> Option<Effect> {
        let ask = !self.mended && self.second == Second::Ready;
        self.mended |= ask;
        ask.then_some(Effect::Compare { deep: true })
    }

    /// localStorage is full.
    pub(super) fn is_full(&mut self) -> Option<Effect> {
        let ask = !self.making_room && self.second == Second::Ready;
        self.making_room |= ask;
        ask.then_some(Effect::MakeRoom { now: true })
    }

    pub(super) fn step(&mut self, event: Event, now: UnixMillis) -> Vec<Ask> {
        match event {
            Event::Compared(result) => self.compared(result),
            Event::Opened => {
                // What was said on an earlier visit is old by now.
                self.note = None;
                vec![Ask::Run(Effect::Survey)]
            }
            Event::Surveyed(survey) => {
                self.persistence = Some(survey.persistence);
                self.survey = Some(survey);
                vec![]
            }
            Event::Persisted(persistence) => {
                self.persistence = Some(persistence);
                if let Some(survey) = &mut self.survey {
                    survey.persistence = persistence;
                }
                vec![]
            }
            Event::AskPersistence => vec![Ask::Run(Effect::Persist)],
            Event::Gathered(result) => self.gathered(result, now),
            Event::Check => {
                self.start(Work::Comparing);
                match self.second {
                    Second::Ready => vec![Ask::Run(Effect::Compare { deep: true })],
                    _ => self.gather(Aim::Check(None)),
                }
            }
            Event::Export(format @ (Format::Json | Format::Csv | Format::Markdown)) => {
                self.gather(Aim::Export(format))
            }
            Event::Export(format) => {
                self.start(Work::Idle);
                self.anki = Some(format);
                vec![]
            }
            Event::Chosen(text) => {
                let package = text.and_then(|text| {
                    json::read(&text).map_err(|unfit| format!("{unfit} Nothing was changed."))
                });
                match package {
                    Ok(package) => self.gather(Aim::Import(package)),
                    Err(why) => self.fail(why),
                }
            }
            Event::Merge => match std::mem::take(&mut self.work) {
                Work::Previewing(preview, entries) => {
                    self.protect(Done::Import, preview.changes, &entries, now)
                }
                other => {
                    self.work = other;
                    vec![]
                }
            },
            Event::Cancel => {
                self.work = Work::Idle;
                vec![]
            }
            Event::AskErase => {
                self.start(Work::Confirming);
                vec![]
            }
            Event::Erase => self.gather(Aim::Erase),
            Event::Protected(result) => self.protected(result),
            Event::Applied(result) => self.applied(result),
            Event::Undo => match self.undo.take() {
                Some(job) => {
                    let changes = job.back.clone();
                    self.start(Work::Applying(Job {
                        what: Done::Undo,
                        changes: changes.clone(),
                        back: Changes::default(),
                    }));
                    vec![Ask::Run(Effect::Apply(changes))]
                }
                None => vec![],
            },
            Event::WantTexts(names) => {
                let keys = names.into_iter().map(|(r, p)| Key::Attempt(r, p)).collect();
                vec![Ask::Run(Effect::ReadTexts(keys))]
            }
            Event::Texts(records) => vec![Ask::Keep(records)],
            Event::RoomMade(moved) => {
                let asked = std::mem::take(&mut self.making_room);
                if asked && moved > 0 {
                    vec![Ask::RetrySaving]
                } else {
                    vec![]
                }
            }
            Event::WantSnapshot(snapshot) => vec![Ask::Run(Effect::ReadSnapshot(snapshot))],
            Event::SnapshotRead(snapshot, Ok(text)) => vec![Ask::Run(Effect::Save(File {
                name: format!(
                    "mock-interviewer-before-{}-{}.json",
                    snapshot.why.id(),
                    snapshot.at.day()
                ),
                mime: "application/json",
                text,
            }))],
            Event::SnapshotRead(_, Err(why)) => {
                self.fail(format!("The snapshot can't be read: {why}."))
            }
            Event::Failed(why) => self.fail(why),
            Event::DropSnapshots => vec![Ask::Run(Effect::DropSnapshots)],
        }
    }

    fn start(&mut self, work: Work) {
        self.work = work;
        self.note = None;
    }

    fn gather(&mut self, aim: Aim) -> Vec<Ask> {
        self.start(Work::Gathering(aim));
        vec![Ask::Run(Effect::Gather)]
    }

    fn fail(&mut self, why: String) -> Vec<Ask> {
        self.work = Work::Idle;
        self.note = Some(Note::Failed(why));
        vec![]
    }

    fn compared(&mut self, result: Result<Compared, Refusal>) -> Vec<Ask> {
        let checking = matches!(self.work, Work::Comparing);
        let mut asks = Vec::new();
        match &result {
            Ok(compared) => {
                self.second = Second::Ready;
                if compared.touches_live {
                    asks.push(Ask::Run(Effect::Reread));
                }
                if compared.touches_history {
                    asks.push(Ask::ReadHistory);
                }
            }
            Err(why) => self.second = Second::Absent(why.clone()),
        }
        if checking {
            asks.extend(self.gather(Aim::Check(result.ok())));
        }
        asks
    }

    fn gathered(&mut self, result: Result<Entries, Refusal>, now: UnixMillis) -> Vec<Ask> {
        let Work::Gathering(aim) = std::mem::take(&mut self.work) else {
            return vec![];
        };
        let entries = match result {
            Ok(entries) => entries,
            Err(why) => return self.fail(format!("What is stored can't be read: {why}.")),
        };
        match aim {
            Aim::Export(format) => {
                if format == Format::Json {
                    self.exported = Some(without_backup(&entries));
                }
                vec![Ask::Make(format, entries)]
            }
            Aim::Check(compared) => {
                self.report = Some(report::report(entries, compared));
                vec![]
            }
            Aim::Import(package) => {
                let preview = import::preview(&entries, &package);
                self.work = Work::Previewing(Box::new(preview), entries);
                vec![]
            }
            Aim::Erase => {
                let changes = Changes {
                    puts: vec![],
                    removes: entries.keys().map(|name| (name.clone(), None)).collect(),
                };
                self.protect(Done::Erase, changes, &entries, now)
            }
        }
    }

    /// Changes are made only once a snapshot is stored, or if all this was exported just before.
    fn protect(
        &mut self,
        what: Done,
        changes: Changes,
        entries: &Entries,
        now: UnixMillis,
    ) -> Vec<Ask> {
        let back = changes.inverse(entries);
        let job = Job {
            what,
            changes,
            back,
        };
        match &self.second {
            Second::Absent(_) if self.exported.as_ref() == Some(&without_backup(entries)) => {
                self.apply(job)
            }
            Second::Absent(why) => {
                let why = format!(
                    "No snapshot can be made in this browser ({why}), so nothing was changed. Export everything first; then this can be done without one."
                );
                self.fail(why)
            }
            Second::Opening | Second::Ready => {
                let why = if what == Done::Erase {
                    Why::Erase
                } else {
                    Why::Import
                };
                self.start(Work::Protecting(job));
                let text = json::write(entries, now);
                vec![Ask::Run(Effect::Protect(why, text))]
            }
        }
    }

    fn apply(&mut self, job: Job) -> Vec<Ask> {
        let changes = job.changes.clone();
        self.work = Work::Applying(job);
        vec![Ask::Run(Effect::Apply(changes))]
    }

    fn protected(&mut self, result: Result<(), Refusal>) -> Vec<Ask> {
        let Work::Protecting(job) = std::mem::take(&mut self.work) else {
            return vec![];
        };
        match result {
            Ok(()) => self.apply(job),
            Err(why) => self.fail(format!(
                "No snapshot could be made, so nothing was changed: {why}."
            )),
        }
    }

    fn applied(&mut self, result: Result<(), Refusal>) -> Vec<Ask> {
        let Work::Applying(job) = std::mem::take(&mut self.work) else {
            return vec![];
        };
        let asks = vec![
            Ask::Forget,
            Ask::Run(Effect::Reread),
            Ask::Run(Effect::Survey),
        ];
        self.report = None;
        match result {
            Ok(()) => {
                self.note = Some(Note::Done(job.what));
                self.undo = (job.what != Done::Undo).then_some(job);
            }
            Err(why) => {
                self.note = Some(Note::Failed(format!(
                    "It stopped half-way: {why}. Nothing that was here is lost; undo takes back what was done, or try again."
                )));
                // What undoing needs must not go with the failure of undoing.
                self.undo = Some(match job.what {
                    Done::Undo => Job {
                        what: Done::Undo,
                        back: job.changes,
                        changes: Changes::default(),
                    },
                    _ => job,
                });
            }
        }
        asks
    }
}

fn without_backup(entries: &Entries) -> Entries {
    let mut entries = entries.clone();
    entries.remove(&Key::Backup.to_string());
    entries
}
