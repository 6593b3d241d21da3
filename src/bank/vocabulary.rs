//! The closed vocabularies: words that authors write, people read and code matches on.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Set;

/// A word that is not in its vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    /// The word as it was given.
    pub given: String,
    /// Every word that would do.
    pub allowed: Vec<&'static str>,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not one of {}",
            self.given,
            self.allowed.join(", ")
        )
    }
}

impl std::error::Error for UnknownWord {}

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal, $title:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $(#[doc = $title] $(#[$variant_meta])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// Every word, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Every word as authors write it, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id,)+];

            /// The word as authors write it and records keep it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The word as people read it.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
        }

        impl Set<$name> {
            /// The set of these words.
            #[must_use]
            pub const fn of(words: &[$name]) -> Self {
                let (mut bits, mut at) = (0, 0);
                while at < words.len() {
                    bits |= 1 << words[at] as u64;
                    at += 1;
                }
                Self::of_bits(bits)
            }

            /// Whether it has this word.
            #[must_use]
            pub const fn contains(self, word: $name) -> bool {
                self.bits() & (1 << word as u64) != 0
            }

            /// The same set with this word added, or taken away if it is there.
            #[must_use]
            pub const fn toggled(self, word: $name) -> Self {
                Self::of_bits(self.bits() ^ (1 << word as u64))
            }

            /// Its words, in the vocabulary's order.
            pub fn words(self) -> impl Iterator<Item = $name> {
                $name::ALL.iter().copied().filter(move |word| self.contains(*word))
            }
        }

        impl FromIterator<$name> for Set<$name> {
            fn from_iter<I: IntoIterator<Item = $name>>(words: I) -> Self {
                words.into_iter().fold(Self::EMPTY, |set, word| {
                    Self::of_bits(set.bits() | 1 << word as u64)
                })
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(given: &str) -> Result<Self, UnknownWord> {
                Self::ALL.iter().copied().find(|word| word.id() == given).ok_or_else(|| UnknownWord {
                    given: given.to_owned(),
                    allowed: Self::ALL.iter().map(|word| word.id()).collect(),
                })
            }
        }
    };
}

vocabulary! {
    /// What the candidate is asked to do.
    Kind {
        Concept = "concept", "Concept";
        Coding = "coding", "Coding";
        Debugging = "debugging", "Debugging";
        Design = "design", "Design";
        Behavioural = "behavioural", "Behavioural";
        Practice = "practice", "Practice";
    }
}

vocabulary! {
    /// Whom a question suits.
    Level {
        Junior = "junior", "Junior";
        Mid = "mid", "Mid-level";
        Senior = "senior", "Senior";
    }
}

vocabulary! {
    /// The six dimensions of the scorecard.
    Dimension {
        ProblemSolving = "problem-solving", "Problem solving";
        CodeQuality = "code-quality", "Code quality";
        Fundamentals = "fundamentals", "Fundamentals";
        TestingDebugging = "testing-debugging", "Testing and debugging";
        Communication = "communication", "Communication";
        Domain = "domain", "Role-specific";
    }
}

impl Dimension {
    /// What the dimension counts in the overall score, of 100.
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::ProblemSolving => 25,
            Self::CodeQuality => 20,
            Self::Fundamentals | Self::TestingDebugging | Self::Communication => 15,
            Self::Domain => 10,
        }
    }
}

vocabulary! {
    /// How much a criterion counts within its dimension.
    Weight {
        Essential = "essential", "Essential";
        Expected = "expected", "Expected";
        Bonus = "bonus", "Bonus";
    }
}

impl Weight {
    /// 3, 2 or 1.
    #[must_use]
    pub const fn points(self) -> u32 {
        match self {
            Self::Essential => 3,
            Self::Expected => 2,
            Self::Bonus => 1,
        }
    }
}

vocabulary! {
    /// Faults that cap the recommendation, whatever else was good.
    NoGo {
        GlobalState = "global-state", "Leans on global state";
        SwallowedErrors = "swallowed-errors", "Swallows errors";
        UnsafeConcurrency = "unsafe-concurrency", "Shares state unsafely between threads or tasks";
        MissingTests = "missing-tests", "Leaves the work untested";
        DependencySprawl = "dependency-sprawl", "Pulls in dependencies without need";
    }
}

vocabulary! {
    /// What a question is about.
    Topic {
        ExecutionModel = "execution-model", "Execution model";
        SyntaxBasics = "syntax-basics", "Syntax basics";
        DataTypes = "data-types", "Data types";
        Collections = "collections", "Collections";
        Scoping = "scoping", "Scoping and names";
        Functions = "functions", "Functions";
        Decorators = "decorators", "Decorators";
        Iteration = "iteration", "Iteration and generators";
        ContextManagers = "context-managers", "Context managers";
        Oop = "oop", "Object-oriented Python";
        Metaprogramming = "metaprogramming", "Metaprogramming";
        Typing = "typing", "Type hints";
        ErrorHandling = "error-handling", "Error handling";
        Memory = "memory", "Memory";
        Concurrency = "concurrency", "Concurrency";
        Gil = "gil", "GIL and free threading";
        Asyncio = "asyncio", "Asyncio";
        ModulesPackaging = "modules-packaging", "Modules and packaging";
        Dependencies = "dependencies", "Dependencies and environments";
        StdlibIo = "stdlib-io", "Standard library and I/O";
        Testing = "testing", "Testing";
        Debugging = "debugging", "Debugging";
        Operations = "operations", "Operations";
        Performance = "performance", "Performance";
        Caching = "caching", "Caching";
        Algorithms = "algorithms", "Algorithms and structures";
        ApiDesign = "api-design", "API design";
        WebFrameworks = "web-frameworks", "Web frameworks";
        Databases = "databases", "Databases";
        Architecture = "architecture", "Architecture";
        Security = "security", "Security";
        DataEngineering = "data-engineering", "Data engineering";
        DataScienceMl = "data-science-ml", "Data science and ML";
        IdiomsStyle = "idioms-style", "Idioms and style";
        Teamwork = "teamwork", "Teamwork";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_the_dimensions_sum_to_100() {
        assert_eq!(Dimension::ALL.iter().map(|d| d.weight()).sum::<u32>(), 100);
    }

    #[test]
    fn every_word_parses_from_its_own_id() {
        for topic in Topic::ALL {
            assert_eq!(topic.id().parse(), Ok(*topic));
        }
    }

    #[test]
    fn sets_hold_what_they_are_given_in_the_vocabulary_s_order() {
        const SET: Set<Level> = Set::<Level>::of(&[Level::Senior, Level::Junior, Level::Senior]);
        assert_eq!(
            SET.words().collect::<Vec<_>>(),
            [Level::Junior, Level::Senior]
        );
        assert_eq!(SET.len(), 2);
        assert!(SET.contains(Level::Senior) && !SET.contains(Level::Mid));
        assert_eq!(
            SET.toggled(Level::Mid)
                .toggled(Level::Junior)
                .words()
                .collect::<Set<_>>(),
            Set::<Level>::of(&[Level::Mid, Level::Senior])
        );
        assert!(Topic::ALL.len() <= 64);
    }

    #[test]
    fn an_unknown_word_lists_what_would_do() {
        let error = "middle".parse::<Level>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "“middle” is not one of junior, mid, senior"
        );
    }
}
