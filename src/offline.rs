//! Whether the app works without a network, and whether a newer version of it waits.
//!
//! A service worker keeps the files of one build. It reports what it knows; the app answers with what the
//! browser should do. A new version is never taken during a round, nor while another tab runs the old one.

use std::fmt;

use serde::Deserialize;

/// A build's name: the first digits of a hash over all of its files.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Build(String);

impl fmt::Display for Build {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How this copy of the app came to the candidate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Edition {
    /// From a developer's own machine; it has no worker and no name.
    #[default]
    Development,
    /// From a host, with a worker.
    Hosted(Build),
    /// From a host that has given its worker up.
    Retired(Build),
    /// As one file that holds everything.
    OneFile(Build),
}

impl Edition {
    /// Reads what the build wrote into the page, such as `hosted 3f29c0a1b2d4`.
    #[must_use]
    pub fn read(text: Option<&str>) -> Self {
        let Some((kind, name)) = text.and_then(|text| text.split_once(' ')) else {
            return Self::Development;
        };
        let build = Build(name.to_owned());
        match kind {
            "hosted" => Self::Hosted(build),
            "retired" => Self::Retired(build),
            "one-file" => Self::OneFile(build),
            _ => Self::Development,
        }
    }

    /// The build's name, if it has one.
    #[must_use]
    pub fn build(&self) -> Option<&Build> {
        match self {
            Self::Development => None,
            Self::Hosted(build) | Self::Retired(build) | Self::OneFile(build) => Some(build),
        }
    }
}

/// Whether this browser keeps the app's files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Kept {
    /// It was not asked to, or this edition never does.
    #[default]
    No,
    /// They are being fetched and compared with their hashes.
    Fetching,
    /// Every file of this build is here and matches its hash.
    Whole,
    /// They could not be kept, with the reason in words.
    Failed(String),
}

/// Whether there is a newer version.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Update {
    /// Nobody has asked.
    #[default]
    Unasked,
    /// The server is being asked.
    Checking,
    /// The server had nothing newer.
    None,
    /// One is being fetched and compared with its hashes.
    Fetching,
    /// One is here, whole, and waits.
    Ready(Build),
    /// It waits because as many other tabs run this version.
    Held(Build, usize),
    /// It is taking over.
    Taking(Build),
    /// The server could not be asked, or what it sent can't be used, with the reason in words.
    Failed(String),
}

/// Why a worker gave up, if it did not say so itself.
const STOPPED: &str = "some of its files could not be fetched as they should be";

/// What the browser or its worker reports.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    /// Files are being fetched.
    Fetching,
    /// The active worker has every file of its build.
    Kept(Build),
    /// A worker could not get every file of its build, with the reason.
    Broken(Build, String),
    /// A worker gave up on its files. It says why by itself if it can.
    Stopped,
    /// Workers can't be used here, with the reason.
    Refused(String),
    /// A build waits to take over.
    Waiting(Build),
    /// The server has nothing newer.
    Newest,
    /// The server can't be asked.
    Unreachable,
    /// The build that waits can't take over: so many other tabs run this one.
    Others(usize),
    /// Another worker serves this page from now on.
    Replaced,
}

impl Report {
    /// Reads what a worker said; `None` if it makes no sense.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The app is on the screen.
    Started,
    /// The browser reported something.
    Heard(Report),
    /// The candidate asks for updates.
    Check,
    /// The candidate wants the version that waits.
    TakeOver,
}

/// Something for the browser to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Start the worker, which fetches and verifies the files.
    Keep,
    /// Ask the server for another version.
    Check,
    /// Let the worker that waits take over.
    TakeOver,
    /// Load the page again.
    Reload,
}

/// What is known about working offline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offline {
    edition: Edition,
    kept: Kept,
    update: Update,
}

impl Offline {
    /// Nothing known yet, in an edition.
    #[must_use]
    pub fn new(edition: Edition) -> Self {
        Self {
            edition,
            ..Self::default()
        }
    }

    /// How this copy of the app came here.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Whether the files are kept.
    #[must_use]
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Whether there is a newer version.
    #[must_use]
    pub fn update(&self) -> &Update {
        &self.update
    }

    /// Takes one event. `in_round` says whether a round, or the scorecard it ended in, is on the screen.
    pub fn step(&mut self, event: Event, in_round: bool) -> Option<Ask> {
        let Edition::Hosted(own) = &self.edition else {
            return None;
        };
        match event {
            Event::Started => {
                self.kept = Kept::Fetching;
                Some(Ask::Keep)
            }
            Event::Check => {
                self.update = Update::Checking;
                Some(Ask::Check)
            }
            Event::TakeOver => match &self.update {
                Update::Ready(build) | Update::Held(build, _) if !in_round => {
                    self.update = Update::Taking(build.clone());
                    Some(Ask::TakeOver)
                }
                _ => None,
            },
            Event::Heard(Report::Replaced) => {
                // A worker also takes charge of a page that had none: that changes nothing for the page.
                (matches!(self.update, Update::Taking(_)) && !in_round).then_some(Ask::Reload)
            }
            Event::Heard(report) => {
                match report {
                    // While nothing is kept, what is being fetched is this version.
                    Report::Fetching if self.kept == Kept::Whole => self.update = Update::Fetching,
                    Report::Stopped if self.update == Update::Fetching => {
                        self.update = Update::Failed(STOPPED.to_owned());
                    }
                    Report::Stopped if self.kept == Kept::Fetching => {
                        self.kept = Kept::Failed(STOPPED.to_owned());
                    }
                    Report::Kept(build) if build == *own => self.kept = Kept::Whole,
                    Report::Broken(build, why) if build == *own => self.kept = Kept::Failed(why),
                    Report::Broken(_, why) => self.update = Update::Failed(why),
                    Report::Refused(why) => self.kept = Kept::Failed(why),
                    // The server went back to this version while a newer one waited.
                    Report::Waiting(build) if build == *own => self.update = Update::None,
                    // Another version is the one that is kept: this page came past the worker.
                    Report::Waiting(build) | Report::Kept(build) => {
                        self.update = Update::Ready(build);
                    }
                    Report::Newest if self.update == Update::Checking => self.update = Update::None,
                    Report::Unreachable => {
                        self.update = Update::Failed("the server can't be reached".to_owned());
                    }
                    Report::Others(tabs) => {
                        if let Update::Taking(build) = &self.update {
                            self.update = Update::Held(build.clone(), tabs);
                        }
                    }
                    Report::Newest | Report::Fetching | Report::Stopped | Report::Replaced => {}
                }
                None
            }
        }
    }
}

#[cfg(test)]
mod tests;
