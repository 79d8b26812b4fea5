import ar from '../phrases/ar.json';
import bg from '../phrases/bg.json';
import bn from '../phrases/bn.json';
import ca from '../phrases/ca.json';
import cs from '../phrases/cs.json';
import da from '../phrases/da.json';
import de from '../phrases/de.json';
import el from '../phrases/el.json';
import en from '../phrases/en.json';
import es from '../phrases/es.json';
import et from '../phrases/et.json';
import fa from '../phrases/fa.json';
import fi from '../phrases/fi.json';
import fr from '../phrases/fr.json';
import he from '../phrases/he.json';
import hi from '../phrases/hi.json';
import hr from '../phrases/hr.json';
import hu from '../phrases/hu.json';
import id from '../phrases/id.json';
import it from '../phrases/it.json';
import ja from '../phrases/ja.json';
import ko from '../phrases/ko.json';
import lt from '../phrases/lt.json';
import lv from '../phrases/lv.json';
import ms from '../phrases/ms.json';
import nb from '../phrases/nb.json';
import nl from '../phrases/nl.json';
import pl from '../phrases/pl.json';
import pt from '../phrases/pt.json';
import ro from '../phrases/ro.json';
import ru from '../phrases/ru.json';
import sk from '../phrases/sk.json';
import sr from '../phrases/sr.json';
import sv from '../phrases/sv.json';
import ta from '../phrases/ta.json';
import th from '../phrases/th.json';
import tr from '../phrases/tr.json';
import uk from '../phrases/uk.json';
import vi from '../phrases/vi.json';
import zhHans from '../phrases/zh-Hans.json';
import zhHant from '../phrases/zh-Hant.json';
import tools from '../phrases/tools.json';
import { addTools, addWord, buildLexicon, emptyNode, type Lexicon } from './lexicon';
import type { PhraseFile, ToolFile } from './phrase-file';
import { agents, roleSet } from './roles';

/** All languages whose labels are read. Where two know a text equally well the earlier reads it: Chinese before Japanese, which shows itself by its kana. */
export const phraseFiles: PhraseFile[] = [
  ar, bg, bn, ca, cs, da, de, el, en, es, et, fa, fi, fr, he, hi, hr, hu, id, it, ko, lt, lv, ms, nb, nl, pl, pt, ro, ru, sk, sr, sv, ta, th, tr, uk, vi, zhHans, zhHant, ja,
];
export const toolFile = tools as ToolFile;

const built = new Map<string, Lexicon>();

/** The words of one language, built at its first use. */
export function lexiconOf(file: PhraseFile): Lexicon {
  let lexicon = built.get(file.lang);
  if (!lexicon) {
    lexicon = buildLexicon(file, toolFile);
    built.set(file.lang, lexicon);
  }
  return lexicon;
}

let gate: Lexicon | null = null;

/** Only the words for AI and the names of tools, of all languages: most blocks of a page hold none. */
export function gateLexicon(): Lexicon {
  if (gate) return gate;
  gate = { lang: '', root: emptyNode(), endings: [], verbLast: false, commaClauses: false };
  for (const file of phraseFiles) {
    for (const word of [...(file.agent ?? []), ...(file.weak ?? [])]) addWord(gate, word, agents & roleSet('agent'), file.spaced ?? true, file.prefixes ?? []);
  }
  addTools(gate.root, toolFile);
  return gate;
}
