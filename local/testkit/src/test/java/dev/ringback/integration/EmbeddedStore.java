package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.NumberStore;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A stack of its own on the embedded AWS for each test, and the store of callbacks on its table. */
final class EmbeddedStore implements BeforeEachCallback, AfterEachCallback {

    private Optional<Stack> deployed = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        deployed = Optional.of(AwsUnderTest.EMBEDDED.deploy());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stack().close();
    }

    Stack stack() {
        return deployed.orElseThrow();
    }

    CallbackStore store() {
        return stack().callbacks();
    }

    NumberStore numbers() {
        return stack().numbers();
    }
}
