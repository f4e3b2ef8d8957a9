package dev.ringback.script.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.script.Practice;
import dev.ringback.script.Script;
import dev.ringback.script.ScriptPart;
import dev.ringback.script.Scripts;
import dev.ringback.texting.PrivacyCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardScriptsTest {

    private static final Practice PRACTICE = new Practice("Sunrise Family Practice", new PhoneNumber("+12125550100"));

    static Stream<Arguments> each() {
        return Stream.of(Bucket.values())
                .flatMap(bucket -> Stream.of(Language.values()).map(language -> Arguments.of(bucket, language)));
    }

    static Stream<Arguments> eachLine() {
        return StandardScripts.scripts().byBucket().entrySet().stream()
                .flatMap(bucket -> bucket.getValue().entrySet().stream()
                        .flatMap(language -> language.getValue().byPart().entrySet().stream()
                                .flatMap(part -> part.getValue().stream()
                                        .map(line -> Arguments.of(
                                                bucket.getKey(), language.getKey(), part.getKey(), line)))));
    }

    @ParameterizedTest
    @MethodSource("each")
    void every_bucket_has_every_part_in_every_language(Bucket bucket, Language language) {
        Script script = filledIn(bucket, language);

        for (ScriptPart part : ScriptPart.values()) {
            if (part == ScriptPart.RESCHEDULING && bucket != Bucket.SCHEDULING) {
                assertThat(script.lines(part)).isEmpty();
            } else {
                assertThat(script.lines(part)).as(part.word()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eachLine")
    void every_line_can_be_said_on_the_phone(Bucket bucket, Language language, ScriptPart part, String line) {
        assertThat(line).as("%s in %s, %s", bucket, language, part).isEqualTo(line.strip());
        assertThat(line.length()).isLessThanOrEqualTo(part == ScriptPart.OPENING ? 300 : 200);
        assertThat(LineCheck.mistakesIn(part, line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_voicemail_names_the_practice_and_the_number_and_nothing_else(Bucket bucket, Language language) {
        String voicemail = StandardScripts.scripts()
                .lines(bucket, language)
                .byPart()
                .getOrDefault(ScriptPart.VOICEMAIL, List.of())
                .getFirst();

        assertThat(voicemail).contains("{saysAs}", "{callBackOn}");
        assertThat(PrivacyCheck.findings(voicemail)).isEmpty();
        assertThat(filledIn(bucket, language).lines(ScriptPart.VOICEMAIL))
                .singleElement()
                .asString()
                .contains("Sunrise Family Practice", "(212) 555-0100");
    }

    @ParameterizedTest
    @MethodSource("each")
    void nothing_is_left_open_once_a_script_is_filled_in(Bucket bucket, Language language) {
        assertThat(filledIn(bucket, language).words().byPart().values().stream().flatMap(List::stream))
                .isNotEmpty()
                .noneMatch(line -> line.contains("{") || line.contains("}"));
    }

    @ParameterizedTest
    @MethodSource("each")
    void both_languages_say_as_much(Bucket bucket, Language language) {
        for (ScriptPart part : ScriptPart.values()) {
            assertThat(filledIn(bucket, language).lines(part))
                    .as(part.word())
                    .hasSameSizeAs(filledIn(bucket, Language.EN).lines(part));
        }
    }

    @Test
    void the_languages_are_not_mixed_up() {
        for (Bucket bucket : Bucket.values()) {
            assertThat(filledIn(bucket, Language.EN).lines(ScriptPart.OPENING).getFirst())
                    .startsWith("Hello");
            assertThat(filledIn(bucket, Language.ES).lines(ScriptPart.OPENING).getFirst())
                    .startsWith("Hola");
        }
    }

    @Test
    void a_name_with_braces_is_no_blank() {
        var practice = new Practice("Sunrise {callBackOn} Care", new PhoneNumber("+12125550100"));

        assertThat(StandardScripts.scripts()
                        .filledIn(Scripts.NONE, practice, Bucket.OTHER, Language.EN)
                        .lines(ScriptPart.VOICEMAIL))
                .singleElement()
                .asString()
                .contains("this is Sunrise {callBackOn} Care, returning");
    }

    private static Script filledIn(Bucket bucket, Language language) {
        return StandardScripts.scripts().filledIn(Scripts.NONE, PRACTICE, bucket, language);
    }
}
