package dev.ringback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests at a practice of their own, whose every answer is as the document says, the bad ones too. */
@SuppressWarnings("NullAway.Init")
abstract class AtThePractice {

    static final String CALLER = "+12125550123";

    Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice();
    }

    @AfterEach
    void nothing_was_answered_that_the_document_does_not_say() {
        try (Practice closing = practice) {
            assertThat(closing.contract().breaches()).isEmpty();
        }
    }

    static void assertProblem(Asking.Answer answer, int status, String problem, String detail) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.detail()).isEqualTo(detail);
    }
}
