//! Markdown: the map to be read and pasted, as headings, lists and a table (GitHub's flavour).

use super::drawing::Drawing;
use super::telling::{Telling, on_one_line};
use crate::model::{JourneyMap, Text};

/// A map as Markdown.
pub fn write(map: &JourneyMap, drawing: &Drawing) -> String {
    let telling = Telling::new(map, drawing);
    let messages = drawing.messages;
    let mut text = ["# ", &escaped(telling.title()), "\n"].concat();
    let about = telling.text(&map.meta.description);
    if !about.is_empty() {
        text.push_str(&["\n", &escaped(about), "\n"].concat());
    }
    if drawing.has_people {
        for persona in &map.personas {
            text.push_str(&["\n## ", &escaped(telling.persona(persona)), "\n"].concat());
            let quote = telling.text(&persona.quote);
            if !quote.is_empty() {
                text.push_str(&["\n> ", &escaped(quote), "\n"].concat());
            }
            list(
                &mut text,
                &telling,
                messages.persona_needs(),
                &persona.needs,
            );
            list(
                &mut text,
                &telling,
                messages.persona_goals(),
                &persona.goals,
            );
            list(
                &mut text,
                &telling,
                messages.persona_pains(),
                &persona.pain_points,
            );
        }
        let scenario = &map.meta.scenario;
        let problem = telling.text(&scenario.problem);
        let has_scenario =
            !problem.is_empty() || !scenario.goals.is_empty() || !scenario.expectations.is_empty();
        if has_scenario {
            text.push_str(&["\n## ", messages.scenario(), "\n"].concat());
        }
        if !problem.is_empty() {
            text.push_str(&["\n", &escaped(problem), "\n"].concat());
        }
        list(
            &mut text,
            &telling,
            messages.customer_goals(),
            &scenario.goals,
        );
        list(
            &mut text,
            &telling,
            messages.expectations(),
            &scenario.expectations,
        );
    }
    table(&mut text, &telling);
    text
}

fn list(text: &mut String, telling: &Telling<'_>, title: &str, items: &[Text]) {
    if items.is_empty() {
        return;
    }
    text.push_str(&["\n**", title, "**\n\n"].concat());
    for item in items {
        text.push_str(&["- ", &escaped(telling.text(item)), "\n"].concat());
    }
}

/// The board: a column for each of its columns, a row for each lane.
fn table(text: &mut String, telling: &Telling<'_>) {
    let map = telling.map;
    let columns = map.columns();
    if columns.is_empty() {
        return;
    }
    text.push_str(&["\n## ", telling.messages.board(), "\n\n|  |"].concat());
    for stage in &map.stages {
        let title = escaped(telling.stage(stage));
        if stage.steps.is_empty() {
            text.push_str(&[" ", &title, " |"].concat());
        }
        for step in &stage.steps {
            text.push_str(&[" ", &title, ": ", &escaped(telling.step(step)), " |"].concat());
        }
    }
    text.push_str("\n| --- |");
    text.push_str(&" --- |".repeat(columns.len()));
    text.push('\n');
    for lane in telling.lanes() {
        text.push_str(&["| **", &escaped(telling.lane(lane)), "** |"].concat());
        for column in &columns {
            let cards = telling.cell(lane, column);
            let cards: Vec<String> = cards.iter().map(|card| escaped(card)).collect();
            text.push_str(&[" ", &cards.join("<br>"), " |"].concat());
        }
        text.push('\n');
    }
}

/// Words on one line that mean nothing to Markdown, nor to the HTML in it.
fn escaped(words: &str) -> String {
    let line = on_one_line(words);
    let mut text = String::with_capacity(line.len());
    for (idx, char) in line.chars().enumerate() {
        match char {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => text.extend(['\\', char]),
            '#' | '>' | '-' | '+' | '=' | '!' if idx == 0 => text.extend(['\\', char]),
            // A number at the beginning would be one of a list.
            '.' | ')' if text.chars().all(|char| char.is_ascii_digit()) && idx > 0 => {
                text.extend(['\\', char]);
            }
            _ => text.push(char),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::i18n::Locale;
    use crate::schema;

    #[test]
    fn a_map_is_headings_lists_and_a_table() {
        let json = r##"{"type": "journey-map", "language": "en", "title": "# Coffee",
            "personas": [{"id": "p1", "name": "Negar", "quote": "*Good* coffee", "needs": ["1. Time"]}],
            "scenario": {"problem": "Buys <b>beans</b>", "goals": ["Fresh | fast"]},
            "stages": [{"id": "s1", "title": "Search"},
                {"id": "s2", "title": "Buy", "steps": [{"id": "t1", "title": "Pick"}, {"id": "t2", "title": "Pay"}]}],
            "lanes": [{"id": "l1", "kind": "actions"}],
            "cards": [{"id": "c1", "lane": "l1", "stage": "s1", "text": "Looks\naround"},
                {"id": "c2", "lane": "l1", "stage": "s1", "text": "a|b"}]}"##;
        let map = schema::read(json).unwrap().map;
        let drawing = Drawing::new(Locale::En.messages(), Date::new(2026, 11, 28).unwrap());
        let text = write(&map, &drawing);
        let expected = "# \\# Coffee\n\n## Negar\n\n> \\*Good\\* coffee\n\n**Needs**\n\n- 1\\. Time\n\
            \n## Scenario\n\nBuys &lt;b>beans&lt;/b>\n\n**Goals**\n\n- Fresh \\| fast\n\
            \n## Customer journey map\n\n|  | Search | Buy: Pick | Buy: Pay |\n| --- | --- | --- | --- |\n\
            | **Customer actions** | Looks around<br>a\\|b |  |  |\n";
        assert_eq!(text, expected);
    }
}
