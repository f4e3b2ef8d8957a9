package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tenant adds to the urgent words, and takes from them. */
class TenantWordsTest {

    @Test
    void a_tenant_can_add_words() {
        UrgentWords words = UrgentWords.STANDARD.with(List.of("broken brace*", "Niño perdido"), List.of());

        assertThat(words.areIn("I have broken braces")).isTrue();
        assertThat(words.areIn("el nino PERDIDO")).isTrue();
        assertThat(words.areIn("dolor de pecho")).isTrue();
        assertThat(UrgentWords.STANDARD.areIn("I have broken braces")).isFalse();
    }

    @Test
    void a_tenant_can_remove_words_without_removing_what_says_more() {
        UrgentWords words = UrgentWords.STANDARD.with(List.of(), List.of("bleed*"));

        assertThat(words.areIn("my gums are bleeding")).isFalse();
        assertThat(words.areIn("pregnant and bleeding")).isTrue();
        assertThat(words.areIn("bleeding and chest pain")).isTrue();
        assertThat(words.areIn("he bled all night")).isTrue();
    }

    @Test
    void a_phrase_without_words_changes_nothing() {
        UrgentWords words = UrgentWords.STANDARD.with(List.of("!!"), List.of(" "));

        assertThat(words.areIn("hello!!")).isFalse();
        assertThat(words.areIn("chest pain")).isTrue();
    }
}
