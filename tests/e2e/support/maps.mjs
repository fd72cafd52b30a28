// The maps the tests write on: small enough to know by heart.

const WORDS = {
  en: {
    title: 'Buying coffee', search: 'Search', compare: 'Compare', buy: 'Buy', first: 'Looks around', second: 'Asks a friend',
    labels: 'Reads the labels', reviews: 'Reads reviews', prices: 'Compares prices', pays: 'Pays', late: 'Shipping cost shows late', clear: 'Show the cost up front',
    curious: 'Curious', torn: 'Torn', persona: 'Negar', owner: 'Sara', team: 'Support', problem: 'Buys coffee online for the first time', goal: 'Good coffee', back: 'Compares again', act: 'Rework the basket',
  },
  fa: {
    title: 'خرید قهوه', search: 'جست‌وجو', compare: 'مقایسه', buy: 'خرید', first: 'سر می‌زند', second: 'از دوستی می‌پرسد',
    labels: 'برچسب‌ها را می‌خواند', reviews: 'نظرها را می‌خواند', prices: 'قیمت‌ها را می‌سنجد', pays: 'می‌پردازد', late: 'هزینهٔ ارسال دیر پیداست', clear: 'هزینه از آغاز پیدا باشد',
    curious: 'کنجکاو', torn: 'مردد', persona: 'نگار', owner: 'سارا', team: 'پشتیبانی', problem: 'نخستین بار است که اینترنتی قهوه می‌خرد', goal: 'قهوهٔ خوب', back: 'دوباره می‌سنجد', act: 'بازسازی سبد خرید',
  },
};

/** A map with one of everything: three stages (the second has two steps), five lanes. */
export function coffee(lang = 'en') {
  const w = WORDS[lang];
  return {
    type: 'journey-map', schemaVersion: 1, id: 'coffee', language: lang, title: w.title,
    personas: [{ id: 'p1', name: w.persona }],
    scenario: { problem: w.problem, goals: [w.goal] },
    people: [{ id: 'o1', name: w.owner, team: w.team }],
    channels: [{ id: 'ch1', kind: 'instagram' }],
    stages: [
      { id: 's1', kind: 'awareness', title: w.search },
      { id: 's2', kind: 'consideration', title: w.compare, steps: [{ id: 't1', title: w.first }, { id: 't2', title: w.second }] },
      { id: 's3', kind: 'decision', title: w.buy },
    ],
    lanes: [
      { id: 'l1', kind: 'actions' },
      { id: 'l2', kind: 'emotions' },
      { id: 'l3', kind: 'painPoints' },
      { id: 'l4', kind: 'opportunities' },
      { id: 'l5', kind: 'owners' },
    ],
    cards: [
      { id: 'c1', lane: 'l1', stage: 's1', text: w.labels },
      { id: 'c2', lane: 'l1', stage: 's1', text: w.reviews },
      { id: 'c3', lane: 'l1', stage: 's2', step: 't1', text: w.prices },
      { id: 'c4', lane: 'l1', stage: 's3', text: w.pays },
      { id: 'e1', lane: 'l2', stage: 's1', text: w.curious, score: 50 },
      { id: 'e2', lane: 'l2', stage: 's3', text: w.torn, score: -50 },
      { id: 'c5', lane: 'l3', stage: 's3', text: w.late },
      { id: 'c6', lane: 'l4', stage: 's3', text: w.clear },
    ],
    links: [{ id: 'k1', from: 'c6', to: 'c5', kind: 'addresses' }],
    paths: [{ id: 'w1', from: 's3', to: 's2', kind: 'loop', wanted: false, label: w.back }],
    improvements: [{ id: 'i1', title: w.act, cards: ['c6'], status: 'planned' }],
  };
}

/** A word each language's people would type. */
export const typed = { en: 'typed by hand', fa: 'نوشته با دست' };

/** Both languages, for tests of what people meet. */
export const LANGS = ['fa', 'en'];
