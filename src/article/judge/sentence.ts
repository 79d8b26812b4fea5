/** What ends a sentence. */
const ends = new Set('.!?…。！？؟।۔։:');

/** What may follow it: quotation marks, brackets (Unicode's Pe, Pf and Pi) and white space. */
const closes = new Set(
  '"\')]}«»‘’‛“”‟‹›༻༽᚜⁆⁾₎⌉⌋\u232a❩❫❭❯❱❳❵⟆⟧⟩⟫⟭⟯⦄⦆⦈⦊⦌⦎⦐⦒⦔⦖⦘⧙⧛⧽⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡⸣⸥⸧⸩⹖⹘⹚⹜〉》」』】〕〗〙〛〞〟﴾︘︶︸︺︼︾﹀﹂﹄﹈﹚﹜﹞）］｝｠｣' +
    ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** A Thai text of fewer characters may as well be a byline or a label. */
const shortestThai = 60;

/** Characters looked at, from the end. */
const looked = 12;

/** Whether a text ends as prose does. Thai has no full stop, so there length tells; elsewhere there is one, perhaps inside a bracket or quotation. */
export function endsLikeSentence(text: string): boolean {
  const last = text.at(-1) ?? '';
  if (last >= '\u0e00' && last <= '\u0e7f') return text.length >= shortestThai;
  for (let at = text.length - 1; at >= 0 && at >= text.length - looked; at--) {
    if (ends.has(text[at]!)) return true;
    if (!closes.has(text[at]!)) return false;
  }
  return false;
}
