//! The dialog that gives the map away as a file.

use yew::prelude::*;

use super::on_close;
use crate::i18n::Locale;
use crate::model::Writer;
use crate::ui::Ui;
use crate::ui::store::Request;
use crate::ui::view::HandingOver;
use crate::ui::widgets::{Choice, ChoiceField, Dialog, Icon, TickField};

/// A format that is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Png,
    Svg,
    Xlsx,
    Csv,
    Markdown,
    Mermaid,
    Json,
}

impl Format {
    const ALL: [Self; 8] = [
        Self::Pdf,
        Self::Png,
        Self::Svg,
        Self::Xlsx,
        Self::Csv,
        Self::Markdown,
        Self::Mermaid,
        Self::Json,
    ];

    /// Its name, as the page says it.
    fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Mermaid => "mermaid",
            Self::Json => "json",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Png => "PNG",
            Self::Svg => "SVG",
            Self::Xlsx => "Excel",
            Self::Csv => "CSV",
            Self::Markdown => "Markdown",
            Self::Mermaid => "Mermaid",
            Self::Json => "JSON",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Pdf => Icon::PAGE,
            Self::Png => Icon::PICTURE,
            Self::Svg => Icon::VECTOR,
            Self::Xlsx => Icon::TABLE,
            Self::Csv => Icon::LINES,
            Self::Markdown => Icon::MARKDOWN,
            Self::Mermaid => Icon::FLOW,
            Self::Json => Icon::BRACES,
        }
    }

    fn is_for(self, ui: &Ui) -> &'static str {
        let messages = ui.messages;
        match self {
            Self::Pdf => messages.pdf_is_for(),
            Self::Png => messages.png_is_for(),
            Self::Svg => messages.svg_is_for(),
            Self::Xlsx => messages.xlsx_is_for(),
            Self::Csv => messages.csv_is_for(),
            Self::Markdown => messages.markdown_is_for(),
            Self::Mermaid => messages.mermaid_is_for(),
            Self::Json => messages.json_is_for(),
        }
    }

    /// Is it drawn on paper?
    fn is_drawn(self) -> bool {
        matches!(self, Self::Pdf | Self::Png | Self::Svg)
    }

    /// Those the page lets people have.
    fn offered(ui: &Ui) -> Vec<Self> {
        let allowed = ui.store.read_view(|view| view.downloads.clone());
        let is_offered = |format: &Self| {
            let allowed = allowed.as_deref();
            allowed.is_none_or(|words| words.split_whitespace().any(|word| word == format.word()))
        };
        Self::ALL.into_iter().filter(is_offered).collect()
    }
}

/// What may be shown or left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Persona,
    Funnel,
    HiddenLanes,
    Legend,
    Insights,
    Comments,
}

impl Content {
    const ALL: [Self; 6] = [
        Self::Persona,
        Self::Funnel,
        Self::HiddenLanes,
        Self::Legend,
        Self::Insights,
        Self::Comments,
    ];

    fn title(self, ui: &Ui) -> &'static str {
        let messages = ui.messages;
        match self {
            Self::Persona => messages.file_persona(),
            Self::Funnel => messages.file_funnel(),
            Self::HiddenLanes => messages.file_hidden_lanes(),
            Self::Legend => messages.file_legend(),
            Self::Insights => messages.file_insights(),
            Self::Comments => messages.file_comments(),
        }
    }
}

/// What somebody has chosen.
#[derive(Clone, PartialEq)]
struct Chosen {
    format: Option<Format>,
    paper: AttrValue,
    orientation: AttrValue,
    language: AttrValue,
    table: AttrValue,
    contents: Vec<Content>,
}

impl Chosen {
    /// What people usually want.
    fn usual(ui: &Ui) -> Self {
        Self {
            format: Format::offered(ui).first().copied(),
            paper: "a3".into(),
            orientation: "landscape".into(),
            language: ui.locale().tag().into(),
            table: "matrix".into(),
            contents: vec![Content::Persona, Content::Funnel, Content::Legend],
        }
    }

    /// The same as the page reads it.
    fn write(&self, format: Format) -> String {
        let has = |content| self.contents.contains(&content);
        let mut writer = Writer::new();
        writer.begin_object();
        writer.text_entry("format", format.word());
        writer.text_entry("paper", &self.paper);
        writer.text_entry("orientation", &self.orientation);
        writer.text_entry("language", &self.language);
        writer.text_entry("table", &self.table);
        let lanes = if has(Content::HiddenLanes) {
            "all"
        } else {
            "shown"
        };
        writer.text_entry("lanes", lanes);
        for (name, content) in [
            ("persona", Content::Persona),
            ("funnel", Content::Funnel),
            ("legend", Content::Legend),
            ("insights", Content::Insights),
            ("comments", Content::Comments),
        ] {
            writer.flag_entry(name, has(content));
        }
        writer.end_object();
        writer.finish()
    }
}

