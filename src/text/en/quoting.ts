// Expressions by which a sentence of an actor is chosen for quotation in a message, or left out, in English.
import type { SentenceSigns } from "../../domain/documents/own-sentence.ts";

/** Signs, in folded English, that a sentence expresses a wish, stands by itself, or tells a trouble that no message repeats. */
export const quoting: SentenceSigns = {
  wish: /\b(?:would like|we'd like|would love|want(?:s|ed)? to|wish(?:es)?|hop(?:e|es|ing)|plan(?:s|ned|ning)?|project\w*|look(?:s|ing)? for|prepar\w*|build|create|share|sharing|pool|link|connect|work(?:ing)? (?:with|together)|cooperat\w*|together|step back|take stock|how|where to start|with whom)\b/,
  speaks:
    /\b(?:we|we'd|i|our|is|are|was|were|have|has|had|will|would|want\w*|plan\w*|hope\w*|look\w*|work\w*)\b/,
  firstPerson: /\b(?:we|we'\w+|i|i'\w+|our|ours|us|my|me|let's)(?:\b|$)/,
  subject:
    /^[«"“\s]*(?:(?:yes|no|but|and|thank you|thanks)[\s,:.]+)*(?:the|an?|this|these|that|there|it|some|all|each|every|both|two|three|four|five|several|nothing|nobody|everybody|everyone|how|why|who|what|which|where|with whom|is there|could|can)\b/,
  lacksSubject:
    /^[«"“\s]*(?:(?:yes|no|but|and)[\s,:.]+)*(?:wants?|would|wish\w*|hop(?:es?|ing)|look(?:s|ing)|seek\w*|is(?! there)|are|was|were|has|have|had|needs?|keen|interested|willing|asks?|plans?|prefers?|refuses?|accepts?|says?|will|does|did|thinks?|knows?|works?|takes? part|they|he|she|who (?!could|can|would)|whose|their|his|her|them)\b(?!')/,
  trouble:
    /\b(?:fail\w*|wrong|badly|disappoint\w*|conflict\w*|quarrel\w*|tension\w*|fell out|fear\w*|afraid|worr\w*|lack\w*|missing|difficult\w*|hard|complicat\w*|los[et]\w*|exhaust\w*|tired|overload\w*|overwhelm\w*|alone|isolated|not enough|no (?:time|money|staff|more)|short[- ]staffed|resign\w*|left|debt\w*|deficit\w*|clos(?:ed|ure|ing)\w*|threat\w*|danger\w*|problem\w*|trouble\w*|abandon\w*|refus\w*|impossible|fragile|block\w*|stuck|stalled|barrier\w*|obstacle\w*|too|burden\w*|delay\w*|struggl\w*|insufficient|weak\w*)\b/,
};
