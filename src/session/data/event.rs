//! What travels between the Data page, its state and the shell.

use super::{Snapshot, Why};
use crate::{
    attempt::RoundId,
    exchange::File,
    history::{Changes, Entries, Key, Refusal, reconcile::Plan},
};

/// A wish of the candidate, or what the shell reports.
#[derive(Debug)]
pub enum Event {
    /// Both stores were brought together, or the second could not be reached.
    Compared(Result<Compared, Refusal>),
    /// The page that shows all this is open.
    Opened,
    /// What the browser says of its storage.
    Surveyed(Survey),
    /// Whether the browser promises to keep what is stored.
    Persisted(Persistence),
    /// The browser is to be asked for that promise.
    AskPersistence,
    /// Every record, both stores as one.
    Gathered(Result<Entries, Refusal>),
    /// Everything is to be checked.
    Check,
    /// A file is wanted.
    Export(Format),
    /// A file was chosen: its text, or why it can't be read.
    Chosen(Result<String, String>),
    /// What the preview shows is to be done.
    Merge,
    /// Not that after all.
    Cancel,
    /// Everything is to be erased; it is asked once more.
    AskErase,
    /// Everything is to be erased.
    Erase,
    /// A raw snapshot was stored, or not.
    Protected(Result<(), Refusal>),
    /// Changes were made, or not.
    Applied(Result<(), Refusal>),
    /// The last import or erasure is to be undone.
    Undo,
    /// Texts of attempts are to be shown.
    WantTexts(Vec<(RoundId, u16)>),
    /// Texts of attempts came from the second store.
    Texts(Vec<(String, String)>),
    /// Texts of this many old attempts moved to the second store.
    RoomMade(usize),
    /// A snapshot is wanted as a file.
    WantSnapshot(Snapshot),
    /// A snapshot was read.
    SnapshotRead(Snapshot, Result<String, Refusal>),
    /// The snapshots are to be deleted.
    DropSnapshots,
    /// The shell could not do something, in words for the candidate.
    Failed(String),
}

impl Event {
    /// Whether both stores were compared.
    #[must_use]
    pub const fn is_comparison(&self) -> bool {
        matches!(self, Self::Compared(_))
    }

    /// Whether nobody did anything: the page may show something new, and the focus stays where it is.
    #[must_use]
    pub const fn is_quiet(&self) -> bool {
        matches!(
            self,
            Self::Compared(_)
                | Self::Opened
                | Self::Surveyed(_)
                | Self::Persisted(_)
                | Self::Texts(_)
                | Self::RoomMade(_)
        )
    }
}

/// Something for the shell to do.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Bring both stores together; `deep` reads every record and mends the damaged. Report
    /// [`Event::Compared`].
    Compare {
        /// Whether to read every record.
        deep: bool,
    },
    /// Find out what the browser says of its storage; report [`Event::Surveyed`].
    Survey,
    /// Ask the browser to keep what is stored; report [`Event::Persisted`].
    Persist,
    /// Read every record of both stores; report [`Event::Gathered`].
    Gather,
    /// Put a raw snapshot into the second store and keep the newest three; report [`Event::Protected`].
    Protect(Why, String),
    /// Change both stores; report [`Event::Applied`].
    Apply(Changes),
    /// Save a file.
    Save(File),
    /// Read these attempts from the second store; report [`Event::Texts`].
    ReadTexts(Vec<Key>),
    /// Move texts of old attempts to the second store if localStorage is crowded, or if `now`; report
    /// [`Event::RoomMade`].
    MakeRoom {
        /// Whether to do it however much room there seems to be.
        now: bool,
    },
    /// Read a snapshot; report [`Event::SnapshotRead`].
    ReadSnapshot(Snapshot),
    /// Delete the snapshots, then survey.
    DropSnapshots,
    /// Take up settings and a round in progress from storage.
    Reread,
}

/// What bringing both stores together came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compared {
    /// How many records localStorage got or had mended.
    pub mended: usize,
    /// How many records the second store got.
    pub copied: usize,
    /// Whether a round in progress has to be taken up anew.
    pub touches_live: bool,
    /// Whether the history has to be read anew.
    pub touches_history: bool,
}

impl Compared {
    /// What a plan comes to.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            mended: plan.first.puts.len(),
            copied: plan.second.puts.len(),
            touches_live: plan.touches_live(),
            touches_history: plan.touches_history(),
        }
    }
}

/// A file that can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Everything, losslessly.
    Json,
    /// Attempts as a table.
    Csv,
    /// The history as a text.
    Markdown,
    /// Every question of the bank as notes for Anki.
    AnkiAll,
    /// The questions that are due today, as notes for Anki.
    AnkiDue,
}

/// Whether the browser promises to keep what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    /// It does.
    Granted,
    /// It does not: it may clear it when space runs short.
    NotGranted,
    /// It makes no such promises.
    Unknown,
}

/// What the browser says of its storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// What localStorage holds, in UTF-16 code units, or why that is unknown.
    pub first: Result<usize, Refusal>,
    /// What the browser says this site uses, in bytes.
    pub usage: Option<u64>,
    /// What it says this site may use, in bytes.
    pub quota: Option<u64>,
    /// Whether it promises to keep that.
    pub persistence: Persistence,
    /// The snapshots, the newest first.
    pub snapshots: Vec<Snapshot>,
}