/// The dialog.
pub(super) fn view(ui: &Ui, state: &HandingOver) -> Html {
    html! { <Download ui={ui.clone()} state={state.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct DownloadProps {
    ui: Ui,
    state: HandingOver,
}

#[component]
fn Download(props: &DownloadProps) -> Html {
    let DownloadProps { ui, state } = props;
    let messages = ui.messages;
    let chosen = {
        let ui = ui.clone();
        use_state_eq(move || Chosen::usual(&ui))
    };
    {
        // A file nobody waits for any more is not made, and an old refusal is not told again.
        let store = ui.store.clone();
        use_effect_with((), move |()| {
            move || {
                store.request(Request::StopDownload);
                store.update_view(|view| view.handing_over = HandingOver::Idle);
            }
        });
    }
    let offered = Format::offered(ui);
    let is_busy = *state == HandingOver::Busy;
    let get = {
        let (ui, chosen) = (ui.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(format) = chosen.format {
                let options = chosen.write(format);
                ui.store.request(Request::Download(options.into()));
            }
        })
    };
    let stop = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.store.request(Request::StopDownload);
        })
    };
    let foot = html! {
        <>
            <span class="jm-get__s" role="status">
                if is_busy {
                    <i class="jm-spin" aria-hidden="true" />
                    { messages.making_file() }
                } else if let HandingOver::Refused(why) = state {
                    <span class="jm-get__no">{ Icon::PAIN.sized("jm-i--16") }<bdi>{ &**why }</bdi></span>
                }
            </span>
            if is_busy {
                <button type="button" class="jm-btn jm-get__go" onclick={stop}>{ messages.stop_making() }</button>
            } else if chosen.format.is_some() {
                <button type="button" class="jm-btn jm-btn--p jm-get__go" onclick={get}>
                    { Icon::DOWNLOAD.sized("jm-i--16") }
                    { messages.get_file() }
                </button>
            } else {
                <button type="button" class="jm-btn" onclick={on_close(ui).reform(|_: MouseEvent| ())}>{ messages.close() }</button>
            }
        </>
    };
    let is_drawn = chosen.format.is_some_and(Format::is_drawn);
    html! {
        <Dialog
            title={messages.download_map()}
            hint={messages.downloads_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={Some(foot)}
        >
            <div class="jm-get">
                if offered.is_empty() {
                    <p class="jm-hint">{ messages.no_downloads() }</p>
                } else {
                    { formats(ui, &offered, &chosen) }
                }
                if let Some(format) = chosen.format.filter(|format| *format != Format::Json) {
                    { form(ui, &chosen, format) }
                }
                if is_drawn {
                    { contents(ui, &chosen) }
                }
            </div>
        </Dialog>
    }
}

/// Sets one thing of what is chosen.
fn set<T: 'static>(chosen: &UseStateHandle<Chosen>, put: fn(&mut Chosen, T)) -> Callback<T> {
    let chosen = chosen.clone();
    Callback::from(move |value| {
        let mut next = (*chosen).clone();
        put(&mut next, value);
        chosen.set(next);
    })
}

fn formats(ui: &Ui, offered: &[Format], chosen: &UseStateHandle<Chosen>) -> Html {
    let messages = ui.messages;
    let on_choose = set(chosen, |chosen, format| chosen.format = Some(format));
    html! {
        <div>
            <span class="jm-lab" aria-hidden="true">{ messages.file_format() }</span>
            <div class="jm-fmts" role="radiogroup" aria-label={messages.file_format()}>
                for format in offered.iter().copied() {
                    <label class="jm-fmt" key={format.word()}>
                        <input
                            type="radio"
                            name="jm-format"
                            value={format.word()}
                            checked={chosen.format == Some(format)}
                            onchange={on_choose.reform(move |_: Event| format)}
                        />
                        <span>
                            { format.icon().sized("jm-i--22") }
                            <b>{ format.title() }</b>
                            <small>{ format.is_for(ui) }</small>
                        </span>
                    </label>
                }
            </div>
        </div>
    }
}

/// The paper of a drawing, the form of a table, and the language of each.
fn form(ui: &Ui, chosen: &UseStateHandle<Chosen>, format: Format) -> Html {
    let messages = ui.messages;
    let field = |label: &'static str, choices: Vec<Choice>, value: &AttrValue, put| {
        html! {
            <ChoiceField {label} is_read_only={false} {choices} value={value.clone()} on_choose={set(chosen, put)} />
        }
    };
    let papers = vec![
        Choice::new("a4", "A4"),
        Choice::new("a3", "A3"),
        Choice::new("16:9", ui.locale().digits("16:9")),
        Choice::new("long", messages.one_long_page()),
    ];
    let orientations = vec![
        Choice::new("landscape", messages.landscape()),
        Choice::new("portrait", messages.portrait()),
    ];
    let tables = vec![
        Choice::new("matrix", messages.as_on_board()),
        Choice::new("long", messages.row_for_each_card()),
    ];
    let languages = Locale::ALL.iter();
    let languages = languages.map(|locale| Choice::new(locale.tag(), locale.name()));
    html! {
        <div class="jm-cols">
            if format.is_drawn() {
                { field(messages.paper_size(), papers, &chosen.paper, |chosen, paper| chosen.paper = paper) }
            }
            if format.is_drawn() && &*chosen.paper != "long" {
                { field(messages.paper_lies(), orientations, &chosen.orientation, |chosen, lies| chosen.orientation = lies) }
            }
            if format == Format::Csv {
                { field(messages.table_form(), tables, &chosen.table, |chosen, table| chosen.table = table) }
            }
            { field(messages.file_language(), languages.collect(), &chosen.language, |chosen, language| chosen.language = language) }
        </div>
    }
}

fn contents(ui: &Ui, chosen: &UseStateHandle<Chosen>) -> Html {
    let title = ui.messages.file_shows();
    let on_tick = set(chosen, |chosen, (content, is_on): (Content, bool)| {
        chosen.contents.retain(|other| *other != content);
        if is_on {
            chosen.contents.push(content);
        }
    });
    html! {
        <div role="group" aria-label={title}>
            <span class="jm-lab" aria-hidden="true">{ title }</span>
            <div class="jm-get__c">
                for content in Content::ALL {
                    <TickField
                        label={content.title(ui)}
                        is_read_only={false}
                        is_on={chosen.contents.contains(&content)}
                        on_tick={on_tick.reform(move |is_on| (content, is_on))}
                    />
                }
            </div>
        </div>
    }
}
