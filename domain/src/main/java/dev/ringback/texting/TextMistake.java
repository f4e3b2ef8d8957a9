package dev.ringback.texting;

import dev.ringback.callback.Wording;

/** Why words may not be texted: in a template itself, or once a location's name and link are in it. */
public sealed interface TextMistake {

    /** What is there, for the person who has to correct it. */
    Wording found();

    /** What would be right. */
    Wording expected();

    record UnknownBlank(String blank) implements TextMistake {
        @Override
        public Wording found() {
            return Wording.verbatim(blank);
        }

        @Override
        public Wording expected() {
            return TextSentence.ONLY_BLANKS;
        }
    }

    record NoPractice() implements TextMistake {
        @Override
        public Wording found() {
            return TextSentence.NO_PRACTICE;
        }

        @Override
        public Wording expected() {
            return TextSentence.PRACTICE_WITHOUT_LINK;
        }
    }

    record NoWayToStop() implements TextMistake {
        @Override
        public Wording found() {
            return TextSentence.NO_WAY_TO_STOP;
        }

        @Override
        public Wording expected() {
            return TextSentence.WAY_TO_STOP;
        }
    }

    /** Words that could tell a stranger who looks at the phone something about the patient. */
    record SaysTooMuch(PrivacyCheck.Finding finding) implements TextMistake {
        @Override
        public Wording found() {
            return TextSentence.TELLING.with(finding.words(), TextSentence.of(finding.about()));
        }

        @Override
        public Wording expected() {
            return TextSentence.NOTHING_TOLD;
        }
    }

    /**
     * Characters that would cost a second segment, or more.
     *
     * @param where the template, or the blank whose value it is
     */
    record NotGsm7(Wording where, String characters) implements TextMistake {
        @Override
        public Wording found() {
            return TextSentence.FOREIGN.with(characters, where);
        }

        @Override
        public Wording expected() {
            return TextSentence.GSM_7;
        }
    }

    /**
     * With the location's words in it it takes more than one segment.
     *
     * @param text the step that it is for, or the answer that it is
     */
    record TooLong(String text, int septets) implements TextMistake {
        @Override
        public Wording found() {
            return TextSentence.TOO_LONG.with(text, septets);
        }

        @Override
        public Wording expected() {
            return TextSentence.SHORTEN.with(Gsm7.SEGMENT_SEPTETS, septets - Gsm7.SEGMENT_SEPTETS);
        }
    }

    record Empty(Blank blank) implements TextMistake {
        @Override
        public Wording found() {
            return TextSentence.NOTHING_FOR.with(blank.placeholder());
        }

        @Override
        public Wording expected() {
            return TextSentence.WHAT_PATIENTS_READ;
        }
    }
}
