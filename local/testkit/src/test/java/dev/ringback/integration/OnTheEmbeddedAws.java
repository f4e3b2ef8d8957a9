package dev.ringback.integration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is shown by real threads against the embedded table alone: moto's server does not decide conditions atomically. Without the suite's tag, which is for what another AWS is asked too. */
@SuppressWarnings("NullAway.Init")
abstract class OnTheEmbeddedAws {

    Stack stack;

    @BeforeEach
    void deploy() {
        stack = AwsUnderTest.EMBEDDED.deploy();
    }

    @AfterEach
    void remove() {
        stack.close();
    }
}
