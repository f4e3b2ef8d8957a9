package dev.ringback.callback;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of each type, made once: what is stored is read by them at every turn. */
final class Words {

    private static final ClassValue<Map<String, Word>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Word> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Word.class::cast)
                    .collect(Collectors.toUnmodifiableMap(Word::word, Function.identity()));
        }
    };

    private Words() {}

    static Map<String, Word> of(Class<? extends Word> type) {
        return BY_WORD.get(type);
    }
}
