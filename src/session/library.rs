//! What of the bank has arrived, and what was asked for.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::Effect;
use crate::{
    bank::{Catalogue, PackName, Question, QuestionId, own::OwnBank},
    order,
    round::Asked,
    search::Index,
};

/// The bank as far as it is here.
#[derive(Debug, Default)]
pub struct Library {
    source: Source,
    catalogue: Remote<Catalogue>,
    packs: BTreeMap<PackName, Remote<()>>,
    questions: BTreeMap<QuestionId, Rc<Question>>,
    /// Questions that were wanted before the catalogue was here.
    waiting: BTreeSet<QuestionId>,
    index: Remote<Index>,
    /// Whether the index was wanted before the catalogue was here.
    index_waits: bool,
}

/// Where the questions come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Source {
    /// The build.
    #[default]
    BuiltIn,
    /// Somebody's bank, which is on its way: nothing is asked for meanwhile.
    Awaited,
    /// Somebody's bank, which is here whole.
    Own,
}

/// Something that is read from elsewhere.
#[derive(Debug, Default)]
enum Remote<T> {
    #[default]
    Unasked,
    Loading,
    Ready(T),
    Failed(String),
}

/// A question as far as it is here.
#[derive(Debug, Clone)]
pub enum Content<'a> {
    /// It is on its way.
    Loading,
    /// It could not be read, with the reason in words.
    Failed(&'a str),
    /// This bank does not have it.
    Missing,
    /// It is here.
    Ready(&'a Rc<Question>),
}

impl Library {
    /// The catalogue, if it is here.
    #[must_use]
    pub fn catalogue(&self) -> Option<&Catalogue> {
        match &self.catalogue {
            Remote::Ready(catalogue) => Some(catalogue),
            _ => None,
        }
    }

    /// The catalogue of the bank that somebody brought, if it is such a bank.
    #[must_use]
    pub fn own(&self) -> Option<&Catalogue> {
        self.catalogue().filter(|_| self.source == Source::Own)
    }

    /// Whether somebody's bank is on its way.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.source == Source::Awaited
    }

    /// Nothing of the built-in bank is asked for until it is known whether there is another.
    pub(super) fn wait_for_own(&mut self) {
        *self = Self {
            source: Source::Awaited,
            ..Self::default()
        };
    }

    /// Somebody's bank takes the place of what was here.
    pub(super) fn hold(&mut self, bank: OwnBank) {
        let packs = bank.catalogue.entries().iter();
        let packs = packs.map(|entry| (entry.pack.clone(), Remote::Ready(())));
        let questions = bank.questions.into_iter();
        let wanted = self.index_waits;
        *self = Self {
            source: Source::Own,
            packs: order::map(packs),
            questions: order::map(
                questions.map(|question| (question.id.clone(), Rc::new(question))),
            ),
            catalogue: Remote::Ready(bank.catalogue),
            ..Self::default()
        };
        if wanted {
            self.want_index();
        }
    }

    /// The built-in bank takes the place of what was here, with what was wanted meanwhile.
    pub(super) fn go_back(&mut self) -> Option<Effect> {
        let (waiting, index_waits) = (std::mem::take(&mut self.waiting), self.index_waits);
        *self = Self {
            waiting,
            index_waits,
            ..Self::default()
        };
        self.want_catalogue()
    }

    /// Why the catalogue could not be read.
    #[must_use]
    pub fn failure(&self) -> Option<&str> {
        match &self.catalogue {
            Remote::Failed(why) => Some(why),
            _ => None,
        }
    }

    /// A question, or what stands in the way.
    #[must_use]
    pub fn content(&self, question: &QuestionId) -> Content<'_> {
        if let Some(question) = self.questions.get(question) {
            return Content::Ready(question);
        }
        let catalogue = match &self.catalogue {
            Remote::Ready(catalogue) => catalogue,
            Remote::Failed(why) => return Content::Failed(why),
            _ => return Content::Loading,
        };
        match catalogue
            .get(question)
            .map(|entry| self.packs.get(&entry.pack))
        {
            None | Some(Some(Remote::Ready(()))) => Content::Missing,
            Some(Some(Remote::Failed(why))) => Content::Failed(why),
            Some(_) => Content::Loading,
        }
    }

    /// The index for searching, if it is here.
    ///
    /// # Errors
    /// Why it could not be read; nothing as long as it is on its way or was not asked for.
    pub fn index(&self) -> Result<&Index, Option<&str>> {
        match &self.index {
            Remote::Ready(index) => Ok(index),
            Remote::Failed(why) => Err(Some(why)),
            Remote::Unasked | Remote::Loading => Err(None),
        }
    }

    /// What has to be read for searching, unless it was asked for already.
    pub(super) fn want_index(&mut self) -> Option<Effect> {
        if !matches!(self.index, Remote::Unasked) {
            return None;
        }
        let Remote::Ready(catalogue) = &self.catalogue else {
            self.index_waits = true;
            return self.want_catalogue();
        };
        let Some(name) = catalogue.search.clone() else {
            self.index = Remote::Ready(match self.source {
                Source::Own => Index::of(self.questions.values().map(|question| &**question)),
                _ => Index::of_entries(catalogue.entries()),
            });
            return None;
        };
        self.index = Remote::Loading;
        Some(Effect::ReadIndex(name))
    }

    pub(super) fn index_arrived(&mut self, result: Result<Index, String>) {
        if self.source != Source::BuiltIn {
            return;
        }
        self.index = match result {
            Ok(index) => Remote::Ready(index),
            Err(why) => Remote::Failed(why),
        };
    }

    /// What a round has to know of a question that is here.
    pub(super) fn asked(&self, question: &QuestionId) -> Option<Asked> {
        self.questions
            .get(question)
            .map(|question| Asked::of(question))
    }

    pub(super) fn want_catalogue(&mut self) -> Option<Effect> {
        let first = matches!(self.catalogue, Remote::Unasked) && self.source == Source::BuiltIn;
        first.then(|| {
            self.catalogue = Remote::Loading;
            Effect::ReadCatalogue
        })
    }

    /// What has to be read for a question, unless it was asked for already.
    pub(super) fn want(&mut self, question: &QuestionId) -> Option<Effect> {
        if self.questions.contains_key(question) {
            return None;
        }
        let Remote::Ready(catalogue) = &self.catalogue else {
            self.waiting.insert(question.clone());
            return self.want_catalogue();
        };
        let pack = &catalogue.get(question)?.pack;
        if self.packs.contains_key(pack) {
            return None;
        }
        self.packs.insert(pack.clone(), Remote::Loading);
        Some(Effect::ReadPack(pack.clone()))
    }

    pub(super) fn catalogue_arrived(&mut self, result: Result<Catalogue, String>) -> Vec<Effect> {
        // What was asked for before another bank came has nothing to say any more.
        if self.source != Source::BuiltIn {
            return vec![];
        }
        match result {
            Ok(catalogue) => {
                self.catalogue = Remote::Ready(catalogue);
                let waiting = std::mem::take(&mut self.waiting);
                let index = std::mem::take(&mut self.index_waits);
                let index = index.then(|| self.want_index()).flatten();
                waiting
                    .iter()
                    .filter_map(|question| self.want(question))
                    .chain(index)
                    .collect()
            }
            Err(why) => {
                self.catalogue = Remote::Failed(why);
                vec![]
            }
        }
    }

    pub(super) fn pack_arrived(&mut self, name: PackName, result: Result<Vec<Question>, String>) {
        if self.source != Source::BuiltIn {
            return;
        }
        let state = match result {
            Ok(questions) => {
                for question in questions {
                    self.questions
                        .insert(question.id.clone(), Rc::new(question));
                }
                Remote::Ready(())
            }
            Err(why) => Remote::Failed(why),
        };
        self.packs.insert(name, state);
    }

    /// Asks again for everything that failed.
    pub(super) fn retry(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if matches!(self.catalogue, Remote::Failed(_)) {
            self.catalogue = Remote::Loading;
            effects.push(Effect::ReadCatalogue);
        }
        if matches!(self.index, Remote::Failed(_)) {
            self.index = Remote::Unasked;
            effects.extend(self.want_index());
        }
        for (name, state) in &mut self.packs {
            if matches!(state, Remote::Failed(_)) {
                *state = Remote::Loading;
                effects.push(Effect::ReadPack(name.clone()));
            }
        }
        effects
    }
}
