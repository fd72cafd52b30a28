//! Every text of the editor, one file per noun.

mod announcement;
mod board;
mod card;
mod checks;
mod clipboard;
mod day;
mod dialog;
mod downloads;
mod drawing;
mod first_run;
mod guide;
mod header;
mod improvements;
mod insight;
mod lines;
mod notice;
mod opportunities;
mod phone;
mod refusal;
mod review;
mod step;
mod term;
mod toolbar;
mod trade_business;
mod trade_clinic;
mod trade_service;
mod trade_shop;
mod trade_software;
mod trade_training;
mod views;
mod wayfinding;
mod workbook;

#[cfg(test)]
mod tests;

pub use announcement::Spot;
pub use board::CurvePoint;

use super::Locale;

/// Defines [`Texts`], and what they are in each language.
macro_rules! texts {
    ($($name:ident: $($file:ident)::+,)+) => {
        /// The texts that come with a language: all it takes to show a map and to edit its cards.
        pub(super) struct Texts {
            pub(super) locale: Locale,
            $(pub(super) $name: $($file)::+::Table),+
        }

        pub(super) static PERSIAN: Texts = Texts {
            locale: Locale::Fa,
            $($name: $($file)::+::Table::PERSIAN),+
        };

        pub(super) static ENGLISH: Texts = Texts {
            locale: Locale::En,
            $($name: $($file)::+::Table::ENGLISH),+
        };
    };
}

texts! {
    announcement: announcement,
    board: board,
    card: card,
    header: header,
    refusal: refusal,
    step: step,
    term: term,
    toolbar: toolbar,
    lane_name: term::lane_name,
    lane_question: term::lane_question,
    lane_help: term::lane_help,
    lane_invitation: term::lane_invitation,
    card_noun: term::card_noun,
    card_noun_counted: term::card_noun_counted,
    stage_name: term::stage_name,
    channel_name: term::channel_name,
    evidence_kind: term::evidence_kind,
    evidence_help: term::evidence_help,
    path_kind: term::path_kind,
    blueprint_line: term::blueprint_line,
}
