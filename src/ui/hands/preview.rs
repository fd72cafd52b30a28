//! What will become of a table that is pasted, shown before it is.

use std::rc::Rc;

use yew::prelude::*;

use super::{Hands, Message, Question};
use crate::edit::Sheet;
use crate::edit::clipboard::{Paste, Piece, Rows};
use crate::model::JourneyMap;
use crate::ui::context::Ui;

/// How many rows are shown.
const N_ROWS: usize = 30;

/// How many cards a paste adds.
pub(super) fn n_pasted(map: &JourneyMap, paste: &Paste) -> usize {
    paste.clip.pieces.len() - paste.n_left_out(map)
}

/// What is about to be pasted, and where.
pub(super) fn about(ui: &Ui, paste: &Paste, n_cards: usize) -> AttrValue {
    ui.store.read(|session| {
        let map = session.map();
        let cell = &paste.target.cell;
        let lane = map.lanes.get(&cell.lane).map(|lane| ui.lane_title(lane));
        let stage = map
            .stages
            .get(&cell.stage)
            .map(|stage| ui.stage_title(stage));
        let cards = ui.messages.n_new_cards(n_cards);
        let (lane, stage) = (lane.unwrap_or_default(), stage.unwrap_or_default());
        ui.messages.paste_about(&cards, &lane, &stage).into()
    })
}

/// The table with its choices.
pub(super) fn view(ui: &Ui, hands: &Rc<Hands>, paste: &Rc<Paste>) -> Html {
    let messages = ui.messages;
    let (n_over, n_left_out) = ui.store.read(|session| {
        let map = session.map();
        (paste.n_columns_over(map), paste.n_left_out(map))
    });
    let change = |change: fn(&mut Paste)| {
        let (hands, paste) = (hands.clone(), paste.clone());
        Callback::from(move |()| {
            let mut paste = Paste::clone(&paste);
            change(&mut paste);
            let question = Question::Paste(Rc::new(paste));
            hands.scope.send_message(Message::Ask(Some(question)));
        })
    };
    let lane = ui.store.read(|session| {
        let lane = session.map().lanes.get(&paste.target.cell.lane);
        lane.map(|lane| ui.lane_title(lane)).unwrap_or_default()
    });
    let rows = [
        (
            Rows::Lanes,
            messages.rows_to_lanes().to_owned(),
            change(|paste| paste.rows = Rows::Lanes),
        ),
        (
            Rows::Stacked,
            messages.rows_to_one(&lane),
            change(|paste| paste.rows = Rows::Stacked),
        ),
    ];
    let toggle = change(|paste| paste.adds_stages = !paste.adds_stages);
    html! {
        <div class="jm-paste">
            if paste.clip.n_rows() > 1 {
                <fieldset class="jm-paste__rows">
                    <legend>{ messages.paste_rows() }</legend>
                    for (kind, words, on_choose) in rows {
                        <label class="jm-paste__c">
                            <input type="radio" name="jm-paste-rows" checked={paste.rows == kind} onchange={on_choose.reform(|_: Event| ())} />
                            <span>{ words }</span>
                        </label>
                    }
                </fieldset>
            }
            if n_over > 0 {
                <label class="jm-paste__c">
                    <input type="checkbox" checked={paste.adds_stages} onchange={toggle.reform(|_: Event| ())} />
                    <span>{ messages.add_stages(n_over) }</span>
                </label>
            }
            if n_left_out > 0 {
                <p class="jm-paste__out" role="status">{ messages.n_left_out(n_left_out) }</p>
            }
            { table(ui, paste) }
        </div>
    }
}

fn table(ui: &Ui, paste: &Paste) -> Html {
    let (n_rows, n_columns) = (paste.clip.n_rows(), paste.clip.n_columns());
    let mut heads = Vec::new();
    let mut lanes = Vec::new();
    let mut cells: Vec<Vec<Vec<(String, bool)>>> =
        vec![vec![Vec::new(); n_columns]; n_rows.min(N_ROWS)];
    ui.store.read(|session| {
        let map = session.map();
        let sheet = Sheet::of(map);
        let start = sheet.spot_of_cell(&paste.target.cell);
        let (first_lane, first_column) = start.map_or((0, 0), |start| (start.lane, start.column));
        for column in 0..n_columns {
            let column = sheet.columns().get(first_column + column);
            heads.push(match column {
                Some(column) => ui.column_title(map.stages.get(&column.stage), column),
                None if paste.adds_stages => ui.messages.new_stage().to_owned(),
                None => ui.messages.beyond_map().to_owned(),
            });
        }
        for row in 0..n_rows.min(N_ROWS) {
            let lane = match paste.rows {
                Rows::Lanes => first_lane + row,
                Rows::Stacked => first_lane,
            };
            let lane = sheet.lanes().get(lane);
            lanes.push(lane.map_or_else(
                || ui.messages.beyond_map().to_owned(),
                |lane| ui.lane_title(lane),
            ));
        }
        let (language, own) = (session.language(), &paste.clip.language);
        for piece in &paste.clip.pieces {
            let Piece { row, column, card } = piece;
            if let Some(cell) = cells.get_mut(*row).and_then(|row| row.get_mut(*column)) {
                let (words, _) = card.text.shown(&language, own);
                cell.push((words.to_owned(), paste.fits(map, piece)));
            }
        }
    });
    let n_more = n_rows.saturating_sub(N_ROWS);
    html! {
        <div class="jm-paste__t" tabindex="0" role="region" aria-label={ui.messages.paste_title()}>
            <table>
                <thead><tr><td></td>for head in heads { <th scope="col">{ head }</th> }</tr></thead>
                <tbody>
                    for (lane, row) in lanes.into_iter().zip(cells) {
                        <tr>
                            <th scope="row">{ lane }</th>
                            for cards in row {
                                <td>for (words, fits) in cards { <span class={classes!("jm-paste__k", (!fits).then_some("is-out"))} dir="auto">{ words }</span> }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
            if n_more > 0 { <p>{ ui.messages.n_more_rows(n_more) }</p> }
        </div>
    }
}
