//! What happens to the session, and what it asks the shell to do.

use super::{Saved, data};
use crate::{
    attempt::RoundId,
    bank::{Catalogue, PackName, Question, QuestionId},
    history::{Commit, Glimpse, Loaded, Mark, Refusal},
    offline,
    round::{self, Request, Timing},
    route::Route,
    search::Index,
    settings::Settings,
};

/// Something that happened to the program.
#[derive(Debug)]
pub enum Event {
    /// The catalogue arrived, or why it did not.
    Catalogue(Result<Catalogue, String>),
    /// A pack arrived, or why it did not.
    Pack(PackName, Result<Vec<Question>, String>),
    /// The index for searching arrived, or why it did not.
    Index(Result<Index, String>),
    /// A page needs the catalogue.
    WantBank,
    /// Somebody searches.
    WantIndex,
    /// A page needs this question whole.
    WantQuestion(QuestionId),
    /// Try again to read what of the bank could not be read.
    RetryBank,
    /// Somebody's bank is on its way: nothing is drawn from the built-in one until it is here.
    AwaitBank,
    /// The text of somebody's bank, which takes the place of the one at hand if it is sound.
    UseBank(String),
    /// The bank that was awaited will not come, and why.
    NoBank(String),
    /// A file with a bank was chosen, or why it can't be read. If it is sound, it is kept.
    BankFile(Result<String, String>),
    /// Back to the built-in bank.
    BuiltInBank,
    /// The browser keeps the chosen bank, or will not.
    BankKept(Result<(), Refusal>),
    /// A round in progress was found in storage.
    Found(Box<Saved>),
    /// A page that shows the past needs it.
    WantHistory,
    /// A list of rounds needs the newest.
    WantNewest,
    /// A page needs what the past adds up to.
    WantInsight,
    /// The newest rounds were read.
    Newest(Glimpse),
    /// The past was read.
    History(Loaded),
    /// A briefing is opened.
    Brief {
        /// What is asked for.
        request: Request,
        /// The seed of the address; without one, the past and `from` choose it.
        seed: Option<u64>,
        /// The first letters of the hash of the bank that the address was made with.
        bank: Option<String>,
        /// A random number.
        from: u64,
    },
    /// Other questions are wanted for the same request. The number is random.
    Redraw(u64),
    /// How generous the clock shall be.
    Choose(Timing),
    /// The round of the briefing is begun, under this name.
    Begin(RoundId),
    /// Something happened in the round.
    Round(round::Event),
    /// About a second passed.
    Tick,
    /// The page may be about to go away: save what is new.
    Flush,
    /// The candidate leaves the scorecard of a finished round.
    Leave,
    /// Another tab says which round is live, by the value of [`Key::Live`](crate::history::Key::Live).
    LiveChanged(Option<String>),
    /// The candidate puts something beside an attempt or a question.
    Mark(Mark),
    /// The candidate changed a setting.
    Set(Settings),
    /// localStorage refused a commit.
    Unsaved(Commit, Refusal),
    /// localStorage took a commit.
    Stored(Commit),
    /// The second store took or refused a commit.
    Mirrored(Commit, Result<(), Refusal>),
    /// Something about everything that is stored.
    Data(data::Event),
    /// Try again to save what was refused.
    RetrySaving,
    /// Something about working offline, or about a newer version.
    Offline(offline::Event),
}

/// Something for the shell to do.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Read the catalogue; report [`Event::Catalogue`].
    ReadCatalogue,
    /// Read a pack; report [`Event::Pack`].
    ReadPack(PackName),
    /// Read the index for searching; report [`Event::Index`].
    ReadIndex(PackName),
    /// Keep the text of somebody's bank for the next start, or let go of the one that is kept; report
    /// [`Event::BankKept`].
    KeepBank(Option<String>),
    /// Read every record; report [`Event::History`].
    ReadHistory,
    /// Read the newest rounds and report [`Event::Newest`], then the rest in parts and report [`Event::History`]; if
    /// there are few records, read every one.
    ReadNewest,
    /// Write records, read them back, and only then remove others, in both stores; report
    /// [`Event::Stored`] or [`Event::Unsaved`], and [`Event::Mirrored`].
    Commit(Commit),
    /// Something about everything that is stored.
    Data(data::Effect),
    /// Something is being typed: report [`Event::Flush`] within half a second.
    FlushSoon,
    /// Say this to people who listen rather than look.
    Say(String),
    /// The page that is open has this address.
    Address(Route),
    /// Something about working offline; report [`Event::Offline`].
    Offline(offline::Ask),
}
